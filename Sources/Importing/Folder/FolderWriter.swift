internal import Glibc

/// Writes the folder that `FolderReader` reads, whole or not at all.
///
/// The files are written into a folder with a name of its own beside the wanted one, reach the disk, and take its place
/// by one rename in `finish()`. Without `finish()` nothing remains.
package final class FolderWriter {
    private static let bufferSize = 1 << 18

    /// As the planner named it.
    private let path: String
    private let stage: String
    /// Whether the wanted folder is the one in which the command runs, which must stay the same folder.
    private let isInside: Bool
    private var written: [FolderFile] = []
    private var isFinished = false

    /// - Parameter path: a folder that is absent or empty.
    package init(path: String) throws(ImportError) {
        self.path = path
        let target = Self.withoutSlashes(path)
        let isThere = try Self.isEmptyFolder(target, named: path)
        isInside = isThere && (Self.isCurrent(target) || !Self.isWritableParent(of: target))
        let template = isInside ? target + "/.tertulia-XXXXXX" : target + ".partial-XXXXXX"
        var bytes = template.utf8CString
        let isMade = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return false }
            return unsafe mkdtemp(start) != nil
        }
        guard isMade else { throw Self.cannotCreate(path, errno) }
        stage = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        if !isFinished { discard() }
    }

    /// Writes one file: `body` is given a function that takes the rows one after another.
    package func write<Row: FolderRow>(
        _ type: Row.Type = Row.self,
        _ body: (_ add: (Row) throws -> Void) throws -> Void
    ) throws {
        written.append(Row.file)
        let descriptor = unsafe open(stage + "/" + Row.file.name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failed(errno) }
        var isOpen = true
        defer { if isOpen { close(descriptor) } }
        var writer = CSVWriter()
        writer.header(Row.columns)
        try body { row in
            row.write(to: &writer)
            writer.endRow()
            if writer.count >= Self.bufferSize { try put(writer.take(), to: descriptor) }
        }
        try put(writer.take(), to: descriptor)
        guard fsync(descriptor) == 0 else { throw failed(errno) }
        isOpen = false
        guard close(descriptor) == 0 else { throw failed(errno) }
    }

    /// Writes the rows of one file.
    package func write<Row: FolderRow>(_ rows: some Sequence<Row>) throws {
        try write(Row.self) { add in
            for row in rows { try add(row) }
        }
    }

    /// Puts the folder in its place; files that were not written are not there.
    package func finish() throws(ImportError) {
        try sync(stage)
        let target = Self.withoutSlashes(path)
        if isInside {
            try moveInside(target)
        } else {
            guard unsafe rename(stage, target) == 0 else { throw failed(errno) }
            isFinished = true
        }
        try sync(isInside ? target : Self.parent(of: target))
    }

    private func moveInside(_ target: String) throws(ImportError) {
        for (index, file) in written.enumerated() {
            guard unsafe rename(stage + "/" + file.name, target + "/" + file.name) == 0 else {
                let code = errno
                for moved in written[..<index] { unsafe unlink(target + "/" + moved.name) }
                throw failed(code)
            }
        }
        unsafe rmdir(stage)
        isFinished = true
    }

    private func discard() {
        for file in written { unsafe unlink(stage + "/" + file.name) }
        unsafe rmdir(stage)
    }

    private func put(_ bytes: [UInt8], to descriptor: Int32) throws(ImportError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failed(errno) }
            rest = rest.dropFirst(count)
        }
    }

    private func sync(_ folder: String) throws(ImportError) {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failed(errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw failed(errno) }
    }

    private func failed(_ code: Int32) -> ImportError {
        switch code {
        case EACCES, EPERM, EROFS, ENOTDIR, ENOTEMPTY, EEXIST, EBUSY, ENOENT: Self.cannotCreate(path, code)
        case ENOSPC, EDQUOT:
            ImportError(.readFailed, file: path, what: "does not fit on the disk", cure: "make room and export again")
        default:
            ImportError(
                .readFailed,
                file: path,
                what: "cannot be written",
                cure: "look after the disk and export again"
            )
        }
    }

    /// Whether the wanted folder exists; refused when something is in it.
    private static func isEmptyFolder(_ target: String, named path: String) throws(ImportError) -> Bool {
        var status = stat()
        guard unsafe lstat(target, &status) == 0 else {
            guard errno == ENOENT else { throw cannotCreate(path, errno) }
            return false
        }
        guard let folder = unsafe opendir(target) else { throw cannotCreate(path, errno) }
        defer { unsafe closedir(folder) }
        var entries = 0
        while unsafe readdir(folder) != nil { entries += 1 }
        // Each folder lists itself and its parent.
        guard entries <= 2 else {
            throw ImportError(.cannotCreate, file: path, what: "is not empty", cure: "name a new or an empty folder")
        }
        return true
    }

    private static func isCurrent(_ target: String) -> Bool {
        var one = stat()
        var other = stat()
        return unsafe stat(target, &one) == 0 && stat(".", &other) == 0 && one.st_ino == other.st_ino
            && one.st_dev == other.st_dev
    }

    /// Whether a folder can be made beside the wanted one and take its place: not when that is a link or a mount.
    private static func isWritableParent(of target: String) -> Bool {
        var one = stat()
        var other = stat()
        let parent = parent(of: target)
        return unsafe access(parent, W_OK | X_OK) == 0 && lstat(target, &one) == 0 && stat(parent, &other) == 0
            && one.st_mode & S_IFMT == S_IFDIR && one.st_dev == other.st_dev
    }

    private static func withoutSlashes(_ path: String) -> String {
        var bytes = Array(path.utf8)[...]
        while bytes.count > 1, bytes.last == ASCII.slash { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: ASCII.slash) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func cannotCreate(_ path: String, _ code: Int32) -> ImportError {
        switch code {
        case EACCES, EPERM, EROFS:
            ImportError(.cannotCreate, file: path, what: "may not be written", cure: "choose another folder")
        case ENOENT:
            ImportError(
                .cannotCreate,
                file: path,
                what: "lies in a folder that does not exist",
                cure: "make that first"
            )
        case ENOTDIR, EEXIST, ENOTEMPTY:
            ImportError(.cannotCreate, file: path, what: "is not an empty folder", cure: "name a new or an empty one")
        case ENOSPC, EDQUOT:
            ImportError(.readFailed, file: path, what: "does not fit on the disk", cure: "make room and export again")
        default:
            ImportError(.cannotCreate, file: path, what: "cannot be made", cure: "choose another folder")
        }
    }
}
