package import Calendars
internal import Importing
package import Invites
internal import Store

/// What to import and how.
package struct ImportWish: Sendable {
    /// Files, folders of ours, or `-` for standard input.
    package var files: [String] = []
    /// The word of `--as`; nil to find out.
    package var format: String?
    /// A circle and topics that everybody in the files gets.
    package var circle: String?
    package var topics: [TopicDraft] = []
    package var isDryRun = false

    package init() {}
}

/// What became of one file.
package struct ImportReport: Sendable {
    package var file: String
    /// vcard, linkedin, google, outlook, thunderbird, csv, names or folder.
    package var format: String
    package var read = 0
    package var added = 0
    package var updated = 0
    package var unchanged = 0
    /// The first `skippedLimit` rows that could not be read.
    package var skipped: [Skipped] = []
    package var skippedCount = 0
    package var possibleDuplicates: [DuplicatePair] = []
    package var importID: Int64
    /// Whether everything in the file was here already, so that there is nothing to take back.
    package var isNothingNew = false
    /// The people in the file, in its order, as many as were asked for.
    package var people: [ContactDraft] = []

    /// A part of the file that was left out, by its first line.
    package struct Skipped: Hashable, Sendable {
        package var line: Int
        package var reason: String
    }

    /// So many skipped rows are named; the rest are counted.
    package static let skippedLimit = 1000

    mutating func skip(_ line: Int, _ reason: String) {
        skippedCount += 1
        if skipped.count < Self.skippedLimit { skipped.append(Skipped(line: line, reason: reason)) }
    }
}

/// What taking an import back came to.
package struct UndoReport: Sendable {
    package var importID: Int64
    package var at: Instant
    /// Names of the files; empty for an import by an older version.
    package var files: String
    package var removed: Int
    /// People who were there before and have again what they had.
    package var restored: Int
    package var removedVenues: Int
    /// People whom the import brought and of whom the planner has written something since: they stay.
    package var kept: [NamedPerson]
}

extension Planner {
    /// Takes files in, all in one transaction and one import, which `undo` takes back.
    ///
    /// - Parameters:
    ///   - keptPeople: how many people the report of each file carries at most.
    ///   - progress: bytes done and bytes in all (nil when it is not known) of the file that is being read.
    package func importFiles(
        _ wish: ImportWish,
        keptPeople: Int = 0,
        progress: (_ file: String, _ done: Int, _ total: Int?) -> Void = { _, _, _ in }
    ) throws -> [ImportReport] {
        guard !wish.files.isEmpty else { throw PlannerError.usage("name a file to import, or - for standard input") }
        var extras = ContactDraft()
        extras.circles = try [wish.circle].compactMap(\.self).map { try Checked.name($0, what: "a circle") }
        extras.topics = try wish.topics.map {
            TopicDraft(
                name: try Checked.name($0.name, what: "a topic"),
                weight: try Checked.number($0.weight, in: 1...100, what: "the weight of a topic")
            )
        }
        let format = try wish.format.map { word in
            guard let format = ImportFormat(rawValue: word) else {
                let words = ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw PlannerError.usage("--as is one of \(words)")
            }
            return format
        }
        return try PlannerError.translating {
            let files = try wish.files.map { (name: $0, file: try ContactFile(path: $0, as: format)) }
            let body = { (records: Records) throws -> [ImportReport] in
                let id = try records.beginImport(at: now, files: wish.files.map { $0 == "-" ? "standard input" : $0 })
                var reports = try files.map { name, file in
                    var report = ImportReport(file: name, format: file.format.rawValue, importID: id)
                    let step = { (done: Int, total: Int?) in progress(name, done, total) }
                    if let folder = file.folder {
                        try importFolder(folder, into: &report, progress: step, in: records)
                    } else {
                        try absorb(file, extras, keptPeople: keptPeople, into: &report, progress: step, in: records)
                    }
                    return report
                }
                if reports.allSatisfy({ $0.added + $0.updated == 0 }), try !records.endImport(id) {
                    for index in reports.indices { reports[index].isNothingNew = true }
                }
                return reports
            }
            return wish.isDryRun ? try rehearse(body) : try write(body)
        }
    }

    private func importFolder(
        _ folder: FolderReader,
        into report: inout ImportReport,
        progress: (Int, Int?) -> Void,
        in records: Records
    ) throws {
        var intake = FolderIntake(
            folder: folder,
            records: records,
            now: now,
            zone: try settings(records).zone,
            report: report
        ) { CalendarEvent.makeUID(random: environment.randomBytes(16)) }
        try intake.run(progress: progress)
        report = intake.report
    }

    private func absorb(
        _ file: ContactFile,
        _ extras: ContactDraft,
        keptPeople: Int,
        into report: inout ImportReport,
        progress: (Int, Int?) -> Void,
        in records: Records
    ) throws {
        var added: [Person.ID] = []
        try file.read(progress: progress) { event in
            switch event {
            case .skipped(let row):
                report.skip(row.line, row.reason)
            case .contact(let record):
                report.read += 1
                if report.people.count < keptPeople { report.people.append(record.draft) }
                guard record.members == nil else {
                    report.skip(record.line, "a group, not a person")
                    return
                }
                guard !record.draft.name.isEmpty else {
                    report.skip(record.line, "nothing to call this person by")
                    return
                }
                let outcome = try records.absorb(
                    record.draft,
                    extras: extras,
                    format: file.format.rawValue,
                    import: report.importID,
                    at: now
                )
                switch outcome {
                case .added(let id):
                    report.added += 1
                    if added.count < Self.duplicateChecks { added.append(id) }
                case .updated: report.updated += 1
                case .unchanged: report.unchanged += 1
                }
            }
        }
        for id in added where report.possibleDuplicates.count < 100 {
            for pair in try records.duplicates(of: id, limit: 5) where !report.possibleDuplicates.contains(pair) {
                report.possibleDuplicates.append(pair)
            }
        }
    }

    /// So many new people are compared with everybody for a report; `people duplicates` compares all.
    private static let duplicateChecks = 2000

    /// Takes the last import back; nil when there is none.
    package func undo() throws -> UndoReport? {
        guard try read({ try $0.hasImportToUndo() }) else { return nil }
        return try write { records in
            try records.undoLastImport().map { undone in
                UndoReport(
                    importID: undone.importID,
                    at: undone.at,
                    files: undone.files,
                    removed: undone.removed,
                    restored: undone.restored,
                    removedVenues: undone.removedVenues,
                    kept: undone.kept
                )
            }
        }
    }
}
