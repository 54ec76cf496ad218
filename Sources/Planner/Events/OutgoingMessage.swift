package import Invites

/// A message that is ready to be sent to one guest, and the files that go with it.
package struct OutgoingMessage: Sendable {
    package var person: NamedPerson
    package var email: String?
    package var kind: LetterKind
    package var subject: String
    package var body: String
    package var calendar: [UInt8]
    /// ASCII, without a folder: `coffee-compilers-ana-garcia-12.ics`.
    package var fileName: String
    /// The whole mail with the calendar in it (RFC 6047); nil unless mails were asked for and the guest has an address
    /// that a mail can carry.
    package var mail: [UInt8]?

    /// The name of a file beside the calendar's, such as `coffee-compilers-ana-garcia-12.eml`.
    package func fileName(ending: String) -> String {
        (fileName.hasSuffix(".ics") ? String(fileName.dropLast(4)) : fileName) + "." + ending
    }
}

/// What `invite` makes.
package struct InvitationForms: Sendable {
    /// Makes the page of a letter, for the mails.
    package typealias Page = @Sendable (Letter, LetterLanguage) -> String

    /// Whether each guest gets a message of their own.
    package var messages = true
    /// Whether the messages say that a calendar file goes with them.
    package var files = true
    /// Nil for no mails.
    package var page: Page?
    /// Whether there is a list to be pasted into the group's chat.
    package var chat = false

    package init(messages: Bool = true, files: Bool = true, page: Page? = nil, chat: Bool = false) {
        self.messages = messages
        self.files = files
        self.page = page
        self.chat = chat
    }
}

/// A list of those who come, to be pasted into a group's chat and gone on with there.
package struct GroupList: Sendable {
    package var text: String
    /// `coffee-compilers-chat.txt`.
    package var fileName: String
    /// The gathering as a calendar file without anybody in it, for the group.
    package var calendar: [UInt8]
    package var calendarFileName: String
}
