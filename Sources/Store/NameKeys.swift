internal import Invites
internal import Text

/// The forms under which people, topics and addresses are found.
enum Keys {
    /// Folded forms of everything that a person is called, pinyin included.
    static func names(_ names: [String], family: String, given: String) -> Set<String> {
        var keys: Set<String> = []
        var all = names
        if !family.isEmpty && !given.isEmpty {
            all += ["\(given) \(family)", "\(family) \(given)"]
        }
        for name in all where !name.isEmpty {
            let folded = topic(name)
            keys.insert(bounded(folded))
            for pinyin in pinyinKeys(name) where !pinyin.isEmpty { keys.insert(bounded(pinyin)) }
        }
        return keys
    }

    /// The form in which two addresses of one kind are compared.
    static func address(kind: String, value: String) -> String {
        switch kind {
        case "email": bounded(value.lowercased())
        case "phone": phone(value)
        case "uid": value
        default: bounded(fold(value))
        }
    }

    /// The digits of a phone number, `00` for `+` left out; the text itself when it has none.
    static func phone(_ value: String) -> String {
        var digits = value.utf8.filter { (0x30...0x39).contains($0) }
        if digits.starts(with: [0x30, 0x30]) { digits.removeFirst(2) }
        return digits.isEmpty ? fold(value) : String(decoding: digits, as: UTF8.self)
    }

    /// The national part by which `+34 612 345 678` and `612345678` meet; nil for a number too short to tell.
    static func phoneTail(_ value: String) -> String? {
        let digits = phone(value).utf8
        guard digits.count >= 7, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return "tel:" + String(decoding: digits.suffix(9), as: UTF8.self)
    }

    /// A name of emoji alone folds to nothing and stands for itself.
    static func topic(_ name: String) -> String {
        let key = fold(name)
        return bounded(key.isEmpty ? name : key)
    }

    private static func bounded(_ text: String) -> String {
        text.utf8.count <= 200 ? text : String(text.prefix(100))
    }
}
