package import Calendars
internal import Invites
internal import Store
internal import Venues

/// For what a free time is looked for.
package struct SlotWish: Sendable {
    /// As typed: `Saturday afternoon`.
    package var find = ""
    package var within: String?
    package var duration: String?
    package var venue: String?
    package var zone: String?
    /// A gathering that is to be moved: its length, zone and venue hold where nothing else is said.
    package var event: String?
    /// Calendars of the planner's own, besides those that are remembered.
    package var busy: [String] = []

    package init() {}
}

/// Times at which nothing stands in the way.
package struct SlotCard: Sendable {
    package struct Slot: Sendable {
        package var start: Instant
        package var end: Instant
        /// What is known of the day and of the place.
        package var note: String?
    }

    package var zone: Zone
    package var slots: [Slot]
    package var warnings: [String]
}

extension Planner {
    /// The first free times that suit a wish, at most five; changes nothing.
    package func freeSlots(_ wish: SlotWish) throws -> SlotCard {
        let (time, within) = try parsed(wish)
        return try read { records in
            let event = try wish.event.map { try self.event($0, in: records) }
            let length =
                try wish.duration.map { try span($0) } ?? event.map { $0.end.seconds - $0.start.seconds } ?? 7200
            let zone = zone(try wish.zone.map { try Checked.zone($0) } ?? event?.zone ?? settings(records).zone)
            let venue =
                try wish.venue.map { try self.venue($0, in: records) }
                ?? event?.venue.flatMap {
                    try records.venue($0)
                }
            let today = zone.local(at: now).date
            let book = try busyBook(
                from: now,
                through: now.adding(days: Int64(min(max(today.days(to: within.after(today)), 1), 732) + 8)),
                files: wish.busy,
                besides: event,
                in: records
            )
            let found = FreeSlot.find(
                time,
                now: now,
                within: within,
                duration: length,
                busy: book.times,
                in: zone,
                limit: 5
            ) { start, end in venue.map { hours(of: $0, from: start, to: end, in: zone) != .closed } ?? true }
            let notes = DayNote(zone: zone)
            let slots = found.map { slot in
                let end = slot.start.adding(seconds: length)
                var known = [notes.text(zone.local(at: slot.start).date)]
                if let venue, hours(of: venue, from: slot.start, to: end, in: zone) == .unknown {
                    known.append("whether \(venue.name) is open is not known")
                }
                let note = known.compactMap(\.self).joined(separator: "; ")
                return SlotCard.Slot(start: slot.start, end: end, note: note.isEmpty ? nil : note)
            }
            return SlotCard(zone: zone, slots: slots, warnings: book.warnings)
        }
    }

    private func parsed(_ wish: SlotWish) throws -> (TimeWish, Span) {
        do {
            return (try TimeWish(wish.find), try Span(wish.within ?? "6w"))
        } catch WhenError.noTime {
            throw PlannerError.usage(
                "\(Checked.quoted(wish.find)) names no times; write it like 'Saturday afternoon', weekend or 'Fri 18:30'"
            )
        } catch {
            throw PlannerError.usage(error.description)
        }
    }
}
