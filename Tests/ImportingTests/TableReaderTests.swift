import Importing
import Invites
import Testing

struct TableReaderTests {
    @Test func `LinkedIn connections are read behind their notes, keyed by the page`() throws {
        let (reading, format) = try Reading.table(
            """
            Notes:
            "When exporting your connection data, some addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Ana,"Muster, DipWSET",https://www.linkedin.com/in/Ana-M%C3%BCster?trk=1,,Vinos SL,Sommelier,07 Dec 2025
            ,,https://www.linkedin.com/in/ghost,,,,07 Dec 2025
            ,,,,,,
            Bo,Li,https://www.linkedin.com/in/boli,bo@example.org,,,03/15/2024
            """
        )

        #expect(format == .linkedin)
        #expect(reading.people.map(\.name) == ["Ana Muster, DipWSET", "Bo Li"])
        #expect(reading.people.map(\.sourceKey) == ["linkedin:ana-müster", "linkedin:boli"])
        #expect(reading.people.first?.handles == [Handle(kind: "linkedin", value: "ana-müster")])
        #expect(reading.people.first.map { [$0.organization, $0.title] } == ["Vinos SL", "Sommelier"])
        #expect(reading.records.map(\.line) == [5, 8])
        #expect(reading.skipped.map(\.line) == [6])
    }

    @Test func `Google contacts, new: joined values, labels, people known by address or number`() throws {
        let (reading, format) = try Reading.table(
            """
            \u{FEFF}First Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,\
            E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - City,IM 1 - Service,IM 1 - Value
            Ana,Muster,Acme,Chef, --05-20,"two
            lines",* myContacts ::: Coffee ::: Starred in Android,* Home,ana@example.org ::: a2@example.org,nothing,,\
            +1 555 ::: +1 556,Madrid,Skype,ana.skype
            bo@example.org,,,,,,,,,,,,,,
            13800138000,,,,,,,,,,,,,,
            """
        )

        #expect(format == .google)
        let person = reading.people.first
        #expect(person?.emails == ["ana@example.org", "a2@example.org"] && person?.phones == ["+1 555", "+1 556"])
        #expect(
            person.map { [$0.birthday, $0.city, $0.note, $0.title] } == ["--05-20", "Madrid", "two lines", "Chef"]
        )
        #expect(person?.topics == [TopicDraft(name: "Coffee")])
        #expect(person?.handles == [Handle(kind: "skype", value: "ana.skype")])
        #expect(reading.people.map(\.name) == ["Ana Muster", "bo@example.org", "13800138000"])
        #expect(reading.people.map(\.phones.count) == [2, 0, 1])
        #expect(reading.skipped.map(\.line) == [2])
    }

    @Test func `Google contacts, old: the name column holds and groups are topics`() throws {
        let (reading, format) = try Reading.table(
            """
            Name,Given Name,Additional Name,Family Name,Yomi Name,Nickname,Birthday,Occupation,Notes,Group Membership,\
            E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title,Website 1 - Value
            Ana M. Muster,Ana,M.,Muster,x,Anita,1980-03-21,,n,Coffee ::: * My Contacts,* ,a@example.org,Acme,Chef,\
            https://github.com/Ana-M
            """
        )

        #expect(format == .google)
        let person = reading.people.first
        #expect(
            person.map { [$0.name, $0.additionalName, $0.nickname, $0.title] } == [
                "Ana M. Muster", "M.", "Anita", "Chef",
            ]
        )
        #expect(person?.topics.map(\.name) == ["Coffee"])
        #expect(person?.handles == [Handle(kind: "github", value: "ana-m")])
    }

    @Test func `Outlook's title is a prefix, 1604 is no year, the home is before the office`() throws {
        let (reading, format) = try Reading.table(
            """
            Title,First Name,Last Name,Suffix,Company,Job Title,Business City,Home City,Business Fax,Mobile Phone,\
            Birthday,Categories,E-mail Address,E-mail Display Name,E-mail 2 Address
            Dr.,Ana,Muster,Jr.,Acme,Chef,Paris,Lyon,+1 000,+1 222,3/21/1604,Coffee;VIP,a@example.org,Ana (a),b@example.org
            ,Bo,Li,,,,,,,,0/0/00,,,,
            ,Chu,Wu,,,,,,,,11/30/1979,,,,
            """
        )

        #expect(format == .outlook)
        let person = reading.people.first
        #expect(person.map { [$0.prefix, $0.title, $0.city] } == ["Dr.", "Chef", "Lyon"])
        #expect(reading.people.map(\.birthday) == ["--03-21", "", "1979-11-30"])
        #expect(person?.emails == ["a@example.org", "b@example.org"] && person?.phones == ["+1 222"])
        #expect(person?.topics.map(\.name) == ["Coffee", "VIP"])
    }

    @Test func `Thunderbird's birthday stands in three columns`() throws {
        let (reading, format) = try Reading.table(
            """
            First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Birth Year,Birth Month,Birth Day
            Ana,Muster,Ana M.,Anita,a@example.org,b@example.org,+1,1980,3,21
            Bo,Li,,,,,,,4,15
            """
        )

        #expect(format == .thunderbird)
        #expect(reading.people.map(\.birthday) == ["1980-03-21", "--04-15"])
        #expect(reading.people.map(\.name) == ["Ana M.", "Bo Li"])
    }

    @Test(arguments: [
        ("姓名,手机号,微信号,城市,兴趣,生日\n王小明,0,wx_1,上海,咖啡、编译器,1980年3月21日", "王小明", "1980-03-21"),
        ("姓名\t電子郵件\t標籤\t生日\n王小明\tm@example.org\t咖啡,編譯器\t1980/3/21", "王小明", "1980-03-21"),
        ("氏名,メールアドレス,趣味,生年月日\n架空 太郎,t@example.org,珈琲、読書,1980/03/21", "架空 太郎", "1980-03-21"),
        (
            "Nombre;Apellidos;Correo electrónico;Intereses;Cumpleaños\nJosé;Muster;j@example.org;café, go;21/3/1980",
            "José Muster", "1980-03-21"
        ),
        (
            "Vorname;Nachname;E-Mail-Adresse;Interessen;Geburtstag\nJörg;Muster;j@example.org;a,b;1.3.1980",
            "Jörg Muster", "1980-03-01"
        ),
        (
            "prénom,nom,courriel,intérêts,date de naissance\nZoé,Muster,z@example.org,a;b,1/3/1980", "Zoé Muster",
            "1980-03-01"
        ),
        ("sep=|\nFULL_NAME|e-mail|Tags|date of birth\nAna|a@example.org|a;b|03/01/1980", "Ana", "1980-03-01"),
    ])
    func `tables in any language are read by their header`(text: String, name: String, birthday: String) throws {
        let (reading, format) = try Reading.table(text)

        #expect(format == .csv)
        #expect(reading.people.map(\.name) == [name])
        #expect(reading.people.map(\.birthday) == [birthday])
        #expect(reading.people.map(\.topics.count) == [2])
        #expect(reading.skipped == [])
    }

    @Test func `a remark is the planner's name for somebody in chat tables, and a note in others`() throws {
        let chat = try Reading.table("昵称,备注,微信号,wxid\n小明同学,张小明,zxm_88,wxid_1").reading.people.first
        let plain = try Reading.table("姓名,备注\n张小明,老同学").reading.people.first

        #expect(chat.map { [$0.name, $0.nickname, $0.note, $0.sourceKey] } == ["张小明", "小明同学", "", "wechat:wxid_1"])
        #expect(plain.map { [$0.name, $0.note] } == ["张小明", "老同学"])
    }

    @Test(arguments: [
        "api_id,name,first_name,last_name,email,phone_number,approval_status,LinkedIn?\n1,Ana M,Ana,M,a@example.org,+1,approved,",
        "Name,Status,RSVP date,Invited By,Is Plus One Of\nAna M,Going,2026-09-02 13:26:51,,",
        "Order #,Order Date,First Name,Last Name,Email,Quantity,Attendee Status\n1,11/29/24 22:28,Ana,M,a@example.org,1,Attending",
        "Name\tUser ID\tTitle\tMember ID\tLocation\tJoined Group on\nAna M\tuser 1\tOrganizer\t1\tMadrid\t01/02/2020",
    ])
    func `attendee lists are tables of people`(text: String) throws {
        let people = try Reading.table(text).reading.people

        #expect(people.map(\.name) == ["Ana M"])
        #expect(people.map(\.title) == [""])
    }

    @Test func `short and long rows, bad cells and empty rows cost nobody else`() throws {
        let (reading, _) = try Reading.table(
            "name,email,birthday,closeness,language\nAna\nBo,b@example.org,yesterday 5,9,Chinese,x,y\n,,,,\n,no address,,,\n,,,3,\n"
        )

        #expect(reading.people.map(\.name) == ["Ana", "Bo"])
        #expect(reading.people.map(\.closeness) == [nil, nil])
        #expect(reading.people.last?.language == "zh-Hans")
        #expect(reading.skipped.map(\.line) == [3, 5, 6])
    }

    @Test func `a number that a spreadsheet rounded is no number`() throws {
        let (reading, _) = try Reading.table("name,phone\nAna,8.61381E+12\nBo,+86 138\n")

        #expect(reading.people.map(\.phones) == [[], ["+86 138"]])
        #expect(reading.skipped.map(\.line) == [2])
    }

    @Test(arguments: ["a,b,c\n1,2,3\n", "Ann,ann@example.org\n", "<html><body>502 Bad Gateway</body></html>\n", ""])
    func `a table without a column of people is refused`(text: String) throws {
        let error = #expect(throws: ImportError.self) { try Reading.table(text) }

        #expect(error?.code == .badData && error?.line == 1)
    }
}
