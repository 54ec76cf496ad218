internal import Invites

/// Web addresses and chat names as handles of a person.
enum HandleText {
    /// A page, filed under the service that it belongs to: `https://www.linkedin.com/in/Ann-Doe?x=1` is the handle
    /// `ann-doe` of `linkedin`. Nil for anything that no browser should open.
    static func web(_ text: String) -> Handle? {
        let bytes = Array(text.utf8)[...].trimmedBlanks
        guard (4...2000).contains(bytes.count), !bytes.contains(where: { $0 <= ASCII.space }) else { return nil }
        guard let start = startOfHost(bytes) else { return nil }
        let rest = bytes[start...]
        let hostEnd = rest.firstIndex { [ASCII.slash, UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
        let host = String(decoding: rest[..<(hostEnd ?? rest.endIndex)].map(ASCII.lowercased), as: UTF8.self)
        guard host.utf8.contains(ASCII.dot), host.utf8.first != ASCII.dot, host.utf8.last != ASCII.dot else {
            return nil
        }
        if let hostEnd, let handle = profile(host, path: rest[hostEnd...]) { return handle }
        return Handle(kind: "url", value: String(decoding: bytes, as: UTF8.self))
    }

    /// A name at a chat service or a social network; `service` in any case, such as `Skype`, `x-wechat`, `微信`.
    static func chat(_ value: String, service: String) -> Handle? {
        var text = FieldText.line(value, limit: 500)
        let kind = Self.kind(service)
        if let colon = text.utf8.firstIndex(of: ASCII.colon) {
            let scheme = String(decoding: text.utf8[..<colon].map(ASCII.lowercased), as: UTF8.self)
            if scheme == "http" || scheme == "https" {
                guard let web = web(text) else { return nil }
                return web.kind == "url" && !kind.isEmpty ? Handle(kind: kind, value: web.value) : web
            }
            let isScheme = services[scheme] != nil || scheme == kind || scheme == "x-apple" || kind.isEmpty
            if isScheme, !scheme.isEmpty, scheme.utf8.allSatisfy({ ASCII.isLetter($0) || $0 == ASCII.hyphen }) {
                text = String(text[text.utf8.index(after: colon)...])
                if let decoded = percentDecoded(Array(text.utf8)[...]) { text = FieldText.line(decoded) }
                while text.utf8.first == ASCII.slash { text.removeFirst() }
                guard !text.isEmpty else { return nil }
                return Handle(kind: kind.isEmpty ? Self.kind(scheme) : kind, value: text)
            }
        }
        if text.utf8.first == ASCII.at, atServices.contains(kind) { text = FieldText.line(String(text.dropFirst())) }
        guard !text.isEmpty else { return nil }
        return Handle(kind: kind.isEmpty ? "chat" : kind, value: text)
    }

    /// The word that we use for a service: `X-WECHAT`, `WeChat` and `微信` are `wechat`.
    static func kind(_ service: String) -> String {
        var word = FieldText.line(service, limit: 40).utf8.map(ASCII.lowercased)[...]
        if word.starts(withCapitals: "X-") { word = word.dropFirst(2) }
        let text = String(decoding: word, as: UTF8.self)
        if let known = services[text] { return known }
        return word.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) } ? text : ""
    }

    /// Where people write their name with an `@` in front.
    private static let atServices: Set<String> = ["telegram", "twitter", "instagram", "github"]

    private static let services: [String: String] = [
        "wechat": "wechat", "weixin": "wechat", "微信": "wechat", "微信号": "wechat", "qq": "qq", "腾讯qq": "qq",
        "skype": "skype", "skype-username": "skype", "callto": "skype", "aim": "aim", "icq": "icq", "msn": "msn",
        "msnim": "msn", "windowslive": "msn", "yahoo": "yahoo", "ymsgr": "yahoo", "jabber": "xmpp", "xmpp": "xmpp",
        "googletalk": "xmpp", "google-talk": "xmpp", "gtalk": "xmpp", "gadugadu": "gadugadu", "gg": "gadugadu",
        "telegram": "telegram", "tg": "telegram", "whatsapp": "whatsapp", "signal": "signal", "line": "line",
        "kakaotalk": "kakaotalk", "slack": "slack", "discord": "discord", "matrix": "matrix", "sip": "sip",
        "groupwise": "groupwise", "twitter": "twitter", "x": "twitter", "facebook": "facebook", "fb": "facebook",
        "linkedin": "linkedin", "linkedin-url": "linkedin", "github": "github", "instagram": "instagram",
        "mastodon": "mastodon", "weibo": "weibo", "sinaweibo": "weibo", "sina-weibo": "weibo", "微博": "weibo",
        "zhihu": "zhihu", "知乎": "zhihu", "douban": "douban", "豆瓣": "douban", "flickr": "flickr",
        "myspace": "myspace", "领英": "linkedin",
    ]

    // MARK: Pages of people

    /// Services whose pages end in the person's own name there, which case does not tell apart.
    private static let hosts: [String: String] = [
        "github.com": "github", "t.me": "telegram", "telegram.me": "telegram", "twitter.com": "twitter",
        "x.com": "twitter", "instagram.com": "instagram",
    ]

    private static func profile(_ host: String, path: ArraySlice<UInt8>) -> Handle? {
        let end = path.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? path.endIndex
        let parts = path[..<end].split(separator: ASCII.slash)
        if host == "linkedin.com" || host.hasSuffix(".linkedin.com") {
            guard parts.count >= 2, ["in", "pub"].contains(String(decoding: parts[0], as: UTF8.self)),
                let slug = percentDecoded(parts[1])
            else { return nil }
            let name = FieldText.line(slug, limit: 200).lowercased()
            return name.isEmpty ? nil : Handle(kind: "linkedin", value: name)
        }
        let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        guard let kind = hosts[bare], parts.count == 1, let name = parts.first else { return nil }
        let isName = name.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
        return isName ? Handle(kind: kind, value: String(decoding: name.map(ASCII.lowercased), as: UTF8.self)) : nil
    }

    /// Behind `http://` or `https://`, or the beginning when there is no scheme; nil for any other scheme.
    private static func startOfHost(_ bytes: ArraySlice<UInt8>) -> Int? {
        for scheme in ["HTTPS://", "HTTP://"] where bytes.starts(withCapitals: scheme) {
            return bytes.startIndex + scheme.utf8.count
        }
        let end = bytes.firstIndex(of: ASCII.slash) ?? bytes.endIndex
        let first = bytes[..<end]
        return first.contains(ASCII.colon) || first.contains(ASCII.at) ? nil : bytes.startIndex
    }

    /// `%C3%BC` undone; nil when what comes out is no UTF-8.
    static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.contains(0x25) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x25, index + 2 < bytes.endIndex, let high = ASCII.hexValue(bytes[index + 1]),
                let low = ASCII.hexValue(bytes[index + 2])
            {
                plain.append(high << 4 | low)
                index += 3
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return String(validating: plain, as: UTF8.self)
    }
}
