internal import Calendars
internal import Glibc
internal import Planner

extension Invocation {
    /// The use cases over the file that the command line names.
    ///
    /// - Throws: a `CommandError` when nothing says where that file is.
    var planner: Planner {
        get throws(CommandError) {
            guard !settings.dataFile.isEmpty else {
                throw CommandError(
                    "HOME is not set, so the planner's file can't be found: name it with --data FILE",
                    .usage
                )
            }
            return planner(file: settings.dataFile)
        }
    }

    /// What to say instead of an empty list where `--data` names a file that isn't there; nil where it is.
    var absence: String? {
        guard values.option("data") != nil, unsafe access(settings.dataFile, F_OK) != 0 else { return nil }
        return "There is no file at \(settings.dataFile) yet; the first change makes it."
    }

    /// - Parameter now: the clock of the run when it is nil.
    func planner(file: String, now: Instant? = nil) -> Planner {
        Planner(
            path: file,
            environment: PlannerEnvironment(
                now: now ?? settings.now,
                systemZone: Zone.systemName(),
                randomBytes: { count in
                    var generator = SystemRandomNumberGenerator()
                    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
                }
            )
        )
    }
}
