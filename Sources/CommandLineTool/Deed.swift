/// What a command has done for good.
enum Deed {
    case nothing, file, change

    /// What to say where the report of it is lost.
    var consequence: String {
        switch self {
        case .nothing: "nothing was changed"
        case .file: "the files are written, only the report is lost"
        case .change: "the change is stored, only its report is lost"
        }
    }
}
