internal import Calendars
internal import Invites
internal import Store
internal import Text

extension Planner {
    /// Brings an event in from a calendar file, with its guests; a newer version of one that is here updates it.
    package func importEvent(_ path: String) throws -> EventCard {
        let file = try parse(try CalendarBytes.read(path), limits: .file, path: path)
        guard let item = file.items.first(where: { $0.component == "VEVENT" && $0.recurrenceID == nil }),
            let uid = item.uid, !uid.isEmpty
        else {
            throw PlannerError(
                .badData,
                "\(Checked.quoted(path: path)): no event with a UID and a start is in this file"
            )
        }
        let dates = file.items.filter { $0.component == "VEVENT" && $0.uid == uid && $0.recurrenceID != nil }
        let isCalledOff = item.isCancelled || file.method == "CANCEL"
        return try write { records in
            let known = try records.event(uid: uid)
            var event = try described(by: item, onto: known, path: path, in: records)
            if let known, event.sequence < known.sequence {
                var card = try card(of: known.id, in: records)
                card.remarks = [
                    "the file holds version \(event.sequence) of \(known.slug), which is at \(known.sequence) here: nothing changed"
                ]
                return card
            }
            let isBack = known.map { $0.sequence < event.sequence } ?? true
            event.status = isCalledOff ? .cancelled : isBack ? .planned : event.status
            var remarks = Self.remarks(on: item, uid, in: file)
            let before = try known.map { try calendarDates(of: $0, in: records) }
            // What a file brings anew can be taken back; a newer version of what is here changes it.
            let importID = known == nil ? try records.beginImport(at: now, files: [path]) : nil
            if known == nil {
                event.id = try records.insert(event, import: importID)
            } else {
                try records.update(event)
            }
            try takeGuests(of: item, to: event, import: importID, in: records)
            try records.settle(event.id)
            try takeDates(of: item, dates, to: event, before: known, &remarks, in: records)
            if isCalledOff { try callOffDates(of: event, in: records) }
            if let importID { try records.claim(event.id, for: importID) }
            if let known, let before, known.sequence == event.sequence {
                try raise(&event, unless: before, &remarks, in: records)
            }
            var card = try card(of: event.id, in: records)
            if isCalledOff, known != nil {
                card = try self.card(of: event.id, telling: "that it is called off", in: records)
            }
            card.remarks += remarks
            return card
        }
    }

    /// What of the file is not taken in, or not as it is written.
    private static func remarks(on item: CalendarItem, _ uid: String, in file: CalendarFile) -> [String] {
        var remarks: [String] = []
        if item.ruleError != nil {
            remarks.append("how it repeats can't be followed, so it is taken as one gathering; its other dates are not")
        }
        if item.isAllDay, item.rule != nil || !item.additionalDates.isEmpty {
            remarks.append("it takes whole days, which a series can't: its dates are taken from midnight to midnight")
        }
        let others = Set(file.items.lazy.filter { $0.component == "VEVENT" && $0.uid != uid }.map { $0.uid ?? "" })
            .count
        if others > 0 {
            let what =
                others == 1 ? "another event is in the file and was" : "\(others) other events are in the file and were"
            remarks.append("\(what) not taken; save each as a file of its own")
        }
        return remarks
    }

    private func callOffDates(of series: Event, in records: Records) throws {
        for var date in try records.dates(of: series.id) where date.status == .planned && date.end > now {
            date.status = .cancelled
            date.sequence = max(date.sequence, series.sequence)
            date.updatedAt = now
            try records.update(date)
        }
    }

    /// The event as the file has it, with what is known here of it.
    private func described(
        by item: CalendarItem,
        onto known: Event?,
        path: String,
        in records: Records
    ) throws -> Event {
        let zoneName = try item.start?.zone?.name ?? known?.zone ?? settings(records).zone
        let zone = zone(zoneName)
        guard let begin = item.start, let start = begin.instant ?? begin.instant(in: zone) else {
            throw PlannerError(
                .badData,
                "\(Checked.quoted(path: path)), line \(item.line): when it begins can't be told"
            )
        }
        let title = Checked.trimmed(item.summary ?? "")
        var event =
            try known
            ?? Event(
                id: Event.ID(rawValue: 0),
                slug: try freeSlug(for: title, in: records),
                uid: item.uid ?? "",
                sequence: 0,
                title: "Event",
                start: start,
                end: start,
                zone: zoneName,
                seats: max(10, item.attendees.count),
                updatedAt: now
            )
        if !title.isEmpty { event.title = title }
        event.sequence = Int(min(max(item.sequence ?? 0, 0), Int64(Int32.max)))
        event.start = start
        event.end = max(start, Self.end(of: item, from: start, in: zone))
        event.description = try Checked.note(item.details ?? "")
        if let url = item.url.flatMap({ try? Checked.url($0) }), !url.isEmpty { event.url = url }
        event.organizer = item.organizer?.lowercased() ?? ""
        event.rule = item.rule?.text ?? (repeatsByDates(item, from: start, in: zone) ? "FREQ=DAILY;COUNT=1" : "")
        event.updatedAt = now
        return event
    }

    /// Two hours where the file says nothing, of a whole day that day.
    private static func end(of item: CalendarItem, from start: Instant, in zone: Zone) -> Instant {
        if let end = item.end.flatMap({ $0.instant ?? $0.instant(in: zone) }) { return end }
        guard item.isAllDay else { return start.adding(seconds: 7200) }
        return zone.instant(of: LocalTime(secondsSince1970: zone.local(at: start).secondsSince1970 + 86_400))
    }

    /// Whether an event without a rule has other dates: then its rule is that it takes place once, and they are added.
    private func repeatsByDates(_ item: CalendarItem, from start: Instant, in zone: Zone) -> Bool {
        item.ruleError == nil && item.additionalDates.contains { ($0.instant(in: zone) ?? start) != start }
    }

    func takeGuests(
        of item: CalendarItem,
        to event: Event,
        import importID: Int64? = nil,
        in records: Records
    ) throws {
        for guest in item.attendees {
            guard let email = guest.email, email.contains("@"), email.lowercased() != event.organizer else { continue }
            let person = try ensurePerson(email, name: guest.name, import: importID, in: records)
            var invitation = try records.insertInvitation(of: person, to: event.id, state: .invited)
            invitation.invitedAt = invitation.invitedAt ?? item.stamp ?? now
            invitation.sentSequence = event.sequence
            invitation.sentStart = event.start
            invitation.sentVenue = event.venue
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
