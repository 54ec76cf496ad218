internal import Foundation
internal import TableInstances
internal import Text

/// Events, answers and memberships of real groups, as the replay folder holds them. Moments are whole seconds since 1970.
struct ReplayData {
    struct Event {
        var id: Int
        var group: Int
        var time: Int
        /// -1 for none.
        var venue: Int
        var title: String
        /// Folded and segmented as the product does it.
        var tokens: [String]
    }

    struct Answer {
        var person: Int
        var isYes: Bool
        var created: Int
    }

    /// By rising time.
    var events: [Event] = []
    /// By event.
    var answers: [Int: [Answer]] = [:]
    /// By group: person and when they joined.
    var members: [Int: [(person: Int, joined: Int)]] = [:]
    var groupNames: [Int: String] = [:]
    var organisers: [Int: Int] = [:]
    var topicsOfPerson: [Int: Set<Int>] = [:]
    var topicsOfGroup: [Int: Set<Int>] = [:]

    init(folder: String) throws {
        func table(_ name: String) throws -> TextTable { try TextTable(path: "\(folder)/\(name).csv") }
        let events = try table("events")
        let titles = try events.column("title")
        let (ids, groups) = (try events.numbers("event"), try events.numbers("group"))
        let (times, venues) = (try events.numbers("time"), try events.numbers("venue"))
        for row in ids.indices {
            self.events.append(
                Event(
                    id: ids[row],
                    group: groups[row],
                    time: times[row] / 1000,
                    venue: venues[row],
                    title: titles[row],
                    tokens: words(titles[row])
                )
            )
        }
        self.events.sort { ($0.time, $0.id) < ($1.time, $1.id) }
        let rsvps = try table("rsvps")
        let (people, asked) = (try rsvps.numbers("person"), try rsvps.numbers("event"))
        let (said, created) = (try rsvps.column("response"), try rsvps.numbers("created"))
        for row in people.indices {
            answers[asked[row], default: []].append(
                Answer(person: people[row], isYes: said[row] == "yes", created: created[row] / 1000)
            )
        }
        let memberships = try table("memberships")
        let (member, of) = (try memberships.numbers("person"), try memberships.numbers("group"))
        let joined = try memberships.numbers("joined")
        for row in member.indices {
            members[of[row], default: []].append((member[row], joined[row] / 1000))
        }
        let organised = try table("groups")
        let (numbers, names) = (try organised.numbers("group"), try organised.column("urlname"))
        for (row, person) in try organised.numbers("organiser").enumerated() {
            organisers[numbers[row]] = person
            groupNames[numbers[row]] = names[row]
        }
        let likes = try table("person_topics")
        for (person, topic) in zip(try likes.numbers("person"), try likes.numbers("topic")) {
            topicsOfPerson[person, default: []].insert(topic)
        }
        let about = try table("group_topics")
        for (group, topic) in zip(try about.numbers("group"), try about.numbers("topic")) {
            topicsOfGroup[group, default: []].insert(topic)
        }
    }
}
