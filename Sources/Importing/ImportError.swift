/// Why a file as a whole was refused: one sentence that says what happened, to which file and line, and what to do.
package struct ImportError: Error, Hashable, Sendable {
    /// What the exit status of the command tells a script.
    package enum Code: Int32, Sendable {
        /// There is no such file (EX_NOINPUT).
        case noInput = 66
        /// The file is not what it seems, or broken (EX_DATAERR).
        case badData = 65
        /// The file may not be read (EX_NOPERM).
        case noPermission = 77
        /// The disk or the pipe failed while reading (EX_IOERR).
        case readFailed = 74
        /// The output can't be created (EX_CANTCREAT).
        case cannotCreate = 73
    }

    package var code: Code
    /// As the planner named it; "standard input" for `-`.
    package var file: String
    /// Counted from 1 as an editor counts; nil when the fault is in no one line.
    package var line: Int?
    /// What is wrong, without a personal word from the file: `a quotation mark is never closed`.
    package var what: String
    /// What to do about it: `close it and import the file again`.
    package var cure: String

    package init(_ code: Code = .badData, file: String, line: Int? = nil, what: String, cure: String) {
        self.code = code
        self.file = file
        self.line = line
        self.what = what
        self.cure = cure
    }
}

extension ImportError: CustomStringConvertible {
    /// `members.csv, line 7: a quotation mark is never closed; close it and import the file again`
    package var description: String {
        let place = line.map { "\(file), line \($0)" } ?? file
        return cure.isEmpty ? "\(place): \(what)" : "\(place): \(what); \(cure)"
    }
}
