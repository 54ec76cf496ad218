extension Candidate {
    /// What the file says of one person, turned into the numbers of the objective.
    ///
    /// Integers throughout. Chances are shrunk hard towards what is usual: to accept as four invitations with the prior
    /// `logistic(-1.1 + 0.018 rel + 0.012 fit)`, to show up as eight visits at 85 % (personal invitations). An
    /// attendance that nobody recorded counts neither way.
    ///
    /// - Parameter experience: what the planner's own past tables teach about chances.
    public init(facts: PersonFacts, experience: Experience = Experience()) {
        let relation = Self.relation(closeness: facts.closeness, lastTouchDays: facts.lastTouchDays)
        let (fit, rule, similarity) = Self.fit(facts)
        let ages = facts.asked.map { max(0, $0.daysAgo) }
        let last = ages.min() ?? 9999
        let isNew = last > 365
        let usual = Self.usualAccept(relation: relation, fit: fit, asked: facts.asked)
        let show = Self.show(facts.asked)
        let accept = experience.readiness.accept(usual, fit: fit)
        self.init(
            id: facts.id,
            chance: Self.chance(accept: accept, show: show),
            fit: fit,
            relation: relation,
            turn: 200 * min(last, 365) / 365,
            newcomer: isNew && fit >= 50 ? 100 : 0
        )
        self.accept = accept
        self.show = show
        usualValue = points * Self.chance(accept: usual, show: show) / 100
        fitRule = rule
        self.similarity = similarity
        habit = Self.habit(facts.attended)
        lastAsked = min(last, 9999)
        askedRecently = ages.count { $0 <= 90 }
        self.isNew = isNew
        isRegular = last < 120 && facts.asked.count { $0.answer == .yes } >= 3
        doNotInvite = facts.doNotInvite
        isEligible = askedRecently < 3 && !facts.doNotInvite
        circles = Array(Set(facts.circles)).sorted()
        invitations = facts.asked.count
        visits = facts.asked.count { $0.attendance.isPresence }
    }

    /// Everybody's candidates, with the fit that comes from the people around somebody where that is the best.
    ///
    /// - Parameter ties: who knows whom among `facts`; a tie with anybody else is passed over.
    public static func candidates(
        _ facts: [PersonFacts],
        ties: [Tie] = [],
        experience: Experience = Experience()
    ) -> [Candidate] {
        var place: [Person.ID: Int] = [:]
        for (index, person) in facts.enumerated() { place[person.id] = index }
        let alone = facts.map { Candidate(facts: $0, experience: experience) }
        var sum = [Int](repeating: 0, count: facts.count)
        var liking = sum
        var known = sum
        for tie in ties {
            guard let a = place[tie.a], let b = place[tie.b], a != b else { continue }
            for (one, other) in [(a, b), (b, a)] {
                sum[one] += alone[other].fit
                liking[one] += alone[other].fit >= 50 ? 1 : 0
                known[one] += 1
            }
        }
        return facts.indices.map { index in
            guard facts[index].around == nil, known[index] > 0 else { return alone[index] }
            let around = PersonFacts.Around(
                meanFit: sum[index] / known[index],
                liking: liking[index],
                known: known[index]
            )
            guard around.fit > alone[index].fit else { return alone[index] }
            var person = facts[index]
            person.around = around
            return Candidate(facts: person, experience: experience)
        }
    }

    /// 20 for each step of closeness, raised by recent touches, at most 100.
    static func relation(closeness: Int, lastTouchDays: Int?) -> Int {
        let recent =
            switch lastTouchDays {
            case .some(...30): 20
            case .some(...90): 10
            case .some(...180): 5
            default: 0
            }
        return min(100, 20 * min(max(closeness, 0), 5) + recent)
    }

    private static func chance(accept: Int, show: Int) -> Int { min(max(accept * show / 1000, 1), 990) }

    /// The chance to say yes that is usual, permille. What was answered long ago counts less, with a half-life of 240 days.
    private static func usualAccept(relation: Int, fit: Int, asked: [PersonFacts.Asked]) -> Int {
        let prior = Int(ChanceTables.acceptPrior[min(max(3 * relation + 2 * fit, 0), 500)])
        // 65536 for an invitation of today.
        var weight = 0
        var yes = 0
        for one in asked {
            let part = ChanceTables.decay(days: min(max(0, one.daysAgo), 100_000) * 120 / 240)
            weight += part
            if one.answer == .yes { yes += part }
        }
        return (1000 * yes + 4 * 65536 * prior) / (weight + 4 * 65536)
    }

    /// The chance to come after a yes, permille: the person's own rate, shrunk hard.
    private static func show(_ asked: [PersonFacts.Asked]) -> Int {
        let came = asked.count { $0.attendance.isPresence }
        let stayedAway = asked.count { $0.attendance == .noShow || $0.attendance == .lateCancel }
        return showing(came: came, stayedAway: stayedAway)
    }

    /// The best of the declared topics, the titles of attended events, and what the people around like.
    private static func fit(_ facts: PersonFacts) -> (Int, FitRule, Int) {
        var best = 0
        var rule = FitRule.none
        let similarity = facts.attended.reduce(0) { sum, event in
            sum + (event.similarity * ChanceTables.decay(days: event.daysAgo)) >> 16
        }
        // One event with the very same words a month ago gives about 75, three give 90.
        let attended = 100 * similarity / (similarity + 16384)
        if attended > 0 {
            best = attended
            rule = attendedRule(facts.attended)
        }
        for interest in facts.interests.sorted(by: { ($0.match, $0.weight) > ($1.match, $1.weight) }) {
            let value = interest.fit
            guard value > best else { continue }
            best = value
            rule = interest.rule
        }
        if let around = facts.around, around.fit > best {
            best = around.fit
            rule = .neighbours(liking: around.liking, known: around.known)
        }
        return (best, rule, similarity)
    }

    /// A word in common does not make a similar event; where there is nothing more, that is said.
    private static func attendedRule(_ attended: [PersonFacts.Attended]) -> FitRule {
        let related = attended.filter { $0.similarity > 0 }
        let similar = related.filter { $0.similarity >= 65536 / 6 }
        let shown = similar.isEmpty ? related : similar
        let last = shown.min { $0.daysAgo < $1.daysAgo }?.when ?? ""
        let isRecorded = shown.contains(where: \.isRecorded)
        return similar.isEmpty
            ? .resembling(count: shown.count, last: last, isRecorded: isRecorded)
            : .attended(count: shown.count, last: last, isRecorded: isRecorded)
    }

    /// Who comes at all comes again, and rather to a place where they were: an event of any kind counts a 128th of one
    /// with the very same words, one at the same place a fifth more. Decayed alike, and for ranking alone: neither is a
    /// liking for the topic.
    private static func habit(_ attended: [PersonFacts.Attended]) -> Int {
        attended.reduce(0) { sum, event in
            sum + (((event.isSamePlace ? 13_107 : 0) + 512) * ChanceTables.decay(days: event.daysAgo)) >> 16
        }
    }
}

extension PersonFacts.Around {
    /// What the people around somebody like counts for 60 % of their own fit.
    var fit: Int { min(max(meanFit, 0), 100) * 6 / 10 }
}

extension PersonFacts.InterestMatch {
    /// 100 for the topic itself or a synonym, 60 for a narrower and 50 for a broader one; less below weight 50.
    var fit: Int {
        let base =
            switch match {
            case .exact, .alias: 100
            case .narrower: 60
            case .broader: 50
            }
        return base * min(100, 50 + min(max(weight, 1), 100)) / 100
    }

    var rule: Candidate.FitRule {
        switch match {
        case .exact: .exact(topic: topic)
        case .alias: .alias(topic: topic, asked: asked)
        case .broader: .broader(topic: topic, asked: asked)
        case .narrower: .narrower(topic: topic, asked: asked)
        }
    }
}
