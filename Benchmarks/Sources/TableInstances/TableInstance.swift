internal import Foundation
public import Invites

/// A folder with nodes.csv, edges.csv and spec.json: one problem whose numbers are given.
public struct TableInstance {
    public let name: String
    public var problem: TableProblem

    public init(folder: String) throws {
        name = folder.split(separator: "/").last.map(String.init) ?? folder
        let spec = try Self.spec(folder + "/spec.json")
        let settings = try Self.settings(spec)
        problem = TableProblem(
            candidates: try Self.candidates(try NumberTable(path: folder + "/nodes.csv")),
            ties: try Self.ties(try NumberTable(path: folder + "/edges.csv")),
            must: try Self.numbers(spec, "must").map(Self.id),
            never: try Self.pairs(spec, "never"),
            couples: try Self.pairs(spec, "together"),
            settings: settings
        )
        problem.excluded = (try? Self.numbers(spec, "excluded").map(Self.id)) ?? []
    }

    public static func id(_ number: Int) -> Person.ID { Person.ID(rawValue: Int64(number)) }

    private static func spec(_ path: String) throws -> [String: Any] {
        guard let data = FileManager.default.contents(atPath: path) else { throw InstanceError("cannot read \(path)") }
        let object = try? JSONSerialization.jsonObject(with: data)
        guard let spec = object as? [String: Any] else { throw InstanceError("\(path) is not a JSON object") }
        return spec
    }

    private static func settings(_ spec: [String: Any]) throws -> TableSettings {
        func number(_ key: String, _ range: ClosedRange<Int>) throws -> Int {
            guard let value = spec[key] as? Int else { throw InstanceError("spec.json has no whole number \(key)") }
            guard range.contains(value) else { throw InstanceError("spec.json: \(key) is out of range") }
            return value
        }
        var settings = TableSettings(
            largestTable: try number("Kmax", 0...200),
            window: .init(low: try number("mu_lo", 0...1_000_000), high: try number("mu_hi", 0...1_000_000)),
            targetLow: try number("target_lo", 0...1000),
            targetHigh: try number("capacity", 0...1000)
        )
        settings.companions = try number("D", 0...200)
        settings.inviteCost = try number("invite_cost", 0...1_000_000)
        settings.companyNeed = try number("company_C", 0...1_000_000)
        settings.companyMinStrength = try number("company_min_strength", 0...1000)
        settings.novelPercent = try number("novel_pct", 0...100)
        settings.regularPercent = try number("regular_pct", 0...100)
        settings.circleCap = try number("circle_cap", 0...1000)
        return settings
    }

    private static func numbers(_ spec: [String: Any], _ key: String) throws -> [Int] {
        guard let list = spec[key] as? [Int] else { throw InstanceError("spec.json has no list of numbers \(key)") }
        return list
    }

    private static func pairs(_ spec: [String: Any], _ key: String) throws -> [TablePair] {
        guard let list = spec[key] as? [[Int]] else { throw InstanceError("spec.json has no list of pairs \(key)") }
        return try list.map { pair in
            guard pair.count == 2 else { throw InstanceError("spec.json: \(key) holds something that is no pair") }
            return TablePair(id(pair[0]), id(pair[1]))
        }
    }

    private static func candidates(_ table: NumberTable) throws -> [Candidate] {
        let id = try table.column("id")
        let p = try table.column("p")
        let value = try table.column("A")
        let fit = try table.column("fit")
        let rel = try table.column("rel")
        let last = try table.column("last")
        let recent = try table.column("inv90")
        let regular = try table.column("regular")
        let new = try table.column("new")
        let circle = try table.column("circle")
        let eligible = try table.column("elig")
        return (0..<table.rowCount).map { row in
            let isNew = table[row, new] != 0
            var person = Candidate(
                id: Self.id(table[row, id]),
                chance: table[row, p],
                fit: table[row, fit],
                relation: table[row, rel],
                turn: 200 * min(max(table[row, last], 0), 365) / 365,
                newcomer: isNew && table[row, fit] >= 50 ? 100 : 0
            )
            person.value = table[row, value]
            person.lastAsked = table[row, last]
            person.askedRecently = table[row, recent]
            person.isRegular = table[row, regular] != 0
            person.isNew = isNew
            person.circles = [Int64(table[row, circle])]
            // The checker lets nobody in who isn't eligible, must-invites included.
            person.isEligible = table[row, eligible] != 0
            person.doNotInvite = !person.isEligible
            return person
        }
    }

    private static func ties(_ table: NumberTable) throws -> [TableTie] {
        let (a, b, strength) = (try table.column("i"), try table.column("j"), try table.column("s"))
        return (0..<table.rowCount).map { row in
            TableTie(id(table[row, a]), id(table[row, b]), strength: table[row, strength])
        }
    }
}
