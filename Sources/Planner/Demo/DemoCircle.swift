internal import Calendars
internal import Invites
internal import Venues

/// A made-up circle with a year of history behind it, for trying the product out.
///
/// All of it is invented. People, topics and venues refer to one another by their number, from 1 in the order of the
/// lists; all days lie relative to the day on which the demo plays.
struct DemoCircle {
    struct Planner {
        var name = "Nora Planner"
        var email = "nora.planner@example.org"
        var zone = "Europe/Madrid"
        var language = "en"
    }

    struct Person {
        /// With addresses, circles, interests, closeness, cadence and home.
        var draft: ContactDraft
        /// The day from which the planner knows the person.
        var knownSince: CivilDate
    }

    struct Topic {
        var name: String
        var aliases: [String]
        /// By name.
        var broader: String?
    }

    struct Tie {
        var a: Int
        var b: Int
        var strength: Int
        var source: Source
    }

    struct Event {
        var title: String
        var description: String
        var topics: [String]
        var start: LocalTime
        var end: LocalTime
        var venue: Int
        /// Guests.
        var seats: Int
        var status: EventStatus
        var invitedOn: CivilDate
        var invitations: [Invitation]
    }

    struct Invitation {
        var person: Int
        /// Nil for no answer; always nil for a walk-in, who was not invited.
        var answer: Answer?
        /// With the person; 0 for everything but a yes.
        var partySize: Int
        /// Nil without an answer.
        var answeredOn: CivilDate?
        var attendance: Attendance
    }

    struct PersonTouch {
        var person: Int
        var touch: Touch
    }

    struct Rule {
        /// `never` or `couple`.
        var kind: String
        var a: Int
        var b: Int
    }

    /// The table that the demo plans, and what happens with it.
    struct NextEvent {
        var title = "Coffee & compilers"
        var description = "One bug each, and what it taught us."
        var topics = ["compilers"]
        var start: LocalTime
        var end: LocalTime
        var venue = 1
        var seats = 10
        /// Answers of the table in its order; whoever comes after the last has not answered.
        var answers: [(answer: Answer, partySize: Int, note: String)] = [
            (.yes, 1, ""), (.yes, 2, "I'd bring a colleague."), (.no, 0, "In Girona that day."), (.yes, 1, ""),
            (.maybe, 0, "If the babysitter can."), (.yes, 1, "Looking forward to it!"), (.yes, 1, ""), (.yes, 1, ""),
            (.no, 0, ""),
        ]
        /// Attendance of those who said yes, in the order of their answers; whoever comes after the last came.
        var attendance: [Attendance] = [.came, .came, .came, .noShow, .lateCancel, .came]
    }

    var planner = Planner()
    var circles: [String]
    var topics: [Topic]
    var people: [Person]
    var ties: [Tie]
    var venues: [VenueDraft]
    /// From the oldest to the latest.
    var events: [Event]
    var touches: [PersonTouch]
    var rules: [Rule]
    var next: NextEvent

    /// - Parameter today: the day on which the demo plays; everything else lies before it, the next event after it.
    init(today: CivilDate) {
        let letters = Dictionary(uniqueKeysWithValues: Self.rows(Self.circleText).map { ($0[0], $0[1]) })
        circles = Self.rows(Self.circleText).map { $0[1] }
        topics = Self.rows(Self.topicText).map(Self.topic)
        people = Self.rows(Self.peopleText).enumerated().map { Self.person($1, number: $0 + 1, letters, today) }
        ties = Self.rows(Self.tieText, separator: ":").flatMap(Self.ties)
        venues = Self.rows(Self.venueText).map(Self.venue)
        events = Self.events(today)
        touches = Self.rows(Self.touchText).map { Self.touch($0, today) }
        rules = Self.rows(Self.ruleText).map { Rule(kind: $0[0], a: Self.number($0[1]), b: Self.number($0[2])) }
        // The third Saturday from now.
        let day = Self.day(weeksAgo: -3, .saturday, today)
        next = NextEvent(start: Self.clock(day, minutes: 16 * 60), end: Self.clock(day, minutes: 18 * 60))
    }
}
