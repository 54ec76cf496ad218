internal import Planner

extension Command {
    static let report = Command(
        path: ["report"],
        summary: "See how fairly invitations are spread, and who was passed over",
        discussion: """
            Counts people, events, invitations, answers and attendance; says how evenly the invitations of the last \
            365 days fell, how many accept and how many stay away, and who fits your events but was not asked for a \
            year. Attendance that nobody wrote down is counted neither way.
            """,
        group: .other,
        examples: [
            Example("tertulia report", "The last year at a glance."),
            Example("tertulia report --json", "The same for a script."),
        ]
    ) { invocation in
        let report = try invocation.planner.report()
        invocation.show(report.document) { $0.report(report) }
    }
}
