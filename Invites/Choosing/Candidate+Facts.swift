extension Candidate {
    /// What the file says of one person, turned into the numbers of the objective.
    ///
    /// Integers throughout. Chances are shrunk hard towards what is usual: to accept as four invitations with the prior
    /// `logistic(-1.1 + 0.018 rel + 0.012 fit)`, to show up as eight visits at 85 % (personal invitations). An
    /// attendance that nobody recorded counts neither way.
    public init(facts: PersonFacts, question: TopicQuestion) {
        let relation = Self.relation(closeness: facts.closeness, lastTouchDays: facts.lastTouchDays)
        let (fit, rule, similarity) = Self.fit(facts, question)
        let ages = facts.asked.map { max(0, $0.daysAgo) }
        let last = ages.min() ?? 9999
        let isNew = last > 365
        self.init(
            id: facts.id,
            chance: Self.chance(relation: relation, fit: fit, asked: facts.asked),
            fit: fit,
            relation: relation,
            turn: 200 * min(last, 365) / 365,
            newcomer: isNew && fit >= 50 ? 100 : 0
        )
        fitRule = rule
        self.similarity = similarity
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
        question: TopicQuestion
    ) -> [Candidate] {
        var place: [Person.ID: Int] = [:]
        for (index, person) in facts.enumerated() { place[person.id] = index }
        let alone = facts.map { Candidate(facts: $0, question: question) }
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
            return Candidate(facts: person, question: question)
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

    /// The chance to come when invited, permille: to accept × to show up. What was answered long ago counts less, with a
    /// half-life of a year.
    static func chance(relation: Int, fit: Int, asked: [PersonFacts.Asked]) -> Int {
        let prior = Int(ChanceTables.acceptPrior[min(max(3 * relation + 2 * fit, 0), 500)])
        // An invitation of a year ago counts half: 65536 for one of today.
        var weight = 0
        var yes = 0
        for one in asked {
            let part = ChanceTables.decay(days: min(max(0, one.daysAgo), 100_000) * 120 / 240)
            weight += part
            if one.answer == .yes { yes += part }
        }
        let came = asked.count { $0.attendance.isPresence }
        let stayedAway = asked.count { $0.attendance == .noShow || $0.attendance == .lateCancel }
        let accept = (1000 * yes + 4 * 65536 * prior) / (weight + 4 * 65536)
        let show = showing(came: came, stayedAway: stayedAway)
        return min(max(accept * show / 1000, 1), 990)
    }

    /// The best of the declared topics, the titles of attended events, and what the people around like.
    private static func fit(_ facts: PersonFacts, _ question: TopicQuestion) -> (Int, FitRule, Int) {
        var best = 0
        var rule = FitRule.none
        let (similarity, count, last) = history(facts, question)
        // One event with the very same words a month ago gives about 75, three give 90.
        let attended = 100 * similarity / (similarity + 16384)
        if attended > 0, count > 0 {
            best = attended
            rule = .attended(count: count, last: last)
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

    /// The decayed similarity of what the person attended, of 65536 an event, how many were similar, and the last one.
    private static func history(_ facts: PersonFacts, _ question: TopicQuestion) -> (Int, Int, String) {
        var total = 0
        var count = 0
        var last: PersonFacts.Attended?
        for event in facts.attended {
            let similarity = question.similarity(to: event.tokens)
            guard similarity > 0 else { continue }
            total += (similarity * ChanceTables.decay(days: event.daysAgo)) >> 16
            // A word in common is not yet a similar event.
            guard similarity >= 65536 / 6 else { continue }
            count += 1
            if last.map({ event.daysAgo < $0.daysAgo }) ?? true { last = event }
        }
        return (total, count, last?.when ?? "")
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
