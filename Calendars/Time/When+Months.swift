extension When.Words {
    /// `12 Dec`, `12 December 2026`, `Dec 12`, `December 12, 2026`, `12 de diciembre de 2026`.
    mutating func takeNamedDate() -> When.Day? {
        let before = rest
        if let (month, day) = takeDayAndMonth() ?? takeMonthAndDay() {
            if let year = takeYear() {
                if let date = CivilDate(year: year, month: month, day: day) { return .date(date) }
            } else if CivilDate(year: 2000, month: month, day: day) != nil {
                return .yearless(month: month, day: day)
            }
        }
        rest = before
        return nil
    }

    private mutating func takeDayAndMonth() -> (month: Int, day: Int)? {
        let before = rest
        if let day = takeNumber(1...2) {
            for ending in [".", "st", "nd", "rd", "th"] where takeExactly(ending) { break }
            if takeExactly(" ") {
                dropBlanks()
                _ = takeExactly("de ")
                if let month = takeMonth() { return (month, day) }
            }
        }
        rest = before
        return nil
    }

    private mutating func takeMonthAndDay() -> (month: Int, day: Int)? {
        let before = rest
        if let month = takeMonth(), let day = takeNumber(1...2) {
            for ending in ["st", "nd", "rd", "th"] where takeExactly(ending) { break }
            if !isHour, endsWord() { return (month, day) }
        }
        rest = before
        return nil
    }

    private mutating func takeMonth() -> Int? {
        for (index, words) in Self.months.enumerated() {
            for word in words where take(word) { return index + 1 }
        }
        return nil
    }

    private mutating func takeYear() -> Int? {
        let before = rest
        _ = takeExactly("de ") || takeExactly("del ")
        if let year = takeNumber(4...4), !isHour, endsWord() { return year }
        rest = before
        return nil
    }

    /// Whether the number that was just taken belongs to a time: `mar 15:00` is a Tuesday in Spanish, not a day in March.
    private var isHour: Bool {
        let next = rest.drop { $0 == " " }
        return [":", ".", "h", "am", "pm", "a.m.", "p.m."].contains {
            next.hasPrefix($0) && ($0 != "." || rest == next)
        }
    }

    /// Longer words stand before their own beginnings.
    private static let months: [[String]] = [
        ["january", "enero", "jan", "ene"], ["february", "febrero", "feb"], ["march", "marzo", "mar"],
        ["april", "abril", "apr", "abr"], ["may", "mayo"], ["june", "junio", "jun"], ["july", "julio", "jul"],
        ["august", "agosto", "aug", "ago"], ["september", "septiembre", "setiembre", "sept", "sep"],
        ["october", "octubre", "oct"], ["november", "noviembre", "nov"], ["december", "diciembre", "dec", "dic"],
    ]
}
