/// What a letter is about.
public enum LetterKind: String, CaseIterable, Sendable, Codable {
    case invitation, update, cancellation
    /// That all dates of a series from one on are called off.
    case seriesCancellation
    case reminder, keepInTouch
    /// The answer to a proposal of another time that is not taken.
    case unmoved
    /// The answer to somebody who wanted to come without being asked.
    case regret
    /// To somebody who wanted to come without being asked, and has a place.
    case welcome
    /// To somebody who was invited and is taken off the list.
    case uninvited
}

/// A message that is ready to be pasted into a chat or a mail.
public struct Letter: Hashable, Sendable {
    /// One line, for a mail.
    public var subject: String
    /// Lines that end in LF, without one at the end.
    public var body: String

    public init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }

    /// The letter of a kind in a language, from the texts in `Invites/Letters`.
    public init(_ kind: LetterKind, in language: LetterLanguage, _ facts: LetterFacts) {
        self = Self.template(kind, language).letter(facts.texts(in: language))
    }

    private static func template(_ kind: LetterKind, _ language: LetterLanguage) -> LetterTemplate {
        guard let template = templates[language]?[kind] else {
            // Only a damaged text in the product itself comes here, and a test reads every one of them.
            preconditionFailure("no letter \(kind.rawValue) in \(language.rawValue)")
        }
        return template
    }

    private static let templates: [LetterLanguage: [LetterKind: LetterTemplate]] = {
        var all: [LetterLanguage: [LetterKind: LetterTemplate]] = [:]
        for language in LetterLanguage.allCases { all[language] = try? LetterTemplate.read(source(language)) }
        return all
    }()

    /// The text of a language's letters, as it stands in its file.
    static func source(_ language: LetterLanguage) -> String {
        let bytes =
            switch language {
            case .english, .americanEnglish: PackageResources.en_txt
            case .simplifiedChinese: PackageResources.zh_Hans_txt
            case .traditionalChinese: PackageResources.zh_Hant_txt
            case .japanese: PackageResources.ja_txt
            case .spanish: PackageResources.es_txt
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}
