internal import Invites

/// A way to invite.
enum Host: CaseIterable {
    case eight, meanOf7, fiveIn90, refill, waves, wavesWithEffect, wavesWithGate, table

    var name: String {
        switch self {
        case .eight: "invite 8"
        case .meanOf7: "one list, 7.5 expected"
        case .fiveIn90: "one list, 5 come with 90 %"
        case .refill: "8, and another for each no"
        case .waves: "waves, everybody alone"
        case .wavesWithEffect: "waves, event effect"
        case .wavesWithGate: "waves, event effect, seats kept"
        case .table: "a planned table, then the same"
        }
    }

    /// Whether the product's own policy decides.
    var policy: WavePolicy? {
        switch self {
        case .waves: WavePolicy(target: Host.target, seats: Host.target.upperBound, effect: .none)
        case .wavesWithEffect, .wavesWithGate, .table:
            WavePolicy(target: Host.target, seats: Host.target.upperBound)
        default: nil
        }
    }

    /// Whether whoever says yes when the seats are taken waits instead of coming.
    var keepsSeats: Bool { self == .wavesWithGate || self == .table }

    static let target = 5...10

    /// How many are asked at once.
    func first(of circle: Circle) -> Int {
        let chance = circle.accept * circle.show
        switch self {
        case .eight, .refill: return 8
        case .meanOf7: return Int((7.5 / chance).rounded())
        case .fiveIn90:
            return (5...Crowd.size).first { size in
                let guests = Array(repeating: Turnout.Party(accept: chance), count: size)
                return Turnout(guests, effect: .none).chance(below: 5) <= 0.1
            } ?? Crowd.size
        // As many as `plan` chooses: seven expected, sixteen invited at most.
        case .table: return min(16, Int((7 / chance).rounded()))
        case .waves, .wavesWithEffect, .wavesWithGate: return 0
        }
    }
}

/// One event from the first invitation to the evening.
struct Evening {
    /// Days before the event on which the first are asked; every day after that the host looks.
    static let lead = 14

    private(set) var invited = 0
    private(set) var came = 0
    /// Said yes and found no seat.
    private(set) var turnedAway = 0

    init(_ host: Host, _ circle: Circle, _ crowd: Crowd) {
        var askedOn: [Int] = Array(repeating: 0, count: host.first(of: circle))
        if host.policy != nil || host == .refill {
            for day in 0..<Self.lead {
                let more = Self.more(host, circle, crowd, askedOn, day)
                askedOn += Array(repeating: day, count: min(more, crowd.members.count - askedOn.count))
            }
        }
        invited = askedOn.count
        // In the order of their answers.
        let yes = zip(crowd.members, askedOn).compactMap { member, day -> (at: Double, comes: Bool)? in
            guard member.saysYes, let after = member.answersAfter else { return nil }
            let at = Double(day) + after
            return at < Double(Self.lead) ? (at, member.comes) : nil
        }
        .sorted { $0.at < $1.at }
        let seated = host.keepsSeats ? yes.prefix(Host.target.upperBound) : yes[...]
        came = seated.count { $0.comes }
        turnedAway = yes.count - seated.count
    }

    /// How many more are asked on a day.
    private static func more(_ host: Host, _ circle: Circle, _ crowd: Crowd, _ askedOn: [Int], _ day: Int) -> Int {
        let guests = zip(crowd.members, askedOn).map { member, asked in
            let silence = Double(day - asked)
            var guest = WavePolicy.Guest(accept: circle.accept, show: circle.show)
            if let after = member.answersAfter, after <= silence {
                guest.standing = member.saysYes ? .accepted : .declined
            } else {
                guest.standing = .pending(days: silence)
            }
            return guest
        }
        guard let policy = host.policy else {
            return day < lead - 1 ? 8 - guests.count { $0.standing != .declined } : 0
        }
        let next = WavePolicy.Guest(accept: circle.accept, show: circle.show)
        let left = crowd.members.count - guests.count
        let standby = Array(repeating: [next], count: left)
        let plan = policy.plan(Array(repeating: next, count: host.first(of: circle)))
        return policy.release(guests, standby: standby, daysLeft: Double(lead - day), plan: plan).units.count
    }
}
