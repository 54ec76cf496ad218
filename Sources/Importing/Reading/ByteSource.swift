internal import Glibc

/// The bytes of a file or of standard input, in pieces of 256 kB.
package final class ByteSource {
    package static let chunkSize = 262_144

    /// As the planner named it; "standard input" for `-`.
    package let file: String
    /// The size of a regular file; nil for a pipe.
    package let total: Int?
    /// How many bytes were handed out.
    package private(set) var position = 0
    private let descriptor: Int32
    private var ahead: [UInt8] = []
    private var isAtEnd = false

    /// Opens `path`, or standard input for `-`. A folder or another thing that is no file is refused.
    package init(path: String) throws(ImportError) {
        if path == "-" {
            file = "standard input"
            descriptor = 0
            total = nil
            return
        }
        file = path
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw Self.cannotOpen(path, errno) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw Self.cannotOpen(path, errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            total = Int(status.st_size)
        case S_IFIFO, S_IFCHR:
            total = nil
        default:
            close(descriptor)
            throw ImportError(.noInput, file: path, what: "is not a file", cure: "name a file")
        }
    }

    /// Bytes that are in memory already, under the name `file`.
    package init(bytes: [UInt8], file: String) {
        self.file = file
        total = bytes.count
        ahead = bytes
        isAtEnd = true
        descriptor = -1
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// The next piece, nil at the end.
    package func next() throws(ImportError) -> [UInt8]? {
        if ahead.isEmpty { try fill() }
        guard !ahead.isEmpty else { return nil }
        let chunk = ahead
        ahead = []
        position += chunk.count
        return chunk
    }

    /// The first bytes of what `next()` will give: `count` of them unless the file ends before.
    package func peek(_ count: Int) throws(ImportError) -> ArraySlice<UInt8> {
        while ahead.count < count, !isAtEnd { try fill() }
        return ahead.prefix(count)
    }

    /// Everything from here to the end, refused past `limit` bytes.
    package func rest(limit: Int) throws(ImportError) -> [UInt8] {
        var all: [UInt8] = []
        while let chunk = try next() {
            all += chunk
            guard all.count <= limit else {
                throw ImportError(
                    file: file,
                    what: "is larger than \(limit / 1_000_000) MB",
                    cure: "split it and import the parts"
                )
            }
        }
        return all
    }

    private func fill() throws(ImportError) {
        guard !isAtEnd else { return }
        var got = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
            repeat {
                got = unsafe read(descriptor, buffer.baseAddress, Self.chunkSize)
            } while got < 0 && errno == EINTR
            count = max(got, 0)
        }
        guard got >= 0 else {
            throw ImportError(
                .readFailed,
                file: file,
                what: "cannot be read to its end",
                cure: "copy it anew and try again"
            )
        }
        if got == 0 { isAtEnd = true }
        ahead = ahead.isEmpty ? piece : ahead + piece
    }

    private static func cannotOpen(_ path: String, _ code: Int32) -> ImportError {
        switch code {
        case EACCES, EPERM:
            ImportError(.noPermission, file: path, what: "may not be read", cure: "change its permissions or its owner")
        case ENOENT, ENOTDIR, ENAMETOOLONG:
            ImportError(.noInput, file: path, what: "there is no such file", cure: "check its name")
        default:
            ImportError(.noInput, file: path, what: "cannot be opened", cure: "check that it can be read")
        }
    }
}
