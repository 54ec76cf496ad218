extension Growth {
    /// Lays out the strangers who are tried where nobody knows them: alone, with the friend and with the two friends who
    /// with them make the most of the guests that they are.
    mutating func layStrangers(_ units: [Int32]) {
        price = Self.usualRate(of: units, graph) * 7 / 8
        for unit in units {
            strangers.append(unit)
            let friends = friends(of: unit)
            var two: Gang?
            var three: Gang?
            for (index, friend) in friends.enumerated() {
                consider([unit, friend], &two)
                for other in friends[..<index] { consider([unit, friend, other], &three) }
            }
            for gang in [two, three].compactMap({ $0 }) {
                strangers.append(Int32(arrivals.count))
                arrivals.append(gang.units)
            }
        }
    }

    private struct Gang {
        /// Points for a thousand guests.
        var rate: Int
        var units: [Int32]
    }

    private mutating func consider(_ units: [Int32], _ best: inout Gang?) {
        seat(units)
        guard state.shortage == 0, state.count <= graph.settings.largestTable,
            units.allSatisfy({ state.against[Int($0)] == 0 })
        else { return }
        let rate = state.points * 1000 / max(1, state.mean)
        if rate > best?.rate ?? .min { best = Gang(rate: rate, units: units) }
    }

    /// The first few who may come and are company.
    private func friends(of unit: Int32) -> [Int32] {
        var friends: [Int32] = []
        for at in graph.members(Int(unit)) {
            for tie in graph.ties(Int(graph.unitMember[at])) where graph.isCompany[tie] {
                let friend = graph.unitOf[Int(graph.tieTo[tie])]
                guard friends.count < 16, isAlive[Int(friend)], !graph.isMust[Int(friend)], friend != unit,
                    !friends.contains(friend)
                else { continue }
                friends.append(friend)
            }
        }
        return friends
    }

    /// What such units bring at best for a permille of the expected number, in points × 64: the one in the middle.
    private static func usualRate(of units: [Int32], _ graph: TableGraph) -> Int {
        var best = [Int32](repeating: 0, count: max(1, graph.settings.companions))
        let rates = units.map { unit in
            graph.members(Int(unit)).reduce(0) { most, at in
                let person = Int(graph.unitMember[at])
                let worth = Int(graph.gain[person]) + Promise.company(graph, person, &best)
                return max(most, 64 * worth / max(1, Int(graph.chance[person])))
            }
        }
        return rates.isEmpty ? 0 : rates.sorted()[rates.count / 2]
    }
}
