internal import Calendars
internal import Invites
internal import Store

/// Guests as calendars show them, and the addresses that stay hidden from others.
extension Planner {
    func addressFilter(of invitations: [Invitation], in records: Records) throws -> AddressFilter {
        AddressFilter(hiding: try addresses(of: invitations, in: records).flatMap(\.value))
    }

    func addresses(
        of invitations: [Invitation],
        in records: Records
    ) throws -> [Person.ID: [(kind: String, value: String)]] {
        var all: [Person.ID: [(kind: String, value: String)]] = [:]
        for invitation in invitations {
            all[invitation.person] = try records.addresses(of: invitation.person).map { ($0.kind, $0.value) }
        }
        return all
    }

    /// The mail address of a guest, nil for none and for one that no calendar can use.
    func usableEmail(of person: Person.ID, in records: Records) throws -> String? {
        try records.email(of: person).flatMap { try? Checked.email($0) }
    }

    /// What a calendar shows as the answer of a guest: one to an older version is asked for anew (RFC 5546 section
    /// 2.1.4), though the planner's file keeps it.
    func status(of invitation: Invitation, to event: Event, in records: Records) throws -> Attendee.Status {
        guard let answer = invitation.answer, let answered = try records.answeredSequence(of: invitation),
            answered >= event.sequence
        else { return .needsAction }
        return switch answer {
        case .yes: .accepted
        case .maybe: .tentative
        case .no: .declined
        }
    }

    /// Everybody who is or is about to be invited and has a mail address, as a calendar shows them.
    func calendarGuests(
        of event: Event,
        and invited: [Invitation] = [],
        in records: Records
    ) throws -> [Attendee] {
        let new = Set(invited.map(\.id))
        return try records.invitations(of: event.id).compactMap { invitation in
            guard invitation.state != .standby && invitation.invitedAt != nil || new.contains(invitation.id),
                let person = try records.person(invitation.person),
                let email = try usableEmail(of: person.id, in: records)
            else { return nil }
            var guest = Attendee(
                name: person.name,
                email: email,
                status: try status(of: invitation, to: event, in: records),
                isAsked: false
            )
            if let delegator = try records.delegator(of: invitation) {
                guest.delegatedFrom = try usableEmail(of: delegator, in: records)
            }
            return guest
        }
    }
}
