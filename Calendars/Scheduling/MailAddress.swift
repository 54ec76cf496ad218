/// The form in which two e-mail addresses are compared.
///
/// Case does not matter, and a domain in its ASCII form is the same as in its own script (RFC 5891). Nothing else is
/// folded: dots and plus signs mean what the domain's owner says.
enum MailAddress {
    static func key(_ address: String) -> String {
        let lower = address.lowercased()
        guard lower.utf8.count <= 320, let at = lower.lastIndex(of: "@"), lower[at...].contains("xn--") else {
            return lower
        }
        let labels = lower[lower.index(after: at)...].split(separator: ".", omittingEmptySubsequences: false)
        let domain = labels.map { label in
            label.hasPrefix("xn--") ? punycode(label.dropFirst(4).utf8)?.lowercased() ?? String(label) : String(label)
        }
        return lower[...at] + domain.joined(separator: ".")
    }

    /// RFC 3492 section 6.2; nil for what isn't in that form.
    private static func punycode(_ text: Substring.UTF8View) -> String? {
        let bytes = Array(text.prefix(63))
        let dash = bytes.lastIndex(of: 0x2D)
        var scalars = bytes[..<(dash ?? 0)].map { UInt32($0) }
        var index = dash.map { $0 + 1 } ?? 0
        var (code, place, bias): (UInt32, Int, Int) = (128, 0, 72)
        while index < bytes.count {
            let before = place
            var weight = 1
            var step = 36
            while true {
                guard index < bytes.count, let digit = digit(bytes[index]), place < 1 << 24 else { return nil }
                index += 1
                place += digit * weight
                let threshold = min(max(step - bias, 1), 26)
                if digit < threshold { break }
                weight *= 36 - threshold
                step += 36
                guard weight < 1 << 24 else { return nil }
            }
            let count = scalars.count + 1
            bias = adapted(place - before, count, isFirst: before == 0)
            let (next, overflow) = code.addingReportingOverflow(UInt32(place / count))
            guard !overflow else { return nil }
            code = next
            place %= count
            scalars.insert(code, at: place)
            place += 1
        }
        var view = String.UnicodeScalarView()
        for code in scalars {
            guard let scalar = Unicode.Scalar(code) else { return nil }
            view.append(scalar)
        }
        return String(view)
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x61...0x7A: Int(byte) - 0x61
        case 0x30...0x39: Int(byte) - 0x30 + 26
        default: nil
        }
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var step = 0
        while delta > 455 {
            delta /= 35
            step += 36
        }
        return step + 36 * delta / (delta + 38)
    }
}
