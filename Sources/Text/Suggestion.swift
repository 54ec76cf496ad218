/// The candidate that somebody who typed `word` most likely meant: at most two slips of the finger away, and nearer
/// than half of the word.
package func suggestion(for word: String, among candidates: [String]) -> String? {
    let limit = min(2, max(1, word.count / 2))
    var best: (candidate: String, cost: Int)?
    for candidate in candidates where abs(candidate.count - word.count) <= limit {
        let distance = editDistance(word.lowercased(), candidate.lowercased())
        // The first letter is seldom the wrong one.
        let cost = 2 * distance + (candidate.first == word.first ? 0 : 1)
        guard distance <= limit, cost < best?.cost ?? .max else { continue }
        best = (candidate, cost)
    }
    if let best { return best.candidate }
    // A word that was begun rightly: `dupl` for `duplicates`.
    let longer = candidates.filter { word.count >= 3 && $0.hasPrefix(word.lowercased()) }
    return longer.count == 1 ? longer[0] : nil
}

/// Insertions, deletions, substitutions and swaps of neighbours between two words (Damerau–Levenshtein, optimal string
/// alignment).
package func editDistance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    // A slip is a matter of short words: a page of text is no misspelt option.
    guard a.count <= 64, b.count <= 64 else { return a == b ? 0 : max(a.count, b.count) }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
        var row = [i + 1]
        for j in 0..<b.count {
            var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
            row.append(cost)
        }
        (before, previous) = (previous, row)
    }
    return previous[b.count]
}
