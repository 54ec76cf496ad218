import Testing

@testable import Invites

struct NextInLineTests {
    private func person(_ number: Int64, chance: Int = 500, fit: Int = 80) -> Candidate {
        Candidate(id: id(number), chance: chance, fit: fit, relation: 60, turn: 100, newcomer: 0)
    }

    private func id(_ number: Int64) -> Person.ID { Person.ID(rawValue: number) }

    private func ids(_ numbers: [Int64]) -> [Person.ID] { numbers.map(id) }

    /// Ten people; 1…5 were asked. 6 is worth most, 9 least.
    private func problem(ties: [TableTie] = []) -> TableProblem {
        let people = (1...10).map { person($0, fit: $0 == 6 ? 100 : 100 - 8 * Int($0 - 5)) }
        return TableProblem(candidates: people, ties: ties, settings: TableSettings(seats: 10))
    }

    private func line(
        _ problem: TableProblem,
        accepted: [Int64] = [],
        declined: [Int64] = [],
        gatherings: [Gathering] = []
    ) -> [NextInLine.Unit] {
        NextInLine(
            of: problem,
            invited: ids([1, 2, 3, 4, 5].filter { !declined.contains($0) }),
            accepted: ids(accepted),
            declined: ids(declined),
            gatherings: gatherings
        )
        .units()
    }

    @Test func `those who add most come first, and nobody who was asked`() {
        let units = line(problem())

        #expect(units.flatMap(\.people) == ids([6, 7, 8, 9, 10]))
        #expect(units.allSatisfy { !$0.isUrgent })
    }

    @Test func `after three acceptances those who sat with them come first`() {
        let sat = [Gathering(people: ids([1, 2, 9]), daysAgo: 30), Gathering(people: ids([3, 8, 4]), daysAgo: 300)]

        let two = line(problem(), accepted: [1, 2], gatherings: sat)
        let three = line(problem(), accepted: [1, 2, 3], gatherings: sat)

        #expect(two.first?.people == ids([6]))
        #expect(three.map(\.people).prefix(2) == [ids([9]), ids([8])])
        #expect(three.first?.reason == .satWith(ids([1, 2])))
        #expect(three.first?.reason.sentence(isFirst: true) { "P\($0.rawValue)" } == "sat with P1 and P2, who said yes")
    }

    @Test func `whoever gives company to somebody whom a decline left alone comes first of all`() {
        let ties = [
            TableTie(id(1), id(2), strength: 60), TableTie(id(1), id(9), strength: 60),
            TableTie(id(6), id(3), strength: 60),
        ]
        let sat = [Gathering(people: ids([3, 4, 8]), daysAgo: 10)]

        let units = line(problem(ties: ties), accepted: [1, 3, 4], declined: [2], gatherings: sat)

        #expect(units.first?.people == ids([9]))
        #expect(units.first?.reason == .company(for: id(1), after: id(2)))
        #expect(units.first?.isUrgent == true)
        #expect(
            units.first?.reason.sentence(isFirst: true) { "P\($0.rawValue)" } == "gives company to P1 after P2's no"
        )
    }

    @Test func `couples are one unit, the missing half of one is wanted, and the half of one who declined is not`() {
        var together = problem()
        together.couples = [TablePair(id(7), id(10))]
        #expect(line(together).map(\.people).contains(ids([7, 10])))

        together.couples = [TablePair(id(1), id(9))]
        let half = line(together)
        #expect(half.first?.people == ids([9]) && half.first?.reason == .partner(of: id(1)))

        together.couples = [TablePair(id(2), id(6))]
        #expect(!line(together, declined: [2]).flatMap(\.people).contains(id(6)))
    }

    @Test func `never together holds against those who may come, not against those who declined`() {
        var apart = problem()
        apart.never = [TablePair(id(1), id(6))]

        #expect(line(apart).first?.people == ids([7]))
        #expect(line(apart, declined: [1]).first?.people == ids([6]))
    }
}
