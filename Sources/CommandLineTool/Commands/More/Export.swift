internal import Planner

extension Command {
    static let export = Command(
        path: ["export"],
        summary: "Write everything as CSV files that `import` reads back",
        group: .other,
        positionals: [Positional("DIR", "A folder that is new or empty", .folder)],
        examples: [Example("tertulia export everything", "All your data, readable anywhere.")]
    ) { invocation in
        let folder = invocation.values.required("DIR")
        try invocation.planner.exportFolder(folder)
        invocation.confirmWritten(folder)
    }
}
