/// The number in front of a line of a list.
struct ChatListNumbering {
    var number: Int
    /// Where the text after the number begins.
    var end: Int
    /// Whether the line is one of a list by itself (`1.`); else only its neighbours tell (`1 name`).
    var isStrong: Bool

    /// The number that a character holds: ① ⑴ ⒈ ❶ ➀ ➊ ⓵ ㉑ 🔟.
    static func enclosed(_ value: UInt32) -> Int? {
        for (range, first) in enclosedRanges where range.contains(value) {
            return Int(value - range.lowerBound) + first
        }
        return nil
    }

    private static let enclosedRanges: [(ClosedRange<UInt32>, Int)] = [
        (0x2460...0x2473, 1), (0x2474...0x2487, 1), (0x2488...0x249B, 1), (0x24EB...0x24F4, 11), (0x24F5...0x24FE, 1),
        (0x2776...0x277F, 1), (0x2780...0x2789, 1), (0x278A...0x2793, 1), (0x3251...0x325F, 21), (0x32B1...0x32BF, 36),
        (0x1F51F...0x1F51F, 10),
    ]

    init?(_ text: ChatListText, from start: Int = 0) {
        var cursor = Cursor(scalars: text.scalars, place: start)
        cursor.skip([0x20, 0x2A, 0x2022, 0x1F449])
        if let found = Self.inSign(&cursor) ?? Self.named(&cursor) ?? Self.chinese(&cursor) {
            self = found
            return
        }
        guard let (value, isKeycap) = cursor.digits() else { return nil }
        if isKeycap {
            cursor.skip(Self.closing.union([0x20]))
            self.init(number: value, end: cursor.place, isStrong: true)
            return
        }
        guard let found = Self.marked(value, &cursor) else { return nil }
        self = found
    }

    /// A place in a line.
    private struct Cursor {
        var scalars: [UInt32]
        var place: Int

        func peek(_ offset: Int = 0) -> UInt32 { place + offset < scalars.count ? scalars[place + offset] : 0 }

        mutating func skip(_ some: Set<UInt32>) {
            while some.contains(peek()) { place += 1 }
        }

        /// At most three digits, and whether each is a keycap.
        mutating func digits() -> (value: Int, isKeycap: Bool)? {
            var value = 0
            var count = 0
            var keycaps = 0
            while peek().isChatDigit {
                value = value * 10 + Int(peek() - 0x30)
                count += 1
                place += 1
                if count > 3 { return nil }
                if peek() == 0x20E3 {
                    keycaps += 1
                    place += 1
                }
            }
            return count > 0 ? (value, keycaps == count) : nil
        }
    }

    /// . 、 ) : behind a number.
    private static let closing: Set<UInt32> = [0x2E, 0x3001, 0x29, 0x3A]

    /// ①, (1), [1].
    private static func inSign(_ cursor: inout Cursor) -> ChatListNumbering? {
        if let value = enclosed(cursor.peek()) {
            cursor.place += 1
            cursor.skip(closing)
            return ChatListNumbering(number: value, end: cursor.place, isStrong: true)
        }
        guard [0x28, 0x5B, 0x3C].contains(cursor.peek()) else { return nil }
        var inside = cursor
        inside.place += 1
        inside.skip([0x20])
        guard let (value, _) = inside.digits() else { return nil }
        inside.skip([0x20])
        guard [0x29, 0x5D, 0x3E].contains(inside.peek()) else { return nil }
        inside.place += 1
        inside.skip([0x2E, 0x3001, 0x3A])
        return ChatListNumbering(number: value, end: inside.place, isStrong: true)
    }

    /// #1, 第1位, No. 1.
    private static func named(_ cursor: inout Cursor) -> ChatListNumbering? {
        var inside = cursor
        if inside.peek() == 0x23 || inside.peek() == 0x7B2C {
            inside.place += 1
        } else if inside.peek() == 0x6E, inside.peek(1) == 0x6F, [0x2E, 0x20].contains(inside.peek(2)) {
            inside.place += 3
        } else {
            return nil
        }
        inside.skip([0x20])
        guard let (value, _) = inside.digits() else { return nil }
        if [0x4F4D, 0x53F7, 0x540D, 0x4E2A].contains(inside.peek()) { inside.place += 1 }
        inside.skip(closing.union([0x20]))
        return ChatListNumbering(number: value, end: inside.place, isStrong: false)
    }

    /// 一、
    private static func chinese(_ cursor: inout Cursor) -> ChatListNumbering? {
        guard let (value, length) = chineseNumber(cursor.scalars, at: cursor.place),
            [0x3001, 0x2E].contains(cursor.peek(length))
        else { return nil }
        return ChatListNumbering(number: value, end: cursor.place + length + 1, isStrong: false)
    }

    /// `1.`, `1)`, `1:`, `1 -`, `1º`, `1 name`.
    private static func marked(_ value: Int, _ cursor: inout Cursor) -> ChatListNumbering? {
        let afterDigits = cursor.place
        cursor.skip([0x20])
        let mark = cursor.peek()
        let hasBlank = cursor.place > afterDigits
        func found(_ isStrong: Bool) -> ChatListNumbering {
            ChatListNumbering(number: value, end: cursor.place, isStrong: isStrong)
        }
        switch mark {
        case 0x2E, 0x3002, 0x3001, 0x29, 0x5D:  // . 。 、 ) ]
            cursor.place += 1
            // 1.5 and 12.11 are numbers; 1.3月生日 is not worth the risk.
            if mark == 0x2E, !hasBlank, cursor.peek().isChatDigit { return nil }
            cursor.skip([0x2E, 0x29, 0x2D, 0x3002, 0x3001, 0x3A, 0x2A])
            return found(true)
        case 0x3A, 0x2C, 0x2D, 0x2F, 0xB0, 0xBA, 0xAA, 0x3E, 0x7C, 0x5F, 0x3D, 0x7E:  // : , - / ° º ª > | _ = ~
            cursor.place += 1
            guard !cursor.peek().isChatDigit else { return nil }
            cursor.skip([0x2E, 0x29, 0x2D, 0x3A])
            return found(false)
        case 0x6F where [0x20, 0x2E].contains(cursor.peek(1)):  // 1º folded
            cursor.place += 1
            cursor.skip([0x2E, 0x29, 0x2D, 0x3A])
            return found(false)
        case 0:
            return found(false)
        case 0x53F7 where !hasBlank, 0x756A where !hasBlank:  // 号 番
            cursor.place += 1
            cursor.skip([0x2E, 0x29, 0x2D, 0x3A, 0x20])
            return found(false)
        default:
            let isGlyph = mark.isChatGlyph && !measures.contains(mark)
            return hasBlank || isGlyph || mark.isChatLetter ? found(false) : nil
        }
    }

    private init(number: Int, end: Int, isStrong: Bool) {
        self.number = number
        self.end = end
        self.isStrong = isStrong
    }

    /// 月 日 点 个 人 位 名 年 时 分 楼 元 块 岁 后 大 小 口 米 杯 份 折 周 天
    private static let measures = Set("月日点個个人位名年时時分楼元块岁歳后大小口米杯份折周天円".unicodeScalars.map(\.value))

    /// 一 to 九十九, with the count of characters.
    static func chineseNumber(_ scalars: [UInt32], at start: Int) -> (value: Int, length: Int)? {
        func digit(_ place: Int) -> Int? { place < scalars.count ? chineseDigits[scalars[place]] : nil }
        func isTen(_ place: Int) -> Bool { place < scalars.count && scalars[place] == 0x5341 }
        if isTen(start) {
            if let unit = digit(start + 1) { return (10 + unit, 2) }
            return (10, 1)
        }
        guard let first = digit(start) else { return nil }
        guard isTen(start + 1) else { return (first, 1) }
        if let unit = digit(start + 2) { return (first * 10 + unit, 3) }
        return (first * 10, 2)
    }

    private static let chineseDigits: [UInt32: Int] = Dictionary(
        zip("一二三四五六七八九两兩俩倆仨壹贰叁".unicodeScalars.map(\.value), [1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 2, 2, 2, 3, 1, 2, 3]),
        uniquingKeysWith: { first, _ in first }
    )
}
