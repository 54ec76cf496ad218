internal import CLibical

extension CalendarEvent {
    func component(method: CalendarObject.Method?, zones: ZonePlan) throws(ICalendarError) -> Component {
        try check(method: method)
        let result = Component(kind == .event ? ICAL_VEVENT_COMPONENT : ICAL_VTODO_COMPONENT)
        result.add(ICAL_UID_PROPERTY, .text(ContentText.line(uid)))
        result.add(ICAL_DTSTAMP_PROPERTY, .utc(stamp))
        result.add(ICAL_SEQUENCE_PROPERTY, .integer(Int32(clamping: sequence)))
        if let created { result.add(ICAL_CREATED_PROPERTY, .utc(created)) }
        if let lastModified { result.add(ICAL_LASTMODIFIED_PROPERTY, .utc(lastModified)) }
        addTimes(to: result, zones)
        result.add(ICAL_SUMMARY_PROPERTY, .text(ContentText.line(summary)))
        try addTexts(to: result)
        if let status, kind == .event { result.add(ICAL_STATUS_PROPERTY, .status(status.code)) }
        if isTransparent, kind == .event { result.add(ICAL_TRANSP_PROPERTY, .transparency(ICAL_TRANSP_TRANSPARENT)) }
        if let organizer { try organizer.add(to: result) }
        for attendee in attendees { try attendee.add(to: result) }
        for alarm in alarms { result.add(alarm.component()) }
        return result
    }

    private func check(method: CalendarObject.Method?) throws(ICalendarError) {
        guard (1...255).contains(ContentText.line(uid).utf8.count) else { throw .badUID }
        guard (0...Int(Int32.max)).contains(sequence) else { throw .badSequence }
        if let end, end.instant(in: .utc) < start.instant(in: .utc) { throw .endsBeforeStart }
        let needsOrganizer = method == .request || method == .cancel || method == .add || method == .declineCounter
        guard organizer != nil || !needsOrganizer || attendees.isEmpty else { throw .organizerMissing }
    }

    private func addTimes(to result: borrowing Component, _ zones: ZonePlan) {
        func add(_ kind: icalproperty_kind, _ time: EventTime) {
            switch zones.form(time, uid: uid) {
            case .zoned(let local, let zone): result.add(kind, .local(local), [.zone(zone.name)])
            case .utc(let instant): result.add(kind, .utc(instant))
            case .day(let date): result.add(kind, .day(date))
            case .floating(let local): result.add(kind, .local(local))
            }
        }
        if let recurrenceID { add(ICAL_RECURRENCEID_PROPERTY, recurrenceID) }
        add(kind == .event ? ICAL_DTSTART_PROPERTY : ICAL_DUE_PROPERTY, start)
        if let end, kind == .event { add(ICAL_DTEND_PROPERTY, end) }
        if let rule { result.add(ICAL_RRULE_PROPERTY, .rule(rule.text)) }
        for date in additionalDates { add(ICAL_RDATE_PROPERTY, date) }
        for date in excludedDates { add(ICAL_EXDATE_PROPERTY, date) }
    }

    private func addTexts(to result: borrowing Component) throws(ICalendarError) {
        if let details { result.add(ICAL_DESCRIPTION_PROPERTY, .text(ContentText.lines(details))) }
        if let location { result.add(ICAL_LOCATION_PROPERTY, .text(ContentText.line(location))) }
        if let geo = coordinates?.text { result.add(named: ContentLines.plainPrefix + "GEO", geo) }
        if let url { result.add(ICAL_URL_PROPERTY, .link(try ContentText.link(url))) }
        if let conference { result.add(ICAL_CONFERENCE_PROPERTY, .link(try ContentText.link(conference))) }
        for category in categories {
            // libical writes a comma in CATEGORIES bare, where it would begin the next category.
            let plain = ContentText.line(category).utf8.map { $0 == 0x2C ? 0x20 : $0 }
            result.add(ICAL_CATEGORIES_PROPERTY, .text(String(decoding: plain, as: UTF8.self)))
        }
        if let comment { result.add(ICAL_COMMENT_PROPERTY, .text(ContentText.lines(comment))) }
    }
}

extension Organizer {
    fileprivate func add(to component: borrowing Component) throws(ICalendarError) {
        var parameters: [Component.Parameter] = []
        if let name, !name.isEmpty { parameters.append(.name(ContentText.parameter(name))) }
        component.add(ICAL_ORGANIZER_PROPERTY, .address(try ContentText.mailto(email)), parameters)
    }
}

extension Attendee {
    fileprivate func add(to component: borrowing Component) throws(ICalendarError) {
        var parameters: [Component.Parameter] = [
            .kind(kind), .role(role), .status(status),
        ]
        if isAsked { parameters.append(.asked) }
        if let name, !name.isEmpty { parameters.append(.name(ContentText.parameter(name))) }
        if let delegatedFrom {
            parameters.append(.delegatedFrom(try ContentText.mailto(delegatedFrom)))
        }
        if let delegatedTo { parameters.append(.delegatedTo(try ContentText.mailto(delegatedTo))) }
        component.add(ICAL_ATTENDEE_PROPERTY, .address(try ContentText.mailto(email)), parameters)
    }
}

extension CalendarEvent.Alarm {
    fileprivate func component() -> Component {
        let result = Component(ICAL_VALARM_COMPONENT)
        result.add(ICAL_ACTION_PROPERTY, .action(ICAL_ACTION_DISPLAY))
        result.add(ICAL_DESCRIPTION_PROPERTY, .text(ContentText.line(text)))
        let seconds = min(max(secondsBefore, 0), 366 * 86_400)
        result.add(ICAL_TRIGGER_PROPERTY, .duration(-seconds))
        return result
    }
}

extension CalendarEvent.Coordinates {
    /// `40.416775;-3.703790`; nil for no place on the earth.
    fileprivate var text: String? {
        guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
        return "\(Self.decimal(latitude));\(Self.decimal(longitude))"
    }

    private static func decimal(_ degrees: Double) -> String {
        let millionths = Int((degrees * 1e6).rounded())
        let magnitude = abs(millionths)
        return (millionths < 0 ? "-" : "") + "\(magnitude / 1_000_000)." + padded(magnitude % 1_000_000, 6)
    }
}

extension CalendarEvent.Status {
    fileprivate var code: icalproperty_status {
        switch self {
        case .tentative: ICAL_STATUS_TENTATIVE
        case .confirmed: ICAL_STATUS_CONFIRMED
        case .cancelled: ICAL_STATUS_CANCELLED
        }
    }
}
