internal import Calendars
internal import Invites
internal import Store

extension Planner {
    /// Whom to invite now, why, and when to look again; changes nothing. Of a series it is about the next date.
    package func next(_ word: String) throws -> EventCard {
        try read { records in
            var event = try event(word, in: records)
            if event.isSeries, let date = try comingDates(of: event, limit: 1, in: records).first { event = date }
            try refuseOver(event)
            let invitations = try invitations(of: event, in: records)
            guard invitations.count <= WaveDesk.mostInvited else {
                throw PlannerError.refused(
                    "\(event.slug) has \(invitations.count) people on its list; `tertulia next` thinks about tables "
                        + "of up to \(WaveDesk.mostInvited)"
                )
            }
            let desk = try waves(of: event, invitations, in: records)
            let advice = desk.advice()
            var card = try card(of: event, in: records)
            try tell(advice, of: desk, in: &card, records)
            card.warnings += try partings(at: event, in: records)
            return card
        }
    }

    private func refuseOver(_ event: Event) throws {
        if event.status == .cancelled {
            throw PlannerError.refused("\(event.slug) is cancelled; nobody is invited to it any more")
        }
        guard event.start > now, event.status == .planned else {
            let what = event.status == .planned && event.end > now ? "has begun" : "is over"
            throw PlannerError.refused("\(event.slug) \(what); nobody is invited to it any more")
        }
    }

    /// After somebody who had a place declined: whoever is to be invited now and is not at the table yet moves up to it.
    func moveUp(in card: inout EventCard, _ records: Records) throws {
        let invitations = try records.invitations(of: card.event.id)
        guard invitations.count <= WaveDesk.mostInvited else { return }
        let desk = try waves(of: card.event, invitations, in: records)
        var advice = desk.advice()
        let seated = Set(invitations.filter { $0.state != .standby }.map(\.person))
        advice.invite.removeAll { unit in unit.people.allSatisfy(seated.contains) }
        let wave = nextWave(after: invitations)
        for person in advice.invite.flatMap(\.people) where !seated.contains(person) {
            var invitation = try records.insertInvitation(of: person, to: card.event.id, state: .standby)
            invitation.state = .chosen
            invitation.wave = wave
            try records.update(invitation)
        }
        if !advice.invite.isEmpty { card = try self.card(of: card.event.id, in: records) }
        try tell(advice, of: desk, in: &card, records)
    }

    private func tell(
        _ advice: WaveDesk.Advice,
        of desk: WaveDesk,
        in card: inout EventCard,
        _ records: Records
    ) throws {
        card.next = try sentences(advice.invite, of: desk, in: records)
        card.later = try sentences(advice.later, of: desk, isFirst: advice.invite.isEmpty, in: records)
        card.nextReason = because(advice, desk)
        card.lookAgainAt = advice.lookAgainAt
    }

    /// The number of the wave that is invited after those who were invited before.
    func nextWave(after invitations: [Invitation]) -> Int {
        (invitations.filter { $0.invitedAt != nil }.map { max(1, $0.wave) }.max() ?? 0) + 1
    }

    private func name(_ id: Person.ID, in records: Records) throws -> String {
        try records.person(id)?.name ?? "somebody"
    }

    private func sentences(
        _ units: [WaveDesk.Unit],
        of desk: WaveDesk,
        isFirst: Bool = true,
        in records: Records
    ) throws -> [(person: NamedPerson, reason: String)] {
        var names: [Person.ID: String] = [:]
        for id in units.flatMap(\.everybody) { names[id] = try name(id, in: records) }
        let atTable = Set(desk.chosen)
        var isFirst = isFirst
        return units.flatMap { unit in
            let sentence = unit.reason?.sentence(isFirst: isFirst) { names[$0] ?? "somebody" }
            if case .adds = unit.reason { isFirst = false }
            return unit.people.enumerated().map { place, id in
                let person = NamedPerson(id: id, name: names[id] ?? "")
                if place > 0 { return (person, "comes together with \(names[unit.people[0]] ?? "")") }
                guard atTable.contains(id) else { return (person, sentence ?? "next in line") }
                let reasons = ["at the table and not invited yet", sentence].compactMap(\.self)
                return (person, reasons.joined(separator: "; "))
            }
        }
    }

    /// Why somebody is to be invited, or nobody: one sentence without a full stop.
    private func because(_ advice: WaveDesk.Advice, _ desk: WaveDesk) -> String {
        let target = desk.policy.target
        guard let release = advice.release, desk.daysLeft >= desk.policy.lastCallDays else {
            return "less than a day is left, and nobody new is asked so late"
        }
        let wanted = Int((100 * desk.policy.enough).rounded())
        let before = Int((100 * desk.chanceOfEnough).rounded())
        let count = target.lowerBound
        if !desk.hasBegun, !desk.chosen.isEmpty { return "the table is chosen, and nobody was invited yet" }
        if !advice.invite.isEmpty {
            if advice.invite.allSatisfy(\.isUrgent) { return "enough will come, but not everybody with company" }
            return "\(count) or more come in \(before) of 100 cases as it stands, and \(wanted) are wanted"
        }
        if desk.headsTaken >= desk.event.seats { return "the table is full: all \(desk.event.seats) seats are taken" }
        if release.tooFew <= 1 - desk.policy.enough {
            return "enough will come: \(count) or more in \(before) of 100 cases"
        }
        if release.isHeldBack {
            return "\(count) or more come in only \(before) of 100 cases, but with one more invitation more than "
                + "\(desk.policy.seats) could come; the open answers decide"
        }
        if release.isPaced {
            return "\(count) or more come in only \(before) of 100 cases, but \(desk.policy.largestWave) are the most "
                + "who are asked within a day"
        }
        return "\(count) or more come in only \(before) of 100 cases, but nobody is left who fits"
    }
}

extension WaveDesk.Unit {
    /// Those to invite and those whom the reason names.
    var everybody: [Person.ID] {
        switch reason {
        case .company(let lonely, let decliner): people + [lonely, decliner]
        case .partner(let other): people + [other]
        case .satWith(let hosts): people + hosts
        case .adds(_, let known): people + known
        case nil: people
        }
    }
}
