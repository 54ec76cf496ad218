/// The date and time that chat apps put beside a name.
struct ChatListClock {
    var end: Int
    var hasDate = false
    var hasTime = false

    /// Reads as much of a time stamp as stands at a place.
    init(_ scalars: [UInt32], from start: Int) {
        var place = start
        end = start
        var atoms = 0
        while place < scalars.count, atoms < 10 {
            let scalar = scalars[place]
            if scalar == 0x20 || (atoms > 0 && [0x2C, 0x28, 0x29, 0xB7].contains(scalar)) {
                place += 1
                continue
            }
            guard let next = atom(scalars, place) else { break }
            place = next
            end = next
            atoms += 1
        }
        // A closing bracket after a weekday belongs to it.
        if end < scalars.count, scalars[end] == 0x29, scalars[start..<end].contains(0x28) { end += 1 }
    }

    private mutating func atom(_ scalars: [UInt32], _ start: Int) -> Int? {
        if scalars[start].isChatDigit { return number(scalars, start) }
        if scalars[start].isChatLetter { return word(scalars, start) }
        return scalars[start].isChatHan ? character(scalars, start) : nil
    }

    /// `19:22:03`, `12/11/26`, `2026年`.
    private mutating func number(_ scalars: [UInt32], _ start: Int) -> Int? {
        var place = start
        func digits() -> Int {
            let from = place
            while place < scalars.count, scalars[place].isChatDigit, place - from < 5 { place += 1 }
            return place - from
        }
        let count = digits()
        guard count <= 4, place < scalars.count else { return count <= 4 ? place : nil }
        let mark = scalars[place]
        if Self.units.contains(mark) {
            hasDate = true
            return place + 1
        }
        guard [0x2F, 0x2D, 0x2E, 0x3A].contains(mark), place + 1 < scalars.count, scalars[place + 1].isChatDigit
        else {
            return mark.isChatLetter && !(mark == 0x61 || mark == 0x70) ? nil : place
        }
        var parts = 1
        while parts < 4, place + 1 < scalars.count, scalars[place] == mark, scalars[place + 1].isChatDigit {
            place += 1
            _ = digits()
            parts += 1
        }
        if mark == 0x3A { hasTime = true } else { hasDate = true }
        return place
    }

    /// `Sat`, `nov`, `pm`.
    private mutating func word(_ scalars: [UInt32], _ start: Int) -> Int? {
        let end =
            scalars[start...].prefix(12).firstIndex { !$0.isChatLetter && $0 != 0x2E }
            ?? min(scalars.count, start + 12)
        let word = String(String.UnicodeScalarView(scalars[start..<end].compactMap(Unicode.Scalar.init)))
        let isDay = Self.dayWords.contains(word.utf8.last == 0x2E ? String(word.utf8.dropLast()) ?? word : word)
        if isDay && !["am", "pm", "at", "a", "p", "m", "las", "de"].contains(word) { hasDate = true }
        return isDay ? end : nil
    }

    /// 星期六, 下午, (金).
    private mutating func character(_ scalars: [UInt32], _ start: Int) -> Int? {
        for length in stride(from: 3, through: 1, by: -1) where start + length <= scalars.count {
            let word = String(
                String.UnicodeScalarView(scalars[start..<start + length].compactMap(Unicode.Scalar.init))
            )
            // A weekday of one character stands in brackets: (金).
            let isInBrackets = start > 0 && scalars[start - 1] == 0x28
            guard Self.hanWords.contains(word), length > 1 || isInBrackets else { continue }
            if !Self.hanTimes.contains(word) { hasDate = true }
            return start + length
        }
        return nil
    }

    private static let units = Set("年月日号時时".unicodeScalars.map(\.value))
    private static let dayWords: Set<String> = [
        "am", "pm", "a.m", "p.m", "a", "p", "m", "at", "las", "de", "today", "yesterday", "jan", "feb", "mar", "apr",
        "may", "jun", "jul", "aug",
        "sep", "sept", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july", "august",
        "september", "october", "november", "december", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "ene", "abr", "ago", "dic", "enero",
        "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre", "hoy", "ayer", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo",
    ]
    private static let hanTimes: Set<String> = ["上午", "下午", "晚上", "早上", "中午", "凌晨", "午前", "午後", "午后", "傍晚"]
    private static let hanWords: Set<String> = hanTimes.union([
        "今天", "昨天", "前天", "昨日", "今日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "周一", "周二", "周三", "周四",
        "周五", "周六", "周日", "月", "火", "水", "木", "金", "土", "日", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜",
    ])
}

/// The line above or before a message that says who sent it.
struct ChatListHeader {
    /// Where the name stands; empty for a line that the app wrote itself.
    var name: Range<Int>
    /// Where the message begins on this line; nil when it follows on the next lines.
    var message: Int?
    /// Whether it is a header even if it is the only one.
    var isSure: Bool

    /// A header with a time: `[12/11, 19:22] Name: …`, `12/11/26, 19:22 - Name: …`, `Name 2026/11/20 12:03`,
    /// `Name, [12.11.26 19:22]`, `19:22⇥Name⇥…`.
    init?(timed text: ChatListText) {
        guard let found = Self.before(text) ?? Self.after(text) else { return nil }
        self = found
    }

    private init(name: Range<Int>, message: Int?, isSure: Bool) {
        self.name = name
        self.message = message
        self.isSure = isSure
    }

    private static func skipBlanks(_ scalars: [UInt32], _ place: Int) -> Int {
        var place = place
        while place < scalars.count, scalars[place] == 0x20 { place += 1 }
        return place
    }

    private static func before(_ text: ChatListText) -> ChatListHeader? {
        let scalars = text.scalars
        var place = skipBlanks(scalars, 0)
        let hasBracket = place < scalars.count && scalars[place] == 0x5B
        if hasBracket { place += 1 }
        let clock = ChatListClock(scalars, from: place)
        guard clock.hasTime, clock.end > place else { return nil }
        place = clock.end
        if hasBracket {
            guard let close = scalars[place...].prefix(12).firstIndex(of: 0x5D) else { return nil }
            place = close + 1
        }
        let isTab = place < text.count && text.original[text.source[place]] == "\t"
        place = skipBlanks(scalars, place)
        let hasDash = !hasBracket && place < scalars.count && scalars[place] == 0x2D
        if hasDash { place = skipBlanks(scalars, place + 1) }
        guard place < scalars.count else { return nil }
        if isTab, let tab = (place..<text.count).first(where: { text.original[text.source[$0]] == "\t" }) {
            return ChatListHeader(name: place..<tab, message: skipBlanks(scalars, tab), isSure: true)
        }
        // 19:27⇥Ana joined the group.
        if isTab { return ChatListHeader(name: place..<place, message: nil, isSure: true) }
        if let colon = scalars[place...].prefix(60).firstIndex(of: 0x3A) {
            guard hasBracket || hasDash || clock.hasDate else { return nil }
            return ChatListHeader(name: place..<colon, message: skipBlanks(scalars, colon + 1), isSure: true)
        }
        if hasBracket || hasDash {
            // Ana changed the group's name.
            return ChatListHeader(name: hasDash ? place..<place : place..<scalars.count, message: nil, isSure: true)
        }
        if !clock.hasDate, let blank = scalars[place...].prefix(20).firstIndex(of: 0x20) {
            // 19:23 Name text, as LINE copies messages.
            return ChatListHeader(name: place..<blank, message: skipBlanks(scalars, blank), isSure: false)
        }
        guard clock.hasDate, scalars.count - place <= 40 else { return nil }
        // A date, a time and a place are a title, unless several lines look like it.
        return ChatListHeader(name: place..<scalars.count, message: nil, isSure: false)
    }

    private static func after(_ text: ChatListText) -> ChatListHeader? {
        let scalars = text.scalars
        guard scalars.count >= 6, scalars.count <= 90 else { return nil }
        // `Jan 14, 2027 6:42 PM` names nobody.
        let whole = ChatListClock(scalars, from: skipBlanks(scalars, 0))
        if whole.hasDate, whole.hasTime, whole.end >= scalars.count { return nil }
        var last = scalars.count
        while last > 0, [0x20, 0x3A, 0x5D, 0x29].contains(scalars[last - 1]) { last -= 1 }
        for start in max(1, last - 36)..<max(last, 1) {
            let before = scalars[start - 1]
            guard [0x20, 0x2C, 0x5B, 0x28, 0x2D].contains(before), scalars[start] != 0x20 else { continue }
            let clock = ChatListClock(scalars, from: start)
            guard clock.hasTime, clock.end >= last else { continue }
            var end = start
            while end > 0, [0x20, 0x2C, 0x5B, 0x28, 0x2D].contains(scalars[end - 1]) { end -= 1 }
            guard end > 0, end <= 40, scalars[..<end].contains(where: { $0.isChatGlyph || $0.isChatLetter }) else {
                return nil
            }
            return ChatListHeader(name: 0..<end, message: nil, isSure: clock.hasDate)
        }
        return nil
    }
}
