internal import Invites

/// One row of a contact table on its way to a person.
struct TableRow {
    private let layout: TableLayout
    private var draft = ContactDraft()
    private var emails = FieldList()
    private var phones = FieldList()
    private var badEmails = 0
    private var badPhones = 0
    private var badBirthdays = 0
    private var birth: (year: Int?, month: Int?, day: Int?)
    private var services: [Int: String] = [:]
    private var chats: [(number: Int, value: String)] = []

    init(_ record: CSVRecord, layout: TableLayout) {
        self.layout = layout
        for column in layout.columns {
            let text = FieldText.line(record.bytes(column.index))
            if !text.isEmpty { take(text, for: column) }
        }
    }

    // MARK: Cells

    private mutating func take(_ text: String, for column: TableColumn) {
        switch column.field {
        case .name, .familyName, .givenName, .additionalName, .prefix, .suffix, .nickname, .otherName:
            takeName(text, column.field)
        case .email: for part in joined(text) { takeEmail(part) }
        case .phone: for part in joined(text) { takePhone(part) }
        case .handle, .web, .key, .chatService: takeHandle(text, for: column)
        case .birthday: takeBirthday(text)
        case .birthYear: birth.year = Int(text)
        case .birthMonth: birth.month = Int(text)
        case .birthDay: birth.day = Int(text)
        case .language, .zone, .city, .latitude, .longitude, .coordinates: takePlace(text, column.field)
        default: takeAbout(text, column.field)
        }
    }

    private mutating func takeName(_ text: String, _ field: TableField) {
        switch field {
        case .name:
            if draft.name.isEmpty { draft.name = text } else if text != draft.name { addOtherName(text) }
        case .familyName: set(\.familyName, text)
        case .givenName: set(\.givenName, text)
        case .additionalName: set(\.additionalName, text)
        case .prefix: set(\.prefix, text)
        case .suffix: set(\.suffix, text)
        case .nickname:
            if draft.nickname.isEmpty { draft.nickname = text } else { addOtherName(text) }
        default: addOtherName(text)
        }
    }

    private mutating func addOtherName(_ text: String) {
        add(Handle(kind: "name", value: text))
    }

    /// The first column that says something wins.
    private mutating func set(_ path: WritableKeyPath<ContactDraft, String>, _ text: String) {
        if draft[keyPath: path].isEmpty { draft[keyPath: path] = text }
    }

    private mutating func takeEmail(_ text: String) {
        guard let addresses = EmailText.addresses(in: text) else {
            badEmails += 1
            return
        }
        for address in addresses { emails.add(address) }
    }

    /// A column for "how to reach" holds addresses as well as numbers.
    private mutating func takePhone(_ text: String) {
        if text.utf8.contains(ASCII.at), let addresses = EmailText.addresses(in: text) {
            for address in addresses { emails.add(address) }
            return
        }
        for phone in FieldText.parts(text, between: [";", "；", "、", "，"]) {
            // 8.61E+12 is what a spreadsheet makes of a long number: its last digits are lost.
            let isRounded = phone.utf8.count < 20 && (phone.contains("E+") || phone.contains("e+"))
            if phone.utf8.contains(where: ASCII.isDigit), phone.utf8.count <= 200, !isRounded {
                phones.add(phone)
            } else {
                badPhones += 1
            }
        }
    }

    private mutating func takeHandle(_ text: String, for column: TableColumn) {
        switch column.field {
        case .key(let source):
            if draft.sourceKey.isEmpty { draft.sourceKey = "\(source):\(text)" }
            add(HandleText.chat(text, service: source))
        case .chatService: services[column.number] = text
        case .handle(""): chats.append((column.number, text))
        case .handle("linkedin"), .web:
            for part in joined(text) { takeWeb(part, isLinkedIn: column.field != .web) }
        case .handle(let kind): for part in joined(text) { add(HandleText.chat(part, service: kind)) }
        default: break
        }
    }

    private mutating func takeWeb(_ text: String, isLinkedIn: Bool) {
        var handle = HandleText.web(text)
        if isLinkedIn, handle == nil { handle = Handle(kind: "linkedin", value: text.lowercased()) }
        if layout.format == .linkedin || layout.format == .csv, let handle, handle.kind == "linkedin",
            draft.sourceKey.isEmpty
        {
            draft.sourceKey = "linkedin:\(handle.value)"
        }
        add(handle)
    }

    private mutating func takeBirthday(_ text: String) {
        guard draft.birthday.isEmpty else { return }
        // Outlook writes 0/0/00 for none.
        guard text.utf8.contains(where: { (0x31...0x39).contains($0) }) else { return }
        if let day = BirthdayText.iso(text, order: layout.dateOrder) {
            draft.birthday = day
        } else {
            badBirthdays += 1
        }
    }

    private mutating func takePlace(_ text: String, _ field: TableField) {
        switch field {
        case .language: if draft.language.isEmpty { draft.language = PlaceText.language(text) }
        case .zone: if draft.zone.isEmpty, PlaceText.isZone(text) { draft.zone = text }
        case .city: set(\.city, text)
        case .latitude: draft.latitude = draft.latitude ?? PlaceText.degrees(text, limit: 90)
        case .longitude: draft.longitude = draft.longitude ?? PlaceText.degrees(text, limit: 180)
        default:
            guard draft.latitude == nil, let place = PlaceText.coordinates(text) else { return }
            (draft.latitude, draft.longitude) = (place.latitude, place.longitude)
        }
    }

    private mutating func takeAbout(_ text: String, _ field: TableField) {
        switch field {
        case .organization: set(\.organization, joined(text).first ?? text)
        case .title: set(\.title, joined(text).first ?? text)
        case .topics: for name in listed(text) { addTopic(name) }
        case .circles:
            for name in listed(text) where !draft.circles.contains(name) && draft.circles.count < 100 {
                draft.circles.append(name)
            }
        case .note: draft.note += draft.note.isEmpty ? text : " " + text
        case .closeness: draft.closeness = Int(text).flatMap { (0...5).contains($0) ? $0 : nil }
        case .cadence: draft.cadenceMonths = Int(text).flatMap { (1...120).contains($0) ? $0 : nil }
        case .doNotInvite:
            draft.doNotInvite = ["1", "true", "yes", "y", "x", "是", "はい", "sí", "si"].contains(text.lowercased())
        default: break
        }
    }

    private mutating func addTopic(_ label: String) {
        guard let name = TopicText.name(label), draft.topics.count < 200 else { return }
        if !draft.topics.contains(where: { $0.name == name }) { draft.topics.append(TopicDraft(name: name)) }
    }

    private mutating func add(_ handle: Handle?) {
        guard let handle, draft.handles.count < 200, !draft.handles.contains(handle) else { return }
        draft.handles.append(handle)
    }

    /// The values of one cell: Google joins them by ` ::: `.
    private func joined(_ text: String) -> [String] {
        guard text.utf8.contains(ASCII.colon) else { return [text] }
        let bytes = Array(text.utf8)
        let colons = bytes.indices.filter { bytes[$0...].starts(with: [ASCII.colon, ASCII.colon, ASCII.colon]) }
        var parts: [String] = []
        var start = 0
        for colon in colons where colon >= start {
            parts.append(FieldText.line(bytes[start..<colon]))
            start = colon + 3
        }
        return (parts + [FieldText.line(bytes[start...])]).filter { !$0.isEmpty }
    }

    /// Labels in one cell, parted by whatever people use.
    private func listed(_ text: String) -> [String] {
        joined(text).flatMap { FieldText.parts($0, between: [";", ",", "；", "，", "、", "|"]) }
            .map { FieldText.line($0, limit: 200) }
    }
}

// MARK: The result

extension TableRow {
    /// The person, or why there is none, and what of the row was left out; nothing for a row without a word.
    func events(line: Int) -> [ContactEvent] {
        var draft = finished()
        if draft.name.isEmpty, let chat = draft.handles.first(where: { $0.kind != "linkedin" && $0.kind != "url" }) {
            draft.name = chat.value
        }
        guard !draft.name.isEmpty else {
            let hasRemarks = badEmails + badPhones + badBirthdays > 0
            guard hasRemarks || draft != ContactDraft() else { return [] }
            return [.skipped(SkippedRow(line: line, reason: "no name, address or number in this row"))]
        }
        return [.contact(ContactRecord(line: line, draft: draft))]
            + remarks().map { .skipped(SkippedRow(line: line, reason: "left out of the row: \($0)")) }
    }

    private func finished() -> ContactDraft {
        var row = self
        for chat in chats { row.add(HandleText.chat(chat.value, service: services[chat.number] ?? "")) }
        // "Other contacts" of Google have their address or number for a first name.
        for path in [\ContactDraft.givenName, \ContactDraft.name] where row.draft.familyName.isEmpty {
            if row.draft[keyPath: path].utf8.contains(ASCII.at),
                let addresses = EmailText.addresses(in: row.draft[keyPath: path])
            {
                for address in addresses { row.emails.add(address) }
                row.draft[keyPath: path] = ""
            } else if Self.isNumber(row.draft[keyPath: path]) {
                row.phones.add(row.draft[keyPath: path])
                row.draft[keyPath: path] = ""
            }
        }
        var draft = row.draft
        draft.emails = row.emails.values
        draft.phones = row.phones.values
        if draft.birthday.isEmpty, let month = birth.month, let day = birth.day {
            draft.birthday = BirthdayText.iso(year: birth.year, month: month, day: day) ?? ""
        }
        if draft.latitude == nil || draft.longitude == nil { (draft.latitude, draft.longitude) = (nil, nil) }
        NameText.complete(&draft)
        draft.handles.removeAll { $0.kind == "name" && $0.value == draft.name }
        return draft
    }

    private static func isNumber(_ text: String) -> Bool {
        let signs: Set<UInt8> = [ASCII.space, ASCII.plus, ASCII.hyphen, UInt8(ascii: "("), UInt8(ascii: ")")]
        return text.utf8.count(where: ASCII.isDigit) >= 5
            && text.utf8.allSatisfy { ASCII.isDigit($0) || signs.contains($0) }
    }

    private func remarks() -> [String] {
        var remarks: [String] = []
        if badEmails > 0 { remarks.append("\(badEmails) that cannot be an e-mail address") }
        if badPhones > 0 { remarks.append("\(badPhones) that cannot be a phone number") }
        if badBirthdays > 0 { remarks.append("\(badBirthdays) that cannot be a birthday") }
        let more = emails.leftOut + phones.leftOut
        if more > 0 { remarks.append("\(more) addresses and numbers past \(FieldList.limit)") }
        return remarks
    }
}
