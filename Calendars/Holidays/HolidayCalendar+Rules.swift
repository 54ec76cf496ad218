/// The days of countries whose law tells them for every year.
extension HolidayCalendar.Country {
    /// When in a year a day comes.
    private enum Rule {
        case date(Int, Int)
        /// The nth day of the week of a month; -1 is the last.
        case weekday(Int, Weekday, of: Int)
        /// Days after Easter Sunday, negative before it.
        case easter(Int)

        func date(in year: Int) -> CivilDate? {
            switch self {
            case .date(let month, let day): return CivilDate(year: year, month: month, day: day)
            case .weekday(let nth, let weekday, let month):
                let length = CivilDate.daysIn(month: month, year: year)
                guard let first = CivilDate(year: year, month: month, day: nth > 0 ? 1 : length - 6) else { return nil }
                let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
                return first.adding(days: ahead + 7 * max(0, nth - 1))
            case .easter(let days): return Self.easter(year)?.adding(days: days)
            }
        }

        /// Easter Sunday in the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8).
        private static func easter(_ year: Int) -> CivilDate? {
            let (a, b, c) = (year % 19, year / 100, year % 100)
            let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
            let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
            let m = (a + 11 * h + 22 * l) / 451
            let day = h + l - 7 * m + 114
            return CivilDate(year: year, month: day / 31, day: day % 31 + 1)
        }
    }

    /// The days of a year by rule; none for a country whose government announces them.
    func days(byRuleIn year: Int) -> [HolidayCalendar.Day] {
        let rules: [(Rule, String)]
        switch self {
        case .china, .japan: return []
        case .spain: rules = Self.spanishRules
        case .germany: rules = Self.germanRules
        case .mexico: rules = Self.mexicanRules + (year % 6 == 2 ? Self.mexicanInauguration : [])
        case .unitedStates: rules = Self.unitedStatesRules
        }
        // New Year's Day may be observed on the last day of the year before.
        let days = (year...(year + 1)).flatMap { year in
            rules.compactMap { rule, name in rule.date(in: year).map { (date: $0, name: name) } }
        }
        let all = self == .unitedStates ? days.flatMap { Self.observed($0.date, $0.name) } : days
        return all.filter { $0.date.year == year }
            .map { HolidayCalendar.Day(date: $0.date, name: $0.name, isWorked: false) }
    }

    /// A fixed day on a Saturday is observed on Friday, one on a Sunday on Monday; the others never fall on a weekend.
    private static func observed(_ date: CivilDate, _ name: String) -> [(date: CivilDate, name: String)] {
        switch date.weekday {
        case .saturday: [(date.adding(days: -1), "\(name) (observed)"), (date, name)]
        case .sunday: [(date, name), (date.adding(days: 1), "\(name) (observed)")]
        default: [(date, name)]
        }
    }

    /// The days of all of Spain in the BOE; a Sunday's day is moved by the regions, which add their own.
    private static let spanishRules: [(Rule, String)] = [
        (.date(1, 1), "Año Nuevo"), (.date(1, 6), "Epifanía del Señor"), (.easter(-2), "Viernes Santo"),
        (.date(5, 1), "Fiesta del Trabajo"), (.date(8, 15), "Asunción de la Virgen"),
        (.date(10, 12), "Fiesta Nacional de España"), (.date(11, 1), "Todos los Santos"),
        (.date(12, 6), "Día de la Constitución Española"), (.date(12, 8), "Inmaculada Concepción"),
        (.date(12, 25), "Natividad del Señor"),
    ]

    /// The days of all sixteen states; states add their own.
    private static let germanRules: [(Rule, String)] = [
        (.date(1, 1), "Neujahr"), (.easter(-2), "Karfreitag"), (.easter(1), "Ostermontag"),
        (.date(5, 1), "Erster Mai"), (.easter(39), "Christi Himmelfahrt"), (.easter(50), "Pfingstmontag"),
        (.date(10, 3), "Tag der Deutschen Einheit"), (.date(12, 25), "Erster Weihnachtstag"),
        (.date(12, 26), "Zweiter Weihnachtstag"),
    ]

    /// Ley Federal del Trabajo, article 74.
    private static let mexicanRules: [(Rule, String)] = [
        (.date(1, 1), "Año Nuevo"), (.weekday(1, .monday, of: 2), "Día de la Constitución"),
        (.weekday(3, .monday, of: 3), "Natalicio de Benito Juárez"), (.date(5, 1), "Día del Trabajo"),
        (.date(9, 16), "Día de la Independencia"), (.weekday(3, .monday, of: 11), "Día de la Revolución"),
        (.date(12, 25), "Navidad"),
    ]

    /// Article 74 VII, as amended in 2024: every six years.
    private static let mexicanInauguration: [(Rule, String)] = [
        (.date(10, 1), "Transmisión del Poder Ejecutivo Federal")
    ]

    /// 5 U.S.C. 6103.
    private static let unitedStatesRules: [(Rule, String)] = [
        (.date(1, 1), "New Year's Day"), (.weekday(3, .monday, of: 1), "Martin Luther King Jr. Day"),
        (.weekday(3, .monday, of: 2), "Washington's Birthday"), (.weekday(-1, .monday, of: 5), "Memorial Day"),
        (.date(6, 19), "Juneteenth National Independence Day"), (.date(7, 4), "Independence Day"),
        (.weekday(1, .monday, of: 9), "Labor Day"), (.weekday(2, .monday, of: 10), "Columbus Day"),
        (.date(11, 11), "Veterans Day"), (.weekday(4, .thursday, of: 11), "Thanksgiving Day"),
        (.date(12, 25), "Christmas Day"),
    ]
}
