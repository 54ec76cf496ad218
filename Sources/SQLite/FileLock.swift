internal import Glibc

/// Locks between processes, by `flock` on a file that holds nothing.
///
/// SQLite's own locks don't suffice: before 3.51.3 two processes that fold the log into the file at the same time can
/// damage it, https://www.sqlite.org/wal.html#walresetbug.
enum FileLock {
    enum Outcome<T> {
        case done(T)
        /// Somebody holds the lock.
        case taken
        /// The lock's file can't be opened or made, with the error number.
        case impossible(Int32)
    }

    /// Runs the body while nobody else holds the lock, waiting for them up to `seconds`. Makes the file if there is none.
    static func exclusively<T>(_ path: String, seconds: Double, _ body: () throws -> T) throws -> T {
        let deadline = monotonicSeconds() + seconds
        var descriptor = unsafe open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        if descriptor < 0, errno == ENOENT {
            descriptor = try made(path, deadline: deadline)
        }
        guard descriptor >= 0 else { throw DatabaseError.system("the lock can't be opened", path: path, errno: errno) }
        defer { close(descriptor) }
        try wait(for: descriptor, path: path, deadline: deadline)
        return try body()
    }

    /// Runs the body unless somebody holds the lock exclusively, and keeps them from taking it meanwhile. Makes no file:
    /// where there is none, the folder is locked instead.
    static func shared<T>(_ path: String, _ body: () throws -> T) throws -> Outcome<T> {
        var descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        if descriptor < 0, errno == ENOENT {
            let folder = unsafe open(folderName(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard folder >= 0 else { return .impossible(errno) }
            defer { close(folder) }
            guard flock(folder, LOCK_SH | LOCK_NB) == 0 else { return .taken }
            // A writer locks the folder before it makes the lock's file; from then on the file counts.
            descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            if descriptor < 0, errno == ENOENT { return .done(try body()) }
        }
        guard descriptor >= 0 else { return .impossible(errno) }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { return .taken }
        return .done(try body())
    }

    private static func made(_ path: String, deadline: Double) throws -> Int32 {
        let folder = unsafe open(folderName(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw DatabaseError.system("the folder can't be opened", path: path, errno: errno) }
        defer { close(folder) }
        try wait(for: folder, path: path, deadline: deadline)
        return unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    }

    private static func wait(for descriptor: Int32, path: String, deadline: Double) throws(DatabaseError) {
        var pause = 500
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            guard code == EWOULDBLOCK || code == EINTR else {
                throw .system("the lock can't be taken", path: path, errno: code)
            }
            guard monotonicSeconds() < deadline else {
                throw DatabaseError(.busy, "another program is writing", path: path)
            }
            usleep(UInt32(pause))
            pause = min(pause * 2, 20_000)
        }
    }

    private static func monotonicSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// The folder part of a path, `.` if it has none.
func folderName(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
}
