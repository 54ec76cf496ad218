internal import Calendars
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
