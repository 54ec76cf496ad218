import Calendars
import Invites
import SQLite
import TestSupport
import Testing

@testable import Store

/// How promising somebody is, as the file keeps it beside them: whatever is changed, it is what the ties say.
struct StandingTests {
    private let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    @Test func `a tie can be said again, and people merged who know the same ones`() throws {
        let ids = try people(4)
        try folder.change { records in
            for id in ids.dropFirst() { try records.setTie(ids[0], id, strength: 60, source: .hand) }
            try records.setTie(ids[2], ids[3], strength: 20, source: .hand)
        }

        try folder.change { try $0.setTie(ids[1], ids[0], strength: 90, source: .hand) }
        try folder.change { try $0.merge(ids[3], into: ids[2]) }

        #expect(try folder.store.read { try $0.neighbours(of: ids[0]).map(\.strength) }.sorted() == [60, 90])
        try expectSound()
    }

    @Test(arguments: [UInt64](1...12))
    func `after any changes the standing of everybody is what their ties and circles say`(seed: UInt64) throws {
        var dice = Dice(state: seed)
        func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &dice) }
        var ids = try people(22)
        let circles = try folder.change { records in
            try ["A", "B"].map { try records.findOrInsertCircle($0, import: nil) }
        }
        for _ in 1...40 {
            let (one, other) = (below(ids.count), below(ids.count))
            try folder.change { records in
                switch below(12) {
                case 0 where one != other && ids.count > 8:
                    try records.merge(ids[other], into: ids[one])
                    ids.remove(at: other)
                case 1 where ids.count > 8:
                    try records.forget(ids[one], at: .t0)
                    ids.remove(at: one)
                case 2: _ = try records.removeTie(ids[one], ids[other])
                case 3...6: _ = try records.insertMember(ids[one], circle: circles[below(2)], import: nil)
                case 7: _ = try records.removeMember(ids[one], circle: circles[below(2)])
                default:
                    if one != other {
                        try records.setTie(ids[one], ids[other], strength: 1 + below(100), source: .hand)
                    }
                }
            }
        }
        try expectSound()
    }

    private func people(_ count: Int) throws -> [Person.ID] {
        try folder.change { records in
            let topic = try records.findOrInsertTopic("tea", import: nil)
            return try (1...count).map { number in
                var draft = ContactDraft(name: "Guest \(number) Example")
                draft.closeness = number % 6
                let id = try records.insert(draft, createdAt: .t0)
                try records.setInterest(id, topic: topic, weight: number, source: .hand)
                return id
            }
        }
    }

    /// Works out every bond from the ties and circles that are there.
    private func expectSound() throws {
        var strengths: [Int64: [Int]] = [:]
        var members: [Int64: [Int64]] = [:]
        try folder.store.read { records in
            try records.eachTie { tie in
                for id in [tie.a, tie.b] { strengths[id.rawValue, default: []].append(tie.strength) }
            }
            try records.eachMember { circle, person in members[circle, default: []].append(person.rawValue) }
        }
        for people in members.values where (2...16).contains(people.count) {
            for id in people {
                let strength = Acquaintance.strength(circleOf: people.count)
                strengths[id, default: []] += [Int](repeating: strength, count: min(3, people.count - 1))
            }
        }
        let connection = try Connection(path: folder.file, access: .readOnly)
        defer { connection.close() }
        let rows = try connection.query("SELECT id, bond, closeness, standing FROM person WHERE name <> ''") {
            (id: $0.int64(0), bond: $0.int(1), closeness: $0.int(2), standing: $0.int(3))
        }
        #expect(!rows.isEmpty)
        for row in rows {
            let best = (strengths[row.id] ?? []).sorted(by: >).prefix(3).reduce(0, +)
            #expect(row.bond == best)
            #expect(row.standing == 75 * row.closeness + best * (30 + 2 * row.closeness) / 10)
        }
        let strays = try connection.first(
            """
            SELECT count(*) FROM interest JOIN person ON person.id = interest.person
            WHERE (interest.standing, interest.closeness) <> (person.standing, person.closeness)
            """
        ) { $0.int(0) }
        #expect(strays == 0)
    }
}

/// Random numbers that are the same each time (SplitMix64).
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
