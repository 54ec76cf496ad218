extension GraphLayout {
    /// A plain arrangement of those who have a tie: ties pull, everybody pushes, for a fixed number of steps
    /// (Fruchterman and Reingold 1991). The same picture gives the same places.
    public static func sketch(of picture: GraphPicture) -> [Int: GraphPoint] {
        let tied = picture.tied
        guard !tied.isEmpty else { return [:] }
        var springs = Springs(picture, tied)
        springs.settle()
        var places: [Int: GraphPoint] = [:]
        for (place, index) in tied.enumerated() { places[index] = springs.points[place] }
        return places
    }
}

/// The forces between people.
private struct Springs {
    private(set) var points: [GraphPoint]
    private var pushes: [GraphPoint]
    private let links: [(a: Int, b: Int, pull: Double)]
    /// The distance at which push and pull of an ordinary tie are even.
    private let length = 110.0

    /// Begins on a spiral, the members of a circle next to one another.
    init(_ picture: GraphPicture, _ tied: [Int]) {
        var place: [Int: Int] = [:]
        for (index, node) in tied.enumerated() { place[node] = index }
        links = picture.links.compactMap { link in
            guard let a = place[link.a], let b = place[link.b] else { return nil }
            return (a: a, b: b, pull: 0.4 + Double(link.strength) / 100)
        }
        points = Array(repeating: GraphPoint(x: 0, y: 0), count: tied.count)
        pushes = points
        let ordered = tied.indices.sorted { one, other in
            (picture.colours[tied[one]] ?? .max, one) < (picture.colours[tied[other]] ?? .max, other)
        }
        var direction = GraphPoint(x: 1, y: 0)
        for (step, index) in ordered.enumerated() {
            let radius = length * 0.6 * Double(step + 1).squareRoot()
            points[index] = GraphPoint(x: direction.x * radius, y: direction.y * radius)
            // The golden angle, as cosine and sine: a constant turn needs no trigonometry.
            let (cosine, sine) = (-0.737_368_878_078_319_7, 0.675_490_294_261_523_8)
            direction = GraphPoint(
                x: direction.x * cosine - direction.y * sine,
                y: direction.x * sine + direction.y * cosine
            )
        }
    }

    /// Fewer steps for many people, so that the work stays bounded.
    mutating func settle() {
        let steps = min(200, max(20, 60_000_000 / max(1, points.count * points.count)))
        for step in 0..<steps {
            let heat = length * (1 - Double(step) / Double(steps))
            push()
            pull()
            for index in points.indices {
                let force = pushes[index]
                let size = (force.x * force.x + force.y * force.y).squareRoot()
                guard size > 0 else { continue }
                let reach = min(size, heat) / size
                points[index].x += force.x * reach
                points[index].y += force.y * reach
            }
        }
    }

    private mutating func push() {
        for index in pushes.indices {
            // A light pull to the middle holds parts together that no tie joins.
            pushes[index] = GraphPoint(x: -points[index].x * 0.05, y: -points[index].y * 0.05)
        }
        for one in points.indices {
            var sum = pushes[one]
            for other in (one + 1)..<max(one + 1, points.count) {
                let x = points[one].x - points[other].x
                let y = points[one].y - points[other].y
                let factor = length * length / max(x * x + y * y, 1)
                sum.x += x * factor
                sum.y += y * factor
                pushes[other].x -= x * factor
                pushes[other].y -= y * factor
            }
            pushes[one] = sum
        }
    }

    private mutating func pull() {
        for link in links {
            let x = points[link.a].x - points[link.b].x
            let y = points[link.a].y - points[link.b].y
            let factor = (x * x + y * y).squareRoot() / length * link.pull
            pushes[link.a].x -= x * factor
            pushes[link.a].y -= y * factor
            pushes[link.b].x += x * factor
            pushes[link.b].y += y * factor
        }
    }
}
