/// A list that breaks no rule, as places in a graph.
struct FoundList: Equatable {
    var points: Int
    /// Distance from the window where that gave way, else 0.
    var outside: Int
    /// Rising.
    var people: [Int32]

    /// The total order of lists: nearest to the window, most points, fewest people, smallest ids.
    func isBetter(than other: FoundList) -> Bool {
        if outside != other.outside { return outside < other.outside }
        if points != other.points { return points > other.points }
        if people.count != other.people.count { return people.count < other.people.count }
        return people.lexicographicallyPrecedes(other.people)
    }
}

extension TableState {
    /// How far the expected number is outside its window, permille.
    ///
    /// A window that gave way is the same for every length of list, so that a short list isn't nearer than a long one
    /// with more guests.
    func outside(isWindowSoft: Bool) -> Int {
        let settings = graph.settings
        return settings.window(for: isWindowSoft ? settings.largestTable : count).distance(mean)
    }

    /// How many percentage points × people the quotas of new faces and regulars are missed by.
    var quotaMiss: Int {
        max(0, graph.settings.novelPercent &* count &- 100 &* newcomers)
            &+ max(0, 100 &* regulars &- graph.settings.regularPercent &* count)
    }

    /// The seated people, by rising id.
    var people: [Person.ID] { seated.map { graph.ids[Int($0)] }.sorted() }

    /// Whether every rule holds that the moves of a search don't keep by themselves.
    func isAllowed(isWindowSoft: Bool) -> Bool {
        guard count <= graph.settings.largestTable, shortage == 0, quotaMiss == 0, circleExcess == 0 else {
            return false
        }
        // Even a window that gave way never fills more seats than there are.
        return isWindowSoft ? mean <= 1000 * graph.settings.targetHigh : outside(isWindowSoft: false) == 0
    }

    /// Keeps the list in `best` if it breaks no rule and is better.
    func note(_ best: inout FoundList?, isWindowSoft: Bool) {
        guard isAllowed(isWindowSoft: isWindowSoft) else { return }
        let outside = isWindowSoft ? self.outside(isWindowSoft: true) : 0
        if let best {
            guard outside < best.outside || (outside == best.outside && points >= best.points) else { return }
        }
        let found = FoundList(points: points, outside: outside, people: seated.sorted())
        if best.map({ found.isBetter(than: $0) }) ?? true { best = found }
    }
}
