internal import Venues

/// Places from GeoJSON (RFC 7946) with OpenStreetMap's keys, as Overpass turbo and other map tools export them.
///
/// A point is where it says, an area where its centre is. Features without a name are skipped.
struct GeoJSONReader {
    private var file = VenueFile()
    private var lines: LineCounter
    private var reader: JSONReader
    private var type = ""
    private var hasFeatures = false

    /// - Throws: an `ImportError` for a file that is too large, not UTF-8, no JSON or no GeoJSON.
    static func read(_ source: ByteSource) throws(ImportError) -> VenueFile {
        var bytes = try source.rest(limit: VenueFile.sizeLimit)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw ImportError(file: source.file, what: "is not UTF-8 text", cure: "save it as UTF-8 GeoJSON")
        }
        var geo = GeoJSONReader(bytes)
        do {
            try geo.collection()
        } catch {
            let line = geo.lines.line(at: error.offset)
            throw ImportError(
                file: source.file,
                line: line,
                what: "is no JSON from here on, or nested too deeply",
                cure: "export the map again as GeoJSON"
            )
        }
        guard geo.type == "FeatureCollection", geo.hasFeatures else {
            throw ImportError(
                file: source.file,
                what: "is no GeoJSON FeatureCollection",
                cure: "export the places of the map as GeoJSON"
            )
        }
        return geo.file
    }

    private init(_ bytes: [UInt8]) {
        reader = JSONReader(bytes)
        lines = LineCounter(bytes)
    }

    private mutating func collection() throws(JSONReader.Failure) {
        var json = reader
        defer { reader = json }
        guard json.peek() == UInt8(ascii: "{") else {
            // A number or a list is JSON, but holds no places.
            try json.skip()
            return try json.end()
        }
        try json.object { key, json throws(JSONReader.Failure) in
            switch (key, json.peek()) {
            case ("type", ASCII.quote):
                type = try json.string()
            case ("features", UInt8(ascii: "[")):
                hasFeatures = true
                try json.array { json throws(JSONReader.Failure) in try feature(&json) }
            default:
                try json.skip()
            }
        }
        try json.end()
    }

    private mutating func feature(_ json: inout JSONReader) throws(JSONReader.Failure) {
        guard json.peek() == UInt8(ascii: "{") else { return try json.skip() }
        let line = lines.line(at: json.offset)
        var geometry = GeoJSONGeometry()
        var properties: [String: String] = [:]
        try json.object { key, json throws(JSONReader.Failure) in
            switch (key, json.peek()) {
            case ("geometry", UInt8(ascii: "{")):
                geometry = try GeoJSONGeometry(&json)
            case ("properties", UInt8(ascii: "{")):
                properties = try Self.properties(&json)
            default:
                try json.skip()
            }
        }
        guard let draft = Self.draft(properties, geometry) else {
            file.skipped.append(SkippedRow(line: line, reason: "a place without a name"))
            return
        }
        file.entries.append(VenueFile.Entry(line: line, draft: draft))
    }

    private static func properties(_ json: inout JSONReader) throws(JSONReader.Failure) -> [String: String] {
        var properties: [String: String] = [:]
        try json.object { key, json throws(JSONReader.Failure) in
            guard properties.count < 500, let text = try json.text() else {
                if properties.count >= 500 { try json.skip() }
                return
            }
            properties[key] = text
        }
        return properties
    }

    private static func draft(_ properties: [String: String], _ geometry: GeoJSONGeometry) -> VenueDraft? {
        func text(_ keys: String...) -> String {
            keys.lazy.compactMap { properties[$0] }.map(VenueText.line).first { !$0.isEmpty } ?? ""
        }
        let name = text("name", "name:en", "name:es", "name:zh", "name:ja", "brand")
        guard !name.isEmpty else { return nil }
        var draft = VenueDraft(name: name)
        let street = [text("addr:street", "addr:place"), text("addr:housenumber")].joinedWords(" ")
        let city = [text("addr:postcode"), text("addr:city")].joinedWords(" ")
        let parts = [street, city].joinedWords(", ")
        draft.address = parts.isEmpty ? text("addr:full", "address") : parts
        let place = geometry.place
        draft.latitude = place?.latitude
        draft.longitude = place?.longitude
        draft.seats = VenueText.seats(text("seats", "capacity:seats", "capacity", "capacity:persons"))
        draft.noise = VenueText.noise(text("noise", "noise_level"))
        draft.minimumSpend = text("minimumSpend", "minimum_spend", "min_spend")
        draft.hours = text("opening_hours", "hours")
        draft.url = VenueText.url(text("website", "contact:website", "url", "brand:website"))
        var notes = [text("note", "description")]
        if ["wlan", "wifi", "yes"].contains(text("internet_access")) { notes.append("Wi-Fi") }
        if text("outdoor_seating") == "yes" { notes.append("tables outside") }
        if text("wheelchair") == "yes" { notes.append("wheelchair access") }
        draft.note = notes.joinedWords(", ")
        return draft
    }
}

extension [String] {
    /// What is not empty, with `separator` between.
    fileprivate func joinedWords(_ separator: String) -> String { filter { !$0.isEmpty }.joined(separator: separator) }
}

/// Tells the line of an offset; offsets that only grow cost one pass over the file.
private struct LineCounter {
    private let bytes: [UInt8]
    private var position = 0
    private var current = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func line(at offset: Int) -> Int {
        if offset < position { (position, current) = (0, 1) }
        while position < min(offset, bytes.count) {
            if bytes[position] == ASCII.lf { current += 1 }
            position += 1
        }
        return current
    }
}
