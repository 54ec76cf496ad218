internal import Invites
internal import Text

/// One line of a member list: a name, perhaps with a number or a bullet before it and city and profession behind it.
struct NameLine {
    private(set) var name = ""
    private(set) var city = ""
    private(set) var title = ""
    private(set) var note = ""
    private(set) var emails: [String] = []
    private(set) var phones: [String] = []

    /// - Parameter text: one line, trimmed.
    init(_ text: String) {
        var scalars = Array(text.unicodeScalars)
        emails = Self.takeAddress(&scalars)
        phones = NameRemarks.takePhone(&scalars)
        NameRemarks.dropParty(&scalars)
        var parts = Self.parts(Self.withoutBullet(scalars))
        while parts.count > 1, NameRemarks.isRole(parts[0]) { parts.removeFirst() }
        // 上海-林小满
        if parts.count > 1, parts[0].utf8.first ?? 0 > 0xE0, CityNames.contains(parts[0]),
            !CityNames.contains(parts[1]), !Self.isProfession(parts[1])
        {
            parts.swapAt(0, 1)
        }
        name = Self.withoutEmoji(parts[0])
        take(Array(parts.dropFirst()))
        if name.isEmpty { name = emails.first ?? phones.first ?? "" }
    }

    /// City and profession behind the name; what is neither is a note.
    private mutating func take(_ parts: [String]) {
        guard let first = parts.first else { return }
        if CityNames.contains(first) || (parts.count > 1 && parts.dropFirst().contains(where: Self.isProfession)) {
            let isCity = !Self.isProfession(first)
            city = isCity ? first : ""
            title = parts.dropFirst(isCity ? 1 : 0).filter { isCity || !CityNames.contains($0) }.joined(separator: "-")
            if !isCity { city = parts.first(where: CityNames.contains) ?? "" }
        } else if Self.isProfession(first) {
            title = parts.filter { !CityNames.contains($0) }.joined(separator: "-")
            city = parts.first(where: CityNames.contains) ?? ""
        } else {
            city = parts.first(where: CityNames.contains) ?? ""
            note = parts.filter { $0 != city }.joined(separator: "-")
        }
    }

    /// Nil when nothing in the line can be a name.
    var draft: ContactDraft? {
        guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.isEmoji }) else {
            return nil
        }
        var draft = ContactDraft(name: name)
        draft.city = city
        draft.title = title
        draft.note = note
        draft.emails = emails
        draft.phones = phones
        return draft
    }

    /// Whether the line stands over a list: `群成员(287)`, `Members (12)`.
    static func isHeading(_ text: String) -> Bool {
        guard text.utf8.count <= 80 else { return false }
        let folded = fold(text)
        var word = folded.unicodeScalars.filter { !isBracket($0) }[...]
        if text.unicodeScalars.first == "#" { return headings.contains(string(word)) }
        while let last = word.last, last.properties.numericType != nil || last == " " || isCounted(last) {
            word = word.dropLast()
        }
        return headings.contains(string(word)) || headings.contains(folded)
    }

    private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", ")", "[", "]", "【", "】", ":", "#": true
        default: false
        }
    }

    /// 人, 名 or 位 behind a number of people.
    private static func isCounted(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "人" || scalar == "名" || scalar == "位"
    }

    private static let headings: Set<String> = [
        "群成员", "群聊成员", "成员", "成员列表", "群成员列表", "名单", "群", "人员", "接龙", "姓", "姓名", "名字", "昵称", "群昵称", "参与者",
        "members", "group members", "member list", "list of members", "participants", "attendees", "guests", "names",
        "name", "group note", "メンバー", "参加者", "氏", "氏名", "名前", "miembros", "participantes", "integrantes", "nombre",
        "nombres", "asistentes",
    ]

    /// An address in angle brackets or behind a blank, taken out of the line.
    private static func takeAddress(_ scalars: inout [Unicode.Scalar]) -> [String] {
        guard scalars.dropFirst().contains("@") else { return [] }
        let words = scalars.split { $0 == " " || $0 == "<" || $0 == ">" || $0 == "," || $0 == "，" || $0 == "\t" }
        guard let word = words.last, word.contains("."), let found = EmailText.addresses(in: string(word)),
            found.count == 1
        else { return [] }
        scalars.removeSubrange(word.indices)
        scalars.removeAll { $0 == "<" || $0 == ">" }
        while let last = scalars.last, isLoose(last) { scalars.removeLast() }
        return found
    }

    /// A sign that stood between the name and what was taken out.
    private static func isLoose(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", ",", "，", "|", "-", ":", "：": true
        default: false
        }
    }

    private static func withoutBullet(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var rest = scalars[...]
        for _ in 0..<3 {
            rest = rest.drop { $0 == " " || $0 == "\u{3000}" }
            let after = afterNumber(rest) ?? rest.first.flatMap { bullets.contains($0) ? rest.dropFirst() : nil }
            guard let after, after.contains(where: { $0.properties.isAlphabetic || $0.properties.isEmoji }) else {
                break
            }
            rest = after
        }
        return Array(rest)
    }

    private static let bullets = Set("@＠-–—•·●○◦‣▪►*＊#".unicodeScalars)

    /// What follows `1.`, `1、`, `1)`, `(1)`, `【1】` or `①`; nil when no number leads.
    private static func afterNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        guard let first = scalars.first else { return nil }
        if (0x2460...0x249B).contains(first.value) { return scalars.dropFirst() }
        let opens = first == "(" || first == "（" || first == "[" || first == "【"
        let digits = (opens ? scalars.dropFirst() : scalars).prefix { scalar in
            (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
        }
        guard (1...5).contains(digits.count) else { return nil }
        let after = scalars[digits.endIndex...]
        guard let sign = after.first else { return nil }
        switch sign {
        case ")", "）", "]", "】": return after.dropFirst()
        case ".", "．", "、", ":", "：", " ": return opens ? nil : after.dropFirst()
        default: return nil
        }
    }

    /// The line between the signs that part name, city and profession. A hyphen, a slash or an underscore parts only
    /// where Chinese or Japanese is written or blanks stand around it: Anne-Marie is one name.
    private static func parts(_ scalars: [Unicode.Scalar]) -> [String] {
        let isEastAsian = scalars.contains { (0x2E80...0x9FFF).contains($0.value) || $0.value > 0x1FFFF }
        var parts: [[Unicode.Scalar]] = [[]]
        for (index, scalar) in scalars.enumerated() {
            let isBetweenBlanks =
                index > 0 && index + 1 < scalars.count && scalars[index - 1] == " " && scalars[index + 1] == " "
            let isSeparator =
                switch scalar {
                case "|", "｜", "︱": true
                case "-", "–", "—", "―", "_", "/", "／", "－", "＿", "\\": isEastAsian || isBetweenBlanks
                default: false
                }
            if isSeparator { parts.append([]) } else { parts[parts.count - 1].append(scalar) }
        }
        let texts = parts.map { FieldText.line(string($0)) }.filter { !$0.isEmpty }
        return texts.isEmpty ? [FieldText.line(string(scalars))] : texts
    }

    /// The name without the emoji at its ends, unless it is made of nothing else.
    private static func withoutEmoji(_ name: String) -> String {
        var rest = name[...]
        while let first = rest.first, isEmoji(first) || isOrnament(first) { rest = rest.dropFirst() }
        while let last = rest.last, isEmoji(last) || isOrnament(last) { rest = rest.dropLast() }
        return rest.isEmpty ? name : String(rest)
    }

    /// `~ 大海 ~`
    private static func isOrnament(_ character: Character) -> Bool {
        switch character {
        case " ", "~", "～", "〜", "∼", "★", "☆", "♪", "♫", "♡", "♥", "✿", "❀", "꧁", "꧂", "°", "✨": true
        default: false
        }
    }

    private static func isEmoji(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }
    }

    private static func isProfession(_ text: String) -> Bool {
        let folded = fold(text)
        return titles.contains(folded) || professions.contains { folded.hasSuffix($0) }
    }

    private static let titles: Set<String> = ["pm", "hr", "ui", "ux", "qa", "cto", "ceo", "cfo", "coo", "dev", "phd"]

    private static let professions = [
        "前端", "后端", "全栈", "算法", "测试", "运维", "架构", "数据", "编程", "市场", "销售", "财务", "人事", "外贸", "记者", "编辑", "翻译",
        "律师", "会计", "writer", "analyst", "researcher", "consultant",
        "scientist", "architect", "artist", "freelancer", "师", "员", "经理", "总监", "医生", "教授", "博士", "设计", "开发", "产品",
        "运营", "老板", "创始人", "学生", "自由职业", "engineer",
        "designer", "manager", "developer", "teacher", "student", "doctor", "founder", "lawyer", "nurse", "エンジニア",
        "デザイナー",
        "学生", "ingeniero", "ingeniera", "profesor", "profesora",
    ]

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
