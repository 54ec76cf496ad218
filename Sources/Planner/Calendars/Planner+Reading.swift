package import Calendars
internal import Glibc
internal import Importing
internal import Mail
internal import Text

/// What is in a calendar file or a mail.
package struct CalendarReading: Sendable {
    package var method: String?
    package var product: String?
    package var items: [CalendarItem]
    /// In words, in the order in which they were met.
    package var problems: [String]
}

extension Planner {
    /// Reads any calendar file, mail or mbox; changes nothing and needs no planner's file.
    ///
    /// - Throws: `PlannerError` for what is no calendar at all.
    package func readCalendar(_ path: String) throws -> CalendarReading {
        let bytes = try CalendarBytes.read(path)
        if CalendarBytes.looksLikeMail(bytes.prefix(4096), path: path) { return try readMails(path) }
        let file = try parse(bytes, limits: .file, path: path)
        return CalendarReading(method: file.method, product: file.product, items: file.items, problems: file.problems)
    }

    private func readMails(_ path: String) throws -> CalendarReading {
        var reading: CalendarReading?
        var problem: String?
        do {
            try MailFiles.forEach(at: path) { item in
                switch item.mail {
                case .failure(let error): problem = problem ?? error.description
                case .success(let mail):
                    guard let part = Self.bestPart(mail) else {
                        problem = problem ?? "no calendar is in this mail"
                        return
                    }
                    let file = try parse(part.utf8 ?? part.bytes, limits: .file, path: path)
                    guard reading == nil else {
                        reading?.items += file.items
                        reading?.problems += file.problems
                        return
                    }
                    reading = CalendarReading(
                        method: file.method,
                        product: file.product,
                        items: file.items,
                        problems: file.problems
                    )
                    if mail.isBounce { reading?.problems.append("the mail is a report about another mail") }
                }
            }
        } catch let error as MailFiles.ReadError {
            throw CalendarBytes.unreadable(path, error.code)
        }
        guard let reading else {
            throw PlannerError(
                .badData,
                "\(Checked.quoted(path: path)): \(problem ?? "no mail is in this file"); name another"
            )
        }
        return reading
    }

    /// The part that a calendar program would take: text/calendar with a method first, nested mails last.
    static func bestPart(_ mail: MailMessage) -> CalendarPart? {
        let ranked = mail.calendarParts.enumerated().sorted { a, b in
            func rank(_ part: CalendarPart) -> Int {
                (part.isNested ? 4 : 0) + (part.type == "text/calendar" ? 0 : 2) + (part.method == nil ? 1 : 0)
            }
            return (rank(a.element), a.offset) < (rank(b.element), b.offset)
        }
        return ranked.first?.element
    }

    func parse(_ bytes: [UInt8], limits: ReadingLimits, path: String) throws -> CalendarFile {
        do {
            return try CalendarFile(bytes, limits: limits) { slice in
                (try? Text.decode(Array(slice), declared: nil))?.text ?? String(decoding: slice, as: UTF8.self)
            }
        } catch {
            throw PlannerError(.badData, "\(Checked.quoted(path: path)): \(error.description)")
        }
    }
}

/// Bytes of a file that may be a calendar or a mail.
enum CalendarBytes {
    /// A larger file is refused before it is read.
    static let sizeLimit = 64 << 20

    static func read(_ path: String) throws -> [UInt8] {
        try PlannerError.translating {
            try ByteSource(path: path).rest(limit: sizeLimit)
        }
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func unreadable(_ path: String, _ code: Int32) -> PlannerError {
        switch code {
        case ENOENT, ENOTDIR: PlannerError(.noInput, "there is no file \(Checked.quoted(path: path)); check the name")
        case EACCES, EPERM: PlannerError(.noPermission, "\(Checked.quoted(path: path)) may not be read; check its mode")
        default: PlannerError(.diskFailed, "\(Checked.quoted(path: path)) could not be read; try again")
        }
    }

    /// Whether it is a text without a calendar or a mail in it: a list pasted from a chat.
    static func looksLikeChat(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        guard path.lowercased().hasSuffix(".txt") || path == "-" else { return false }
        let head = String(decoding: head, as: UTF8.self).uppercased()
        return !head.contains("BEGIN:VCALENDAR") && !head.contains("MIME-VERSION:")
    }

    /// Whether the bytes begin like a mail or an mbox rather than like a calendar.
    static func looksLikeMail(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        let name = path.lowercased()
        let head = String(decoding: head, as: UTF8.self).uppercased()
        if head.hasPrefix("FROM ") || name.hasSuffix(".eml") || name.hasSuffix(".mbox") { return true }
        // Bytes, because CR LF is one Character.
        let lines = head.utf8.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
        let beforeCalendar = lines.prefix { !$0.hasPrefix("BEGIN:V") }
        return beforeCalendar.contains { line in fields.contains { line.hasPrefix($0) } }
    }

    private static let fields = [
        "FROM:", "RECEIVED:", "RETURN-PATH:", "MIME-VERSION:", "MESSAGE-ID:", "DELIVERED-TO:", "CONTENT-TYPE:",
    ]
}
