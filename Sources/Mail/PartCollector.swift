internal import CGMime

/// Walks the parts of a mail and keeps its calendars and its text.
@safe struct PartCollector {
    private(set) var calendars: [CalendarPart] = []
    private(set) var text: String?
    private(set) var html: String?
    private var count = 0

    mutating func collect(
        _ object: UnsafeMutablePointer<GMimeObject>,
        depth: Int,
        isNested: Bool
    ) throws(MailError) {
        count += 1
        guard count <= MailError.partLimit else { throw .tooManyParts }
        guard depth <= MailError.depthLimit else { throw .tooDeep }
        if let multipart = unsafe gm_as_multipart(object) {
            for index in 0..<(unsafe g_mime_multipart_get_count(multipart)) {
                guard let part = unsafe g_mime_multipart_get_part(multipart, index) else { continue }
                try unsafe collect(part, depth: depth + 1, isNested: isNested)
            }
        } else if let carrier = unsafe gm_as_message_part(object) {
            guard let message = unsafe g_mime_message_part_get_message(carrier),
                let part = unsafe g_mime_message_get_mime_part(message)
            else { return }
            try unsafe collect(part, depth: depth + 1, isNested: true)
        } else if let part = unsafe gm_as_part(object) {
            unsafe keep(part, object, isNested: isNested)
        }
    }

    private mutating func keep(
        _ part: UnsafeMutablePointer<GMimePart>,
        _ object: UnsafeMutablePointer<GMimeObject>,
        isNested: Bool
    ) {
        guard let contentType = unsafe g_mime_object_get_content_type(object) else { return }
        let type = unsafe g_mime_content_type_get_mime_type(contentType).map { pointer -> String in
            defer { unsafe g_free(pointer) }
            return unsafe String(cString: pointer).lowercased()
        }
        guard let type else { return }
        let filename = unsafe g_mime_part_get_filename(part).map { unsafe String(cString: $0) }
        let isAttachment = unsafe g_mime_part_is_attachment(part) != 0
        let charset = unsafe Self.parameter(contentType, "charset")?.lowercased()
        if Self.isCalendar(type: type, filename: filename) {
            let bytes = unsafe Self.content(part)
            calendars.append(
                CalendarPart(
                    type: type,
                    bytes: bytes,
                    charset: charset,
                    method: unsafe Self.parameter(contentType, "method")?.uppercased(),
                    filename: filename,
                    isAttachment: isAttachment,
                    isNested: isNested,
                    utf8: Charset.utf8(bytes, charset: charset)
                )
            )
        } else if !isNested, !isAttachment, type == "text/plain" && text == nil || type == "text/html" && html == nil {
            let bytes = unsafe Self.content(part)
            let content = String(decoding: Charset.utf8(bytes, charset: charset) ?? bytes, as: UTF8.self)
            if type == "text/plain" { text = content } else { html = content }
        }
    }

    private static func isCalendar(type: String, filename: String?) -> Bool {
        switch type {
        case "text/calendar", "application/ics", "text/x-vcalendar": true
        default: filename.map { $0.lowercased().hasSuffix(".ics") } ?? false
        }
    }

    private static func parameter(_ type: UnsafeMutablePointer<GMimeContentType>, _ name: String) -> String? {
        unsafe g_mime_content_type_get_parameter(type, name).map { unsafe String(cString: $0) }
    }

    /// The content with its transfer encoding undone.
    private static func content(_ part: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
        guard let wrapper = unsafe g_mime_part_get_content(part), let stream = unsafe g_mime_stream_mem_new() else {
            return []
        }
        defer { unsafe g_object_unref(stream) }
        unsafe g_mime_data_wrapper_write_to_stream(wrapper, stream)
        guard let array = unsafe gm_bytes(stream) else { return [] }
        return unsafe [UInt8](UnsafeBufferPointer(start: array.pointee.data, count: Int(array.pointee.len)))
    }
}
