import Calendars

/// Made-up mails about one made-up table: who answers what, and when.
struct AnswerMail {
    static let uid = "made-up-event@example.org"

    var who: String
    var method = "REPLY"
    var partstat = "ACCEPTED"
    var stamp = "20261110T100000Z"
    var sequence = 1
    /// Parameters of ATTENDEE.
    var more = ""
    /// Further lines of the event.
    var lines: [String] = []
    var proof = "dmarc=pass header.from=example.net"
    var uid = AnswerMail.uid
    var date = "Tue, 10 Nov 2026 09:00:00 +0000"

    var text: String {
        let attendee = method == "COUNTER" ? [] : ["ATTENDEE;PARTSTAT=\(partstat)\(more):mailto:\(who)@example.net"]
        let calendar =
            ["BEGIN:VCALENDAR", "METHOD:\(method)", "VERSION:2.0", "PRODID:-//x//x//EN", "BEGIN:VEVENT", "UID:\(uid)"]
            + ["SEQUENCE:\(sequence)", "DTSTAMP:\(stamp)", "ORGANIZER:mailto:rosa@example.org"] + attendee + lines
            + ["END:VEVENT", "END:VCALENDAR", ""]
        let header = [
            "From: \(who)@example.net", "To: rosa@example.org", "Date: \(date)",
            "Message-ID: <\(who)-\(stamp)-\(partstat)-\(sequence)@example.net>",
            "Authentication-Results: mx.example.org; \(proof)", "MIME-Version: 1.0",
            "Content-Type: text/calendar; charset=UTF-8; method=\(method)", "",
        ]
        return (header + calendar).joined(separator: "\r\n")
    }

    /// What a mail of the same content looks like when it is delivered a second time.
    var copy: String { "Received: by mx.example.org; Sun, 15 Nov 2026 09:00:00 +0000\r\n" + text }

    static func delegation(from who: String, to delegate: String, stamp: String) -> AnswerMail {
        var mail = AnswerMail(who: who, partstat: "DELEGATED", stamp: stamp)
        mail.more = ";DELEGATED-TO=\"mailto:\(delegate)@example.net\""
        mail.lines = [
            "ATTENDEE;PARTSTAT=NEEDS-ACTION;DELEGATED-FROM=\"mailto:\(who)@example.net\":mailto:\(delegate)@example.net"
        ]
        return mail
    }

    static func instance(of who: String, _ date: String, _ partstat: String, stamp: String) -> AnswerMail {
        AnswerMail(who: who, partstat: partstat, stamp: stamp, lines: ["RECURRENCE-ID:\(date)"])
    }

    /// The event that they all are about: three dates, five guests, four seats.
    static let invitation =
        ([
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", "METHOD:REQUEST", "BEGIN:VEVENT", "UID:\(uid)",
            "SEQUENCE:1", "DTSTAMP:20261101T090000Z", "DTSTART:20261212T150000Z", "DTEND:20261212T170000Z",
            "RRULE:FREQ=MONTHLY;BYDAY=2SA;COUNT=3", "SUMMARY:Made-up table", "ORGANIZER:mailto:rosa@example.org",
        ]
        + ["ana", "bo", "cem", "eva", "fay"].map { "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=\($0):mailto:\($0)@example.net" }
        + ["END:VEVENT", "END:VCALENDAR", ""])
        .joined(separator: "\r\n")
}
