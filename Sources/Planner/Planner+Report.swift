package import Calendars
package import Invites
internal import Store

/// How the planner's circle is doing.
package struct Report: Sendable {
    /// Somebody and how often they were asked.
    package struct Asked: Sendable {
        package var person: NamedPerson
        package var times: Int
    }

    package var now: Instant
    package var zone: Zone
    /// People who may be invited, and those who may not.
    package var people: (may: Int, mayNot: Int)
    package var events: (ahead: Int, over: Int, cancelled: Int)
    /// Of events that were not called off; a state without invitations counts 0.
    package var invitations: [InvitationState: Int] = [:]
    package var answers: [Answer: Int] = [:]
    /// Asked, and no answer yet or ever.
    package var silent = 0
    /// `unknown` counts those who said yes to an event that is over and of whom nothing was written down.
    package var attendance: [Attendance: Int] = [:]
    /// Said yes, of those who were asked and answered or let the event pass.
    package var acceptance = CountedShare(0, of: 0)
    /// Answered, of the same.
    package var response = CountedShare(0, of: 0)
    /// Stayed away without a word, of those who were expected and of whom it is known what they did: came, stayed away
    /// or called off late.
    package var noShow = CountedShare(0, of: 0)
    /// Of the last 365 days.
    package var spread: InvitationSpread
    /// The ten most invited of the last 365 days.
    package var mostAsked: [Asked]
    /// Who fits past events and was not asked for 365 days, the longest wait first; at most `mostOverlooked`.
    package var overlooked: [Overlooked]
    package var overlookedCount: Int

    /// How many of those who wait are listed.
    package static let mostOverlooked = 1000
}

extension Planner {
    /// Counts everything and says how fairly invitations are spread.
    package func report() throws -> Report {
        try read { records in
            let yearAgo = now.adding(days: -365)
            let people = try records.invitableCounts()
            let asked = try records.timesAsked(after: yearAgo, until: now)
            var report = Report(
                now: now,
                zone: zone(try settings(records).zone),
                people: people,
                events: try records.eventCounts(at: now),
                spread: InvitationSpread(counts: asked.map(\.times), people: people.may),
                mostAsked: asked.prefix(10).map { Report.Asked(person: $0.person, times: $0.times) },
                overlooked: try records.overlooked(since: yearAgo, at: now, limit: Report.mostOverlooked),
                overlookedCount: try records.overlookedCount(since: yearAgo, at: now)
            )
            report.count(try records.invitationCounts(at: now))
            return report
        }
    }
}

extension Report {
    /// Attendance that is unknown is never read as came or as stayed away.
    mutating func count(_ counts: [InvitationCount]) {
        var asked = 0
        var answered = 0
        var yes = 0
        var stayedAway = 0
        var expected = 0
        for group in counts {
            invitations[group.state, default: 0] += group.count
            if let answer = group.answer { answers[answer, default: 0] += group.count }
            if group.wasAsked, group.answer == nil { silent += group.count }
            if group.attendance != .unknown || (group.isOver && group.answer == .yes) {
                attendance[group.attendance, default: 0] += group.count
            }
            if group.wasAsked, group.answer != nil || group.isOver {
                asked += group.count
                if group.answer != nil { answered += group.count }
                if group.answer == .yes { yes += group.count }
            }
            if group.attendance != .unknown, group.attendance != .walkIn {
                expected += group.count
                if group.attendance == .noShow { stayedAway += group.count }
            }
        }
        acceptance = CountedShare(yes, of: asked)
        response = CountedShare(answered, of: asked)
        noShow = CountedShare(stayedAway, of: expected)
    }
}
