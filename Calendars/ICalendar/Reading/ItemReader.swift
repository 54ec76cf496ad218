/// Reads one component into an item.
struct ItemReader {
    let raw: RawCalendar
    private(set) var whole: Whole
    private let component: Int
    private var result: CalendarItem
    private var duration: Int64?
    private var hasLeftOutGuests = false

    /// What goes for the whole text.
    struct Whole {
        var zones = ZoneResolver()
        /// How many guests and dates are still taken.
        var guests: Int
        var dates: Int
        var problems: Problems
    }

    /// Dates of one item at most; more are no calendar of any person.
    private static let maximumDates = 3500
    private static let maximumGuests = 5000

    init(raw: RawCalendar, of whole: Whole, component: Int) {
        self.raw = raw
        self.whole = whole
        self.component = component
        result = CalendarItem(
            component: raw.string(raw.components[component].name).uppercased(),
            line: raw.components[component].line
        )
    }

    mutating func item() -> CalendarItem {
        for property in raw.properties(of: component) { read(property) }
        if result.end == nil, let duration, let start = result.start { result.end = end(start, after: duration) }
        check()
        return result
    }

    private mutating func read(_ property: RawCalendar.Property) {
        let value = raw.bytes[property.value]
        switch property.name {
        case .uid:
            let uid = TextValue.name(value)
            contradict("UID", result.uid.map { $0 != uid }, property.line)
            result.uid = result.uid ?? uid
        case .sequence:
            let before = result.sequence
            readSequence(value, property.line)
            contradict("SEQUENCE", before.map { $0 != result.sequence }, property.line)
        case .stamp: result.stamp = result.stamp ?? stamp(property)
        case .recurrenceID:
            let before = result.recurrenceID
            result.recurrenceID = time(property)
            result.hasBadRecurrenceID = result.hasBadRecurrenceID || result.recurrenceID == nil
            contradict("RECURRENCE-ID", before.map { $0 != result.recurrenceID }, property.line)
            result.isThisAndFuture =
                raw.parameter("RANGE", of: property)?.uppercased() == "THISANDFUTURE"
        case .organizer:
            result.organizer = result.organizer ?? address(property)
            result.hasBadOrganizer = result.organizer == nil && !value.allSatisfy { $0 <= 0x20 }
        case .attendee: readAttendee(property)
        case .start: result.start = result.start ?? time(property)
        case .endTime, .due: result.end = result.end ?? time(property)
        case .duration:
            duration = DurationForm.seconds(value)
            if duration == nil { whole.problems.note("line \(property.line): no length of time, passed over") }
        case .status: result.status = CalendarFile.word(value)
        case .transparency: result.isTransparent = CalendarFile.word(value) == "TRANSPARENT"
        case .busyStatus where CalendarFile.word(value) == "FREE": result.isTransparent = true
        case .summary: result.summary = result.summary ?? TextValue.text(value)
        case .location: result.location = result.location ?? TextValue.text(value)
        case .details: result.details = result.details ?? TextValue.text(value)
        case .comment: result.comment = result.comment ?? TextValue.text(value)
        case .url: result.url = result.url ?? TextValue.text(value)
        case .rule: readRule(value, property.line)
        case .excludedRule:
            result.ruleError = .unsupported
            whole.problems.note("line \(property.line): EXRULE is not followed; it was taken out of the standard")
        case .dates: readDates(property) { $0.additionalDates.append($1) }
        case .excludedDates: readDates(property) { $0.excludedDates.append($1) }
        case .freeBusy: readBusy(property)
        default: break
        }
    }

    /// Notes a second value of what there is one of, unless it is the first once more.
    private mutating func contradict(_ name: String, _ differs: Bool?, _ line: Int) {
        guard differs == true else { return }
        result.contradiction = result.contradiction ?? name
        whole.problems.note("line \(line): a second \(name), with another value")
    }

    private mutating func readSequence(_ value: ArraySlice<UInt8>, _ line: Int) {
        let text = value.filter { $0 != 0x20 }
        let digits = text.first == 0x2D ? text.dropFirst() : text[...]
        guard let number = decimal(digits) else {
            whole.problems.note("line \(line): SEQUENCE is no number")
            result.hasBadSequence = true
            return
        }
        result.sequence = Int64(text.first == 0x2D ? -number : number)
        if text.first == 0x2D || number > Int(Int32.max) {
            whole.problems.note("line \(line): SEQUENCE is out of range")
        }
    }

    private mutating func readRule(_ value: ArraySlice<UInt8>, _ line: Int) {
        guard result.rule == nil, result.ruleError == nil else {
            result.ruleError = .unsupported
            result.rule = nil
            whole.problems.note("line \(line): more than one RRULE is not followed")
            return
        }
        do {
            result.rule = try RecurrenceRule(bytes: Array(value))
        } catch {
            result.ruleError = error
            whole.problems.note("line \(line): \(error)")
        }
    }

    private mutating func readDates(
        _ property: RawCalendar.Property,
        _ add: (inout CalendarItem, ItemTime) -> Void
    ) {
        for part in raw.bytes[property.value].split(separator: 0x2C) {
            guard result.additionalDates.count + result.excludedDates.count < Self.maximumDates, whole.dates > 0 else {
                let many = whole.dates > 0 ? "more than \(Self.maximumDates)" : "too many"
                whole.problems.note("line \(property.line): \(many) dates, the rest passed over")
                return
            }
            whole.dates -= 1
            // Of a period only the beginning counts as a date.
            guard let time = time(property, part.prefix { $0 != 0x2F }) else { continue }
            add(&result, time)
        }
    }

    private mutating func readBusy(_ property: RawCalendar.Property) {
        let kind = raw.parameter("FBTYPE", of: property)?.uppercased() ?? "BUSY"
        guard kind != "FREE" else { return }
        for part in raw.bytes[property.value].split(separator: 0x2C) {
            let ends = part.split(separator: 0x2F)
            guard result.busy.count < Self.maximumDates, whole.dates > 0, ends.count == 2,
                let start = time(property, ends[0])?.instant
            else { continue }
            whole.dates -= 1
            if let end = time(property, ends[1], quietly: true)?.instant, end > start {
                result.busy.append(BusyTime(start: start, end: end))
            } else if let length = DurationForm.seconds(ends[1]), length > 0 {
                result.busy.append(BusyTime(start: start, end: start.adding(seconds: length)))
            }
        }
    }

    private mutating func readAttendee(_ property: RawCalendar.Property) {
        guard result.attendees.count < Self.maximumGuests, whole.guests > 0 else {
            if !hasLeftOutGuests {
                let many = whole.guests > 0 ? "more than \(Self.maximumGuests)" : "too many"
                whole.problems.note("line \(property.line): \(many) guests, the rest passed over")
            }
            hasLeftOutGuests = true
            return
        }
        whole.guests -= 1
        var guest = CalendarItem.Guest(email: address(property))
        if guest.email == nil {
            guest.address = TextValue.text(raw.bytes[property.value].prefix(320))
            whole.problems.note("line \(property.line): ATTENDEE without an e-mail address")
        }
        for parameter in raw.parameters[property.parameters] {
            let name = raw.bytes[parameter.name]
            let text = raw.bytes[parameter.value]
            switch true {
            case name.isSame(as: "PARTSTAT"):
                let answer = word(text)
                if let first = guest.partstat, let answer, first != answer {
                    guest.isContradictory = true
                    whole.problems.note("line \(property.line): a second PARTSTAT, with another value")
                }
                guest.partstat = guest.partstat ?? answer
            case name.isSame(as: "CN"): guest.name = TextValue.parameter(text)
            case name.isSame(as: "ROLE"): guest.role = word(text)
            case name.isSame(as: "RSVP"): guest.isAsked = word(text) == "TRUE"
            case name.isSame(as: "X-NUM-GUESTS"): guest.guests = guests(text)
            case name.isSame(as: "X-RESPONSE-COMMENT"):
                guest.comment = HTMLText.plain(TextValue.text(Array(TextValue.parameter(text).utf8)[...]))
            case name.isSame(as: "DELEGATED-TO"): guest.delegatedTo = addresses(text)
            case name.isSame(as: "DELEGATED-FROM"): guest.delegatedFrom = addresses(text)
            case name.isSame(as: "SENT-BY"): guest.sentBy = TextValue.email(TextValue.parameter(text))
            default: break
            }
        }
        result.attendees.append(guest)
    }

    /// A word of the standard; `3D` before it is what is left of a sign in quoted-printable.
    private func word(_ bytes: ArraySlice<UInt8>) -> String? {
        CalendarFile.word(
            bytes.starts(with: [0x33, 0x44]) ? bytes.dropFirst(2) : Array(TextValue.parameter(bytes).utf8)[...]
        )
    }

    private func guests(_ bytes: ArraySlice<UInt8>) -> Int? {
        decimal(Array(TextValue.parameter(bytes).utf8)).map { min($0, 1000) }
    }

    private func addresses(_ bytes: ArraySlice<UInt8>) -> [String] {
        bytes.split(separator: 0x2C).prefix(10).compactMap { TextValue.email(TextValue.parameter($0)) }
    }

    private func address(_ property: RawCalendar.Property) -> String? {
        TextValue.email(String(decoding: raw.bytes[property.value].prefix(2000), as: UTF8.self))
            ?? raw.parameter("EMAIL", of: property).flatMap(TextValue.email)
    }

    private mutating func stamp(_ property: RawCalendar.Property) -> Instant? {
        guard let time = time(property), let local = time.local else { return nil }
        return time.instant ?? Instant(seconds: local.secondsSince1970)
    }

    private mutating func time(_ property: RawCalendar.Property) -> ItemTime? {
        time(property, raw.bytes[property.value])
    }

    private mutating func time(
        _ property: RawCalendar.Property,
        _ value: ArraySlice<UInt8>,
        quietly: Bool = false
    ) -> ItemTime? {
        let plain = value.filter { $0 > 0x20 }
        guard let form = BasicForm(plain) else {
            if !quietly { whole.problems.note("line \(property.line): no date or time that there is") }
            return ItemTime.unsound(plain)
        }
        let local = form.local ?? LocalTime(secondsSince1970: Int64(form.date.daysSince1970) * 86_400)
        let written = form.local.map(\.description) ?? form.date.description
        var time = ItemTime(written: written, local: local, isDay: form.local == nil)
        if form.isUTC {
            time.zoneName = "UTC"
            time.zone = .utc
            time.instant = Instant(seconds: local.secondsSince1970)
        } else if !time.isDay, let name = raw.parameter("TZID", of: property), !name.isEmpty {
            let zone = whole.zones.zone(name)
            time.zoneName = zone?.name ?? name
            time.zone = zone
            time.instant = zone?.instant(of: local)
            if zone == nil {
                whole.problems.note(
                    "line \(property.line): the time zone \(name.prefix(60)) is unknown; no instant is guessed"
                )
            }
        }
        return time
    }

    private func end(_ start: ItemTime, after seconds: Int64) -> ItemTime? {
        guard let local = start.local, seconds >= 0 else { return nil }
        // Days of a DURATION are days on the clock; the rest is exact. One addition serves both but for hours of change.
        let later = LocalTime(secondsSince1970: local.secondsSince1970 + seconds)
        var end = start
        end.local = later
        end.written = start.isDay ? later.date.description : later.description
        end.instant = start.instant.map { $0.adding(seconds: seconds) }
        return end
    }

    private mutating func check() {
        let line = result.line
        if result.component == "VEVENT" || result.component == "VTODO" {
            if result.uid == nil { whole.problems.note("line \(line): \(result.component) without UID") }
            if result.stamp == nil { whole.problems.note("line \(line): \(result.component) without DTSTAMP") }
        }
        if result.component == "VEVENT", let start = result.start?.local, let end = result.end?.local, end < start,
            result.start?.zoneName == result.end?.zoneName
        {
            whole.problems.note("line \(line): it ends before it begins")
        }
        if let uid = result.uid, uid.utf8.count > 1024 {
            whole.problems.note("line \(line): UID longer than 1024 bytes")
        }
    }
}

extension ItemTime {
    /// What stands where a time should: shown, if it has a time's digits, but never counted with.
    fileprivate static func unsound(_ bytes: [UInt8]) -> ItemTime? {
        let digits = bytes.filter(isDigit)
        guard digits.count == 8 || digits.count == 14, bytes.count <= 20 else { return nil }
        let text = String(decoding: digits, as: UTF8.self)
        func part(_ from: Int, _ to: Int) -> Substring {
            text[text.index(text.startIndex, offsetBy: from)..<text.index(text.startIndex, offsetBy: to)]
        }
        var written = "\(part(0, 4))-\(part(4, 6))-\(part(6, 8))"
        if digits.count == 14 { written += "T\(part(8, 10)):\(part(10, 12)):\(part(12, 14))" }
        return ItemTime(written: written, local: nil, isDay: digits.count == 8)
    }
}
