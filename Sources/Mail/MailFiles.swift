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

    /// Calls the body with the bytes of each mail; one that is too large is given empty.
    package static func forEachRaw(at path: String, _ body: ([UInt8]) throws -> Void) throws {
        try walk(path) { _, _, message in try body(message.isTooLarge ? [] : message.bytes) }
    }

    /// The same for one file or stream that is read piece by piece; nil ends it.
    package static func forEachRaw(in next: () throws -> [UInt8]?, _ body: ([UInt8]) throws -> Void) throws {
        var splitter = MboxSplitter()
        var isEmpty = true
        func give(_ message: MboxSplitter.Message) throws {
            isEmpty = false
            try body(message.isTooLarge ? [] : message.bytes)
        }
        while let chunk = try next() {
            splitter.append(chunk[...])
            while let message = splitter.next() { try give(message) }
        }
        if let last = splitter.finish() { try give(last) }
        if isEmpty { try body([]) }
    }

    /// Calls the body with each mail. A mail that is refused doesn't end the walk; a file that can't be read does.
    package static func forEach(at path: String, _ body: (Item) throws -> Void) throws {
        try walk(path) { file, number, message in
            let mail = Result { () throws(MailError) -> MailMessage in
                guard !message.isTooLarge else { throw .tooLarge }
                return try MailMessage(parsing: message.bytes)
            }
            try body(Item(path: file, number: number, mail: mail))
        }
    }

    private typealias Visit = (_ path: String, _ number: Int, _ message: MboxSplitter.Message) throws -> Void

    private static func walk(_ path: String, _ body: Visit) throws {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw ReadError(path: path, code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: try walk(folder: path, body)
        case S_IFREG: try walk(file: path, body)
        default: throw ReadError(path: path, code: EINVAL)
        }
    }

    private static func walk(file path: String, _ body: Visit) throws {
        var number = 0
        var splitter = MboxSplitter()
        func give(_ message: MboxSplitter.Message) throws {
            number += 1
            try body(path, number, message)
        }
        try forEachChunk(of: path) { chunk in
            splitter.append(chunk)
            while let message = splitter.next() { try give(message) }
        }
        if let last = splitter.finish() { try give(last) }
        if number == 0 { try give(MboxSplitter.Message(bytes: [])) }
    }

    /// A Maildir has its mails in `cur` and `new`; `tmp` holds what is still being delivered.
    private static func walk(folder path: String, _ body: Visit) throws {
        let names = try names(in: path)
        let boxes = ["cur", "new"].filter(names.contains)
        for box in boxes {
            let folder = path + "/" + box
            for name in try Self.names(in: folder) where isFile(folder + "/" + name) {
                try walk(file: folder + "/" + name, body)
            }
        }
        guard boxes.isEmpty else { return }
        for name in names where name.lowercased().hasSuffix(".eml") && isFile(path + "/" + name) {
            try walk(file: path + "/" + name, body)
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
