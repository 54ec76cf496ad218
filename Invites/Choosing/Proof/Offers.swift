/// The columns that may enter in a step of the simplex method, of which mostly few are needed: the least come first.
struct Offers {
    struct Offer {
        var ratio: Double
        var size: Double
        var column: Int32

        /// Least ratio first, then the largest entry, then the first column.
        func precedes(_ other: Offer) -> Bool {
            if ratio != other.ratio { return ratio < other.ratio }
            if size != other.size { return size > other.size }
            return column < other.column
        }
    }

    /// A heap once it is in order: nobody comes before the one at half its index.
    private var heap: [Offer] = []

    mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

    mutating func append(_ offer: Offer) { heap.append(offer) }

    /// Makes a heap of what was appended.
    mutating func order() {
        for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(index) }
    }

    mutating func popFirst() -> Offer? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            sink(0)
        }
        return first
    }

    private mutating func sink(_ start: Int) {
        var at = start
        let offer = heap[start]
        while true {
            var child = 2 &* at &+ 1
            guard child < heap.count else { break }
            if child &+ 1 < heap.count, heap[child &+ 1].precedes(heap[child]) { child &+= 1 }
            guard heap[child].precedes(offer) else { break }
            heap[at] = heap[child]
            at = child
        }
        heap[at] = offer
    }
}
