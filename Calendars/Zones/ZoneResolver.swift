/// Finds the zone that a TZID from outside means. Keeps what it found, so one resolver serves one file.
struct ZoneResolver {
    private var found: [String: Zone?] = [:]
    /// Zones that the file itself describes, by TZID.
    private var described: [String: PosixRule] = [:]

    /// Whether more zones may be described: no calendar of a person has so many that it ends.
    var takesMore: Bool { described.count < 200 }

    /// Adds what a VTIMEZONE says, for the case that its TZID is no name that the system knows.
    mutating func describe(_ name: String, _ rule: PosixRule) {
        if takesMore, described[name] == nil { described[name] = rule }
    }

    /// The zone of a TZID: an IANA name, such a name after a vendor's prefix, a Windows name or the text that Windows
    /// shows, an offset, or what the file's own VTIMEZONE plainly says. Nil when it is unknown; never UTC by default.
    mutating func zone(_ text: String) -> Zone? {
        if let known = found[text] { return known }
        // There are some six hundred zones, and looking for one takes a while.
        guard found.count < 1000 else { return nil }
        let zone = resolve(text)
        found[text] = .some(zone)
        return zone
    }

    private func resolve(_ text: String) -> Zone? {
        guard text.utf8.count <= 200 else { return nil }
        var name = Self.trimmed(text)
        // What is left of TZID=TZID=… and of quoted-printable.
        for rest in ["TZID=", "3D"] where name.utf8.starts(with: rest.utf8) {
            name = String(name.dropFirst(rest.count))
        }
        if let zone = Self.byName(name) ?? Self.byPrefix(name) { return zone }
        if let windows = WindowsZones.name(for: name), let zone = try? Zone(named: windows) { return zone }
        if let shown = Self.withoutOffset(name), let windows = WindowsZones.name(for: shown),
            let zone = try? Zone(named: windows)
        {
            return zone
        }
        if let rule = described[text] ?? described[name] {
            return Zone(name: name.isEmpty ? "custom" : name, data: TZif(rule: rule))
        }
        return Self.byOffset(name)
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = text.utf8.drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
        let end = bytes.reversed().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }.reversed()
        return String(decoding: Array(end), as: UTF8.self)
    }

    private static func byName(_ name: String) -> Zone? {
        guard Zone.isPlausible(name) else { return nil }
        if let zone = try? Zone(named: name) { return zone }
        // europe/madrid, EUROPE/MADRID, Europe/Isle Of Man
        let parts = name.utf8.split(separator: 0x2F).map { part in
            part.split(separator: 0x5F, omittingEmptySubsequences: false).map { word in
                String(decoding: word.prefix(1), as: UTF8.self).uppercased()
                    + String(decoding: word.dropFirst(), as: UTF8.self).lowercased()
            }.joined(separator: "_")
        }
        guard parts.count > 1 else { return nil }
        return try? Zone(named: parts.joined(separator: "/"))
    }

    /// `/freeassociation.sourceforge.net/Tzfile/Europe/Madrid`, `/softwarestudio.org/Olson_20011030_5/Europe/Madrid`.
    private static func byPrefix(_ name: String) -> Zone? {
        let parts = name.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count >= 3, parts.count <= 8 else { return nil }
        for count in [3, 2] where parts.count > count {
            if let zone = byName(parts.suffix(count).joined(separator: "/")) { return zone }
        }
        return nil
    }

    /// `Madrid, Paris` of `(UTC+01:00) Madrid, Paris`, `(GMT-05.00) …` or `GMT +0100 (Standard) / …`.
    private static func withoutOffset(_ name: String) -> String? {
        var scanner = ByteScanner(Array(name.utf8))
        if scanner.skip("(") {
            _ = scanner.take { $0 != 0x29 }
            guard scanner.skip(")") else { return nil }
        } else {
            let before = scanner.take { $0 != 0x2F }
            guard scanner.skip("/"), before.starts(with: "GMT".utf8) || before.starts(with: "UTC".utf8) else {
                return nil
            }
        }
        _ = scanner.take { $0 == 0x20 }
        return String(decoding: scanner.bytes[scanner.index...], as: UTF8.self)
    }

    /// `UTC+8`, `GMT-05:30`, `+0800`, `(UTC+03:00)`: clocks that never change.
    private static func byOffset(_ name: String) -> Zone? {
        var scanner = ByteScanner(Array(name.utf8))
        let isShown = scanner.skip("(")
        let word = scanner.take(while: isLetter)
        guard word.isEmpty || word.isSame(as: "UTC" as StaticString) || word.isSame(as: "GMT" as StaticString) else {
            return nil
        }
        let isNegative = scanner.skip("-")
        guard isNegative || scanner.skip("+") else {
            return !word.isEmpty && scanner.isAtEnd ? .utc : nil
        }
        let digits = scanner.take(while: isDigit)
        guard let hours = decimal(digits.prefix(2)), digits.count <= 2 || digits.count == 4 else { return nil }
        var minutes = decimal(digits.dropFirst(2)) ?? 0
        if scanner.skip(":") || scanner.skip(".") {
            guard let written = scanner.number(digits: 2...2), digits.count <= 2 else { return nil }
            minutes = written
        }
        guard isShown && scanner.skip(")") || scanner.isAtEnd, hours <= 14, minutes < 60 else { return nil }
        return Zone(name: name, fixedOffset: (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1))
    }
}

extension Zone {
    /// A zone whose clocks never change.
    ///
    /// - Parameters:
    ///   - name: what the zone is called.
    ///   - fixedOffset: seconds east of UTC.
    init(name: String, fixedOffset: Int) {
        let clock = PosixRule.Clock(abbreviation: name, offset: fixedOffset, isDaylight: false)
        self.init(name: name, data: TZif(rule: PosixRule(standard: clock)))
    }
}

extension TZif {
    /// A zone that has only a rule.
    init(rule: PosixRule) {
        clocks = [rule.standard]
        footer = rule
    }
}
