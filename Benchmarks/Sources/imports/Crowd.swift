internal import Foundation

/// Made-up people, the same for the same count.
struct Crowd {
    let count: Int

    private static let given = [
        "Ana", "Bo", "Chidi", "Dora", "Emil", "Fatima", "Gül", "Hana", "Ivo", "Júlia", "小雨", "一郎",
    ]
    private static let family = [
        "Example", "Muster", "Invento", "Ficticia", "Sample", "Nobody", "Beispiel", "范例", "見本",
    ]
    private static let cities = ["Madrid", "Shanghai", "東京", "Berlin", "São Paulo", "Oslo"]
    private static let jobs = ["Engineer", "Designer", "Baker, and reader", "Teacher", "Gardener \"by night\""]

    private func name(_ index: Int) -> (given: String, family: String) {
        (
            Self.given[index % Self.given.count],
            "\(Self.family[index / 12 % Self.family.count])-\(index / 108)"
        )
    }

    private func fields(_ index: Int) -> [String] {
        let name = name(index)
        return [
            "\(name.given) \(name.family)", "person\(index)@example.org", "+1555\(String(format: "%07d", index))",
            "Company \(index % 500)", Self.jobs[index % Self.jobs.count], Self.cities[index % Self.cities.count],
            String(format: "19%02d-%02d-%02d", index % 90 + 10, index % 12 + 1, index % 28 + 1),
        ]
    }

    func writeTable(to path: String) throws {
        let file = try emptyFile(path)
        var text = "Name,Email,Phone,Organization,Title,City,Birthday\r\n"
        for index in 0..<count {
            let cells = fields(index).map { cell in
                let isPlain = !cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
                return isPlain
                    ? cell
                    : "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                        + "\""
            }
            text += cells.joined(separator: ",") + "\r\n"
            if index % 500 == 499 { try flush(&text, to: file) }
        }
        try flush(&text, to: file)
    }

    func writeCards(to path: String) throws {
        let file = try emptyFile(path)
        var text = ""
        for index in 0..<count {
            let name = name(index)
            let fields = fields(index)
            let title = fields[4].split(separator: ",", omittingEmptySubsequences: false).joined(separator: "\\,")
            let lines = [
                "BEGIN:VCARD", "VERSION:3.0", "N:\(name.family);\(name.given);;;", "FN:\(fields[0])",
                "EMAIL;TYPE=INTERNET:\(fields[1])", "TEL;TYPE=CELL:\(fields[2])", "ORG:\(fields[3])", "TITLE:\(title)",
                "ADR;TYPE=HOME:;;;\(fields[5]);;;", "BDAY:\(fields[6])", "END:VCARD",
            ]
            text += lines.joined(separator: "\r\n") + "\r\n"
            if index % 500 == 499 { try flush(&text, to: file) }
        }
        try flush(&text, to: file)
    }

    private func emptyFile(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    /// Writes in pieces: a child's peak of memory counts that of the program which starts it.
    private func flush(_ text: inout String, to file: FileHandle) throws {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
    }
}
