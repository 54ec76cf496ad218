import Testing
import Venues

@testable import Importing

struct GeoJSONReaderTests {
    @Test func `a point with OpenStreetMap's keys becomes a place`() throws {
        let file = try read(
            """
            {"features": [
              {"type": "Feature", "id": "node/1", "geometry": {"coordinates": [2.17, 41.39, 12], "type": "Point"},
               "properties": {"amenity": "cafe", "name": " Caf\\u00e9\\r\\nEjemplo \\ud83c\\udf75 ", "addr:street": "Carrer Inventat",
                 "addr:housenumber": "5", "addr:postcode": "08000", "addr:city": "Barcelona", "capacity": "24",
                 "opening_hours": "Mo-Su 08:00-20:00", "website": "http://example.org/", "internet_access": "wlan",
                 "outdoor_seating": "yes", "tags": {"deep": [1, 2]}, "other": null}}
            ], "type": "FeatureCollection", "bbox": [1, 2.5e0, -3, 4]}
            """
        )
        let draft = try #require(file.entries.first?.draft)
        #expect(draft.name == "Café Ejemplo 🍵")
        #expect(draft.address == "Carrer Inventat 5, 08000 Barcelona")
        #expect(draft.latitude == 41.39)
        #expect(draft.longitude == 2.17)
        #expect(draft.seats == 24)
        #expect(draft.hours == "Mo-Su 08:00-20:00")
        #expect(draft.url == "http://example.org/")
        #expect(draft.note == "Wi-Fi, tables outside")
        #expect(file.entries.first?.line == 2)
        #expect(file.skipped.isEmpty)
    }

    @Test(arguments: [
        // A square, drawn either way round, with a hole, as a multipolygon, without area, and no place at all.
        ("Polygon", "[[[2,41],[2.2,41],[2.2,41.2],[2,41.2],[2,41]]]", 41.1, 2.1),
        ("Polygon", "[[[2,41],[2,41.2],[2.2,41.2],[2.2,41],[2,41]],[[2,41],[2,41.1],[2.1,41.1],[2,41]]]", 41.1, 2.1),
        ("MultiPolygon", "[[[[2,41],[2.2,41],[2.2,41.2],[2,41.2],[2,41]]],[[[9,9],[9,10],[10,10],[9,9]]]]", 41.1, 2.1),
        ("Polygon", "[[[2,41],[5,41],[2,44],[2,41]]]", 42, 3), ("LineString", "[[2,41],[2.2,41.2]]", 41.1, 2.1),
        ("Point", "[181,41]", nil, nil), ("Point", "[1e999,41]", nil, nil), ("Point", "[]", nil, nil),
        ("Point", "[null,\"x\"]", nil, nil),
    ])
    func `an area is where its centre is`(type: String, coordinates: String, latitude: Double?, longitude: Double?)
        throws
    {
        let file = try read(
            #"{"type":"FeatureCollection","features":[{"geometry":{"type":"\#(type)","coordinates":\#(coordinates)},"properties":{"name":"A"}}]}"#
        )
        let draft = try #require(file.entries.first?.draft)
        #expect(draft.latitude.map { Int(($0 * 1e6).rounded()) } == latitude.map { Int(($0 * 1e6).rounded()) })
        #expect(draft.longitude.map { Int(($0 * 1e6).rounded()) } == longitude.map { Int(($0 * 1e6).rounded()) })
    }

    @Test func `a place without a name is skipped by line`() throws {
        let file = try read(
            """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"amenity": "bench"}, "geometry": null}, 7,
            {"type": "Feature", "properties": {"name": "A"}}
            ]}
            """
        )
        #expect(file.skipped == [SkippedRow(line: 2, reason: "a place without a name")])
        #expect(file.entries.map(\.line) == [3])
        #expect(file.entries.first?.draft.latitude == nil)
    }

    @Test(arguments: [
        "", " ", "{", "{}x", "{\"a\":1,}", "[1,]", "{\"a\" 1}", "{a:1}", "[01]", "[1.]", "[.5]", "[+1]", "[1e]",
        "[NaN]", "[tru]", "['a']",
        "[\"\\x\"]", "[\"\\ud800\"]", "[\"\\ud800\\u0041\"]", "[\"\\udc00\"]", "[\"\\u12\"]", "[\"a\nb\"]", "[\"a",
        "[1]]", "// x\n{}",
        String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
        String(repeating: "[", count: 33) + String(repeating: "]", count: 33),
    ])
    func `what is no JSON is refused with its line`(text: String) {
        #expect { try read("\n\n" + text) } throws: { error in
            guard let error = error as? ImportError else { return false }
            return error.code == .badData && error.line.map { $0 >= 3 } == true
        }
    }

    @Test(arguments: [
        "1", "[]", "\"x\"", "null", "{}", "{\"type\":\"FeatureCollection\"}", "{\"type\":\"Topology\",\"features\":[]}",
        "{\"type\":\"FeatureCollection\",\"features\":{}}", "{\"type\":[1],\"features\":[]}",
    ])
    func `JSON that holds no features is refused`(text: String) {
        #expect { try read(text) } throws: { ($0 as? ImportError)?.what == "is no GeoJSON FeatureCollection" }
    }

    @Test func `bytes that are no UTF-8 are refused, a byte order mark is not`() throws {
        let source = ByteSource(bytes: [0x22, 0xED, 0xA0, 0x80, 0x22], file: "map.geojson")
        #expect(throws: ImportError.self) { try GeoJSONReader.read(source) }
        #expect(try read("\u{FEFF}{\"type\":\"FeatureCollection\",\"features\":[]}").entries.isEmpty)
    }

    @Test(arguments: [
        ("24", 24), ("ca. 40 seats", 40), ("0", nil), ("10001", nil), ("99999999999999999999", nil), ("many", nil),
    ])
    func `seats are read as they are written`(text: String, seats: Int?) {
        #expect(VenueText.seats(text) == seats)
    }

    @Test(arguments: [
        ("example.org/x", "https://example.org/x"), ("HTTP://example.org", "HTTP://example.org"),
        ("javascript:alert(1)", ""),
        ("none", ""), ("", ""),
    ])
    func `only a web address is kept as one`(text: String, url: String) {
        #expect(VenueText.url(text) == url)
    }

    private func read(_ text: String) throws -> VenueFile {
        try GeoJSONReader.read(ByteSource(bytes: Array(text.utf8), file: "map.geojson"))
    }
}
