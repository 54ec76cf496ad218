internal import Calendars
internal import Planner

extension Command {
    static let calendarCheck = Command(
        path: ["calendar", "check"],
        summary: "Show what is in a calendar file or a mail",
        discussion: "Reads .ics, .eml and mbox files of any calendar, and says what is wrong with them.",
        positionals: [Positional("FILE", "The file", .file)],
        options: [
            .flag("exchange", "Also name what Exchange and Outlook would read wrongly of an invitation")
        ],
        examples: [
            Example("tertulia calendar check invite.ics", "What would a guest's calendar read?"),
            Example("tertulia calendar check invite.eml --exchange", "And would Outlook read the same?"),
        ]
    ) { invocation in
        let file = invocation.values.required("FILE")
        var reading = try invocation.planner.readCalendar(file)
        if invocation.values.flag("exchange") {
            let known = Set(reading.problems)
            reading.problems += try invocation.planner.exchangeProblems(file).filter { !known.contains($0) }
        }
        invocation.show(reading.document) { page in
            page.line("\(reading.method ?? "no method"), \(counted(reading.items.count, "entry", "entries"))")
            for item in reading.items {
                let start = item.start?.words ?? "no time"
                page.line("  \(item.component) \(start) \(item.start?.zoneName ?? "")  \(item.summary ?? "")")
                for guest in item.attendees {
                    let more = guest.guests.map { $0 > 0 ? " +\($0)" : "" } ?? ""
                    page.line("    \(guest.email ?? guest.address ?? "?")  \(guest.partstat ?? "")\(more)")
                }
            }
            for problem in reading.problems { page.line("! \(problem)") }
        }
    }
}

extension CalendarReading {
    var document: JSONValue {
        [
            "method": JSONValue(method), "product": JSONValue(product), "items": .array(items.map(\.document)),
            "problems": JSONValue(problems),
        ]
    }
}

extension CalendarItem {
    fileprivate var document: JSONValue {
        [
            "component": JSONValue(component), "uid": JSONValue(uid), "sequence": JSONValue(sequence),
            "stamp": JSONValue(stamp.map { ISO8601.string($0) }),
            "recurrenceID": recurrenceID?.document ?? .null, "organizer": JSONValue(organizer),
            "attendees": .array(attendees.map(\.document)), "start": start?.document ?? .null,
            "end": end?.document ?? .null, "allDay": .bool(isAllDay), "status": JSONValue(status),
            "summary": JSONValue(summary), "location": JSONValue(location), "comment": JSONValue(comment),
        ]
    }
}

extension CalendarItem.Guest {
    fileprivate var document: JSONValue {
        [
            "email": JSONValue(email ?? address), "name": JSONValue(name), "partstat": JSONValue(partstat),
            "role": JSONValue(role), "rsvp": isAsked.map { .bool($0) } ?? .null, "guests": JSONValue(guests),
            "comment": JSONValue(comment), "delegatedTo": JSONValue(delegatedTo),
            "delegatedFrom": JSONValue(delegatedFrom),
        ]
    }
}

extension ItemTime {
    fileprivate var words: String {
        (isDay ? date.map { "\($0.weekday.short) \($0)" } : local.map { moment($0) }) ?? written
    }

    fileprivate var document: JSONValue {
        let local = (isDay ? date.map { $0.description } : self.local.map { $0.description }) ?? written
        return [
            "local": JSONValue(local), "zone": JSONValue(zoneName),
            "instant": JSONValue(instant.map { ISO8601.string($0) }),
        ]
    }
}
