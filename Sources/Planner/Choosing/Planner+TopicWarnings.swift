internal import Invites
internal import Store
internal import Text

extension Planner {
    /// Of each text that is neither a topic nor like any title so far: that it says nothing, and which topic was meant.
    func topicWarnings(_ texts: [String], in records: Records) throws -> [String] {
        let unknown = try texts.filter { try records.topic(named: $0) == nil }
        guard !unknown.isEmpty else { return [] }
        let topics = try records.topics()
        let titles = Set(try records.eventWords().flatMap { Text.words($0.title) })
        return unknown.compactMap { text in
            guard titles.isDisjoint(with: Text.words(text)) else { return nil }
            let names = topics.flatMap { [$0.name] + $0.aliases }
            let folded = Dictionary(names.map { (fold($0), $0) }, uniquingKeysWith: { first, _ in first })
            let meant = suggestion(for: fold(text), among: folded.keys.sorted()).flatMap { folded[$0] }
            let cure = meant.map { "did you mean \(Checked.quoted($0))?" } ?? "`tertulia topics list` shows them"
            return "there is no topic and no title like \(Checked.quoted(text)); \(cure)"
        }
    }
}
