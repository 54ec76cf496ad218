internal import SQLite

/// Why the planner's file could not be read or changed; says nothing of what is in it.
package struct StoreError: Error, CustomStringConvertible {
    package enum Kind: Sendable {
        /// Another command holds the file; nothing was changed.
        case busy
        /// Damaged, made by a newer version, or no planner's file at all.
        case damaged
        /// The disk failed or is full.
        case disk
        /// A link leads to where the file should be, and nothing is there.
        case missing
        /// The file cannot be created where it should be.
        case cannotCreate
        case noPermission
        /// The data breaks a rule of the layout.
        case refused
    }

    package var kind: Kind
    package var message: String

    package var description: String { message }

    package init(kind: Kind, message: String) {
        self.kind = kind
        self.message = message
    }

    /// The same reason where the person is gone already and only what deleted rows leave behind is still there.
    var afterForgetting: StoreError {
        let reason =
            switch kind {
            case .busy: "another command is reading"
            case .disk: "the disk failed or is full"
            case .damaged, .missing, .cannotCreate, .noPermission, .refused: "it can't be rewritten"
            }
        return StoreError(
            kind: kind,
            message: """
                the person is forgotten and the change is stored, but traces are left in the planner file, because \
                \(reason); the next change removes them
                """
        )
    }

    static func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    init(_ error: DatabaseError) {
        switch error.category {
        case .busy:
            self.init(kind: .busy, message: "the planner file is busy with another command; try again in a moment")
        case .full:
            self.init(kind: .disk, message: "the disk is full; nothing was changed: free some space and try again")
        case .io:
            self.init(kind: .disk, message: "the disk failed while working on the planner file; nothing was changed")
        case .corrupt:
            self.init(
                kind: .damaged,
                message: "the planner file is damaged; it was left as it is: restore a copy, or move it away"
            )
        case .notADatabase, .foreign:
            self.init(
                kind: .damaged,
                message: "this file is not a planner file of Tertulia; it was left as it is: check --data"
            )
        case .newer:
            self.init(
                kind: .damaged,
                message:
                    "the planner file was made by a newer Tertulia; it was left as it is: update Tertulia to open it"
            )
        case .cannotOpen:
            self.init(
                kind: .cannotCreate,
                message: "the planner file cannot be opened or created; check --data and its folder"
            )
        case .dangling:
            self.init(
                kind: .missing,
                message: "the planner file is a link to a file that isn't there; mount its disk, or remove the link"
            )
        case .permission, .readOnly:
            self.init(kind: .noPermission, message: "no permission for the planner file; check its owner and mode")
        case .constraint:
            self.init(kind: .refused, message: "the data breaks a rule of the planner file; nothing was changed")
        case .other:
            self.init(kind: .disk, message: "the planner file could not be used: \(error.message)")
        }
    }
}
