/// Why a mail was not read. The limits keep hostile mail from taking time and memory, or the stack of the MIME library.
package enum MailError: Error, Equatable, Sendable {
    case tooLarge
    case headerTooLong
    case fieldTooLong
    case tooManyParts
    case tooDeep
    /// No header field at the start.
    case notAMessage

    /// Bytes in one mail.
    package static let sizeLimit = 1_048_576
    static let headerLimit = 65_536
    static let fieldLimit = 16_384
    /// Lines that begin like a boundary: the library makes a part of each.
    static let boundaryLineLimit = 2_000
    static let partLimit = 200
    static let depthLimit = 20
}

extension MailError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLarge: "a mail of more than 1 MB; take out its attachments"
        case .headerTooLong: "a mail whose header is longer than 64 kB"
        case .fieldTooLong: "a mail with a header field of more than 16 kB"
        case .tooManyParts: "a mail of more than 200 parts"
        case .tooDeep: "a mail with parts inside parts, more than 20 levels deep"
        case .notAMessage: "this is no mail: it doesn't begin with a header"
        }
    }
}
