internal import Calendars
internal import Invites
internal import Planner

extension ImportReport {
    /// - Parameter isDryRun: with everybody in the file, and without the number of an import that was not made.
    func document(isDryRun: Bool) -> JSONValue {
        let document: JSONValue = [
            "file": .string(file), "format": .string(format), "read": JSONValue(read), "added": JSONValue(added),
            "updated": JSONValue(updated), "unchanged": JSONValue(unchanged),
            "skipped": .array(skipped.map { ["line": JSONValue($0.line), "reason": .string($0.reason)] }),
            "skippedCount": JSONValue(skippedCount),
            "possibleDuplicates": .array(possibleDuplicates.map(\.document)),
            "importID": isDryRun ? .null : .integer(importID),
        ]
        return isDryRun ? document.with(members: ["people": .array(people.map(\.document))]) : document
    }
}

extension ContactDraft {
    /// As the file says it; an empty text means that it says nothing.
    var document: JSONValue {
        [
            "name": .string(name), "familyName": .string(familyName), "givenName": .string(givenName),
            "additionalName": .string(additionalName), "prefix": .string(prefix), "suffix": .string(suffix),
            "nickname": .string(nickname), "emails": JSONValue(emails), "phones": JSONValue(phones),
            "handles": .array(handles.map { ["kind": .string($0.kind), "value": .string($0.value)] }),
            "organization": .string(organization), "title": .string(title), "birthday": .string(birthday),
            "topics": .array(topics.map { ["topic": .string($0.name), "weight": JSONValue($0.weight)] }),
            "note": .string(note),
        ]
    }
}

extension UndoReport {
    func document(in zone: Zone) -> JSONValue {
        [
            "importID": .integer(importID), "at": .string(ISO8601.string(at, in: zone)), "removed": JSONValue(removed),
            "removedVenues": JSONValue(removedVenues),
            "restored": JSONValue(restored),
            "files": .string(files), "kept": .array(kept.map(\.document)),
        ]
    }
}

extension Page {
    /// What became of each file, what was left out, and who may be there twice.
    mutating func imports(_ reports: [ImportReport], isDryRun: Bool) {
        var table = TextTable([
            .text("File", minimum: 16), .word("Format"), .number("Read"), .number("Added"), .number("Updated"),
            .number("Unchanged"), .number("Left out"),
        ])
        for report in reports {
            table.add(
                Styled(report.file, .bold),
                Styled(report.format),
                Styled(grouped(report.read)),
                Styled(grouped(report.added), report.added > 0 ? .green : .plain),
                Styled(grouped(report.updated)),
                Styled(grouped(report.unchanged)),
                Styled(grouped(report.skippedCount), report.skippedCount > 0 ? .yellow : .plain)
            )
        }
        self.table(table)
        for report in reports where report.skippedCount > 0 {
            heading("Left out of \(report.file)")
            for row in report.skipped.prefix(10) { line("line \(row.line): \(row.reason)", indent: 2) }
            let more = report.skippedCount - min(10, report.skipped.count)
            if more > 0 { line("and \(grouped(more)) more", indent: 2) }
        }
        if isDryRun { rehearsed(reports) }
        let pairs = reports.flatMap(\.possibleDuplicates)
        if !pairs.isEmpty {
            heading("Perhaps twice")
            duplicates(Array(pairs.prefix(8)))
            if pairs.count > 8 { line("and more: `tertulia people duplicates`", indent: 2) }
        }
        space()
        if isDryRun {
            line("Nothing was changed.")
        } else if reports.allSatisfy(\.isNothingNew) {
            line("Nothing in it was new; there is nothing to take back.")
        } else {
            line("`tertulia undo` takes it back.")
        }
    }

    /// How many names of each file a rehearsal shows.
    static let namesOfRehearsal = 20

    /// Who is in the files, as far as they are shown.
    private mutating func rehearsed(_ reports: [ImportReport]) {
        for report in reports where !report.people.isEmpty {
            heading("In \(report.file)")
            for person in report.people.prefix(Self.namesOfRehearsal) {
                let note = String(decoding: person.note.utf8.prefix { $0 != 0x0A }, as: UTF8.self)
                let facts = person.emails.prefix(1) + person.phones.prefix(1) + [person.city, person.title, note]
                let more = facts.filter { !$0.isEmpty }.joined(separator: ", ")
                line("\(person.name.isEmpty ? "(no name)" : person.name, .bold)  \(more, .dim)", indent: 2)
            }
            let more = report.read - min(report.people.count, Self.namesOfRehearsal)
            if more > 0 { line("and \(grouped(more)) more", indent: 2) }
        }
    }

    mutating func undone(_ outcome: UndoReport, in zone: Zone) {
        let files = outcome.files.isEmpty ? "" : "of \(outcome.files) "
        let venues = outcome.removedVenues > 0 ? ", \(counted(outcome.removedVenues, "venue", "venues"))" : ""
        line(
            """
            The import \(files)on \(moment(outcome.at, in: zone)) is taken back: \
            \(counted(outcome.removed, "person", "people"))\(venues) removed, \
            \(grouped(outcome.restored)) as they were before.
            """
        )
        if !outcome.kept.isEmpty {
            line("Kept, because you have written about them: \(Styled(list: outcome.kept.map(\.name), most: 12)).")
        }
    }
}
