/// What a VTIMEZONE of a file says, as far as it is plain: one standard and at most one daylight clock, each beginning on
/// one day of the year. Anything else is not followed: its rules could be bombs, and its name usually tells enough.
enum EmbeddedZone {
    /// The TZID and its rule; nil when it isn't plain.
    static func rule(of component: Int, in raw: RawCalendar) -> (name: String, rule: PosixRule)? {
        guard let name = raw.properties(of: component).first(where: { $0.name == .zoneID }) else { return nil }
        var standard: [Part] = []
        var daylight: [Part] = []
        for index in raw.parts(of: component) where raw.components[index].parent == component {
            guard let part = Part(of: index, in: raw) else { return nil }
            if raw.isNamed(index, "STANDARD") { standard.append(part) }
            if raw.isNamed(index, "DAYLIGHT") { daylight.append(part) }
            guard standard.count <= 1, daylight.count <= 1 else { return nil }
        }
        let text = TextValue.text(raw.bytes[name.value])
        guard let first = standard.first ?? daylight.first else { return nil }
        var rule = PosixRule(standard: PosixRule.Clock(abbreviation: "", offset: first.offset, isDaylight: false))
        if let second = daylight.first, !standard.isEmpty, second.offset != first.offset {
            guard let ends = first.change, let begins = second.change else { return nil }
            rule.daylight = PosixRule.Daylight(
                clock: PosixRule.Clock(abbreviation: "", offset: second.offset, isDaylight: true),
                begins: begins,
                ends: ends
            )
        }
        return (text, rule)
    }

    private struct Part {
        var offset: Int
        /// Nil when the part begins once and for ever.
        var change: PosixRule.Change?

        init?(of component: Int, in raw: RawCalendar) {
            var offset: Int?
            var start: LocalTime?
            var rule: ArraySlice<UInt8>?
            for property in raw.properties(of: component) {
                let value = raw.bytes[property.value]
                switch property.name {
                case .offsetTo: offset = Self.offset(value)
                case .start: start = BasicForm(value.filter { $0 != 0x20 })?.local
                case .rule:
                    guard rule == nil else { return nil }
                    rule = value
                case .dates: return nil
                default: break
                }
            }
            guard let offset else { return nil }
            self.offset = offset
            guard let rule else { return }
            guard let start, let change = Self.change(rule, start) else { return nil }
            self.change = change
        }

        private static func change(_ text: ArraySlice<UInt8>, _ start: LocalTime) -> PosixRule.Change? {
            guard let rule = try? RecurrenceRule(bytes: Array(text)), rule.frequency == .yearly, rule.interval == 1,
                rule.count == nil, rule.until == nil, rule.months.count == 1, rule.days.count == 1,
                rule.monthDays.isEmpty, rule.positions.isEmpty, let ordinal = rule.days[0].ordinal,
                ordinal == -1 || (1...4).contains(ordinal)
            else { return nil }
            return PosixRule.Change(
                day: .weekday(
                    month: rule.months[0],
                    week: ordinal == -1 ? 5 : ordinal,
                    weekday: rule.days[0].weekday.rawValue % 7
                ),
                time: start.hour * 3600 + start.minute * 60 + start.second
            )
        }

        /// `+0100`, `-043000`
        private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
            var scanner = ByteScanner(bytes.filter { $0 != 0x20 && $0 != 0x3A })
            let isNegative = scanner.skip("-")
            if !isNegative { _ = scanner.skip("+") }
            let digits = scanner.take(while: isDigit)
            guard scanner.isAtEnd, digits.count == 4 || digits.count == 6, let hours = decimal(digits.prefix(2)),
                let minutes = decimal(digits.dropFirst(2).prefix(2)), hours <= 15, minutes < 60
            else { return nil }
            return (hours * 3600 + minutes * 60 + (decimal(digits.dropFirst(4)) ?? 0)) * (isNegative ? -1 : 1)
        }
    }
}
