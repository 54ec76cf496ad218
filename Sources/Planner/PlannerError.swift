internal import Calendars
internal import Importing
internal import Store

/// Why a use case was refused: one sentence for the planner. `kind` tells the exit status.
package struct PlannerError: Error, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        /// The request cannot be met (1): an unknown or ambiguous name among them.
        case refused
        /// The words of the command make no sense (64).
        case usage
        /// Bad input data, a damaged or newer planner file (65).
        case badData
        case noInput
        case cannotCreate
        case diskFailed
        case busy
        case noPermission
    }

    package var kind: Kind
    package var message: String
    /// Who may have been meant, when a name was ambiguous.
    package var candidates: [Candidate] = []

    package struct Candidate: Hashable, Sendable {
        package var id: Int64
        package var name: String
    }

    package var description: String { message }

    package init(_ kind: Kind, _ message: String, candidates: [Candidate] = []) {
        self.kind = kind
        self.message = message
        self.candidates = candidates
    }

    static func refused(_ message: String) -> PlannerError { PlannerError(.refused, message) }

    static func usage(_ message: String) -> PlannerError { PlannerError(.usage, message) }

    /// Turns the errors of the layers below into ours.
    static func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as StoreError {
            throw PlannerError(error)
        } catch let error as ImportError {
            throw PlannerError(error)
        }
    }

    private init(_ error: StoreError) {
        let kind: Kind =
            switch error.kind {
            case .busy: .busy
            case .damaged: .badData
            case .disk: .diskFailed
            case .missing: .noInput
            case .cannotCreate: .cannotCreate
            case .noPermission: .noPermission
            case .refused: .refused
            }
        self.init(kind, error.message)
    }

    private init(_ error: ImportError) {
        let kind: Kind =
            switch error.code {
            case .noInput: .noInput
            case .badData: .badData
            case .noPermission: .noPermission
            case .readFailed: .diskFailed
            case .cannotCreate: .cannotCreate
            }
        self.init(kind, error.description)
    }
}
