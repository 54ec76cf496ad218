internal import Calendars
internal import Invites
internal import Store
internal import Text

extension Planner {
    /// Brings an event in from a calendar file, with its guests; a newer version of one that is here updates it.
    package func importEvent(_ path: String) throws -> EventCard {
        let file = try parse(try CalendarBytes.read(path), limits: .file, path: path)
        let entries = file.items.filter { $0.component == "VEVENT" && $0.recurrenceID == nil }
        guard let item = entries.first, let uid = item.uid, !uid.isEmpty, let begin = item.start else {
            throw PlannerError(.badData, "\(Checked.quoted(path)): no event with a UID and a start is in this file")
        }
        return try write { records in
            let settings = try settings(records)
            let zoneName = begin.zone?.name ?? settings.zone
            let zone = zone(zoneName)
            guard let start = begin.instant ?? begin.instant(in: zone) else {
                throw PlannerError(.badData, "\(Checked.quoted(path)), line \(item.line): when it begins can't be told")
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
            let desk = ReplyDesk(planner: self, records: records, settings: settings)
            for guest in item.attendees {
                guard let email = guest.email, email.contains("@"), email.lowercased() != event.organizer else {
                    continue
                }
                let person = try desk.ensurePerson(email, name: guest.name)
                var invitation = try records.insertInvitation(of: person, to: event.id, state: .invited)
                invitation.invitedAt = invitation.invitedAt ?? item.stamp ?? now
                invitation.sentSequence = sequence
                invitation.sentStart = event.start
                try records.update(invitation)
                try take(guest, of: item, to: invitation, sequence: sequence, in: records)
            }
            try records.settle(event.id)
            return try card(of: event.id, in: records)
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
        guard let answer = guest.partstat.flatMap({ words[$0.uppercased()] }), invitation.answer == nil else { return }
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
