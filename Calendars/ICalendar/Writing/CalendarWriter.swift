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
        if let method { calendar.add(ICAL_METHOD_PROPERTY, .word(method.rawValue)) }
        addNames(to: calendar)
        for description in zones.descriptions { calendar.add(description.component()) }
        for event in events { calendar.add(try event.component(method: method, zones: zones)) }
        return ContentLines.finished(calendar.bytes())
    }

    /// The same as a string.
    public func text() throws(ICalendarError) -> String { String(decoding: try serialized(), as: UTF8.self) }

    private func addNames(to calendar: borrowing Component) {
        if let name {
            calendar.add(ICAL_NAME_PROPERTY, .text(ContentText.line(name)))
            calendar.add(named: "X-WR-CALNAME", ContentText.line(name))
        }
        if let details {
            calendar.add(ICAL_DESCRIPTION_PROPERTY, .text(ContentText.lines(details)))
            calendar.add(named: "X-WR-CALDESC", ContentText.line(details))
        }
        if let color, CalendarEvent.isColorName(color) { calendar.add(ICAL_COLOR_PROPERTY, .text(color)) }
        if let refreshInterval {
            calendar.add(ICAL_REFRESHINTERVAL_PROPERTY, .duration(refreshInterval))
            calendar.add(named: "X-PUBLISHED-TTL", DurationForm.string(refreshInterval))
        }
    }
}

extension ZoneDescription {
    func component() -> Component {
        let result = Component(ICAL_VTIMEZONE_COMPONENT)
        result.add(ICAL_TZID_PROPERTY, .text(zone.name))
        for observance in observances {
            let part = Component(observance.isDaylight ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT)
            part.add(ICAL_DTSTART_PROPERTY, .local(observance.begins))
            part.add(ICAL_TZOFFSETFROM_PROPERTY, .offset(observance.offsetBefore))
            part.add(ICAL_TZOFFSETTO_PROPERTY, .offset(observance.offsetAfter))
            part.add(ICAL_TZNAME_PROPERTY, .text(observance.name))
            if let rule = observance.rule { part.add(ICAL_RRULE_PROPERTY, .rule(rule)) }
            result.add(part)
        }
        return result
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
