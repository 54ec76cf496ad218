internal import CInvitations
internal import Calendars
internal import Foundation
internal import Glibc

/// `calendars [COUNT]`: reading messages and feeds beside libical's parser, and writing a feed of 10,000 gatherings.
///
/// CPU times of one thread, the best of five rounds, which take turns.
@main
struct Reading {
    static func main() {
        do {
            let count = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 2_000
            print("| calendars | ours, µs | libical, µs | libical ÷ ours |")
            print("|---|---|---|---|")
            try compare("reply, one guest", try message(guests: 1), count)
            try compare("invitation, seven guests", try message(guests: 7), count)
            let feed = try feed(10_000).serialized()
            try compare("feed of 10,000 (\(feed.count >> 10) kB)", feed, 1)
            let object = try Self.feed(10_000)
            let time = try best { _ = try object.serialized() }
            print("| writing a feed of 10,000 | \(Int(time * 1e6)) | | |")
            guard try object.serialized() == feed else { throw POSIXError(.EIO) }
        } catch {
            FileHandle.standardError.write(Data("calendars: \(error)\n".utf8))
            exit(65)
        }
    }

    static func compare(_ name: String, _ bytes: [UInt8], _ count: Int) throws {
        let text = bytes.map { CChar(bitPattern: $0) } + [0]
        let ours = try best { for _ in 0..<count { _ = try CalendarFile(bytes) } } / Double(count)
        let theirs = try best { for _ in 0..<count { _ = ci_read(text) } } / Double(count)
        let ratio = String(format: "%.2f", theirs / ours)
        print("| reading a \(name) | \(Int(ours * 1e6)) | \(Int(theirs * 1e6)) | \(ratio) |")
    }

    static func best(_ body: () throws -> Void) throws -> Double {
        var best = Double.infinity
        for _ in 0..<5 {
            let start = clock()
            try body()
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        return best
    }

    static func message(guests: Int) throws -> [UInt8] {
        let zone = try Zone(named: "Europe/Madrid")
        let start = LocalTime(secondsSince1970: 1_797_087_600)
        var event = CalendarEvent(
            uid: "6f1c2a52-0d3e-4a7b-9c11-5e7d8f901234",
            stamp: Instant(seconds: 1_795_176_000),
            start: .zoned(start, zone),
            end: .zoned(LocalTime(secondsSince1970: start.secondsSince1970 + 7200), zone),
            summary: "Coffee & compilers, the third round"
        )
        event.details = "Bring one question; leave with two.\nWe sit upstairs, by the window."
        event.location = "Café Ejemplo, Calle Inventada 7, Madrid"
        event.organizer = Organizer(name: "Hanna Host", email: "host@example.org")
        event.attendees = (0..<guests).map { Attendee(name: "Gast Nummer \($0)", email: "guest\($0)@example.net") }
        return try CalendarObject(method: guests == 1 ? .reply : .request, events: [event]).serialized()
    }

    static func feed(_ count: Int) throws -> CalendarObject {
        let zone = try Zone(named: "Europe/Madrid")
        let gatherings = (0..<count).map { index in
            let start = LocalTime(secondsSince1970: 1_600_000_000 + Int64(index) * 40_000)
            var gathering = CalendarFeed.Gathering(
                uid: "uid-\(index)",
                sequence: index % 4,
                changed: Instant(seconds: 1_795_176_000),
                start: .zoned(start, zone),
                end: .zoned(LocalTime(secondsSince1970: start.secondsSince1970 + 7200), zone),
                title: "Coffee \(index)"
            )
            gathering.place = "Café Ejemplo, Calle Inventada 7, Madrid"
            gathering.answers = CalendarFeed.Answers(yes: 5, maybe: 1, no: 2, open: 0)
            return gathering
        }
        return CalendarFeed.gatherings(gatherings, name: "Tables") { "\($0.yes) yes, \($0.maybe) maybe, \($0.no) no" }
    }
}
