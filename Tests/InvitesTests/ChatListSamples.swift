import Foundation
import Invites

/// Texts of chats with what should be read out of them: the files under `ChatSamples`, one for each language.
///
/// A sample is `=== what it is about`, the text, `---`, and a line `name | answer | party` for each entry. `?` behind it
/// means that the entry has to wait, `~` that it may wait.
struct ChatListSample {
    enum Certainty: String { case certain = "", waits = "?", either = "~" }

    struct Entry {
        var name: String
        var answer: Answer
        var partySize: Int
        var certainty: Certainty
    }

    var title: String
    var text: String
    var entries: [Entry]

    static let languages = ["zh-Hans", "zh-Hant", "en", "ja", "es"]

    static func all(in language: String, testFile: String = #filePath) throws -> [ChatListSample] {
        let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("ChatSamples")
        let text = try String(contentsOf: folder.appendingPathComponent(language + ".txt"), encoding: .utf8)
        return ("\n" + text).components(separatedBy: "\n=== ").dropFirst().compactMap(ChatListSample.init(block:))
    }

    private init?(block: String) {
        guard let titleEnd = block.firstIndex(of: "\n"), let ruler = block.range(of: "\n---\n") else { return nil }
        title = String(block[..<titleEnd])
        text = String(block[block.index(after: titleEnd)...ruler.lowerBound])
        entries = block[ruler.upperBound...].split(separator: "\n").compactMap { line in
            let cells = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count >= 3, let answer = Answer(rawValue: cells[1]), let party = Int(cells[2]) else {
                return nil
            }
            let certainty = cells.count > 3 ? Certainty(rawValue: cells[3]) : .certain
            return Entry(name: cells[0], answer: answer, partySize: party, certainty: certainty ?? .certain)
        }
    }
}

/// What one sender says, and what it comes to: the lines of `ChatSamples/sayings.txt`.
struct ChatSaying {
    var words: String
    private var wanted: String

    static func all(testFile: String = #filePath) throws -> [ChatSaying] {
        let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("ChatSamples")
        let text = try String(contentsOf: folder.appendingPathComponent("sayings.txt"), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let cells = line.components(separatedBy: " | ")
            return cells.count == 2 ? ChatSaying(words: cells[0], wanted: cells[1]) : nil
        }
    }

    /// - Parameter said: the answer that was read for certain, nil for none.
    func allows(_ said: String?) -> Bool {
        guard let said else { return wanted == "-" || wanted.hasSuffix("~") }
        return wanted == said || wanted == said.dropLast(2) + " ~" || wanted == said + " ~"
    }
}

/// How much of the samples was read rightly.
struct ChatListScore {
    var certain = 0
    var right = 0
    var expected = 0
    var found = 0
    var deviations: [String] = []

    var precision: Double { certain == 0 ? 1 : Double(right) / Double(certain) }
    var recall: Double { expected == 0 ? 1 : Double(found) / Double(expected) }

    mutating func add(_ sample: ChatListSample, _ reading: ChatReading) {
        var left = reading.entries
        for wanted in sample.entries {
            let place = left.firstIndex { $0.name == wanted.name } ?? left.firstIndex { Self.mean($0, wanted.name) }
            let entry = place.map { left.remove(at: $0) }
            let isRight = entry.map { $0.answer == wanted.answer && $0.partySize == wanted.partySize } ?? false
            let isCertain = entry?.isCertain ?? false
            if wanted.certainty == .certain {
                expected += 1
                if isRight && isCertain { found += 1 } else { deviate(sample, "missed \(wanted.name)") }
            }
            guard isCertain else { continue }
            certain += 1
            if isRight && wanted.certainty != .waits { right += 1 } else { deviate(sample, "misread \(wanted.name)") }
        }
        for entry in left where entry.isCertain {
            certain += 1
            deviate(sample, "invented \(entry.name)")
        }
    }

    /// Whether the name goes on with what hangs together with it: 上海-林小满, `Amy 陳`.
    private static func mean(_ entry: ChatEntry, _ name: String) -> Bool {
        entry.alias == name || !entry.tail.isEmpty && "\(entry.name) \(entry.tail)" == name
    }

    private mutating func deviate(_ sample: ChatListSample, _ what: String) {
        deviations.append("\(sample.title): \(what)")
    }
}
