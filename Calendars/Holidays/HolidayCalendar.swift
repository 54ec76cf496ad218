/// Public holidays of one country, and the weekends that are worked to make up for them.
public struct HolidayCalendar: Sendable {
    /// The countries whose days are known.
    public enum Country: String, CaseIterable, Sendable {
        case china = "CN"
        case japan = "JP"
        case spain = "ES"
        case mexico = "MX"
        case unitedStates = "US"
        case germany = "DE"

        /// The country in which a zone lies; nil for a zone of another one.
        public init?(zone name: String) {
            guard let country = Self.allCases.first(where: { $0.zones.contains(name) }) else { return nil }
            self = country
        }

        /// In English.
        public var name: String {
            switch self {
            case .china: "China"
            case .japan: "Japan"
            case .spain: "Spain"
            case .mexico: "Mexico"
            case .unitedStates: "the United States"
            case .germany: "Germany"
            }
        }

        private var zones: [String] {
            switch self {
            case .china: ["Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Harbin", "PRC"]
            case .japan: ["Asia/Tokyo", "Japan"]
            case .spain: ["Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"]
            case .mexico:
                ["Mexico_City", "Cancun", "Merida", "Monterrey", "Matamoros", "Chihuahua", "Ciudad_Juarez", "Ojinaga"]
                    .map { "America/\($0)" }
                    + ["Mazatlan", "Bahia_Banderas", "Hermosillo", "Tijuana"].map { "America/\($0)" }
            case .unitedStates:
                ["New_York", "Detroit", "Chicago", "Denver", "Boise", "Phoenix", "Los_Angeles", "Anchorage", "Juneau"]
                    .map { "America/\($0)" }
                    + [
                        "America/Indiana/Indianapolis", "America/Kentucky/Louisville", "America/Menominee",
                        "Pacific/Honolulu",
                    ]
            case .germany: ["Europe/Berlin", "Europe/Busingen"]
            }
        }
    }

    /// One day.
    public struct Day: Hashable, Sendable {
        public var date: CivilDate
        /// In the country's own language.
        public var name: String
        /// Whether it is a weekend on which people work.
        public var isWorked: Bool
    }

    public let country: Country
    /// In order.
    public let days: [Day]
    private let byDate: [CivilDate: Day]

    public init(_ country: Country) {
        self.country = country
        let announced = country.table.utf8.split(separator: 0x0A).flatMap { Self.days(of: Array($0)) }
        days = (announced + country.years.flatMap(country.days(byRuleIn:))).sorted { $0.date < $1.date }
        byDate = Dictionary(days.map { ($0.date, $0) }) { first, _ in first }
    }

    /// What is known of a day; nil for an ordinary one and for years that the data doesn't cover.
    public func day(_ date: CivilDate) -> Day? { byDate[date] }

    /// Whether most people are free on a day: a holiday, or a weekend that isn't worked. Nil for years that the data
    /// doesn't cover, as far as it isn't a weekend.
    public func isFree(_ date: CivilDate) -> Bool? {
        if let day = byDate[date] { return !day.isWorked }
        let isWeekend = date.weekday == .saturday || date.weekday == .sunday
        return covers(date.year) || isWeekend ? isWeekend : nil
    }

    /// The years that the data covers.
    public var years: ClosedRange<Int> { country.years }

    /// Whether the data covers a year.
    public func covers(_ year: Int) -> Bool { country.years.contains(year) }

    /// The days of a line of the table.
    private static func days(of line: [UInt8]) -> [Day] {
        guard line.count > 11, let first = CivilDate(String(decoding: line[..<10], as: UTF8.self)) else { return [] }
        var rest = line[10...]
        var last = first
        if rest.starts(with: "..".utf8), let month = decimal(rest.dropFirst(2).prefix(2)),
            let day = decimal(rest.dropFirst(5).prefix(2)),
            let end = CivilDate(year: first.year, month: month, day: day)
        {
            last = end
            rest = rest.dropFirst(7)
        }
        rest = rest.drop { $0 == 0x20 }
        let isWorked = rest.first == 0x2B
        let name = String(decoding: rest.drop { $0 == 0x2B || $0 == 0x20 }, as: UTF8.self)
        return (first.daysSince1970...max(first.daysSince1970, last.daysSince1970)).map {
            Day(date: CivilDate(daysSince1970: $0), name: name, isWorked: isWorked)
        }
    }
}
