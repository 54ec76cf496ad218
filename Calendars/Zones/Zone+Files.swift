internal import Glibc

extension Zone {
    /// Reads a zone from the system's zone folder (`TZDIR`, else `/usr/share/zoneinfo`).
    ///
    /// - Parameter name: an IANA name; `UTC`, `Etc/UTC` and `Z` need no file.
    /// - Throws: `badName` for what can't be a name (it is never taken for a path), `unknown` when the folder has no such
    ///   zone, `damaged` when its file can't be understood.
    public init(named name: String) throws(ZoneError) {
        try self.init(named: name, folder: Self.folder)
    }

    /// - Parameter folder: where the zone files lie.
    init(named name: String, folder: String) throws(ZoneError) {
        guard Self.isPlausible(name) else { throw .badName }
        if ["UTC", "Etc/UTC", "Z", "Etc/Z", "Zulu", "Etc/Zulu", "UCT", "Etc/UCT"].contains(name) {
            self = .utc
            return
        }
        guard let bytes = Self.contents(of: "\(folder)/\(name)") else { throw .unknown(name) }
        guard bytes.starts(with: [0x54, 0x5A, 0x69, 0x66]) else { throw .unknown(name) }
        guard let data = TZif(bytes) else { throw .damaged(name) }
        self.init(name: name, data: data)
    }

    /// The name of the system's own zone: from `TZ`, `/etc/timezone` or the link `/etc/localtime`; `UTC` when none of
    /// them names a zone that there is.
    public static func systemName() -> String {
        systemName(environment: environment("TZ"), etc: "/etc")
    }

    /// - Parameters:
    ///   - environment: the value of `TZ`, if it is set.
    ///   - etc: the folder of `timezone` and `localtime`.
    static func systemName(environment: String?, etc: String) -> String {
        var candidates: [String] = []
        if let environment { candidates.append(environment) }
        if let bytes = contents(of: etc + "/timezone") {
            let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
            candidates.append(String(decoding: line, as: UTF8.self))
        }
        if let target = target(ofLink: etc + "/localtime") { candidates.append(target) }
        for candidate in candidates {
            let name = withoutFolder(candidate)
            if (try? Zone(named: name)) != nil { return name }
        }
        return "UTC"
    }

    /// Whether a text can be the name of a zone: parts of letters, digits, `_`, `+`, `-` between single slashes.
    static func isPlausible(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard !bytes.isEmpty, bytes.count <= 64 else { return false }
        return bytes.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { part in
            guard let first = part.first, isLetter(first) else { return false }
            return part.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x5F || $0 == 0x2B || $0 == 0x2D }
        }
    }

    private static var folder: String {
        guard let folder = environment("TZDIR"), folder.utf8.first == 0x2F else { return "/usr/share/zoneinfo" }
        return folder
    }

    /// `Europe/Madrid` of `:Europe/Madrid`, `/usr/share/zoneinfo/Europe/Madrid` or `../usr/share/zoneinfo/posix/Europe/Madrid`.
    private static func withoutFolder(_ text: String) -> String {
        var parts = text.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
        if let at = parts.lastIndex(of: "zoneinfo") { parts.removeFirst(at + 1) }
        if parts.first == "posix" { parts.removeFirst() }
        if let first = parts.first, first.utf8.first == 0x3A { parts[0] = String(first.dropFirst()) }
        return parts.joined(separator: "/")
    }

    private static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// At most 256 kB of a regular file; nil when there is none.
    private static func contents(of path: String) -> [UInt8]? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        let known = unsafe fstat(file, &status) == 0
        guard known, status.st_mode & S_IFMT == S_IFREG, status.st_size <= 262_144 else {
            return nil
        }
        let size = Int(status.st_size)
        return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = 0
            while count < size {
                let got = unsafe read(file, buffer.baseAddress.map { unsafe $0 + count }, size - count)
                guard got > 0 else { return }
                count += got
            }
        }
    }

    private static func target(ofLink path: String) -> String? {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            count = unsafe max(readlink(path, start, buffer.count), 0)
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
