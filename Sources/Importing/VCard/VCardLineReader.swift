/// The physical lines of a vCard file, whatever ends them: CR LF, LF, CR, or the CR CR LF of a file that was
/// converted twice. A line is kept up to a limit; what lies beyond is counted and dropped.
struct VCardLineReader {
    /// The next bytes of the file; empty at its end.
    typealias Chunks = () throws(ImportError) -> [UInt8]

    private let chunks: Chunks
    private let limit: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var blankLines = 0
    /// The number of the line that was read last, counted from 1.
    private(set) var number = 0
    /// The bytes that the last line took in the file, kept or not.
    private(set) var length = 0

    init(keeping limit: Int, chunks: @escaping Chunks) {
        self.limit = limit
        self.chunks = chunks
    }

    /// Puts the next line into `line`, without its end; false at the end of the file.
    mutating func next(into line: inout [UInt8]) throws(ImportError) -> Bool {
        line.removeAll(keepingCapacity: true)
        length = 0
        if blankLines > 0 {
            blankLines -= 1
            number += 1
            return true
        }
        guard try fill() else { return false }
        number += 1
        while try fill() {
            let end = endOfText(from: position)
            length += end - position
            let room = limit - line.count
            line.append(contentsOf: buffer[position..<min(end, position + room)])
            position = end
            guard position < buffer.count else { continue }
            try skipLineEnd()
            return true
        }
        return true
    }

    private func endOfText(from start: Int) -> Int {
        var index = start
        let end = buffer.count
        while index < end, buffer[index] != ASCII.lf, buffer[index] != ASCII.cr { index += 1 }
        return index
    }

    /// Several CRs before one LF end one line; without an LF each ends one.
    private mutating func skipLineEnd() throws(ImportError) {
        length += 1
        guard buffer[position] == ASCII.cr else {
            position += 1
            return
        }
        position += 1
        var more = 0
        while try fill(), buffer[position] == ASCII.cr {
            position += 1
            more += 1
        }
        if try fill(), buffer[position] == ASCII.lf {
            position += 1
            length += 1
        } else {
            blankLines = more
        }
    }

    /// Whether a byte is left, reading more of the file when the buffer is used up.
    private mutating func fill() throws(ImportError) -> Bool {
        if position < buffer.count { return true }
        guard !isAtEnd else { return false }
        buffer = try chunks()
        position = 0
        isAtEnd = buffer.isEmpty
        return !isAtEnd
    }
}
