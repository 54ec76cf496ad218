/// Labels that other programs put on people, as topics.
enum TopicText {
    /// The topic that a label names; nil for the groups that every account has, which say nothing about a person.
    static func name(_ label: String) -> String? {
        var text = FieldText.line(label, limit: 200)
        while text.utf8.first == UInt8(ascii: "*") { text = FieldText.line(String(text.dropFirst())) }
        let isSystem = systemGroups.contains(text.lowercased()) || text.lowercased().hasPrefix("system group: ")
        return text.isEmpty || isSystem ? nil : text
    }

    private static let systemGroups: Set<String> = [
        "my contacts", "mycontacts", "contacts", "starred", "starred in android", "other contacts", "imported",
        "unlabeled", "restored from google", "我的联系人", "我的聯絡人", "已加星标", "已加星號", "mis contactos", "meus contatos",
        "mes contacts", "meine kontakte", "マイ コンタクト", "マイコンタクト", "blocked", "最近联系人", "vcard", "contact", "person",
    ]
}
