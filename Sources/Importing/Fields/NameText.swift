internal import Invites

/// The name that a person is shown by, from what there is.
enum NameText {
    /// Gives `draft` a name when it has none: the parts of the name in their order, the nickname, the organization, the
    /// first e-mail address, the first phone number.
    static func complete(_ draft: inout ContactDraft) {
        guard draft.name.isEmpty else { return }
        let candidates = [
            joined(family: draft.familyName, given: draft.givenName, additional: draft.additionalName),
            joined(family: draft.suffix, given: draft.prefix, additional: ""),
            draft.nickname, draft.organization, draft.emails.first ?? "", draft.phones.first ?? "",
        ]
        draft.name = candidates.first { !$0.isEmpty } ?? ""
    }

    /// `given additional family`, but family first and without blanks where all of it is written in Chinese, Japanese
    /// or Korean script.
    static func joined(family: String, given: String, additional: String) -> String {
        let parts = [family, given, additional].filter { !$0.isEmpty }
        if parts.allSatisfy(isEastAsian) { return [family, given, additional].joined() }
        return [given, additional, family].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether every letter is a Chinese character, kana, bopomofo or hangul.
    private static func isEastAsian(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x3005...0x3007, 0x3041...0x30FF, 0x3105...0x312F, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
                0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF, 0xB7:
                true
            default: false
            }
        }
    }
}
