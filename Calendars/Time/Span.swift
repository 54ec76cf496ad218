/// A span of calendar time, as cadences and time windows are given: `30d`, `6w`, `6mo`, `1y`.
public struct Span: Hashable, Sendable {
    public var months: Int
    public var days: Int

    public init(months: Int = 0, days: Int = 0) {
        self.months = months
        self.days = days
    }

    /// Reads `30d`, `6w`, `6mo`, `1y` or parts of them in a row (`1y6mo`), each at most 9999; a space may stand before a unit.
    ///
    /// - Throws: `noSpan` for anything else, nothing and zero included.
    public init(_ text: String) throws(WhenError) {
        self.init()
        let units: [String: (months: Int, days: Int)] = [
            "d": (0, 1), "day": (0, 1), "days": (0, 1), "w": (0, 7), "week": (0, 7), "weeks": (0, 7),
            "m": (1, 0), "mo": (1, 0), "mon": (1, 0), "month": (1, 0), "months": (1, 0),
            "y": (12, 0), "year": (12, 0), "years": (12, 0),
        ]
        guard let parts = ByteScanner.amounts(text) else { throw .noSpan(text) }
        for part in parts {
            guard let unit = units[part.unit] else { throw .noSpan(text) }
            months += unit.months * part.amount
            days += unit.days * part.amount
        }
        guard months + days > 0 else { throw .noSpan(text) }
    }

    /// The day that lies this span after `date`.
    public func after(_ date: CivilDate) -> CivilDate { date.adding(months: months).adding(days: days) }

    /// The day that lies this span before `date`.
    public func before(_ date: CivilDate) -> CivilDate { date.adding(days: -days).adding(months: -months) }
}

extension ByteScanner {
    /// Amounts and units in a row: `1h30` is (1, "h"), (30, ""); nil for anything else. Each amount has at most 4 digits.
    static func amounts(_ text: String) -> [(amount: Int, unit: String)]? {
        var scanner = ByteScanner(Array(When.plain(text).utf8))
        var result: [(amount: Int, unit: String)] = []
        while !scanner.isAtEnd {
            guard let amount = scanner.number(digits: 1...4), result.count < 4 else { return nil }
            _ = scanner.take { $0 == 0x20 }
            let unit = scanner.take(while: isLetter)
            _ = scanner.take { $0 == 0x20 }
            result.append((amount, String(decoding: unit, as: UTF8.self)))
        }
        return result.isEmpty ? nil : result
    }
}
