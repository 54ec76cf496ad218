internal import CInvitations
internal import Calendars
internal import Foundation
internal import Glibc

/// `invitations [COUNT]`: REQUEST files per second, made by the product and by the same calls of libical in C.
///
/// Each object has a zone, an event, an organiser and one guest; the guest and the revision differ from one to the next.
/// The times are CPU times of one thread, the best of fifteen rounds, which take turns.
@main
struct Invitations {
    static func main() {
        do {
            try run(count: CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 5_000)
        } catch {
            FileHandle.standardError.write(Data("invitations: \(error)\n".utf8))
            exit(65)
        }
    }

    static func run(count: Int) throws {
        let files = min(count, 1_000)
        let guests = (0..<1_000).map { (name: "Gast Nummer \($0)", email: "guest\($0)@example.net") }
        let maker = try Maker()
        try maker.checkAgreement(guests[7])
        var ours = Double.infinity
        var theirs = Double.infinity
        var written = Double.infinity
        let folder = NSTemporaryDirectory() + "invitations-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for _ in 0..<15 {
            ours = min(
                ours,
                try seconds { try each(count) { _ = try maker.request(guests[$0 % 1_000], sequence: $0) } }
            )
            theirs = min(
                theirs,
                try seconds { try each(count) { _ = maker.sizeInC(guests[$0 % 1_000], sequence: $0) } }
            )
            written = min(
                written,
                try seconds {
                    try each(files) { index in
                        let bytes = try maker.request(guests[index % 1_000], sequence: index)
                        try write(bytes, to: folder + "/\(index).ics")
                    }
                }
            )
        }
        print("| REQUEST objects | µs each | a second | against C |")
        print("|---|---|---|---|")
        let rows = [
            ("libical from C", theirs / Double(count)), ("tertulia", ours / Double(count)),
            ("tertulia, written to files", written / Double(files)),
        ]
        for (name, time) in rows {
            let each = time * 1e6
            let ratio = time / (theirs / Double(count))
            print("| \(name) | \(decimal(each, 1)) | \(Int(1e6 / each)) | \(decimal(ratio, 2)) |")
        }
    }

    static func each(_ count: Int, _ body: (Int) throws -> Void) throws {
        for index in 0..<count { try body(index) }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count, close(descriptor) == 0 else {
            throw POSIXError(.EIO)
        }
    }

    static func seconds(_ body: () throws -> Void) throws -> Double {
        let start = clock()
        try body()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }

    static func decimal(_ number: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", number)
    }
}

/// The invitation that both make.
struct Maker {
    private let event: CalendarEvent

    init() throws {
        let zone = try Zone(named: "Europe/Madrid")
        let start = LocalTime(secondsSince1970: 1_797_087_600)
        event = Self.event(start: start, end: LocalTime(secondsSince1970: start.secondsSince1970 + 7_200), zone: zone)
    }

    private static func event(start: LocalTime, end: LocalTime, zone: Zone) -> CalendarEvent {
        var event = CalendarEvent(
            uid: "6f1c2a52-0d3e-4a7b-9c11-5e7d8f901234",
            stamp: Instant(seconds: 1_795_176_000),
            start: .zoned(start, zone),
            end: .zoned(end, zone),
            summary: "Coffee & compilers, the third round"
        )
        event.lastModified = Instant(seconds: 1_795_172_400)
        event.details = "Bring one question; leave with two.\nWe sit upstairs, by the window."
        event.location = "Café Ejemplo, Calle Inventada 7, Madrid"
        event.url = "https://example.org/coffee-compilers"
        event.status = .confirmed
        event.organizer = Organizer(name: "Hanna Host", email: "host@example.org")
        return event
    }

    func request(_ guest: (name: String, email: String), sequence: Int) throws -> [UInt8] {
        var event = event
        event.sequence = sequence
        event.attendees = [Attendee(name: guest.name, email: guest.email, status: .needsAction, isAsked: true)]
        return try CalendarObject(method: .request, events: [event]).serialized()
    }

    func sizeInC(_ guest: (name: String, email: String), sequence: Int) -> Int {
        guard let text = ci_invitation(guest.name, guest.email, Int32(clamping: sequence)) else { return 0 }
        defer { free(text) }
        return strlen(text)
    }

    /// Throws unless both write the same lines, folding aside: only then are the times comparable.
    func checkAgreement(_ guest: (name: String, email: String)) throws {
        guard let text = ci_invitation(guest.name, guest.email, 3) else { throw Disagreement(lines: []) }
        defer { free(text) }
        let theirs = Self.lines(String(cString: text))
        let ours = Self.lines(String(decoding: try request(guest, sequence: 3), as: UTF8.self))
        guard ours == theirs else { throw Disagreement(lines: ours.symmetricDifference(theirs).sorted()) }
    }

    private static func lines(_ text: String) -> Set<String> {
        let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
        return Set(unfolded.components(separatedBy: "\r\n"))
    }

    struct Disagreement: Error, CustomStringConvertible {
        var lines: [String]
        var description: String { "the two write different lines:\n" + lines.joined(separator: "\n") }
    }
}
