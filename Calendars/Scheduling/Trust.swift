/// How well it is proved who sent a message.
public enum Trust: Hashable, Sendable {
    /// The sender's domain vouches for the From address, and a server that we believe says so; or the host said it.
    case proven
    /// Nobody vouches: a file put in by hand, a domain without DMARC, a server that we don't know.
    case unverified
    /// The sender's domain says that the message is forged.
    case failed

    /// What one server found out about the sender (a field Authentication-Results, RFC 8601).
    public struct Finding: Hashable, Sendable {
        /// The server that speaks.
        public var server: String
        /// The verdict of DMARC: `pass`, `fail`, `none` …
        public var dmarc: String?
        /// The domain that the verdict speaks of.
        public var domain: String?

        public init(server: String, dmarc: String?, domain: String?) {
            self.server = server
            self.dmarc = dmarc
            self.domain = domain
        }
    }

    /// Weighs the findings on a message (RFC 8601 section 5, RFC 7489 section 6.6).
    ///
    /// - Parameters:
    ///   - address: the one author of the message.
    ///   - findings: the topmost field first. The first of a server that is believed counts; all others could be forged.
    ///   - believed: the servers that the planner believes.
    public init(of address: String?, findings: [Finding], believing believed: [String]) {
        let servers = Set(believed.map { $0.lowercased() })
        guard let address, let finding = findings.first(where: { servers.contains($0.server.lowercased()) }) else {
            self = .unverified
            return
        }
        let domain = address.utf8.lastIndex(of: 0x40).map { address[address.utf8.index(after: $0)...].lowercased() }
        switch finding.dmarc?.lowercased() {
        case "fail": self = .failed
        case "pass" where domain != nil && finding.domain.map(Self.key) == domain.map(Self.key): self = .proven
        default: self = .unverified
        }
    }

    private static func key(_ domain: String) -> String { MailAddress.key("@" + domain) }
}
