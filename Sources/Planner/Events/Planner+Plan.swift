internal import Calendars
package import Invites
internal import Store
internal import Venues

/// A new event, as typed.
package struct EventPlan: Sendable {
    package var title = ""
    package var wish = ChoiceWish()
    package var at = ""
    package var duration: String?
    package var venue: String?
    package var zone: String?
    /// Nil for as many as the venue holds, at most ten.
    package var seats: Int?
    /// How it repeats: in words, or as an RRULE; nil for a single event.
    package var repeats: String?
    /// The last day of a series.
    package var until: String?
    /// How many dates a series has.
    package var times: Int?

    package init() {}
}

/// A new event with the table that was chosen for it.
package struct PlanCard: Sendable {
    package var event: EventCard
    package var choice: ChoiceCard
    /// Of a series: the dates for which a table was chosen; `choice` is that of the first.
    package var dates: [DateTable] = []

    package struct DateTable: Sendable {
        package var event: Event
        package var choice: ChoiceCard
    }
}

/// No list keeps the rules that never give way.
package struct NoTable: Error {
    package var choice: ChoiceCard
}

extension Planner {
    /// How many dates of a new series get their tables at once.
    private static let plannedTables = 4

    /// Makes an event with its table and standby, a series with the tables of its first dates, or without a time the
    /// table of one date of a series (`salon@2027-03-13`).
    ///
    /// - Throws: `PlannerError`, or `NoTable` when no list keeps the rules that never give way.
    package func plan(_ plan: EventPlan) throws -> PlanCard {
        if plan.at.isEmpty { return try planDate(plan) }
        let title = try Checked.name(plan.title, what: "a title")
        let duration = try span(plan.duration ?? "2h")
        let zoneName = try plan.zone.map { try Checked.zone($0) }
        return try write { records in
            let venue = try plan.venue.map { try self.venue($0, in: records) }
            let zone = zone(try zoneName ?? settings(records).zone)
            let start = try instant(plan.at, in: zone)
            guard start > now else {
                throw PlannerError.refused("\(moment(start, in: zone)) is past; an event lies ahead")
            }
            let seats = plan.seats ?? min(10, max(1, (venue?.seats ?? 11) - 1))
            var event = Event(
                id: Event.ID(rawValue: 0),
                slug: try freeSlug(for: title, in: records),
                uid: CalendarEvent.makeUID(random: environment.randomBytes(16)),
                sequence: 0,
                title: title,
                start: start,
                end: start.adding(seconds: duration),
                zone: zone.name,
                seats: seats,
                updatedAt: now
            )
            event.venue = venue?.id
            event.rule = try rule(of: plan, from: zone.local(at: start), in: zone)?.text ?? ""
            let known = try plan.wish.topics.compactMap { try records.topic(named: $0) }
            let texts = try plan.wish.topics.filter { try records.topic(named: $0) == nil }
            event.topicText = texts.joined(separator: "; ")
            event.id = try records.insert(event)
            try records.setTopics(known, of: event.id)
            var card =
                try event.isSeries
                ? planSeries(event, plan.wish, in: records) : planTable(event, plan.wish, in: records)
            card.event.remarks += try placeRemarks(event, in: records) + clockRemarks(plan.at, at: start, in: zone)
            let dates = event.isSeries ? card.dates.map(\.event) : [event]
            card.event.warnings = try card.choice.warnings + warnings(for: dates, files: plan.wish.busy, in: records)
            return card
        }
    }

    private func rule(of plan: EventPlan, from start: LocalTime, in zone: Zone) throws -> RecurrenceRule? {
        guard let text = plan.repeats else {
            guard plan.until == nil, plan.times == nil else {
                throw PlannerError.usage("--until and --times say how long it repeats: say how with --repeat")
            }
            return nil
        }
        do {
            var rule = try RecurrenceRule(saying: text, from: start.date)
            guard [plan.until != nil, plan.times != nil, rule.count != nil, rule.until != nil].count(where: \.self) < 2
            else { throw PlannerError.usage("say once how long it repeats: with --until, --times or in the rule") }
            rule.count = plan.times ?? rule.count
            let last = try plan.until.map { try When.date($0, now: now, in: zone) }
            if let last = last ?? rule.lastDay(in: zone) {
                guard last >= start.date else { throw PlannerError.usage("--until lies before the first date") }
                rule.until = LocalTime(date: last, hour: start.hour, minute: start.minute).map {
                    .utc(zone.instant(of: $0))
                }
            }
            try refuseUnlessFirst(start.date, of: rule)
            return rule
        } catch let error as RepeatError {
            throw PlannerError.usage(error.description)
        } catch let error as WhenError {
            throw PlannerError.usage(error.description)
        }
    }

    /// Whoever has to be there comes to every date; the other places go round.
    private func planSeries(_ series: Event, _ wish: ChoiceWish, in records: Records) throws -> PlanCard {
        for regular in try people(wish.with, in: records) {
            _ = try records.insertInvitation(of: regular.id, to: series.id, state: .chosen)
        }
        let year = try dates(of: series, from: series.start, through: series.start.adding(days: 366), in: records)
        var tables: [PlanCard.DateTable] = []
        var remarks: [String] = []
        for date in year.prefix(Self.plannedTables) {
            do {
                let written = try written(date, in: records)
                let table = try planTable(written, wish, in: records)
                tables.append(PlanCard.DateTable(event: written, choice: table.choice))
            } catch let refusal as NoTable {
                guard !tables.isEmpty else { throw refusal }
                remarks.append("no table is left for \(date.slug): `tertulia plan \(date.slug)` tries again")
                break
            }
        }
        guard let first = tables.first else { throw PlannerError.refused("the rule names no date within a year") }
        var card = try card(of: series, in: records)
        if let next = card.dates.first(where: { $0.event.isUnwritten })?.event {
            remarks.append("`tertulia plan \(next.slug)` chooses the next table when the time comes")
        }
        card.remarks = remarks
        return PlanCard(event: card, choice: first.choice, dates: tables)
    }

    /// Chooses the table of one date of a series, anew for whoever was chosen and not invited yet.
    private func planDate(_ plan: EventPlan) throws -> PlanCard {
        try write { records in
            let date = try eventToChange(plan.title, in: records)
            guard let series = date.series else {
                throw PlannerError.usage("say when with --at TIME; without it EVENT@DATE names a date of a series")
            }
            try refuseCancelled(date)
            guard date.end > now else { throw PlannerError.refused("\(date.slug) is over") }
            let regulars = Set(try records.invitations(of: series).map(\.person))
            for invitation in try records.invitations(of: date.id)
            where invitation.invitedAt == nil && invitation.answer == nil && !regulars.contains(invitation.person) {
                try records.deleteInvitation(invitation.id)
            }
            var wish = plan.wish
            if wish.topics.isEmpty { wish.topics = try topics(of: date, in: records) }
            if wish.topics.isEmpty { wish.topics = [date.title] }
            let there = try records.invitations(of: date.id)
            wish.with += there.filter { $0.state != .standby && $0.answer != .no }.map { "\($0.person.rawValue)" }
            wish.without += there.filter { $0.answer == .no }.map { "\($0.person.rawValue)" }
            var sized = date
            sized.seats = plan.seats ?? date.seats
            if sized != date { try records.update(sized) }
            var card = try planTable(sized, wish, in: records)
            card.event.warnings = try card.choice.warnings + warnings(for: [sized], files: plan.wish.busy, in: records)
            return card
        }
    }

    /// Chooses the table of an event or a date and writes it down; who has a place at another date of the same series
    /// waits their turn.
    private func planTable(_ event: Event, _ wish: ChoiceWish, in records: Records) throws -> PlanCard {
        var wish = wish
        wish.at = nil
        wish.seats = event.seats
        wish.seatedElsewhere = try seatedElsewhere(event, in: records)
        let choice = try choose(wish, event: event.id, in: records)
        guard case .table(let table) = choice.outcome else { throw NoTable(choice: choice) }
        try records.setTableWish(
            circle: try wish.circle.map { try self.circle($0, in: records).id },
            without: try people(wish.without, in: records).map(\.id),
            of: event.id
        )
        for seat in table.table { _ = try seated(seat.id, at: event.id, in: records) }
        for seat in table.standby {
            _ = try records.insertInvitation(of: seat.id, to: event.id, state: .standby)
        }
        return PlanCard(event: try card(of: event.id, in: records), choice: choice)
    }

    /// Who has a place at another date of the same series that is still to come.
    func seatedElsewhere(_ date: Event, in records: Records) throws -> [Person.ID] {
        guard let series = date.series else { return [] }
        return try records.dates(of: series).filter { $0.id != date.id && $0.end > now }
            .flatMap { try records.invitations(of: $0.id) }
            .filter { $0.state != .standby && $0.answer != .no }.map(\.person)
    }

    private func seated(_ person: Person.ID, at event: Event.ID, in records: Records) throws -> Invitation {
        var invitation = try records.insertInvitation(of: person, to: event, state: .chosen)
        if invitation.state == .standby {
            invitation.state = .chosen
            try records.update(invitation)
        }
        return invitation
    }

    /// What stands in the way of some dates; each is named where there are several.
    func warnings(for dates: [Event], files: [String], in records: Records) throws -> [String] {
        var found: [String] = []
        for date in dates {
            let zone = zone(date.zone)
            let warnings = try warnings(
                from: date.start,
                to: date.end,
                in: zone,
                venue: try date.venue.flatMap { try records.venue($0) },
                files: files,
                besides: date,
                records: records
            )
            let day = "\(zone.local(at: date.start).date)"
            for warning in warnings {
                let named = dates.count > 1 && !warning.hasPrefix(day) ? "\(day): \(warning)" : warning
                if !found.contains(named) { found.append(named) }
            }
        }
        return found
    }
}

extension RecurrenceRule {
    /// The day until which the rule itself says that it goes.
    fileprivate func lastDay(in zone: Zone) -> CivilDate? {
        switch until {
        case .day(let date): date
        case .floating(let local): local.date
        case .utc(let instant): zone.local(at: instant).date
        case nil: nil
        }
    }
}
