import Testing
import Text

struct TerminalTests {
    @Test(arguments: [
        ("", 0), ("Ann", 3), ("王小明", 6), ("한글", 4), ("ｱ", 1), ("Ａ", 2), ("é", 1), ("e\u{301}", 1),
        ("🦊", 2), ("👩‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇨🇳", 2), ("🇨🇳🇯🇵", 4), ("☕", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2),
        ("が", 2), ("か\u{3099}", 2), ("\u{200B}", 0), ("a\u{200D}b", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("…", 1),
        ("\u{1B}", 0), ("€", 1), ("𠮷", 2),
    ])
    func `a text takes the columns that a terminal gives it`(text: String, width: Int) {
        #expect(displayWidth(text) == width)
    }

    @Test(arguments: [
        ("Ann", 3, "Ann"), ("Annabel", 4, "Ann…"), ("王小明", 6, "王小明"), ("王小明", 5, "王小…"), ("王小明", 4, "王…"),
        ("王小明", 1, "…"), ("王小明", 0, ""), ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, "👩‍👩‍👧‍👦…"), ("", 0, ""), ("abc", -1, ""),
    ])
    func `a text that is too wide is cut between characters`(text: String, width: Int, shown: String) {
        #expect(truncated(text, toWidth: width) == shown)
    }

    @Test func `columns line up`() {
        #expect(padded("王", toWidth: 4) == "王  ")
        #expect(padded("12", toWidth: 4, .right) == "  12")
        #expect(padded("too wide", toWidth: 4) == "too wide")
    }

    @Test(arguments: [
        ("plain", "plain"),
        ("王小明 ❤️", "王小明 ❤️"),
        ("\u{1B}[2Jgone", "\u{FFFD}[2Jgone"),
        ("\u{9B}2J", "\u{FFFD}2J"),
        ("a\r\nb\tc\nd", "a b c d"),
        ("a\u{2028}b", "a b"),
        ("Ann\u{202E}txt.exe", "Ann\u{FFFD}txt.exe"),
        ("a\u{2066}b\u{7}", "a\u{FFFD}b\u{FFFD}"),
        ("\u{7F}\u{0}", "\u{FFFD}\u{FFFD}"),
    ])
    func `a text from outside cannot drive the terminal`(text: String, safe: String) {
        #expect(terminalSafe(text) == safe)
    }

    @Test(arguments: [
        ("Coffee & compilers!", ["coffee", "compilers"]),
        ("分布式系统读书会", ["分布", "式", "系统", "读书", "会"]),
        ("我喜歡喝咖啡。", ["我", "喜欢", "喝", "咖啡"]),
        ("コーヒーを飲みます", ["コーヒー", "を", "饮", "み", "ます"]),
        ("Café, 咖啡 2026", ["cafe", "咖啡", "2026"]),
        ("plain words", ["plain", "words"]),
        ("…🦊…", []),
        ("", []),
    ])
    func `a text falls into folded words`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }
}
