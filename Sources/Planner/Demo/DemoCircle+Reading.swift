internal import Calendars
internal import Invites
internal import Venues

/// Reads the texts of the demo. They are part of the product and tests read them all, so a mistake in them traps.
extension DemoCircle {
    static func rows(_ text: String, separator: Character = "|") -> [[String]] {
        text.split(separator: "\n").map { line in
            line.split(separator: separator, omittingEmptySubsequences: false).map(trimmed)
        }
    }

    static func number(_ text: some StringProtocol) -> Int {
        guard let number = Int(text) else { preconditionFailure("the demo has no number in \(text)") }
        return number
    }

    /// A day in the week that lies `weeksAgo` weeks before the one of `today`.
    static func day(weeksAgo: Int, _ weekday: Weekday, _ today: CivilDate) -> CivilDate {
        today.adding(days: weekday.rawValue - today.weekday.rawValue - 7 * weeksAgo)
    }

    static func clock(_ day: CivilDate, minutes: Int) -> LocalTime {
        LocalTime(secondsSince1970: Int64(day.daysSince1970) * 86_400 + Int64(minutes) * 60)
    }

    // MARK: One row each

    static func topic(_ row: [String]) -> Topic {
        Topic(name: row[0], aliases: list(row[2]), broader: row[1].isEmpty ? nil : row[1])
    }

    static func person(_ row: [String], number: Int, _ circles: [String: String], _ today: CivilDate) -> Person {
        var draft = ContactDraft(name: row[0])
        (draft.familyName, draft.givenName, draft.nickname) = (row[1], row[2], row[3])
        for address in list(row[4]) {
            let parts = address.split(separator: ":", maxSplits: 1).map(String.init)
            switch (parts.count, parts[0]) {
            case (1, _): draft.emails.append(address)
            case (_, "phone"): draft.phones.append(parts[1])
            default: draft.handles.append(Handle(kind: parts[0], value: parts[1]))
            }
        }
        draft.language = row[5]
        let isAway = ["Shanghai", "Taipei", "Tokyo"].contains(row[6])
        draft.city = isAway ? row[6] : "Barcelona"
        draft.zone = isAway ? "Asia/\(row[6])" : "Europe/Madrid"
        (draft.latitude, draft.longitude) = home(row[6], number)
        let wishes = row[7].split(separator: " ")
        draft.closeness = self.number(wishes[0])
        draft.cadenceMonths = wishes[1] == "-" ? nil : self.number(wishes[1])
        draft.doNotInvite = wishes.last == "!"
        draft.circles = row[8].split(separator: " ").compactMap { circles[String($0)] }
        draft.topics = list(row[9]).map { interest in
            let words = interest.split(separator: " ")
            return TopicDraft(name: words.dropLast().joined(separator: " "), weight: self.number(words.last ?? ""))
        }
        let work = row[10].split(separator: ";").map(trimmed)
        draft.organization = work.first ?? ""
        draft.title = work.dropFirst().first ?? ""
        draft.note = row[11]
        return Person(draft: draft, knownSince: today.adding(days: 4 * number - 500))
    }

    static func ties(_ row: [String]) -> [Tie] {
        row[1].split(separator: " ").map { text in
            let parts = text.split(separator: "=")
            let sources: [Character: Source] = ["h": .hand, "i": .introduced, "a": .attendance, "c": .circle]
            guard let source = parts[1].last.flatMap({ sources[$0] }) else { preconditionFailure("no source: \(text)") }
            return Tie(a: number(row[0]), b: number(parts[0]), strength: number(parts[1].dropLast()), source: source)
        }
    }

    static func venue(_ row: [String]) -> VenueDraft {
        var draft = VenueDraft(name: row[0])
        draft.address = row[1]
        let point = row[2].split(separator: " ").compactMap { Double($0) }
        (draft.latitude, draft.longitude) = (point[0], point[1])
        draft.seats = number(row[3])
        draft.noise = Venue.Noise(rawValue: row[4])
        (draft.minimumSpend, draft.hours, draft.url, draft.note) = (row[5], row[6], row[7], row[8])
        return draft
    }

    static func touch(_ row: [String], _ today: CivilDate) -> PersonTouch {
        guard let kind = TouchKind(rawValue: row[2]) else { preconditionFailure("no kind of touch: \(row[2])") }
        let touch = Touch(on: today.adding(days: -number(row[1])), kind: kind, note: row[3])
        return PersonTouch(person: number(row[0]), touch: touch)
    }

    // MARK: Events

    static func events(_ today: CivilDate) -> [Event] {
        let rows = rows(eventText)
        return stride(from: 0, to: rows.count, by: 2).map { event(rows[$0], guests: rows[$0 + 1][0], today) }
    }

    private static func event(_ row: [String], guests: String, _ today: CivilDate) -> Event {
        let when = row[2].split(separator: " ").map(String.init)
        let time = when[2].split(separator: ":").map { number($0) }
        guard let weekday = Weekday(rawValue: number(when[1])), let status = EventStatus(rawValue: row[5]) else {
            preconditionFailure("no weekday or status: \(row[0])")
        }
        let day = day(weeksAgo: number(when[0]), weekday, today)
        let start = clock(day, minutes: time[0] * 60 + time[1])
        let invitedOn = day.adding(days: -13)
        return Event(
            title: row[0],
            description: row[6],
            topics: list(row[1]),
            start: start,
            end: LocalTime(secondsSince1970: start.secondsSince1970 + Int64(number(when[3])) * 60),
            venue: number(row[3]),
            seats: number(row[4]),
            status: status,
            invitedOn: invitedOn,
            invitations: guests.split(separator: " ").map { invitation($0, invitedOn) }
        )
    }

    /// `12y2c`: person 12 said yes for two and came.
    private static func invitation(_ text: Substring, _ invitedOn: CivilDate) -> Invitation {
        let person = number(text.prefix { $0.isNumber })
        let rest = text.drop { $0.isNumber }
        let answers: [Character: Answer] = ["y": .yes, "m": .maybe, "n": .no]
        let attendances: [Character: Attendance] = [
            "c": .came, "x": .noShow, "l": .lateCancel, "w": .walkIn, "u": .unknown,
        ]
        guard let attendance = rest.last.flatMap({ attendances[$0] }) else {
            preconditionFailure("no attendance: \(text)")
        }
        let answer = rest.first.flatMap { answers[$0] }
        let heads = rest.dropFirst().dropLast()
        return Invitation(
            person: person,
            answer: answer,
            partySize: answer == .yes ? (heads.isEmpty ? 1 : number(heads)) : 0,
            // Most answer within a few days.
            answeredOn: answer == nil ? nil : invitedOn.adding(days: 1 + person * person % 7),
            attendance: attendance
        )
    }

    // MARK: Pieces

    /// A place near the middle of a district, another one for each person.
    private static func home(_ district: String, _ number: Int) -> (Double?, Double?) {
        for line in districtText.split(separator: "\n") where line.hasPrefix(district + " ") {
            let point = line.dropFirst(district.count).split(separator: " ").compactMap { Double($0) }
            return (point[0] + Double(number * 7 % 19 - 9) / 2500, point[1] + Double(number * 11 % 23 - 11) / 2500)
        }
        preconditionFailure("the demo has no district \(district)")
    }

    private static func list(_ text: String) -> [String] { text.split(separator: ",").map(trimmed) }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let rest = text.drop { $0 == " " }
        return String(rest.reversed().drop { $0 == " " }.reversed())
    }
}
