internal import Venues

/// Where a GeoJSON geometry is, gathered without keeping its points.
struct GeoJSONGeometry {
    private var first: (longitude: Double, latitude: Double)?
    private var ring = Ring()
    /// The first line of points is closed: later ones are holes or further parts.
    private var isRingDone = false

    init() {}

    /// Reads a geometry object with coordinates of any depth.
    init(_ json: inout JSONReader) throws(JSONReader.Failure) {
        try json.object { key, json throws(JSONReader.Failure) in
            if key == "coordinates", json.peek() == UInt8(ascii: "[") {
                try coordinates(&json)
            } else {
                try json.skip()
            }
        }
    }

    /// The point itself, or the centroid of the outer ring of the (first) polygon; nil for no point on the Earth.
    var place: Place? {
        let centre = ring.centre ?? first
        return Place(latitude: centre?.latitude, longitude: centre?.longitude)
    }

    /// Reads one array: a position when it begins with a number, else positions or parts.
    private mutating func coordinates(_ json: inout JSONReader) throws(JSONReader.Failure) {
        var numbers: [Double] = []
        var hasPositions = false
        try json.array { json throws(JSONReader.Failure) in
            if json.peek() == UInt8(ascii: "[") {
                hasPositions = true
                try coordinates(&json)
            } else if numbers.count < 2, let text = try json.text() {
                numbers.append(Double(text) ?? .nan)
            } else if numbers.count >= 2 {
                try json.skip()
            }
        }
        if numbers.count == 2, !hasPositions {
            if first == nil { first = (numbers[0], numbers[1]) }
            if !isRingDone { ring.add(numbers[0], numbers[1]) }
        } else if hasPositions {
            isRingDone = true
        }
    }

    /// The centroid of a closed line, from sums alone.
    private struct Ring {
        private var start: (x: Double, y: Double)?
        private var last = (x: 0.0, y: 0.0)
        private var count = 0.0
        private var area = 0.0
        private var moment = (x: 0.0, y: 0.0)
        private var sum = (x: 0.0, y: 0.0)

        /// Relative to the first point, where small areas lose no precision.
        mutating func add(_ longitude: Double, _ latitude: Double) {
            guard let start else {
                start = (longitude, latitude)
                count = 1
                return
            }
            let point = (x: longitude - start.x, y: latitude - start.y)
            let cross = last.x * point.y - point.x * last.y
            area += cross
            moment.x += (last.x + point.x) * cross
            moment.y += (last.y + point.y) * cross
            // The closing point repeats the first.
            if point != (0, 0) {
                sum.x += point.x
                sum.y += point.y
                count += 1
            }
            last = point
        }

        var centre: (longitude: Double, latitude: Double)? {
            guard let start else { return nil }
            // The last side, back to the first point, adds nothing: that point is the origin.
            if abs(area) > 1e-14 { return (start.x + moment.x / (3 * area), start.y + moment.y / (3 * area)) }
            return (start.x + sum.x / count, start.y + sum.y / count)
        }
    }
}
