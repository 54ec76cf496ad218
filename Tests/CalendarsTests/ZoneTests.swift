import Foundation
import TestSupport
import Testing

@testable import Calendars

struct ZoneTests {
    /// From Python's zoneinfo over tzdata 2025b.
    static let facts: [(zone: String, at: String, offset: Int, abbreviation: String)] = [
        ("Europe/Madrid", "2026-03-29T00:59:59Z", 3600, "CET"),
        ("Europe/Madrid", "2026-03-29T01:00:00Z", 7200, "CEST"),
        ("Europe/Madrid", "2026-10-25T00:59:59Z", 7200, "CEST"),
        ("Europe/Madrid", "2026-10-25T01:00:00Z", 3600, "CET"),
        ("Europe/Madrid", "2050-07-01T00:00:00Z", 7200, "CEST"),
        ("America/New_York", "1986-04-27T06:59:59Z", -18000, "EST"),
        ("America/New_York", "1986-04-27T07:00:00Z", -14400, "EDT"),
        ("America/New_York", "2007-03-11T07:00:00Z", -14400, "EDT"),
        ("America/New_York", "2045-11-05T05:59:59Z", -14400, "EDT"),
        ("America/New_York", "2045-11-05T06:00:00Z", -18000, "EST"),
        ("Asia/Shanghai", "1988-06-01T00:00:00Z", 32400, "CDT"),
        ("Asia/Shanghai", "2026-06-01T00:00:00Z", 28800, "CST"),
        ("Asia/Shanghai", "2060-01-01T00:00:00Z", 28800, "CST"),
        ("Asia/Jerusalem", "2013-10-26T22:59:59Z", 10800, "IDT"),
        ("Asia/Jerusalem", "2013-10-26T23:00:00Z", 7200, "IST"),
        ("Asia/Jerusalem", "2039-03-25T00:00:00Z", 10800, "IDT"),
        ("America/Sao_Paulo", "2014-02-16T01:59:59Z", -7200, "-02"),
        ("America/Sao_Paulo", "2014-02-16T02:00:00Z", -10800, "-03"),
        ("America/Sao_Paulo", "2030-01-01T00:00:00Z", -10800, "-03"),
        ("Africa/Casablanca", "2026-02-15T01:59:59Z", 3600, "+01"),
        ("Africa/Casablanca", "2026-02-15T02:00:00Z", 0, "+00"),
        ("Africa/Casablanca", "2031-06-01T00:00:00Z", 3600, "+01"),
        ("America/Nuuk", "2039-03-27T00:59:59Z", -7200, "-02"),
        ("America/Nuuk", "2039-03-27T01:00:00Z", -3600, "-01"),
        ("Australia/Lord_Howe", "2038-04-03T14:59:59Z", 39600, "+11"),
        ("Australia/Lord_Howe", "2038-04-03T15:00:00Z", 37800, "+1030"),
        ("America/St_Johns", "2038-03-14T05:29:59Z", -12600, "NST"),
        ("America/St_Johns", "2038-03-14T05:30:00Z", -9000, "NDT"),
        ("Europe/Dublin", "2040-01-01T00:00:00Z", 0, "GMT"),
        ("Europe/Dublin", "2040-07-01T00:00:00Z", 3600, "IST"),
        ("Africa/Cairo", "2040-10-25T20:59:59Z", 10800, "EEST"),
        ("Africa/Cairo", "2040-10-25T21:00:00Z", 7200, "EET"),
    ]

    @Test(arguments: facts)
    func `a zone's offset and name are those of Python's zoneinfo`(
        fact: (zone: String, at: String, offset: Int, abbreviation: String)
    ) throws {
        let zone = try Zone(named: fact.zone)
        let instant = try #require(ISO8601.instant(fact.at))
        #expect(zone.offset(at: instant) == fact.offset)
        #expect(zone.clock(at: instant).abbreviation == fact.abbreviation)
    }

    @Test func `a time that comes twice is the first of the two`() throws {
        let zone = try Zone(named: "Europe/Madrid")
        #expect(zone.instant(of: local("2026-10-25 02:30")) == ISO8601.instant("2026-10-25T00:30Z"))
        #expect(zone.instant(of: local("2026-10-25 03:00")) == ISO8601.instant("2026-10-25T02:00Z"))
        #expect(zone.instant(of: local("2026-10-25 01:59")) == ISO8601.instant("2026-10-24T23:59Z"))
    }

    @Test(arguments: [
        ("2026-10-25T00:00Z", "2026-10-25T01:30Z"), ("2026-10-24T23:00Z", "2026-10-25T00:30Z"),
        ("2026-10-25T01:59Z", "2026-10-25T03:00Z"),
    ])
    func `an event that begins or ends in the hour that comes twice is told in UTC`(start: String, end: String) throws {
        let zone = try Zone(named: "Europe/Madrid")
        let times = try (#require(ISO8601.instant(start)), #require(ISO8601.instant(end)))
        #expect(EventTime.span(times.0, times.1, in: zone) == (.utc(times.0), .utc(times.1)))
        let plain = (times.0.adding(seconds: -86_400), times.1.adding(seconds: -86_400))
        #expect(
            EventTime.span(plain.0, plain.1, in: zone)
                == (.zoned(zone.local(at: plain.0), zone), .zoned(zone.local(at: plain.1), zone))
        )
        #expect(!zone.isShownTwice(try #require(ISO8601.instant("2026-10-25T02:00Z"))))
    }

    @Test func `a time that no clock shows is shifted forward by the gap`() throws {
        let zone = try Zone(named: "America/New_York")
        let instant = zone.instant(of: local("2040-03-11 02:30"))
        #expect(instant == ISO8601.instant("2040-03-11T07:30Z"))
        #expect(zone.local(at: instant) == local("2040-03-11 03:30"))
    }

    @Test func `the next change is found in the table and beyond it`() throws {
        func change(in zone: Zone, after instant: Instant) -> Instant? {
            zone.change(after: instant.seconds).map { Instant(seconds: $0.at) }
        }
        let zone = try Zone(named: "Europe/Madrid")
        #expect(change(in: zone, after: .t0) == ISO8601.instant("2027-03-28T01:00Z"))
        let late = try #require(ISO8601.instant("2060-07-01T00:00Z"))
        #expect(change(in: zone, after: late) == ISO8601.instant("2060-10-31T01:00Z"))
        #expect(change(in: try Zone(named: "Asia/Shanghai"), after: .t0) == nil)
        #expect(change(in: .utc, after: .t0) == nil)
    }

    @Test(arguments: [
        "../../etc/passwd", "/etc/passwd", "Europe/../Madrid", "Europe//Madrid", "", "Europe/", "Europe/Madrid\0",
        "Europe/Madrid\n", ".", "Ευρώπη/Αθήνα", String(repeating: "A", count: 65),
    ])
    func `a zone's name is never a path`(name: String) {
        #expect(throws: ZoneError.badName) { try Zone(named: name) }
    }

    @Test(arguments: ["Europe/Atlantis", "Europe", "tzdata", "Mars"])
    func `a zone that the system does not have is unknown`(name: String) {
        #expect(throws: ZoneError.unknown(name)) { try Zone(named: name) }
    }

    @Test func `a zone file cut at any byte is refused or read, and never traps`() throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/Europe/Madrid")))
        for length in 0..<bytes.count {
            let zone = TZif(Array(bytes[..<length])).map { Zone(name: "cut", data: $0) }
            if let zone { #expect(abs(zone.offset(at: .t0)) <= 26 * 3600) }
        }
        for position in stride(from: 0, to: bytes.count, by: 7) {
            var broken = bytes
            broken[position] ^= 0xFF
            if let data = TZif(broken) {
                let zone = Zone(name: "broken", data: data)
                #expect(abs(zone.local(at: .t0).secondsSince1970 - Instant.t0.seconds) <= 26 * 3600)
            }
        }
    }

    @Test func `the system's zone comes from TZ, from etc timezone and from the link of localtime`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zone-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let etc = folder.path
        #expect(Zone.systemName(environment: nil, etc: etc) == "UTC")
        try FileManager.default.createSymbolicLink(
            atPath: etc + "/localtime",
            withDestinationPath: "../usr/share/zoneinfo/posix/Asia/Tokyo"
        )
        #expect(Zone.systemName(environment: nil, etc: etc) == "Asia/Tokyo")
        try "America/Mexico_City\n".write(toFile: etc + "/timezone", atomically: true, encoding: .utf8)
        #expect(Zone.systemName(environment: nil, etc: etc) == "America/Mexico_City")
        #expect(Zone.systemName(environment: ":Europe/Madrid", etc: etc) == "Europe/Madrid")
        #expect(Zone.systemName(environment: "CET-1CEST,M3.5.0", etc: etc) == "America/Mexico_City")
    }

    /// All zones, 1980 to 2040: `Tests/Interop/check_zones` makes the file and runs this test.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TERTULIA_ZONE_FACTS"] != nil))
    func `every zone agrees with a file of facts`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["TERTULIA_ZONE_FACTS"])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        var zone = Zone.utc
        var facts = 0
        var wrong: [String] = []
        for line in bytes.split(separator: 0x0A) {
            let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            if words[0] == "z" {
                zone = try Zone(named: words[1])
                continue
            }
            let seconds = try #require(Int64(words[1]))
            facts += 1
            let agrees =
                if words[0] == "u" {
                    zone.offset(at: Instant(seconds: seconds)) == Int(words[2])
                        && zone.clock(at: Instant(seconds: seconds)).abbreviation == words[3]
                } else {
                    zone.instant(of: LocalTime(secondsSince1970: seconds)).seconds == Int64(words[2])
                }
            if !agrees { wrong.append("\(zone.name) \(words.joined(separator: " "))") }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of \(facts): \(wrong.prefix(20))")
        print("\(facts) facts about zones held")
    }

    private func local(_ text: String) -> LocalTime {
        LocalTime(secondsSince1970: ISO8601.instant(text + "Z")?.seconds ?? 0)
    }
}
