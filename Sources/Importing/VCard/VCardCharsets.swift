/// Turns the values of properties into UTF-8: by the charset that the property names, else by what the file shows.
struct VCardCharsets {
    /// The value of `property` with its transfer encoding undone; nil when it is in no encoding that we know, or in
    /// UTF-8 that hides characters (overlong forms, surrogates).
    func text(of property: VCardProperty) -> VCardText? {
        let encoding = property.parameter("ENCODING")?.uppercased() ?? ""
        let bytes: [UInt8]
        switch encoding {
        case "QUOTED-PRINTABLE", "Q": bytes = VCardEncoding.quotedPrintable(property.value)
        case "BASE64", "B":
            guard let plain = VCardEncoding.base64(property.value) else { return nil }
            bytes = plain
        default: bytes = Array(property.value)
        }
        return utf8(bytes, charset: property.parameter("CHARSET")).map(VCardText.init(utf8:))
    }

    private func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8]? {
        if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        return Array(String(decoding: bytes.flatMap { $0 < 0x80 ? [UInt16($0)] : [UInt16($0)] }, as: UTF16.self).utf8)
    }
}
