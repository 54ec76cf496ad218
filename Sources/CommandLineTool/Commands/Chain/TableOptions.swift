extension Option {
    /// A calendar of the planner's own, for this once.
    static let busy = Option.repeated("busy", "FILE", "A calendar of yours to look for clashes in, as .ics", .file)

    /// What a search for a free time asks.
    static let finding: [Option] = [
        .value("find", "WISH", "List free times instead: 'Saturday afternoon', weekend, 'Fri 18:30'"),
        .value("within", "SPAN", "How far to look for them", standard: "6w"),
    ]

    /// What `suggest` and `plan` ask alike.
    ///
    /// - Parameter seats: how many there are when nobody says so.
    static func table(seats: String) -> [Option] {
        [
            .value("seats", "N", "Guests at the table, you not counted", .integer(1...50), standard: seats),
            .value("circle", "CIRCLE", "Only people of this circle", .circle),
            .repeated("with", "WHO", "Somebody who has to be there", .person),
            .repeated("without", "WHO", "Somebody who can't be there", .person),
            .value("effort", "N", "Search N times as long for a better table", .integer(1...1000), standard: "1"),
        ]
    }
}
