extension HolidayCalendar.Country {
    /// The years that the data covers.
    var years: ClosedRange<Int> { self == .china ? 2025...2026 : 2025...2027 }

    /// One day or stretch of days a line: `2026-10-01..10-07 name`, `2026-10-10 + name` for a weekend that is worked.
    var table: String {
        switch self {
        case .china: Self.chinaDays
        case .japan: Self.japanDays
        case .spain: Self.spainDays
        case .mexico: Self.mexicoDays
        case .unitedStates: Self.unitedStatesDays
        case .germany: Self.germanyDays
        }
    }

    /// 2025 and 2026: State Council notices 国办发明电〔2024〕12号 and of November 2025. `+` is a weekend that is worked; the
    /// notice for 2027 was not out when this was written.
    private static let chinaDays = #"""
        2025-01-01 元旦
        2025-01-28..02-04 春节
        2025-01-26 + 春节调休上班
        2025-02-08 + 春节调休上班
        2025-04-04..04-06 清明节
        2025-05-01..05-05 劳动节
        2025-04-27 + 劳动节调休上班
        2025-05-31..06-02 端午节
        2025-10-01..10-08 国庆节、中秋节
        2025-09-28 + 国庆节调休上班
        2025-10-11 + 国庆节调休上班
        2026-01-01..01-03 元旦
        2026-01-04 + 元旦调休上班
        2026-02-15..02-23 春节
        2026-02-14 + 春节调休上班
        2026-02-28 + 春节调休上班
        2026-04-04..04-06 清明节
        2026-05-01..05-05 劳动节
        2026-05-09 + 劳动节调休上班
        2026-06-19..06-21 端午节
        2026-09-25..09-27 中秋节
        2026-10-01..10-07 国庆节
        2026-09-20 + 国庆节调休上班
        2026-10-10 + 国庆节调休上班
        """#

    /// 2025 to 2027: the Act on National Holidays (国民の祝日に関する法律) and the Cabinet Office's list of the days.
    private static let japanDays = #"""
        2025-01-01 元日
        2025-01-13 成人の日
        2025-02-11 建国記念の日
        2025-02-23 天皇誕生日
        2025-02-24 振替休日
        2025-03-20 春分の日
        2025-04-29 昭和の日
        2025-05-03 憲法記念日
        2025-05-04 みどりの日
        2025-05-05 こどもの日
        2025-05-06 振替休日
        2025-07-21 海の日
        2025-08-11 山の日
        2025-09-15 敬老の日
        2025-09-23 秋分の日
        2025-10-13 スポーツの日
        2025-11-03 文化の日
        2025-11-23 勤労感謝の日
        2025-11-24 振替休日
        2026-01-01 元日
        2026-01-12 成人の日
        2026-02-11 建国記念の日
        2026-02-23 天皇誕生日
        2026-03-20 春分の日
        2026-04-29 昭和の日
        2026-05-03 憲法記念日
        2026-05-04 みどりの日
        2026-05-05 こどもの日
        2026-05-06 振替休日
        2026-07-20 海の日
        2026-08-11 山の日
        2026-09-21 敬老の日
        2026-09-22 国民の休日
        2026-09-23 秋分の日
        2026-10-12 スポーツの日
        2026-11-03 文化の日
        2026-11-23 勤労感謝の日
        2027-01-01 元日
        2027-01-11 成人の日
        2027-02-11 建国記念の日
        2027-02-23 天皇誕生日
        2027-03-21 春分の日
        2027-03-22 振替休日
        2027-04-29 昭和の日
        2027-05-03 憲法記念日
        2027-05-04 みどりの日
        2027-05-05 こどもの日
        2027-07-19 海の日
        2027-08-11 山の日
        2027-09-20 敬老の日
        2027-09-23 秋分の日
        2027-10-11 スポーツの日
        2027-11-03 文化の日
        2027-11-23 勤労感謝の日
        """#

    /// 2025 to 2027: the days of all of Spain in the BOE; a Sunday's day is moved by the regions, which add their own.
    private static let spainDays = #"""
        2025-01-01 Año Nuevo
        2025-01-06 Epifanía del Señor
        2025-04-18 Viernes Santo
        2025-05-01 Fiesta del Trabajo
        2025-08-15 Asunción de la Virgen
        2025-10-12 Fiesta Nacional de España
        2025-11-01 Todos los Santos
        2025-12-06 Día de la Constitución Española
        2025-12-08 Inmaculada Concepción
        2025-12-25 Natividad del Señor
        2026-01-01 Año Nuevo
        2026-01-06 Epifanía del Señor
        2026-04-03 Viernes Santo
        2026-05-01 Fiesta del Trabajo
        2026-08-15 Asunción de la Virgen
        2026-10-12 Fiesta Nacional de España
        2026-11-01 Todos los Santos
        2026-12-06 Día de la Constitución Española
        2026-12-08 Inmaculada Concepción
        2026-12-25 Natividad del Señor
        2027-01-01 Año Nuevo
        2027-01-06 Epifanía del Señor
        2027-03-26 Viernes Santo
        2027-05-01 Fiesta del Trabajo
        2027-08-15 Asunción de la Virgen
        2027-10-12 Fiesta Nacional de España
        2027-11-01 Todos los Santos
        2027-12-06 Día de la Constitución Española
        2027-12-08 Inmaculada Concepción
        2027-12-25 Natividad del Señor
        """#

    /// 2025 to 2027: Ley Federal del Trabajo, article 74.
    private static let mexicoDays = #"""
        2025-01-01 Año Nuevo
        2025-02-03 Día de la Constitución
        2025-03-17 Natalicio de Benito Juárez
        2025-05-01 Día del Trabajo
        2025-09-16 Día de la Independencia
        2025-11-17 Día de la Revolución
        2025-12-25 Navidad
        2026-01-01 Año Nuevo
        2026-02-02 Día de la Constitución
        2026-03-16 Natalicio de Benito Juárez
        2026-05-01 Día del Trabajo
        2026-09-16 Día de la Independencia
        2026-11-16 Día de la Revolución
        2026-12-25 Navidad
        2027-01-01 Año Nuevo
        2027-02-01 Día de la Constitución
        2027-03-15 Natalicio de Benito Juárez
        2027-05-01 Día del Trabajo
        2027-09-16 Día de la Independencia
        2027-11-15 Día de la Revolución
        2027-12-25 Navidad
        """#

    /// 2025 to 2027: 5 U.S.C. 6103; Saturday's days are observed on Friday, Sunday's on Monday.
    private static let unitedStatesDays = #"""
        2025-01-01 New Year's Day
        2025-01-20 Martin Luther King Jr. Day
        2025-02-17 Washington's Birthday
        2025-05-26 Memorial Day
        2025-06-19 Juneteenth National Independence Day
        2025-07-04 Independence Day
        2025-09-01 Labor Day
        2025-10-13 Columbus Day
        2025-11-11 Veterans Day
        2025-11-27 Thanksgiving Day
        2025-12-25 Christmas Day
        2026-01-01 New Year's Day
        2026-01-19 Martin Luther King Jr. Day
        2026-02-16 Washington's Birthday
        2026-05-25 Memorial Day
        2026-06-19 Juneteenth National Independence Day
        2026-07-03 Independence Day (observed)
        2026-07-04 Independence Day
        2026-09-07 Labor Day
        2026-10-12 Columbus Day
        2026-11-11 Veterans Day
        2026-11-26 Thanksgiving Day
        2026-12-25 Christmas Day
        2027-01-01 New Year's Day
        2027-01-18 Martin Luther King Jr. Day
        2027-02-15 Washington's Birthday
        2027-05-31 Memorial Day
        2027-06-18 Juneteenth National Independence Day (observed)
        2027-06-19 Juneteenth National Independence Day
        2027-07-04 Independence Day
        2027-07-05 Independence Day (observed)
        2027-09-06 Labor Day
        2027-10-11 Columbus Day
        2027-11-11 Veterans Day
        2027-11-25 Thanksgiving Day
        2027-12-24 Christmas Day (observed)
        2027-12-25 Christmas Day
        2027-12-31 New Year's Day (observed)
        """#

    /// 2025 to 2027: the days of all sixteen states; states add their own.
    private static let germanyDays = #"""
        2025-01-01 Neujahr
        2025-04-18 Karfreitag
        2025-04-21 Ostermontag
        2025-05-01 Erster Mai
        2025-05-29 Christi Himmelfahrt
        2025-06-09 Pfingstmontag
        2025-10-03 Tag der Deutschen Einheit
        2025-12-25 Erster Weihnachtstag
        2025-12-26 Zweiter Weihnachtstag
        2026-01-01 Neujahr
        2026-04-03 Karfreitag
        2026-04-06 Ostermontag
        2026-05-01 Erster Mai
        2026-05-14 Christi Himmelfahrt
        2026-05-25 Pfingstmontag
        2026-10-03 Tag der Deutschen Einheit
        2026-12-25 Erster Weihnachtstag
        2026-12-26 Zweiter Weihnachtstag
        2027-01-01 Neujahr
        2027-03-26 Karfreitag
        2027-03-29 Ostermontag
        2027-05-01 Erster Mai
        2027-05-06 Christi Himmelfahrt
        2027-05-17 Pfingstmontag
        2027-10-03 Tag der Deutschen Einheit
        2027-12-25 Erster Weihnachtstag
        2027-12-26 Zweiter Weihnachtstag
        """#
}
