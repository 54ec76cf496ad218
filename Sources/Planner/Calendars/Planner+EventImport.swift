internal import Calendars
internal import Invites
internal import Store
internal import Text

extension Planner {
    /// Single dates that are taken in of one series: a file with more of them is no salon.
    private static let mostDates = 200

    /// Brings an event in from a calendar file, with its guests; a newer version of one that is here updates it.
    package func importEvent(_ path: String) throws -> EventCard {
        let file = try parse(try CalendarBytes.read(path), limits: .file, path: path)
        let entries = file.items.filter { $0.component == "VEVENT" && $0.recurrenceID == nil }
        guard let item = entries.first, let uid = item.uid, !uid.isEmpty, let begin = item.start else {
            throw PlannerError(
                .badData,
                "\(Checked.quoted(path: path)): no event with a UID and a start is in this file"
            )
        }
        return try write { records in
            let settings = try settings(records)
            let zoneName = begin.zone?.name ?? settings.zone
            let zone = zone(zoneName)
            guard let start = begin.instant ?? begin.instant(in: zone) else {
                throw PlannerError(
                    .badData,
                    "\(Checked.quoted(path: path)), line \(item.line): when it begins can't be told"
                )
            }
            let end = item.end.flatMap { $0.instant ?? $0.instant(in: zone) } ?? start.adding(seconds: 7200)
            let title = Checked.trimmed(item.summary ?? "")
            let sequence = Int(min(max(item.sequence ?? 0, 0), Int64(Int32.max)))
            var event: Event
            if let known = try records.event(uid: uid) {
                guard sequence >= known.sequence else { return try card(of: known.id, in: records) }
                event = known
            } else {
                event = Event(
                    id: Event.ID(rawValue: 0),
                    slug: try freeSlug(for: title, in: records),
                    uid: uid,
                    sequence: sequence,
                    title: title.isEmpty ? "Event" : title,
                    start: start,
                    end: end,
                    zone: zoneName,
                    seats: max(10, item.attendees.count),
                    updatedAt: now
                )
                event.id = try records.insert(event)
            }
            event.sequence = sequence
            event.start = start
            event.end = max(start, end)
            event.description = try Checked.note(item.details ?? "")
            event.organizer = item.organizer?.lowercased() ?? ""
            event.rule = item.rule?.text ?? ""
            event.updatedAt = now
            try records.update(event)
            try takeGuests(of: item, to: event, in: records)
            try records.settle(event.id)
            let others = file.items.filter { $0.component == "VEVENT" && $0.uid == uid && $0.recurrenceID != nil }
            try takeDates(of: event, without: item.excludedDates.compactMap(\.mark), others, in: records)
            return try card(of: event.id, in: records)
        }
    }

    private func takeGuests(of item: CalendarItem, to event: Event, in records: Records) throws {
        for guest in item.attendees {
            guard let email = guest.email, email.contains("@"), email.lowercased() != event.organizer else { continue }
            let person = try ensurePerson(email, name: guest.name, in: records)
            var invitation = try records.insertInvitation(of: person, to: event.id, state: .invited)
            invitation.invitedAt = invitation.invitedAt ?? item.stamp ?? now
            invitation.sentSequence = event.sequence
            invitation.sentStart = event.start
            try records.update(invitation)
            try take(guest, of: item, to: invitation, sequence: event.sequence, in: records)
        }
    }

    /// The dates of a series that were taken out of it, and those that differ from the rest.
    private func takeDates(
        of series: Event,
        without excluded: [Series.Mark],
        _ others: [CalendarItem],
        in records: Records
    ) throws {
        let zone = zone(series.zone)
        guard let recurrence = series.recurrence(in: zone) else { return }
        for mark in excluded.prefix(Self.mostDates) {
            guard let local = recurrence.instance(mark) else { continue }
            var date = try written(dateNamed("\(local)", of: series, in: records), in: records)
            date.status = .cancelled
            try records.update(date)
        }
        for item in others.prefix(Self.mostDates) {
            guard let local = item.recurrenceID?.mark.flatMap({ recurrence.instance($0) }),
                let start = item.start?.instant(in: zone)
            else { continue }
            var date = try written(dateNamed("\(local)", of: series, in: records), in: records)
            date.end = max(
                start,
                item.end?.instant(in: zone) ?? start.adding(seconds: date.end.seconds - date.start.seconds)
            )
            date.start = start
            date.sequence = max(date.sequence, Int(min(max(item.sequence ?? 0, 0), Int64(Int32.max))))
            date.status = item.isCancelled ? .cancelled : .planned
            try records.update(date)
            try takeGuests(of: item, to: date, in: records)
            try records.settle(date.id)
        }
    }

    private func take(
        _ guest: CalendarItem.Guest,
        of item: CalendarItem,
        to invitation: Invitation,
        sequence: Int,
        in records: Records
    ) throws {
        let words: [String: Answer] = ["ACCEPTED": .yes, "TENTATIVE": .maybe, "DECLINED": .no]
        guard let answer = guest.partstat.flatMap({ words[$0.uppercased()] }),
            try records.journal(of: invitation.id).isEmpty
        else { return }
        let stamp = min(item.stamp ?? now, now)
        try records.append(
            AnswerEntry(
                answer: answer,
                partySize: min(max(guest.guests ?? 0, 0), 49) + 1,
                note: "",
                source: .calendar,
                sequence: sequence,
                stamp: stamp,
                receivedAt: now
            ),
            to: invitation.id
        )
    }
}
