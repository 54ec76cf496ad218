extension CommandError {
    /// The one place where an error becomes a sentence and an exit status.
    init(telling error: any Error) {
        switch error {
        case let error as CommandError: self = error
        default: self.init("\(error)", .internalFault)
        }
    }
}
