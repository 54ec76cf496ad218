import Calendars
import Invites
import TestSupport
import Venues

@testable import Importing

/// A small made-up circle with something in every cell.
enum FolderSample {
    static let people: [FolderPerson] = {
        var ann = FolderPerson(id: 1, name: "Ann Example")
        ann.familyName = "Example"
        ann.givenName = "Ann"
        ann.organization = "=1+1"
        ann.birthday = "--05-20"
        ann.latitude = 48.137154
        ann.longitude = -0.1
        ann.closeness = 5
        ann.cadenceMonths = 3
        ann.note = "two\r\nlines, \"quoted\""
        ann.createdAt = .t0
        var wang = FolderPerson(id: 2, name: "王小明 🌸")
        wang.nickname = "'@x"
        wang.title = " 工程师 "
        wang.birthday = "1990-02-28"
        wang.language = "zh-Hans"
        wang.zone = "Asia/Shanghai"
        wang.city = "北京"
        wang.doNotInvite = true
        wang.createdAt = Instant(seconds: 0)
        var forgotten = FolderPerson(id: 3, name: "")
        forgotten.doNotInvite = true
        forgotten.createdAt = .t0
        return [ann, wang, forgotten]
    }()
    static let addresses = [
        FolderAddress(person: 1, kind: "email", value: "ann@example.org", isPreferred: true),
        FolderAddress(person: 2, kind: "phone", value: "+86 138 0000 0000"),
    ]
    static let topics = [FolderTopic(id: 1, name: "Tea", broader: 2), FolderTopic(id: 2, name: "Drinks")]
    static let aliases = [FolderAlias(topic: 1, alias: "茶")]
    static let interests = [FolderInterest(person: 2, topic: 1, weight: 100, source: .hand)]
    static let circles = [FolderCircle(id: 1, name: "Class of 2009")]
    static let members = [FolderMember(circle: 1, person: 2)]
    static let ties = [FolderTie(a: 1, b: 2, strength: 1, source: .introduced)]
    static let venues: [FolderVenue] = {
        var venue = FolderVenue(id: 1, name: "Kitchen")
        venue.address = "1 Example Street"
        venue.latitude = -33.5
        venue.longitude = 151
        venue.seats = 12
        venue.noise = .quiet
        venue.minimumSpend = "€8"
        venue.hours = "Mo-Fr 09:00-19:00; Sa 10:00-23:00"
        venue.url = "https://kitchen.example/"
        venue.note = "-"
        return [venue, FolderVenue(id: 2, name: "Park")]
    }()
    static let events: [FolderEvent] = {
        var event = FolderEvent(id: 1, title: "Coffee & compilers", start: Instant(seconds: 1_797_058_800))
        event.slug = "coffee-compilers"
        event.uid = "1@example.org"
        event.sequence = 3
        event.description = "# Hello\n\n- tea"
        event.end = Instant(seconds: 1_797_066_000)
        event.zone = "Asia/Shanghai"
        event.venue = 1
        event.seats = 8
        event.status = .done
        event.url = "https://example.org/"
        event.conference = "https://meet.example/x"
        event.guestList = .open
        event.topicText = "compilers"
        event.organizer = "host@example.org"
        event.rule = "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA"
        var date = FolderEvent(id: 2, title: "Coffee & compilers", start: Instant(seconds: 1_804_921_200))
        date.end = Instant(seconds: 1_804_928_400)
        date.series = 1
        date.instance = LocalTime("2027-03-13T15:00:00")
        date.movedFrom = Instant(seconds: 1_804_917_600)
        return [event, date]
    }()
    static let eventTopics = [FolderEventTopic(event: 1, topic: 2)]
    static let seats = [FolderSeats(event: 1, seats: 4, until: .t0)]
    static let invitations: [FolderInvitation] = {
        var invitation = FolderInvitation(event: 1, person: 2, state: .answered)
        invitation.wave = 2
        invitation.invitedAt = .t0
        invitation.channel = .chat
        invitation.attendance = .walkIn
        invitation.attendanceAt = .t0
        invitation.sentSequence = 3
        invitation.sentStart = .t0
        invitation.sentAt = .t0
        invitation.inPlaceOf = 1
        invitation.sentVenue = 2
        return [invitation, FolderInvitation(event: 1, person: nil, state: .chosen)]
    }()
    static let answers: [FolderAnswer] = {
        var answer = FolderAnswer(event: 1, person: 2, answer: .maybe)
        answer.partySize = 3
        answer.note = "+1"
        answer.source = .calendar
        answer.sequence = 3
        answer.stamp = .t0
        answer.receivedAt = .t0
        answer.instance = "2027-06-12T15:00:00"
        return [answer, FolderAnswer(event: 1, person: nil, answer: .no)]
    }()
    static let touches: [FolderTouch] = {
        guard let day = CivilDate(year: 2026, month: 2, day: 1) else { return [] }
        return [FolderTouch(person: 1, on: day, kind: "call", note: "x", event: 1)]
    }()
    static let rules = [FolderRule(kind: .never, a: 1, b: 2), FolderRule(kind: .couple, a: 2, b: 1)]
    static let messages = [FolderMessage(id: 1, messageID: "<1@example.org>", receivedAt: .t0, isMail: true)]
    static let contents = [FolderContent(message: 1, bytes: Array(0...255)), FolderContent(message: 1, bytes: [10])]
    static let verdicts: [FolderVerdict] = {
        var verdict = FolderVerdict(message: 1, verdict: .pending)
        verdict.reason = "nothing proves who sent it"
        verdict.event = 1
        verdict.email = "ann@example.org"
        verdict.name = "Ann"
        verdict.instance = "2027-03-13T15:00:00"
        verdict.answer = .maybe
        verdict.guests = 2
        verdict.comment = "=1"
        verdict.sequence = 3
        verdict.stamp = .t0
        verdict.wish = .otherTime
        verdict.proposedStart = .t0
        verdict.proposedEnd = .t0
        verdict.decision = .refused
        return [verdict]
    }()

    static func write(to path: String) throws {
        let writer = try FolderWriter(path: path)
        try writer.write(people)
        try writer.write(addresses)
        try writer.write(topics)
        try writer.write(aliases)
        try writer.write(interests)
        try writer.write(circles)
        try writer.write(members)
        try writer.write(ties)
        try writer.write(venues)
        try writer.write(events)
        try writer.write(eventTopics)
        try writer.write(seats)
        try writer.write(invitations)
        try writer.write(answers)
        try writer.write(touches)
        try writer.write(rules)
        try writer.write(messages)
        try writer.write(contents)
        try writer.write(verdicts)
        try writer.finish()
    }
}
