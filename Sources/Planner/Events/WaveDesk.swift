internal import Calendars
internal import Invites
internal import Store

/// Everything about one event that bears on whom to invite next, read once.
struct WaveDesk {
    /// Of more people nobody is next in line: that is no table.
    static let mostInvited = 1000

    let event: Event
    let invitations: [Invitation]
    let policy: WavePolicy
    let now: Instant
    private let posed: TableProblem
    private let chances: [Person.ID: Chances]
    private let gatherings: [Gathering]

    /// What is expected of one person.
    private struct Chances {
        var accept: Double
        var show: Double
    }

    /// - Parameter problem: everybody who could be asked, with the rules of the file.
    init(
        _ event: Event,
        _ invitations: [Invitation],
        problem: TableProblem,
        gatherings: [Gathering],
        effect: Turnout.EventEffect,
        now: Instant
    ) {
        self.event = event
        self.invitations = invitations
        self.now = now
        posed = problem
        self.gatherings = gatherings
        let settings = problem.settings
        let target = settings.targetLow...max(settings.targetLow, settings.targetHigh)
        policy = WavePolicy(target: target, seats: target.upperBound, effect: effect)
        chances = Dictionary(
            problem.candidates.map { candidate in
                let chances = Chances(accept: Double(candidate.accept) / 1000, show: Double(candidate.show) / 1000)
                return (candidate.id, chances)
            },
            uniquingKeysWith: { one, _ in one }
        )
    }

    var daysLeft: Double { Double(event.start.seconds - now.seconds) / 86_400 }

    /// Whether anybody was sent an invitation yet.
    var hasBegun: Bool { invitations.contains { $0.invitedAt != nil } }

    /// Chosen for the table and not told yet.
    var chosen: [Person.ID] { invitations.filter(\.isToBeInvited).map(\.person) }

    var headsTaken: Int { invitations.headsTaken }

    // MARK: Who stands where

    private func guest(_ person: Person.ID, size: Int = 1, _ standing: WavePolicy.Standing) -> WavePolicy.Guest {
        let known = chances[person] ?? Chances(accept: 0.35, show: Double(Candidate.usualShow) / 1000)
        return WavePolicy.Guest(accept: known.accept, show: known.show, size: size, standing: standing)
    }

    /// Nil for who is not asked yet, waits for a seat, or was only met at the door.
    private func standing(_ invitation: Invitation) -> WavePolicy.Standing? {
        switch (invitation.answer, invitation.state) {
        case (.yes, .answered): .accepted
        case (.maybe, .answered): .unsure
        case (.no, _): .declined
        case (nil, .invited):
            .pending(days: Double(now.seconds - (invitation.invitedAt ?? now).seconds) / 86_400)
        default: nil
        }
    }

    /// Everybody who was asked.
    private var asked: [(person: Person.ID, guest: WavePolicy.Guest)] {
        invitations.compactMap { invitation in
            guard let standing = standing(invitation) else { return nil }
            let size = standing == .accepted ? invitation.partySize : 1
            return (invitation.person, guest(invitation.person, size: size, standing))
        }
    }

    /// How many will come, those counted who are chosen and not told yet.
    ///
    /// Before anybody is told it is what the plan said; from then on, and on the last day, there has to be time to answer.
    var forecast: Turnout {
        let guests = asked.map(\.guest) + chosen.map { guest($0, .pending(days: 0)) }
        return policy.forecast(guests, daysLeft: hasBegun || daysLeft < policy.lastCallDays ? daysLeft : .infinity)
    }

    /// The chance that enough will come of those who were asked.
    var chanceOfEnough: Double {
        1 - policy.forecast(asked.map(\.guest), daysLeft: daysLeft).chance(below: policy.target.lowerBound)
    }

    /// The table as it was planned, as far as the file still tells.
    private var plan: WavePolicy.Plan {
        let first = invitations.filter { $0.state != .standby && $0.wave <= 1 && $0.attendance != .walkIn }
        return policy.plan(first.map { guest($0.person, .pending(days: 0)) })
    }

    // MARK: Who is next

    /// People to invite together, with the reason; `isChosen` if they are at the table already.
    struct Unit {
        var people: [Person.ID]
        var reason: NextInLine.Reason?
        var isUrgent = false
    }

    /// What to do now.
    struct Advice {
        var invite: [Unit] = []
        /// The first few who are not to be invited yet.
        var later: [Unit] = []
        var release: WavePolicy.Release?
        var lookAgainAt: Instant?
    }

    func advice() -> Advice {
        var guests = asked.map(\.guest)
        var advice = Advice()
        let isOpen = daysLeft >= policy.lastCallDays
        if !hasBegun, isOpen {
            advice.invite = chosen.map { Unit(people: [$0]) }
            guests += chosen.map { guest($0, .pending(days: 0)) }
        }
        let line = line()
        let standby = line.map { unit in unit.people.map { guest($0, .pending(days: 0)) } }
        let urgent = line.prefix(while: \.isUrgent).count
        let plan = plan
        let release = policy.release(guests, standby: standby, urgent: urgent, daysLeft: daysLeft, plan: plan)
        let released = Set(release.units)
        advice.invite += release.units.map { line[$0] }
        advice.later = line.indices.filter { !released.contains($0) }.prefix(5).map { line[$0] }
        advice.release = release
        let later = guests + release.units.flatMap { standby[$0] }
        let rest = standby.indices.filter { !released.contains($0) }.map { standby[$0] }
        let last = event.start.adding(seconds: -Int64(policy.lastCallDays * 86_400))
        if let days = policy.lookAgain(later, standby: rest, daysLeft: daysLeft, plan: plan) {
            advice.lookAgainAt = min(last, now.adding(seconds: Int64((days * 86_400).rounded(.up))))
        } else if last > now {
            advice.lookAgainAt = last
        }
        return advice
    }

    /// Everybody who could be asked now, the urgent first, then those of the table who were not told yet.
    private func line() -> [Unit] {
        var problem = posed
        var here: [Person.ID: Int] = [:]
        for (person, guest) in asked where guest.standing != .declined {
            here[person] = Int((1000 * policy.chance(of: guest, daysLeft: daysLeft)).rounded())
        }
        // Whoever has no seat yet is in line for the next one already.
        for invitation in invitations where invitation.state == .waiting { here[invitation.person] = 0 }
        if !hasBegun {
            for person in chosen {
                here[person] = problem.candidates.first { $0.id == person }?.chance ?? 300
            }
        }
        problem.candidates = problem.candidates.map { candidate in
            guard let chance = here[candidate.id] else { return candidate }
            return candidate.coming(in: chance)
        }
        let waiting = hasBegun ? Set(chosen) : []
        // Who is at the table by the planner's own choice is asked whatever the rotation says.
        problem.candidates = problem.candidates.map { candidate in
            var candidate = candidate
            if waiting.contains(candidate.id) { candidate.isEligible = !candidate.doNotInvite }
            return candidate
        }
        let units = NextInLine(
            of: problem,
            invited: invitations.map(\.person).filter { here[$0] != nil },
            accepted: asked.filter { $0.guest.standing == .accepted }.map(\.person),
            declined: asked.filter { $0.guest.standing == .declined }.map(\.person),
            gatherings: gatherings
        )
        .units()
        var helped: Set<Person.ID> = []
        let line = units.map { unit in
            var isUrgent = unit.isUrgent
            if case .company(let lonely, _) = unit.reason { isUrgent = isUrgent && helped.insert(lonely).inserted }
            return Unit(people: unit.people, reason: unit.reason, isUrgent: isUrgent)
        }
        let offered = Set(line.flatMap(\.people))
        let others = chosen.filter { waiting.contains($0) && !offered.contains($0) }.map { Unit(people: [$0]) }
        let isAtTable = { (unit: Unit) in unit.people.contains(where: waiting.contains) }
        let order =
            line.filter(\.isUrgent) + line.filter { !$0.isUrgent && isAtTable($0) } + others
            + line.filter { !$0.isUrgent && !isAtTable($0) }
        return withoutPartings(order, invited: Set(here.keys))
    }

    /// Whoever must never meet somebody who was asked or stands before them in the line is left out of it.
    private func withoutPartings(_ line: [Unit], invited: Set<Person.ID>) -> [Unit] {
        var apart: [Person.ID: [Person.ID]] = [:]
        for pair in posed.never where pair.a != pair.b {
            apart[pair.a, default: []].append(pair.b)
            apart[pair.b, default: []].append(pair.a)
        }
        var here = invited
        return line.filter { unit in
            let isFree = unit.people.allSatisfy { person in apart[person]?.contains(where: here.contains) != true }
            if isFree { here.formUnion(unit.people) }
            return isFree
        }
    }
}

extension Invitation {
    /// At the table, and nothing was sent yet.
    var isToBeInvited: Bool { state == .chosen && invitedAt == nil && answer == nil && attendance == .unknown }
}
