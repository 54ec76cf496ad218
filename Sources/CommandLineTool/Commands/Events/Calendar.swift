internal import Calendars
internal import Planner

extension Command {
    static let calendarExport = Command(
        path: ["calendar", "export"],
        summary: "Write all gatherings as one calendar file",
        discussion: "The file holds no e-mail address and invites nobody.",
        options: [
            .value(
                "feed",
                "FEED",
                "A feed to subscribe to: gatherings with the state of answers, or followups",
                .choice(["gatherings", "followups"])
            ),
            .flag("todo", "Follow-ups as things to do rather than as whole days"),
            .value("out", "FILE", "Where to write", .file, standard: "standard output"),
        ],
        examples: [
            Example("tertulia calendar export --out gatherings.ics", "To keep, or to give to another calendar."),
            Example("tertulia calendar export --feed followups --out touch.ics", "Whom to be in touch with, by day."),
        ]
    ) { invocation in
        let feed = invocation.values.option("feed").flatMap(Planner.Feed.init(rawValue:))
        let bytes =
            try feed.map { try invocation.planner.feed($0, asTodos: invocation.values.flag("todo")) }
            ?? invocation.planner.exportCalendar()
        guard let file = invocation.values.option("out") else {
            let calendar = String(decoding: bytes, as: UTF8.self)
            let document: JSONValue = ["calendar": .string(calendar)]
            invocation.output.write(invocation.settings.isJSON ? document.document : calendar)
            return
        }
        try OutputFolder.write(bytes, to: file)
        invocation.confirmWritten(file)
    }

    static let calendarHolidays = Command(
        path: ["calendar", "holidays"],
        summary: "List public holidays, and weekends that are worked to make up for them",
        options: [
            .value("country", "CC", "cn, jp, es, mx, us or de", standard: "the country of your zone"),
            .value("year", "YEAR", "Only this year", .integer(1970...2100)),
        ],
        examples: [Example("tertulia calendar holidays --country cn --year 2026", "With the weekends that are worked.")]
    ) { invocation in
        let days = try invocation.planner.holidays(
            invocation.values.option("country"),
            year: invocation.values.integer("year")
        )
        let document = JSONValue.array(
            days.map { ["date": JSONValue("\($0.date)"), "name": JSONValue($0.name), "worked": .bool($0.isWorked)] }
        )
        invocation.show(document) { page in
            for day in days { page.line("\(day.date.description)  \(day.name)\(day.isWorked ? " (worked)" : "")") }
        }
    }
}
