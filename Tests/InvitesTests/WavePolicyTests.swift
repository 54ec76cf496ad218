import Testing

@testable import Invites

struct WavePolicyTests {
    private let policy = WavePolicy(target: 5...10, seats: 10)

    private func guests(_ count: Int, _ standing: WavePolicy.Standing, size: Int = 1) -> [WavePolicy.Guest] {
        Array(repeating: WavePolicy.Guest(accept: 0.5, show: 0.9, size: size, standing: standing), count: count)
    }

    private func standby(_ count: Int) -> [[WavePolicy.Guest]] { guests(count, .pending(days: 0)).map { [$0] } }

    @Test func `a release never risks more than is borne`() {
        var dice = Dice(seed: 7)
        func chance() -> Double { Double(dice.below(98) + 1) / 100 }
        for _ in 0..<300 {
            let asked = (0..<dice.below(16)).map { _ in
                let standings: [WavePolicy.Standing] = [
                    .accepted, .declined, .unsure, .pending(days: Double(dice.below(9))),
                ]
                return WavePolicy.Guest(
                    accept: chance(),
                    show: chance(),
                    size: dice.below(3) + 1,
                    standing: standings[dice.below(4)]
                )
            }
            let line = (0..<dice.below(20)).map { _ in
                (0...dice.below(2)).map { _ in WavePolicy.Guest(accept: chance(), show: chance()) }
            }
            let days = Double(dice.below(30)) / 2
            let release = policy.release(asked, standby: line, daysLeft: days)
            let all = asked + release.units.flatMap { line[$0] }

            let risk = policy.forecast(all, daysLeft: days).chance(above: 10)
            #expect(release.units.isEmpty || risk <= policy.overfull(daysLeft: days) + 1e-9)
            #expect(abs(risk - release.tooMany) < 1e-9)
        }
    }

    @Test func `too few are mended, enough are left alone, and nobody is asked on the last day`() {
        let few = guests(4, .accepted)
        #expect(!policy.release(few, standby: standby(9), daysLeft: 5).units.isEmpty)
        #expect(policy.release(few, standby: standby(9), daysLeft: 0.9).units.isEmpty)
        #expect(policy.release(guests(8, .accepted), standby: standby(9), daysLeft: 5).units.isEmpty)
    }

    @Test func `sixteen within a day are the most, and a release says when that is why nobody else is asked`() throws {
        let asked = guests(16, .pending(days: 0.1)).map { guest in
            var guest = guest
            guest.accept = 0.1
            return guest
        }
        let release = policy.release(asked, standby: standby(9), daysLeft: 9)
        #expect(release.units.isEmpty && release.isPaced && !release.isHeldBack)
        #expect(policy.release(asked, standby: [], daysLeft: 9).isPaced == false)
        let days = try #require(policy.lookAgain(asked, standby: standby(9), daysLeft: 9))
        #expect((0.75...1).contains(days))
    }

    @Test func `silence lets more in, and is foretold to the day`() throws {
        let waiting = guests(15, .pending(days: 0))
        let line = standby(9)
        let now = policy.release(waiting, standby: line, daysLeft: 12)
        let days = try #require(policy.lookAgain(waiting, standby: line, daysLeft: 12))
        let later = guests(15, .pending(days: days))

        #expect(now.units.isEmpty && days > 0)
        #expect(!policy.release(later, standby: line, daysLeft: 12 - days).units.isEmpty)
        #expect(policy.lookAgain(guests(8, .accepted), standby: line, daysLeft: 12) == nil)
    }

    @Test func `no day asks more people than a table has invitations, however late it is`() {
        let line = Array(repeating: [WavePolicy.Guest(accept: 0.3, show: 0.85)], count: 60)
        let two = policy.release([], standby: line, daysLeft: 2)
        let asked = two.units.flatMap { line[$0] }
        let again = policy.release(asked, standby: line, daysLeft: 2)
        let days = policy.lookAgain(asked, standby: line, daysLeft: 4)

        #expect(two.units.count == 16)
        #expect(again.units.isEmpty)
        #expect(days == 1)
    }

    @Test func `a party counts with all its heads`() {
        let alone = policy.forecast(guests(3, .accepted))
        let pairs = policy.forecast(guests(3, .accepted, size: 2))

        #expect(abs(pairs.expected - 2 * alone.expected) < 1e-9)
        #expect(policy.release(guests(4, .accepted, size: 2), standby: standby(9), daysLeft: 5).units.isEmpty)
    }

    @Test func `acceptances make the silent likelier to come, and refusals less`() {
        let silent = guests(6, .pending(days: 0))
        let neutral = policy.forecast(silent).expected
        let after = { (standing: WavePolicy.Standing) in
            self.policy.forecast(silent + self.guests(6, standing)).expected
                - self.policy.forecast(self.guests(6, standing)).expected
        }

        #expect(after(.accepted) > neutral + 0.2)
        #expect(after(.declined) < neutral - 0.2)
    }

    @Test func `who replaces a guest of the table may bring its risk back, and no more`() {
        let table = guests(14, .pending(days: 0))
        let plan = policy.plan(table)
        let left = guests(13, .pending(days: 0)) + guests(1, .declined)

        #expect(policy.release(left, standby: standby(9), daysLeft: 14).units.isEmpty)
        #expect(policy.release(left, standby: standby(9), daysLeft: 14, plan: plan).units == [0])
    }

    @Test func `a forecast with heads past the seats lumped together is the same below them`() {
        let crowd = guests(9, .pending(days: 2)) + guests(5, .accepted, size: 3)
        let whole = policy.forecast(crowd)
        let short = Outlook(policy, crowd, daysLeft: .infinity, most: 10)

        for heads in 0...10 { #expect(abs(whole.distribution[heads] - short.distribution[heads]) < 1e-12) }
        #expect(abs(short.chanceOfMore - whole.chance(above: 10)) < 1e-12)
    }
}
