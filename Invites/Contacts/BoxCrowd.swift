/// Boxes that make room for one another, moving as little as it takes.
struct BoxCrowd {
    private(set) var boxes: [GraphLayout.Box]
    /// Pixels between two boxes.
    let gap: Double

    init(boxes: [GraphLayout.Box], gap: Double) {
        self.boxes = boxes
        self.gap = gap
    }

    /// Ends with no two boxes closer than the gap: neighbours push each other; where that does not suffice, everything
    /// is drawn apart a little and pushed again, and at last set in rows.
    mutating func spread() {
        for _ in 0..<40 {
            for _ in 0..<30 where !push() { return }
            for index in boxes.indices {
                boxes[index].x *= 1.08
                boxes[index].y *= 1.08
            }
        }
        if push() { setInRows() }
    }

    /// Moves each pair that is too close apart along the shorter way; false if there was none.
    private mutating func push() -> Bool {
        let order = boxes.indices.sorted { (boxes[$0].left, $0) < (boxes[$1].left, $1) }
        var isCrowded = false
        for (rank, one) in order.enumerated() {
            for other in order[(rank + 1)...] {
                // Moved meanwhile or not: the order is made anew in the next pass.
                if boxes[other].left - boxes[one].right > 200 { break }
                let wide = (boxes[one].width + boxes[other].width) / 2 + gap - abs(boxes[one].x - boxes[other].x)
                let high = (boxes[one].height + boxes[other].height) / 2 + gap - abs(boxes[one].y - boxes[other].y)
                guard wide > 0.01, high > 0.01 else { continue }
                isCrowded = true
                if high <= wide {
                    let up = boxes[one].y < boxes[other].y || (boxes[one].y == boxes[other].y && one < other)
                    boxes[one].y += up ? -high / 2 : high / 2
                    boxes[other].y += up ? high / 2 : -high / 2
                } else {
                    let left = boxes[one].x < boxes[other].x || (boxes[one].x == boxes[other].x && one < other)
                    boxes[one].x += left ? -wide / 2 : wide / 2
                    boxes[other].x += left ? wide / 2 : -wide / 2
                }
            }
        }
        return isCrowded
    }

    private mutating func setInRows() {
        let area = boxes.reduce(0.0) { $0 + ($1.width + gap) * ($1.height + gap) }
        let room = max(area.squareRoot() * 1.3, boxes.map(\.width).max() ?? 0)
        let order = boxes.indices.sorted { (boxes[$0].y, boxes[$0].x, $0) < (boxes[$1].y, boxes[$1].x, $1) }
        var left = 0.0
        var top = 0.0
        for index in order {
            if left > 0, left + boxes[index].width > room {
                left = 0
                top += boxes[index].height + gap
            }
            boxes[index].x = left + boxes[index].width / 2
            boxes[index].y = top + boxes[index].height / 2
            left += boxes[index].width + gap
        }
    }
}
