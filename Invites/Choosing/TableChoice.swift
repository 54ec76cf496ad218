/// A table: whom to invite, why, who is next in line, and which rules had to give way.
public struct TableChoice: Sendable {
    /// One person and the lines that say why; the lines' points add up to the person's.
    public struct Seat: Hashable, Sendable {
        public var id: Person.ID
        /// The person's share of the objective, deci-points.
        public var points: Int
        /// The chance to come when invited, permille.
        public var chance: Int
        /// At most five, in the order topic, you, turn, company, chance.
        public var reasons: [TableReason]
    }

    /// The people to invite, by rising id; their points add up to `objective`.
    public var table: [Seat]
    /// Who to ask next if somebody declines, the best first; company is counted among the table.
    public var standby: [Seat]
    /// Deci-points.
    public var objective: Int
    /// Whether it is certain that no list is better under the same rules.
    public var isProven: Bool
    /// No list under the same rules has more points than this, if that is known; the gap where nothing is proven.
    public var bound: Int?
    /// One sentence for each rule that the table does not keep because none could; empty when all hold.
    public var relaxed: [String]
    /// How many guests should come.
    public var target: ClosedRange<Int>
    /// How many at the table were not asked for a year, or ever.
    public var newFaces: Int
    /// How often anybody at the table was asked in the last 90 days, at most.
    public var askedAtMost: Int
    /// How many steps the search took.
    public var steps: Int
    /// The rules under which it was found.
    var rules: TableRules

    /// `14 invited, 7.2 expected, 89 % that 5 to 10 come, 3 new faces, nobody invited more than twice this quarter`.
    ///
    /// - Parameter turnout: the forecast for this table.
    public func planLine(_ turnout: Turnout) -> String {
        let often =
            switch askedAtMost {
            case 0: "nobody invited this quarter yet"
            case 1: "nobody invited more than once this quarter"
            case 2: "nobody invited more than twice this quarter"
            default: "nobody invited more than \(askedAtMost) times this quarter"
            }
        let faces = Phrases.count(newFaces, "new face", "new faces")
        let range = target.count == 1 ? "\(target.lowerBound)" : "\(target.lowerBound) to \(target.upperBound)"
        let expected = Int((turnout.expected * 1000).rounded())
        let good = Int((turnout.chance(of: target) * 100).rounded())
        return "\(table.count) invited, \(Phrases.tenths(expected)) expected, "
            + "\(good) % that \(range) come, \(faces), \(often)"
    }
}

/// One line of why somebody is at the table: a term or a rule of the objective.
public struct TableReason: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable, Codable {
        case topic, you, turn, company, chance
    }

    public var kind: Kind
    /// Deci-points of the objective; the chance line carries what the invitation costs.
    public var points: Int
    public var text: String
}

/// What came of choosing.
public enum TableOutcome: Sendable {
    case table(TableChoice)
    case infeasible(TableRefusal)
}

/// Why there is no table: a rule that can't give way, and the people who stand in the way.
public struct TableRefusal: Error, Hashable, Sendable {
    /// A sentence without a full stop.
    public var because: String
    public var blockers: [Person.ID]
    /// Whether it is certain that no list exists, rather than that none was found.
    public var isProven: Bool
}
