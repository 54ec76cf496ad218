/// What the planner's file knows of an event that a message may be about.
public struct ScheduledEvent: Sendable {
    /// A guest and what is known of their answers.
    public struct Guest: Sendable {
        /// Every address by which the guest is known, in lower case.
        public var emails: Set<String>
        /// What the newest answer for the whole event said.
        public var newest: Stamp?
        /// The same for single instances, by their beginning on the event's own clocks.
        public var newestOfInstance: [LocalTime: Stamp] = [:]
        /// Whether the guest came in another's place and so can't send anybody in theirs.
        public var isDelegate = false

        public init(emails: Set<String>, newest: Stamp? = nil) {
            self.emails = Set(emails.map { $0.lowercased() })
            self.newest = newest
        }
    }

    /// The order of answers: the higher SEQUENCE wins, then the later DTSTAMP (RFC 5546 section 2.1.5).
    public struct Stamp: Hashable, Comparable, Sendable {
        public var sequence: Int
        public var at: Instant

        public init(sequence: Int, at: Instant) {
            self.sequence = sequence
            self.at = at
        }

        public static func < (a: Stamp, b: Stamp) -> Bool { (a.sequence, a.at) < (b.sequence, b.at) }
    }

    public var uid: String
    public var sequence: Int
    /// Of single dates of a series that were changed for themselves, by their beginning on the event's own clocks.
    public var sequencesOfInstances: [LocalTime: Int] = [:]
    /// The addresses that we ever wrote as ORGANIZER, in lower case.
    public var organizers: Set<String>
    public var series: Series
    public var guests: [Guest]

    public init(uid: String, sequence: Int, organizers: Set<String>, series: Series, guests: [Guest]) {
        self.uid = uid
        self.sequence = sequence
        self.organizers = Set(organizers.map { $0.lowercased() })
        self.series = series
        self.guests = guests
    }

    /// The version of the event, or of one of its dates.
    func sequence(of instance: LocalTime?) -> Int {
        max(sequence, instance.flatMap { sequencesOfInstances[$0] } ?? 0)
    }

    func guest(_ email: String) -> Guest? { guests.first { $0.emails.contains(email) } }
}
