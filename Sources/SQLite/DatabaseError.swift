internal import CSQLite
internal import Glibc

/// Why a database refused. It never holds a bound value: those are people's data.
package struct DatabaseError: Error, Sendable {
    package enum Category: Equatable, Sendable {
        /// Another program holds the file and did not let go in time.
        case busy
        /// No space is left.
        case full
        /// The disk failed, or refused for a reason of its own.
        case io
        /// The file is damaged.
        case corrupt
        /// The file is something else than a SQLite database.
        case notADatabase
        case cannotOpen
        /// The name is a link to a place where nothing is.
        case dangling
        case permission
        /// The file or its folder can't be written to.
        case readOnly
        case constraint
        /// A newer version of the program wrote the file.
        case newer(version: Int)
        /// A SQLite database of another program.
        case foreign
        /// A mistake in the program, or no memory.
        case other
    }

    package var category: Category
    /// The primary result code of SQLite, such as 19 for a constraint; 0 if the refusal isn't SQLite's.
    package var resultCode: Int32 { extendedCode & 0xFF }
    package var extendedCode: Int32
    /// What happened, without values.
    package var message: String
    /// The text of the statement, with `?` where values were bound.
    package var sql: String?
    /// The file that it happened to.
    package var path: String?

    package init(
        _ category: Category,
        _ message: String,
        extendedCode: Int32 = 0,
        sql: String? = nil,
        path: String? = nil
    ) {
        self.category = category
        self.extendedCode = extendedCode
        self.message = message
        self.sql = sql
        self.path = path
    }

    /// The error of a call to the system, from `errno`.
    static func system(_ action: String, path: String, errno code: Int32) -> DatabaseError {
        let category: Category =
            switch code {
            case EACCES, EPERM: .permission
            case EROFS: .readOnly
            case ENOSPC, EDQUOT: .full
            case EIO: .io
            case EWOULDBLOCK: .busy
            default: .cannotOpen
            }
        return DatabaseError(category, "\(action): \(systemMessage(code))", path: path)
    }

    static func systemMessage(_ code: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 128)
        guard unsafe strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// What a check of the pages found. It tells of a page that the disk doesn't give as it tells of a damaged one:
    /// `Tree 5 page 5: unable to get the page. error code=266`.
    static func category(ofVerdict verdict: String) -> Category {
        for word in verdict.split(whereSeparator: \.isWhitespace) where word.hasPrefix("code=") {
            guard let code = Int32(word.dropFirst(5)), code & 0xFF == SQLITE_IOERR else { continue }
            return .io
        }
        return .corrupt
    }

    static func category(ofResult code: Int32, systemError: Int32) -> Category {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy
        case SQLITE_FULL: .full
        case SQLITE_IOERR where systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG: .full
        case SQLITE_IOERR: .io
        case SQLITE_CORRUPT: .corrupt
        case SQLITE_NOTADB: .notADatabase
        case SQLITE_CANTOPEN where systemError == EACCES || systemError == EPERM: .permission
        case SQLITE_CANTOPEN where systemError == EROFS: .readOnly
        case SQLITE_CANTOPEN where systemError == EIO: .io
        case SQLITE_CANTOPEN where systemError == ENOSPC || systemError == EDQUOT: .full
        case SQLITE_CANTOPEN: .cannotOpen
        case SQLITE_PERM, SQLITE_AUTH: .permission
        case SQLITE_READONLY: .readOnly
        case SQLITE_CONSTRAINT, SQLITE_MISMATCH: .constraint
        default: .other
        }
    }
}

extension DatabaseError: CustomStringConvertible {
    package var description: String {
        let place = path.map { " (\($0))" } ?? ""
        return switch category {
        case .busy: "the database is in use by another program\(place); try again in a moment"
        case .full: "no space is left for the database\(place); nothing was changed"
        case .io: "the disk failed\(place): \(message); nothing was changed"
        case .corrupt: "the database is damaged\(place): \(message); restore a copy"
        case .notADatabase: "this is not a database\(place): \(message)"
        case .cannotOpen: "the database can't be opened\(place): \(message)"
        case .dangling: "the database isn't where the link leads\(place)"
        case .permission: "the database may not be opened\(place): \(message)"
        case .readOnly: "the database can't be written to\(place): \(message)"
        case .constraint: "the database refused a value: \(message)"
        case .newer(let version):
            "the database has version \(version), which is newer than this program knows\(place); update the program"
        case .foreign: "the database belongs to another program\(place)"
        case .other: "the database refused: \(message)\(sql.map { " in \($0)" } ?? "")"
        }
    }
}
