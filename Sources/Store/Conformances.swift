internal import Calendars
internal import Invites
internal import SQLite
internal import Venues

// The domain's identifiers and words go into columns by their raw values.
extension Person.ID: Bindable {}
extension Topic.ID: Bindable {}
extension Event.ID: Bindable {}
extension Venue.ID: Bindable {}
extension Source: Bindable {}
extension Answer: Bindable {}
extension Attendance: Bindable {}
extension InvitationState: Bindable {}
extension AnswerSource: Bindable {}
extension Channel: Bindable {}
extension EventStatus: Bindable {}
extension Event.GuestList: Bindable {}
extension Venue.Noise: Bindable {}
extension TableRule.Kind: Bindable {}

extension Instant: Bindable {
    var sqlValue: SQLValue { seconds.sqlValue }
}

extension Row {
    func person(_ column: Int) -> Person.ID { Person.ID(rawValue: int64(column)) }

    func instant(_ column: Int) -> Instant { Instant(seconds: int64(column)) }

    func optionalInstant(_ column: Int) -> Instant? { isNull(column) ? nil : instant(column) }

    /// A word of the domain; a word that the layout does not allow reads as `fallback`.
    func word<Word: RawRepresentable>(_ column: Int, _ fallback: Word) -> Word where Word.RawValue == String {
        Word(rawValue: text(column)) ?? fallback
    }
}
