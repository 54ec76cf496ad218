package import Calendars
internal import FoundationEssentials
package import Invites

/// A row of messages.csv: a message that came in; what it says stands in contents.csv.
package struct FolderMessage: FolderRow {
    package static let file = FolderFile.messages
    package static let columns = ["id", "messageID", "receivedAt", "isMail"]
    package static let links: [FolderFile] = []

    package var line = 0
    package var id: Int64
    package var messageID: String
    package var receivedAt: Instant
    package var isMail: Bool

    package init(id: Int64, messageID: String, receivedAt: Instant, isMail: Bool) {
        self.id = id
        self.messageID = messageID
        self.receivedAt = receivedAt
        self.isMail = isMail
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        id = try cells.id()
        messageID = cells.text()
        guard let at = try cells.instant() else { throw cells.fault("is empty") }
        receivedAt = at
        isMail = try cells.flag()
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(id)
        writer.text(messageID)
        writer.instant(receivedAt)
        writer.flag(isMail)
    }
}

/// A row of contents.csv: bytes of a message in base64, a long one in several rows.
package struct FolderContent: FolderRow {
    package static let file = FolderFile.contents
    package static let columns = ["message", "base64"]
    package static let links = [FolderFile.messages]
    /// A row holds no more bytes than fit into a cell.
    package static let size = 600_000

    package var line = 0
    package var message: Int64
    package var bytes: [UInt8]

    package init(message: Int64, bytes: [UInt8]) {
        self.message = message
        self.bytes = bytes
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        message = try cells.requiredLink(to: .messages)
        guard let data = Data(base64Encoded: cells.text()) else { throw cells.fault("is not base64") }
        bytes = Array(data)
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(message)
        writer.word(Data(bytes).base64EncodedString())
    }
}

/// A row of verdicts.csv: what became of one thing that a message said.
package struct FolderVerdict: FolderRow {
    package enum Verdict: String, CaseIterable, Sendable {
        case applied, ignored, flagged, pending, rejected
    }

    package enum Wish: String, CaseIterable, Sendable {
        case refresh, otherTime, join
    }

    package enum Decision: String, CaseIterable, Sendable {
        case accepted, refused, settled
    }

    package static let file = FolderFile.verdicts
    package static let columns = [
        "message", "verdict", "reason", "event", "email", "name", "instance", "answer", "guests", "comment", "sequence",
        "stamp", "wish", "proposedStart", "proposedEnd", "decision", "uid",
    ]
    package static let links = [FolderFile.messages, .events]

    package var line = 0
    package var message: Int64
    package var verdict: Verdict
    package var reason = ""
    package var event: Int64?
    package var email = ""
    package var name = ""
    package var instance = ""
    package var answer: Answer?
    package var guests = 0
    package var comment = ""
    package var sequence: Int?
    package var stamp: Instant?
    package var wish: Wish?
    package var proposedStart: Instant?
    package var proposedEnd: Instant?
    package var decision: Decision?
    /// What the message calls its event.
    package var uid = ""

    package init(message: Int64, verdict: Verdict) {
        self.message = message
        self.verdict = verdict
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        message = try cells.requiredLink(to: .messages)
        verdict = try cells.word() ?? .pending
        reason = cells.text()
        event = try cells.link(to: .events)
        email = cells.text()
        name = cells.text()
        instance = cells.text()
        answer = try cells.word()
        guests = try cells.number(0...49) ?? 0
        comment = cells.text()
        sequence = try cells.number(0...0x7FFF_FFFF)
        stamp = try cells.instant()
        wish = try cells.word()
        proposedStart = try cells.instant()
        proposedEnd = try cells.instant()
        decision = try cells.word()
        uid = cells.text()
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(message)
        writer.word(verdict.rawValue)
        writer.text(reason)
        writer.number(event)
        writer.text(email)
        writer.text(name)
        writer.word(instance)
        writer.word(answer?.rawValue ?? "")
        writer.number(guests)
        writer.text(comment)
        writer.number(sequence)
        writer.instant(stamp)
        writer.word(wish?.rawValue ?? "")
        writer.instant(proposedStart)
        writer.instant(proposedEnd)
        writer.word(decision?.rawValue ?? "")
        writer.text(uid)
    }
}
