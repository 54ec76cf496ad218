public import Foundation
public import Invites

/// A folder with nodes.csv, edges.csv and spec.json: one problem whose numbers are given.
public struct TableInstance {
    public let name: String
    public var problem: TableProblem

    public init(folder: String) throws {
        func read(_ file: String) throws -> Data {
            let path = folder + "/" + file
            guard let data = FileManager.default.contents(atPath: path) else {
                throw InstanceError("cannot read \(path)")
            }
            return data
        }
        try self.init(
            name: folder.split(separator: "/").last.map(String.init) ?? folder,
            spec: try read("spec.json"),
            nodes: try read("nodes.csv"),
            edges: try read("edges.csv")
        )
    }

    /// Reads the three files; whatever is in them, what comes out is in range.
    public init(name: String, spec: Data, nodes: Data, edges: Data) throws {
        self.name = name
        let spec = try Self.spec(spec)
        problem = TableProblem(
            candidates: try Self.candidates(try NumberTable(data: nodes, named: "nodes.csv")),
            ties: try Self.ties(try NumberTable(data: edges, named: "edges.csv")),
            must: try Self.numbers(spec, "must").map(Self.id),
            never: try Self.pairs(spec, "never"),
            couples: try Self.pairs(spec, "together"),
            settings: try Self.settings(spec)
        )
        problem.excluded = (try? Self.numbers(spec, "excluded").map(Self.id)) ?? []
    }

    public static func id(_ number: Int) -> Person.ID { Person.ID(rawValue: Int64(number)) }

    private static func spec(_ data: Data) throws -> [String: Any] {
        let object = try? JSONSerialization.jsonObject(with: data)
        guard let spec = object as? [String: Any] else { throw InstanceError("spec.json is not a JSON object") }
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

    /// The numbers of a column, each in a range.
    private static func numbers(
        _ table: NumberTable,
        _ name: String,
        _ range: ClosedRange<Int>
    ) throws -> [Int] {
        let column = try table.column(name)
        return try (0..<table.rowCount).map { row in
            guard range.contains(table[row, column]) else {
                throw InstanceError("row \(row + 1): \(name) is not in \(range.lowerBound)…\(range.upperBound)")
            }
            return table[row, column]
        }
    }

    private static let ids = 0...1_000_000_000

    private static func candidates(_ table: NumberTable) throws -> [Candidate] {
        let id = try numbers(table, "id", ids)
        let p = try numbers(table, "p", 0...1000)
        let value = try numbers(table, "A", -1_000_000...1_000_000)
        let fit = try numbers(table, "fit", 0...100)
        let rel = try numbers(table, "rel", 0...100)
        let last = try numbers(table, "last", 0...100_000)
        let recent = try numbers(table, "inv90", 0...1000)
        let regular = try numbers(table, "regular", 0...1)
        let new = try numbers(table, "new", 0...1)
        let circle = try numbers(table, "circle", 0...1_000_000_000)
        let eligible = try numbers(table, "elig", 0...1)
        return (0..<table.rowCount).map { row in
            var person = Candidate(
                id: Self.id(id[row]),
                chance: p[row],
                fit: fit[row],
                relation: rel[row],
                turn: 200 * min(last[row], 365) / 365,
                newcomer: new[row] == 1 && fit[row] >= 50 ? 100 : 0
            )
            person.value = value[row]
            person.lastAsked = last[row]
            person.askedRecently = recent[row]
            person.isRegular = regular[row] == 1
            person.isNew = new[row] == 1
            person.circles = [Int64(circle[row])]
            // The checker lets nobody in who isn't eligible, must-invites included.
            person.isEligible = eligible[row] == 1
            person.doNotInvite = !person.isEligible
            return person
        }
    }

    private static func ties(_ table: NumberTable) throws -> [TableTie] {
        let a = try numbers(table, "i", ids)
        let b = try numbers(table, "j", ids)
        let strength = try numbers(table, "s", 0...100)
        return a.indices.map { TableTie(id(a[$0]), id(b[$0]), strength: strength[$0]) }
    }
}
