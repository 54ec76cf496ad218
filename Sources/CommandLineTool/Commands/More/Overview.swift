internal import Planner

extension Command {
    static let overview = Command(
        path: [],
        summary: "See what is next: the next gathering, open answers, who is due",
        group: .hidden,
        examples: []
    ) { invocation in
        let overview = try invocation.planner.overview()
        invocation.show(overview.document) { page in
            if let absence = invocation.absence {
                page.line("\(absence)")
                page.space()
            }
            page.overview(overview, now: invocation.settings.now)
        }
    }
}
