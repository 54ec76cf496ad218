internal import Calendars
internal import Invites
internal import Store

extension Planner {
    func card(of id: Person.ID, in records: Records) throws -> PersonCard {
        guard let person = try records.person(id) else {
            throw PlannerError.refused("person \(id.rawValue) is not here any more")
        }
        let touches = try records.lastTouches(of: PersonSet([id]), day: touchDay)
        let history = try records.history(of: PersonSet([id]))
        return try card(of: person, touch: touches[id], history: history, rules: records.rules(), in: records)
    }

    func cards(in records: Records) throws -> [PersonCard] {
        let touches = try records.lastTouches(day: touchDay)
        var history: [Person.ID: [PastInvitation]] = [:]
        for past in try records.history() { history[past.person, default: []].append(past) }
        let rules = try records.rules()
        return try records.people().map { person in
            try card(
                of: person,
                touch: touches[person.id],
                history: history[person.id] ?? [],
                rules: rules,
                in: records
            )
        }
    }

    private func card(
        of person: Person,
        touch: (on: CivilDate, kind: String)?,
        history: [PastInvitation],
        rules: [TableRule],
        in records: Records
    ) throws -> PersonCard {
        let addresses = try records.addresses(of: person.id)
        func values(_ kind: String) -> [String] { addresses.filter { $0.kind == kind }.map(\.value) }
        var names = [person.name]
        for name in [person.nickname] + values("name") where !name.isEmpty && !names.contains(name) {
            names.append(name)
        }
        let hidden: Set = ["email", "phone", "name", "uid"]
        let settings = try settings(records)
        let known = day(person.createdAt, settings.zone)
        return PersonCard(
            person: person,
            names: names,
            emails: values("email"),
            phones: values("phone"),
            handles: addresses.filter { !hidden.contains($0.kind) }.map { Handle(kind: $0.kind, value: $0.value) },
            topics: try records.interests(of: person.id),
            circles: try records.circleNames(of: person.id),
            ties: try records.neighbours(of: person.id),
            lastTouch: touch,
            due: person.cadenceMonths.map {
                Cadence.dueDate(cadenceMonths: $0, lastTouch: touch?.on, knownSince: known)
            },
            invited: history.count,
            came: history.filter { $0.attendance.isPresence }.count,
            noShows: history.filter { $0.attendance == .noShow }.count,
            rules: try rules.compactMap { rule in
                guard rule.a == person.id || rule.b == person.id,
                    let other = try records.person(rule.a == person.id ? rule.b : rule.a)
                else { return nil }
                return PersonCard.Rule(id: rule.id, kind: rule.kind, other: NamedPerson(id: other.id, name: other.name))
            }
        )
    }

    /// Everything that was typed, checked before the file is opened.
    func checked(_ edit: PersonEdit) throws -> PersonEdit {
        var checked = edit
        checked.name = try edit.name.map { try Checked.name($0) }
        checked.familyName = try edit.familyName.map { try Checked.line($0, what: "a family name") }
        checked.givenName = try edit.givenName.map { try Checked.line($0, what: "a given name") }
        checked.nickname = try edit.nickname.map { try Checked.line($0, what: "a nickname") }
        checked.organization = try edit.organization.map { try Checked.line($0, what: "a company") }
        checked.title = try edit.title.map { try Checked.line($0, what: "a title") }
        checked.city = try edit.city.map { try Checked.line($0, what: "a city") }
        checked.note = try edit.note.map { try Checked.note($0) }
        checked.emails = try edit.emails.map(Checked.email)
        checked.phones = try edit.phones.map(Checked.phone)
        checked.handles = try edit.handles.map { try checkedHandle($0) }
        checked.topics = try edit.topics.map {
            TopicDraft(
                name: try Checked.name($0.name, what: "a topic"),
                weight: try Checked.number($0.weight, in: 1...100, what: "the weight of a topic")
            )
        }
        checked.circles = try edit.circles.map { try Checked.name($0, what: "a circle") }
        checked.closeness = try edit.closeness.map { try Checked.number($0, in: 0...5, what: "--closeness") }
        checked.cadenceMonths = try edit.cadenceMonths.map {
            try Checked.number($0, in: 0...120, what: "--cadence in months")
        }
        checked.language = try edit.language.map { $0.isEmpty ? "" : try Checked.letterLanguage($0) }
        checked.zone = try edit.zone.map { $0.isEmpty ? "" : try Checked.zone($0) }
        if let birthday = edit.birthday, !birthday.isEmpty {
            let full = birthday.hasPrefix("--") ? "2000-" + birthday.dropFirst(2) : birthday
            guard CivilDate(full) != nil else {
                throw PlannerError.usage("--birthday is YYYY-MM-DD, or --MM-DD without a year")
            }
        }
        if let latitude = edit.latitude, let longitude = edit.longitude {
            try Checked.coordinates(latitude: latitude, longitude: longitude)
        }
        return checked
    }

    private func checkedHandle(_ handle: Handle) throws -> Handle {
        let kind = handle.kind.lowercased()
        guard !kind.isEmpty, kind.utf8.count <= 30, kind.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            throw PlannerError.usage("a handle is KIND:VALUE, like wechat:ana_lisboa or url:https://example.org")
        }
        let value = try Checked.name(handle.value, what: "the value of a handle")
        return Handle(kind: kind, value: kind == "email" ? try Checked.email(value) : value)
    }

    func apply(_ edit: PersonEdit, to id: Person.ID, in records: Records) throws {
        guard var person = try records.person(id) else { return }
        if let name = edit.name {
            person.name = name
            // A part that the new name does not have was of the old one.
            if !name.contains(person.familyName) { person.familyName = "" }
            if !name.contains(person.givenName) { person.givenName = "" }
        }
        person.familyName = edit.familyName ?? person.familyName
        person.givenName = edit.givenName ?? person.givenName
        person.nickname = edit.nickname ?? person.nickname
        person.organization = edit.organization ?? person.organization
        person.title = edit.title ?? person.title
        person.birthday = edit.birthday ?? person.birthday
        person.language = edit.language ?? person.language
        person.zone = edit.zone ?? person.zone
        person.city = edit.city ?? person.city
        person.latitude = edit.latitude ?? person.latitude
        person.longitude = edit.longitude ?? person.longitude
        person.closeness = edit.closeness ?? person.closeness
        if let months = edit.cadenceMonths { person.cadenceMonths = months == 0 ? nil : months }
        person.doNotInvite = edit.doNotInvite ?? person.doNotInvite
        person.note = edit.note ?? person.note
        try records.update(person, typed: edit.typedFields)
        try applyLists(edit, to: id, in: records)
    }

    private func applyLists(_ edit: PersonEdit, to id: Person.ID, in records: Records) throws {
        for email in edit.emails {
            try records.insertAddress(Handle(kind: "email", value: email), of: id, import: nil)
        }
        for phone in edit.phones {
            try records.insertAddress(Handle(kind: "phone", value: phone), of: id, import: nil)
        }
        for handle in edit.handles { try records.insertAddress(handle, of: id, import: nil) }
        for topic in edit.topics {
            let topicID = try records.findOrInsertTopic(topic.name, import: nil)
            try records.setInterest(id, topic: topicID, weight: topic.weight, source: .hand)
        }
        for circle in edit.circles {
            try records.insertMember(id, circle: try records.findOrInsertCircle(circle, import: nil), import: nil)
        }
        var removed = edit.removeHandles
        removed += edit.removeEmails.map { Handle(kind: "email", value: $0) }
        removed += edit.removePhones.map { Handle(kind: "phone", value: $0) }
        for handle in removed {
            guard try records.removeAddress(handle, of: id) else {
                throw PlannerError.refused(
                    "this person has no \(handle.kind) \(Checked.quoted(handle.value)) to remove"
                )
            }
        }
        for word in edit.removeTopics {
            guard try records.removeInterest(id, topic: topic(word, in: records)) else {
                throw PlannerError.refused("this person has no topic \(Checked.quoted(word)) to remove")
            }
        }
        for word in edit.removeCircles {
            guard try records.removeMember(id, circle: circle(word, in: records).id) else {
                throw PlannerError.refused("this person is not in the circle \(Checked.quoted(word))")
            }
        }
    }
}
