internal import Calendars
internal import Mail

/// A message in the form that the rules for replies judge.
struct Incoming {
    var message: IncomingMessage
    /// Empty where it has none.
    var messageID: String
    /// A mail of a person without a calendar.
    var letter: Letter?
    /// The server nearest to the planner that vouches for the sender, where no server is believed, as the mail names it.
    var voucher: String?

    /// What somebody wrote in their own words.
    struct Letter {
        var sender: String
        /// What the mail calls them; empty where it does not.
        var name: String
        var subject: String
        /// The mails that it answers, the nearest first.
        var answered: [String]
        /// Nil where the mail holds no plain text.
        var words: String?
    }

    /// Nil for a mail that can't be read.
    ///
    /// - Parameter hosts: the servers whose word about the sender is believed.
    init?(_ bytes: [UInt8], isMail: Bool, at receivedAt: Instant, believing hosts: [String]) {
        guard isMail else {
            // The planner put it in by hand, and so vouches for it.
            let part = IncomingMessage.Part(bytes: bytes)
            message = IncomingMessage(from: nil, trust: .proven, receivedAt: receivedAt, parts: [part])
            messageID = ""
            return
        }
        guard let mail = try? MailMessage(parsing: bytes) else { return nil }
        let findings = mail.authentication.map {
            Trust.Finding(server: $0.server, dmarc: $0.dmarc, domain: $0.dmarcDomain)
        }
        let from = mail.from?.address
        message = IncomingMessage(
            from: from,
            trust: Trust(of: from, findings: findings, believing: hosts),
            receivedAt: receivedAt,
            parts: mail.calendarParts.map { part in
                IncomingMessage.Part(
                    bytes: part.utf8 ?? part.bytes,
                    type: part.type,
                    method: part.method,
                    isNested: part.isNested
                )
            }
        )
        if message.trust == .unverified, findings.first?.dmarc?.lowercased() == "pass" {
            voucher = findings.first?.server
        }
        message.isMail = true
        message.messageID = mail.messageID
        message.date = mail.date.map(Instant.init(seconds:))
        message.handedOverAt = mail.received.map(Instant.init(seconds:))
        message.isBounce = mail.isBounce
        let automatic = mail.autoSubmitted.map { $0.lowercased() != "no" } ?? false
        let bulk = ["bulk", "list"].contains(mail.precedence?.lowercased() ?? "")
        message.isAutomatic = automatic || bulk
        messageID = mail.messageID ?? ""
        let isPersonal = !message.isAutomatic && !message.isBounce && !mail.isImpersonal && !mail.hasEmptyReturnPath
        let isByHand = !["auto_reply", "junk"].contains(mail.precedence?.lowercased() ?? "")
        guard let author = mail.from, mail.calendarParts.isEmpty, isPersonal, isByHand else { return }
        letter = Letter(
            sender: author.address,
            name: author.name,
            subject: mail.subject,
            answered: mail.answered,
            words: mail.ownWords
        )
    }

    /// FNV-1a over the whole message: the same bytes are kept once.
    static func digest(_ bytes: [UInt8]) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int64(bitPattern: hash)
    }
}
