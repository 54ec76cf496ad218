extension Option {
    /// What `suggest` and `plan` ask alike.
    static let table: [Option] = [
        .value("seats", "N", "Guests at the table, you not counted", .integer(1...50), standard: "10"),
        .value("circle", "CIRCLE", "Only people of this circle", .circle),
        .repeated("with", "WHO", "Somebody who has to be there", .person),
        .repeated("without", "WHO", "Somebody who can't be there", .person),
    ]
}
