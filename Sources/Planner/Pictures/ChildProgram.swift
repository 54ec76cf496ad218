internal import Glibc

/// Another program that gets bytes on its standard input and gives bytes back, within bounds.
struct ChildProgram {
    /// Absolute.
    let path: String

    /// The program of that name in the folders of a `PATH`; entries that are not absolute are passed over.
    static func find(_ name: String, in searchPath: String) -> ChildProgram? {
        for folder in searchPath.utf8.split(separator: UInt8(ascii: ":")) where folder.first == UInt8(ascii: "/") {
            let path = String(decoding: folder, as: UTF8.self) + "/" + name
            var status = stat()
            guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            if unsafe access(path, X_OK) == 0 { return ChildProgram(path: path) }
        }
        return nil
    }

    /// What the program answers; nil when it fails, takes too long or says too much. It never outlives this call.
    ///
    /// - Parameters:
    ///   - seconds: until it is ended.
    ///   - limit: bytes.
    func answer(to input: [UInt8], arguments: [String], seconds: Int, limit: Int) -> [UInt8]? {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        let child = start(arguments, on: ends[1])
        close(ends[1])
        defer { close(ends[0]) }
        guard let child else { return nil }
        let deadline = Self.milliseconds() + Int64(seconds) * 1000
        let output = Self.exchange(input, on: ends[0], limit: limit, deadline: deadline)
        let isDone = Self.end(child, patiently: output != nil, deadline: deadline)
        return isDone ? output : nil
    }

    /// Starts it with the socket as standard input and output, no other files and no environment but the C locale.
    private func start(_ arguments: [String], on socket: Int32) -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
        guard unsafe posix_spawn_file_actions_adddup2(&actions, socket, 0) == 0,
            unsafe posix_spawn_file_actions_adddup2(&actions, socket, 1) == 0,
            unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) == 0
        else { return nil }
        var words: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("LC_ALL=C"), nil]
        defer { unsafe (words + environment).forEach { unsafe free($0) } }
        var child: pid_t = 0
        guard unsafe posix_spawn(&child, path, &actions, nil, &words, &environment) == 0 else { return nil }
        return child
    }

    /// Writes and reads at the same time: neither side waits for the other with a full pipe.
    private static func exchange(_ input: [UInt8], on socket: Int32, limit: Int, deadline: Int64) -> [UInt8]? {
        var rest = input[...]
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        if rest.isEmpty { shutdown(socket, Int32(SHUT_WR)) }
        while true {
            let left = deadline - milliseconds()
            guard left > 0 else { return nil }
            let wanted = Int16(POLLIN) | (rest.isEmpty ? 0 : Int16(POLLOUT))
            var poller = pollfd(fd: socket, events: wanted, revents: 0)
            guard unsafe poll(&poller, 1, Int32(left)) >= 0 || errno == EINTR else { return nil }
            if !rest.isEmpty, poller.revents & Int16(POLLOUT) != 0 {
                let sent = unsafe rest.withUnsafeBytes { bytes in
                    unsafe send(
                        socket,
                        bytes.baseAddress,
                        bytes.count,
                        Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
                    )
                }
                if sent > 0 { rest = rest.dropFirst(sent) }
                if sent < 0, errno != EAGAIN, errno != EINTR { return nil }
                if rest.isEmpty { shutdown(socket, Int32(SHUT_WR)) }
            }
            guard poller.revents & (Int16(POLLIN) | Int16(POLLHUP) | Int16(POLLERR)) != 0 else { continue }
            let count = unsafe recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            if count == 0 { return rest.isEmpty ? output : nil }
            if count < 0 {
                guard errno == EAGAIN || errno == EINTR else { return nil }
                continue
            }
            guard output.count + count <= limit else { return nil }
            output += buffer[..<count]
        }
    }

    /// Waits for the end; true if the program ended by itself and well.
    private static func end(_ child: pid_t, patiently: Bool, deadline: Int64) -> Bool {
        var status: Int32 = 0
        while patiently, milliseconds() < deadline {
            let ended = unsafe waitpid(child, &status, WNOHANG)
            if ended == child { return status == 0 }
            guard ended == 0 || errno == EINTR else { return false }
            _ = poll(nil, 0, 2)
        }
        kill(child, SIGKILL)
        while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
        return false
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
