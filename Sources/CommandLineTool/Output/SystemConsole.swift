internal import Glibc

/// The standard streams of this process.
package final class SystemConsole: Console {
    package init() {
        _ = signal(SIGPIPE, SIG_IGN)
        Self.occupyClosedStreams()
    }

    package var isInputTerminal: Bool { isatty(0) == 1 }
    package var isOutputTerminal: Bool { isatty(1) == 1 }
    package var isErrorTerminal: Bool { isatty(2) == 1 }

    package var width: Int {
        var size = winsize()
        guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    package func writeOutput(_ bytes: [UInt8]) throws(StreamError) {
        if let code = Self.write(bytes, to: 1) { throw StreamError(code: code) }
    }

    package func closeOutput() throws(StreamError) {
        // A full disk behind a network shows only here (close(2)).
        guard close(1) == 0 || errno == EINTR else { throw StreamError(code: errno) }
    }

    package func writeError(_ bytes: [UInt8]) {
        _ = Self.write(bytes, to: 2)
    }

    package func readLine(limit: Int) -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        var isAtEnd = true
        while unsafe read(0, &byte, 1) == 1 {
            isAtEnd = false
            if byte == 0x0A { break }
            if line.count < limit { line.append(byte) }
        }
        if isAtEnd { return nil }
        if line.last == 0x0D { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }

    /// The errno of the write that failed.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
                let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count > 0 {
                    done += count
                } else if count < 0, errno == EAGAIN {
                    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = unsafe poll(&waiting, 1, -1)
                } else if count < 0, errno != EINTR {
                    return errno
                }
            }
            return nil
        }
    }

    /// Puts something that can't be used where a standard stream is closed, so that no file of ours gets its number
    /// and is written over by an error message (as stdopen in gnulib does).
    private static func occupyClosedStreams() {
        for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
            _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }
}
