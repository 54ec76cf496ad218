internal import CGMime

/// The Date field (RFC 5322 section 3.3).
enum MailDate {
    /// `Fri, 20 Nov 2026 12:00:00 +0000`.
    static func text(_ seconds: Int64) -> String {
        // From year 1 to 9999: what GLib takes.
        let bounded = gint64(min(max(seconds, -62_135_596_800), 253_402_300_799))
        guard let time = unsafe g_date_time_new_from_unix_utc(bounded) else { return "Thu, 01 Jan 1970 00:00:00 +0000" }
        defer { unsafe g_date_time_unref(time) }
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func padded(_ value: Int32, _ width: Int) -> String {
            let text = "\(value)"
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        let day = days[Int(unsafe g_date_time_get_day_of_week(time)) - 1]
        let month = months[Int(unsafe g_date_time_get_month(time)) - 1]
        let date =
            unsafe "\(padded(g_date_time_get_day_of_month(time), 2)) \(month) \(padded(g_date_time_get_year(time), 4))"
        let clock = unsafe [g_date_time_get_hour(time), g_date_time_get_minute(time), g_date_time_get_second(time)]
        return "\(day), \(date) \(clock.map { padded($0, 2) }.joined(separator: ":")) +0000"
    }
}
