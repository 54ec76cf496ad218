/// Dates and times in the form of iCalendar: `20261212`, `20261212T150000`, `20261212T070000Z`.
struct BasicForm: Hashable {
    var date: CivilDate
    /// Nil for a date alone.
    var local: LocalTime?
    var isUTC: Bool

    /// Nil for anything but a date that exists with or without a time; a leap second counts as the second before it.
    init?(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count >= 8, let digits = decimal(bytes[..<8]),
            let date = CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        else { return nil }
        self.date = date
        isUTC = false
        guard bytes.count > 8 else { return }
        isUTC = bytes.count == 16
        guard bytes.count == 15 || isUTC && bytes[15] | 0x20 == 0x7A, bytes[8] | 0x20 == 0x74,
            let clock = decimal(bytes[9..<15])
        else { return nil }
        local = LocalTime(
            date: date,
            hour: clock / 10_000,
            minute: clock / 100 % 100,
            second: min(clock % 100, clock % 100 == 60 ? 59 : 99)
        )
        guard local != nil else { return nil }
    }

    static func string(_ date: CivilDate) -> String {
        padded(date.year, 4) + padded(date.month, 2) + padded(date.day, 2)
    }

    static func string(_ local: LocalTime) -> String {
        string(local.date) + "T" + padded(local.hour, 2) + padded(local.minute, 2) + padded(local.second, 2)
    }

    static func string(_ instant: Instant) -> String { string(instant.utc) + "Z" }
}
