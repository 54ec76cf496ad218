/// The rules that a table does not keep, one sentence each; a rule that was relaxed but holds all the same is not told.
struct Relaxations {
    let settings: TableSettings
    let people: [Candidate]
    let reasons: TableReasons
    /// Whether there certainly is no list that keeps more of the rules.
    let isNeeded: Bool

    var sentences: [String] { [company, novelty, regulars, circles, window].compactMap { $0 } }

    private var company: String? {
        guard settings.companyNeed > 0 else { return nil }
        let table = Set(people.map(\.id))
        var lacking: [Person.ID] = []
        var least = Int.max
        for person in people {
            var have = 0
            for tie in reasons.ties[person.id] ?? [] where table.contains(tie.other) && tie.other != person.id {
                guard tie.strength >= settings.companyMinStrength, let other = reasons.people[tie.other] else {
                    continue
                }
                have += ChanceTables.logOfAbsence(other.chance)
            }
            least = min(least, have)
            if have < settings.companyNeed { lacking.append(person.id) }
        }
        guard !lacking.isEmpty else { return nil }
        if least >= TableSettings.companyOf50 {
            let meet = lacking.count == 1 ? "meets" : "meet"
            return "Company was relaxed\(why): \(who(lacking)) \(meet) somebody they know with 50 % instead of 70 %."
        }
        let cause = isNeeded ? ", since too few know one another" : why
        return "Company was relaxed\(cause): \(who(lacking)) may know nobody there."
    }

    private var novelty: String? {
        let new = people.count { $0.isNew }
        guard 100 * new < settings.novelPercent * people.count else { return nil }
        let faces = Phrases.count(new, "is", "are")
        return "New faces were relaxed\(why): \(faces) new of \(people.count), fewer than \(settings.novelPercent) %."
    }

    private var regulars: String? {
        let regular = people.count { $0.isRegular }
        guard 100 * regular > settings.regularPercent * people.count else { return nil }
        let who = Phrases.count(regular, "is a regular", "are regulars")
        return "Regulars were relaxed\(why): \(who) of \(people.count), more than \(settings.regularPercent) %."
    }

    private var circles: String? {
        var inCircle: [Int64: Int] = [:]
        for person in people {
            for circle in Set(person.circles) { inCircle[circle, default: 0] += 1 }
        }
        guard let most = inCircle.values.max(), most > settings.circleCap else { return nil }
        return "Circles were relaxed\(why): \(most) are of one circle, more than \(settings.circleCap)."
    }

    private var window: String? {
        let mean = people.reduce(0) { $0 + $1.chance }
        let window = settings.window(for: people.count)
        guard window.distance(mean) > 0 else { return nil }
        let expected = Phrases.tenths(mean)
        if mean < window.low {
            let cause =
                people.count >= settings.largestTable
                ? "no more than \(settings.largestTable) are invited at once" : "too few people could be asked"
            return "The number of guests was relaxed\(why): the chances add up to \(expected) instead of at least "
                + "\(Phrases.tenths(window.low)); \(cause)."
        }
        return
            "The number of guests was relaxed\(why): the chances add up to \(expected) instead of at most "
            + "\(Phrases.tenths(window.high))."
    }

    /// What is said where more effort might have found a table under more rules.
    private var why: String { isNeeded ? "" : ", since no table that keeps all rules was found" }

    private func who(_ ids: [Person.ID]) -> String {
        let named = ids.prefix(3).map(reasons.name)
        guard ids.count > 3 else { return Phrases.list(named) }
        return Phrases.list(named + [Phrases.count(ids.count - 3, "other", "others")])
    }
}
