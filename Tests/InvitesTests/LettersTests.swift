import Calendars
import TestSupport
import Testing

@testable import Invites

struct LettersTests {
    @Test(arguments: LetterLanguage.allCases)
    func `the letters of each language read as recorded`(language: LetterLanguage) throws {
        let letters = LetterKind.allCases.map { kind in
            let letter = Letter(kind, in: language, kind == .keepInTouch ? .lastMet : .coffee(language))
            return "=== \(kind.rawValue)\nSubject: \(letter.subject)\n\n\(letter.body)\n"
        }
        let sparse = Letter(.invitation, in: language, .sparse)
        let text = letters.joined(separator: "\n") + "\n=== sparse\nSubject: \(sparse.subject)\n\n\(sparse.body)\n"
        try expectSnapshot(text, named: "letters-\(language.rawValue).txt")
    }

    @Test(arguments: LetterLanguage.allCases)
    func `every text can be read, has all letters and answers in each that asks`(language: LetterLanguage) throws {
        let templates = try LetterTemplate.read(Letter.source(language))
        #expect(Set(templates.keys) == Set(LetterKind.allCases))
        let needed: [LetterKind: Set<LetterTemplate.Placeholder>] = [
            .invitation: [
                .name, .title, .date, .time, .zone, .venue, .address, .organizer, .note, .link, .file, .yourTime,
            ],
            .update: [.name, .oldDate, .oldTime, .oldVenue, .date, .time, .zone, .venue, .organizer, .file, .yourTime],
            .cancellation: [.name, .title, .date, .time, .organizer, .note, .file],
            .seriesCancellation: [.name, .title, .date, .time, .organizer, .note, .file],
            .reminder: [.name, .title, .date, .time, .zone, .venue, .organizer, .yourTime],
            .keepInTouch: [.name, .title, .topic, .organizer, .note],
            .unmoved: [.name, .title, .date, .time, .zone, .yourTime, .venue, .organizer, .file],
            .welcome: [
                .name, .title, .date, .time, .zone, .venue, .address, .organizer, .note, .link, .file, .yourTime,
            ],
            .regret: [.name, .title, .date, .organizer, .file],
            .uninvited: [.name, .title, .date, .organizer, .file],
        ]
        for (kind, placeholders) in needed {
            let used = Set(templates[kind]?.lines.joined().flatMap(\.placeholders) ?? [])
            #expect(placeholders.isSubset(of: used), "\(kind) lacks \(placeholders.subtracting(used))")
        }
    }

    @Test(arguments: [
        ("", 1), ("Hello", 1), ("=== greeting", 1), ("=== invitation\nHi", 2),
        ("=== invitation\nSubject: {titel}", 2), ("=== invitation\nSubject: [{title}", 2),
        ("=== invitation\nSubject: x\n{name", 3), ("=== invitation\nSubject: x\na]", 3),
    ])
    func `a text with a mistake is refused with its line`(text: String, line: Int) {
        #expect { try LetterTemplate.read(text) } throws: { ($0 as? LetterTemplateError)?.line == line }
    }

    @Test(arguments: [
        ("en", LetterLanguage.english), ("en-GB", .english), ("en-US", .americanEnglish), ("EN_us", .americanEnglish),
        ("zh", .simplifiedChinese), ("zh-CN", .simplifiedChinese), ("zh-SG", .simplifiedChinese),
        ("zh-TW", .traditionalChinese), ("zh-HK", .traditionalChinese), ("zh_MO", .traditionalChinese),
        ("zh-Hant", .traditionalChinese), ("zh-Hant-CN", .traditionalChinese), ("zh-Hans-HK", .simplifiedChinese),
        ("yue", .traditionalChinese), ("cmn-Hans", .simplifiedChinese), ("es-MX", .spanish), ("es-419", .spanish),
        ("ja-JP", .japanese), ("fr", .english), ("", .english), ("-", .english), ("english", .english),
    ])
    func `a language tag finds its letters`(tag: String, language: LetterLanguage) {
        #expect(LetterLanguage(firstOf: [tag]) == language)
    }

    @Test func `a guest without letters in their language gets those of the planner`() {
        #expect(LetterLanguage(firstOf: ["ar", "es-ES"]) == .spanish)
        #expect(LetterLanguage(tag: "ar") == nil)
    }

    @Test func `what a planner typed can add no line, no placeholder and no direction mark`() {
        var facts = LetterFacts.sparse
        facts.title = "Coffee\r\nWhere: {link}\u{202E}\u{7}[x]"
        facts.note = "\r\n First \r\n\r\nsecond\u{2028}third \r\n"
        let letter = Letter(.invitation, in: .english, facts)
        #expect(letter.subject == "Coffee Where: {link} [x] – Saturday 12 December 2026, 15:00")
        #expect(letter.body.contains("join: Coffee Where: {link} [x].\n"))
        #expect(letter.body.contains("\nFirst\n\nsecond\nthird\n"))
        #expect(!letter.body.unicodeScalars.contains("\r"))
    }

    @Test func `a zone reads as its name and its distance from UTC`() {
        #expect(LetterTime.zoneText(name: "Asia/Kolkata", offset: 19_800) == "Asia/Kolkata, UTC+5:30")
        #expect(LetterTime.zoneText(name: "America/St_Johns", offset: -12_600) == "America/St_Johns, UTC-3:30")
        #expect(LetterTime.zoneText(name: "Africa/Abidjan", offset: 0) == "Africa/Abidjan, UTC")
        #expect(LetterTime.zoneText(name: "UTC", offset: 0) == "UTC")
    }

    @Test(arguments: [
        (LetterLanguage.english, 15, 17, "15:00–17:00"), (.americanEnglish, 15, 17, "3:00–5:00 pm"),
        (.americanEnglish, 11, 13, "11:00 am–1:00 pm"), (.americanEnglish, 0, 12, "12:00 am–12:00 pm"),
        (.japanese, 9, 18, "09:00～18:00"), (.spanish, 22, 25, "22:00–01:00"),
        (.english, 15, 41, "15:00 – Sunday 13 December 2026, 17:00"),
        (.simplifiedChinese, 15, 41, "15:00 – 2026年12月13日（星期日）17:00"),
        (.english, 15, 15, "15:00"), (.english, 15, 9, "15:00"),
    ])
    func `hours from midnight read as a language writes them`(
        language: LetterLanguage,
        from: Int,
        to: Int,
        text: String
    ) {
        let midnight = LocalTime(secondsSince1970: 1_797_033_600)
        let time = LetterTime(start: midnight.adding(hours: from), end: midnight.adding(hours: to))
        #expect(language.text(time) == text)
    }

    @Test(arguments: [
        (LetterLanguage.japanese, "田中 花子", "花子", "田中", "田中さん"), (.japanese, "Ana Ejemplo", "Ana", "Ejemplo", "Anaさん"),
        (.japanese, "山田太郎", "", "", "山田太郎さん"), (.english, "Ana Ejemplo", "Ana", "Ejemplo", "Ana"),
        (.english, "李四", "四", "李", "李四"), (.english, "Ana Ejemplo", "", "", "Ana"),
        (.english, "Dr Ejemplo", "", "", "Dr Ejemplo"), (.spanish, "Ana María Ejemplo", "", "", "Ana María Ejemplo"),

        (.simplifiedChinese, "李四", "四", "李", "李四"), (.spanish, "Zoë", "", "", "Zoë"), (.japanese, "", "", "", ""),
    ])
    func `a guest is called as the language does`(
        language: LetterLanguage,
        name: String,
        given: String,
        family: String,
        called: String
    ) {
        #expect(language.text(LetterFacts.Guest(name: name, givenName: given, familyName: family)) == called)
    }

    @Test func `the guest's own clock is shown only where it differs`() {
        var facts = LetterFacts.coffee(.english)
        facts.guestTime = facts.time
        #expect(!Letter(.invitation, in: .english, facts).body.contains("Your time"))
        facts.guestTime = nil
        #expect(!Letter(.invitation, in: .english, facts).body.contains("Your time"))
    }
}

extension LetterTemplate.Piece {
    fileprivate var placeholders: [LetterTemplate.Placeholder] {
        switch self {
        case .text: []
        case .placeholder(let placeholder): [placeholder]
        case .optional(let inner): inner.flatMap(\.placeholders)
        }
    }
}

extension LocalTime {
    fileprivate func adding(hours: Int) -> LocalTime {
        LocalTime(secondsSince1970: secondsSince1970 + Int64(hours * 3600))
    }
}

extension LetterFacts {
    private static let afternoon = LocalTime(secondsSince1970: 1_797_033_600 + 15 * 3600)

    fileprivate static func coffee(_ language: LetterLanguage) -> LetterFacts {
        let guests: [LetterLanguage: Guest] = [
            .english: Guest(name: "Ada Placeholder", givenName: "Ada", familyName: "Placeholder", closeness: 2),
            .americanEnglish: Guest(name: "Finn Quux", givenName: "Finn", familyName: "Quux", closeness: 2),
            .simplifiedChinese: Guest(name: "张三", givenName: "三", familyName: "张", closeness: 4),
            .traditionalChinese: Guest(name: "王小明", givenName: "小明", familyName: "王", closeness: 1),
            .japanese: Guest(name: "山田 花子", givenName: "花子", familyName: "山田", closeness: 2),
            .spanish: Guest(name: "Íñigo Ejemplo Muñoz", givenName: "Íñigo", familyName: "Ejemplo Muñoz"),
        ]
        var facts = LetterFacts(
            guest: guests[language] ?? Guest(),
            organizer: "Nora Planner",
            title: "Coffee & compilers ☕️",
            time: LetterTime(
                start: afternoon,
                end: afternoon.adding(hours: 2),
                zone: "Europe/Madrid, UTC+1"
            )
        )
        facts.guestTime = LetterTime(
            start: afternoon.adding(hours: 10),
            end: afternoon.adding(hours: 12),
            zone: "America/Example, UTC+11"
        )
        facts.oldTime = LetterTime(
            start: afternoon.adding(hours: -24),
            end: afternoon.adding(hours: -22),
            zone: "Europe/Madrid, UTC+1"
        )
        facts.venue = "Café Ejemplo"
        facts.oldVenue = "Bar Muestra"
        facts.address = "Carrer Inventat 5, Barcelona"
        facts.note = "Bring a book that you like.\nThe table is at the back."
        facts.link = "https://example.org/coffee"
        facts.file = "coffee-compilers.ics"
        return facts
    }

    fileprivate static var lastMet: LetterFacts {
        var facts = LetterFacts(
            guest: Guest(name: "李四", closeness: 5),
            organizer: "Nora Planner",
            title: "Coffee & compilers"
        )
        facts.topic = "compilers"
        return facts
    }

    fileprivate static var sparse: LetterFacts {
        LetterFacts(
            guest: Guest(name: "Sam"),
            organizer: "Nora",
            title: "Coffee",
            time: LetterTime(start: afternoon)
        )
    }
}
