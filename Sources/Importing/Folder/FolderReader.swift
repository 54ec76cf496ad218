internal import Glibc

/// Reads the folder that export writes, whole or in part: a missing file or column means none, columns go by their names,
/// others are passed over.
///
/// Rows come one after another in the order of the file; only the ids stay in memory. A link that leads nowhere, a wrong
/// number or word, or an id that comes twice is refused with its file and line.
package final class FolderReader {
    package let path: String
    /// The files that are there.
    package let files: Set<FolderFile>
    /// The bytes of all files together.
    package let bytesTotal: Int
    /// The bytes of the files that were read so far.
    package private(set) var bytesDone = 0
    private var ids: [FolderFile: FolderIDs] = [:]

    package init(path: String) throws(ImportError) {
        self.path = path
        var files: Set<FolderFile> = []
        var total = 0
        for file in FolderFile.allCases {
            var status = stat()
            guard unsafe stat(path + "/" + file.name, &status) == 0 else { continue }
            files.insert(file)
            total += Int(status.st_size)
        }
        guard !files.isEmpty else {
            throw ImportError(
                file: path,
                what: "is a folder without people.csv or another file of an export",
                cure: "name a folder that export wrote, or a file"
            )
        }
        self.files = files
        bytesTotal = total
    }

    /// Gives each row of the file of `Row`; none when there is no such file.
    package func read<Row: FolderRow>(_ type: Row.Type = Row.self, _ each: (Row) throws -> Void) throws {
        guard files.contains(Row.file) else { return }
        for file in Row.links where ids[file] == nil { ids[file] = try readIDs(file) }
        if Row.file.hasIDs, ids[Row.file] == nil { ids[Row.file] = try readIDs(Row.file) }
        let before = bytesDone
        let size = try rows(of: Row.file, columns: Row.columns) { cells, done throws in
            bytesDone = before + done
            try each(Row(reading: &cells))
        }
        bytesDone = before + size
    }

    private func readIDs(_ file: FolderFile) throws -> FolderIDs {
        var ids = FolderIDs()
        guard files.contains(file) else { return ids }
        _ = try rows(of: file, columns: ["id"], isPart: true) { cells, _ throws in
            let id = try cells.id()
            guard ids.insert(id) else { throw cells.fault("comes twice in the file") }
        }
        return ids
    }

    /// Gives the rows and answers with the size of the file.
    private func rows(
        of file: FolderFile,
        columns: [String],
        isPart: Bool = false,
        _ each: (inout FolderCells, _ bytesDone: Int) throws -> Void
    ) throws -> Int {
        let source = try ByteSource(path: path + "/" + file.name)
        var reader = try CSVReader(TextSource(source, declared: "UTF-8"), delimiter: ASCII.comma)
        var record = CSVRecord()
        guard try reader.next(&record) else { return source.position }
        var cells = FolderCells(file: source.file, columns: columns, header: record.texts, known: ids)
        guard isPart || cells.hasColumns else {
            throw ImportError(
                file: source.file,
                line: record.line,
                what: "has none of the columns \(columns.joined(separator: ", "))",
                cure: "put their names in the first row"
            )
        }
        while try reader.next(&record) {
            if record.isBlank || record.bytes.isEmpty { continue }
            cells.begin(&record)
            try each(&cells, reader.bytesDone)
        }
        return source.position
    }
}
