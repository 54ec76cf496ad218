/// Addresses or numbers of one person, each once, up to a limit.
struct FieldList {
    static let limit = 100
    private(set) var values: [String] = []
    /// How many came after the limit was reached.
    private(set) var leftOut = 0
    private var seen: Set<String> = []

    /// Case does not make another address.
    mutating func add(_ value: String) {
        let key = value.lowercased()
        guard !seen.contains(key) else { return }
        guard values.count < Self.limit else {
            leftOut += 1
            return
        }
        seen.insert(key)
        values.append(value)
    }
}
