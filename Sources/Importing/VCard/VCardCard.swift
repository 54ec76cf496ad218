internal import Invites
internal import Text

/// What a card says about its person, gathered property by property, so that a card of any size takes little memory.
struct VCardCard {
    /// Where the card begins, counted from 1.
    let line: Int
    /// Whether it stands in an AGENT property: it is about somebody else and not read.
    let isAgent: Bool
    /// The bytes that it took in the file so far.
    var size = 0
    private(set) var properties = 0

    private var fullNames: [String] = []
    private var name: [String] = []
    private var emails = FieldList()
    private var phones = FieldList()
    private var badEmails = 0
    private var badPhones = 0
    private var broken = 0
    private var draft = ContactDraft()
    private var role = ""
    private var isGroup = false
    private var members: [String] = []
    private var cityRank = 0
    private var zoneIsPreferred = false
    /// Pages and chat names whose service may still come from the label of their group (`item1.X-ABLabel:WeChat`).
    private var chats: [Chat] = []
    private var labels: [String: String] = [:]

    private struct Chat {
        var value: String
        var service: String
        var group: String
    }

    init(line: Int, isAgent: Bool) {
        self.line = line
        self.isAgent = isAgent
    }

    /// Whether a property was seen that can say who the person is.
    var isEmpty: Bool { properties == 0 }

    /// Takes one property; those past `VCardReader.propertyLimit` are left out.
    mutating func take(_ property: VCardProperty, charsets: VCardCharsets) throws(CharsetError) {
        guard properties < VCardReader.propertyLimit, !isAgent else { return }
        properties += 1
        guard let field = Self.fields[property.name] ?? Self.chatField(property.name) else { return }
        guard let text = try charsets.text(of: property) else {
            broken += 1
            return
        }
        switch field {
        case .name: takeName(text, of: property)
        case .address: takeAddress(text, of: property)
        case .about: takeAbout(text, of: property)
        case .chat: takeChat(text, of: property)
        case .group: takeGroup(text, of: property)
        }
    }

    // MARK: Properties

    private enum Field { case name, address, about, chat, group }

    private static let fields: [String: Field] = [
        "FN": .name, "N": .name, "NICKNAME": .name, "X-ANDROID-CUSTOM": .name, "X-NICKNAME": .name,
        "EMAIL": .address, "TEL": .address, "ADR": .address, "GEO": .address, "TZ": .address,
        "ORG": .about, "TITLE": .about, "ROLE": .about, "BDAY": .about, "NOTE": .about, "CATEGORIES": .about,
        "UID": .about, "LANG": .about,
        "URL": .chat, "IMPP": .chat, "SOCIALPROFILE": .chat, "X-SOCIALPROFILE": .chat, "X-ABLABEL": .chat,
        "KIND": .group, "MEMBER": .group, "X-ADDRESSBOOKSERVER-KIND": .group, "X-ADDRESSBOOKSERVER-MEMBER": .group,
    ]

    private static let chatServices: Set<String> = [
        "X-AIM", "X-ICQ", "X-MSN", "X-YAHOO", "X-JABBER", "X-SKYPE", "X-SKYPE-USERNAME", "X-QQ", "X-WECHAT", "X-WEIXIN",
        "X-GTALK", "X-GOOGLE-TALK", "X-GADUGADU", "X-TELEGRAM", "X-WHATSAPP", "X-SIGNAL", "X-LINE", "X-TWITTER",
        "X-FACEBOOK", "X-LINKEDIN", "X-LINKEDIN-URL", "X-GITHUB", "X-INSTAGRAM", "X-MASTODON", "X-MATRIX", "X-SLACK",
        "X-DISCORD", "X-WEIBO", "X-SINAWEIBO", "X-ZHIHU", "X-KAKAOTALK", "X-SIP", "X-GROUPWISE",
    ]

    private static func chatField(_ name: String) -> Field? { chatServices.contains(name) ? .chat : nil }

    private mutating func takeName(_ text: VCardText, of property: VCardProperty) {
        switch property.name {
        case "FN":
            let name = text.string
            if !name.isEmpty, fullNames.count < 10, !fullNames.contains(name) { fullNames.append(name) }
        case "N":
            let parts = text.components
            if name.isEmpty, parts.contains(where: { !$0.isEmpty }) { name = Array(parts.prefix(5)) }
        case "X-ANDROID-CUSTOM":
            let parts = text.components
            if parts.count >= 2, parts[0].hasSuffix("/nickname") { takeNicknames([parts[1]]) }
        default:
            takeNicknames(text.list)
        }
    }

    /// The first is the nickname, the others are other names.
    private mutating func takeNicknames(_ names: [String]) {
        for name in names where !name.isEmpty {
            if draft.nickname.isEmpty {
                draft.nickname = name
            } else if name != draft.nickname {
                add(Handle(kind: "name", value: name))
            }
        }
    }

    private mutating func takeAddress(_ text: VCardText, of property: VCardProperty) {
        switch property.name {
        case "EMAIL":
            let value = text.string
            guard !value.isEmpty else { return }
            guard let addresses = EmailText.addresses(in: value) else {
                badEmails += 1
                return
            }
            for address in addresses { emails.add(address) }
        case "TEL": takePhone(text.string)
        case "ADR": takeCity(text.components, of: property)
        case "GEO": takeCoordinates(text.string)
        default:
            let zone = text.string
            if !zone.isEmpty, !zoneIsPreferred, PlaceText.isZone(zone) {
                draft.zone = zone
                zoneIsPreferred = property.isPreferred
            }
        }
    }

    private mutating func takePhone(_ text: String) {
        var text = text
        if text.utf8.starts(withCapitals: "SIP:") {
            if let handle = HandleText.chat(text, service: "sip") { add(handle) }
            return
        }
        if text.utf8.starts(withCapitals: "TEL:") {
            text = FieldText.line(String(text.dropFirst(4)))
        }
        guard !text.isEmpty else { return }
        guard text.utf8.contains(where: ASCII.isDigit), text.utf8.count <= 200 else {
            badPhones += 1
            return
        }
        phones.add(text)
    }

    /// The city of the home address, else of the preferred, else of the first.
    private mutating func takeCity(_ parts: [String], of property: VCardProperty) {
        let rank = property.hasType("HOME") ? 3 : property.isPreferred ? 2 : 1
        guard parts.count > 3, !parts[3].isEmpty, rank > cityRank else { return }
        draft.city = parts[3]
        cityRank = rank
        if draft.latitude == nil, let geo = property.parameter("GEO") { takeCoordinates(geo) }
    }

    private mutating func takeCoordinates(_ text: String) {
        guard draft.latitude == nil, let place = PlaceText.coordinates(text) else { return }
        draft.latitude = place.latitude
        draft.longitude = place.longitude
    }

    private mutating func takeAbout(_ text: VCardText, of property: VCardProperty) {
        switch property.name {
        case "ORG": if draft.organization.isEmpty { draft.organization = text.components.first ?? "" }
        case "TITLE": if draft.title.isEmpty { draft.title = text.string }
        case "ROLE": if role.isEmpty { role = text.string }
        case "LANG":
            if draft.language.isEmpty || property.isPreferred { draft.language = PlaceText.language(text.string) }
        case "UID": if draft.sourceKey.isEmpty { draft.sourceKey = Self.key(text.string) }
        case "CATEGORIES": addTopics(text.list)
        case "BDAY":
            let omitsYear = property.parameter("X-APPLE-OMIT-YEAR") != nil
            if draft.birthday.isEmpty { draft.birthday = BirthdayText.iso(text.string, omitsYear: omitsYear) ?? "" }
        default:
            let note = text.string
            guard !note.isEmpty, draft.note.utf8.count + note.utf8.count <= VCardContentLines.propertyLimit else {
                return
            }
            draft.note += draft.note.isEmpty ? note : " " + note
        }
    }

    private mutating func addTopics(_ names: [String]) {
        for name in names {
            guard let topic = TopicText.name(name), draft.topics.count < 200 else { continue }
            if !draft.topics.contains(where: { $0.name == topic }) { draft.topics.append(TopicDraft(name: topic)) }
        }
    }

    private mutating func takeChat(_ text: VCardText, of property: VCardProperty) {
        if property.name == "X-ABLABEL" {
            if labels.count < 100, !property.group.isEmpty { labels[property.group] = text.string }
            return
        }
        guard chats.count < 100 else { return }
        let named = ["X-SERVICE-TYPE", "SERVICE-TYPE", "X-SERVICE"].lazy.compactMap { property.parameter($0) }.first
        var service = named ?? ""
        var value = text.string
        switch property.name {
        case "URL", "IMPP", "SOCIALPROFILE": break
        case "X-SOCIALPROFILE":
            let types = property.parameters.lazy.filter { $0.name == "TYPE" && $0.value != "PREF" }
            service = service.isEmpty ? types.first?.value ?? "" : service
            if let user = property.parameter("X-USER"), !user.isEmpty, HandleText.web(value)?.kind ?? "url" == "url" {
                value = user
            }
        default: service = property.name
        }
        if property.name == "URL" { service = "URL" }
        chats.append(Chat(value: value, service: service, group: property.group))
    }

    private mutating func takeGroup(_ text: VCardText, of property: VCardProperty) {
        switch property.name {
        case "KIND", "X-ADDRESSBOOKSERVER-KIND": isGroup = text.string.utf8.starts(withCapitals: "GROUP")
        default: if members.count < 10_000 { members.append(Self.key(text.string)) }
        }
    }

    /// `uid:` and the identifier without `urn:uuid:`, which only some programs write.
    private static func key(_ text: String) -> String {
        let isURN = text.utf8.starts(withCapitals: "URN:UUID:")
        let identifier = FieldText.line(isURN ? String(text.dropFirst(9)) : text, limit: 500)
        return identifier.isEmpty ? "" : "uid:" + identifier
    }

    private mutating func add(_ handle: Handle?) {
        guard let handle, draft.handles.count < 200, !draft.handles.contains(handle) else { return }
        draft.handles.append(handle)
    }

    // MARK: The result

    /// The person, and what of the card could not be read.
    func events() -> [ContactEvent] {
        if size > VCardReader.cardLimit {
            let reason = "the card is larger than \(VCardReader.cardLimit >> 20) MB"
            return [.skipped(SkippedRow(line: line, reason: reason))]
        }
        var record = ContactRecord(line: line, draft: finished())
        if isGroup { record.members = members }
        return [.contact(record)] + remarks().map { .skipped(SkippedRow(line: line, reason: $0)) }
    }

    private func finished() -> ContactDraft {
        var card = self
        for chat in chats {
            let label = labels[chat.group] ?? ""
            if chat.service == "URL" {
                card.add(HandleText.web(chat.value))
            } else {
                card.add(HandleText.chat(chat.value, service: chat.service.isEmpty ? label : chat.service))
            }
        }
        var draft = card.draft
        let parts = name + Array(repeating: "", count: 5 - name.count)
        (draft.familyName, draft.givenName, draft.additionalName) = (parts[0], parts[1], parts[2])
        (draft.prefix, draft.suffix) = (parts[3], parts[4])
        draft.emails = emails.values
        draft.phones = phones.values
        if draft.title.isEmpty { draft.title = role }
        draft.name = fullNames.first ?? ""
        NameText.complete(&draft)
        let handles = fullNames.dropFirst().map { Handle(kind: "name", value: $0) }
        draft.handles += handles.filter { $0.value != draft.name && !draft.handles.contains($0) }
        return draft
    }

    private func remarks() -> [String] {
        var remarks: [String] = []
        if badEmails > 0 { remarks.append("left out of the card: \(badEmails) that cannot be an e-mail address") }
        if badPhones > 0 { remarks.append("left out of the card: \(badPhones) that cannot be a phone number") }
        if broken > 0 { remarks.append("left out of the card: \(broken) broken in base64") }
        let more = emails.leftOut + phones.leftOut
        if more > 0 { remarks.append("left out of the card: \(more) addresses and numbers past \(FieldList.limit)") }
        if properties >= VCardReader.propertyLimit {
            remarks.append("left out of the card: what follows its first \(VCardReader.propertyLimit) properties")
        }
        return remarks
    }
}
