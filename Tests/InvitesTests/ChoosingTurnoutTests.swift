import Testing

@testable import Invites

struct ChoosingTurnoutTests {
    @Test func `two people and a party of three give the chances that one can count by hand`() {
        let chances = PoissonBinomial.distribution([
            (chance: 0.5, size: 1), (chance: 0.5, size: 1), (chance: 0.2, size: 3),
        ])

        for (chance, expected) in zip(chances, [0.2, 0.4, 0.2, 0.05, 0.1, 0.05]) {
            #expect(abs(chance - expected) < 1e-12)
        }
        #expect(chances.count == 6)
    }

    @Test func `a shared effect widens the forecast and leaves its sum at one`() {
        let guests = Array(repeating: Turnout.Party(accept: 0.5), count: 14)

        let alone = Turnout(guests, effect: .none)
        let shared = Turnout(guests, effect: .usual)

        #expect(abs(shared.distribution.reduce(0, +) - 1) < 1e-9)
        #expect(abs(shared.expected - 7) < 1e-9 && abs(alone.expected - 7) < 1e-9)
        #expect(shared.high - shared.low > alone.high - alone.low)
        #expect(alone.chance(of: 5...10) > shared.chance(of: 5...10))
    }

    @Test func `events with fewer guests than expected move the effect down`() {
        let guests = Array(repeating: Turnout.Party(accept: 0.5), count: 20)
        let poor = (0..<20).map { _ in EventRecord(parties: guests, saidYes: 5) }
        let mixed = (0..<20).map { EventRecord(parties: guests, saidYes: $0 % 2 == 0 ? 3 : 17) }

        let low = Turnout.EventEffect(fitting: poor)
        let wide = Turnout.EventEffect(fitting: mixed)

        #expect(low.shift < -0.7 && low.spread < 0.5)
        #expect(abs(wide.shift) < 0.3 && wide.spread > 1)
        #expect(Turnout.EventEffect(fitting: []) == .usual)
    }
}
