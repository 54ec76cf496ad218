/// When something begins or ends, in one of the four forms that iCalendar knows.
public enum EventTime: Hashable, Sendable {
    /// What the clocks of a zone show: the form for people who meet.
    case zoned(LocalTime, Zone)
    /// A point on the time line.
    case utc(Instant)
    /// A whole day.
    case day(CivilDate)
    /// What any clock shows, wherever it hangs.
    case floating(LocalTime)

    /// The point on the time line; a whole day begins, and a floating time is shown, on the clocks of `zone`.
    public func instant(in zone: Zone) -> Instant {
        switch self {
        case .zoned(let local, let own): own.instant(of: local)
        case .utc(let instant): instant
        case .day(let date): zone.instant(of: LocalTime(secondsSince1970: Int64(date.daysSince1970) * 86_400))
        case .floating(let local): zone.instant(of: local)
        }
    }

    /// The beginning and the end of an event on the clocks of a zone; both in UTC if these show either time twice, since
    /// calendars differ in which of the two they take. What repeats keeps the clocks, by which its rule counts; what goes
    /// from midnight to midnight takes whole days, but for a date of what repeats, which is told as its series is.
    public static func span(
        _ start: Instant,
        _ end: Instant,
        in zone: Zone,
        repeats: Bool = false,
        isDateOfSeries: Bool = false
    ) -> (start: EventTime, end: EventTime) {
        let isTwice = !repeats && (zone.isShownTwice(start) || zone.isShownTwice(end))
        guard !isTwice else { return (.utc(start), .utc(end)) }
        let (first, last) = (zone.local(at: start), zone.local(at: end))
        if !repeats, !isDateOfSeries, first.date < last.date, first.isMidnight, last.isMidnight {
            return (.day(first.date), .day(last.date))
        }
        return (.zoned(first, zone), .zoned(last, zone))
    }

    /// Whether it is a whole day.
    public var isDay: Bool {
        if case .day = self { true } else { false }
    }
}
