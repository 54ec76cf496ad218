internal import Glibc

/// Whom to let in from standby, when, and when to say that the table is full: invitations in waves.
///
/// One batch of invitations can't keep the table both full enough and not too full; waves can (choosing notes,
/// section 4). As long as too few would come, the next on standby is invited, unless too many would come then.
public struct WavePolicy: Sendable {
    /// Where somebody who was asked stands.
    public enum Standing: Hashable, Sendable {
        case accepted
        /// Said maybe, and takes no seat.
        case unsure
        /// No answer for so many days.
        case pending(days: Double)
        case declined
    }

    /// Somebody who was or could be asked.
    public struct Guest: Hashable, Sendable {
        /// The chance to say yes when asked, and to come after a yes; 0…1.
        public var accept: Double
        public var show: Double
        /// Heads, the guest included.
        public var size: Int
        public var standing: Standing

        public init(accept: Double, show: Double, size: Int = 1, standing: Standing = .pending(days: 0)) {
            self.accept = accept
            self.show = show
            self.size = size
            self.standing = standing
        }
    }

    /// What to do now.
    public struct Release: Hashable, Sendable {
        /// Which of the standby units to invite, by their place in the list.
        public var units: [Int]
        /// The chances that fewer than the target come and that more than the seats come, with these.
        public var tooFew: Double
        public var tooMany: Double
        /// Whether somebody of the standby who was left out would have made the table too full.
        public var isHeldBack: Bool
        /// Whether somebody was left out because as many as may be were asked within a day.
        public var isPaced = false
    }

    /// A table as it was chosen, before anybody answered: whoever replaces its guests may bring its risk back, up to twice
    /// the risk that is borne in the end.
    public struct Plan: Hashable, Sendable {
        public var guests: Int
        /// The chance that more than the seats come.
        public var tooMany: Double
    }

    /// How many should come.
    public var target: ClosedRange<Int>
    /// Heads that the table seats; an acceptance beyond them waits.
    public var seats: Int
    /// The chance that enough come which is enough.
    public var enough = 0.90
    /// The chance that too many come which is borne in the end, and while there is time for more rounds of answers: too
    /// few can still be mended then, too many can't.
    public var overfull = 0.05
    public var overfullEarly = 0.02
    /// Days that a round of answers takes: four of five who answer have done so.
    public var round = 3.0
    /// How fast answers come in: two thirds of those who answer do it within so many days.
    public var silence = 2.0
    /// No more people are asked within a day than a table has invitations at most (choosing notes, section 2): close to
    /// the event, when hardly anybody still answers in time, the chances alone would have half a circle asked at once.
    public var largestWave = 16
    /// Nobody new is invited on the last day.
    public var lastCallDays = 1.0
    /// How much the day moves everybody's readiness to come.
    public var effect: Turnout.EventEffect

    public init(target: ClosedRange<Int>, seats: Int, effect: Turnout.EventEffect = .usual) {
        self.target = target
        self.seats = seats
        self.effect = effect
    }

    /// The chance that somebody who was silent for `days` still says yes in the `daysLeft`: half of those who decline
    /// never answer, everybody else answers after some days.
    public func stillAccepts(_ accept: Double, afterDays days: Double, daysLeft: Double = .infinity) -> Double {
        let silent = exp(-max(0, days) / silence)
        let yes = accept * silent
        let no = (1 - accept) * (1 + silent) / 2
        let inTime = 1 - exp(-max(0, daysLeft) / silence)
        return yes + no > 0 ? yes / (yes + no) * inTime : 0
    }

    /// How many will come, of all who were asked.
    ///
    /// The answers so far say how the day moves people: many acceptances make the others likelier too.
    public func forecast(_ guests: [Guest], daysLeft: Double = .infinity) -> Turnout {
        let heads = guests.reduce(0) { $0 + max(0, $1.size) }
        return Turnout(distribution: Outlook(self, guests, daysLeft: daysLeft, most: heads).distribution.dropLast())
    }

    /// The chance that too many come which is borne so many days before the event: it is shared among the rounds of
    /// answers that are left.
    public func overfull(daysLeft: Double) -> Double {
        max(min(overfull, overfullEarly), overfull * min(1, round / max(daysLeft, round)))
    }

    /// What whoever chose the first table took upon themselves.
    public func plan(_ table: [Guest]) -> Plan {
        let asked = table.map { Guest(accept: $0.accept, show: $0.show) }
        return Plan(guests: asked.count, tooMany: outlook(asked, daysLeft: .infinity).chanceOfMore)
    }

    /// Whom to invite now.
    ///
    /// - Parameters:
    ///   - guests: all who were asked.
    ///   - standby: who is next, in order; who belongs together is one unit.
    ///   - urgent: so many of the first units are invited even when enough will come, if there are seats.
    ///   - daysLeft: until the event.
    ///   - plan: the first table, whose guests are replaced one for one.
    public func release(
        _ guests: [Guest],
        standby: [[Guest]],
        urgent: Int = 0,
        daysLeft: Double,
        plan: Plan? = nil
    ) -> Release {
        let usual = overfull(daysLeft: daysLeft)
        let planned = max(usual, min(2 * overfull, plan?.tooMany ?? 0))
        var missing = (plan?.guests ?? 0) - guests.count { $0.standing != .declined }
        var places = largestWave - guests.count { $0.wasAskedToday }
        var outlook = outlook(guests, daysLeft: daysLeft)
        var release = Release(units: [], tooFew: 0, tooMany: 0, isHeldBack: false)
        for (place, unit) in standby.enumerated() {
            guard daysLeft >= lastCallDays else { break }
            let isUrgent = place < urgent
            guard isUrgent || isTooEmpty(outlook) else { break }
            guard places >= unit.count else {
                release.isPaced = true
                break
            }
            var fuller = outlook
            for guest in unit { fuller.add(guest) }
            let most = missing >= unit.count ? planned : isUrgent ? max(usual, overfull) : usual
            if fuller.chanceOfMore <= most {
                outlook = fuller
                missing -= unit.count
                places -= unit.count
                release.units.append(place)
            } else {
                release.isHeldBack = true
            }
        }
        release.tooFew = outlook.chance(below: target.lowerBound)
        release.tooMany = outlook.chanceOfMore
        return release
    }

    /// In how many days silence alone will ask for another invitation; nil when only answers can.
    ///
    /// - Parameters:
    ///   - standby: who is next then.
    ///   - plan: as in `release`.
    public func lookAgain(
        _ guests: [Guest],
        standby: [[Guest]],
        daysLeft: Double,
        plan: Plan? = nil
    ) -> Double? {
        let last = daysLeft - lastCallDays
        guard last > 0, guests.contains(where: \.isPending) else { return nil }
        // Who was silent for weeks hardly changes any more.
        let fine = min(last, Self.longestSilence)
        let steps = Array(stride(from: 0.25, to: fine, by: 0.25)) + [fine, last]
        return steps.first { days in
            let later = guests.map { $0.silent(for: days) }
            return !release(later, standby: standby, daysLeft: daysLeft - days, plan: plan).units.isEmpty
        }
    }

    /// Days after which more silence says nothing more.
    private static let longestSilence = 60.0

    private func outlook(_ guests: [Guest], daysLeft: Double) -> Outlook {
        Outlook(self, guests, daysLeft: daysLeft, most: seats)
    }

    private func isTooEmpty(_ outlook: Outlook) -> Bool { outlook.chance(below: target.lowerBound) > 1 - enough }

    // MARK: One guest

    /// The chance that this guest comes, on a usual day.
    public func chance(of guest: Guest, daysLeft: Double) -> Double { chance(guest, at: 0, daysLeft: daysLeft) }

    private func accept(_ guest: Guest, at node: Double) -> Double {
        Turnout.shifted(guest.accept, by: effect.shift + effect.spread * node)
    }

    /// The chance to come when the day moves everybody by `node` spreads.
    func chance(_ guest: Guest, at node: Double, daysLeft: Double) -> Double {
        switch guest.standing {
        case .accepted: guest.show
        case .unsure: Self.comesAfterMaybe
        case .pending(let days):
            stillAccepts(accept(guest, at: node), afterDays: days, daysLeft: daysLeft) * guest.show
        case .declined: 0
        }
    }

    /// How likely it is that this guest stands where they stand.
    func evidence(_ guest: Guest, at node: Double) -> Double {
        let accept = accept(guest, at: node)
        switch guest.standing {
        case .accepted: return accept
        case .unsure: return 1
        case .declined: return 1 - accept
        case .pending(let days):
            let silent = exp(-max(0, days) / silence)
            return accept * silent + (1 - accept) * (1 + silent) / 2
        }
    }

    /// The chance that somebody comes who said maybe.
    public static let comesAfterMaybe = 0.40
}

extension WavePolicy.Guest {
    fileprivate var isPending: Bool {
        if case .pending = standing { return true }
        return false
    }

    fileprivate var wasAskedToday: Bool {
        if case .pending(let days) = standing { return days < 1 }
        return false
    }

    /// The same guest after more days without an answer.
    fileprivate func silent(for more: Double) -> Self {
        guard case .pending(let days) = standing else { return self }
        var older = self
        older.standing = .pending(days: days + more)
        return older
    }
}
