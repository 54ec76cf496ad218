internal import CGMime

/// Converts text from the charsets that mail uses.
enum Charset {
    /// The bytes in UTF-8. Nil for a charset that isn't known, and for bytes that don't follow theirs.
    static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8]? {
        switch charset ?? "us-ascii" {
        case "utf-8", "utf8", "us-ascii", "ascii", "unknown-8bit":
            return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
        case let name:
            // In a charset that nobody knows, plain ASCII is still plain.
            guard let known = iconvName(name) else { return bytes.allSatisfy { $0 < 0x80 } ? bytes : nil }
            // Bytes that form UTF-8 are hardly ever meant as Latin-1: a server in between changed the label.
            if ["CP1252", "ISO-8859-15"].contains(known), String(validating: bytes, as: UTF8.self) != nil {
                return bytes
            }
            return converted(bytes, from: known)
        }
    }

    /// The name for iconv. Only what mail uses: iconv would load a module for whatever a sender writes.
    private static func iconvName(_ name: String) -> String? {
        switch name {
        // What calls itself GB2312 or GBK often uses characters of its successor.
        case "gb2312", "gbk", "gb18030", "cp936": "GB18030"
        case "big5", "big5-hkscs": "BIG5-HKSCS"
        case "shift_jis", "shift-jis", "sjis", "windows-31j", "cp932": "CP932"
        case "iso-2022-jp": "ISO-2022-JP"
        case "euc-jp": "EUC-JP"
        case "euc-kr", "ks_c_5601-1987", "cp949": "CP949"
        case "koi8-r", "koi8-u": name.uppercased()
        case "utf-16", "utf-16le", "utf-16be": name.uppercased()
        // Browsers and mailers read Latin-1 as its Windows form.
        case "iso-8859-1", "latin1", "windows-1252", "cp1252": "CP1252"
        case "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8",
            "iso-8859-9", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16":
            name.uppercased()
        case "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
            "windows-1257", "windows-1258":
            "CP" + name.utf8.suffix(4).map { String(UnicodeScalar($0)) }.joined()
        default: nil
        }
    }

    private static func converted(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
        unsafe bytes.withUnsafeBytes { buffer -> [UInt8]? in
            var written: gsize = 0
            let start = unsafe buffer.bindMemory(to: CChar.self).baseAddress
            guard let result = unsafe g_convert(start, gssize(buffer.count), "UTF-8", charset, nil, &written, nil)
            else {
                return nil
            }
            defer { unsafe g_free(result) }
            return unsafe [UInt8](UnsafeRawBufferPointer(start: result, count: Int(written)))
        }
    }
}
