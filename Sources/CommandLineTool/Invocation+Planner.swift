internal import Calendars
internal import Planner

extension Invocation {
    /// The use cases over the file that the command line names.
    var planner: Planner { planner(file: settings.dataFile) }

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
