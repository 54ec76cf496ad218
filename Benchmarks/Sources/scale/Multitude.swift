internal import Foundation

/// Made-up people in any number with about seven to ten ties each, the same ones every time, as an export folder.
///
/// They live in neighbourhoods of fifty who mostly know one another, like what their neighbourhood likes, and are in
/// circles of every size. A tenth like one popular topic, a fifth are in one huge circle, one person knows a tenth of
/// everybody, and the planner has asked a few of them to five hundred events.
struct Multitude {
    static let popular = "board games"
    static let popularAlias = "juegos de mesa"
    static let rare = "change ringing"
    static let hugeCircle = "The whole town"
    /// Knows a tenth of everybody.
    static let hub = 7
    static let events = 500
    static let guests = 10
    static let now = "2026-12-01T12:00:00Z"

    let count: Int
    /// Whether everybody is as likely to be close as not; else few are, as in life.
    var isEvenlyClose = false

    init(count: Int) { self.count = count }

    private static let syllables = [
        "ba", "be", "bo", "da", "de", "di", "fa", "ge", "go", "ka", "ke", "la", "li", "lo", "ma", "mi", "mo", "na",
        "ne",
        "pa", "pe", "ra", "ri", "ro", "sa", "se", "ta", "te", "va", "vi", "zo", "zu",
    ]

    /// Draws that belong to one person and one purpose.
    struct Draw {
        private var state: UInt64

        init(_ person: Int, _ purpose: UInt64) {
            state = UInt64(person) &* 0x9E37_79B9_7F4A_7C15 &+ purpose &* 0xD1B5_4A32
        }

        mutating func below(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int(((z ^ (z >> 31)) >> 11) % UInt64(max(1, bound)))
        }
    }

    private func word(_ draw: inout Draw) -> String {
        (0..<(2 + draw.below(3))).map { _ in Self.syllables[draw.below(Self.syllables.count)] }.joined().capitalized
    }

    private func closeness(_ draw: inout Draw) -> Int {
        if isEvenlyClose { return draw.below(6) }
        let at = draw.below(100)
        return at < 60 ? 0 : at < 80 ? 1 : at < 90 ? 2 : at < 96 ? 3 : at < 99 ? 4 : 5
    }

    func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try writePeople(folder)
        try writeTopics(folder)
        try writeCircles(folder)
        try writeTies(folder)
        try writeEvents(folder)
        try writeRest(folder)
    }

    private func writePeople(_ folder: String) throws {
        var file = try FolderFile(folder, "people.csv", "id,name,city,closeness,cadenceMonths,createdAt")
        for person in 1...count {
            var draw = Draw(person, 1)
            let name = word(&draw) + " " + word(&draw)
            let cadence = draw.below(20) == 0 ? "\(1 + draw.below(12))" : ""
            let day = 1 + person % 28
            let stamp =
                "2025-\(person % 12 + 1 < 10 ? "0" : "")\(person % 12 + 1)-\(day < 10 ? "0" : "")\(day)T00:00:00Z"
            file.line("\(person),\(name),Examplia,\(closeness(&draw)),\(cadence),\(stamp)")
        }
        try file.close()
    }

    /// Topic 1 is the popular one, topic 2 the rare one.
    private static let topics = 200

    private func writeTopics(_ folder: String) throws {
        var file = try FolderFile(folder, "topics.csv", "id,name,broader")
        for topic in 1...Self.topics {
            let name = topic == 1 ? Self.popular : topic == 2 ? Self.rare : "topic \(topic)"
            file.line("\(topic),\(name),\(topic > 20 && topic % 10 == 3 ? "\(topic / 10)" : "")")
        }
        try file.close()
        var aliases = try FolderFile(folder, "aliases.csv", "topic,alias")
        aliases.line("1,\(Self.popularAlias)")
        try aliases.close()
        var likings = try FolderFile(folder, "interests.csv", "person,topic,weight,source")
        for person in 1...count {
            var draw = Draw(person, 2)
            var liked: Set<Int> = []
            if draw.below(10) == 0 { liked.insert(1) }
            if person % max(1, count / 40) == 3 { liked.insert(2) }
            // What the neighbourhood likes, and something of one's own.
            liked.insert(3 + (person / 50 * 31 + draw.below(3) * 7) % (Self.topics - 2))
            if draw.below(2) == 0 { liked.insert(3 + draw.below(Self.topics - 2)) }
            for topic in liked.sorted() { likings.line("\(person),\(topic),\(30 + draw.below(71)),hand") }
        }
        try likings.close()
    }

    private func writeCircles(_ folder: String) throws {
        let small = count / 10
        var file = try FolderFile(folder, "circles.csv", "id,name")
        file.line("1,\(Self.hugeCircle)")
        for circle in 0..<small { file.line("\(circle + 2),Circle \(circle)") }
        try file.close()
        var members = try FolderFile(folder, "members.csv", "circle,person")
        for person in 1...count {
            var draw = Draw(person, 3)
            if draw.below(5) == 0 { members.line("1,\(person)") }
            if draw.below(3) == 0 { members.line("\(2 + (person / 10 + draw.below(3)) % max(1, small)),\(person)") }
        }
        try members.close()
    }

    private func writeTies(_ folder: String) throws {
        var file = try FolderFile(folder, "ties.csv", "a,b,strength,source")
        for person in 1...count {
            var draw = Draw(person, 4)
            var steps: Set<Int> = []
            while steps.count < 7 {
                // One tie in five leads out of the neighbourhood.
                steps.insert(draw.below(5) == 0 ? 1 + draw.below(count / 2) : 1 + draw.below(1 + draw.below(40)))
            }
            for step in steps.sorted() where person + step <= count && person != Self.hub {
                let strength = 5 + draw.below(20) + draw.below(20) + (draw.below(6) == 0 ? draw.below(56) : 0)
                file.line("\(person),\(person + step),\(strength),\(strength > 50 ? "hand" : "introduced")")
            }
        }
        for friend in stride(from: Self.hub + 10, through: count, by: 10) {
            file.line("\(Self.hub),\(friend),\(10 + friend % 60),import")
        }
        try file.close()
    }

    private static let words = [
        "evening", "riverside", "monthly", "open", "quiet", "beginners", "tournament", "talk", "walk", "breakfast",
        "library",
    ]

    private func writeEvents(_ folder: String) throws {
        var events = try FolderFile(folder, "events.csv", "id,slug,uid,sequence,title,start,end,zone,seats,status")
        var topics = try FolderFile(folder, "eventTopics.csv", "event,topic")
        var asked = try FolderFile(
            folder,
            "invitations.csv",
            "event,person,state,wave,invitedAt,channel,attendance,attendanceAt"
        )
        var answers = try FolderFile(
            folder,
            "answers.csv",
            "event,person,answer,partySize,note,source,sequence,stamp,receivedAt"
        )
        for event in 1...Self.events {
            var draw = Draw(event, 5)
            let start = Date(timeIntervalSince1970: 1_796_000_000 - Double(Self.events - event + 1) * 4 * 86_400)
            func text(_ days: Double) -> String {
                ISO8601DateFormatter().string(from: start.addingTimeInterval(days * 86_400))
            }
            let topic = draw.below(4) == 0 ? 1 : 3 + draw.below(Self.topics - 2)
            let name = topic == 1 ? Self.popular : "topic \(topic)"
            let first = Self.words[draw.below(Self.words.count)]
            let second = Self.words[draw.below(Self.words.count)]
            let title = "\(first.capitalized) \(second) \(name)"
            events.line(
                "\(event),event-\(event),event-\(event)@example.org,0,\(title),\(text(0)),\(text(0.1)),UTC,10,done"
            )
            topics.line("\(event),\(topic)")
            // A thousand people are asked again and again.
            var guests: Set<Int> = []
            while guests.count < Self.guests { guests.insert(1 + draw.below(1000) * (count / 1000)) }
            for guest in guests.sorted() {
                let answer = draw.below(3)
                let came = answer == 0 ? "came" : "unknown"
                asked.line(
                    "\(event),\(guest),\(answer < 2 ? "answered" : "invited"),1,\(text(-14)),mail,\(came),\(answer == 0 ? text(0) : "")"
                )
                if answer < 2 {
                    answers.line("\(event),\(guest),\(answer == 0 ? "yes" : "no"),1,,chat,0,\(text(-10)),\(text(-10))")
                }
            }
        }
        try events.close()
        try topics.close()
        try asked.close()
        try answers.close()
    }

    private func writeRest(_ folder: String) throws {
        var touches = try FolderFile(folder, "touches.csv", "person,on,kind,note,event")
        for person in stride(from: 1, through: count, by: 20) {
            let month = person / 20 % 11 + 1
            touches.line("\(person),2026-\(month < 10 ? "0" : "")\(month)-15,message,,")
        }
        try touches.close()
        var rules = try FolderFile(folder, "rules.csv", "kind,a,b")
        for person in stride(from: 11, to: count - 2, by: max(20, count / 1000)) {
            rules.line("\(person % 2 == 0 ? "never" : "couple"),\(person),\(person + 1)")
        }
        try rules.close()
    }
}
