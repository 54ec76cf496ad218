/// Which rules hold while a list is sought: those of the planner, or fewer of them.
///
/// What is relaxed, and in which order, is part of the product's promise: company, then new faces and regulars, then
/// circles, then the expected number. Must-invites, never-pairs, couples and the seats are never given up.
struct TableRules: Hashable, Sendable {
    enum Company: Hashable, Sendable { case full, half, wish }

    var company = Company.full
    var hasQuotas = true
    var hasCircles = true
    var hasWindow = true

    /// From all rules to the fewest, one step each.
    static let ladder: [TableRules] = [
        TableRules(),
        TableRules(company: .half),
        TableRules(company: .wish),
        TableRules(company: .wish, hasQuotas: false),
        TableRules(company: .wish, hasQuotas: false, hasCircles: false),
        TableRules(company: .wish, hasQuotas: false, hasCircles: false, hasWindow: false),
    ]

    /// The same rules with one of the relaxed ones back in force, the first to be tried first.
    var tightened: [TableRules] {
        var rules: [TableRules] = []
        if company == .wish {
            rules.append(with { $0.company = .full })
            rules.append(with { $0.company = .half })
        }
        if company == .half { rules.append(with { $0.company = .full }) }
        if !hasQuotas { rules.append(with { $0.hasQuotas = true }) }
        if !hasCircles { rules.append(with { $0.hasCircles = true }) }
        return rules
    }

    /// The same rules but for one kind.
    func without(_ family: Obstacle.Family) -> TableRules {
        with { rules in
            switch family {
            case .company: rules.company = .wish
            case .quotas: rules.hasQuotas = false
            case .circles: rules.hasCircles = false
            case .window: rules.hasWindow = false
            }
        }
    }

    private func with(_ change: (inout TableRules) -> Void) -> TableRules {
        var copy = self
        change(&copy)
        return copy
    }

    /// The settings with what gives way. What a `TableGraph` has laid out of them, the cost of an invitation and the
    /// strength that is company, stays.
    func settings(_ settings: TableSettings) -> TableSettings {
        var relaxed = settings
        switch company {
        case .full: break
        case .half: relaxed.companyNeed = min(settings.companyNeed, TableSettings.companyOf50)
        case .wish: relaxed.companyNeed = 0
        }
        if !hasQuotas {
            relaxed.novelPercent = 0
            relaxed.regularPercent = 100
        }
        if !hasCircles { relaxed.circleCap = settings.largestTable }
        return relaxed
    }
}
