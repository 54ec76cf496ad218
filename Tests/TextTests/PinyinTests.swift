import Testing
import Text

struct PinyinTests {
    @Test(arguments: [
        ("王小明", ["wangxiaoming", "wang xiao ming", "wang xiaoming", "xiaoming wang"]),
        ("王 小明", ["wangxiaoming", "wang xiao ming", "wang xiaoming", "xiaoming wang"]),
        ("李雷", ["lilei", "li lei", "lei li"]),
        ("欧阳娜娜", ["ouyangnana", "ou yang na na", "ouyang nana", "nana ouyang"]),
        ("歐陽修", ["ouyangxiu", "ou yang xiu", "ouyang xiu", "xiu ouyang"]),
        ("单雄信", ["shanxiongxin", "shan xiong xin", "shan xiongxin", "xiongxin shan"]),
        ("曾小贤", ["zengxiaoxian", "zeng xiao xian", "zeng xiaoxian", "xiaoxian zeng"]),
        ("吕布", ["lubu", "lu bu", "bu lu", "lvbu", "lv bu", "bu lv"]),
        ("王Eric🌸", ["wangeric", "wang eric", "eric wang"]),
        ("吕Vera", ["luvera", "lu vera", "vera lu", "lvvera", "lv vera", "vera lv"]),
        ("尉迟恭", ["yuchigong", "yu chi gong", "yuchi gong", "gong yuchi"]),
        ("タナカ ハナコ", ["tanakahanako", "tanaka hanako", "hanako tanaka"]),
        ("さくら", ["sakura"]),
        ("コーヒー", ["kohi"]),
        ("王", ["wang"]),
        ("Ann Example", []),
        ("", []),
        ("🌸", []),
        ("Зоя", []),
    ])
    func `a name can be typed in Latin letters`(name: String, keys: [String]) {
        #expect(pinyinKeys(name) == keys)
    }

    @Test func `a very long name gives short keys`() {
        let keys = pinyinKeys(String(repeating: "王", count: 100_000))
        #expect(!keys.isEmpty && keys.allSatisfy { $0.utf8.count < 1000 })
    }
}
