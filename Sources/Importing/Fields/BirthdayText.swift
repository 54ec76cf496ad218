internal import Calendars

/// Birthdays as other programs write them, read to `YYYY-MM-DD` or `--MM-DD`.
enum BirthdayText {
    /// In which order a date with slashes or dots between three numbers is meant.
    enum Order { case monthFirst, dayFirst }

    /// The year that Outlook and Apple write for "no year" (the first leap year of the Gregorian calendar in Windows).
    private static let noYear = 1604

    /// `1980-03-21`, `19800321`, `1980/3/21`, either with a time behind it, `--03-21`, `--0321`; with `order` also
    /// `3/21/1980` or `21.3.1980`. Nil for anything else, and for a day that does not exist.
    static func iso(_ text: String, order: Order? = nil, omitsYear: Bool = false) -> String? {
        let bytes = Array(text.utf8.prefix(64))[...].trimmedBlanks
        if bytes.starts(with: [ASCII.hyphen, ASCII.hyphen]) {
            let numbers = Self.numbers(bytes.dropFirst(2))
            if numbers.count == 1, let only = numbers.first, only.digits == 4 {
                return iso(year: nil, month: only.value / 100, day: only.value % 100)
            }
            guard numbers.count >= 2 else { return nil }
            return iso(year: nil, month: numbers[0].value, day: numbers[1].value)
        }
        let numbers = Self.numbers(bytes)
        guard let first = numbers.first else { return nil }
        switch first.digits {
        case 8:
            let year = first.value / 10_000
            let day = iso(year: omitsYear ? nil : year, month: first.value / 100 % 100, day: first.value % 100)
            // Outlook's other form is MMDDYYYY.
            guard order != nil, day == nil || year < 1232 else { return day }
            return iso(year: first.value % 10_000, month: year / 100, day: year % 100)
        case 4 where numbers.count >= 3:
            return iso(year: omitsYear ? nil : first.value, month: numbers[1].value, day: numbers[2].value)
        case 1, 2:
            guard numbers.count >= 3, numbers[2].digits == 4, let order else { return nil }
            let second = numbers[1].value
            // A number past 12 can't be a month, whatever the order is said to be.
            let isDayFirst = first.value > 12 || (order == .dayFirst && second <= 12)
            return iso(
                year: omitsYear ? nil : numbers[2].value,
                month: isDayFirst ? second : first.value,
                day: isDayFirst ? first.value : second
            )
        default:
            return nil
        }
    }

    /// A year of 0 or 1604 means that none is known.
    static func iso(year: Int?, month: Int, day: Int) -> String? {
        let known = year.flatMap { $0 == 0 || $0 == noYear ? nil : $0 }
        // 2000 was a leap year, so 29 February exists where no year is known.
        guard let date = CivilDate(year: known ?? 2000, month: month, day: day) else { return nil }
        return known == nil ? "-" + date.description.dropFirst(4) : date.description
    }

    private struct Number {
        var value: Int
        var digits: Int
    }

    /// The runs of digits at the beginning, parted by one `-`, `/`, `.` or the characters 年 月 日.
    private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Number] {
        var numbers: [Number] = []
        var current = Number(value: 0, digits: 0)
        for byte in bytes {
            if ASCII.isDigit(byte), current.digits < 9 {
                current = Number(value: current.value * 10 + Int(byte - 0x30), digits: current.digits + 1)
            } else if current.digits > 0 {
                numbers.append(current)
                current = Number(value: 0, digits: 0)
                if numbers.count == 3 { return numbers }
            }
        }
        if current.digits > 0 { numbers.append(current) }
        return numbers
    }
}
