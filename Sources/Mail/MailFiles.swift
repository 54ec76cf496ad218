internal import Glibc

/// Mails in files, one at a time: a single mail (.eml), an mbox, a Maildir, or a folder of .eml files.
package enum MailFiles {
    /// One mail, or the reason why it isn't one.
    package struct Item: Sendable {
        /// The file that it is in.
        package var path: String
        /// Its place in the file, from 1.
        package var number: Int
        package var mail: Result<MailMessage, MailError>
    }

    /// Why a file or folder can't be read.
    package struct ReadError: Error, Equatable, Sendable {
        package var path: String
        package var code: Int32
    }

    /// Calls the body with each mail. A mail that is refused doesn't end the walk; a file that can't be read does.
    package static func forEach(at path: String, _ body: (Item) throws -> Void) throws {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw ReadError(path: path, code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: try forEach(inFolder: path, body)
        case S_IFREG: try forEach(inFile: path, body)
        default: throw ReadError(path: path, code: EINVAL)
        }
    }

    private static func forEach(inFile path: String, _ body: (Item) throws -> Void) throws {
        var number = 0
        var splitter = MboxSplitter()
        func give(_ message: MboxSplitter.Message) throws {
            number += 1
            let mail = Result { () throws(MailError) -> MailMessage in
                guard !message.isTooLarge else { throw .tooLarge }
                return try MailMessage(parsing: message.bytes)
            }
            try body(Item(path: path, number: number, mail: mail))
        }
        try forEachChunk(of: path) { chunk in
            splitter.append(chunk)
            while let message = splitter.next() { try give(message) }
        }
        if let last = splitter.finish() { try give(last) }
        if number == 0 { try give(MboxSplitter.Message(bytes: [])) }
    }

    /// A Maildir has its mails in `cur` and `new`; `tmp` holds what is still being delivered.
    private static func forEach(inFolder path: String, _ body: (Item) throws -> Void) throws {
        let names = try names(in: path)
        let boxes = ["cur", "new"].filter(names.contains)
        for box in boxes {
            let folder = path + "/" + box
            for name in try Self.names(in: folder) where isFile(folder + "/" + name) {
                try forEach(inFile: folder + "/" + name, body)
            }
        }
        guard boxes.isEmpty else { return }
        for name in names where name.lowercased().hasSuffix(".eml") && isFile(path + "/" + name) {
            try forEach(inFile: path + "/" + name, body)
        }
    }

    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The names in a folder in byte order, without hidden ones.
    private static func names(in folder: String) throws(ReadError) -> [String] {
        guard let directory = unsafe opendir(folder) else { throw ReadError(path: folder, code: errno) }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        guard errno == 0 else { throw ReadError(path: folder, code: errno) }
        return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    private static func forEachChunk(of path: String, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw ReadError(path: path, code: errno) }
        defer { close(descriptor) }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe read(descriptor, &chunk, chunk.count)
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw ReadError(path: path, code: errno)
            }
            try body(chunk[..<count])
        }
    }
}
