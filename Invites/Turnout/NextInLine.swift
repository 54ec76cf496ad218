/// Who is asked next, given who was asked, who said yes and who declined.
///
/// Whoever gives company to somebody whom a decline left without comes first. Then, until three people said yes, those who
/// add most to the objective; after that, those who came to similar events and are drawn by the ones who accepted (choosing
/// notes, sections 4 and 7).
public struct NextInLine: Sendable {
    /// People who are asked together, the best first in a list of them.
    public struct Unit: Hashable, Sendable {
        public var people: [Person.ID]
        public var reason: Reason
        /// Whether they are needed even though enough will come: somebody who accepted would sit there alone.
        public var isUrgent = false
    }

    /// Why somebody is next.
    public enum Reason: Hashable, Sendable {
        /// Gives company to somebody who lost it when another declined.
        case company(for: Person.ID, after: Person.ID)
        /// Belongs to somebody who was asked already.
        case partner(of: Person.ID)
        /// Sat with people who said yes.
        case satWith([Person.ID])
        /// Adds to the objective: the topic's reason, and whom of the table they know.
        case adds(topic: String, knows: [Person.ID])
    }

    /// From so many acceptances on, those who said yes decide who is next.
    public static let acceptancesThatLead = 3

    /// No table needs more of them.
    private static let most = 100

    private let problem: TableProblem
    private let invited: [Person.ID]
    private let accepted: [Person.ID]
    private let declined: [Person.ID]
    private let pull: Pull
    /// Which rules the table was found under, as far as those who were asked tell.
    private let keepsCompany: Bool
    private let keepsCircles: Bool

    /// - Parameters:
    ///   - problem: the chance of those who were asked being what it is now.
    ///   - invited: all who accepted or may still.
    ///   - accepted: those of them who said yes.
    ///   - declined: who was asked and does not come.
    ///   - gatherings: who sat together in the past.
    public init(
        of problem: TableProblem,
        invited: [Person.ID],
        accepted: [Person.ID],
        declined: [Person.ID],
        gatherings: [Gathering]
    ) {
        var problem = problem
        // The table may have been found under fewer rules; who helps is asked, not who is perfect.
        problem.must = invited
        let asked = Standby(problem, people: invited + declined)
        keepsCompany = asked.stranded.isEmpty
        keepsCircles = !asked.crowdsCircle
        problem.excluded += declined
        // Whose other half declined comes alone or not at all; who is still to be asked stays away with the other half.
        let here = Set(invited)
        let away = Set(declined)
        problem.couples.removeAll {
            here.contains($0.a) && away.contains($0.b) || here.contains($0.b) && away.contains($0.a)
        }
        self.problem = problem
        self.invited = invited
        self.accepted = accepted
        self.declined = declined
        pull = Pull(of: accepted, gatherings: gatherings)
    }

    /// Everybody who may be asked and fits, the best first; a couple is one unit.
    public func units() -> [Unit] {
        let standby = Standby(problem, people: invited)
        let losses = losses(among: standby.stranded)
        let leads = accepted.count >= Self.acceptancesThatLead
        var place: [Person.ID: Int] = [:]
        if leads {
            for (index, person) in pull.order(problem.candidates, isRotating: true).enumerated() {
                place[person.id] = index
            }
        }
        func rank(_ offer: Standby.Offer) -> Int { offer.people.map { place[$0] ?? .max }.min() ?? .max }
        let topics = Dictionary(problem.candidates.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let offers = standby.offers(relieving: Set(losses.keys)).filter { offer in
            offer.relief > 0 || offer.gain > 0 || offer.people.contains { topics[$0].map { $0.fit > 0 } ?? false }
        }
        .sorted { one, other in
            if one.relief != other.relief { return one.relief > other.relief }
            if keepsCircles, one.crowdsCircle != other.crowdsCircle { return other.crowdsCircle }
            if keepsCompany, one.isStranded != other.isStranded { return other.isStranded }
            if leads, rank(one) != rank(other) { return rank(one) < rank(other) }
            if one.gain != other.gain { return one.gain > other.gain }
            return one.people.lexicographicallyPrecedes(other.people)
        }
        let known = acquaintances()
        return missingHalves()
            + offers.prefix(Self.most).map { offer in
                if let helped = offer.helped.first(where: accepted.contains) ?? offer.helped.first,
                    let by = losses[helped]
                {
                    return Unit(
                        people: offer.people,
                        reason: .company(for: helped, after: by),
                        isUrgent: accepted.contains(helped)
                    )
                }
                let hosts = leads ? accepted.filter { host in offer.people.contains { pull.met($0, host) } } : []
                if !hosts.isEmpty { return Unit(people: offer.people, reason: .satWith(hosts)) }
                let reason = Reason.adds(
                    topic: offer.people.compactMap { topics[$0] }.first { $0.fit > 0 }.map(TableReasons.topic) ?? "",
                    knows: offer.people.reduce(into: []) { knows, person in
                        for other in known[person] ?? [] where !knows.contains(other) { knows.append(other) }
                    }
                )
                return Unit(people: offer.people, reason: reason)
            }
    }

    /// Who lacks company now and knows somebody who declined, with that somebody.
    private func losses(among stranded: [Person.ID]) -> [Person.ID: Person.ID] {
        let lonely = Set(stranded)
        let away = Set(declined)
        var losses: [Person.ID: (by: Person.ID, strength: Int)] = [:]
        for tie in problem.ties where tie.strength >= problem.settings.companyMinStrength {
            for (one, other) in [(tie.a, tie.b), (tie.b, tie.a)] where lonely.contains(one) && away.contains(other) {
                if let known = losses[one], (known.strength, other) >= (tie.strength, known.by) { continue }
                losses[one] = (other, tie.strength)
            }
        }
        return losses.mapValues(\.by)
    }

    /// The other halves of couples of whom one was asked.
    private func missingHalves() -> [Unit] {
        let here = Set(invited)
        let open = Set(problem.candidates.filter { !$0.doNotInvite }.map(\.id)).subtracting(problem.excluded)
        var halves: [Unit] = []
        for couple in problem.couples where here.contains(couple.a) != here.contains(couple.b) {
            let (asked, missing) = here.contains(couple.a) ? (couple.a, couple.b) : (couple.b, couple.a)
            guard open.contains(missing), !halves.contains(where: { $0.people == [missing] }) else { continue }
            halves.append(Unit(people: [missing], reason: .partner(of: asked), isUrgent: true))
        }
        return halves
    }

    /// Whom of those who were asked everybody knows, those who said yes and the strongest ties first.
    private func acquaintances() -> [Person.ID: [Person.ID]] {
        let here = Set(invited)
        let yes = Set(accepted)
        var known: [Person.ID: [(other: Person.ID, strength: Int)]] = [:]
        for tie in problem.ties where tie.strength > 0 {
            for (one, other) in [(tie.a, tie.b), (tie.b, tie.a)] where here.contains(other) && !here.contains(one) {
                known[one, default: []].append((other, tie.strength + (yes.contains(other) ? 100 : 0)))
            }
        }
        return known.mapValues { row in row.sorted { ($0.strength, $1.other) > ($1.strength, $0.other) }.map(\.other) }
    }
}

extension NextInLine.Reason {
    /// In one plain sentence without a full stop: `gives company to Ada after Ben's no`.
    ///
    /// - Parameter isFirst: whether nobody before adds as much.
    public func sentence(isFirst: Bool, _ name: (Person.ID) -> String) -> String {
        switch self {
        case .company(let lonely, let decliner): return "gives company to \(name(lonely)) after \(name(decliner))'s no"
        case .partner(let other): return "comes together with \(name(other))"
        case .satWith(let hosts): return "sat with \(Self.list(hosts, name)), who said yes"
        case .adds(let topic, let known):
            let what = isFirst ? "adds most to the table" : "adds most after that"
            let knows = known.isEmpty ? nil : "knows \(Self.list(known, name))"
            let liking = topic.isEmpty ? "nothing says that they like the topic" : topic
            let details = [liking, knows].compactMap(\.self)
            return "\(what): \(details.joined(separator: "; "))"
        }
    }

    /// The first three names, and how many more there are.
    private static func list(_ people: [Person.ID], _ name: (Person.ID) -> String) -> String {
        let named = people.prefix(3).map(name)
        return Phrases.list(named + (people.count > 3 ? ["\(people.count - 3) more"] : []))
    }
}
