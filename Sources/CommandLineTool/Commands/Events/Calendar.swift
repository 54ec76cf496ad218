internal import Planner

extension Command {
    static let calendarExport = Command(
        path: ["calendar", "export"],
        summary: "Write all gatherings as one calendar file",
        discussion: "The file holds no e-mail address and invites nobody.",
        options: [.value("out", "FILE", "Where to write", .file, standard: "standard output")],
        examples: [Example("tertulia calendar export --out gatherings.ics", "To subscribe to, or to keep.")]
    ) { invocation in
        let bytes = try invocation.planner.exportCalendar()
        guard let file = invocation.values.option("out") else {
            invocation.output.write(String(decoding: bytes, as: UTF8.self))
            return
        }
        try OutputFolder.write(bytes, to: file)
        invocation.confirmWritten(file)
    }
}
