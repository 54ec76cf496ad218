internal import Calendars
internal import Invites
internal import Store
internal import Text

extension Planner {
    /// Brings an event in from a calendar file, with its guests; a newer version of one that is here updates it.
    package func importEvent(_ path: String) throws -> EventCard {
        let file = try parse(try CalendarBytes.read(path), limits: .file, path: path)
        let entries = file.items.filter { $0.component == "VEVENT" && $0.recurrenceID == nil }
        guard let item = entries.first, let uid = item.uid, !uid.isEmpty else {
            throw PlannerError(
                .badData,
                "\(Checked.quoted(path: path)): no event with a UID and a start is in this file"
            )
        }
        let others = file.items.filter { $0.component == "VEVENT" && $0.uid == uid && $0.recurrenceID != nil }
        return try write { records in
            var event = try described(by: item, path: path, in: records)
            let known = try records.event(uid: uid)
            var remarks: [String] = []
            if let known {
                guard event.sequence >= known.sequence else {
                    var card = try card(of: known.id, in: records)
                    card.remarks = [
                        "the file holds version \(event.sequence) of \(known.slug), which is at \(known.sequence) here: nothing changed"
                    ]
                    return card
                }
                try records.update(event)
            } else {
                event.id = try records.insert(event)
            }
            if item.ruleError != nil {
                remarks.append(
                    "how it repeats can't be followed, so it is taken as one gathering; its other dates are not"
                )
            }
            let before = try known.map { try calendarDates(of: $0, in: records) }
            try takeGuests(of: item, to: event, in: records)
            try records.settle(event.id)
            try takeDates(of: item, others, to: event, before: known, &remarks, in: records)
            if let known, let before, known.sequence == event.sequence {
                try raise(&event, unless: before, &remarks, in: records)
            }
            var card = try card(of: event.id, in: records)
            card.remarks = remarks
            return card
        }
    }

    /// The event as the file has it, with what is known here of it.
    private func described(by item: CalendarItem, path: String, in records: Records) throws -> Event {
        let zoneName = try item.start?.zone?.name ?? settings(records).zone
        let zone = zone(zoneName)
        guard let begin = item.start, let start = begin.instant ?? begin.instant(in: zone) else {
            throw PlannerError(
                .badData,
                "\(Checked.quoted(path: path)), line \(item.line): when it begins can't be told"
            )
        }
        let end = item.end.flatMap { $0.instant ?? $0.instant(in: zone) } ?? start.adding(seconds: 7200)
        let title = Checked.trimmed(item.summary ?? "")
        var event: Event
        if let known = try records.event(uid: item.uid ?? "") {
            event = known
        } else {
            event = Event(
                id: Event.ID(rawValue: 0),
                slug: try freeSlug(for: title, in: records),
                uid: item.uid ?? "",
                sequence: 0,
                title: title.isEmpty ? "Event" : title,
                start: start,
                end: end,
                zone: zoneName,
                seats: max(10, item.attendees.count),
                updatedAt: now
            )
        }
        event.sequence = Int(min(max(item.sequence ?? 0, 0), Int64(Int32.max)))
        event.start = start
        event.end = max(start, end)
        event.description = try Checked.note(item.details ?? "")
        event.organizer = item.organizer?.lowercased() ?? ""
        event.rule = item.rule?.text ?? (repeatsByDates(item, from: start, in: zone) ? "FREQ=DAILY;COUNT=1" : "")
        event.updatedAt = now
        return event
    }

    /// Whether an event without a rule has other dates: then its rule is that it takes place once, and they are added.
    private func repeatsByDates(_ item: CalendarItem, from start: Instant, in zone: Zone) -> Bool {
        item.ruleError == nil && item.additionalDates.contains { ($0.instant(in: zone) ?? start) != start }
    }

    func takeGuests(of item: CalendarItem, to event: Event, in records: Records) throws {
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
