internal import CText

/// ICU's converter from one charset to UTF-8, closed when released.
@safe final class Converter {
    private let decoder: OpaquePointer
    /// Whether bytes came that the charset does not have; only a strict converter stops at them.
    private(set) var isMalformed = false

    /// Nil for a charset that ICU does not know.
    init?(charset: String, isStrict: Bool) {
        guard let opened = unsafe ctext_decoder_open(charset, isStrict ? 1 : 0) else { return nil }
        unsafe decoder = opened
    }

    deinit { unsafe ctext_decoder_close(decoder) }

    func converted(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes
        var status = Int32(ctext_more_room)
        while status == Int32(ctext_more_room) {
            var used = 0
            let room = rest.count * 2 + 64
            result += unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
                unsafe rest.withUnsafeBufferPointer { source in
                    status = unsafe ctext_decode(
                        decoder,
                        source.baseAddress,
                        source.count,
                        &used,
                        buffer.baseAddress,
                        room,
                        &written,
                        isLast ? 1 : 0
                    )
                }
            }
            rest = rest.dropFirst(used)
        }
        if status != Int32(ctext_done) { isMalformed = true }
        return result
    }
}

@available(*, unavailable) extension Converter: Sendable {}

/// The charset that a name means, widened to what people really write under that name; nil for a name that isn't
/// trusted, as UTF-7 is not.
func knownCharset(_ name: String) -> String? {
    let bytes = name.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x27 }
    guard !bytes.isEmpty, bytes.count <= 40 else { return nil }
    let lower = String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    switch lower {
    case "utf-8", "utf8": return "UTF-8"
    case "gb2312", "gbk", "cp936", "gb18030", "gb_2312-80", "x-gbk", "euc-cn", "windows-936", "hz-gb-2312":
        return lower == "hz-gb-2312" ? "HZ-GB-2312" : "GB18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "cp932", "windows-31j", "ms_kanji", "ms932": return "Shift_JIS"
    case "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252":
        return "windows-1252"
    default: break
    }
    let families = ["utf-16", "utf-32", "iso-8859-", "iso-2022-jp", "iso-2022-kr", "windows-", "cp12", "cp9", "big5"]
    let others = ["euc-", "koi8-", "macintosh", "ks_c_5601", "tis-620", "x-mac-"]
    guard (families + others).contains(where: lower.hasPrefix), Converter(charset: lower, isStrict: true) != nil else {
        return nil
    }
    return standardName(lower)
}

/// The name by which the Internet knows a charset, else the name itself.
private func standardName(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    unsafe buffer.withUnsafeMutableBufferPointer { unsafe ctext_charset_name(name, $0.baseAddress, $0.count) }
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? name : String(decoding: bytes, as: UTF8.self)
}

/// Whether any byte is a character of its own in it.
func isSingleByte(_ charset: String) -> Bool {
    let lower = fold(charset)
    return ["iso-8859-", "windows-12", "koi8-", "macintosh", "tis-620", "x-mac-", "cp12"].contains {
        lower.hasPrefix($0)
    }
}
