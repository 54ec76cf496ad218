import Foundation
import Testing

@testable import Invites

struct ExperienceTests {
    /// Tables of ten, of whom so many say yes.
    private func tables(_ count: Int, usual: Int = 400, fit: Int = 50, yes: Int) -> [[Experience.Asked]] {
        (0..<count).map { _ in (0..<10).map { .init(usual: usual, fit: fit, saidYes: $0 < yes) } }
    }

    @Test func `before anything is learned every chance is the usual one`() {
        #expect(Experience(tables: []) == Experience())
        for usual in 1...999 { #expect(Readiness.usual.accept(usual, fit: 70) == usual) }
    }

    @Test func `guests who say yes more than is usual are expected to do so again, the surer the more there were`() {
        let few = Experience(tables: tables(2, yes: 8)).readiness.accept(400, fit: 50)
        let many = Experience(tables: tables(40, yes: 8)).readiness.accept(400, fit: 50)

        #expect(400 < few && few < many && abs(many - 800) < 30)
        #expect(Experience(tables: tables(40, yes: 1)).readiness.accept(400, fit: 50) < 200)
    }

    @Test func `it is learned what the fit of a topic is worth`() {
        let fits = (0..<40).map { _ in
            (0..<10).map { Experience.Asked(usual: 400, fit: $0 < 5 ? 0 : 100, saidYes: $0 > 5) }
        }

        let readiness = Experience(tables: fits).readiness

        #expect(readiness.accept(400, fit: 100) > 650 && readiness.accept(400, fit: 0) < 150)
    }

    @Test func `an announcement to a crowd teaches nothing`() {
        let crowd = (0..<5).map { _ in
            (0..<(Experience.largestTable + 1)).map { Experience.Asked(usual: 400, fit: 0, saidYes: $0 == 0) }
        }

        #expect(Experience(tables: crowd) == Experience())
        #expect(Experience(tables: crowd + tables(3, yes: 9)) == Experience(tables: tables(3, yes: 9)))
    }

    @Test func `full and empty evenings in turn widen the forecast, even ones narrow it`() {
        let even = Experience(tables: tables(40, yes: 4)).effect
        let wild = Experience(tables: (0..<20).flatMap { _ in tables(1, yes: 1) + tables(1, yes: 8) }).effect

        #expect(even.spread < 0.3 && wild.spread > 1)
        #expect(abs(even.shift) < 0.2)
    }

    @Test func `the chance to accept and to show are kept apart, and a yes leaves the second`() {
        var facts = PersonFacts(id: .number(1))
        facts.closeness = 3
        facts.asked = [.init(daysAgo: 400, answer: .yes, attendance: .noShow)]
        let experience = Experience(tables: tables(40, yes: 8))

        let before = Candidate(facts: facts)
        let after = Candidate(facts: facts, experience: experience)

        #expect(before.chance == before.accept * before.show / 1000 && before.show == 8 * 850 / 9)
        #expect(after.accept > before.accept && after.show == before.show)
        // What ranks people does not hang on what the planner's tables taught.
        #expect(after.usualValue == before.value && after.value > before.value)
        #expect(after.havingAccepted.chance == after.show && after.havingAccepted.isEligible)
    }

    @Test(arguments: 0..<200)
    func `the interval is the narrowest that holds 80 %`(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        var chances = (0...dice.below(14)).map { _ in Double(dice.below(1000)) }
        chances[dice.below(chances.count)] += 1
        let sum = chances.reduce(0, +)
        chances = chances.map { $0 / sum }

        let turnout = Turnout(distribution: chances)

        #expect(turnout.chance(of: turnout.low...turnout.high) > 0.8 - 1e-9)
        for low in chances.indices {
            for high in low..<chances.count where high - low < turnout.high - turnout.low {
                #expect(turnout.chance(of: low...high) < 0.8 + 1e-9)
            }
        }
    }
}

struct RankingTests {
    private func person(_ number: Int, _ attended: [PersonFacts.Attended]) -> Candidate {
        var facts = PersonFacts(id: .number(number))
        facts.attended = attended
        return Candidate(facts: facts)
    }

    @Test func `similar events lead, then the place, then coming at all, then the points`() {
        let similar = person(9, [.init(daysAgo: 100, similarity: 40_000)])
        let place = person(8, [.init(daysAgo: 10, similarity: 0, isSamePlace: true)])
        let any = person(7, [.init(daysAgo: 10, similarity: 0)])
        let stranger = person(1, [])

        let order = TableRanking.order([stranger, any, place, similar])

        #expect(order.map(\.id) == [similar, place, any, stranger].map(\.id))
        // Coming to other things is no liking for the topic.
        #expect(any.fit == 0 && place.fit == 0 && any.fitRule == .none)
    }

    @Test func `a word in common is said to be little`() {
        let little = person(1, [.init(daysAgo: 3, similarity: 9000, when: "2 Feb")])
        let much = person(
            2,
            [.init(daysAgo: 3, similarity: 30_000, when: "2 Feb"), .init(daysAgo: 9, similarity: 9000)]
        )

        #expect(little.fit > 0 && TableReasons.topic(little) == "was at 1 event a little like it, 2 Feb")
        #expect(TableReasons.topic(much) == "was at 1 similar event, 2 Feb")
    }

    @Test func `similarity is the cosine of words, weighed by how few titles have them`() {
        let index = TitleIndex(titles: [["go", "night"], ["book", "night"], ["go", "go", "walk"]])
        func weight(_ having: Double) -> Double { ((log2(5 / (1 + having)) * 1024).rounded() + 256) / 1024 }
        let (go, night, new) = (weight(2), weight(2), weight(0))
        let expected = go * go / ((go * go + night * night) * (go * go + new * new)).squareRoot()

        let similarity = index.similarity(index.words(["go", "night"]), index.words(["new", "go", "go"]))

        #expect(abs(Double(similarity) / 65_536 - expected) < 1e-4)
        #expect(index.similarity(index.words(["walk"]), index.words(["walk"])) == 65_536)
        #expect(index.similarity(index.words(["new"]), index.words(["new"])) == 0)
        #expect(index.words([]).isEmpty && !index.words(["new"]).isEmpty)
    }

    @Test func `those who sat with the accepted are drawn, their friends a little, a crowd hardly`() {
        let crowd = Gathering(people: (100..<160).map { .number($0) } + [.number(1)], daysAgo: 5)
        let gatherings = [
            crowd, Gathering(people: [.number(1), .number(2), .number(3)], daysAgo: 5),
            Gathering(people: [.number(3), .number(4)], daysAgo: 5),
            Gathering(people: [.number(5), .number(6)], daysAgo: 5),
        ]

        let pull = Pull(of: [.number(1)], gatherings: gatherings)

        func strength(_ number: Int) -> Int { pull.strength(of: .number(number)) }
        #expect(strength(3) >= strength(2) && strength(2) > strength(100) && strength(100) > 0)
        #expect(strength(4) > 0 && strength(4) < strength(2))
        #expect(strength(5) == 0 && strength(1) == 0)
        #expect(Pull(of: [.number(1)], gatherings: gatherings.reversed()).strength(of: .number(2)) == strength(2))
    }
}
