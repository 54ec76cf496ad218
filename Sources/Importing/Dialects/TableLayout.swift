/// Which columns of a contact table mean what, found by the names in its header, never by their place.
struct TableLayout {
    let format: ImportFormat
    let columns: [TableColumn]
    /// In which order dates are meant that could be read either way.
    let dateOrder: BirthdayText.Order

    /// Nil for a row that names no column by which a person can be known.
    init?(header: [String]) {
        let keys = header.prefix(Self.columnLimit).map(HeaderWords.key)
        let names = Set(keys)
        format = Self.format(names)
        let columns = Self.settled(Self.columns(keys), keys: keys)
        guard columns.contains(where: \.field.tellsWho) else { return nil }
        self.columns = columns
        let isDayFirst = names.contains { Self.dayFirstWords.contains($0) }
        dateOrder = isDayFirst ? .dayFirst : .monthFirst
    }

    /// Headers of the languages that write the day before the month.
    private static let dayFirstWords: Set<String> = [
        "cumpleanos", "fechadenacimiento", "aniversario", "datadenascimento", "geburtstag", "geburtsdatum",
        "anniversaire", "datedenaissance", "nombre", "apellidos", "vorname", "nachname", "prenom", "nome",
    ]

    /// Columns past this are not looked at.
    static let columnLimit = 1_000

    private static func format(_ names: Set<String>) -> ImportFormat {
        func has(_ words: String...) -> Bool { words.allSatisfy(names.contains) }
        if has("firstname", "lastname", "connectedon") || has("firstname", "company", "position", "connectedon") {
            return .linkedin
        }
        if has("groupmembership") || has("email1value") || has("phone1value") || has("fileas", "labels") {
            return .google
        }
        if has("primaryemail", "displayname") || has("primaryemail", "secondaryemail") { return .thunderbird }
        if has("firstname", "lastname", "emaildisplayname") || has("emailaddress", "email2address")
            || has("emailaddress", "businessphone") || has("firstname", "businessstreet")
        {
            return .outlook
        }
        return .csv
    }

    private static func columns(_ keys: [String]) -> [TableColumn] {
        keys.enumerated().compactMap { index, key in
            if let numbered = numbered(key) {
                return TableColumn(index: index, field: numbered.field, number: numbered.number)
            }
            return (HeaderWords.field(key) ?? bySubstring(key)).map { TableColumn(index: index, field: $0) }
        }
    }

    /// Google's groups of columns, of which every file has as many as its fullest contact needs.
    private static func numbered(_ key: String) -> (field: TableField, number: Int)? {
        for (prefix, fields) in numberedFields where key.hasPrefix(prefix) {
            let rest = key.dropFirst(prefix.count)
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard let number = Int(digits.prefix(4)), let field = fields[String(rest.dropFirst(digits.count))] else {
                continue
            }
            return (field, number)
        }
        return nil
    }

    private static let numberedFields: [(String, [String: TableField])] = [
        ("email", ["value": .email, "": .email, "address": .email]),
        ("phone", ["value": .phone, "": .phone]),
        ("address", ["city": .city]),
        ("organization", ["name": .organization, "title": .title]),
        ("website", ["value": .web]),
        ("im", ["value": .handle(""), "service": .chatService]),
    ]

    /// Questions of sign-up pages: `What is your LinkedIn profile?`
    private static func bySubstring(_ key: String) -> TableField? {
        guard key.utf8.count <= 200 else { return nil }
        if key.contains("linkedin") { return .handle("linkedin") }
        if key.contains("github") { return .handle("github") }
        return key.contains("微信") || key.contains("wechat") ? .handle("wechat") : nil
    }

    /// Words that mean another thing beside certain other columns.
    private static func settled(_ columns: [TableColumn], keys: [String]) -> [TableColumn] {
        let fields = Set(columns.map(\.field))
        let hasJobTitle = keys.contains("jobtitle") || keys.contains("organization1title")
        let isChat = keys.contains { chatWords.contains($0) }
        // On Meetup the title is the role in the group.
        var columns = columns.filter { !(keys.contains("joinedgroupon") && keys[$0.index] == "title") }
        for index in columns.indices {
            switch columns[index].field {
            case .title where hasJobTitle && keys[columns[index].index] == "title": columns[index].field = .prefix
            case .name where fields.contains(.familyName) && !fields.contains(.givenName):
                columns[index].field = .givenName
            case .remark: columns[index].field = isChat ? .name : .note
            // Thunderbird parts the date; the key of `Birth Day` is that of `Birthday`.
            case .birthday where fields.contains(.birthMonth): columns[index].field = .birthDay
            case .alias where fields.contains(.key("wechat")): columns[index].field = .handle("wechat")
            case .alias: columns[index].field = .otherName
            default: break
            }
        }
        // What stands first wins: the home before the office, the planner's own name for somebody before theirs.
        return columns.filter { isFirst(keys[$0.index]) } + columns.filter { !isFirst(keys[$0.index]) }
    }

    private static let chatWords: Set<String> = ["昵称", "微信昵称", "微信号", "微信", "wxid", "nickname", "wechat"]

    private static func isFirst(_ key: String) -> Bool { ["homecity", "备注", "备注名", "remarkname"].contains(key) }
}
