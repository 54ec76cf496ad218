internal import Invites
internal import Store

/// The planner's own word on who sits with whom, where a command would go against it.
extension Planner {
    /// `Ana and Ben never sit at one table (rule 3); …`, with what takes the rule away.
    func sentence(of rule: TableRule, in records: Records) throws -> String {
        let names = try [rule.a, rule.b].map { try records.person($0)?.name ?? "somebody" }.joined(separator: " and ")
        let what = rule.kind == .never ? "never sit at one table" : "come only together"
        return "\(names) \(what) (rule \(rule.id)); `tertulia people rules --remove \(rule.id)` takes the rule away"
    }

    /// Two people between whom a rule stands are not one person, nor are two who stand differently to a third.
    func refuseRules(between one: Person.ID, and other: Person.ID, in records: Records) throws {
        if let rule = try records.rule(between: one, other) {
            throw PlannerError.refused(try sentence(of: rule, in: records))
        }
        let rules = try records.rules()
        func partners(of person: Person.ID) -> [(rule: TableRule, id: Person.ID)] {
            rules.filter { $0.a == person || $0.b == person }.map { ($0, $0.a == person ? $0.b : $0.a) }
        }
        let kinds = Dictionary(partners(of: one).map { ($0.id, $0.rule.kind) }, uniquingKeysWith: { first, _ in first })
        for (rule, partner) in partners(of: other) {
            guard let kind = kinds[partner], kind != rule.kind else { continue }
            throw PlannerError.refused("the two stand differently to a third: " + (try sentence(of: rule, in: records)))
        }
    }

    /// Why the planner's own rules keep somebody from being invited, as a sentence with the way round; nil when nothing
    /// does.
    func obstacle(to guest: Person.ID, among guests: [Person.ID], in records: Records) throws -> String? {
        guard let person = try records.person(guest) else { return nil }
        if person.doNotInvite {
            return "\(person.name) is marked do-not-invite; "
                + "`tertulia people edit \(guest.rawValue) --invite` takes the mark away"
        }
        for other in guests {
            guard let rule = try records.rule(between: guest, other), rule.kind == .never else { continue }
            return try sentence(of: rule, in: records)
        }
        return nil
    }

    /// What the rules say against a guest who comes all the same, and about a partner who is missing.
    func ruleWarnings(about guest: Person.ID, at event: Event.ID, in records: Records) throws -> [String] {
        let seated = try records.invitations(of: event).filter(\.isAtTable).map(\.person)
        guard seated.contains(guest) else { return [] }
        var warnings: [String] = []
        if let obstacle = try obstacle(to: guest, among: seated, in: records) { warnings.append(obstacle) }
        for rule in try records.rules() where rule.kind == .couple && (rule.a == guest || rule.b == guest) {
            if !seated.contains(rule.a == guest ? rule.b : rule.a) {
                warnings.append(try sentence(of: rule, in: records))
            }
        }
        return warnings
    }

    /// Of couples one half of which declined while the other is at the table, a sentence each.
    func partings(at event: Event, in records: Records) throws -> [String] {
        let guests = try invitations(of: event, in: records)
        let seated = Set(guests.filter(\.isAtTable).map(\.person))
        let declined = Set(guests.filter { $0.answer == .no }.map(\.person))
        return try records.rules().filter { $0.kind == .couple }.compactMap { rule in
            for (one, other) in [(rule.a, rule.b), (rule.b, rule.a)]
            where seated.contains(one) && declined.contains(other) {
                let name = try records.person(other)?.name ?? "somebody"
                return "\(name) declined: \(try sentence(of: rule, in: records))"
            }
            return nil
        }
    }
}
