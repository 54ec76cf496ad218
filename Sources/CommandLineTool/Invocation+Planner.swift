internal import Calendars
internal import Planner

extension Invocation {
    /// The use cases over the file that the command line names.
    var planner: Planner { planner(file: settings.dataFile) }

    func planner(file: String) -> Planner {
        Planner(
            path: file,
            environment: PlannerEnvironment(
                now: settings.now,
                systemZone: Zone.systemName(),
                randomBytes: { count in
                    var generator = SystemRandomNumberGenerator()
                    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
                }
            )
        )
    }
}
