internal import Foundation

/// A CSV file that is written from its first line to its last, in little memory.
struct FolderFile {
    private let handle: FileHandle
    private var bytes: [UInt8] = []

    init(_ folder: String, _ name: String, _ header: String) throws {
        let path = folder + "/" + name
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw CocoaError(.fileWriteUnknown) }
        self.handle = handle
        line(header)
    }

    /// Adds a line; cells hold nothing that needs quotes.
    mutating func line(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(10)
        if bytes.count > 1 << 18 { flush() }
    }

    mutating func close() throws {
        flush()
        try handle.close()
    }

    private mutating func flush() {
        handle.write(Data(bytes))
        bytes.removeAll(keepingCapacity: true)
    }
}
