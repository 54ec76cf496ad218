internal import Planner
internal import Venues

extension Command {
    static let venuesImport = Command(
        path: ["venues", "import"],
        summary: "Bring in venues from GeoJSON or CSV",
        discussion: "A venue of the same name and address stays as it is. `tertulia undo` takes it back.",
        positionals: [Positional("FILE", "A file, or - for standard input", .file)],
        examples: [Example("tertulia venues import cafes.geojson", "An export of OpenStreetMap, say.")]
    ) { invocation in
        let report = try invocation.planner.importVenues(invocation.values.required("FILE"))
        invocation.confirm(report.document) { page in
            page.line(
                """
                \(report.file, .bold): \(counted(report.added, "venue", "venues")) added, \(grouped(report.unchanged)) \
                unchanged, \(grouped(report.skipped.count)) skipped.
                """
            )
            for skipped in report.skipped.prefix(20) { page.line("line \(skipped.line): \(skipped.reason)", indent: 2) }
        }
    }
}

extension VenueReport {
    fileprivate var document: JSONValue {
        [
            "file": .string(file), "added": JSONValue(added), "unchanged": JSONValue(unchanged),
            "skipped": .array(skipped.map { ["line": JSONValue($0.line), "reason": .string($0.reason)] }),
            "venues": .array(venues.map(\.document)), "importID": .integer(importID),
        ]
    }
}
