internal import Text

/// What stands on a line of a list beside the name and is no part of it.
enum NameRemarks {
    /// A telephone number at the end of a line, taken out: `王芳\t138 0000 0000`.
    static func takePhone(_ scalars: inout [Unicode.Scalar]) -> [String] {
        var start = scalars.endIndex
        while start > 0, isPhone(scalars[start - 1]) { start -= 1 }
        var number = scalars[start...]
        // The first of several blanks belongs to neither; a number begins with a digit, a plus or a bracket.
        while let first = number.first, !isDigit(first), first != "+", first != "(" { number = number.dropFirst() }
        guard number.count(where: isDigit) >= 7, number.startIndex > 0 else { return [] }
        let before = scalars[number.startIndex - 1]
        guard " \t,，:：|;；-".unicodeScalars.contains(before) || before.value > 0x2E80 else { return [] }
        let text = String(String.UnicodeScalarView(number)).trimmed
        scalars.removeSubrange(number.startIndex...)
        while let last = scalars.last, " \t,，:：|;；-".unicodeScalars.contains(last) { scalars.removeLast() }
        return [text]
    }

    /// Takes off what says how many come: `+1`, `（带朋友）`, `x2`.
    static func dropParty(_ scalars: inout [Unicode.Scalar]) {
        for _ in 0..<3 {
            while scalars.last == " " { scalars.removeLast() }
            guard let start = bracket(scalars) ?? plus(scalars), start > 0 else { return }
            scalars.removeSubrange(start...)
        }
    }

    /// Where a bracket at the end begins that says whom somebody brings.
    private static func bracket(_ scalars: [Unicode.Scalar]) -> Int? {
        guard let last = scalars.last, last == ")" || last == "）" else { return nil }
        guard let open = scalars.lastIndex(where: { $0 == "(" || $0 == "（" }) else { return nil }
        let inner = fold(String(String.UnicodeScalarView(scalars[(open + 1)..<(scalars.count - 1)])))
        let words = [
            "带", "帯", "携", "朋友", "家属", "小孩", "孩子", "娃", "同伴", "friend", "guest", "kid", "plus", "con ", "amig",
        ]
        let isCount = inner.unicodeScalars.first == "+" || inner.hasSuffix("人") || inner.hasSuffix("位")
        return isCount || words.contains { inner.contains($0) } ? open : nil
    }

    /// Where `+1`, `＋2` or `x2` at the end begins.
    private static func plus(_ scalars: [Unicode.Scalar]) -> Int? {
        let digits = scalars.reversed().prefix(while: isDigit).count
        guard (1...2).contains(digits) else { return nil }
        let sign = scalars.count - digits - 1
        guard sign > 0 else { return nil }
        if scalars[sign] == "+" || scalars[sign] == "＋" { return sign }
        let isTimes = scalars[sign] == "x" || scalars[sign] == "×"
        return isTimes && scalars[sign - 1] == " " ? sign : nil
    }

    /// What somebody is in a group, not who: `群主-Nora`.
    static func isRole(_ text: String) -> Bool {
        ["群主", "管理员", "管理", "群管", "版主", "助理", "群助手", "admin", "owner", "host", "organizer", "moderator", "管理人", "幹事"]
            .contains(fold(text))
    }

    /// A line that shows how to sign up: `例 1. 张三 带一人`, `Example: Ann +1`.
    static func isExample(_ text: String) -> Bool {
        let folded = fold(text)
        if ["例如", "例子", "示例", "样例", "例:", "例：", "例 ", "e.g.", "ejemplo:"].contains(where: folded.hasPrefix) {
            return true
        }
        if folded == "例" { return true }
        guard folded.hasPrefix("example") || folded.hasPrefix("ejemplo") else { return false }
        let next = folded.unicodeScalars.dropFirst(7).first
        return next == ":" || next.map(isDigit) ?? false
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func isPhone(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || " +-().".unicodeScalars.contains(scalar)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
