import Testing

@testable import Text

struct FoldTests {
    @Test(arguments: [
        ("Ann Example", "ann example"),
        ("  Ann \t\r\n Example  ", "ann example"),
        ("already folded", "already folded"),
        ("", ""),
        ("a\u{0}b\u{7F}c", "abc"),
        ("Zoë Müller", "zoe muller"),
        ("Zoe\u{308} Mu\u{308}ller", "zoe muller"),
        ("JOSÉ NÚÑEZ", "jose nunez"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("Søren Ærø", "soren aero"),
        ("Straße", "strasse"),
        ("İstanbul ılık", "istanbul ilik"),
        ("Þórður Guðmundsson", "thordur gudmundsson"),
        ("Nguyễn Văn Đức", "nguyen van duc"),
        ("Алёна Чайка", "алена чаика"),
        ("Ὀδυσσεύς", "οδυσσευσ"),
        ("ＡＢＣ　１２３", "abc 123"),
        ("ﾀﾅｶ ｶﾞ", "タナカ ガ"),
        ("山田　がく", "山田 がく"),
        ("王　小明", "王 小明"),
        ("歐陽修 臺灣 學習 軟體", "欧阳修 台湾 学习 软体"),
        ("分散式系統", "分散式系统"),
        ("张\u{200B}三\u{FEFF}", "张三"),
        ("\u{202E}evil\u{202C}", "evil"),
        ("小花🌸🌸", "小花"),
        ("👩‍👩‍👧‍👦 family 🇨🇳", "family"),
        ("☕️ Café", "cafe"),
        ("1️⃣ one", "1 one"),
        ("🦊", ""),
        ("O’Brien", "o'brien"),
        ("김철수", "김철수"),
        ("เกษม", "เกษม"),
        ("हिन्दी", "हिन्दी"),
        ("①㈱", "1(株)"),
        ("a\u{300}\u{300}\u{300}", "a"),
    ])
    func `two ways of writing one thing fold to the same`(text: String, folded: String) {
        #expect(fold(text) == folded)
        #expect(fold(fold(text)) == fold(text))
    }

    @Test func `dakuten make another letter`() {
        #expect(fold("か") != fold("が"))
        #expect(fold("ハ") != fold("パ"))
    }

    @Test func `folding a folded text changes nothing, whatever the character`() {
        var changed: [Unicode.Scalar] = []
        for value in UInt32(0)..<0x30000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = fold("a\(scalar)b")
            if fold(once) != once { changed.append(scalar) }
        }
        #expect(changed == [])
    }

    @Test func `the short way folds as ICU does`() {
        var differing: [Unicode.Scalar] = []
        for value in [0..<0x3100, 0x3400..<0xA000].joined() {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            if fold("a \(scalar)b") != foldedUnicode("a \(scalar)b") { differing.append(scalar) }
        }
        #expect(differing == [])
    }

    @Test func `the table of simplified characters says what ICU says`() {
        var differing: [Unicode.Scalar] = []
        for value in UInt32(0x3400)..<0xA000 {
            guard let scalar = Unicode.Scalar(value), value != 0x82CE, value != 0x85B4 else { continue }
            let units = ICU.transliterated(Array(String(scalar).utf16), by: .traditionalToSimplified)
            if String(decoding: units, as: UTF16.self) != String(ICU.simplified(scalar)) { differing.append(scalar) }
        }
        #expect(differing == [])
    }
}
