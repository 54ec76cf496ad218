import Testing
import Venues

@testable import Importing

struct VenueTableReaderTests {
    @Test(arguments: [
        "name,address,latitude,longitude,seats,noise,minimumSpend,hours,url,note\nCafé A,Carrer 1,41.4,2.1,12,quiet,€8,24/7,example.org,'=1",
        "店名;地址;纬度;经度;座位;噪音;低消;营业时间;网址;备注\nCafé A;Carrer 1;41.4;2.1;12;安静;€8;24/7;example.org;=1",
        "カフェ\t住所\t緯度\t経度\t席数\t騒音\t最低料金\t営業時間\tリンク\tメモ\nCafé A\tCarrer 1\t41.4\t2.1\t12\t静か\t€8\t24/7\texample.org\t=1",
        "Nombre;Dirección;Latitud;Longitud;Aforo;Ruido;Consumo mínimo;Horario;Enlace;Notas\nCafé A;Carrer 1;41.4;2.1;12;Tranquilo;€8;24/7;example.org;=1",
        "Name,Street,House number,Coordinates,Capacity,Noise level,Min spend,Opening hours,Website,Description\nCafé A,Carrer,1,\"41.4,2.1\",12,Quiet,€8,24/7,example.org,=1",
    ])
    func `a table in any of the languages gives the same place`(text: String) throws {
        let draft = try #require(try read(text).entries.first?.draft)
        var wanted = VenueDraft(name: "Café A")
        wanted.address = "Carrer 1"
        (wanted.latitude, wanted.longitude) = (41.4, 2.1)
        wanted.seats = 12
        wanted.noise = .quiet
        wanted.minimumSpend = "€8"
        wanted.hours = "24/7"
        wanted.url = "https://example.org"
        wanted.note = "=1"
        #expect(draft == wanted)
    }

    @Test func `rows without a name are skipped by line, half a place is none, and both are said`() throws {
        let file = try read("\n\nname,lat,lon\n\n,41,2\n\"A\nB\",41,\nC,91,2\n")
        let nowhere = "the coordinates are nowhere on earth; the place was taken without them"
        #expect(
            file.skipped == [
                SkippedRow(line: 5, reason: "a place without a name"), SkippedRow(line: 6, reason: nowhere),
                SkippedRow(line: 8, reason: nowhere),
            ]
        )
        #expect(file.entries.map(\.line) == [6, 8])
        #expect(file.entries.map(\.draft.name) == ["A B", "C"])
        #expect(file.entries.allSatisfy { $0.draft.latitude == nil && $0.draft.longitude == nil })
    }

    @Test(arguments: ["x", "0", "99999999"])
    func `seats that are no number are said, and the place is taken`(seats: String) throws {
        let file = try read("name,seats\nA,12\nB,\nC,\(seats)\n")
        #expect(file.entries.map(\.draft.seats) == [12, nil, nil])
        #expect(file.skipped.map(\.line) == [4] && file.skipped.first?.reason.contains("the seats") == true)
    }

    @Test(arguments: ["", "hello\nthere", "seats,hours\n1,24/7", "name\nCafé A", "name,seats\n\"A,1"])
    func `what is no list of venues is refused`(text: String) {
        #expect(throws: ImportError.self) { try read(text) }
    }

    @Test func `GeoJSON is known by its first character or its name`() throws {
        let json = "\u{FEFF} {\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"name\":\"A\"}}]}"
        #expect(try read(json, file: "map.txt").entries.map(\.draft.name) == ["A"])
        #expect(throws: ImportError.self) { try read("name,seats\nA,1", file: "map.GeoJSON") }
    }

    private func read(_ text: String, file: String = "venues.csv") throws -> VenueFile {
        try VenueFile.read(ByteSource(bytes: Array(text.utf8), file: file))
    }
}
