internal import Calendars
internal import Invites
internal import Store

/// The dates of a series that is brought in from a calendar file.
extension Planner {
    /// Single dates that are taken in of one series: a file with more of them is no salon, nor is one with thousands of
    /// guests, each of whom is written down for each date.
    private static func mostDates(for guests: Int) -> Int { min(200, max(5, 20_000 / max(1, guests))) }

    /// What calendars are told of when an event takes place.
    struct CalendarDates: Equatable {
        fileprivate var start: Instant
        fileprivate var end: Instant
        fileprivate var rule: String
        fileprivate var added: Set<Series.Mark>
        fileprivate var off: Set<String>
    }

    func calendarDates(of event: Event, in records: Records) throws -> CalendarDates {
        let off = try records.dates(of: event.id).filter { $0.status == .cancelled }.map(\.instance)
        return CalendarDates(
            start: event.start,
            end: event.end,
            rule: event.rule,
            added: Set(try recurrence(of: event, in: records)?.added ?? []),
            off: Set(off)
        )
    }

    /// Gives an event a new version if its dates are not those that its guests were sent in this one (RFC 5546 section
    /// 2.1.4): not every calendar counts on when it changes a series.
    func raise(
        _ event: inout Event,
        unless before: CalendarDates,
        _ remarks: inout [String],
        in records: Records
    ) throws {
        guard try calendarDates(of: event, in: records) != before,
            try records.invitations(of: event.id).contains(where: { $0.sentAt != nil })
        else { return }
        event.sequence = try sequence(after: event, and: try records.dates(of: event.id), in: records)
        try records.update(event)
        remarks.append("its dates are not those that its guests were sent: `tertulia invite \(event.slug)` tells them")
    }

    /// The dates that were added to a series and taken out of it, and those that differ from the rest; those of an older
    /// version that it has no more go.
    func takeDates(
        of item: CalendarItem,
        _ others: [CalendarItem],
        to series: Event,
        before known: Event?,
        _ remarks: inout [String],
        in records: Records
    ) throws {
        let zone = zone(series.zone)
        let most = Self.mostDates(for: item.attendees.count)
        var added = item.additionalDates.compactMap(\.mark)
        let excluded = item.excludedDates.compactMap(\.mark)
        if max(added.count, excluded.count, others.count) > most {
            remarks.append(
                "more than \(most) of its dates are listed one by one; the first \(most) were taken"
            )
        }
        added = Array(added.prefix(most))
        guard var recurrence = series.recurrence(in: zone) else {
            if known != nil { try dropDates(of: series, in: nil, &remarks, in: records) }
            return
        }
        recurrence.added = added
        if let known {
            try carryDates(of: series, to: recurrence, isNewer: known.sequence < series.sequence, in: records)
            try dropDates(of: series, in: recurrence, &remarks, in: records)
        }
        for mark in added {
            guard let local = recurrence.instance(mark) else { continue }
            let isByRule = !recurrence.instancesByRule(among: [local]).isEmpty
            if !isByRule { _ = try written(dateNamed("\(local)", of: series, in: records), in: records) }
        }
        for mark in excluded.prefix(most) {
            guard let local = recurrence.instance(mark) else { continue }
            var date = try written(dateNamed("\(local)", of: series, in: records), in: records)
            date.status = .cancelled
            try records.update(date)
        }
        for item in others.prefix(most) { try takeDate(item, of: series, recurrence, in: records) }
    }

    private func takeDate(
        _ item: CalendarItem,
        of series: Event,
        _ recurrence: Series,
        in records: Records
    ) throws {
        guard let local = item.recurrenceID?.mark.flatMap({ recurrence.instance($0) }),
            let start = item.start?.instant(in: recurrence.zone)
        else { return }
        var date = try written(dateNamed("\(local)", of: series, in: records), in: records)
        let length = date.end.seconds - date.start.seconds
        date.end = max(start, item.end?.instant(in: recurrence.zone) ?? start.adding(seconds: length))
        date.start = start
        date.sequence = max(date.sequence, Int(min(max(item.sequence ?? 0, 0), Int64(Int32.max))))
        date.status = item.isCancelled ? .cancelled : .planned
        try records.update(date)
        try takeGuests(of: item, to: date, in: records)
        try records.settle(date.id)
    }

    /// What is written down about dates holds for those of the newer version: on the same day for the one that is there,
    /// and what was called off takes place again, unless it was called off here since.
    private func carryDates(of series: Event, to recurrence: Series, isNewer: Bool, in records: Records) throws {
        var dates = try records.dates(of: series.id)
        let zone = recurrence.zone
        var taken = recurrence.instances(among: dates.compactMap(\.instanceTime))
        for index in dates.indices {
            guard let before = dates[index].instanceTime else { continue }
            var date = dates[index]
            let isOurs = date.sequence > series.sequence
            if !taken.contains(before) {
                guard let local = recurrence.instance(.day(before.date)), taken.insert(local).inserted else { continue }
                date.instance = "\(local)"
                if date.start == zone.instant(of: before) {
                    date.start = zone.instant(of: local)
                    date.end = date.start.adding(seconds: series.end.seconds - series.start.seconds)
                }
            }
            if !isOurs, date.status == .cancelled { date.status = .planned }
            if isNewer { date.sequence = max(date.sequence, series.sequence) }
            date.updatedAt = now
            dates[index] = date
        }
        try records.rename(dates)
        for date in dates { try records.update(date) }
    }

    /// Dates that a series has no more: one with answers or guests of its own is called off and said, the others go.
    private func dropDates(
        of series: Event,
        in recurrence: Series?,
        _ remarks: inout [String],
        in records: Records
    ) throws {
        let dates = try records.dates(of: series.id)
        let left = recurrence?.instances(among: dates.compactMap(\.instanceTime)) ?? []
        for var date in dates where date.instanceTime.map({ !left.contains($0) }) ?? true {
            guard try isSpokenOf(date, of: series, in: records) else {
                try records.deleteEvent(date.id)
                continue
            }
            guard date.end > now, date.status == .planned else { continue }
            date.status = .cancelled
            date.sequence = try nextSequence(after: date, in: records)
            date.updatedAt = now
            try records.update(date)
            remarks.append(
                "\(date.slug) is no date of it any more; it has guests or answers of its own, so it is kept and called off: "
                    + "`tertulia invite \(date.slug)` tells them"
            )
        }
    }

    /// Whether anybody answered, was invited or came to a date itself, and not just to the whole.
    private func isSpokenOf(_ date: Event, of series: Event, in records: Records) throws -> Bool {
        let regulars = Set(try records.invitations(of: series.id).map(\.person))
        return try records.invitations(of: date.id).contains { invitation in
            try invitation.attendance != .unknown || !records.journal(of: invitation.id).isEmpty
                || invitation.invitedAt != nil && !regulars.contains(invitation.person)
        }
    }
}

extension Series {
    /// Which of these times are instances without those that were added.
    fileprivate func instancesByRule(among times: [LocalTime]) -> Set<LocalTime> {
        var series = self
        series.added = []
        return series.instances(among: times)
    }
}
