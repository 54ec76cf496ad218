internal import CGMime

/// Reads one mail through GMime into plain values.
@safe struct MimeReader {
    private static let isStarted: Void = gm_start()

    // Owned by the root.
    private let message: UnsafeMutablePointer<GMimeMessage>
    private let root: ObjectReference

    init(_ bytes: ArraySlice<UInt8>) throws(MailError) {
        _ = Self.isStarted
        let parsed = unsafe bytes.withUnsafeBytes { buffer -> UnsafeMutablePointer<GMimeMessage>? in
            guard let stream = unsafe g_mime_stream_mem_new_with_buffer(buffer.baseAddress, buffer.count) else {
                return nil
            }
            defer { unsafe g_object_unref(stream) }
            guard let parser = unsafe g_mime_parser_new_with_stream(stream) else { return nil }
            defer { unsafe g_object_unref(parser) }
            unsafe g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE)
            return unsafe g_mime_parser_construct_message(parser, nil)
        }
        guard let parsed = unsafe parsed else { throw .notAMessage }
        unsafe message = parsed
        root = unsafe ObjectReference(parsed)
    }

    func mail() throws(MailError) -> MailMessage {
        defer { withExtendedLifetime(root) {} }
        let fields = fields()
        var parts = PartCollector()
        if let top = unsafe g_mime_message_get_mime_part(message) {
            try unsafe parts.collect(top, depth: 1, isNested: false)
        }
        return MailMessage(
            authors: fields.all("from").flatMap(Self.mailboxes),
            to: fields.all("to").flatMap(Self.mailboxes),
            date: unsafe g_mime_message_get_date(message).map { Int64(unsafe g_date_time_to_unix($0)) },
            received: fields.all("received").first.flatMap(Self.received),
            messageID: unsafe g_mime_message_get_message_id(message).map { unsafe String(cString: $0) },
            answered: fields.identities("in-reply-to") + fields.identities("references").reversed(),
            subject: unsafe g_mime_message_get_subject(message).map { unsafe String(cString: $0) } ?? "",
            autoSubmitted: fields.keyword("auto-submitted"),
            precedence: fields.keyword("precedence"),
            isImpersonal: ["x-autoreply", "x-autorespond", "list-id", "list-post", "list-unsubscribe"].contains {
                !fields.all($0).isEmpty
            },
            isBounce: isReport,
            hasEmptyReturnPath: fields.all("return-path").contains { $0.filter { $0 > 0x20 } == Array("<>".utf8) },
            authentication: fields.all("authentication-results").compactMap(AuthenticationResults.init),
            calendarParts: parts.calendars,
            text: parts.text,
            html: parts.html
        )
    }

    private var isReport: Bool {
        guard let top = unsafe g_mime_message_get_mime_part(message),
            let type = unsafe g_mime_object_get_content_type(top)
        else { return false }
        return unsafe g_mime_content_type_is_type(type, "multipart", "report") != 0
    }

    /// The header fields in order, names in lower case, values as they were written.
    private func fields() -> HeaderFields {
        var fields = HeaderFields()
        let list = unsafe g_mime_object_get_header_list(gm_message_object(message))
        for index in 0..<(unsafe g_mime_header_list_get_count(list)) {
            guard let field = unsafe g_mime_header_list_get_header_at(list, index),
                let name = unsafe g_mime_header_get_name(field),
                let value = unsafe g_mime_header_get_raw_value(field)
            else { continue }
            fields.append(name: unsafe String(cString: name), value: unsafe [UInt8](String(cString: value).utf8))
        }
        return fields
    }

    /// The time at the end of a Received field (RFC 5321 section 4.4).
    private static func received(_ value: [UInt8]) -> Int64? {
        guard let sign = value.lastIndex(of: UInt8(ascii: ";")) else { return nil }
        let text = String(decoding: value[(sign + 1)...], as: UTF8.self)
        guard let date = unsafe g_mime_utils_header_decode_date(text) else { return nil }
        defer { unsafe g_date_time_unref(date) }
        return Int64(unsafe g_date_time_to_unix(date))
    }

    /// The mailboxes of one field, those in groups too.
    private static func mailboxes(_ value: [UInt8]) -> [Mailbox] {
        let text = String(decoding: value, as: UTF8.self)
        guard let list = unsafe internet_address_list_parse(nil, text) else { return [] }
        defer { unsafe g_object_unref(list) }
        return unsafe mailboxes(list, depth: 1)
    }

    private static func mailboxes(_ list: UnsafeMutablePointer<InternetAddressList>, depth: Int) -> [Mailbox] {
        var result: [Mailbox] = []
        for index in 0..<(unsafe internet_address_list_length(list)) {
            guard let address = unsafe internet_address_list_get_address(list, index) else { continue }
            if let mailbox = unsafe gm_as_mailbox(address), let text = unsafe internet_address_mailbox_get_addr(mailbox)
            {
                let name = unsafe internet_address_get_name(address).map { unsafe String(cString: $0) }
                result.append(Mailbox(name: name ?? "", address: unsafe String(cString: text)))
            } else if depth < 4, let members = unsafe gm_members(address) {
                result += unsafe mailboxes(members, depth: depth + 1)
            }
        }
        return result
    }
}

/// Header fields by name, as often as they come.
struct HeaderFields {
    private var fields: [(name: String, value: [UInt8])] = []

    mutating func append(name: String, value: [UInt8]) {
        fields.append((name.lowercased(), value))
    }

    func all(_ name: String) -> [[UInt8]] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// What stands between angle brackets in the fields of this name, at most fifty.
    func identities(_ name: String) -> [String] {
        let whole = all(name).joined().prefix(16_000)
        return whole.split(separator: UInt8(ascii: "<")).dropFirst(whole.first == UInt8(ascii: "<") ? 0 : 1)
            .compactMap { piece in
                piece.firstIndex(of: UInt8(ascii: ">")).map { String(decoding: piece[..<$0], as: UTF8.self) }
            }
            .suffix(50)
    }

    /// The first word of the first field of this name, in lower case.
    func keyword(_ name: String) -> String? {
        guard let value = all(name).first else { return nil }
        let word = value.drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }
        return word.isEmpty ? nil : String(decoding: word, as: UTF8.self).lowercased()
    }
}

/// One reference to an object of GLib, given up when released.
@safe final class ObjectReference {
    private let object: UnsafeMutableRawPointer

    init(_ object: UnsafeMutableRawPointer) {
        unsafe self.object = object
    }

    deinit {
        unsafe g_object_unref(object)
    }
}

@available(*, unavailable) extension ObjectReference: Sendable {}  // one thread reads one mail
