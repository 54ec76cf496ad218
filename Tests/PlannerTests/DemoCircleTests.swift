import Calendars
import Invites
import TestSupport
import Testing
import Venues

@testable import Planner

struct DemoCircleTests {
    private let today = Instant.t0.utc.date
    private let circle = DemoCircle(today: Instant.t0.utc.date)

    @Test func `the circle is as large as a real one and knows only its own people`() {
        #expect(circle.people.count == 60)
        #expect(circle.topics.count == 14)
        #expect(circle.circles.count == 7)
        #expect((150...200).contains(circle.ties.count))
        #expect(circle.venues.count == 5)
        #expect(circle.events.count == 16)
        let numbers = 1...60
        #expect(circle.ties.allSatisfy { numbers.contains($0.a) && numbers.contains($0.b) && $0.a < $0.b })
        #expect(circle.ties.allSatisfy { (1...100).contains($0.strength) })
        #expect(Set(circle.ties.map { $0.a * 100 + $0.b }).count == circle.ties.count)
        #expect(circle.touches.allSatisfy { numbers.contains($0.person) && $0.touch.on < today })
        #expect(circle.events.allSatisfy { (1...5).contains($0.venue) && $0.end > $0.start && $0.start.date < today })
        #expect(circle.events.flatMap(\.invitations).allSatisfy { numbers.contains($0.person) })
        #expect(circle.events.map(\.start) == circle.events.map(\.start).sorted())
    }

    @Test func `nobody in it can be reached in the real world`() {
        for person in circle.people {
            let draft = person.draft
            let hosts = draft.emails.compactMap { $0.split(separator: "@").last.map(String.init) }
            #expect(hosts.allSatisfy { ["example.org", "example.com", "example.net"].contains($0) })
            #expect(draft.phones.allSatisfy { $0.hasPrefix("+1 555 01") })
            #expect(!(draft.emails + draft.phones + draft.handles.map(\.value)).isEmpty)
        }
        #expect(Set(circle.people.map(\.draft.name)).count == 60)
        #expect(Set(circle.people.flatMap(\.draft.emails)).count == circle.people.flatMap(\.draft.emails).count)
    }

    @Test func `each interest and each event is about a topic of the list`() {
        let topics = Set(circle.topics.map(\.name))
        let drafts = circle.people.map(\.draft)
        #expect(drafts.flatMap(\.topics).allSatisfy { topics.contains($0.name) && (1...100).contains($0.weight) })
        #expect(drafts.allSatisfy { !$0.topics.isEmpty && !$0.circles.isEmpty })
        #expect(circle.events.flatMap(\.topics).allSatisfy(topics.contains))
        #expect(circle.topics.compactMap(\.broader).allSatisfy(topics.contains))
        #expect(circle.next.topics.allSatisfy(topics.contains))
    }

    @Test func `the year shows every answer and every attendance, and nobody twice at one event`() {
        let invitations = circle.events.flatMap(\.invitations)
        #expect(Set(invitations.map(\.attendance)) == Set(Attendance.allCases))
        #expect(Set(invitations.map(\.answer)) == [.yes, .maybe, .no, nil])
        #expect(invitations.contains { $0.partySize == 2 })
        #expect(invitations.allSatisfy { $0.attendance != .walkIn || $0.answer == nil })
        for event in circle.events {
            #expect(Set(event.invitations.map(\.person)).count == event.invitations.count)
            #expect(event.invitations.allSatisfy { $0.answeredOn.map { $0 < event.start.date } ?? true })
        }
        #expect(circle.events.contains { $0.status == .cancelled })
    }

    @Test func `all events of the past lie in hours at which their café is open`() {
        for event in circle.events where event.status == .done {
            let start = event.start.hour * 60 + event.start.minute
            let end = start + Int(event.end.secondsSince1970 - event.start.secondsSince1970) / 60
            let hours = OpeningHours(circle.venues[event.venue - 1].hours)
            #expect(
                hours.state(weekday: event.start.date.weekday.rawValue, from: start, to: end) == .open,
                "\(event.title)"
            )
        }
    }

    @Test(arguments: 0..<14)
    func `on whatever day it plays, the past is past and the next table is on a Saturday to come`(days: Int) {
        let day = today.adding(days: days)
        let circle = DemoCircle(today: day)
        #expect(circle.events.allSatisfy { $0.start.date < day })
        #expect(circle.next.start.date.weekday == .saturday)
        #expect((14...27).contains(day.days(to: circle.next.start.date)))
    }

    @Test func `people of several scripts are at home where they say`() throws {
        let drafts = circle.people.map(\.draft)
        for name in ["张三", "陳大文", "山田 花子", "Анна Образцова", "فلان الفلاني", "Íñigo Muestra", "🦊 Zorro"] {
            #expect(drafts.contains { $0.name == name })
        }
        let far = drafts.filter { $0.zone != "Europe/Madrid" }
        #expect(far.map(\.city).sorted() == ["Shanghai", "Taipei", "Tokyo"])
        let cafe = try #require(Place(latitude: circle.venues[0].latitude, longitude: circle.venues[0].longitude))
        for draft in drafts where draft.city == "Barcelona" {
            let home = try #require(Place(latitude: draft.latitude, longitude: draft.longitude))
            #expect(cafe.metres(to: home) < 8000)
        }
    }
}
