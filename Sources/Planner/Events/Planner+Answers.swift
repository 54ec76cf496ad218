internal import Calendars
package import Invites
internal import Store

/// Who came and who did not, as the planner says after an event.
package struct AttendanceReport: Sendable {
    package var came: [String] = []
    package var noShows: [String] = []
    package var lateCancels: [String] = []
    /// Names of people who were not invited; a name that nobody has becomes a person.
    package var walkIns: [String] = []
    package var unknown: [String] = []

    package init() {}

    /// Whether it names people in one way alone.
    func says(only list: WritableKeyPath<AttendanceReport, [String]>) -> Bool {
        var rest = self
        rest[keyPath: list] = []
        return [rest.came, rest.noShows, rest.lateCancels, rest.walkIns, rest.unknown].allSatisfy(\.isEmpty)
    }
}

extension Planner {
    /// Writes an answer into the journal. The last answer holds; all are kept.
    package func rsvp(
        _ eventWord: String,
        _ who: String,
        _ answer: Answer,
        party: Int? = nil,
        note: String = ""
    ) throws -> EventCard {
        let party = try Checked.number(party ?? 1, in: 1...50, what: "--party")
        let note = try Checked.note(note)
        return try write { records in
            let event = try eventToChange(eventWord, in: records)
            try refuseCancelled(event)
            let guest = try person(who, in: records)
            var remarks: [String] = []
            let before = try records.invitation(of: guest.id, to: event.id)
            var invitation = try before ?? records.insertInvitation(of: guest.id, to: event.id, state: .chosen)
            if invitation.sentSequence == nil {
                // Who answers without a letter knows of the gathering as it stands now.
                invitation.sentSequence = event.sequence
                invitation.sentStart = event.start
                invitation.sentVenue = event.venue
                try records.update(invitation)
            }
            if before == nil { remarks.append("\(guest.name) was not on the list of \(event.slug) and is now") }
            let entry = try entry(answer, party, note, of: invitation, event, in: records)
            try records.append(entry, to: invitation.id)
            if answer != .no { try records.takeIn(guest.id, to: event.id) }
            let moved = try records.settle(event.id)
            remarks += try seatRemarks(moved, in: records)
            let hadSeat = before.map { $0.state != .standby && $0.state != .waiting && $0.answer != .no } ?? false
            let isRefilled = moved.contains { $0.state == .answered && $0.answer == .yes }
            var card = try card(of: event.id, in: records)
            if answer == .no, hadSeat, !isRefilled, event.start > now, event.status == .planned {
                // Nobody takes a regular's place at every date.
                if event.isSeries {
                    remarks.append("`tertulia next \(event.slug)` says who is to be invited to the next date instead")
                } else {
                    try moveUp(in: &card, records)
                }
            }
            card.remarks = remarks
            card.warnings = try ruleWarnings(about: guest.id, at: event.id, in: records)
            return card
        }
    }

    /// What the planner says last holds, even if the clock was put back since; a message has its own time.
    private func entry(
        _ answer: Answer,
        _ party: Int,
        _ note: String,
        of invitation: Invitation,
        _ event: Event,
        in records: Records
    ) throws -> AnswerEntry {
        let earlier = try records.journal(of: invitation.id).filter { $0.source != .calendar }
        return AnswerEntry(
            answer: answer,
            partySize: answer == .no ? 1 : party,
            note: note,
            source: .hand,
            sequence: max(event.sequence, earlier.map(\.sequence).max() ?? 0),
            stamp: max(now, earlier.map(\.stamp).max() ?? now),
            receivedAt: now
        )
    }

    /// Writes down who came. Saying it again changes it; coming is a touch.
    package func came(_ eventWord: String, _ report: AttendanceReport) throws -> EventCard {
        try write { records in
            var event = try written(gathering(eventWord, in: records), in: records)
            if event.isSeries { throw try whichDate(of: event, in: records) }
            let takesBack = report.says(only: \.unknown)
            if !takesBack { try refuseCancelled(event) }
            let said: [(Attendance, [String])] = [
                (.came, report.came), (.noShow, report.noShows), (.lateCancel, report.lateCancels),
                (.unknown, report.unknown),
            ]
            var marks = AttendanceMarks(event: event, records: records, now: now)
            for (attendance, whos) in said {
                for guest in try people(whos, in: records) { try marks.mark(guest, attendance) }
            }
            for name in report.walkIns { try marks.mark(try walkIn(name, &marks.remarks, in: records), .walkIn) }
            guard !marks.marked.isEmpty else {
                throw PlannerError.usage("say who came: tertulia came \(event.slug) WHO…")
            }
            if event.start <= now, event.status == .planned {
                event.status = .done
                try records.update(event)
            }
            var card = try card(of: event.id, in: records)
            card.remarks = marks.remarks
            if !takesBack { card.warnings += aheadWarnings(event, isCalledOff: report.says(only: \.lateCancels)) }
            for guest in marks.marked.filter({ $0.value == .walkIn }).keys.sorted() {
                card.warnings += try ruleWarnings(about: guest, at: event.id, in: records)
            }
            return card
        }
    }

    /// The gathering that a word means to whoever says who came: `next` is the one that began last, if one has begun.
    private func gathering(_ word: String, in records: Records) throws -> Event {
        guard word.lowercased() == "next" else { return try event(word, in: records) }
        let begun = try records.events().filter { $0.series == nil && $0.status != .cancelled }.compactMap { event in
            guard event.isSeries else { return event.start <= now ? event : nil }
            return try dates(of: event, from: now.adding(days: -3653), through: now, in: records)
                .last { $0.status != .cancelled }
        }
        return try begun.max { ($0.start, $0.slug) < ($1.start, $1.slug) } ?? event(word, in: records)
    }

    /// Who comes is known on the day: from two hours before it begins, or by whoever calls off earlier that day.
    private func aheadWarnings(_ event: Event, isCalledOff: Bool) -> [String] {
        let zone = zone(event.zone)
        let isToday = zone.local(at: event.start).date == zone.local(at: now).date
        guard event.start.seconds - now.seconds > 2 * 3600, !(isToday && isCalledOff) else { return [] }
        let when = moment(event.start, in: zone)
        return ["\(event.slug) begins only on \(when); `tertulia came \(event.slug) --unknown WHO` takes it back"]
    }

    private func whichDate(of series: Event, in records: Records) throws -> PlannerError {
        let past = try dates(of: series, from: series.start, through: now, in: records).last { $0.status != .cancelled }
        let date = try past ?? comingDates(of: series, limit: 1, in: records).first
        return .refused("say to which date they came: tertulia came \(date?.slug ?? "\(series.slug)@DATE") WHO…")
    }

    /// Somebody who is known, or a new person of that name.
    private func walkIn(_ name: String, _ remarks: inout [String], in records: Records) throws -> NamedPerson {
        let found = try records.people(meaning: name, isWhole: true)
        if found.count > 1 { return try person(name, in: records) }
        if let known = found.first { return known }
        let name = try Checked.name(name)
        let id = try records.insert(Person(id: Person.ID(rawValue: 0), name: name, createdAt: now), import: nil)
        remarks.append("\(name) is a new person: number \(id.rawValue)")
        return NamedPerson(id: id, name: name)
    }
}

extension Attendance {
    fileprivate var words: String {
        switch self {
        case .came: "came"
        case .noShow: "no-show"
        case .lateCancel: "late cancel"
        case .walkIn: "walk-in"
        case .unknown: "unknown"
        }
    }
}

/// What was said of one evening, each guest once.
private struct AttendanceMarks {
    let event: Event
    let records: Records
    let now: Instant
    var marked: [Person.ID: Attendance] = [:]
    var remarks: [String] = []

    mutating func mark(_ guest: NamedPerson, _ attendance: Attendance) throws {
        if let other = marked[guest.id], other != attendance {
            throw PlannerError.usage("\(guest.name) is named twice: \(other.words) and \(attendance.words)")
        }
        marked[guest.id] = attendance
        let before = try records.invitation(of: guest.id, to: event.id)
        if attendance == .unknown {
            guard let before else {
                throw PlannerError.refused("\(guest.name) is not on the list of \(event.slug); nothing to take back")
            }
            if before.attendance == .walkIn, before.invitedAt == nil, before.answer == nil {
                try records.deleteInvitation(before.id)
                return
            }
        }
        var invitation = try before ?? records.insertInvitation(of: guest.id, to: event.id, state: .chosen)
        if before == nil, attendance != .walkIn {
            remarks.append("\(guest.name) was not on the list of \(event.slug) and is now")
        }
        invitation.attendance = attendance
        invitation.attendanceAt = attendance == .unknown ? nil : now
        try records.update(invitation)
    }
}
