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
        let scalars = text.scalars
        var place = start
        func peek(_ offset: Int = 0) -> UInt32 { place + offset < scalars.count ? scalars[place + offset] : 0 }
        func skipBlanks() { while peek() == 0x20 { place += 1 } }
        /// Digits, with a keycap after each or none.
        func digits(atMost: Int) -> Int? {
            var value = 0
            var count = 0
            var keycaps = 0
            while peek().isChatDigit {
                value = value * 10 + Int(peek() - 0x30)
                count += 1
                place += 1
                if count > atMost { return nil }
                if peek() == 0x20E3 {
                    keycaps += 1
                    place += 1
                }
            }
            isKeycap = keycaps > 0 && keycaps == count
            return count > 0 ? value : nil
        }
        var isKeycap = false
        while [0x20, 0x2A, 0x2022, 0x1F449].contains(peek()) { place += 1 }

        if let value = Self.enclosed(peek()) {
            place += 1
            while [0x2E, 0x3001, 0x29, 0x3A].contains(peek()) { place += 1 }
            self.init(number: value, end: place, isStrong: true)
            return
        }
        if [0x28, 0x5B, 0x3C].contains(peek()) {
            place += 1
            skipBlanks()
            guard let value = digits(atMost: 3) else { return nil }
            skipBlanks()
            guard [0x29, 0x5D, 0x3E].contains(peek()) else { return nil }
            place += 1
            if [0x2E, 0x3001, 0x3A].contains(peek()) { place += 1 }
            self.init(number: value, end: place, isStrong: true)
            return
        }
        var isNamed = false
        if peek() == 0x23 || peek() == 0x7B2C {
            place += 1
            isNamed = true
        } else if peek() == 0x6E, peek(1) == 0x6F, [0x2E, 0x20].contains(peek(2)) {
            place += 3
            isNamed = true
        }
        if isNamed { skipBlanks() }
        if !isNamed, let (value, length) = Self.chineseNumber(scalars, at: place), scalars.count > place + length,
            [0x3001, 0x2E].contains(scalars[place + length])
        {
            self.init(number: value, end: place + length + 1, isStrong: false)
            return
        }
        guard let value = digits(atMost: 3) else { return nil }
        if isKeycap {
            while [0x2E, 0x3001, 0x29, 0x3A, 0x20].contains(peek()) { place += 1 }
            self.init(number: value, end: place, isStrong: true)
            return
        }
        if isNamed {
            if [0x4F4D, 0x53F7, 0x540D, 0x4E2A].contains(peek()) { place += 1 }
            while [0x2E, 0x3001, 0x29, 0x3A, 0x20].contains(peek()) { place += 1 }
            self.init(number: value, end: place, isStrong: false)
            return
        }
        let afterDigits = place
        skipBlanks()
        let mark = peek()
        let hasBlank = place > afterDigits
        switch mark {
        case 0x2E, 0x3002, 0x3001, 0x29, 0x5D:  // . 。 、 ) ]
            place += 1
            if peek().isChatDigit && mark == 0x2E && !hasBlank {
                // 1.5 and 12.11 are numbers; 1.3月生日 is not worth the risk.
                return nil
            }
            while [0x2E, 0x29, 0x2D, 0x3002, 0x3001, 0x3A].contains(peek()) { place += 1 }
            self.init(number: value, end: place, isStrong: true)
        case 0x3A, 0x2C, 0x2D, 0x2F, 0xB0, 0xBA, 0xAA, 0x3E, 0x7C, 0x5F, 0x3D, 0x7E:  // : , - / ° º ª > | _ = ~
            place += 1
            guard !peek().isChatDigit else { return nil }
            while [0x2E, 0x29, 0x2D, 0x3A].contains(peek()) { place += 1 }
            self.init(number: value, end: place, isStrong: false)
        case 0x6F where scalars.count > place + 1 && [0x20, 0x2E].contains(peek(1)):  // 1º folded
            place += 1
            while [0x2E, 0x29, 0x2D, 0x3A].contains(peek()) { place += 1 }
            self.init(number: value, end: place, isStrong: false)
        case 0:
            self.init(number: value, end: place, isStrong: false)
        case 0x53F7 where !hasBlank, 0x756A where !hasBlank:  // 号 番
            place += 1
            while [0x2E, 0x29, 0x2D, 0x3A, 0x20].contains(peek()) { place += 1 }
            self.init(number: value, end: place, isStrong: false)
        default:
            guard hasBlank || (mark.isChatGlyph && !Self.measures.contains(mark)) || mark.isChatLetter else {
                return nil
            }
            self.init(number: value, end: place, isStrong: false)
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
