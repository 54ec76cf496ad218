/// One event as it looked at its cutoff: who could be asked, and who then said yes.
struct ReplayCase {
    /// Place in `ReplayData.events`.
    var event: Int
    /// Seconds since 1970; what was written down before it is known.
    var cutoff: Int
    var candidates: [(person: Int, joined: Int)]
    var positives: Set<Int>
    /// Who had said yes already.
    var accepted: [Int] = []
}

extension ReplayCase {
    static let day = 86_400

    /// Seven days before each event; at least 20 candidates and 3 who said yes.
    static func before(_ data: ReplayData) -> [ReplayCase] {
        data.events.indices.compactMap { place in
            let event = data.events[place]
            let cutoff = event.time - 7 * day
            let candidates = members(data, event.group, cutoff, except: [])
            let people = Set(candidates.map(\.person))
            let positives = Set((data.answers[event.id] ?? []).filter(\.isYes).map(\.person)).intersection(people)
            guard candidates.count >= 20, positives.count >= 3 else { return nil }
            return ReplayCase(event: place, cutoff: cutoff, candidates: candidates, positives: positives)
        }
    }

    /// When the third had said yes; at least 20 candidates and one left to find.
    static func afterThree(_ data: ReplayData) -> [ReplayCase] {
        data.events.indices.compactMap { place in
            let event = data.events[place]
            let organiser = data.organisers[event.group]
            let yes = (data.answers[event.id] ?? []).filter { $0.isYes && $0.person != organiser }
                .sorted { ($0.created, $0.person) < ($1.created, $1.person) }
            guard yes.count >= 4 else { return nil }
            let cutoff = yes[2].created
            let accepted = yes.prefix(3).map(\.person)
            let candidates = members(data, event.group, cutoff, except: Set(accepted))
            let people = Set(candidates.map(\.person))
            let positives = Set(yes.dropFirst(3).map(\.person)).intersection(people)
            guard candidates.count >= 20, !positives.isEmpty else { return nil }
            return ReplayCase(
                event: place,
                cutoff: cutoff,
                candidates: candidates,
                positives: positives,
                accepted: Array(accepted)
            )
        }
    }

    private static func members(
        _ data: ReplayData,
        _ group: Int,
        _ cutoff: Int,
        except: Set<Int>
    ) -> [(person: Int, joined: Int)] {
        (data.members[group] ?? []).filter {
            $0.joined < cutoff && $0.person != data.organisers[group] && !except.contains($0.person)
        }
    }
}
