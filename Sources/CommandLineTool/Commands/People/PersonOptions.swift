extension Option {
    /// What is known of a person, for `people add` and `people edit`.
    static let person: [Option] = [
        .value("given-name", "NAME", "The given name, for letters"),
        .value("family-name", "NAME", "The family name"),
        .value("nickname", "NAME", "What friends call them"),
        .repeated("email", "ADDRESS", "An e-mail address"),
        .repeated("phone", "PHONE", "A phone number, as you write it"),
        .repeated("handle", "KIND:VALUE", "Any other way to reach them, such as wechat:mei_s"),
        .repeated("topic", "TOPIC[:WEIGHT]", "What they like, and how much, 1-100", .topic),
        .repeated("circle", "CIRCLE", "A group that they belong to", .circle),
        .value("closeness", "0-5", "How well you know them, 5 a close friend", .integer(0...5)),
        .value("cadence", "SPAN", "How often to be in touch: 3mo, 6mo, 1y; none for no wish"),
        .value("language", "LANGUAGE", "In which language to write: en, zh-Hans, zh-Hant, ja, es"),
        .value("zone", "ZONE", "Their time zone, such as Europe/Lisbon"),
        .value("city", "CITY", "Where they live"),
        .value("at", "LAT,LON", "Where they live, in degrees: 38.71,-9.14"),
        .value("organization", "NAME", "Where they work"),
        .value("title", "TITLE", "What they do there"),
        .value("birthday", "DATE", "1990-05-17, or --05-17 without the year"),
        .value("note", "TEXT", "Anything else"),
        .flag("do-not-invite", "Never propose them"),
    ]
}
