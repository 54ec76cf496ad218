/// A message about an event, as it reached the planner: a mail with a calendar in it, or a calendar file alone.
public struct IncomingMessage: Sendable {
    /// A part of the message that may be a calendar.
    public struct Part: Sendable {
        /// In UTF-8, or in UTF-16 with a mark.
        public var bytes: [UInt8]
        /// The media type in lower case: `text/calendar`, `application/ics`.
        public var type: String
        /// The method parameter of the part.
        public var method: String?
        /// Whether it lies in another mail that this one carries.
        public var isNested: Bool

        public init(bytes: [UInt8], type: String = "text/calendar", method: String? = nil, isNested: Bool = false) {
            self.bytes = bytes
            self.type = type
            self.method = method
            self.isNested = isNested
        }
    }

    /// Whether it is a mail, not a calendar file alone.
    public var isMail = false
    /// The one author; nil for none or several, and for a file that isn't a mail.
    public var from: String?
    public var trust: Trust
    public var messageID: String?
    /// What the message itself says about when it was sent.
    public var date: Instant?
    /// When the last server on its way took it over, by the message itself.
    public var handedOverAt: Instant?
    public var receivedAt: Instant
    /// Whether it is a report about another mail.
    public var isBounce = false
    /// Whether a program sent it by itself or to many (Auto-Submitted other than `no`, Precedence `bulk` or `list`).
    public var isAutomatic = false
    public var parts: [Part]

    /// When an answer in it was given. A clock that is wrong must not win: no answer is from after the message was
    /// handed over or came in.
    ///
    /// - Parameter stamp: what the calendar in it says (DTSTAMP).
    public func given(_ stamp: Instant?) -> Instant {
        let handedOverAt = handedOverAt.flatMap { $0 <= receivedAt ? $0 : nil }
        let said = [stamp, handedOverAt, date].lazy.compactMap(\.self).first { $0 <= receivedAt } ?? receivedAt
        return min(said, handedOverAt ?? receivedAt)
    }

    public init(from: String?, trust: Trust, receivedAt: Instant, parts: [Part]) {
        self.from = from
        self.trust = trust
        self.receivedAt = receivedAt
        self.parts = parts
    }
}
