/// What any calendar text from outside says: as it is written, range-checked, with what is odd about it.
public struct CalendarFile: Sendable {
    /// In upper case.
    public var method: String?
    /// Whether two METHODs are written that differ.
    public var hasTwoMethods = false
    public var product: String?
    /// What the calendar calls itself.
    public var name: String?
    /// In the order of the file, without zones and reminders.
    public var items: [CalendarItem] = []
    /// One sentence each, with the line.
    public var problems: [String] = []
    /// Whether everything that begins also ends; false when the text was cut off.
    public var isWhole = true
    /// How many calendars stood in the text.
    public var calendars = 1

    /// Reads a calendar.
    ///
    /// - Parameters:
    ///   - bytes: the text, in UTF-8 or in UTF-16 with a mark; hostile input costs bounded time and memory.
    ///   - limits: how much of it is read.
    ///   - decode: makes text of bytes in another charset; without it they are read as Windows-1252.
    /// - Throws: why it is no calendar at all.
    public init(
        _ bytes: [UInt8],
        limits: ReadingLimits = .file,
        decode: ((ArraySlice<UInt8>) -> String)? = nil
    ) throws(CalendarFileError) {
        let raw = try RawCalendar(bytes, limits: limits, decode: decode)
        var whole = ItemReader.Whole(guests: limits.guests, dates: limits.dates, problems: raw.problems)
        isWhole = raw.isWhole
        calendars = raw.components.indices.count { raw.components[$0].parent == nil && raw.isNamed($0, "VCALENDAR") }
        readHead(raw)
        for index in raw.components.indices where raw.isNamed(index, "VTIMEZONE") {
            guard whole.zones.takesMore else { break }
            if let (name, rule) = EmbeddedZone.rule(of: index, in: raw) { whole.zones.describe(name, rule) }
        }
        let places = raw.components.indices.filter { Self.isItem($0, raw) }
        if places.count > limits.items { throw .tooMany(line: raw.components[places[limits.items]].line) }
        items.reserveCapacity(places.count)
        for index in places {
            var reader = ItemReader(raw: raw, of: whole, component: index)
            items.append(reader.item())
            whole = reader.whole
        }
        if let method, Self.knownMethods.contains(method) == false {
            whole.problems.note("the METHOD \(method.prefix(40)) is not one of RFC 5546")
        }
        problems = whole.problems.all
    }

    private static let knownMethods = CalendarObject.Method.allCases.map(\.rawValue)

    /// An item stands in a calendar or alone, not within another item.
    private static func isItem(_ index: Int, _ raw: RawCalendar) -> Bool {
        let component = raw.components[index]
        guard component.parent.map({ raw.isNamed($0, "VCALENDAR") }) ?? true else { return false }
        let others: [StaticString] = ["VCALENDAR", "VTIMEZONE", "VALARM", "STANDARD", "DAYLIGHT"]
        return !others.contains { raw.equals(component.name, $0) }
    }

    private mutating func readHead(_ raw: RawCalendar) {
        for index in raw.components.indices where raw.isNamed(index, "VCALENDAR") {
            for property in raw.properties(of: index) {
                let value = raw.bytes[property.value]
                switch property.name {
                case .method:
                    let word = Self.word(value)
                    if let method, let word, word != method { hasTwoMethods = true }
                    method = method ?? word
                case .productID where product == nil: product = TextValue.text(value)
                case .calendarName where name == nil, .name where name == nil: name = TextValue.text(value)
                default: break
                }
            }
        }
    }

    static func word(_ bytes: ArraySlice<UInt8>) -> String? {
        let letters = bytes.filter { $0 > 0x20 && $0 != 0x7F }
        return letters.isEmpty ? nil : String(decoding: letters.prefix(64), as: UTF8.self).uppercased()
    }
}
