import Invites
import Testing

struct InvitationSpreadTests {
    @Test(
        arguments: [
            ([1, 1, 1, 1], 4, 0), ([5], 1, 0), ([1], 4, 0.75), ([1, 3], 2, 0.25), ([3, 1, 2], 3, 2.0 / 9),
            ([10, 0, 0, 0, 0, 0, 0, 0, 0, 0], 10, 0.9), ([2, 2], 4, 0.5), ([1, 2, 3, 4, 5], 5, 4.0 / 15),
        ] as [([Int], Int, Double)]
    )
    func `the Gini coefficient of known lists`(counts: [Int], people: Int, expected: Double) throws {
        let gini = try #require(InvitationSpread(counts: counts, people: people).gini)

        #expect(abs(gini - expected) < 1e-12)
    }

    @Test func `the ten most invited beside an even share`() {
        let spread = InvitationSpread(
            counts: Array(repeating: 1, count: 20) + Array(repeating: 4, count: 5),
            people: 50
        )

        #expect(spread.invitations == 40)
        #expect(spread.asked == 25)
        #expect(spread.shareOfTen == 25.0 / 40)
        #expect(spread.evenShare == 0.2)
    }

    @Test func `without invitations nothing is claimed`() {
        let nobody = InvitationSpread(counts: [], people: 0)

        #expect(nobody.gini == nil && nobody.shareOfTen == nil && nobody.evenShare == nil)
        #expect(InvitationSpread(counts: [0, -1], people: 3).gini == nil)
        #expect(CountedShare(0, of: 0).share == nil)
        #expect(CountedShare(1, of: 4).share == 0.25)
    }
}
