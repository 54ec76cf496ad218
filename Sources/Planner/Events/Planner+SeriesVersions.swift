internal import Calendars
internal import Invites
internal import Store

/// The times of a series as they are told to calendars, and the versions under which they are.
extension Planner {
    /// The times of a series, with the dates that its rule does not give; nil for anything but a series.
    func recurrence(of series: Event, in records: Records) throws -> Series? {
        guard var recurrence = series.recurrence(in: zone(series.zone)) else { return nil }
        let written = try records.dates(of: series.id).compactMap(\.instanceTime)
        let byRule = recurrence.instances(among: written)
        recurrence.added = written.filter { !byRule.contains($0) }.map { .local($0) }
        return recurrence
    }

    /// The SEQUENCE that a series and all its dates get when the series changes: the same for all of them.
    func sequence(after series: Event, and dates: [Event], in records: Records) throws -> Int {
        var highest = series
        highest.sequence = ([series] + dates).map(\.sequence).max() ?? series.sequence
        return try nextSequence(after: highest, in: records)
    }

    /// A series as it is sent: one of whose dates was called off since it last was has another set of dates, and so a new
    /// version (RFC 5546 section 2.1.4). The dates that take place are what they were, and so are the answers to them.
    ///
    /// - Parameter guests: who is told of it now.
    func renewed(
        _ series: Event,
        telling guests: [Invitation],
        _ remarks: inout [String],
        in records: Records
    ) throws -> Event {
        guard series.isSeries, series.status == .planned else { return series }
        let calledOff = try records.dates(of: series.id).filter { $0.status == .cancelled }
        guard let latest = calledOff.map(\.sequence).max(), latest > series.sequence else { return series }
        var series = series
        series.sequence = latest
        series.updatedAt = now
        try records.update(series)
        let told = Set(guests.map(\.person))
        let others = try records.invitations(of: series.id)
            .filter { $0.isToBeTold && !told.contains($0.person) && $0.sentSequence != nil }
        if !others.isEmpty {
            let names = try others.compactMap { try records.person($0.person)?.name }.joined(separator: ", ")
            remarks.append(
                "dates of \(series.slug) were called off since it was sent to \(names): `tertulia invite \(series.slug)`"
            )
        }
        return series
    }
}

extension LocalTime {
    /// Where a date of its own goes when its series moves; nil when a date by the rule is there.
    func moved(from old: LocalTime, to new: LocalTime, unlessIn series: Series) -> LocalTime? {
        let moved = LocalTime(secondsSince1970: secondsSince1970 + new.secondsSince1970 - old.secondsSince1970)
        return series.instance(.local(moved)) == nil ? moved : nil
    }
}
