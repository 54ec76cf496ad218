/// What the planner's file knows of an event that a message may be about.
public struct ScheduledEvent: Sendable {
    /// A guest and what is known of their answers.
    public struct Guest: Sendable {
        /// Every address by which the guest is known, in the form that is compared.
        public var emails: Set<String>
        /// What the newest answer for the whole event said.
        public var newest: AnswerOrder?
        /// The same for single instances, by their beginning on the event's own clocks.
        public var newestOfInstance: [LocalTime: AnswerOrder] = [:]
        /// The newest version that was sent to this guest: whoever was taken off the list and invited anew has a newer one
        /// than the others.
        public var sentSequence = 0
        /// Whether the guest came in another's place and so can't send anybody in theirs.
        public var isDelegate = false
        /// Whether the guest is asked to the whole, to all dates of a series. Who only stands next in line is not.
        public var isAsked = true
        /// Single dates of a series that the guest is asked to, by their beginning on the event's own clocks.
        public var datesAsked: Set<LocalTime> = []
        /// Whether the host took the guest off the list after an answer.
        public var isLeftOut = false
        /// The same for single dates, by their beginning on the event's own clocks.
        public var datesLeftOut: Set<LocalTime> = []
        private var known: Set<Answer> = []

        private struct Answer: Hashable {
            var order: AnswerOrder
            var instance: LocalTime?
        }

        public init(emails: Set<String>, newest: AnswerOrder? = nil) {
            self.emails = Set(emails.map(MailAddress.key))
            self.newest = newest
        }

        /// Whether the guest was asked to come and still is: nobody else takes a seat by a message.
        public func isExpected(at instance: LocalTime?) -> Bool {
            guard !isLeftOut else { return false }
            guard let instance else { return isAsked || !datesAsked.subtracting(datesLeftOut).isEmpty }
            return (isAsked || datesAsked.contains(instance)) && !datesLeftOut.contains(instance)
        }

        /// Takes note of an answer, in whatever order they come.
        public mutating func note(_ order: AnswerOrder, of instance: LocalTime?) {
            known.insert(Answer(order: order, instance: instance))
            if let instance {
                newestOfInstance[instance] = max(newestOfInstance[instance] ?? order, order)
            } else {
                newest = max(newest ?? order, order)
            }
        }

        /// Whether this very answer was noted.
        public func knows(_ order: AnswerOrder, of instance: LocalTime?) -> Bool {
            known.contains(Answer(order: order, instance: instance))
        }

        /// Whether an answer changes nothing any more: a newer one is known, or this very one. An answer for the whole
        /// event counts for every date of it that has no later answer of its own.
        public func isOutdated(_ order: AnswerOrder, of instance: LocalTime?) -> Bool {
            guard let instance else { return newest.map { order <= $0 } ?? false }
            // The versions of a series and of its dates are counted apart.
            if let newest, order.given < newest.given { return true }
            return newestOfInstance[instance].map { order <= $0 } ?? false
        }
    }

    public var uid: String
    public var sequence: Int
    /// Of single dates of a series that were changed for themselves, by their beginning on the event's own clocks.
    public var sequencesOfInstances: [LocalTime: Int] = [:]
    /// Whether it does not take place.
    public var isCancelled = false
    /// Single dates of a series that do not take place, by their beginning on the event's own clocks.
    public var datesCancelled: Set<LocalTime> = []
    /// Single dates of a series that are over, by their beginning on the event's own clocks.
    public var datesOver: Set<LocalTime> = []
    /// The addresses that we ever wrote as ORGANIZER, in the form that is compared.
    public var organizers: Set<String>
    public var series: Series
    public private(set) var guests: [Guest] = []
    private var places: [String: Int] = [:]

    public init(uid: String, sequence: Int, organizers: Set<String>, series: Series, guests: [Guest] = []) {
        self.uid = uid
        self.sequence = sequence
        self.organizers = Set(organizers.map(MailAddress.key))
        self.series = series
        for guest in guests { add(guest) }
    }

    /// The versions of the event, or of one of its dates, that stand for a guest: a date may be known by its own and by
    /// that of the whole, when this changed elsewhere.
    func standing(_ instance: LocalTime?, for guest: Guest?) -> ClosedRange<Int> {
        let own = instance.flatMap { sequencesOfInstances[$0] } ?? sequence
        return own...max(sequence, own, guest?.sentSequence ?? 0)
    }

    /// What an answer for the whole is for, of a guest who was asked to single dates alone: those of them that are still
    /// to come. Nil for a guest of the whole, and for who is not asked to any.
    func dates(of guest: Guest) -> [LocalTime]? {
        guard !guest.isAsked, guest.isExpected(at: nil) else { return nil }
        return guest.datesAsked.subtracting(guest.datesLeftOut).subtracting(datesOver).sorted()
    }

    /// The dates to come for which an answer for the whole is no news: something as new is known of them.
    func datesKnown(after order: AnswerOrder, of guest: Guest) -> [LocalTime] {
        let known = guest.newestOfInstance.filter { $0.value.given >= order.given }.keys
        return known.filter { !datesOver.contains($0) && !isCancelled($0) && guest.isExpected(at: $0) }.sorted()
    }

    func isCancelled(_ instance: LocalTime?) -> Bool {
        isCancelled || instance.map(datesCancelled.contains) ?? false
    }

    /// Whether it is an address of whoever organises it.
    public func isOrganizer(_ email: String) -> Bool { organizers.contains(MailAddress.key(email)) }

    public func guest(_ email: String) -> Guest? { places[MailAddress.key(email)].map { guests[$0] } }

    /// Where a guest stands in the list.
    public func place(of email: String) -> Int? { places[MailAddress.key(email)] }

    /// Puts a guest on the list; of two with one address the first is known by it.
    public mutating func add(_ guest: Guest) {
        for email in guest.emails where places[email] == nil { places[email] = guests.count }
        guests.append(guest)
    }

    /// Changes what is known of the guest with this address; their addresses stay.
    public mutating func update(_ email: String, _ change: (inout Guest) -> Void) {
        guard let place = place(of: email) else { return }
        let emails = guests[place].emails
        change(&guests[place])
        guests[place].emails = emails
    }
}
