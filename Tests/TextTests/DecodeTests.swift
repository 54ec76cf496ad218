import Foundation
import Testing
@testable import Text

struct DecodeTests {
    /// One text in a charset that Foundation writes, and the name that is found for it.
    struct Sample: CustomTestStringConvertible {
        var text: String
        var encoding: UInt
        var charset: String
        var declared: String?

        var bytes: [UInt8] { [UInt8](text.data(using: String.Encoding(rawValue: encoding)) ?? Data()) }
        var testDescription: String { "\(charset): \(text.prefix(20))" }
    }

    static let gb18030: UInt = 0x8000_0632
    static let big5: UInt = 0x8000_0A03
    static let shiftJIS = String.Encoding.shiftJIS.rawValue
    static let latin = String.Encoding.windowsCP1252.rawValue

    static let samples: [Sample] = [
        Sample(
            text: "name,email\nAnn,ann@example.org\n",
            encoding: String.Encoding.ascii.rawValue,
            charset: "US-ASCII"
        ),
        Sample(text: "name\nZoë 王小明 🦊\n", encoding: String.Encoding.utf8.rawValue, charset: "UTF-8"),
        Sample(text: "姓名,电话\n王小明,138\n", encoding: String.Encoding.utf16LittleEndian.rawValue, charset: "UTF-16LE"),
        Sample(text: "姓名,电话\n王小明,138\n", encoding: String.Encoding.utf16BigEndian.rawValue, charset: "UTF-16BE"),
        Sample(text: "姓名,电话\r\n王小明,13800000000\r\n", encoding: gb18030, charset: "GB18030"),
        Sample(text: "name\r\n王伟\r\n", encoding: gb18030, charset: "GB18030"),
        Sample(text: "王小明-北京-工程师\n李雷-上海-设计\n韩梅梅-深圳-老师\n", encoding: gb18030, charset: "GB18030"),
        Sample(text: "name\n未来\n张未来\n", encoding: gb18030, charset: "GB18030"),
        Sample(text: "姓名,電話\r\n王小明,0900000000\r\n陳美麗,台北\r\n", encoding: big5, charset: "Big5"),
        Sample(text: "氏名,電話\r\n山田太郎,090\r\n", encoding: shiftJIS, charset: "Shift_JIS"),
        Sample(text: "名前\nたなか　ハナコ\n", encoding: shiftJIS, charset: "Shift_JIS"),
        Sample(text: "氏名\n山田太郎\n", encoding: String.Encoding.iso2022JP.rawValue, charset: "ISO-2022-JP"),
        Sample(text: "name\nJosé Núñez\nZoë\n", encoding: latin, charset: "windows-1252"),
        Sample(text: "Müller\n", encoding: latin, charset: "windows-1252"),
        Sample(text: "Élodie à Orléans “été”\n", encoding: latin, charset: "windows-1252"),
        Sample(text: "Ñuñoa, Andrés\n", encoding: latin, charset: "windows-1252"),
        Sample(
            text: "Żółć",
            encoding: String.Encoding.isoLatin2.rawValue,
            charset: "ISO-8859-2",
            declared: "iso-8859-2"
        ),
        Sample(text: "王", encoding: gb18030, charset: "GB18030", declared: "GB2312"),
        Sample(text: "Zoë", encoding: String.Encoding.utf8.rawValue, charset: "UTF-8", declared: "ISO-8859-1"),
        Sample(text: "Zoë", encoding: latin, charset: "windows-1252", declared: "utf-8"),
        Sample(text: "Zoë", encoding: latin, charset: "windows-1252", declared: "no such charset"),
    ]

    @Test(arguments: samples)
    func `bytes tell their charset`(sample: Sample) throws {
        #expect(!sample.bytes.isEmpty)
        let decoded = try decode(sample.bytes, declared: sample.declared)
        #expect(decoded.charset == sample.charset)
        #expect(decoded.text == sample.text)
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x41], "UTF-8"), ([0xFF, 0xFE, 0x41, 0], "UTF-16LE"),
            ([0xFE, 0xFF, 0, 0x41], "UTF-16BE"),
            ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41], "UTF-32BE"),
        ] as [([UInt8], String)]
    )
    func `a byte order mark decides and is not part of the text`(bytes: [UInt8], charset: String) throws {
        let decoded = try decode(bytes, declared: "GBK")
        #expect(decoded.text == "A")
        #expect(decoded.charset == charset)
    }

    @Test(
        arguments: [
            ([0x41, 0x0A, 0xC0, 0xAF], .overlong, 1), ([0xE0, 0x80, 0xAF], .overlong, 0),
            ([0xF0, 0x80, 0x80, 0xAF], .overlong, 0),
            ([0xED, 0xA0, 0x80], .surrogate, 0), ([0x0A, 0x0A, 0xC3, 0xA9, 0xED, 0xB0, 0x80], .surrogate, 2),
            ([0xEF, 0xBB, 0xBF, 0xC1, 0xBF], .overlong, 0),
        ] as [([UInt8], CharsetError.Kind, Int)]
    )
    func `overlong forms and surrogates are refused with their line`(
        bytes: [UInt8],
        kind: CharsetError.Kind,
        lineBreaks: Int
    ) {
        #expect(throws: CharsetError(kind: kind, lineBreaks: lineBreaks)) { try decode(bytes) }
    }

    @Test func `kana tell EUC-JP from GB18030`() throws {
        let bytes: [UInt8] = [
            0xBB, 0xE1, 0xCC, 0xBE, 0x2C, 0xBD, 0xEA, 0xC2, 0xB0, 0x0A, 0xA4, 0xBF, 0xA4, 0xCA, 0xA4, 0xAB, 0x20, 0xA5,
            0xCF, 0xA5, 0xCA, 0xA5, 0xB3, 0x2C, 0xB2, 0xF1, 0xBC, 0xD2, 0x0A,
        ]
        let decoded = try decode(bytes)
        #expect(decoded.charset == "EUC-JP")
        #expect(decoded.text == "氏名,所属\nたなか ハナコ,会社\n")
    }

    @Test func `a program is no text`() {
        let bytes = (0..<400).map { UInt8($0 * 7 & 0xFF) }
        #expect(throws: CharsetError.self) { try decode(bytes) }
    }

    @Test func `a broken character in UTF-8 becomes a replacement character`() throws {
        let bytes = Array("姓名\n王小明\n".utf8) + [0xE7, 0x8E, 0x0A] + Array("李雷\n".utf8)
        #expect(try decode(bytes).text == "姓名\n王小明\n\u{FFFD}\n李雷\n")
    }

    @Test(arguments: samples, [1, 2, 3, 7])
    func `pieces of any size give the same text`(sample: Sample, size: Int) throws {
        let bytes = sample.bytes
        let decoder = StreamDecoder(declared: sample.declared)
        var utf8: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let end = min(index + size, bytes.count)
            utf8 += try decoder.feed(Array(bytes[index..<end]), isLast: end == bytes.count)
            index = end
        }
        #expect(String(decoding: utf8, as: UTF8.self) == sample.text)
    }

    @Test func `characters may be cut between pieces long after the charset is known`() throws {
        let text = String(repeating: "王小明,Zoë,🦊\n", count: 8000)
        let decoder = StreamDecoder()
        var utf8: [UInt8] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: 1021) {
            let end = min(start + 1021, bytes.count)
            utf8 += try decoder.feed(Array(bytes[start..<end]), isLast: end == bytes.count)
        }
        #expect(String(decoding: utf8, as: UTF8.self) == text)
    }

    @Test func `the charset is decided where the text stops being ASCII`() throws {
        let decoder = StreamDecoder()
        let ascii = Array(String(repeating: "Ann,ann@example.org\n", count: 5000).utf8)
        #expect(try decoder.feed(ascii, isLast: false) == ascii)
        #expect(decoder.charset == "US-ASCII")
        let chinese = [UInt8]("王小明,138\n".data(using: String.Encoding(rawValue: Self.gb18030)) ?? Data())
        #expect(try decoder.feed(chinese, isLast: true) == Array("王小明,138\n".utf8))
        #expect(decoder.charset == "GB18030")
    }
}
