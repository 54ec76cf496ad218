import Calendars
import Invites
import TestSupport
import Testing

struct KeepingInTouchTests {
    private let today = Instant.t0.utc.date

    @Test(arguments: [
        (Attendance.came, "2027-05-01"), (.walkIn, "2027-05-01"), (.noShow, "2027-01-15"), (.lateCancel, "2027-01-15"),
        (.unknown, "2027-01-15"),
    ])
    func `only who sat at the table was in touch`(attendance: Attendance, due: String) throws {
        let event = try #require(CivilDate("2026-11-01"))
        let before = Touch(on: try #require(CivilDate("2026-07-15")), kind: .message)
        let touches = [before, Touch(attendance: attendance, on: event)].compactMap(\.self)
        let last = Touch.last(of: touches)?.on
        #expect(Cadence.dueDate(cadenceMonths: 6, lastTouch: last, knownSince: today).description == due)
    }

    @Test func `a touch that is written down late never moves the due date backwards`() throws {
        let late = Touch(on: today.adding(days: -300), kind: .call)
        let recent = Touch(on: today.adding(days: -3), kind: .coffee)
        #expect(Touch.last(of: [late, recent]) == recent)
        #expect(Touch.last(of: [recent, late]) == recent)
        #expect(Touch.last(of: []) == nil)
    }

    @Test func `without a touch the time runs from when the person was met`() {
        let entry = due(1, cadence: 3, knownSince: today.adding(days: -100))
        #expect(entry.due == today.adding(days: -100).adding(months: 3))
        #expect(entry.overdueDays == 8)
    }

    @Test func `the due list begins with the most overdue, then the closest, then the first known`() {
        let entries = [
            due(1, closeness: 1, last: -40), due(2, closeness: 5, last: -35), due(3, closeness: 4, last: -40),
            due(4, closeness: 4, last: -40), due(5, closeness: 5, last: -20), due(6, closeness: 5, last: 0),
        ]
        #expect(DueList.ranked(entries).map(\.person.rawValue) == [3, 4, 1, 2])
        #expect(DueList.ranked(entries, within: 15).map(\.person.rawValue) == [3, 4, 1, 2, 5])
    }

    @Test func `a spread plan asks for few touches a week, for none before it is due, and forgets nobody`() {
        let entries = (1...100).map { due(Int64($0), last: -Int(($0 * 37) % 60)) }
        var fixed = Counter()
        let plan = DueList.spread(entries.shuffled(using: &fixed), perWeek: 4, from: today)
        let weeks = Dictionary(grouping: plan) { ($0.on.daysSince1970 + 3) / 7 }
        #expect(weeks.values.allSatisfy { $0.count <= 4 })
        #expect(plan.allSatisfy { $0.on >= $0.entry.due && $0.on >= today })
        #expect(Set(plan.map(\.entry.person)).count == 100)
        #expect(plan.map(\.on) == plan.map(\.on).sorted())
        #expect(plan.first?.entry.person == DueList.ranked(entries).first?.person)
    }

    @Test(arguments: [(5, 3), (4, 6), (3, 12), (2, 12), (1, nil), (0, nil)])
    func `a cadence is proposed by closeness`(closeness: Int, months: Int?) {
        #expect(Cadence.proposed(closeness: closeness) == months)
    }

    @Test(arguments: [
        ("6", 6), ("6mo", 6), ("2y", 24), ("1 year", 12), ("12 Months", 12), ("0", nil), ("11y", nil), ("-6", nil),
        ("6w", nil), ("", nil), ("mo", nil), ("99999999999999999999", nil),
    ])
    func `a cadence is read as people write it`(text: String, months: Int?) {
        #expect(Cadence.months(text) == months)
    }

    @Test func `a kind of touch is found by the words that people use`() {
        #expect(TouchKind(word: "E-Mail") == .message)
        #expect(TouchKind(word: "coffee") == .coffee)
        #expect(TouchKind(word: "xyzzy") == nil)
        #expect(TouchKind.allCases.allSatisfy { TouchKind(word: $0.rawValue) == $0 })
    }

    private func due(
        _ id: Int64,
        closeness: Int = 3,
        cadence: Int = 1,
        last: Int? = nil,
        knownSince: CivilDate? = nil
    ) -> DueEntry {
        DueEntry(
            person: Person.ID(rawValue: id),
            closeness: closeness,
            cadenceMonths: cadence,
            lastTouch: last.map { Touch(on: today.adding(days: $0), kind: .message) },
            knownSince: knownSince ?? today,
            today: today
        )
    }
}

private struct Counter: RandomNumberGenerator {
    private var state: UInt64 = 7
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
