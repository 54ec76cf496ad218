/// One mail as plain values. Everything in it is a claim of whoever sent it.
package struct MailMessage: Sendable {
    /// All authors, of every From field. More than one field is a trick or a fault.
    package var authors: [Mailbox]
    package var to: [Mailbox]
    /// The Date field in seconds since 1970, nil if it is missing or no date.
    package var date: Int64?
    /// When the last server on its way took it over, by the topmost Received field, in seconds since 1970.
    package var received: Int64?
    /// Without its angle brackets.
    package var messageID: String?
    /// The mails that it answers, the nearest first, without their angle brackets; at most a hundred.
    package var answered: [String]
    package var subject: String
    /// The keyword of Auto-Submitted in lower case, such as `auto-replied`, RFC 3834.
    package var autoSubmitted: String?
    /// Precedence in lower case, such as `bulk` or `list`.
    package var precedence: String?
    /// Whether its header calls it the work of a program or of a list (X-Autoreply, X-Autorespond, List-…).
    package var isImpersonal: Bool
    /// Whether this is a report about another mail (multipart/report), such as a bounce, which can quote our own mail.
    package var isBounce: Bool
    /// Whether the envelope's sender is empty: what no program may answer.
    package var hasEmptyReturnPath: Bool
    /// What servers said about the sender, the topmost field first. Only the own server's may be believed.
    package var authentication: [AuthenticationResults]
    /// Every part that is a calendar by type or by name, in order.
    package var calendarParts: [CalendarPart]
    /// The first part of plain text that is no attachment.
    package var text: String?
    /// The first part of HTML that is no attachment, as it is written.
    package var html: String?

    /// The author, if there is exactly one.
    package var from: Mailbox? { authors.count == 1 ? authors.first : nil }
}

/// A name and an address as a mail gives them.
package struct Mailbox: Hashable, Sendable {
    /// Empty if there is none. It may look like another address.
    package var name: String
    package var address: String

    package init(name: String = "", address: String) {
        self.name = name
        self.address = address
    }
}

/// A calendar inside a mail.
package struct CalendarPart: Sendable {
    /// In lower case, such as `text/calendar` or `application/ics`.
    package var type: String
    /// The content after its transfer encoding was undone, in its own charset.
    package var bytes: [UInt8]
    /// The charset parameter in lower case.
    package var charset: String?
    /// The method parameter in upper case, such as `REPLY`.
    package var method: String?
    package var filename: String?
    /// Whether the sender meant it as a file rather than as the message itself.
    package var isAttachment: Bool
    /// Whether it lies in a mail that this mail carries, forwarded or sent back.
    package var isNested: Bool
    /// The content in UTF-8; nil if its charset isn't known or the bytes don't follow it.
    package var utf8: [UInt8]?
}
