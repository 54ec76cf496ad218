internal import Glibc

/// The words of the planner's past titles, and how telling each one is: a word that most titles have tells little.
///
/// Weights and likenesses are kept as whole numbers, so that the order of the titles makes no difference; the logarithm
/// and the root behind them are rounded at once.
public struct TitleIndex: Sendable {
    /// A title or another text as far as its words are known, ready to be compared.
    public struct Words: Hashable, Sendable {
        /// Places of known words, rising, each once.
        fileprivate var known: [Int32]
        /// The squares of the weights of all its words, those that no title has too.
        fileprivate var length: Int

        public var isEmpty: Bool { length == 0 }
    }

    private var places: [String: Int32] = [:]
    /// The square of each word's weight; a weight of 1024 is a word that half of the titles have.
    private var squares: [Int] = []
    private let squareOfUnknown: Int

    /// - Parameter titles: the folded and segmented words of every past title.
    public init(titles: [[String]]) {
        var having: [Int] = []
        var last: [Int] = []
        for (number, title) in titles.enumerated() {
            for word in title {
                if let place = places[word] {
                    guard last[Int(place)] != number else { continue }
                    having[Int(place)] += 1
                    last[Int(place)] = number
                } else {
                    places[word] = Int32(having.count)
                    having.append(1)
                    last.append(number)
                }
            }
        }
        squares = having.map { Self.square(having: $0, of: titles.count) }
        squareOfUnknown = Self.square(having: 0, of: titles.count)
    }

    /// `log2((2 + titles) / (1 + titles with it)) + 1/4`, of 1024, squared.
    private static func square(having: Int, of titles: Int) -> Int {
        let weight = Int((log2(Double(2 + titles) / Double(1 + having)) * 1024).rounded()) + 256
        return weight * weight
    }

    public func words(_ tokens: [String]) -> Words {
        var known: [Int32] = []
        var unknown: Set<String> = []
        for token in tokens {
            if let place = places[token] { known.append(place) } else { unknown.insert(token) }
        }
        known.sort()
        var unique: [Int32] = []
        for place in known where unique.last != place { unique.append(place) }
        let length = unique.reduce(unknown.count * squareOfUnknown) { $0 + squares[Int($1)] }
        return Words(known: unique, length: length)
    }

    /// The cosine of two texts, of 65536: 65536 for the same words, 0 for none in common.
    public func similarity(_ a: Words, _ b: Words) -> Int {
        var shared = 0
        var (i, j) = (0, 0)
        while i < a.known.count, j < b.known.count {
            if a.known[i] == b.known[j] {
                shared += squares[Int(a.known[i])]
                (i, j) = (i + 1, j + 1)
            } else if a.known[i] < b.known[j] {
                i += 1
            } else {
                j += 1
            }
        }
        guard shared > 0 else { return 0 }
        let cosine = Double(shared) / (Double(a.length) * Double(b.length)).squareRoot()
        return Int((min(cosine, 1) * 65536).rounded())
    }
}
