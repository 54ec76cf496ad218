/// The contact graph as it is drawn and handed to other programs: people, who knows whom, circles, one table.
public struct GraphPicture: Hashable, Sendable {
    /// Somebody's part in the event that is highlighted.
    public enum Part: String, CaseIterable, Sendable {
        /// Chosen, invited, or answered yes or maybe.
        case table
        /// Next in line, or said yes when the seats were taken.
        case standby
        case declined
        /// Not on the event's list.
        case none
    }

    /// One person.
    public struct Node: Hashable, Sendable {
        public var id: Person.ID
        /// On one line.
        public var name: String
        /// What the picture shows: the name, cut where it is very long.
        public var label: String
        /// The columns of the label on a terminal (UAX 11).
        public var columns: Int
        public var closeness: Int
        /// Places in `circles`.
        public var circles: [Int]
        public var part: Part

        public init(
            id: Person.ID,
            name: String,
            label: String,
            columns: Int,
            closeness: Int = 0,
            circles: [Int] = [],
            part: Part = .none
        ) {
            self.id = id
            self.name = name
            self.label = label
            self.columns = columns
            self.closeness = closeness
            self.circles = circles
            self.part = part
        }
    }

    /// Two people who know each other: places in `nodes`.
    public struct Link: Hashable, Sendable {
        public let a: Int
        public let b: Int
        /// 1…100
        public let strength: Int
        public let source: Source
    }

    /// What the event is called; empty where none is highlighted.
    public var event: String
    public let circles: [String]
    public let nodes: [Node]
    /// Each pair once, ordered.
    public let links: [Link]
    /// Which circle gives somebody their colour: the smallest of those that have one. Places in `GraphPicture.colours`.
    public let colours: [Int?]
    /// The circles that have a colour, in the order of the colours: the largest ones.
    public let colouredCircles: [Int]

    /// - Parameters:
    ///   - ties: between these people; of two ties between the same pair the stronger is kept, others are left out.
    public init(event: String, circles: [String], nodes: [Node], ties: [Tie]) {
        self.event = event
        self.circles = circles
        self.nodes = nodes
        links = Self.links(ties, nodes)
        var sizes = circles.indices.map { _ in 0 }
        for node in nodes {
            for circle in node.circles where sizes.indices.contains(circle) { sizes[circle] += 1 }
        }
        let shown = circles.indices.filter { sizes[$0] > 0 }
        let ordered = shown.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        let coloured = Array(ordered.prefix(Self.palette.count))
        colouredCircles = coloured
        colours = nodes.map { node in
            // Ordered by size: the last one is the smallest.
            coloured.indices.last { node.circles.contains(coloured[$0]) }
        }
    }

    private static func links(_ ties: [Tie], _ nodes: [Node]) -> [Link] {
        var place: [Person.ID: Int] = [:]
        for (index, node) in nodes.enumerated() { place[node.id] = index }
        var best: [Int: Link] = [:]
        for tie in ties {
            guard let one = place[tie.a], let other = place[tie.b], one != other else { continue }
            let (a, b) = (min(one, other), max(one, other))
            let pair = a * nodes.count + b
            if let known = best[pair], known.strength >= tie.strength { continue }
            best[pair] = Link(a: a, b: b, strength: tie.strength, source: tie.source)
        }
        return best.values.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    /// Colours that are told apart by most colour-blind people too (Okabe and Ito 2008, and Tol's muted set), as
    /// red, green, blue.
    static let palette: [(red: Int, green: Int, blue: Int)] = [
        (0, 114, 178), (213, 94, 0), (0, 158, 115), (204, 121, 167), (230, 159, 0), (86, 180, 233), (136, 34, 85),
        (153, 153, 51),
    ]

    /// Of somebody in no circle that has a colour.
    static let plainColour = (red: 120, green: 120, blue: 120)

    func colour(of node: Int) -> (red: Int, green: Int, blue: Int) {
        colours[node].map { Self.palette[$0] } ?? Self.plainColour
    }

    /// The name of the circle that gives the colour; empty for none.
    func circleName(of node: Int) -> String {
        colours[node].map { circles[colouredCircles[$0]] } ?? ""
    }

    /// All circles of somebody.
    func circleNames(of node: Int) -> String {
        nodes[node].circles.filter(circles.indices.contains).map { circles[$0] }.joined(separator: "; ")
    }
}

extension GraphPicture.Link {
    /// How the two came to be known as acquainted: written down by hand or in a file, by a small circle, by meeting.
    enum Origin: String, CaseIterable {
        case written, circle, met
    }

    var origin: Origin {
        switch source {
        case .hand, .import, .introduced: .written
        case .circle: .circle
        case .attendance: .met
        }
    }
}
