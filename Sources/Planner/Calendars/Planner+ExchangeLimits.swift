internal import Calendars
internal import Mail

extension Planner {
    /// What Exchange and Outlook would read wrongly of the invitation or cancellation in a calendar file or a mail.
    package func exchangeProblems(_ path: String) throws -> [String] {
        let bytes = try CalendarBytes.read(path)
        guard CalendarBytes.looksLikeMail(bytes.prefix(4096), path: path) else {
            return ExchangeLimits.problems(of: bytes)
        }
        var problems: [String] = []
        do {
            try MailFiles.forEach(at: path) { item in
                guard case .success(let mail) = item.mail, let part = Self.bestPart(mail) else {
                    problems.append("no calendar is in the mail")
                    return
                }
                problems += ExchangeLimits.problems(of: part.utf8 ?? part.bytes)
            }
        } catch let error as MailFiles.ReadError {
            throw CalendarBytes.unreadable(path, error.code)
        }
        return problems
    }
}
