import Calendars
import Foundation
import Invites
import Planner
import TestSupport

/// A planner with a file of its own in a temporary folder, a clock that is set by hand and counted randomness.
final class Stage {
    let folder: String
    var now = Instant.t0

    /// - Parameter isQuick: in memory where the system has such a folder, for thousands of changes.
    init(isQuick: Bool = false) throws {
        let hasMemory = isQuick && FileManager.default.isWritableFile(atPath: "/dev/shm")
        folder = (hasMemory ? "/dev/shm/" : NSTemporaryDirectory()) + "tertulia-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var path: String { folder + "/planner.sqlite" }

    var planner: Planner {
        Planner(
            path: path,
            environment: PlannerEnvironment(now: now, systemZone: "Europe/Lisbon") { count in
                (0..<count).map { UInt8(truncatingIfNeeded: $0) }
            }
        )
    }

    /// So many days ahead, as `--at` takes it.
    func at(days: Int64) -> String { "\(now.adding(days: days).utc.date) 15:00" }

    private var seed: UInt8 = 0

    /// A planner whose events get UIDs that no other one's have.
    func freshPlanner() -> Planner {
        seed += 1
        return planner(seed: seed)
    }

    /// A planner whose events get UIDs of their own.
    func planner(seed: UInt8) -> Planner {
        Planner(
            path: path,
            environment: PlannerEnvironment(now: now, systemZone: "Europe/Lisbon") { count in
                (0..<count).map { UInt8(truncatingIfNeeded: $0) &+ seed }
            }
        )
    }

    func write(_ name: String, _ text: String) throws -> String {
        let path = folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Everything in the file and beside it.
    func bytes() throws -> Data {
        var all = Data()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasPrefix("planner")
        {
            all += try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        }
        return all
    }
}

extension Stage {
    /// Rosa invites these people to a tea at 2026-12-12 15:00.
    func inviteToTea(_ guests: [PersonEdit]) throws {
        _ = try planner.initialize(name: "Rosa", email: "rosa@example.org", trustedHosts: ["mx.example.org"])
        for guest in guests { _ = try planner.addPerson(guest) }
        var plan = EventPlan()
        plan.title = "Tea"
        plan.wish.topics = ["tea"]
        plan.at = "2026-12-12 15:00"
        _ = try planner.plan(plan)
        _ = try planner.invite("tea")
    }
}

extension PersonEdit {
    static func named(_ name: String, email: String? = nil, topics: [String] = [], closeness: Int = 3) -> PersonEdit {
        var edit = PersonEdit()
        edit.name = name
        edit.emails = email.map { [$0] } ?? []
        edit.topics = topics.map { TopicDraft(name: $0, weight: 80) }
        edit.closeness = closeness
        return edit
    }
}
