/// The people in a CSV file of LinkedIn, Google, Outlook, Thunderbird or anybody else, one after another, in memory
/// that does not grow with the file.
package struct TableReader {
    /// Rows before the header, such as LinkedIn's notes.
    static let prefaceLimit = 20

    /// Whose table it is by its header.
    package let format: ImportFormat
    private let layout: TableLayout
    private var csv: CSVReader
    private var record = CSVRecord()
    private var events: [ContactEvent] = []
    private var nextEvent = 0

    /// Looks for the header. Throws when no row at the beginning names a column by which a person can be known.
    package init(_ source: ByteSource) throws(ImportError) {
        csv = try CSVReader(source)
        var rows = 0
        while rows < Self.prefaceLimit, try csv.next(&record) {
            rows += 1
            guard !record.isBlank, let layout = TableLayout(header: record.texts) else { continue }
            self.layout = layout
            format = layout.format
            return
        }
        throw ImportError(
            file: source.file,
            line: 1,
            what: "no column here is named name, first name, last name, nickname, e-mail, phone or wechat",
            cure: "put such names in the first row, or say with --as what the file is"
        )
    }

    /// How far the file was read, in bytes.
    package var bytesDone: Int { csv.bytesDone }

    /// How many columns say something about a person.
    var columnCount: Int { layout.columns.count }

    /// The next person or what was left out; nil at the end.
    package mutating func next() throws(ImportError) -> ContactEvent? {
        while nextEvent == events.count {
            events.removeAll(keepingCapacity: true)
            nextEvent = 0
            guard try csv.next(&record) else { return nil }
            if record.isBlank { continue }
            events = TableRow(record, layout: layout).events(line: record.line)
        }
        nextEvent += 1
        return events[nextEvent - 1]
    }
}
