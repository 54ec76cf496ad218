import Calendars
import Invites
import TestSupport
import Testing

@testable import Planner

struct DemoTableTests {
    @Test func `the demo's next table keeps every rule, with old friends and new faces`() throws {
        let circle = DemoCircle(today: Instant.t0.utc.date)
        let outcome = TableSolver(effort: .init(steps: 30_000)).solve(problem(circle)) { "\($0.rawValue)" }
        guard case .table(let choice) = outcome else {
            Issue.record("no table")
            return
        }
        #expect(choice.relaxed.isEmpty)
        #expect((5...16).contains(choice.table.count))
        let table = Set(choice.table.map(\.id))
        let parties = problem(circle).candidates.filter { table.contains($0.id) }.map { Turnout.Party($0) }
        #expect(Turnout(parties, effect: .none).chance(of: choice.target) >= 0.8)
        #expect(choice.newFaces >= 2)
        #expect(choice.standby.count >= 3)
        let kinds = Set(choice.table.flatMap(\.reasons).map(\.kind))
        #expect(kinds == Set(TableReason.Kind.allCases))
    }

    private func problem(_ circle: DemoCircle) -> TableProblem {
        let today = Instant.t0.utc.date
        var facts = circle.people.indices.map { PersonFacts(id: Person.ID(rawValue: Int64($0 + 1))) }
        for (index, person) in circle.people.enumerated() {
            facts[index].closeness = person.draft.closeness ?? 0
            facts[index].doNotInvite = person.draft.doNotInvite ?? false
            facts[index].circles = person.draft.circles.compactMap { circle.circles.firstIndex(of: $0).map(Int64.init) }
            facts[index].interests = person.draft.topics.compactMap { topic in
                let isBroader = topic.name == "software"
                guard isBroader || circle.next.topics.contains(topic.name) else { return nil }
                return PersonFacts.InterestMatch(
                    match: isBroader ? .broader : .exact,
                    topic: topic.name,
                    asked: "compilers",
                    weight: topic.weight
                )
            }
        }
        let question = TopicQuestion(
            tokens: circle.next.topics.map { [$0] },
            pastTitles: circle.events.map(\.topics)
        )
        for event in circle.events {
            let age = event.start.date.days(to: today)
            for invitation in event.invitations {
                let asked = PersonFacts.Asked(
                    daysAgo: event.invitedOn.days(to: today),
                    answer: invitation.answer,
                    attendance: invitation.attendance
                )
                facts[invitation.person - 1].asked.append(asked)
                guard invitation.attendance.isPresence else { continue }
                let tokens = event.topics + [event.title]
                facts[invitation.person - 1].attended.append(
                    question.attended(daysAgo: age, tokens: tokens, when: "then")
                )
            }
        }
        let ties = circle.ties.map { tie in
            Tie(
                a: Person.ID(rawValue: Int64(tie.a)),
                b: Person.ID(rawValue: Int64(tie.b)),
                strength: tie.strength,
                source: tie.source
            )
        }
        func pairs(_ kind: String) -> [TablePair] {
            circle.rules.filter { $0.kind == kind }.map {
                TablePair(Person.ID(rawValue: Int64($0.a)), Person.ID(rawValue: Int64($0.b)))
            }
        }
        return TableProblem(
            candidates: Candidate.candidates(facts, ties: ties),
            ties: ties.map(TableTie.init),
            never: pairs("never"),
            couples: pairs("couple"),
            settings: TableSettings(seats: circle.next.seats)
        )
    }
}
