internal import Glibc

/// The file of a database and what lies beside it.
struct DatabaseFile {
    /// The real place, with links followed: the log and the lock lie beside the file itself.
    let path: String
    let exists: Bool

    var lock: String { path + ".lock" }
    var log: String { path + "-wal" }
    var index: String { path + "-shm" }
    var journal: String { path + "-journal" }

    var size: Int { Self.size(of: path) }
    var hasLock: Bool { Self.exists(lock) }
    var hasLog: Bool { Self.size(of: log) > 0 }
    var hasJournal: Bool { Self.size(of: journal) > 0 }

    /// Finds the file. Throws if something else than a plain file is in its place.
    init(_ name: String) throws(DatabaseError) {
        guard !name.isEmpty, !name.utf8.contains(0) else {
            throw DatabaseError(.cannotOpen, "this is no name for a file", path: name)
        }
        if let real = Self.realPath(name) {
            var status = stat()
            guard unsafe stat(real, &status) == 0 else {
                throw .system("the file can't be read", path: name, errno: errno)
            }
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw DatabaseError(.notADatabase, "this is not a plain file", path: name)
            }
            path = real
            exists = true
            // SQLite takes a file of one byte for an empty one.
            guard status.st_size == 0 || status.st_size >= 100 || hasJournal else {
                throw DatabaseError(.notADatabase, "it is shorter than a header", path: name)
            }
            return
        }
        guard errno == ENOENT else { throw .system("the file can't be found", path: name, errno: errno) }
        var status = stat()
        guard unsafe lstat(name, &status) != 0 else {
            throw DatabaseError(.dangling, "the link points to nothing", path: name)
        }
        let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
        let last = slash.map { String(name[name.utf8.index(after: $0)...]) } ?? name
        guard !last.isEmpty, last != ".", last != ".." else {
            throw DatabaseError(.cannotOpen, "this is no name for a file", path: name)
        }
        let folder = folderName(of: name)
        path = (Self.realPath(folder) ?? folder) + "/" + last
        exists = false
    }

    /// Makes the folder, for its owner alone, if it isn't there.
    func makeFolder() throws(DatabaseError) {
        try Self.makeFolder(folderName(of: path))
    }

    /// Makes an empty file for its owner alone.
    func create() throws(DatabaseError) {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("the file can't be made", path: path, errno: errno) }
        close(descriptor)
    }

    /// Throws if the file may only be read. SQLite would open it all the same, and leave a log and an index beside it
    /// that may only be read either.
    func checkWritable() throws(DatabaseError) {
        guard unsafe access(path, W_OK) == 0 else {
            throw .system("the file can't be written to", path: path, errno: errno)
        }
    }

    /// Takes away what create made, the log first.
    func removeFresh() {
        for name in [log, index, path] { unsafe unlink(name) }
    }

    /// Lets nobody but the owner read the file and what lies beside it. Fails silently where the owner is another user.
    func mendPermissions() {
        for name in [path, log, index, lock] {
            var status = stat()
            guard unsafe lstat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            if status.st_mode & 0o077 != 0 { unsafe chmod(name, status.st_mode & 0o700 | 0o600) }
        }
    }

    private static func makeFolder(_ folder: String) throws(DatabaseError) {
        var status = stat()
        if unsafe stat(folder, &status) == 0 { return }
        guard errno == ENOENT, folder != ".", folder != "/" else {
            throw .system("the folder can't be opened", path: folder, errno: errno)
        }
        let parent = folderName(of: folder)
        try makeFolder(parent)
        guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw .system("the folder can't be made", path: folder, errno: errno)
        }
        // The new name must survive a power cut as the file in it does.
        let descriptor = unsafe open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func realPath(_ name: String) -> String? {
        guard let resolved = unsafe realpath(name, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    private static func exists(_ name: String) -> Bool {
        unsafe access(name, F_OK) == 0
    }

    /// The size of a file, 0 if there is none. What can't be looked at counts as there: leaving it out could hide a change.
    private static func size(of name: String) -> Int {
        var status = stat()
        if unsafe stat(name, &status) == 0 { return Int(status.st_size) }
        return errno == ENOENT ? 0 : Int.max
    }
}
