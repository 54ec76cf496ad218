internal import Glibc

/// What the table is about: the words of the topics and of the title, and how telling each word is.
///
/// Similarity to titles is the cosine of two sets of words, each word weighed by how few of the planner's titles have it;
/// an event's weight halves every 120 days. Measured as the best ranking signal there is (choosing notes, section 3).
public struct TopicQuestion: Sendable {
    /// Shown in the reasons.
    public var topics: [String]
    /// One set of words for each topic or title that was asked for.
    public var tokens: [[String]]
    private var titlesWith: [String: Int]
    private var titles: Int

    /// - Parameters:
    ///   - topics: names as shown.
    ///   - tokens: for each topic or title, its folded and segmented words.
    ///   - pastTitles: the words of every past title; a word that most of them have tells little.
    public init(topics: [String], tokens: [[String]], pastTitles: [[String]] = []) {
        self.topics = topics
        self.tokens = tokens
        titles = pastTitles.count
        titlesWith = [:]
        for title in pastTitles {
            for token in Set(title) { titlesWith[token, default: 0] += 1 }
        }
    }

    /// How telling a word is, of 1024: `log2((1 + titles) / (1 + titles with it)) + 1/4`.
    func weight(_ token: String) -> Double {
        let have = Double(1 + (titlesWith[token] ?? 0))
        return (log2(Double(2 + titles) / have) * 1024).rounded() / 1024 + 0.25
    }

    /// The cosine of `title` with the nearest of the question's texts, of 65536.
    public func similarity(to title: [String]) -> Int {
        let words = Set(title)
        guard !words.isEmpty else { return 0 }
        // Sorted, so that sums of rounded numbers come out the same however a set is laid out.
        let length = words.sorted().reduce(0.0) { $0 + weight($1) * weight($1) }
        var best = 0.0
        for text in tokens {
            let asked = Set(text).sorted()
            let shared = asked.reduce(0.0) { words.contains($1) ? $0 + weight($1) * weight($1) : $0 }
            let size = asked.reduce(0.0) { $0 + weight($1) * weight($1) }
            guard shared > 0 else { continue }
            best = max(best, shared / (length * size).squareRoot())
        }
        return Int((min(best, 1) * 65536).rounded())
    }
}
