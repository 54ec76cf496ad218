import Testing

@testable import Invites

struct ChoosingCandidateTests {
    private let question = TopicQuestion(
        tokens: [["bouldering"]],
        pastTitles: [["bouldering", "at", "the", "mill"], ["book", "club"], ["board", "games"]]
    )

    private func candidate(_ change: (inout PersonFacts) -> Void) -> Candidate {
        var facts = PersonFacts(id: .number(1))
        change(&facts)
        return Candidate(facts: facts)
    }

    @Test func `somebody of whom nothing is known is new, rested and rarely comes`() {
        let nobody = candidate { _ in }

        #expect(nobody.isNew && nobody.isEligible && !nobody.isRegular)
        #expect(nobody.turn == 200 && nobody.newcomer == 0)
        #expect(nobody.chance == 250 * 850 / 1000)
        #expect(nobody.points == 200)
    }

    @Test func `an exact interest fits fully, a broader and a narrower one half, and the reason says which`() {
        let exact = candidate { $0.interests = [.init(match: .exact, topic: "bouldering", asked: "bouldering")] }
        let broader = candidate { $0.interests = [.init(match: .broader, topic: "climbing", asked: "bouldering")] }
        let light = candidate {
            $0.interests = [.init(match: .exact, topic: "bouldering", asked: "bouldering", weight: 10)]
        }

        #expect(exact.fit == 100 && exact.newcomer == 100)
        #expect(TableReasons.topic(exact) == "bouldering (exact)")
        #expect(broader.fit == 50 && TableReasons.topic(broader) == "climbing (parent of bouldering)")
        #expect(light.fit == 60)
    }

    @Test func `what somebody came to lately weighs more than what they came to long ago`() {
        let lately = candidate {
            $0.attended = [question.attended(daysAgo: 10, tokens: ["bouldering", "night"], when: "2 Feb")]
        }
        let longAgo = candidate { $0.attended = [question.attended(daysAgo: 400, tokens: ["bouldering", "night"])] }
        let other = candidate { $0.attended = [question.attended(daysAgo: 10, tokens: ["book", "club"])] }

        #expect(lately.fit > longAgo.fit && longAgo.fit > other.fit && other.fit == 0)
        #expect(lately.fitRule == .attended(count: 1, last: "2 Feb"))
        #expect(lately.similarity > 5 * longAgo.similarity)
    }

    @Test func `what the people around like counts for less than one's own interest`() {
        var facts = (1...3).map { PersonFacts(id: .number($0)) }
        facts[1].interests = [.init(match: .exact, topic: "bouldering", asked: "bouldering")]
        let ties = [2, 3].map { Tie(a: .number(1), b: .number($0), strength: 40, source: .hand) }

        let candidates = Candidate.candidates(facts, ties: ties)

        #expect(candidates.map(\.fit) == [30, 100, 0])
        #expect(candidates[0].fitRule == .neighbours(liking: 1, known: 2))
    }

    @Test func `an attendance that nobody recorded counts neither way`() {
        func chance(_ attendance: Attendance) -> Int {
            candidate { $0.asked = [.init(daysAgo: 200, answer: .yes, attendance: attendance)] }.chance
        }

        #expect(chance(.noShow) < chance(.unknown))
        #expect(chance(.unknown) < chance(.came))
    }

    @Test func `three invitations within 90 days are enough for now`() {
        let tired = candidate { $0.asked = [10, 50, 90].map { .init(daysAgo: $0, answer: .yes, attendance: .came) } }
        let rested = candidate { $0.asked = [100, 150, 366].map { .init(daysAgo: $0, answer: .yes) } }

        #expect(!tired.isEligible && tired.isRegular && !tired.isNew)
        #expect(tired.turn == 200 * 10 / 365)
        #expect(rested.isEligible && rested.isRegular)
        #expect(candidate { $0.asked = [.init(daysAgo: 366, answer: nil)] }.isNew)
    }

    @Test func `recent touches raise the relation, at most to 100`() {
        #expect(Candidate.relation(closeness: 3, lastTouchDays: nil) == 60)
        #expect(Candidate.relation(closeness: 3, lastTouchDays: 12) == 80)
        #expect(Candidate.relation(closeness: 5, lastTouchDays: 1) == 100)
        #expect(Candidate.relation(closeness: -1, lastTouchDays: 100) == 5)
    }

    @Test(arguments: [(11, 6590, 8380), (12, 6710, 7940), (14, 6890, 7480), (16, 7020, 7230)])
    func `the windows of a table for ten are those of the binomial tails`(count: Int, low: Int, high: Int) {
        let window = TableSettings(seats: 10).window(for: count)

        #expect(abs(window.low - low) <= 10 && abs(window.high - high) <= 10)
    }

    @Test(arguments: 1...12)
    func `every size of table has windows that a list can meet`(seats: Int) {
        let settings = TableSettings(seats: seats)

        #expect(settings.targetHigh == min(seats, 10) && settings.targetLow <= settings.targetHigh)
        for count in settings.targetLow...16 {
            let window = settings.window(for: count)
            #expect(window.low <= window.high && window.high <= 1000 * settings.targetHigh)
            // One exact number would seat whoever makes the sum come out, not whoever likes the topic.
            if settings.targetLow == settings.targetHigh, count > settings.targetHigh {
                #expect(window.high - window.low >= 100)
            }
        }
    }
}
