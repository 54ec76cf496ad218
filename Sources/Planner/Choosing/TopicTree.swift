internal import Invites
internal import Store
internal import Text

/// The topics of the file, and which is broader than which.
struct TopicTree {
    private var byID: [Topic.ID: Topic] = [:]
    private var narrower: [Topic.ID: [Topic.ID]] = [:]

    init(_ topics: [Topic]) {
        for topic in topics {
            byID[topic.id] = topic
            if let broader = topic.broader { narrower[broader, default: []].append(topic.id) }
        }
    }

    /// How the topics of the file stand to one that was asked for.
    struct Kinship {
        var asked: String
        var how: [Topic.ID: PersonFacts.Match]
        var names: [Topic.ID: String]

        /// An interest as it meets the question, nil when it doesn't.
        func match(_ liking: TopicLiking) -> PersonFacts.InterestMatch? {
            how[liking.topic].map { match in
                PersonFacts.InterestMatch(
                    match: match,
                    topic: names[liking.topic] ?? asked,
                    asked: asked,
                    weight: liking.weight
                )
            }
        }
    }

    /// The name of a topic, then its aliases.
    func names(of id: Topic.ID) -> [String] { byID[id].map { [$0.name] + $0.aliases.prefix(20) } ?? [] }

    /// The topic itself, by its name or an alias, the broader ones above it and the narrower ones below.
    ///
    /// - Parameter text: what was asked for, as typed; nil for the topic's own name.
    func kinship(of id: Topic.ID, asked text: String? = nil) -> Kinship? {
        guard let topic = byID[id] else { return nil }
        let text = text ?? topic.name
        var how: [Topic.ID: PersonFacts.Match] = [id: fold(topic.name) == fold(text) ? .exact : .alias]
        var above = topic.broader
        while let current = above, how[current] == nil {
            how[current] = .broader
            above = byID[current]?.broader
        }
        var below = narrower[id] ?? []
        while let current = below.popLast() {
            guard how[current] == nil else { continue }
            how[current] = .narrower
            below += narrower[current] ?? []
        }
        return Kinship(asked: text, how: how, names: how.keys.reduce(into: [:]) { $0[$1] = byID[$1]?.name })
    }
}
