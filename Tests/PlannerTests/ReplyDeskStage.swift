import Foundation
import Invites
import Planner

/// A planner with the made-up series, Saturdays at four in Madrid, to whom mails come.
struct ReplyDeskStage {
    private let stage: Stage

    init(seats: Int = 4) throws {
        stage = try Stage(isQuick: true)
        _ = try planner.initialize(
            name: "Rosa Planner",
            email: "rosa@example.org",
            zone: "Europe/Madrid",
            trustedHosts: ["mx.example.org"]
        )
        let zoned = AnswerMail.invitation
            .replacing("DTSTART:20261212T150000Z", with: "DTSTART;TZID=Europe/Madrid:20261212T160000")
            .replacing("DTEND:20261212T170000Z", with: "DTEND;TZID=Europe/Madrid:20261212T180000")
        _ = try planner.importEvent(try write("base.ics", zoned))
        var edit = EventEdit()
        edit.seats = seats
        _ = try planner.editEvent("made-up-table", edit)
    }

    var planner: Planner { stage.planner }

    func write(_ name: String, _ text: String) throws -> String { try stage.write(name, text) }

    /// Gives mails to the planner, each in a file of its own.
    @discardableResult
    func take(_ mails: Data...) throws -> [ReplyReport] {
        try planner.replies(
            mails.map { mail in
                let path = "\(stage.folder)/\(UUID().uuidString).eml"
                try mail.write(to: URL(fileURLWithPath: path))
                return path
            }
        )
    }

    /// Gives mails to the planner, one after the other.
    @discardableResult
    func take(_ mails: AnswerMail...) throws -> [ReplyReport] {
        try mails.flatMap { try take(Data($0.text.utf8)) }
    }

    /// What holds of a guest: the answer, the heads, and whether they wait.
    func answer(_ who: String, at event: String = "made-up-table") throws -> String {
        let guests = try planner.showEvent(event).guests
        guard let guest = guests.first(where: { $0.email == "\(who)@example.net" })?.invitation else { return "nobody" }
        return "\(guest.answer?.rawValue ?? "none") \(guest.partySize)\(guest.state == .waiting ? " waits" : "")"
    }
}
