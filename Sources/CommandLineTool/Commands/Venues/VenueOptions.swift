extension Option {
    /// What is known of a venue, for `venues add` and `venues edit`.
    static let venue: [Option] = [
        .value("address", "ADDRESS", "Where it is"),
        .value("at", "LAT,LON", "Its place in degrees: 38.71,-9.14"),
        .value("seats", "N", "Seats, yours counted", .integer(1...10000)),
        .value("noise", "NOISE", "How loud it is", .choice(["quiet", "normal", "loud"])),
        .value("minimum-spend", "X", "What each has to order, as you write it: 8 EUR"),
        .value("hours", "TEXT", "When it is open: 'Mo-Fr 09:00-19:00; Sa 10:00-23:00'"),
        .value("url", "URL", "Its page"),
        .value("note", "TEXT", "Anything else"),
    ]
}
