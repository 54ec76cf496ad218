internal import Calendars

/// What a letter tells. An empty text is left out of the letter together with the line that would show it.
public struct LetterFacts: Hashable, Sendable {
    /// The person that the letter is for, by name.
    public struct Guest: Hashable, Sendable {
        /// As it is written.
        public var name = ""
        public var givenName = ""
        public var familyName = ""
        /// 0…5; Chinese says 您 below 3.
        public var closeness = 0

        public init(name: String = "", givenName: String = "", familyName: String = "", closeness: Int = 0) {
            self.name = name
            self.givenName = givenName
            self.familyName = familyName
            self.closeness = closeness
        }

        /// Nobody is greeted by an address that stands in the place of their name.
        public init(_ person: Person) {
            self.init(
                name: person.name.utf8.contains(0x40) ? "" : person.name,
                givenName: person.givenName,
                familyName: person.familyName,
                closeness: person.closeness
            )
        }
    }

    public var guest = Guest()
    /// The planner's name, under the letter.
    public var organizer = ""
    /// The event's title; in a keep-in-touch letter the event where they last met.
    public var title = ""
    /// In the event's zone.
    public var time: LetterTime?
    /// In the guest's own zone; left out where its clock shows the same.
    public var guestTime: LetterTime?
    /// Before the event was moved; left out when nothing moved.
    public var oldTime: LetterTime?
    public var venue = ""
    public var address = ""
    /// Before the event was moved; left out when it is the same.
    public var oldVenue = ""
    /// The planner's own words, of one or more lines.
    public var note = ""
    /// Where to read more or to answer.
    public var link = ""
    /// The name of the calendar file that goes with the letter.
    public var file = ""
    /// What the two have in common, for a keep-in-touch letter.
    public var topic = ""

    public init(guest: Guest = Guest(), organizer: String = "", title: String = "", time: LetterTime? = nil) {
        self.guest = guest
        self.organizer = organizer
        self.title = title
        self.time = time
    }
}

extension LetterFacts {
    /// The text behind each placeholder, in one language.
    func texts(in language: LetterLanguage) -> [LetterTemplate.Placeholder: String] {
        let courtesy = language.courtesy(closeness: guest.closeness)
        var texts: [LetterTemplate.Placeholder: String] = [
            .name: line(language.text(guest)), .greeting: courtesy.greeting, .you: courtesy.you,
            .title: line(title), .venue: line(venue), .address: line(address), .organizer: line(organizer),
            .note: paragraph(note), .link: line(link), .file: line(file), .topic: line(topic),
        ]
        if let time {
            texts[.date] = language.text(time.start.date)
            texts[.time] = language.text(time)
            texts[.zone] = line(time.zone)
            if let guestTime, guestTime.start != time.start {
                let isSameDay = guestTime.start.date == time.start.date
                let day = isSameDay ? "" : language.text(guestTime.start.date) + language.dateSeparator
                texts[.yourTime] = day + language.text(guestTime) + language.bracketed(line(guestTime.zone))
            }
        }
        if let oldTime, oldTime != time {
            texts[.oldDate] = language.text(oldTime.start.date)
            texts[.oldTime] = language.text(oldTime)
            texts[.oldZone] = oldTime.zone == time?.zone ? "" : line(oldTime.zone)
        }
        texts[.oldVenue] = oldVenue == venue ? "" : line(oldVenue)
        return texts
    }
}

/// `text` on one line: every run of white space and control characters becomes one space.
private func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
        if scalar.properties.isWhitespace || isControl(scalar) {
            isPending = true
        } else {
            if isPending, !result.isEmpty { result.append(" ") }
            isPending = false
            result.append(scalar)
        }
    }
    return String(result)
}

/// `text` with each of its lines cleaned, and without empty lines at either end.
private func paragraph(_ text: String) -> String {
    let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    let unified = text.replacingLineEnds()
    let lines = unified.unicodeScalars.split(omittingEmptySubsequences: false) { breaks.contains($0) }
        .map { line(String($0)) }
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
    return first <= last ? lines[first...last].joined(separator: "\n") : ""
}

/// Characters that would change how the rest of a message is shown: controls and marks that turn the writing direction.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

extension String {
    /// The text with CR LF as one line end.
    fileprivate func replacingLineEnds() -> String {
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            if scalar != "\n" || last != "\r" { result.append(scalar == "\r" ? "\n" : scalar) }
            last = scalar
        }
        return String(result)
    }
}
