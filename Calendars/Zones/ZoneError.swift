/// Why a zone can't be had.
public enum ZoneError: Error, Hashable, Sendable {
    /// The text can't be the name of a zone: too long, a path, or a character that no zone's name holds.
    case badName
    /// The system's zone folder has no such zone.
    case unknown(String)
    /// The zone's file is damaged or of an unknown form.
    case damaged(String)
}

extension ZoneError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badName: "that can't be the name of a time zone; write one like Europe/Madrid"
        case .unknown(let name): "there is no time zone \(name) on this machine; write one like Europe/Madrid"
        case .damaged(let name): "the system's file of the time zone \(name) is damaged; install tzdata again"
        }
    }
}
