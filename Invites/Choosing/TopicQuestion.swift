/// What the table is about: the words of the topics and of the title, and how telling each word is.
///
/// Similarity to titles is the cosine of two sets of words, each word weighed by how few of the planner's titles have it;
/// an event's weight halves every 120 days. Measured as the best ranking signal there is (choosing notes, section 3).
public struct TopicQuestion: Sendable {
    private let index: TitleIndex
    private let texts: [TitleIndex.Words]

    /// - Parameters:
    ///   - tokens: for each topic or title, its folded and segmented words.
    ///   - index: of every past title.
    public init(tokens: [[String]], index: TitleIndex) {
        self.init(texts: tokens.map { index.words($0) }, index: index)
    }

    /// - Parameter texts: topics and titles as the index reads them.
    public init(texts: [TitleIndex.Words], index: TitleIndex) {
        self.index = index
        self.texts = texts
    }

    /// - Parameter pastTitles: the words of every past title.
    public init(tokens: [[String]], pastTitles: [[String]] = []) {
        self.init(tokens: tokens, index: TitleIndex(titles: pastTitles))
    }

    /// The cosine of a title with the nearest of the question's texts, of 65536.
    public func similarity(to title: TitleIndex.Words) -> Int {
        texts.reduce(0) { max($0, index.similarity($1, title)) }
    }

    /// An event that somebody was at, as this question sees it.
    ///
    /// - Parameter tokens: the words of its title and topics.
    public func attended(
        daysAgo: Int,
        tokens: [String],
        isSamePlace: Bool = false,
        when: String = ""
    ) -> PersonFacts.Attended {
        PersonFacts.Attended(
            daysAgo: daysAgo,
            similarity: similarity(to: index.words(tokens)),
            isSamePlace: isSamePlace,
            when: when
        )
    }
}
