import Foundation
import Testing

@testable import Importing

struct FolderTests {
    @Test func `what is written is read again, and written again byte for byte`() throws {
        try withFolder { folder in
            try FolderSample.write(to: folder + "/one")
            let reader = try FolderReader(path: folder + "/one")
            #expect(reader.files == Set(FolderFile.allCases))
            let writer = try FolderWriter(path: folder + "/two")
            try copy(FolderPerson.self, reader, writer, FolderSample.people)
            try copy(FolderAddress.self, reader, writer, FolderSample.addresses)
            try copy(FolderTopic.self, reader, writer, FolderSample.topics)
            try copy(FolderAlias.self, reader, writer, FolderSample.aliases)
            try copy(FolderInterest.self, reader, writer, FolderSample.interests)
            try copy(FolderCircle.self, reader, writer, FolderSample.circles)
            try copy(FolderMember.self, reader, writer, FolderSample.members)
            try copy(FolderTie.self, reader, writer, FolderSample.ties)
            try copy(FolderVenue.self, reader, writer, FolderSample.venues)
            try copy(FolderEvent.self, reader, writer, FolderSample.events)
            try copy(FolderEventTopic.self, reader, writer, FolderSample.eventTopics)
            try copy(FolderSeats.self, reader, writer, FolderSample.seats)
            try copy(FolderInvitation.self, reader, writer, FolderSample.invitations)
            try copy(FolderAnswer.self, reader, writer, FolderSample.answers)
            try copy(FolderTouch.self, reader, writer, FolderSample.touches)
            try copy(FolderRule.self, reader, writer, FolderSample.rules)
            try copy(FolderMessage.self, reader, writer, FolderSample.messages)
            try copy(FolderContent.self, reader, writer, FolderSample.contents)
            try copy(FolderVerdict.self, reader, writer, FolderSample.verdicts)
            try writer.finish()
            #expect(reader.bytesDone == reader.bytesTotal)
            for file in FolderFile.allCases {
                let one = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/one/\(file.name)"))
                let two = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/two/\(file.name)"))
                #expect(one == two, "\(file.name)")
            }
        }
    }

    @Test func `the columns are those of the published format`() throws {
        try withFolder { folder in
            try FolderSample.write(to: folder + "/one")
            let people = try String(contentsOfFile: folder + "/one/people.csv", encoding: .utf8)
            #expect(
                people.hasPrefix(
                    """
                    id,name,familyName,givenName,nickname,organization,title,birthday,language,zone,city,latitude,longitude,\
                    closeness,cadenceMonths,doNotInvite,note,createdAt\r\n1,Ann Example,Example,Ann,,'=1+1,,'--05-20,
                    """
                )
            )
            let events = try String(contentsOfFile: folder + "/one/events.csv", encoding: .utf8)
            #expect(
                events.hasPrefix("id,slug,uid,sequence,title,description,start,end,zone,venue,seats,status,url,conf")
            )
            #expect(events.contains(",2026-12-12T07:00:00Z,"))
            #expect(try mode(folder + "/one/people.csv") == 0o600)
            #expect(try mode(folder + "/one") == 0o700)
        }
    }

    @Test func `a part of a folder is read, with columns in any order and others passed over`() throws {
        try withFolder { folder in
            try put(
                "people.csv",
                "\u{FEFF}shoe size,Name,name,id\n42,x,Ann Example,7\n\n43,x,\"'+1, 'x\",9\n",
                in: folder
            )
            try put("ties.csv", "b,a\n9,7\n", in: folder)
            let reader = try FolderReader(path: folder)
            var people: [FolderPerson] = []
            try reader.read { people.append($0) }
            #expect(people.map(\.id) == [7, 9])
            #expect(people.map(\.name) == ["Ann Example", "+1, 'x"])
            #expect(people.map(\.line) == [2, 4])
            #expect(people[0].createdAt == nil)
            var ties: [FolderTie] = []
            try reader.read { ties.append($0) }
            #expect(ties.map { [$0.a, $0.b] } == [[7, 9]])
            #expect(ties.map(\.strength) == [50])
            var venues: [FolderVenue] = []
            try reader.read { venues.append($0) }
            #expect(venues.isEmpty)
        }
    }

    @Test func `rows without ids are numbered`() throws {
        try withFolder { folder in
            try put("people.csv", "name\nAnn Example\nBob Example\n", in: folder)
            try put("addresses.csv", "person,kind,value\n2,email,bob@example.org\n", in: folder)
            let reader = try FolderReader(path: folder)
            var addresses: [FolderAddress] = []
            try reader.read { addresses.append($0) }
            #expect(addresses.map(\.person) == [2])
        }
    }

    @Test(
        arguments: [
            ("people.csv", "id,name\n1,Ann\n1,Bob\n", 3, "id comes twice in the file"),
            ("people.csv", "id,name\n1,\n", 2, "name is empty"),
            ("people.csv", "id,name\n0,Ann\n", 2, "id is not a whole number from 1 on"),
            ("people.csv", "id,name\n99999999999999999999,Ann\n", 2, "id is not a whole number from 1 on"),
            ("people.csv", "id,name,closeness\n1,Ann,6\n", 2, "closeness is not a whole number from 0 to 5"),
            (
                "people.csv", "id,name,birthday\n1,Ann,1990-02-30\n", 2,
                "birthday is not a day such as 1980-03-21 or --03-21"
            ),
            ("people.csv", "id,name,latitude,longitude\n1,Ann,nan,1\n", 2, "latitude is not a number from -90 to 90"),
            (
                "people.csv", "id,name,latitude,longitude\n1,Ann,1,181\n", 2,
                "longitude is not a number from -180 to 180"
            ),
            ("people.csv", "id,name,latitude,longitude\n1,Ann,1,\n", 2, "longitude and latitude go together"),
            ("people.csv", "id,name,doNotInvite\n1,Ann,yes\n", 2, "doNotInvite is neither 1 nor 0"),
            (
                "people.csv", "id,name,createdAt\n1,Ann,yesterday\n", 2,
                "createdAt is not a time such as 2026-12-12T07:00:00Z"
            ),
            ("people.csv", "id,name\n1,\"Ann\n", 2, "a quotation mark that begins here is never closed"),
            ("people.csv", "nombre\nAnn\n", 1, nil),
            ("ties.csv", "a,b\n1,2\n", 2, "b refers to a row that people.csv does not have"),
            ("ties.csv", "a,b\n1,1\n", 2, "b is the same person as a"),
            ("ties.csv", "a,b\n1,\n", 2, "b is empty"),
            ("ties.csv", "a,b,strength\n1,2,101\n", 2, "b refers to a row that people.csv does not have"),
            ("addresses.csv", "person,kind,value\n1,email,\n", 2, "value is empty"),
            ("rules.csv", "kind,a,b\nsometimes,1,1\n", 2, "kind is not one of never, couple"),
            ("topics.csv", "id,name,broader\n1,Tea,2\n", 2, "broader refers to a row that topics.csv does not have"),
            ("touches.csv", "person,on,kind\n1,2026-2-1,call\n", 2, "on is not a day such as 2026-12-12"),
            ("events.csv", "title,start,end\nTea,2026-12-12T07:00Z,2026-12-12T06:00Z\n", 2, "end lies before start"),
            ("answers.csv", "event,person,answer\n1,1,yes\n", 2, "event refers to a row that events.csv does not have"),
        ] as [(String, String, Int, String?)]
    )
    func `a wrong cell is refused with its file and line`(file: String, text: String, line: Int, what: String?) throws {
        try withFolder { folder in
            if file != "people.csv" { try put("people.csv", "id,name\n1,Ann\n", in: folder) }
            try put(file, text, in: folder)
            let error = try #require(throws: ImportError.self) { try readAll(FolderReader(path: folder)) }
            #expect(error.file == folder + "/" + file)
            #expect(error.line == line)
            #expect(error.code == .badData)
            if let what { #expect(error.what == what) }
        }
    }

    @Test func `a folder of something else is refused`() throws {
        try withFolder { folder in
            try put("photo.txt", "x", in: folder)
            let error = try #require(throws: ImportError.self) { try FolderReader(path: folder) }
            #expect(error.code == .badData)
        }
    }

    @Test func `a folder that isn't empty is refused and stays as it is`() throws {
        try withFolder { folder in
            try put("keep", "x", in: folder)
            let error = try #require(throws: ImportError.self) { try FolderWriter(path: folder + "/") }
            #expect(error.code == .cannotCreate)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["keep"])
        }
    }

    @Test(arguments: ["new", "empty", "empty/", "link"])
    func `the folder may be new or empty`(name: String) throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "empty")
            try FolderSample.write(to: folder + "/" + name)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/" + name)
            #expect(Set(names) == Set(FolderFile.allCases.map(\.name)))
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left.allSatisfy { !$0.contains("partial") })
        }
    }

    @Test func `an export that fails leaves nothing`() throws {
        struct Failure: Error {}
        try withFolder { folder in
            #expect(throws: Failure.self) {
                let writer = try FolderWriter(path: folder + "/out")
                try writer.write(FolderSample.people)
                try writer.write(FolderTie.self) { add in
                    for tie in FolderSample.ties { try add(tie) }
                    throw Failure()
                }
                try writer.finish()
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left == [])
        }
    }

    @Test(arguments: [("absent/out", "lies in a folder that does not exist"), ("file/out", "is not an empty folder")])
    func `a place where no folder can be is refused`(name: String, what: String) throws {
        try withFolder { folder in
            try put("file", "x", in: folder)
            let error = try #require(throws: ImportError.self) { try FolderWriter(path: folder + "/" + name) }
            #expect(error.code == .cannotCreate)
            #expect(error.what == what)
        }
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private func put(_ name: String, _ text: String, in folder: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    private func copy<Row: FolderRow>(
        _ type: Row.Type,
        _ reader: FolderReader,
        _ writer: FolderWriter,
        _ expected: [Row]
    ) throws {
        var rows: [Row] = []
        try reader.read { rows.append($0) }
        for index in rows.indices { rows[index].line = 0 }
        #expect(rows == expected)
        try writer.write(rows)
    }

    private func readAll(_ reader: FolderReader) throws {
        try reader.read { (_: FolderPerson) in }
        try reader.read { (_: FolderAddress) in }
        try reader.read { (_: FolderTopic) in }
        try reader.read { (_: FolderTie) in }
        try reader.read { (_: FolderEvent) in }
        try reader.read { (_: FolderAnswer) in }
        try reader.read { (_: FolderTouch) in }
        try reader.read { (_: FolderRule) in }
    }
}
