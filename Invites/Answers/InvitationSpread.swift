/// How evenly invitations fall on people.
public struct InvitationSpread: Hashable, Sendable {
    public let people: Int
    public let invitations: Int
    /// People with at least one.
    public let asked: Int
    /// The Gini coefficient: 0 when everybody has the same number, near 1 when one person has them all; nil without
    /// invitations.
    public let gini: Double?
    /// The part of all invitations that the ten most invited people have, 0…1; nil without invitations.
    public let shareOfTen: Double?
    /// The part that any ten people would have if invitations fell evenly, 0…1; nil without people.
    public let evenShare: Double?

    /// - Parameters:
    ///   - counts: invitations of each person who has some, in any order; zeros and negative numbers count as none.
    ///   - people: how many could be invited, those of `counts` among them.
    public init(counts: [Int], people: Int) {
        let counts = counts.filter { $0 > 0 }.sorted()
        self.people = max(people, counts.count)
        asked = counts.count
        invitations = counts.reduce(0, +)
        evenShare = self.people > 0 ? Double(min(10, self.people)) / Double(self.people) : nil
        guard invitations > 0 else {
            gini = nil
            shareOfTen = nil
            return
        }
        // Sen 1973: G = 2 Σ i·x(i) / (n Σ x) − (n + 1) / n, x ascending, i from 1; zeros come first and add nothing.
        let n = Double(self.people)
        let zeros = self.people - counts.count
        var weighted = 0.0
        for (place, count) in counts.enumerated() { weighted += Double(zeros + place + 1) * Double(count) }
        gini = max(0, 2 * weighted / (n * Double(invitations)) - (n + 1) / n)
        shareOfTen = Double(counts.suffix(10).reduce(0, +)) / Double(invitations)
    }
}

/// A part of a number of cases, with the number beside it.
public struct CountedShare: Hashable, Sendable {
    public let count: Int
    public let of: Int

    public init(_ count: Int, of total: Int) {
        self.count = count
        of = total
    }

    /// 0…1; nil where there was no case.
    public var share: Double? { of > 0 ? Double(count) / Double(of) : nil }
}
