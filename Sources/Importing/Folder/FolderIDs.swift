/// The ids of one file. Ours are 1…n, which takes no room.
struct FolderIDs {
    private var dense: Int64 = 0
    private var others: Set<Int64> = []

    func contains(_ id: Int64) -> Bool { (id >= 1 && id <= dense) || others.contains(id) }

    /// False when the id was there already.
    mutating func insert(_ id: Int64) -> Bool {
        if contains(id) { return false }
        if id == dense + 1 { dense = id } else { others.insert(id) }
        return true
    }
}
