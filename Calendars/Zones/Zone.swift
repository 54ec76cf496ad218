/// A time zone by its IANA name, read from the system's zone files rather than from a frozen table.
public struct Zone: Sendable {
    /// `Europe/Madrid`; `UTC` for the zone without changes.
    public let name: String
    /// Shared, since files hold a zone beside each of their times.
    private let table: Table?

    private final class Table: Sendable {
        let data: TZif

        init(_ data: TZif) { self.data = data }
    }

    /// Nil for UTC.
    var data: TZif? { table?.data }

    /// Coordinated Universal Time; needs no file.
    public static let utc = Zone(name: "UTC", data: nil)

    init(name: String, data: TZif?) {
        self.name = name
        table = data.map { Table($0) }
    }

    /// How far the zone's clocks run ahead of UTC at an instant, in seconds.
    public func offset(at instant: Instant) -> Int { clock(at: instant).offset }

    /// What the zone's clocks show at an instant.
    public func local(at instant: Instant) -> LocalTime {
        LocalTime(secondsSince1970: instant.seconds + Int64(offset(at: instant)))
    }

    /// When the zone's clocks show a time: the first of the two in an overlap, and in a gap the time shifted forward by
    /// its length (RFC 5545 section 3.3.5: the offset before the gap is used).
    public func instant(of local: LocalTime) -> Instant {
        let shown = local.secondsSince1970
        var reached = shown - 36 * 3600
        var offset = clock(at: Instant(seconds: reached)).offset
        while true {
            let candidate = shown - Int64(offset)
            guard let next = change(after: reached), candidate >= next.at else { return Instant(seconds: candidate) }
            // Before the next change the clock would have shown this time too late, and after it has already shown it.
            guard shown - Int64(next.clock.offset) >= next.at else { return Instant(seconds: candidate) }
            reached = next.at
            offset = next.clock.offset
        }
    }

    /// Whether the zone's clocks show the time of an instant twice, as in the hour after summer time has ended.
    public func isShownTwice(_ instant: Instant) -> Bool {
        let local = local(at: instant)
        let first = self.instant(of: local)
        guard first == instant else { return true }
        guard let next = change(after: first.seconds) else { return false }
        return local.secondsSince1970 - Int64(next.clock.offset) >= next.at
    }

    func clock(at instant: Instant) -> PosixRule.Clock {
        guard let table else { return PosixRule.Clock(abbreviation: "UTC", offset: 0, isDaylight: false) }
        let next = table.data.firstTransition(after: instant.seconds)
        guard next > 0 else {
            if table.data.transitions.isEmpty, let footer = table.data.footer {
                return footer.clock(at: instant.seconds)
            }
            return table.data.clocks[table.data.initial]
        }
        if next == table.data.transitions.count, let footer = table.data.footer {
            return footer.clock(at: instant.seconds)
        }
        return table.data.clocks[Int(table.data.clockIndices[next - 1])]
    }

    func change(after seconds: Int64) -> PosixRule.Transition? {
        guard let table else { return nil }
        let next = table.data.firstTransition(after: seconds)
        if next < table.data.transitions.count {
            let clock = table.data.clocks[Int(table.data.clockIndices[next])]
            return PosixRule.Transition(at: table.data.transitions[next], clock: clock)
        }
        return table.data.footer?.change(after: seconds)
    }
}

extension Zone: Hashable {
    public static func == (a: Zone, b: Zone) -> Bool { a.name == b.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Zone: CustomStringConvertible {
    public var description: String { name }
}

extension TZif {
    /// The position of the first transition after an instant, the number of transitions when there is none.
    func firstTransition(after seconds: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
