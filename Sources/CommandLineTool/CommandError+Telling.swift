internal import Calendars
internal import Planner

extension CommandError {
    /// The one place where an error becomes a sentence and an exit status.
    init(telling error: any Error) {
        switch error {
        case let error as CommandError: self = error
        case let error as PlannerError: self.init(error.message, Exit(error.kind))
        case let error as WhenError: self.init(error.description, .usage)
        default: self.init("\(error)", .internalFault)
        }
    }
}

extension Exit {
    init(_ kind: PlannerError.Kind) {
        self =
            switch kind {
            case .refused: .refused
            case .usage: .usage
            case .badData: .badData
            case .noInput: .noInput
            case .cannotCreate: .cannotCreate
            case .diskFailed: .diskFailed
            case .busy: .busy
            case .noPermission: .noPermission
            }
    }
}
