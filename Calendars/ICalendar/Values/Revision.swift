internal import Glibc

/// When a change of an event asks its guests again (RFC 5546 section 2.1.4).
public enum Revision {
    public enum Change: Hashable, Sendable, CaseIterable {
        case start, end, rule, dates, status
        /// The place moved so far that a guest may decide otherwise.
        case place
        /// The place's name or the way it is written.
        case placeText
        case text, guests, reminders
    }

    /// Whether a set of changes raises SEQUENCE; the others only need a new DTSTAMP.
    public static func raisesSequence(_ changes: Set<Change>) -> Bool {
        !changes.isDisjoint(with: [.start, .end, .rule, .dates, .status, .place])
    }

    /// The SEQUENCE after changes.
    public static func sequence(_ sequence: Int, after changes: Set<Change>) -> Int {
        raisesSequence(changes) ? min(sequence + 1, Int(Int32.max)) : sequence
    }

    /// What differs between two states of an event. A move of less than a kilometre, where both places are known, is
    /// no reason to ask again.
    public static func changes(from old: CalendarEvent, to new: CalendarEvent) -> Set<Change> {
        var changes: Set<Change> = []
        func note(_ change: Change, _ differs: Bool) { if differs { changes.insert(change) } }
        note(.start, old.start != new.start)
        note(.end, old.end != new.end)
        note(.rule, old.rule != new.rule)
        note(.dates, Set(old.additionalDates) != Set(new.additionalDates))
        note(.dates, Set(old.excludedDates) != Set(new.excludedDates))
        note(.status, old.status != new.status)
        note(.text, old.summary != new.summary || old.details != new.details || old.url != new.url)
        note(.text, old.conference != new.conference || old.color != new.color || old.categories != new.categories)
        note(.guests, old.attendees != new.attendees || old.organizer != new.organizer)
        note(.reminders, old.alarms != new.alarms)
        if old.location != new.location || old.coordinates != new.coordinates {
            changes.insert(isFar(old, new) ? .place : .placeText)
        }
        return changes
    }

    private static func isFar(_ old: CalendarEvent, _ new: CalendarEvent) -> Bool {
        guard let a = old.coordinates, let b = new.coordinates else { return old.location != new.location }
        // A degree of latitude is 111.2 km; near enough for a threshold of one kilometre.
        let north = (a.latitude - b.latitude) * 111.2
        let east = (a.longitude - b.longitude) * 111.2 * cos(a.latitude * .pi / 180)
        return north * north + east * east > 1
    }
}
