/// A place of the picture, in pixels, down and to the right.
public struct GraphPoint: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// Where each name of a picture stands. No two names overlap.
public struct GraphLayout: Hashable, Sendable {
    /// The box of one name.
    public struct Box: Hashable, Sendable {
        /// The middle.
        public var x: Double
        public var y: Double
        public let width: Double
        public let height: Double

        public var left: Double { x - width / 2 }
        public var right: Double { x + width / 2 }
        public var top: Double { y - height / 2 }
        public var bottom: Double { y + height / 2 }

        public func overlaps(_ other: Box) -> Bool {
            abs(x - other.x) < (width + other.width) / 2 && abs(y - other.y) < (height + other.height) / 2
        }
    }

    /// By place in the picture's nodes.
    public private(set) var boxes: [Box]
    /// The picture begins at 0, 0.
    public private(set) var width = 0.0
    public private(set) var height = 0.0
    /// Where the rows of people without ties begin; nil if everybody has one.
    public private(set) var loneTop: Double?

    static let margin = 24.0
    static let gap = 8.0
    static let boxHeight = 24.0

    /// Arranges people with ties by `points`, and those without in rows below.
    ///
    /// - Parameter points: for everybody who has a tie, as from `sketch` or another program; nil entries and numbers
    ///   that are none fall back on the sketch.
    public init(of picture: GraphPicture, at points: [Int: GraphPoint]? = nil) {
        boxes = Self.sizes(of: picture)
        let tied = picture.tied
        var places = points ?? [:]
        let isUsable = tied.allSatisfy { index in
            places[index].map { $0.x.isFinite && $0.y.isFinite && max(abs($0.x), abs($0.y)) < 1e5 } ?? false
        }
        if !isUsable { places = Self.sketch(of: picture) }
        for index in tied {
            boxes[index].x = places[index]?.x ?? 0
            boxes[index].y = places[index]?.y ?? 0
        }
        var crowd = BoxCrowd(boxes: tied.map { boxes[$0] }, gap: Self.gap)
        crowd.spread()
        for (place, index) in tied.enumerated() { boxes[index] = crowd.boxes[place] }
        moveToOrigin(tied)
        let known = Set(tied)
        placeLone(picture.nodes.indices.filter { !known.contains($0) }, of: picture)
    }

    /// The box of each name, all at one place: what another program needs to know of them.
    public static func sizes(of picture: GraphPicture) -> [Box] {
        picture.nodes.map { Box(x: 0, y: 0, width: width(of: $0), height: boxHeight) }
    }

    /// Room for the label in a sans-serif font of 13 pixels: wide letters count as more than a column.
    static func width(of node: GraphPicture.Node) -> Double {
        let wide = node.label.utf8.count { "MWmw@%&".utf8.contains($0) }
        let capitals = node.label.utf8.count { (0x41...0x5A).contains($0) }
        return (Double(node.columns) * 7.6 + Double(wide) * 4 + Double(capitals) * 1.2 + 20).rounded(.up)
    }

    private mutating func moveToOrigin(_ tied: [Int]) {
        guard let left = tied.map({ boxes[$0].left }).min(), let top = tied.map({ boxes[$0].top }).min() else { return }
        for index in tied {
            boxes[index].x += Self.margin - left
            boxes[index].y += Self.margin - top
        }
        width = (tied.map { boxes[$0].right }.max() ?? 0) + Self.margin
        height = (tied.map { boxes[$0].bottom }.max() ?? 0) + Self.margin
    }

    /// Rows below the graph, circle by circle.
    private mutating func placeLone(_ lone: [Int], of picture: GraphPicture) {
        guard !lone.isEmpty else { return }
        let area = lone.reduce(0.0) { $0 + (boxes[$1].width + Self.gap) * (Self.boxHeight + Self.gap) }
        let room = max(width - 2 * Self.margin, (area * 1.6).squareRoot(), 640)
        loneTop = height
        let ordered = lone.sorted { one, other in
            (picture.colours[one] ?? .max, one) < (picture.colours[other] ?? .max, other)
        }
        var left = Self.margin
        var top = height + 2 * Self.margin
        for index in ordered {
            if left > Self.margin, left + boxes[index].width > Self.margin + room {
                left = Self.margin
                top += Self.boxHeight + Self.gap
            }
            boxes[index].x = left + boxes[index].width / 2
            boxes[index].y = top + Self.boxHeight / 2
            left += boxes[index].width + Self.gap
        }
        width = max(width, (lone.map { boxes[$0].right }.max() ?? 0) + Self.margin)
        height = top + Self.boxHeight + Self.margin
    }
}

extension GraphPicture {
    /// The places of those who have a tie.
    public var tied: [Int] {
        var hasTie = nodes.map { _ in false }
        for link in links {
            hasTie[link.a] = true
            hasTie[link.b] = true
        }
        return nodes.indices.filter { hasTie[$0] }
    }
}
