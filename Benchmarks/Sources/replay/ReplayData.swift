internal import Foundation
internal import TableInstances

/// Events, answers and memberships of real groups, as the replay folder holds them.
struct ReplayData {
    struct Event {
        var id: Int
        var group: Int
        /// Days since 1970.
        var time: Double
        var tokens: [String]
    }

    struct Answer {
        var person: Int
        var isYes: Bool
        /// Days since 1970.
        var created: Double
    }

    /// By rising time.
    var events: [Event] = []
    /// By event.
    var answers: [Int: [Answer]] = [:]
    /// By group: person and the day they joined.
    var members: [Int: [(person: Int, joined: Double)]] = [:]
    var organisers: [Int: Int] = [:]
    var topicsOfPerson: [Int: Set<Int>] = [:]
    var topicsOfGroup: [Int: Set<Int>] = [:]

    private static let day = 86_400_000.0

    init(folder: String) throws {
        func table(_ name: String) throws -> TextTable { try TextTable(path: "\(folder)/\(name).csv") }
        let events = try table("events")
        let titles = try events.column("title")
        let (ids, groups, times) = (
            try events.numbers("event"), try events.numbers("group"), try events.numbers("time")
        )
        for row in ids.indices {
            self.events.append(
                Event(id: ids[row], group: groups[row], time: Double(times[row]) / Self.day, tokens: words(titles[row]))
            )
        }
        self.events.sort { ($0.time, $0.id) < ($1.time, $1.id) }
        let rsvps = try table("rsvps")
        let (people, asked) = (try rsvps.numbers("person"), try rsvps.numbers("event"))
        let (said, created) = (try rsvps.column("response"), try rsvps.numbers("created"))
        for row in people.indices {
            answers[asked[row], default: []].append(
                Answer(person: people[row], isYes: said[row] == "yes", created: Double(created[row]) / Self.day)
            )
        }
        let memberships = try table("memberships")
        let (member, of, joined) = (
            try memberships.numbers("person"), try memberships.numbers("group"), try memberships.numbers("joined")
        )
        for row in member.indices {
            members[of[row], default: []].append((member[row], Double(joined[row]) / Self.day))
        }
        let organised = try table("groups")
        for (group, person) in zip(try organised.numbers("group"), try organised.numbers("organiser")) {
            organisers[group] = person
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

/// The words of a title, lower case, as the product's segmentation gives them for such titles: runs of letters and digits,
/// held together by a full stop or an apostrophe inside.
func words(_ title: String) -> [String] {
    var words: [String] = []
    var word = ""
    let scalars = Array(title.lowercased().unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
        let isInside =
            index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic == (word.last?.isLetter ?? false)
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
            word.unicodeScalars.append(scalar)
        } else if !word.isEmpty, isInside, index + 1 < scalars.count, ".'’".unicodeScalars.contains(scalar),
            scalars[index + 1].properties.isAlphabetic || scalars[index + 1].properties.numericType != nil
        {
            word.unicodeScalars.append(scalar)
        } else if !word.isEmpty {
            words.append(word)
            word = ""
        }
    }
    return word.isEmpty ? words : words + [word]
}
