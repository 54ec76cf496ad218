package import Invites

/// One person as a file describes them.
package struct ContactRecord: Hashable, Sendable {
    /// Where the description begins, counted from 1.
    package var line: Int
    package var draft: ContactDraft
    /// For a card that describes a group: the source keys of its members. Nil for a person.
    package var members: [String]?

    package init(line: Int, draft: ContactDraft) {
        self.line = line
        self.draft = draft
    }
}

/// A part of a file that was left out.
package struct SkippedRow: Hashable, Sendable {
    /// Where it begins, counted from 1.
    package var line: Int
    /// Why, without a personal word from the file: `no name, address or number in this row`.
    package var reason: String

    package init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }
}

/// What a reader comes across, in the order of the file.
package enum ContactEvent: Hashable, Sendable {
    case contact(ContactRecord)
    case skipped(SkippedRow)
}
