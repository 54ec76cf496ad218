internal import Planner

extension Command {
    static let graph = Command(
        path: ["graph"],
        summary: "Draw the people and who knows whom",
        discussion: """
            People in the colours of their circles, the ties between them and, with EVENT, its table. The ending of \
            the file says what is written: .svg is a picture to look at, .dot is for Graphviz, .graphml and .gexf are \
            for Gephi and others. A picture is laid out by Graphviz where it is installed, else plainly.
            """,
        group: .other,
        positionals: [Positional("EVENT", "Whose table to highlight", .event, .optional)],
        options: [
            .value("out", "FILE", "Where to write: .svg, .dot, .graphml or .gexf", .file, isRequired: true)
        ],
        examples: [
            Example("tertulia graph --out people.svg", "Everybody, to look at in a browser."),
            Example("tertulia graph next --out table.svg", "The same, with the next table highlighted."),
            Example("tertulia graph --out people.gexf", "For Gephi."),
        ]
    ) { invocation in
        let file = invocation.values.option("out") ?? ""
        guard let format = GraphFormat(endingOf: file) else {
            let endings = GraphFormat.allCases.map { "." + $0.rawValue }
            throw invocation.usage(
                "the ending of ‘\(file)’ names no form of picture: use \(endings.dropLast().joined(separator: ", ")) "
                    + "or \(endings.last ?? "")"
            )
        }
        let graph = try invocation.planner.graph(
            invocation.values.positional("EVENT"),
            as: format,
            searchPath: invocation.settings.environment["PATH"] ?? ""
        )
        try OutputFolder.write(graph.bytes, to: file)
        if graph.left > 0 {
            invocation.note(
                "\(counted(graph.left, "person is", "people are")) left out, so that the picture can be read; "
                    + ".graphml and .gexf hold everybody"
            )
        }
        if invocation.settings.isQuiet && !invocation.settings.isJSON { return }
        invocation.show(graph.document(file)) { page in
            let counts = "\(counted(graph.people, "person", "people")), \(counted(graph.ties, "tie", "ties"))"
            page.line("Written: \(file) (\(counts))")
        }
    }
}

extension GraphFormat {
    /// By what stands after the last period, in either case.
    fileprivate init?(endingOf file: String) {
        let name = file.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? []
        let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count > 1, let ending = parts.last else { return nil }
        self.init(rawValue: String(decoding: ending, as: UTF8.self).lowercased())
    }
}

extension GraphFile {
    fileprivate func document(_ file: String) -> JSONValue {
        [
            "file": .string(file), "people": JSONValue(people), "ties": JSONValue(ties), "circles": JSONValue(circles),
            "leftOut": JSONValue(left),
            "event": event.map { ["slug": .string($0.slug), "title": .string($0.title)] } ?? .null,
        ]
    }
}
