/// The kinds of contact files that are read; the raw value is the word for `--as`.
package enum ImportFormat: String, CaseIterable, Sendable, Codable {
    /// vCard 2.1, 3.0, 4.0.
    case vcard
    /// LinkedIn's Connections.csv.
    case linkedin
    /// Google Contacts CSV, old and new.
    case google
    case outlook
    case thunderbird
    /// Any other CSV, by the names in its header.
    case csv
    /// A pasted list, one name a line.
    case names
    /// A folder that `export` wrote.
    case folder

    /// Whether the file is a table with a header.
    package var isTable: Bool {
        switch self {
        case .linkedin, .google, .outlook, .thunderbird, .csv: true
        case .vcard, .names, .folder: false
        }
    }
}
