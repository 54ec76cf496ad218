import Testing

@testable import Importing

struct CSVReaderTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a,\n,b\n", [["a", ""], ["", "b"]]),
        ("a;b\nMüller, Hans;x\n", [["a", "b"], ["Müller, Hans", "x"]]),
        ("a\tb, c\n1\t2\n", [["a", "b, c"], ["1", "2"]]),
        ("sep=;\r\na;b,c\r\n", [["a", "b,c"]]),
        ("\"sep=|\"\na|b\n", [["a", "b"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("a,\"b \"\"c\"\" d\"\n", [["a", "b \"c\" d"]]),
        ("\"x\r\ny\",\"\n\"\n", [["x\r\ny", "\n"]]),
        ("a,\"b\"c,d\n", [["a", "bc", "d"]]),
        ("a,b\"c,d\n", [["a", "b\"c", "d"]]),
        ("\n\r\n\na,b\n\n", [["a", "b"]]),
        ("\"\"\na,b\n", [["a", "b"]]),
        (",,\n", [["", "", ""]]),
        ("", []),
        ("one\ntwo\n", [["one"], ["two"]]),
        ("a,b\n\"1\",\"2\"", [["a", "b"], ["1", "2"]]),
    ])
    func `a file is read as other programs write it`(text: String, rows: [[String]]) throws {
        #expect(try read(Array(text.utf8)) == rows)
    }

    @Test func `cells lose the white space around them but not inside`() throws {
        var record = CSVRecord()
        var reader = try CSVReader(ByteSource(bytes: Array("  a b\t, \n".utf8), file: "x.csv"))
        #expect(try reader.next(&record))
        #expect(record[0] == "a b")
        #expect(record[1] == "")
        #expect(record[7] == "")
        #expect(Array(record.bytes(0)) == Array("  a b\t".utf8))
    }

    @Test func `rows know the line of the file on which they begin`() throws {
        let text = "a,b\r\n\r\n\"x\r\ny\nz\",2\r\n3,4\n"
        var record = CSVRecord()
        var reader = try CSVReader(ByteSource(bytes: Array(text.utf8), file: "x.csv"))
        var lines: [Int] = []
        while try reader.next(&record) { lines.append(record.line) }
        #expect(lines == [1, 3, 6])
    }

    @Test(arguments: [
        ("a,b\nc,\"d\n\n", 2, "a quotation mark that begins here is never closed"),
        ("a,b\nc,\u{0}d\n", 2, "holds a zero byte, so it is not text"),
        ("a,\"b\u{0}\"\n", 1, "holds a zero byte, so it is not text"),
        ("a\n" + String(repeating: ",", count: 6000), 2, "a row has more than 6000 cells"),
        ("a,\n\"" + String(repeating: "x", count: 1_000_001), 2, "a cell is longer than 1 MB"),
        (
            "a,\n" + String(repeating: String(repeating: "x", count: 900_000) + ",", count: 5), 2,
            "a row is longer than 4 MB"
        ),
    ])
    func `a file that is no table is refused with its line`(text: String, line: Int, what: String) throws {
        let error = try #require(throws: ImportError.self) { try read(Array(text.utf8)) }
        #expect(error.line == line)
        #expect(error.what == what)
        #expect(error.code == .badData)
        #expect("\(error)".hasPrefix("x.csv, line \(line): \(what); "))
    }

    @Test func `UTF-16 is read like UTF-8`() throws {
        let text = "name,city\r\n王小明,北京\r\n"
        let bytes: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try read(bytes) == [["name", "city"], ["王小明", "北京"]])
    }

    @Test func `a forbidden form of UTF-8 is refused with its line`() throws {
        let bytes = Array("name,city\nAnn,Ulm\n".utf8) + [0xC0, 0xAF, 0x2C, 0x0A]
        let error = try #require(throws: ImportError.self) { try read(bytes) }
        #expect(error.line == 3)
    }

    @Test func `pieces may end anywhere`() throws {
        var text = ""
        var rows: [[String]] = []
        for row in 0..<20_000 {
            text += "\(row),\"a \"\"quoted\"\" cell,\r\nof row \(row)\",Zoë 王\(row)\r\n"
            rows.append(["\(row)", "a \"quoted\" cell,\r\nof row \(row)", "Zoë 王\(row)"])
        }
        #expect(text.utf8.count > 3 * ByteSource.chunkSize)
        try withFile(Array(text.utf8)) { path in
            var reader = try CSVReader(ByteSource(path: path))
            #expect(try all(&reader) == rows)
            #expect(reader.bytesDone == text.utf8.count)
        }
    }

    @Test func `what the writer writes the reader reads`() throws {
        let cells = [
            "", "a", "a,b", "say \"x\"", "l1\nl2", "l1\r\nl2", "=1+1", "'=1", "''=1", "'tis", "-", "＝1", " x ",
        ]
        var writer = CSVWriter()
        for cell in cells {
            writer.text(cell)
            writer.number(7)
            writer.number(nil as Int?)
            writer.number(-0.5)
            writer.flag(true)
            writer.endRow()
        }
        var record = CSVRecord()
        var reader = try CSVReader(ByteSource(bytes: writer.take(), file: "x.csv"))
        for cell in cells {
            #expect(try reader.next(&record))
            #expect(unguarded(String(decoding: record.bytes(0), as: UTF8.self)) == cell)
            #expect(record.texts.dropFirst() == ["7", "", "-0.5", "1"])
        }
        #expect(try !reader.next(&record))
    }

    @Test(arguments: [
        ("=1", "'=1"), ("+34", "'+34"), ("-", "'-"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "'\rx"), ("＠x", "'＠x"),
        ("'=1", "''=1"), ("''=1", "'''=1"), ("'x", "'x"), ("x=1", "x=1"), ("", ""), ("'", "'"), (" =1", " =1"),
    ])
    func `no cell is a formula`(text: String, cell: String) {
        #expect(guarded(text) == cell)
        #expect(unguarded(cell) == text)
    }

    private func read(_ bytes: [UInt8]) throws -> [[String]] {
        var reader = try CSVReader(ByteSource(bytes: bytes, file: "x.csv"))
        return try all(&reader)
    }

    private func all(_ reader: inout CSVReader) throws -> [[String]] {
        var record = CSVRecord()
        var rows: [[String]] = []
        while try reader.next(&record) {
            rows.append(record.ends.indices.map { String(decoding: record.bytes($0), as: UTF8.self) })
        }
        return rows
    }
}
