extension Annealing {
    /// Climbs from the round's best list by every single exchange, until none is better.
    mutating func polish() {
        guard let start = local else { return }
        state.removeAll()
        for person in start.people where state.place[Int(person)] < 0 {
            state.add(unit: Int(state.graph.unitOf[Int(person)]))
        }
        var isClimbing = true
        while isClimbing {
            let before = local
            let units = Set(state.seated.map { Int(state.graph.unitOf[Int($0)]) }).filter { !state.graph.isMust[$0] }
            exchange(out: nil)
            for unit in units.sorted() {
                state.remove(unit: unit)
                note()
                exchange(out: unit)
                state.add(unit: unit)
            }
            isClimbing = local != before
            guard isClimbing, let better = local else { return }
            state.removeAll()
            for person in better.people where state.place[Int(person)] < 0 {
                state.add(unit: Int(state.graph.unitOf[Int(person)]))
            }
        }
    }

    /// Tries everybody who could make the list better; of those whom nobody seated knows that is plain without trying.
    private mutating func exchange(out: Int?) {
        lookRound += 1
        for person in state.seated {
            for tie in state.graph.ties(Int(person)) {
                known[Int(state.graph.unitOf[Int(state.graph.tieTo[tie])])] = lookRound
            }
        }
        for unit in pool {
            let into = Int(unit)
            guard into != out, known[into] == lookRound || canHelp(stranger: into), state.against[into] == 0,
                state.hasRoom(for: into), !state.isSeated(unit: into)
            else { continue }
            state.add(unit: into)
            note()
            state.remove(unit: into)
            steps &+= 1
        }
    }

    /// Whether a unit that nobody seated knows may make a list that is better than the best of the round.
    private func canHelp(stranger unit: Int) -> Bool {
        let own = alone[unit]
        guard own.isContent, state.shortage == 0, let local else { return false }
        let settings = state.graph.settings
        let count = isWindowSoft ? settings.largestTable : state.count &+ state.graph.members(unit).count
        let outside = settings.window(for: count).distance(state.mean &+ own.mean)
        return isWindowSoft && outside < local.outside
            || outside == local.outside && state.points &+ own.points >= local.points
    }
}
