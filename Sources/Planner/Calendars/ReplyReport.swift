package import Invites

/// What became of the messages in one file.
package struct ReplyReport: Sendable {
    package struct Applied: Sendable {
        package var person: NamedPerson
        package var event: String
        package var answer: Answer
        package var partySize: Int
        package var note: String
        /// calendar or chat.
        package var source = AnswerSource.calendar
        /// For one date of a series, as `2026-07-11T14:00:00` on the event's clocks.
        package var instance: String
        /// Of an answer to a whole series: the dates to come for which something as new is known, which holds.
        package var datesKnown: [String] = []
        /// Of an answer to a whole series by somebody who was asked to single dates: those that it counts for, where
        /// they are several.
        package var dates: [String] = []
    }

    package struct Kept: Hashable, Sendable {
        package var email: String
        package var reason: String
        package var instance: String
    }

    package var file: String
    package var applied: [Applied] = []
    package var ignored: [Kept] = []
    package var flagged: [Kept] = []
    package var pending: [Kept] = []
    package var rejected: [Kept] = []
    /// Who moved to the waiting list or off it, and whom to send an invitation.
    package var remarks: [String] = []
}
