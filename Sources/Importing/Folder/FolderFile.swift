/// The files of the folder that export writes.
package enum FolderFile: String, CaseIterable, Sendable {
    case people, addresses, topics, aliases, interests, circles, members, ties, venues, events, eventTopics, seats,
        invitations, answers, touches, rules, messages, contents, verdicts

    /// The name in the folder: `people.csv`.
    package var name: String { rawValue + ".csv" }

    /// Whether its rows have ids to which other files refer.
    var hasIDs: Bool {
        switch self {
        case .people, .topics, .circles, .venues, .events, .messages: true
        default: false
        }
    }
}

/// One row of a file of the folder.
///
/// Reading and writing go through the cells in the order of `columns`.
package protocol FolderRow: Hashable, Sendable {
    static var file: FolderFile { get }
    /// The header.
    static var columns: [String] { get }
    /// The files to which its cells refer.
    static var links: [FolderFile] { get }
    /// Where the row begins in its file, counted from 1; 0 for a row that was not read.
    var line: Int { get set }

    init(reading cells: inout FolderCells) throws(ImportError)
    /// Writes the cells; the writer of the file ends the row.
    func write(to writer: inout CSVWriter)
}
