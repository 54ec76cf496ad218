internal import Glibc

/// Writes files whole or not at all, readable by their owner alone.
struct OutputFolder {
    /// The folder of the files to come.
    let path: String

    init(_ path: String) { self.path = path }

    /// Makes the folder and those above it when there are none (0700); one that is there is left as it is.
    func make() throws(CommandError) {
        guard let code = Self.make(Array(path.utf8)[...]) else { return }
        throw CommandError(
            "can't make the folder ‘\(path)’ (\(Self.reason(code))): make it, or name another one",
            .cannotCreate
        )
    }

    /// A new folder of its own among the temporary ones (0700).
    static func temporary(in parent: String?, named name: String) throws(CommandError) -> OutputFolder {
        let parent = parent.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var template = Array("\(parent)/\(name).XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else {
            throw CommandError("can't make a folder in ‘\(parent)’ (\(reason(errno))): set TMPDIR", .cannotCreate)
        }
        return OutputFolder(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    /// The errno of the folder that could not be made.
    private static func make(_ bytes: ArraySlice<UInt8>) -> Int32? {
        let path = String(decoding: bytes, as: UTF8.self)
        if isFolder(path) { return nil }
        if unsafe mkdir(path, 0o700) == 0 { return nil }
        let code = errno
        let name = bytes.lastIndex { $0 != 0x2F } ?? bytes.startIndex
        let slash = bytes[..<name].lastIndex(of: 0x2F) ?? bytes.startIndex
        guard code == ENOENT, slash > bytes.startIndex else { return code }
        if let code = make(bytes[..<slash]) { return code }
        if unsafe mkdir(path, 0o700) == 0 { return nil }
        // Somebody else may have made it meanwhile.
        return isFolder(path) ? nil : errno
    }

    /// The path of a file in this folder.
    func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    /// Writes a file into the folder; another one of that name is replaced.
    func write(_ bytes: [UInt8], to name: String) throws(CommandError) {
        try Self.write(bytes, to: path(of: name))
    }

    /// Writes files into the folder, all or none: each is whole on the disk before the first takes its place.
    func write(_ files: [(name: String, bytes: [UInt8])]) throws(CommandError) {
        try Self.write(files.map { (path(of: $0.name), $0.bytes) })
    }

    /// Writes a file; another one of that name is replaced once the new one is whole on the disk.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandError) { try write([(path, bytes)]) }

    private static func write(_ files: [(path: String, bytes: [UInt8])]) throws(CommandError) {
        let plain = files.filter { !isSpecial($0.path) }
        var drafts: [String] = []
        do throws(CommandError) {
            for (path, bytes) in plain {
                guard !isFolder(path) else {
                    throw CommandError("can't write ‘\(path)’ (it is a folder): name another file", .cannotCreate)
                }
                let draft = "\(path).\(getpid()).part"
                try put(bytes, into: draft, as: path, flags: O_WRONLY | O_CREAT | O_EXCL, made: &drafts)
            }
            for (draft, file) in zip(drafts, plain) where unsafe rename(draft, file.path) != 0 {
                throw CommandError("can't write ‘\(file.path)’ (\(reason(errno))): name another file", .cannotCreate)
            }
        } catch {
            for draft in drafts { _ = unsafe unlink(draft) }
            throw error
        }
        var none: [String] = []
        for (path, bytes) in files where isSpecial(path) {
            try put(bytes, into: path, as: path, flags: O_WRONLY, made: &none)
        }
    }

    private static func put(
        _ bytes: [UInt8],
        into path: String,
        as name: String,
        flags: Int32,
        made: inout [String]
    ) throws(CommandError) {
        let descriptor = unsafe open(path, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CommandError("can't write ‘\(name)’ (\(reason(errno))): name another file", .cannotCreate)
        }
        made.append(path)
        var failure = SystemConsole.write(bytes, to: descriptor)
        if failure == nil, fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { failure = errno }
        if close(descriptor) != 0, failure == nil { failure = errno }
        if let failure {
            throw CommandError(
                "can't write ‘\(name)’ (\(reason(failure))): free some space, or name another file",
                .diskFailed
            )
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A device or a pipe, which can't be replaced.
    private static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
    }

    private static func reason(_ code: Int32) -> String { StreamError(code: code).reason }
}
