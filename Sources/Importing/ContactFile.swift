internal import Glibc

/// A file or folder of contacts, of whatever kind, opened and recognized.
///
/// The content tells the format. A name's ending that contradicts the content is refused unless the planner says what the
/// file is; a plain list of names is taken only from `.txt`, from standard input or when the planner says so.
package struct ContactFile {
    /// As the planner named it; "standard input" for `-`.
    package let file: String
    package let format: ImportFormat
    /// Our own export folder, which is read row by row; nil for every other format.
    package let folder: FolderReader?
    private let reader: Reader

    private enum Reader {
        case vcard(ByteSource)
        case table(ByteSource)
        case names(ByteSource)
        case folder
    }

    /// Opens `path` (`-` for standard input) and finds out what it is.
    /// - Parameter format: what the planner says it is; nil to look.
    package init(path: String, as format: ImportFormat? = nil) throws(ImportError) {
        if path != "-", isFolder(path) {
            guard format == nil || format == .folder else {
                throw ImportError(file: path, what: "is a folder, not a file", cure: "name the file inside it")
            }
            self.init(file: path, format: .folder, folder: try FolderReader(path: path), reader: .folder)
            return
        }
        let source = try ByteSource(path: path)
        try self.init(source, ending: path == "-" ? nil : ending(of: path), as: format)
    }

    /// - Parameter ending: what follows the last dot of the name in lower case, empty for nothing; nil for standard input.
    init(_ source: ByteSource, ending: String?, as wanted: ImportFormat?) throws(ImportError) {
        let file = source.file
        let kind = FileKind(try source.peek(FileKind.sniffSize), ending: wanted == nil ? ending ?? "" : "")
        if case .refused(let what, let cure) = kind { throw ImportError(file: file, what: what, cure: cure) }
        let format: ImportFormat
        if let wanted { format = wanted } else { format = try Self.format(of: kind, ending: ending, file: file) }
        let reader: Reader
        switch format {
        case .vcard: reader = .vcard(source)
        case .names: reader = .names(source)
        case .linkedin, .google, .outlook, .thunderbird, .csv: reader = .table(source)
        case .folder:
            throw ImportError(file: file, what: "is a file, not a folder", cure: "name the folder that export wrote")
        }
        self.init(file: file, format: format, folder: nil, reader: reader)
    }

    private init(file: String, format: ImportFormat, folder: FolderReader?, reader: Reader) {
        self.file = file
        self.format = format
        self.folder = folder
        self.reader = reader
    }

    /// Reads everything in the order of the file; a second call finds nothing. `folder` is read by its own functions.
    /// - Parameter progress: called now and then with the bytes read so far and, for a file, all of its bytes.
    package func read(
        progress: (_ bytesDone: Int, _ bytesTotal: Int?) -> Void = { _, _ in },
        _ each: (ContactEvent) throws -> Void
    ) throws {
        switch reader {
        case .vcard(let source):
            var cards = try VCardReader(source: source)
            try forward(source, progress, each) { () throws(ImportError) in try cards.next() }
        case .table(let source):
            var rows = try TableReader(source)
            try forward(source, progress, each) { () throws(ImportError) in try rows.next() }
        case .names(let source):
            var names = try NamesReader(source)
            try forward(source, progress, each) { () throws(ImportError) in names.next() }
        case .folder:
            preconditionFailure("a folder is read through `folder`")
        }
    }

    private func forward(
        _ source: ByteSource,
        _ progress: (Int, Int?) -> Void,
        _ each: (ContactEvent) throws -> Void,
        _ next: () throws(ImportError) -> ContactEvent?
    ) throws {
        var reported = 0
        while let event = try next() {
            try each(event)
            if source.position != reported {
                reported = source.position
                progress(reported, source.total)
            }
        }
        progress(source.position, source.total)
    }

    private static func format(of kind: FileKind, ending: String?, file: String) throws(ImportError) -> ImportFormat {
        let isTableEnding = ["csv", "tsv", "tab"].contains(ending)
        let isCardEnding = ["vcf", "vcard"].contains(ending)
        switch kind {
        case .vcard:
            guard !isTableEnding else { throw contradiction(file, ending, "vCards", .vcard) }
            return .vcard
        case .table(let format, let columns):
            guard !isCardEnding else { throw contradiction(file, ending, "a table", format) }
            if columns < 2, ending == nil || ending == "txt" { return .names }
            return format
        case .text where isCardEnding: return .vcard
        case .text where isTableEnding: return .csv
        case .text where ending == nil || ending == "txt": return .names
        case .text, .refused:
            throw ImportError(
                file: file,
                what: "is of no kind that is known here",
                cure: "say with --as what it is: \(ImportFormat.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
    }

    private static func contradiction(
        _ file: String,
        _ ending: String?,
        _ content: String,
        _ format: ImportFormat
    ) -> ImportError {
        ImportError(
            file: file,
            what: "ends in .\(ending ?? "") but holds \(content)",
            cure: "give it its right ending, or say --as \(format.rawValue)"
        )
    }
}

private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// What follows the last dot of the last part of a path, in lower case.
private func ending(of path: String) -> String {
    let name = path.utf8.split(separator: ASCII.slash).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: ASCII.dot), dot > name.startIndex else { return "" }
    return String(decoding: name[name.index(after: dot)...].map(ASCII.lowercased), as: UTF8.self)
}
