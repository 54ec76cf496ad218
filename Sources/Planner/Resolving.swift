internal import Calendars
internal import Invites
internal import Store
internal import Text
internal import Venues

/// What a word of the planner means: somebody, an event, a venue, a circle, a topic. Ambiguous words change nothing.
extension Planner {
    func person(_ who: String, in records: Records) throws -> NamedPerson {
        let found = try records.people(meaning: who)
        if let only = found.first, found.count == 1 { return only }
        guard !found.isEmpty else {
            let cure = try similarName(to: who, in: records).map { "did you mean \(Checked.quoted($0))?" }
            throw PlannerError.refused(
                "nobody here is called \(Checked.quoted(who)); "
                    + (cure ?? "`tertulia people list` shows everybody")
            )
        }
        let names = found.prefix(8).map { "\($0.id.rawValue) \($0.name)" }.joined(separator: ", ")
        let more = found.count > 8 ? ", …" : ""
        throw PlannerError(
            .refused,
            "\(Checked.quoted(who)) can be \(found.count) people: \(names)\(more); give the number or more of the name",
            candidates: found.map { PlannerError.Candidate(id: $0.id.rawValue, name: $0.name) }
        )
    }

    /// A name, or a word of one, that is a slip of the finger away.
    private func similarName(to who: String, in records: Records) throws -> String? {
        guard try !records.hasMorePeople(than: 20_000), Int64(who) == nil else { return nil }
        var names: [String: String] = [:]
        for person in try records.people() {
            let whole = fold(person.name)
            for key in [whole] + whole.split(separator: " ").map(String.init) where key.count > 2 && names[key] == nil {
                names[key] = person.name
            }
        }
        return suggestion(for: fold(who), among: names.keys.sorted()).flatMap { names[$0] }
    }

    func people(_ whos: [String], in records: Records) throws -> [NamedPerson] {
        var people: [NamedPerson] = []
        for who in whos {
            let found = try person(who, in: records)
            if !people.contains(found) { people.append(found) }
        }
        return people
    }

    func event(_ word: String, in records: Records) throws -> Event {
        if word.lowercased() == "next" {
            guard let event = try nextGathering(in: records) else {
                throw PlannerError.refused("no event lies ahead; `tertulia plan` makes one")
            }
            return event
        }
        let found = try records.events(meaning: word)
        if let only = found.first, found.count == 1 { return only }
        if found.isEmpty, let stroke = word.lastIndex(of: "@"), stroke > word.startIndex {
            let series = try event(String(word[..<stroke]), in: records)
            return try date(String(word[word.index(after: stroke)...]), of: series, in: records)
        }
        guard !found.isEmpty else {
            throw PlannerError.refused(
                "there is no event \(Checked.quoted(word)); `tertulia events list` shows them all"
            )
        }
        let names = found.prefix(8).map(\.slug).joined(separator: ", ")
        throw PlannerError(
            .refused,
            "\(Checked.quoted(word)) can be \(found.count) events: \(names); give more of the name",
            candidates: found.map { PlannerError.Candidate(id: $0.id.rawValue, name: $0.slug) }
        )
    }

    func venue(_ word: String, in records: Records) throws -> Venue {
        let found = try records.venues(meaning: word)
        if let only = found.first, found.count == 1 { return only }
        guard !found.isEmpty else {
            throw PlannerError.refused(
                "there is no venue \(Checked.quoted(word)); `tertulia venues list` shows them, `venues add` adds one"
            )
        }
        let names = found.prefix(8).map { "\($0.id.rawValue) \($0.name)" }.joined(separator: ", ")
        throw PlannerError(
            .refused,
            "\(Checked.quoted(word)) can be \(found.count) venues: \(names); give the number",
            candidates: found.map { PlannerError.Candidate(id: $0.id.rawValue, name: $0.name) }
        )
    }

    func circle(_ word: String, in records: Records) throws -> Circle {
        let found = try records.circles(meaning: word)
        if let only = found.first, found.count == 1 { return only }
        guard !found.isEmpty else {
            throw PlannerError.refused(
                "there is no circle \(Checked.quoted(word)); `tertulia circles list` shows them"
            )
        }
        let names = found.prefix(8).map(\.name).joined(separator: ", ")
        throw PlannerError(
            .refused,
            "\(Checked.quoted(word)) can be \(found.count) circles: \(names); give more of the name",
            candidates: found.map { PlannerError.Candidate(id: $0.id, name: $0.name) }
        )
    }

    func topic(_ word: String, in records: Records) throws -> Topic.ID {
        guard let id = try records.topic(named: word) else {
            throw PlannerError.refused("there is no topic \(Checked.quoted(word)); `tertulia topics list` shows them")
        }
        return id
    }

    /// The civil day of an instant on the wall clock of a zone; of UTC when the zone is not known any more.
    func day(_ instant: Instant, _ zone: String) -> CivilDate {
        ((try? Zone(named: zone)) ?? .utc).local(at: instant).date
    }

    /// The day of a touch at an event: today for one that lies ahead, since nobody was touched in the future.
    func touchDay(_ start: Instant, _ zone: String) -> CivilDate {
        day(min(start, now), zone)
    }

    func zone(_ name: String) -> Zone {
        (try? Zone(named: name)) ?? .utc
    }
}
