/// Calendars to subscribe to: what they say depends on the planner's data alone, so that the same data give the same bytes.
public enum CalendarFeed {
    /// One gathering, in the words in which the feed is to show it.
    public struct Gathering: Sendable {
        public var uid: String
        public var sequence: Int
        /// When anything about it last changed, the answers included; it is the entry's DTSTAMP.
        public var changed: Instant
        public var start: EventTime
        public var end: EventTime?
        public var title: String
        public var isCancelled = false
        public var place: String?
        public var coordinates: CalendarEvent.Coordinates?
        public var url: String?
        public var conference: String?
        /// What it is about, without an address.
        public var details: String?
        /// How many said yes, maybe and no, and how many haven't answered, in people.
        public var answers: Answers?
        public var rule: RecurrenceRule?
        public var additionalDates: [EventTime] = []
        public var excludedDates: [EventTime] = []
        /// For one date of a series: when it begins by the rule.
        public var recurrenceID: EventTime?

        public init(uid: String, sequence: Int, changed: Instant, start: EventTime, end: EventTime?, title: String) {
            self.uid = uid
            self.sequence = sequence
            self.changed = changed
            self.start = start
            self.end = end
            self.title = title
        }
    }

    public struct Answers: Hashable, Sendable {
        public var yes: Int
        public var maybe: Int
        public var no: Int
        public var open: Int
        /// Those who said yes and wait for a seat; they are not among the others.
        public var waiting: Int

        public init(yes: Int, maybe: Int, no: Int, open: Int, waiting: Int = 0) {
            self.yes = yes
            self.maybe = maybe
            self.no = no
            self.open = open
            self.waiting = waiting
        }
    }

    /// One person to be in touch with.
    public struct FollowUp: Sendable {
        /// The same for the same person and touch for ever; nothing in it may tell an address.
        public var uid: String
        public var changed: Instant
        public var due: CivilDate
        public var title: String
        public var details: String?

        public init(uid: String, changed: Instant, due: CivilDate, title: String, details: String? = nil) {
            self.uid = uid
            self.changed = changed
            self.due = due
            self.title = title
            self.details = details
        }
    }

    /// How often a subscriber may look again, in seconds.
    public static let refreshInterval: Int64 = 3600

    /// The gatherings, in the order of their beginning.
    ///
    /// - Parameter describe: the line that tells the state of the answers, in the planner's language.
    public static func gatherings(
        _ gatherings: [Gathering],
        name: String,
        describe: (Answers) -> String
    ) -> CalendarObject {
        let ordered = gatherings.sorted {
            ($0.start.instant(in: .utc), $0.uid, $0.instanceSeconds) < (
                $1.start.instant(in: .utc), $1.uid, $1.instanceSeconds
            )
        }
        return object(ordered.map { event($0, describe) }, name, color: "seagreen")
    }

    /// The people to be in touch with, as whole days, or as things to do.
    public static func followUps(_ followUps: [FollowUp], name: String, asTodos: Bool = false) -> CalendarObject {
        let ordered = followUps.sorted { ($0.due, $0.uid) < ($1.due, $1.uid) }
        return object(
            ordered.map { followUp in
                var event = CalendarEvent(
                    uid: followUp.uid,
                    stamp: followUp.changed,
                    start: .day(followUp.due),
                    end: asTodos ? nil : .day(followUp.due.adding(days: 1)),
                    summary: followUp.title
                )
                event.kind = asTodos ? .todo : .event
                event.lastModified = followUp.changed
                event.details = followUp.details
                event.isTransparent = true
                return event
            },
            name,
            color: "goldenrod"
        )
    }

    private static func object(_ events: [CalendarEvent], _ name: String, color: String) -> CalendarObject {
        var object = CalendarObject(events: events, name: name)
        object.color = color
        object.refreshInterval = refreshInterval
        return object
    }

    private static func event(_ gathering: Gathering, _ describe: (Answers) -> String) -> CalendarEvent {
        var event = CalendarEvent(
            uid: gathering.uid,
            stamp: gathering.changed,
            start: gathering.start,
            end: gathering.end,
            summary: gathering.title
        )
        event.sequence = gathering.sequence
        event.lastModified = gathering.changed
        event.status = gathering.isCancelled ? .cancelled : .confirmed
        event.location = gathering.place
        event.coordinates = gathering.coordinates
        event.url = gathering.url
        event.conference = gathering.conference
        event.rule = gathering.rule
        event.additionalDates = gathering.additionalDates
        event.excludedDates = gathering.excludedDates
        event.recurrenceID = gathering.recurrenceID
        let lines = [gathering.answers.map(describe), gathering.details].compactMap(\.self).filter { !$0.isEmpty }
        event.details = lines.isEmpty ? nil : lines.joined(separator: "\n\n")
        return event
    }
}

extension CalendarFeed.Gathering {
    /// A series stands before its own dates.
    fileprivate var instanceSeconds: Int64 { recurrenceID?.instant(in: .utc).seconds ?? .min }
}
