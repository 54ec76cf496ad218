/// The properties that we read; everything else is `other`.
enum PropertyName: UInt8, CaseIterable, Sendable {
    case other, begin, end
    case version, productID, method, calendarScale, name, calendarName
    case uid, sequence, stamp, created, lastModified, recurrenceID, organizer, attendee, start, endTime, due, duration
    case status, transparency, summary, location, details, comment, url, conference, geo, categories, color
    case rule, excludedRule, dates, excludedDates, freeBusy, requestStatus, busyStatus, guests, responseComment
    case zoneID, offsetFrom, offsetTo, zoneName

    init(_ text: ArraySlice<UInt8>) {
        self = .other
        guard let first = text.first, text.count <= 26 else { return }
        // The first letter and the length leave few candidates.
        for (name, word) in Self.table[(Int(first | 0x20) &* 31 &+ text.count) & 63] where text.isSame(as: word) {
            self = name
            return
        }
    }

    private static let table: [[(PropertyName, StaticString)]] = {
        var result: [[(PropertyName, StaticString)]] = Array(repeating: [], count: 64)
        for (name, word) in words {
            let first = word.withUTF8Buffer { unsafe $0.first ?? 0 }
            result[(Int(first | 0x20) &* 31 &+ word.utf8CodeUnitCount) & 63].append((name, word))
        }
        return result
    }()

    private static let words: [(PropertyName, StaticString)] = [
        (.begin, "BEGIN"), (.end, "END"), (.version, "VERSION"), (.productID, "PRODID"), (.method, "METHOD"),
        (.calendarScale, "CALSCALE"), (.name, "NAME"), (.calendarName, "X-WR-CALNAME"),
        (.uid, "UID"), (.sequence, "SEQUENCE"), (.stamp, "DTSTAMP"), (.created, "CREATED"),
        (.lastModified, "LAST-MODIFIED"), (.recurrenceID, "RECURRENCE-ID"), (.organizer, "ORGANIZER"),
        (.attendee, "ATTENDEE"), (.start, "DTSTART"), (.endTime, "DTEND"), (.due, "DUE"), (.duration, "DURATION"),
        (.status, "STATUS"), (.transparency, "TRANSP"), (.summary, "SUMMARY"), (.location, "LOCATION"),
        (.details, "DESCRIPTION"), (.comment, "COMMENT"), (.url, "URL"), (.conference, "CONFERENCE"), (.geo, "GEO"),
        (.categories, "CATEGORIES"), (.color, "COLOR"), (.rule, "RRULE"), (.excludedRule, "EXRULE"), (.dates, "RDATE"),
        (.excludedDates, "EXDATE"), (.freeBusy, "FREEBUSY"), (.requestStatus, "REQUEST-STATUS"),
        (.busyStatus, "X-MICROSOFT-CDO-BUSYSTATUS"), (.guests, "X-NUM-GUESTS"),
        (.responseComment, "X-RESPONSE-COMMENT"), (.zoneID, "TZID"),
        (.offsetFrom, "TZOFFSETFROM"), (.offsetTo, "TZOFFSETTO"), (.zoneName, "TZNAME"),
    ]
}
