import Invites
import Testing

@testable import Importing

struct NamesReaderTests {
    @Test(arguments: [
        ("王小明", "王小明", "", ""),
        ("王小明-北京-工程师", "王小明", "北京", "工程师"),
        ("王小明 - 北京 - 工程师", "王小明", "北京", "工程师"),
        ("王小明—北京", "王小明", "北京", ""),
        ("王小明–工程师", "王小明", "", "工程师"),
        ("王小明_上海_设计", "王小明", "上海", "设计"),
        ("王小明|深圳|产品经理", "王小明", "深圳", "产品经理"),
        ("王小明｜深圳｜产品经理", "王小明", "深圳", "产品经理"),
        ("王小明／深圳／老师", "王小明", "深圳", "老师"),
        ("Eric-北京-程序员", "Eric", "北京", "程序员"),
        ("张三-Beijing-PM-滑雪", "张三", "Beijing", "PM-滑雪"),
        ("山田太郎/東京/デザイナー", "山田太郎", "東京", "デザイナー"),
        ("Ann Example", "Ann Example", "", ""),
        ("Anne-Marie Example-Smith", "Anne-Marie Example-Smith", "", ""),
        ("Ann Example | Berlin | Designer", "Ann Example", "Berlin", "Designer"),
        ("Ann Example - Berlin - Designer", "Ann Example", "Berlin", "Designer"),
        ("john_doe", "john_doe", "", ""),
        ("1. 王小明", "王小明", "", ""),
        ("12、王小明-北京", "王小明", "北京", ""),
        ("３．王小明", "王小明", "", ""),
        ("(4) Ann Example", "Ann Example", "", ""),
        ("⑤Ann Example", "Ann Example", "", ""),
        ("6 Ann Example", "Ann Example", "", ""),
        ("- Ann Example", "Ann Example", "", ""),
        ("• @Ann Example", "Ann Example", "", ""),
        ("@王小明", "王小明", "", ""),
        ("🌸小花🌸", "小花", "", ""),
        ("🌸🌸", "🌸🌸", "", ""),
        ("A❤️B", "A❤️B", "", ""),
        ("阿不都·热合曼", "阿不都·热合曼", "", ""),
        ("王\u{200D}小明", "王\u{200D}小明", "", ""),
        ("O'Brien, Pat", "O'Brien, Pat", "", ""),
        ("张伟-前端", "张伟", "", "前端"),
        ("群主-Nora", "Nora", "", ""),
        ("管理员-王小明-北京", "王小明", "北京", ""),
        ("上海-林小满", "林小满", "上海", ""),
        ("王小明-工程师-北京", "王小明", "北京", "工程师"),
        ("李四-义乌-外贸", "李四", "义乌", "外贸"),
        ("李四-宜昌-老师", "李四", "宜昌", "老师"),
        ("~ 大海 ~", "大海", "", ""),
        ("2. 李四（带朋友）", "李四", "", ""),
        ("3、Bob +1", "Bob", "", ""),
        ("王芳（小芳）", "王芳（小芳）", "", ""),
    ])
    func `a line is a name, perhaps with city and profession`(
        line: String,
        name: String,
        city: String,
        title: String
    ) throws {
        let drafts = try read(line)
        #expect(drafts.map(\.name) == [name])
        #expect(drafts.map(\.city) == [city])
        #expect(drafts.map(\.title) == [title])
    }

    @Test(arguments: [
        ("Ann Example <ann@example.org>", "Ann Example"), ("Ann Example, ann@example.org", "Ann Example"),
        ("Ann Example ann@example.org", "Ann Example"), ("ann@example.org", "ann@example.org"),
    ])
    func `an address beside the name is kept`(line: String, name: String) throws {
        let drafts = try read(line)
        #expect(drafts.map(\.name) == [name])
        #expect(drafts.map(\.emails) == [["ann@example.org"]])
    }

    @Test(arguments: ["王芳\t13800000000", "王芳 138-0000-0000", "王芳：13800000000", "王芳 +34 600 00 00 00"])
    func `a number beside the name is a telephone`(line: String) throws {
        let draft = try #require(try read(line).first)
        #expect(draft.name == "王芳")
        #expect(draft.phones.map { $0.filter(\.isNumber).count >= 11 } == [true])
    }

    @Test func `what is neither city nor profession is kept as a note`() throws {
        #expect(try read("李四-周末组").map(\.note) == ["周末组"])
        #expect(try read("李四-周末组").map(\.city) == [""])
    }

    @Test func `title and example of a sign-up list are no people`() throws {
        let list = "#接龙\n周六咖啡聚会 15:00\n例 1. 张三 带一人\n\n1. 李四\n2. 王五 +1\n3. Ann Example（带朋友）\n"
        #expect(try read(list).map(\.name) == ["李四", "王五", "Ann Example"])
    }

    @Test(arguments: [
        "Ann: I can come on Saturday\nBob: me too\nAnn: great\n",
        "[20/11/26, 15:00:12] Ann: hi there everybody\n[20/11/26, 15:01:40] Bob: hello to you too\n",
        "王小明：周六有人去吗？\n李四：我去\n王小明：好的！\n",
    ])
    func `messages of a chat are refused`(text: String) throws {
        let error = try #require(throws: ImportError.self) { try NamesReader(source(text)) }
        #expect(error.what.contains("messages of a chat"))
    }

    @Test(arguments: [
        "群成员(287)", "群成员（287）", "群成员 287人", "成员列表：", "Members (12)", "Group members", "#接龙", "#Group Note", "メンバー(12)",
        "Participantes:", "姓名", "Name", "", "   ", "\u{FEFF}",
    ])
    func `headings and blank lines are no people`(line: String) throws {
        #expect(try read("\(line)\nAnn Example\n\(line)\n").map(\.name) == ["Ann Example"])
    }

    @Test func `lines count as an editor counts them and repeated names stay`() throws {
        var reader = try NamesReader(source("群成员(3)\r\n\r\nAnn Example\r\nAnn Example\n---\n\(long)\rBob Example"))
        var events: [ContactEvent] = []
        while let event = reader.next() { events.append(event) }
        #expect(
            events == [
                .contact(ContactRecord(line: 3, draft: ContactDraft(name: "Ann Example"))),
                .contact(ContactRecord(line: 4, draft: ContactDraft(name: "Ann Example"))),
                .skipped(SkippedRow(line: 5, reason: "no name in this line")),
                .skipped(SkippedRow(line: 6, reason: "longer than 200 characters")),
                .contact(ContactRecord(line: 7, draft: ContactDraft(name: "Bob Example"))),
            ]
        )
    }

    @Test(arguments: [
        "今天下午三点在咖啡馆见面。\n请大家准时到。\n谢谢！\n",
        "Dear all, we are going to meet at three.\nPlease do come in good time if you can.\n",
        String(repeating: "word ", count: 30),
    ])
    func `prose is refused`(text: String) throws {
        let error = try #require(throws: ImportError.self) { try NamesReader(source(text)) }
        #expect(error.what == "looks like prose, not like a list with one name a line")
    }

    @Test func `a text too long for a list is refused`() throws {
        #expect(throws: ImportError.self) { try NamesReader(source(String(repeating: "Ann\n", count: 1_300_000))) }
    }

    @Test func `bytes that are no text are refused`() throws {
        let error = try #require(throws: ImportError.self) { try NamesReader(source("Ann\nB\u{0}b\n")) }
        #expect(error.line == 2)
    }

    private var long: String { String(repeating: "x", count: 201) }

    private func source(_ text: String) -> ByteSource { ByteSource(bytes: Array(text.utf8), file: "list.txt") }

    private func read(_ text: String) throws -> [ContactDraft] {
        var reader = try NamesReader(source(text))
        var drafts: [ContactDraft] = []
        while let event = reader.next() {
            if case .contact(let record) = event { drafts.append(record.draft) }
        }
        return drafts
    }
}
