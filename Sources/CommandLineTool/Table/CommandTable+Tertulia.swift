extension CommandTable {
    /// The tool itself.
    static let tertulia = CommandTable(
        nouns: [
            Noun(name: "people", summary: "The people you know"),
            Noun(name: "topics", summary: "Their interests"),
            Noun(name: "circles", summary: "The groups that they share"),
            Noun(name: "venues", summary: "The places to meet"),
            Noun(name: "events", summary: "The gatherings"),
            Noun(name: "calendar", summary: "Files for calendars"),
        ],
        commands: [
            .`init`, .`import`, .undo, .suggest, .plan, .next, .invite, .rsvp, .came, .touch, .due,
            .peopleList, .peopleShow, .peopleAdd, .peopleEdit, .peopleLink, .peopleUnlink, .peopleNever, .peopleCouple,
            .peopleRules,
            .peopleDuplicates, .peopleMerge, .peopleForget,
            .topicsList, .topicsAdd, .topicsAlias, .topicsRename, .topicsBroader, .topicsDelete,
            .circlesList, .circlesShow, .circlesAdd,
            .venuesList, .venuesShow, .venuesAdd, .venuesEdit, .venuesImport, .venuesSuggest, .venuesDelete,
            .replies, .inbox,
            .eventsList, .eventsShow, .eventsAdd, .eventsMove, .eventsEdit, .eventsUninvite, .eventsCancel,
            .eventsDelete, .eventsImport,
            .calendarExport, .calendarCheck, .calendarHolidays, .calendarBusy,
            .overview,
            .graph, .report, .export, .demo, .completions, .help, .complete,
        ]
    )
}
