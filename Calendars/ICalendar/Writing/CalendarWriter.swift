internal import CLibical

extension CalendarObject {
    /// The object as text that any calendar reads: RFC 5545 with CRLF, at most 75 octets a line. Equal objects give
    /// equal bytes.
    ///
    /// - Throws: what in the object can't be written; nothing that a person typed can add a property or a line.
    public func serialized() throws(ICalendarError) -> [UInt8] {
        let zones = ZonePlan(events)
        let calendar = Component(ICAL_VCALENDAR_COMPONENT)
        calendar.add(ICAL_VERSION_PROPERTY, .text("2.0"))
        calendar.add(ICAL_PRODID_PROPERTY, .text("-//Tertulia//Tertulia//EN"))
        calendar.add(ICAL_CALSCALE_PROPERTY, .text("GREGORIAN"))
        if let method { calendar.add(ICAL_METHOD_PROPERTY, .method(method.code)) }
        addNames(to: calendar)
        for index in events.indices { calendar.add(try events[index].component(method: method, zones: zones)) }
        return ContentLines.finished(calendar.bytes(), zones: zones.descriptions.flatMap(\.bytes))
    }

    /// The same as a string.
    public func text() throws(ICalendarError) -> String { String(decoding: try serialized(), as: UTF8.self) }

    /// A CSS3 colour is a word of letters.
    private static func isColorName(_ text: String) -> Bool {
        (1...24).contains(text.utf8.count) && text.utf8.allSatisfy(isLetter)
    }

    private func addNames(to calendar: borrowing Component) {
        if let name {
            calendar.add(ICAL_NAME_PROPERTY, .text(ContentText.line(name)))
            calendar.add(named: "X-WR-CALNAME", ContentText.line(name))
        }
        if let details {
            calendar.add(ICAL_DESCRIPTION_PROPERTY, .text(ContentText.lines(details)))
            calendar.add(named: "X-WR-CALDESC", ContentText.line(details))
        }
        if let color, Self.isColorName(color) { calendar.add(ICAL_COLOR_PROPERTY, .text(color)) }
        if let refreshInterval {
            calendar.add(ICAL_REFRESHINTERVAL_PROPERTY, .duration(refreshInterval))
            calendar.add(named: "X-PUBLISHED-TTL", DurationForm.string(refreshInterval))
        }
    }
}

extension CalendarObject.Method {
    fileprivate var code: icalproperty_method {
        switch self {
        case .publish: ICAL_METHOD_PUBLISH
        case .request: ICAL_METHOD_REQUEST
        case .reply: ICAL_METHOD_REPLY
        case .add: ICAL_METHOD_ADD
        case .cancel: ICAL_METHOD_CANCEL
        case .refresh: ICAL_METHOD_REFRESH
        case .counter: ICAL_METHOD_COUNTER
        case .declineCounter: ICAL_METHOD_DECLINECOUNTER
        }
    }
}

extension ZoneDescription {
    /// The zone as a VTIMEZONE. libical's own would carry another TZID and a century of history.
    var bytes: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(96 + 160 * observances.count)
        text += "BEGIN:VTIMEZONE\r\nTZID:".utf8
        text += zone.name.utf8
        for observance in observances {
            text += (observance.isDaylight ? "\r\nBEGIN:DAYLIGHT\r\nDTSTART:" : "\r\nBEGIN:STANDARD\r\nDTSTART:").utf8
            let begins = observance.begins
            text.append(digits: begins.date.year, 4)
            text.append(digits: begins.date.month, 2)
            text.append(digits: begins.date.day, 2)
            text.append(0x54)
            text.append(digits: begins.hour, 2)
            text.append(digits: begins.minute, 2)
            text.append(digits: begins.second, 2)
            text += "\r\nTZOFFSETFROM:".utf8
            text.append(offset: observance.offsetBefore)
            text += "\r\nTZOFFSETTO:".utf8
            text.append(offset: observance.offsetAfter)
            text += "\r\nTZNAME:".utf8
            text += observance.name.utf8
            if let rule = observance.rule {
                text += "\r\nRRULE:".utf8
                text += rule.utf8
            }
            text += (observance.isDaylight ? "\r\nEND:DAYLIGHT" : "\r\nEND:STANDARD").utf8
        }
        text += "\r\nEND:VTIMEZONE\r\n".utf8
        return text
    }
}

extension [UInt8] {
    /// Appends a number from 0 up, in exactly `count` digits.
    fileprivate mutating func append(digits number: Int, _ count: Int) {
        var unit = 1
        for _ in 1..<count { unit *= 10 }
        for _ in 0..<count {
            append(0x30 + UInt8(number / unit % 10))
            unit /= 10
        }
    }

    /// Appends `+0100`, or `-001444` for the odd offsets of before standard time.
    fileprivate mutating func append(offset seconds: Int) {
        let magnitude = abs(seconds)
        append(seconds < 0 ? 0x2D : 0x2B)
        append(digits: magnitude / 3600, 2)
        append(digits: magnitude / 60 % 60, 2)
        if magnitude % 60 != 0 { append(digits: magnitude % 60, 2) }
    }
}

/// Lengths of time as iCalendar writes them: `PT1H30M`, `-P1D`.
enum DurationForm {
    static func string(_ seconds: Int64) -> String {
        let magnitude = seconds.magnitude
        var text = seconds < 0 ? "-P" : "P"
        if magnitude >= 86_400 { text += "\(magnitude / 86_400)D" }
        let rest = magnitude % 86_400
        guard rest > 0 || magnitude == 0 else { return text }
        text += "T"
        if rest >= 3600 { text += "\(rest / 3600)H" }
        if rest % 3600 >= 60 { text += "\(rest % 3600 / 60)M" }
        if rest % 60 > 0 || magnitude == 0 { text += "\(rest % 60)S" }
        return text
    }

    /// The seconds of a DURATION: `P1W`, `P1DT2H`, `-PT15M`; nil for anything else or more than a hundred years.
    static func seconds(_ bytes: some Collection<UInt8>) -> Int64? {
        var scanner = ByteScanner(bytes.filter { $0 > 0x20 })
        let isNegative = scanner.skip("-")
        if !isNegative { _ = scanner.skip("+") }
        guard scanner.skip("P") || scanner.skip("p") else { return nil }
        var total: Int64 = 0
        var parts = 0
        while !scanner.isAtEnd, parts < 8 {
            if scanner.skip("T") || scanner.skip("t") { continue }
            guard let amount = scanner.number(digits: 1...9), let unit = scanner.peek else { return nil }
            scanner.index += 1
            let units: [UInt8: Int64] = [0x57: 604_800, 0x44: 86_400, 0x48: 3600, 0x4D: 60, 0x53: 1]
            guard let size = units[unit & 0xDF] else { return nil }
            total += Int64(amount) * size
            parts += 1
        }
        guard scanner.isAtEnd, parts > 0, total <= 100 * 366 * 86_400 else { return nil }
        return isNegative ? -total : total
    }
}
