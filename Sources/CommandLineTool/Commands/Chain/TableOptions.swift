extension Option {
    /// What `suggest` and `plan` ask alike.
    ///
    /// - Parameter seats: how many there are when nobody says so.
    static func table(seats: String) -> [Option] {
        [
            .value("seats", "N", "Guests at the table, you not counted", .integer(1...50), standard: seats),
            .value("circle", "CIRCLE", "Only people of this circle", .circle),
            .repeated("with", "WHO", "Somebody who has to be there", .person),
            .repeated("without", "WHO", "Somebody who can't be there", .person),
        ]
    }
}
