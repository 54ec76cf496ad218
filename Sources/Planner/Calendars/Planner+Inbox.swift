package import Calendars
package import Invites
internal import Store

/// Something that waits for the host.
package struct InboxItem: Sendable {
    package var number: Int64
    package var event: String?
    package var email: String
    package var name: String
    package var reason: String
    package var answer: Answer?
    package var partySize: Int
    package var note: String
    package var instance: String
    /// refresh, otherTime or join.
    package var wish: String?
    package var proposedStart: Instant?
}

extension Planner {
    /// What waits for the host, the oldest first.
    package func inbox() throws -> [InboxItem] {
        try read { try items($0) }
    }

    func items(_ records: Records) throws -> [InboxItem] {
        try records.waitingVerdicts().map { verdict in
            InboxItem(
                number: verdict.id,
                event: try verdict.event.flatMap { try records.event($0)?.slug },
                email: verdict.email,
                name: verdict.name,
                reason: verdict.reason,
                answer: verdict.answer,
                partySize: verdict.guests + 1,
                note: verdict.comment,
                instance: verdict.instance,
                wish: verdict.wish == .none ? nil : verdict.wish.rawValue,
                proposedStart: verdict.proposedStart
            )
        }
    }

    func waiting(_ number: Int64, in records: Records) throws -> MessageVerdict {
        guard let item = try records.waitingVerdicts().first(where: { $0.id == number }) else {
            throw PlannerError.refused("nothing of number \(number) waits; `tertulia inbox` shows what does")
        }
        return item
    }
}
