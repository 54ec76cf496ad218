import Importing
import Invites
import Testing

struct VCardReaderTests {
    @Test func `a card of a phone gives every field`() throws {
        let person = try Reading.card(
            "N:Muster;Ana;María;Dra.;Jr.",
            "FN:Dra. Ana Muster",
            "NICKNAME:Anita,Ani",
            "item1.EMAIL;type=INTERNET;type=pref:Ana@example.org",
            "EMAIL;TYPE=WORK:ana@example.org",
            "EMAIL:ana2@example.org",
            "TEL;TYPE=CELL:+34 600 000 000",
            "TEL;VALUE=uri:tel:+34-600-000-001",
            "ORG:Café\\, Ltd.;Kitchen",
            "TITLE:Chef",
            "BDAY:1980-03-21",
            "CATEGORIES:Coffee,My Contacts,* starred,Chess",
            "NOTE:met in\\nZaragoza",
            "UID:urn:uuid:abc-1",
            "URL:https://www.linkedin.com/in/Ana-Muster/?x=1",
            "X-SOCIALPROFILE;type=twitter;x-user=anam:http://twitter.com/anam",
            "IMPP;X-SERVICE-TYPE=Skype:skype:ana.skype",
            "X-WECHAT:ana_wx",
            "ADR;TYPE=WORK:;;Street 1;Madrid;;1;ES",
            "ADR;TYPE=HOME:;;Street 2;Zaragoza;;2;ES",
            "GEO:41.65;-0.88",
            "LANG:es",
            "TZ:Europe/Madrid"
        )

        #expect(person.name == "Dra. Ana Muster")
        #expect([person.familyName, person.givenName, person.additionalName] == ["Muster", "Ana", "María"])
        #expect([person.prefix, person.suffix, person.nickname] == ["Dra.", "Jr.", "Anita"])
        #expect(person.emails == ["Ana@example.org", "ana2@example.org"])
        #expect(person.phones == ["+34 600 000 000", "+34-600-000-001"])
        #expect([person.organization, person.title, person.birthday] == ["Café, Ltd.", "Chef", "1980-03-21"])
        #expect(person.topics == [TopicDraft(name: "Coffee"), TopicDraft(name: "Chess")])
        #expect([person.note, person.sourceKey] == ["met in Zaragoza", "uid:abc-1"])
        #expect(
            person.handles == [
                Handle(kind: "name", value: "Ani"), Handle(kind: "linkedin", value: "ana-muster"),
                Handle(kind: "twitter", value: "anam"), Handle(kind: "skype", value: "ana.skype"),
                Handle(kind: "wechat", value: "ana_wx"),
            ]
        )
        #expect([person.city, person.language, person.zone] == ["Zaragoza", "es", "Europe/Madrid"])
        #expect(person.latitude == 41.65 && person.longitude == -0.88)
    }

    @Test(arguments: [
        (["N:Doe;Ann;Q.;;"], "Ann Q. Doe"),
        (["N:王;小明;;;"], "王小明"),
        (["N:安藤;ロイド;;;"], "安藤ロイド"),
        (["N:;;;;", "NICKNAME:Annie", "ORG:Acme"], "Annie"),
        (["ORG:Acme;Sales", "EMAIL:a@example.org"], "Acme"),
        (["TEL:1", "EMAIL:a@example.org"], "a@example.org"),
        (["TEL:1 23"], "1 23"),
        (["FN:", "FN:Second", "FN:Third"], "Second"),
        (["FN:Ann\\nBcc: evil@example.net"], "Ann Bcc: evil@example.net"),
        (["FN:\u{202E}eoD\u{202C} \u{FEFF}Ann"], "eoD Ann"),
        (["FN:a\\,b\\;c\\\\d\\xg\\"], "a,b;c\\d\\xg\\"),
        (["NOTE:nobody"], ""),
    ])
    func `the name is the best that the card has`(lines: [String], name: String) throws {
        let text = (["BEGIN:VCARD"] + lines + ["END:VCARD"]).map { $0 + "\n" }.joined()
        #expect(try Reading.vCards(Array(text.utf8)).people.map(\.name) == [name])
    }

    @Test(arguments: ["\r\n", "\n", "\r", "\r\r\n"])
    func `any line end and any fold is undone`(end: String) throws {
        let lines = [
            "BEGIN:VCARD ", "VERSION:3.0", "", "FN:Ann ", "  Mus", "\tter", "EMAIL;TYPE=INT", " ERNET:ann@exa",
            " mple.org",
            "PHOTO;ENCODING=b:AAAA", " BBBB=", "X-ABUID:1", "END:VCARD", "", "BEGIN:VCARD", "FN:Bo", "END:VCARD",
        ]
        let people = try Reading.vCards(Array(lines.joined(separator: end).utf8)).people

        #expect(people.map(\.name) == ["Ann Muster", "Bo"])
        #expect(people.first?.emails == ["ann@example.org"])
    }

    @Test func `lines are joined before characters are`() throws {
        let umlaut = Array("ü".utf8)
        let bytes =
            Array("BEGIN:VCARD\r\nFN:M".utf8) + [umlaut[0]] + Array("\r\n ".utf8) + [umlaut[1]]
            + Array("ller\r\nEND:VCARD".utf8)

        #expect(try Reading.vCards(bytes).people.map(\.name) == ["Müller"])
    }

    @Test func `soft line breaks of quoted-printable are undone and stop at the end of the card`() throws {
        let reading = try Reading.vCards(
            "BEGIN:VCARD",
            "VERSION:2.1",
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:D=C3=B6e;A=",
            "nn",
            "NOTE;QUOTED-PRINTABLE:come=",
            " to the aid=3B =3d",
            "END:VCARD",
            "BEGIN:VCARD",
            "FN:Bo",
            "NOTE;ENCODING=QUOTED-PRINTABLE:cut=",
            "END:VCARD"
        )

        #expect(reading.people.map(\.name) == ["Ann Döe", "Bo"])
        #expect(reading.people.map(\.note) == ["come to the aid; =", "cut"])
    }

    @Test(arguments: [
        ("1980-03-21", "1980-03-21"), ("19800321", "1980-03-21"), ("1990-01-01;", "1990-01-01"),
        ("1996-04-15T20:12:43+04:00", "1996-04-15"), ("20190210T000033", "2019-02-10"), ("--0415", "--04-15"),
        ("--04-15", "--04-15"), ("1604-05-20", "--05-20"), ("--0229", "--02-29"), ("20260230", ""), ("circa 1800", ""),
        ("99999999999", ""), ("00000000", ""), ("--1301", ""),
    ])
    func `birthdays of every vendor are read`(value: String, birthday: String) throws {
        #expect(try Reading.card("FN:Ann", "BDAY;VALUE=date:\(value)").birthday == birthday)
    }

    @Test func `a year that the phone says to leave out is left out`() throws {
        #expect(try Reading.card("FN:A", "BDAY;X-APPLE-OMIT-YEAR=1900:1900-05-20").birthday == "--05-20")
    }

    @Test func `quoted parameters, carets and bare types are taken apart`() throws {
        let person = try Reading.card(
            "FN:Ann",
            "TEL;TYPE=\"COMMA,SEPARATED:INSIDE\",PREF:1",
            "ADR;LABEL=\"a^nb^'c^^\";GEO=\"geo:41.65,-0.88\":;;S;Zaragoza;;;",
            "EMAIL;PREF;INTERNET:ann@example.org",
            "TEL;HOME;X-\"open:2"
        )

        #expect(person.phones == ["1", "2"])
        #expect(person.emails == ["ann@example.org"])
        #expect(person.latitude == 41.65)
    }

    @Test func `the outer card wins over those inside, and a lost end costs no card`() throws {
        let nested = try Reading.vCards(
            "BEGIN:VCARD",
            "N:parent",
            "BEGIN:VCARD",
            "N:one",
            "END:VCARD",
            "BEGIN:VCARD",
            "N:two",
            "END:VCARD",
            "TEL:1",
            "AGENT:",
            "BEGIN:VCARD",
            "N:three",
            "END:VCARD",
            "END:VCARD"
        )
        let lost = try Reading.vCards(
            "BEGIN:VCARD",
            "FN:A",
            "BEGIN:VCARD",
            "FN:B",
            "END:VCARD",
            "BEGIN:VCARD",
            "FN:C",
            "END:VCARD",
            "BEGIN:VCARD",
            "FN:cut o"
        )
        let headless = try Reading.vCards("BEGIN:VCARD", "FN:A", "END:VCARD", "VERSION:3.0", "FN:B", "END:VCARD")

        #expect(nested.people.map(\.name) == ["parent"] && nested.people.map(\.phones) == [["1"]])
        #expect(lost.people.map(\.name) == ["A", "B", "C", "cut o"])
        #expect(lost.records.map(\.line) == [1, 3, 6, 9])
        #expect(lost.skipped.map(\.line) == [9] && lost.skipped.first?.reason.contains("breaks off") == true)
        #expect(headless.people.map(\.name) == ["A", "B"])
    }

    @Test func `a group keeps the keys of its members`() throws {
        let reading = try Reading.vCards(
            "BEGIN:VCARD",
            "FN:Choir",
            "KIND:group",
            "MEMBER:urn:uuid:u1",
            "MEMBER:u2",
            "END:VCARD",
            "BEGIN:VCARD",
            "FN:Ann",
            "UID:urn:uuid:u1",
            "END:VCARD"
        )

        #expect(reading.records.map(\.members) == [["uid:u1", "uid:u2"], nil])
        #expect(reading.people.last?.sourceKey == "uid:u1")
    }

    @Test func `what cannot be an address or a number is said, and the person is read`() throws {
        let reading = try Reading.vCards(
            "BEGIN:VCARD",
            "FN:Ann",
            "EMAIL:nowhere",
            "EMAIL:a b@c@d",
            "EMAIL:Ann <ann@example.org>",
            "TEL:ask me",
            "URL:javascript:alert(1)",
            "END:VCARD"
        )

        #expect(reading.people.map(\.emails) == [["ann@example.org"]])
        #expect(reading.people.first?.handles == [])
        #expect(reading.skipped.map(\.line) == [1, 1])
    }

    @Test func `a file without a card is refused with line and cure`() throws {
        for text in ["name,email\nAnn,ann@example.org\n", "END:VCARD\r\n", "", "\0\0\0\0"] {
            #expect(throws: ImportError.self) { try Reading.vCards(Array(text.utf8)) }
        }
        let error = #expect(throws: ImportError.self) { try Reading.vCards("END:VCARD") }
        #expect(error?.code == .badData && error?.line == 1 && error?.cure.isEmpty == false)
    }
}
