/// Which part of a message counts (RFC 6047 section 2.4), and what stands in it.
enum PartChoice {
    case found(CalendarFile)
    case refused(Outcome)

    /// The first part of type text/calendar that states a method, else the first such part, else an attached calendar.
    /// Parts that differ leave it open which one is meant.
    init(of message: IncomingMessage) {
        let own = message.parts.filter { !$0.isNested }
        guard !own.isEmpty else {
            self = .refused(
                message.parts.isEmpty
                    ? Outcome(.rejected, "there is no calendar in the message")
                    : Outcome(.pending, "the calendar lies in a mail that somebody forwarded")
            )
            return
        }
        let inline = own.filter { $0.type == "text/calendar" }
        let chosen = inline.first { $0.method != nil } ?? inline.first ?? own[0]
        var contents: Set<[UInt8]> = []
        for part in own { contents.insert(Self.compared(part.bytes)) }
        guard contents.count == 1 else {
            self = .refused(Outcome(.pending, "the message holds several calendars that differ"))
            return
        }
        do {
            let file = try CalendarFile(chosen.bytes, limits: .message)
            self = Self.checked(file, parameter: chosen.method?.uppercased())
        } catch {
            self = .refused(Outcome(.rejected, "\(error)"))
        }
    }

    private static func checked(_ file: CalendarFile, parameter: String?) -> PartChoice {
        guard file.isWhole else { return .refused(Outcome(.pending, "the calendar in the message is cut off")) }
        guard file.calendars <= 1 else { return .refused(Outcome(.pending, "the message holds several calendars")) }
        if let stated = file.method, let parameter, stated != parameter {
            let reason = "the mail says \(parameter.prefix(20)) and its calendar \(stated.prefix(20))"
            return .refused(Outcome(.pending, reason))
        }
        return .found(file)
    }

    /// Without blanks and line breaks: transports change them.
    private static func compared(_ bytes: [UInt8]) -> [UInt8] {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        return text.filter { $0 > 0x20 }
    }
}
