internal import Calendars
internal import Invites
internal import Store

extension Planner {
    /// Heads expected at an event: a yes comes as often as the person shows up who said so, silence the less often the
    /// longer it lasts; whoever declined, waits or stands by comes not. The answers so far say how the day moves all.
    func forecast(of event: Event, invitations: [Invitation], in records: Records) throws -> Turnout {
        let isExpected = invitations.contains { $0.state != .standby && $0.answer != .no }
        guard isExpected, event.status == .planned, event.end > now else { return Turnout([]) }
        return try waves(of: event, invitations, in: records).forecast
    }

    /// Everything that bears on whom to invite next.
    func waves(of event: Event, _ invitations: [Invitation], in records: Records) throws -> WaveDesk {
        let wish = try records.tableWish(of: event.id)
        let material = try material(
            for: question(of: event, in: records),
            circle: wish.circle,
            must: invitations.map(\.person),
            seatedElsewhere: try seatedElsewhere(event, in: records),
            in: records
        )
        let rules = try records.rules()
        let problem = TableProblem(
            candidates: material.candidates,
            ties: material.ties,
            excluded: wish.without
                + material.farAway.keys.filter { far in !invitations.contains { $0.person == far } }.sorted(),
            never: rules.filter { $0.kind == .never }.map { TablePair($0.a, $0.b) },
            couples: rules.filter { $0.kind == .couple }.map { TablePair($0.a, $0.b) },
            settings: TableSettings(seats: event.seats)
        )
        return WaveDesk(
            event,
            invitations,
            problem: problem,
            gatherings: material.gatherings,
            effect: material.experience.effect,
            now: now
        )
    }

    /// What an event asks of the chooser.
    func question(of event: Event, in records: Records) throws -> ChoiceQuestion {
        let topics = try topics(of: event, in: records)
        return ChoiceQuestion(
            topics: topics.isEmpty ? [event.title] : topics,
            title: topics.isEmpty ? "" : event.title,
            venue: event.venue,
            event: event.id
        )
    }
}
