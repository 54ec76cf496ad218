package import Calendars
package import Invites
internal import Store

/// Somebody to be in touch with.
package struct DueItem: Sendable {
    package var person: NamedPerson
    package var due: CivilDate
    package var overdueDays: Int
    package var lastTouch: (on: CivilDate, kind: String)?
    package var cadenceMonths: Int
}

/// A touch that was written down, and when the next is due.
package struct TouchCard: Sendable {
    package var person: NamedPerson
    package var touch: TouchEntry
    package var due: CivilDate?
}

extension Planner {
    package func touch(_ who: String, kind: String, note: String, on text: String?) throws -> TouchCard {
        guard let kind = TouchKind(word: kind) else {
            let words = TouchKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw PlannerError.usage("a touch is one of \(words)")
        }
        let note = try Checked.note(note)
        return try write { records in
            let found = try person(who, in: records)
            let zone = zone(try settings(records).zone)
            let today = zone.local(at: now).date
            let on = try text.map { try date($0, in: zone) } ?? today
            guard on <= today else {
                throw PlannerError.refused("\(on) lies ahead; a touch is written down once it has happened")
            }
            var entry = TouchEntry(id: 0, person: found.id, on: on, kind: kind.rawValue, note: note)
            entry.id = try records.insertTouch(entry)
            return TouchCard(person: found, touch: entry, due: try card(of: found.id, in: records).due)
        }
    }

    /// Everybody with a cadence who is due today or within `days`, the most overdue first.
    package func due(within days: Int = 0) throws -> [DueItem] {
        try read { records in try due(within: days, in: records) }
    }

    func due(within days: Int, in records: Records) throws -> [DueItem] {
        let settings = try settings(records)
        let zone = zone(settings.zone)
        let today = zone.local(at: now).date
        let touches = try records.lastTouches(day: touchDay)
        var people: [Person.ID: Person] = [:]
        let entries = try records.peopleWithCadence().map { person in
            people[person.id] = person
            let last = touches[person.id].map { Touch(on: $0.on, kind: TouchKind(word: $0.kind) ?? .other) }
            return DueEntry(
                person: person.id,
                closeness: person.closeness,
                cadenceMonths: person.cadenceMonths ?? 12,
                lastTouch: last,
                knownSince: zone.local(at: person.createdAt).date,
                today: today
            )
        }
        return DueList.ranked(entries, within: days).map { entry in
            DueItem(
                person: NamedPerson(id: entry.person, name: people[entry.person]?.name ?? ""),
                due: entry.due,
                overdueDays: entry.overdueDays,
                lastTouch: touches[entry.person],
                cadenceMonths: entry.cadenceMonths
            )
        }
    }

    func date(_ text: String, in zone: Zone) throws -> CivilDate {
        do {
            return try When.date(text, now: now, in: zone)
        } catch {
            throw PlannerError.usage(error.description)
        }
    }

    func instant(_ text: String, in zone: Zone) throws -> Instant {
        do {
            let instant = try When.instant(text, now: now, in: zone)
            guard zone.local(at: instant).date.year <= Series.lastYear else {
                throw PlannerError.usage(
                    "\(Checked.quoted(text)) lies after \(Series.lastYear), which is as far as calendars are followed"
                )
            }
            return instant
        } catch let error as WhenError {
            throw PlannerError.usage(error.description)
        }
    }

    /// What the clocks of a zone do to an hour that was typed: it is skipped in spring, and comes twice in autumn.
    func clockRemarks(_ text: String, at instant: Instant, in zone: Zone) -> [String] {
        let shown = zone.local(at: instant)
        if zone.isShownTwice(instant) {
            return ["\(ClockText.clock(shown)) comes twice that night, as the clocks go back; the first is meant"]
        }
        let isAfterChange = zone.offset(at: instant) > zone.offset(at: instant.adding(seconds: -10_800))
        guard isAfterChange, ISO8601.instant(text) == nil,
            let typed = (try? When.instant(text, now: now, in: .utc)).map({ Zone.utc.local(at: $0) }),
            (typed.hour, typed.minute) != (shown.hour, shown.minute)
        else { return [] }
        return [
            "the clocks go forward that night and skip \(ClockText.clock(typed)), so it begins at \(ClockText.clock(shown))"
        ]
    }
}
