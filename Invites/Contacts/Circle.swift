/// A group that people share.
package struct Circle: Hashable, Sendable {
    package var id: Int64
    package var name: String
    package var size: Int

    package init(id: Int64, name: String, size: Int) {
        self.id = id
        self.name = name
        self.size = size
    }
}
