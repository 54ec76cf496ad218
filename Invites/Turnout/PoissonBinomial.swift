/// How many come when everybody decides alone, each with a chance of their own.
public enum PoissonBinomial {
    /// The chances that 0, 1, … all of them come; the exact convolution, quick for a table.
    public static func distribution(_ chances: [Double]) -> [Double] {
        distribution(chances.map { (chance: $0, size: 1) })
    }

    /// The same for parties: with its chance the whole party of `size` comes, or nobody of it.
    public static func distribution(_ parties: [(chance: Double, size: Int)]) -> [Double] {
        var chances = [1.0]
        for party in parties {
            let size = max(0, party.size)
            let p = min(max(party.chance, 0), 1)
            var next = [Double](repeating: 0, count: chances.count + size)
            for (index, value) in chances.enumerated() {
                next[index] += value * (1 - p)
                next[index + size] += value * p
            }
            chances = next
        }
        return chances
    }
}
