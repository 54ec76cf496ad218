internal import Venues

/// Places from a CSV file, its columns found by their names in English, Chinese, Japanese and Spanish.
struct VenueTableReader {
    private enum Column: Hashable {
        case name, address, street, houseNumber, postcode, city, latitude, longitude, coordinates
        case seats, noise, minimumSpend, hours, url, note
    }

    /// - Throws: an `ImportError` for a file without a column of names, or one that is no CSV.
    static func read(_ source: ByteSource) throws(ImportError) -> VenueFile {
        var reader = try CSVReader(source)
        var record = CSVRecord()
        var columns: [Column: Int] = [:]
        while try reader.next(&record) {
            guard !record.isBlank else { continue }
            for (index, header) in record.texts.enumerated() {
                guard let column = words[HeaderWords.key(header)], columns[column] == nil else { continue }
                columns[column] = index
            }
            break
        }
        guard columns[.name] != nil, columns.count >= 2 else {
            throw ImportError(
                file: source.file,
                line: max(record.line, 1),
                what: "has no header that names the columns of a list of venues",
                cure: "begin it with a row such as name,address,seats,hours"
            )
        }
        var file = VenueFile()
        while try reader.next(&record) {
            guard reader.bytesDone <= VenueFile.sizeLimit else {
                throw ImportError(
                    file: source.file,
                    what: "is larger than \(VenueFile.sizeLimit / 1_000_000) MB",
                    cure: "split it and import the parts"
                )
            }
            guard !record.isBlank else { continue }
            if let draft = draft(record, columns) {
                file.entries.append(VenueFile.Entry(line: record.line, draft: draft))
                file.skipped += doubts(record, columns, draft).map { SkippedRow(line: record.line, reason: $0) }
            } else {
                file.skipped.append(SkippedRow(line: record.line, reason: "a place without a name"))
            }
        }
        return file
    }

    /// What is said of a place and can't be: the place is taken without it.
    private static func doubts(_ record: CSVRecord, _ columns: [Column: Int], _ draft: VenueDraft) -> [String] {
        func isSaid(_ column: Column) -> Bool {
            columns[column].map { !VenueText.line(unguarded(record[$0])).isEmpty } ?? false
        }
        var doubts: [String] = []
        if draft.latitude == nil, [Column.coordinates, .latitude, .longitude].contains(where: isSaid) {
            doubts.append("the coordinates are nowhere on earth; the place was taken without them")
        }
        if draft.seats == nil, isSaid(.seats) {
            doubts.append("the seats are no number from 1 to 10000; the place was taken without them")
        }
        return doubts
    }

    private static func draft(_ record: CSVRecord, _ columns: [Column: Int]) -> VenueDraft? {
        func text(_ column: Column) -> String {
            columns[column].map { VenueText.line(unguarded(record[$0])) } ?? ""
        }
        let name = text(.name)
        guard !name.isEmpty else { return nil }
        var draft = VenueDraft(name: name)
        draft.address = text(.address)
        if draft.address.isEmpty {
            let street = [text(.street), text(.houseNumber)].filter { !$0.isEmpty }.joined(separator: " ")
            let city = [text(.postcode), text(.city)].filter { !$0.isEmpty }.joined(separator: " ")
            draft.address = [street, city].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        let pair = PlaceText.coordinates(text(.coordinates))
        if let latitude = pair?.latitude ?? PlaceText.degrees(text(.latitude), limit: 90),
            let longitude = pair?.longitude ?? PlaceText.degrees(text(.longitude), limit: 180)
        {
            draft.latitude = latitude
            draft.longitude = longitude
        }
        draft.seats = VenueText.seats(text(.seats))
        draft.noise = VenueText.noise(text(.noise))
        draft.minimumSpend = text(.minimumSpend)
        draft.hours = text(.hours)
        draft.url = VenueText.url(text(.url))
        draft.note = text(.note)
        return draft
    }

    private static let words: [String: Column] = {
        let lists: [(Column, String)] = [
            (.name, "name|venue|café|cafe|place|名称|名字|店名|场地|地点|咖啡馆|会場|カフェ|nombre|lugar|local|cafetería"),
            (.address, "address|full address|location|addr full|地址|住所|dirección|domicilio"),
            (.street, "street|addr street|街道|calle"), (.houseNumber, "house number|addr housenumber|门牌|número"),
            (.postcode, "postcode|postal code|zip|addr postcode|邮编|郵便番号|código postal"),
            (.city, "city|town|addr city|城市|市|ciudad"),
            (.latitude, "latitude|lat|@lat|y|纬度|緯度|latitud"),
            (.longitude, "longitude|lon|lng|@lon|x|经度|経度|longitud"),
            (.coordinates, "coordinates|coords|geo|lat lon|lat lng|坐标|座標|coordenadas"),
            (.seats, "seats|capacity|seating|capacity seats|座位|座位数|席数|座席数|asientos|plazas|aforo|capacidad"),
            (.noise, "noise|noise level|噪音|安静程度|騒音|静かさ|ruido"),
            (.minimumSpend, "minimum spend|minimumSpend|min spend|低消|最低消费|最低料金|consumo mínimo|consumición mínima"),
            (.hours, "hours|opening hours|open|营业时间|开放时间|営業時間|horario|horarios"),
            (.url, "url|website|web|link|contact website|网站|网址|链接|ウェブサイト|リンク|sitio web|página web|enlace"),
            (.note, "note|notes|description|comment|备注|说明|備考|メモ|nota|notas|descripción"),
        ]
        var words: [String: Column] = [:]
        for (column, names) in lists {
            for name in names.split(separator: "|") { words[HeaderWords.key(String(name))] = column }
        }
        return words
    }()
}
