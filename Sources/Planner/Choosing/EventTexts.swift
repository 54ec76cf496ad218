internal import Calendars
internal import Invites
internal import Store
internal import Text
internal import Venues

/// What every event's title and topics say, folded and segmented, and where and when it was.
struct EventTexts {
    struct Entry {
        var id: Event.ID
        /// The title's words, and those of the title and the topics.
        var title: TitleIndex.Words
        var words: TitleIndex.Words
        var topics: [Topic.ID]
        var start: Instant
        var venue: Venue.ID?
        /// As in `2 Feb`.
        var day: String

        /// By its title alone, or with its topics where that is nearer.
        func similarity(to question: TopicQuestion) -> Int {
            max(question.similarity(to: title), title == words ? 0 : question.similarity(to: words))
        }
    }

    /// Of all titles before now.
    let index: TitleIndex
    private let entries: [Event.ID: Entry]
    /// By rising time.
    private let inOrder: [Entry]

    /// - Parameter event: one that is being chosen for; it is no past title.
    init(_ events: [EventWords], before now: Instant, except event: Event.ID?) {
        let tokens = events.map { Text.words(([$0.title] + $0.topics).joined(separator: " ")) }
        let index = TitleIndex(
            titles: zip(events, tokens).filter { $0.0.id != event && $0.0.start < now }.map(\.1)
        )
        self.index = index
        let all = zip(events, tokens).map { event, tokens in
            Entry(
                id: event.id,
                title: event.topics.isEmpty ? index.words(tokens) : index.words(Text.words(event.title)),
                words: index.words(tokens),
                topics: event.topicIDs,
                start: event.start,
                venue: event.venue,
                day: Self.day(event.start)
            )
        }
        inOrder = all.sorted { ($0.start.seconds, $0.id) < ($1.start.seconds, $1.id) }
        entries = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    }

    subscript(_ event: Event.ID) -> Entry? { entries[event] }

    /// The events that began before a moment, the oldest first.
    func past(before moment: Instant) -> ArraySlice<Entry> { inOrder.prefix { $0.start < moment } }

    /// The past events whose words are most like those of a question.
    func events(like question: TopicQuestion, before now: Instant, except event: Event.ID?) -> [Event.ID] {
        past(before: now).filter { $0.id != event }
            .map { (id: $0.id, how: $0.similarity(to: question)) }
            .filter { $0.how > 65536 / 6 }
            .sorted { ($0.how, $0.id) > ($1.how, $1.id) }
            .prefix(200).map(\.id)
    }

    private static func day(_ instant: Instant) -> String {
        let date = instant.utc.date
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(date.day) \(months[date.month - 1])"
    }
}
