public import Calendars

/// How often the planner wants to be in touch with a person, in whole months.
public enum Cadence {
    /// The months that can be wished for: from one to ten years.
    public static let allowedMonths = 1...120

    /// What to propose for a person without a wish of the planner's; nil for somebody hardly known.
    ///
    /// - Parameter closeness: 0…5
    public static func proposed(closeness: Int) -> Int? {
        switch closeness {
        case 5...: 3
        case 4: 6
        case 2...3: 12
        default: nil
        }
    }

    /// The months in `6`, `6mo`, `2y` or `1 year`; nil for anything else or outside of `allowedMonths`.
    public static func months(_ text: String) -> Int? {
        let bytes = text.utf8.filter { $0 != 0x20 }
        guard bytes.count <= 12 else { return nil }
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        guard let number = Int(String(decoding: digits, as: UTF8.self)), number <= 1000 else { return nil }
        let unit = String(decoding: bytes.dropFirst(digits.count), as: UTF8.self).lowercased()
        let months: Int
        switch unit {
        case "", "m", "mo", "month", "months": months = number
        case "y", "yr", "year", "years": months = number * 12
        default: return nil
        }
        return allowedMonths.contains(months) ? months : nil
    }

    /// The day on which the next touch is due.
    ///
    /// - Parameters:
    ///   - cadenceMonths: how often the planner wants to be in touch.
    ///   - lastTouch: the day of the last touch, attendance included; nil when there was none.
    ///   - knownSince: the day from which the time runs while there was none.
    public static func dueDate(cadenceMonths: Int, lastTouch: CivilDate?, knownSince: CivilDate) -> CivilDate {
        (lastTouch ?? knownSince).adding(months: min(max(cadenceMonths, 1), allowedMonths.upperBound))
    }
}
