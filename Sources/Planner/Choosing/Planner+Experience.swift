internal import Calendars
internal import Invites
internal import Store
internal import Text

extension Planner {
    /// What the planner's last tables teach: each invitation as it looked when it was sent, and what was said to it.
    func experience(
        _ texts: EventTexts,
        _ tree: TopicTree,
        except event: Event.ID?,
        in records: Records
    ) throws -> Experience {
        let tables = try records.lastTables(
            before: now,
            except: event,
            atMost: Experience.largestTable,
            count: Experience.tables
        )
        guard !tables.isEmpty else { return Experience() }
        var invited: [Event.ID: [PastInvitation]] = [:]
        for past in try records.history(of: tables) where past.wasInvited {
            invited[past.event, default: []].append(past)
        }
        let guests = PersonSet(invited.values.joined().map(\.person))
        let history = PastAnswers(try records.history(of: guests), texts, asOf: now)
        let likings = try likings(tables.flatMap { texts[$0]?.topics ?? [] }, tree, of: guests, in: records)
        var closeness: [Person.ID: Int] = [:]
        for person in try records.people(in: guests) { closeness[person.id] = person.closeness }

        return Experience(
            tables: tables.reversed().compactMap { table in
                guard let event = texts[table], let invitations = invited[table] else { return nil }
                let question = TopicQuestion(texts: [event.words], index: texts.index)
                let reading = PastReading(question: question, texts: texts, venue: event.venue, moment: event.start)
                return invitations.map { invitation in
                    var facts = PersonFacts(id: invitation.person)
                    facts.closeness = closeness[invitation.person] ?? 0
                    facts.interests = event.topics.flatMap { likings[$0]?[invitation.person] ?? [] }
                    for past in history.of(invitation.person) {
                        guard let start = texts[past.event]?.start, start < event.start else { break }
                        reading.add(past, to: &facts)
                    }
                    return Experience.Asked(facts: facts, saidYes: invitation.answer == .yes)
                }
            }
        )
    }

    /// How the interests of people meet topics, by topic and person.
    private func likings(
        _ topics: [Topic.ID],
        _ tree: TopicTree,
        of people: PersonSet,
        in records: Records
    ) throws -> [Topic.ID: [Person.ID: [PersonFacts.InterestMatch]]] {
        let kinships = Set(topics).reduce(into: [:]) { $0[$1] = tree.kinship(of: $1) }
        let related = Set(kinships.values.flatMap { $0.how.keys }).sorted()
        var found: [Topic.ID: [Person.ID: [PersonFacts.InterestMatch]]] = [:]
        for liking in try records.likings(of: related, by: people) {
            for (topic, kinship) in kinships {
                guard let match = kinship.match(liking) else { continue }
                found[topic, default: [:]][liking.person, default: []].append(match)
            }
        }
        return found
    }
}
