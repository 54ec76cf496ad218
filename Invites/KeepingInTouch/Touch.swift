public import Calendars

/// How two people were in touch.
public enum TouchKind: String, CaseIterable, Sendable, Codable {
    case message, call, letter, coffee, meetup, article, gift, introduction, other

    /// The kind that a word means, such as `email`, `phone` or `met`, without regard to case; nil for an unknown word.
    public init?(word: String) {
        let word = word.lowercased()
        guard let kind = Self(rawValue: word) ?? Self.otherWords[word] else {
            return nil
        }
        self = kind
    }

    private static let otherWords: [String: TouchKind] = [
        "msg": .message, "chat": .message, "mail": .message, "email": .message, "e-mail": .message, "sms": .message,
        "text": .message, "wechat": .message, "phone": .call, "video": .call, "card": .letter, "postcard": .letter,
        "lunch": .coffee, "dinner": .coffee, "drink": .coffee, "tea": .coffee, "met": .coffee, "event": .meetup,
        "attendance": .meetup, "link": .article, "book": .gift, "present": .gift, "intro": .introduction,
    ]
}

/// One contact between the planner and a person.
///
/// Coming to an event is one (`meetup`); being invited, declining or staying away is none.
public struct Touch: Hashable, Sendable {
    public var on: CivilDate
    public var kind: TouchKind
    public var note: String

    public init(on: CivilDate, kind: TouchKind, note: String = "") {
        self.on = on
        self.kind = kind
        self.note = note
    }

    /// The touch that an attendance is; nil for everybody who was not at the table.
    public init?(attendance: Attendance, on day: CivilDate) {
        guard attendance.isPresence else { return nil }
        self.init(on: day, kind: .meetup)
    }

    /// The last of several touches, by day; of two on one day the later in order.
    ///
    /// A touch that is written down late can therefore never move a due date backwards.
    public static func last(of touches: some Sequence<Touch>) -> Touch? {
        touches.reduce(nil) { last, touch in
            guard let last, touch.on < last.on else { return touch }
            return last
        }
    }
}
