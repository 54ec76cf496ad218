internal import Glibc

/// Whom to let in from standby, when, and when to say that the table is full: invitations in waves.
///
/// One batch of invitations can't keep the table both full enough and not too full; waves can (choosing notes,
/// section 4). As long as too few would come, the next on standby is invited, unless too many would come then.
public struct WavePolicy: Sendable {
    /// Where somebody who was asked stands.
    public enum Standing: Hashable, Sendable {
        case accepted
        /// No answer for so many days; a maybe counts as silence.
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
        /// Days until silence alone may change the decision; nil when only answers can, or no time is left.
        public var lookAgainDays: Double?
    }

    /// How many should come.
    public var target: ClosedRange<Int>
    /// Heads that the table seats; an acceptance beyond them waits.
    public var seats: Int
    /// The chance that enough come which is enough.
    public var enough = 0.90
    /// The chance that too many come which is borne.
    public var overfull = 0.05
    /// How fast answers come in: two thirds of those who answer do it within so many days.
    public var silence = 2.0
    /// Nobody new is invited on the last day.
    public var lastCallDays = 1.0
    /// How much the day moves everybody's readiness to come.
    public var effect: Turnout.EventEffect

    public init(target: ClosedRange<Int>, seats: Int, effect: Turnout.EventEffect = .usual) {
        self.target = target
        self.seats = seats
        self.effect = effect
    }

    /// The chance that a silent person still says yes: half of those who decline never answer.
    public func stillAccepts(_ accept: Double, afterDays days: Double) -> Double {
        let silent = exp(-max(0, days) / silence)
        let yes = accept * silent
        let no = (1 - accept) * (1 + silent) / 2
        return yes + no > 0 ? yes / (yes + no) : 0
    }

    /// How many will come, of all who were asked.
    ///
    /// The answers so far say how the day moves people: many acceptances make the others likelier too.
    public func forecast(_ guests: [Guest]) -> Turnout {
        var weights = Turnout.nodes.map { node in
            guests.reduce(log(node.1)) { $0 + log(max(evidence($1, at: node.0), 1e-12)) }
        }
        let top = weights.max() ?? 0
        weights = weights.map { exp($0 - top) }
        let total = weights.reduce(0, +)
        var sum: [Double] = []
        for (node, weight) in zip(Turnout.nodes, weights) {
            let chances = PoissonBinomial.distribution(guests.map { (chance: chance($0, at: node.0), size: $0.size) })
            if sum.isEmpty { sum = Array(repeating: 0, count: chances.count) }
            for index in chances.indices { sum[index] += weight / total * chances[index] }
        }
        return Turnout(distribution: sum)
    }

    private func accept(_ guest: Guest, at node: Double) -> Double {
        Turnout.shifted(guest.accept, by: effect.shift + effect.spread * node)
    }

    private func chance(_ guest: Guest, at node: Double) -> Double {
        switch guest.standing {
        case .accepted: guest.show
        case .pending(let days): stillAccepts(accept(guest, at: node), afterDays: days) * guest.show
        case .declined: 0
        }
    }

    /// How likely it is that this guest stands where they stand.
    private func evidence(_ guest: Guest, at node: Double) -> Double {
        let accept = accept(guest, at: node)
        switch guest.standing {
        case .accepted: return accept
        case .declined: return 1 - accept
        case .pending(let days):
            let silent = exp(-max(0, days) / silence)
            return accept * silent + (1 - accept) * (1 + silent) / 2
        }
    }

    /// Whether an acceptance still finds a seat beside those who accepted before.
    ///
    /// - Parameter isStrict: counts heads alone; otherwise also turns away when too many would come, so that the silent
    ///   ones can't fill the table over.
    public func admits(_ guest: Guest, beside accepted: [Guest], isStrict: Bool = true) -> Bool {
        let seated = accepted.filter { $0.standing == .accepted }
        if isStrict { return seated.reduce(guest.size) { $0 + $1.size } <= seats }
        var coming = guest
        coming.standing = .accepted
        return forecast(seated + [coming]).chance(above: seats) <= overfull
    }

    /// Whom to invite now.
    ///
    /// - Parameters:
    ///   - guests: all who were asked.
    ///   - standby: who is next, in order; who belongs together is one unit.
    ///   - daysLeft: until the event.
    public func release(_ guests: [Guest], standby: [[Guest]], daysLeft: Double) -> Release {
        var asked = guests
        var units: [Int] = []
        var turnout = forecast(asked)
        var left = Array(standby.indices)
        while daysLeft > lastCallDays, turnout.chance(below: target.lowerBound) > 1 - enough {
            guard
                let place = left.firstIndex(where: { unit in
                    forecast(asked + standby[unit]).chance(above: seats) <= overfull
                })
            else { break }
            let unit = left.remove(at: place)
            asked += standby[unit]
            units.append(unit)
            turnout = forecast(asked)
        }
        return Release(
            units: units,
            tooFew: turnout.chance(below: target.lowerBound),
            tooMany: turnout.chance(above: seats),
            lookAgainDays: lookAgain(asked, turnout, daysLeft)
        )
    }

    /// When the silence of those who don't answer will have made the table too empty.
    private func lookAgain(_ guests: [Guest], _ turnout: Turnout, _ daysLeft: Double) -> Double? {
        let isWaiting = guests.contains { guest in
            if case .pending = guest.standing { return true }
            return false
        }
        let last = daysLeft - lastCallDays
        guard isWaiting, last > 0 else { return nil }
        for days in stride(from: 1.0, through: last, by: 1) {
            let later = guests.map { guest in
                guard case .pending(let silent) = guest.standing else { return guest }
                var older = guest
                older.standing = .pending(days: silent + days)
                return older
            }
            if forecast(later).chance(below: target.lowerBound) > 1 - enough { return days }
        }
        return last >= 1 ? last : nil
    }
}
