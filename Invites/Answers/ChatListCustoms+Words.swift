extension ChatListCustoms {
    /// ✅ ❌ ✔ ☑ and the like, by which people also note who has paid.
    static let ticks: Set<UInt32> = [0x2705, 0x274C, 0x25CB, 0xD7, 0x1F7E2, 0x1F534]

    static let potluck = [
        "potluck", "bring", "pot luck", "持ち寄り", "持ち物", "自带", "一人一菜", "一道菜", "带什么", "带啥", "带的菜", "带的东西", "llevar",
        "traer",
        "cada uno trae", "cada uno lleva", "cada quien trae", "que traes", "que llevas", "que lleva", "que trae",
    ]
    static let payments: Set<String> = [
        "paid", "pagado", "pagada", "pago", "済", "済み", "支払済", "支払済み", "支払い済み", "振込済", "振込済み", "入金済", "入金済み", "已付",
        "已付款", "已交",
        "已转", "已轉", "已缴", "已繳", "已汇", "已匯", "付了", "交了", "转了", "轉了", "付清", "paid up", "sent", "enviado",
    ]
    static let titled = ["さんと", "くんと", "ちゃんと", "君と", "様と", "先生と"]
    /// How names begin by which friends call each other.
    static let nicknames: Set<String> = ["小", "阿", "老"]
    static let rides = [
        "drivers", "driving", "carpool", "car pool", "lift share", "seats in", "conductor", "conducen", "lleva coche",
        "llevan coche", "llevan carro", "llevan auto", "plazas libres", "asientos libres", "开车的", "有车的", "空位", "空座",
        "几个座",
        "車出し", "車を出", "何人乗", "拼车",
    ]
    static let money = [
        "paid", "pay ", "pays", "once you've sent", "交了", "费用", "payment", "transfer", "deposit", "venmo", "paypal",
        "zelle", "money", "pagado",
        "pagada", "pago", "pagar", "bizum", "abonad", "ingreso", "sena ", "支払", "支付", "振込", "振り込", "入金", "集金", "送金",
        "済=", "已付",
        "付款", "付了", "付钱", "转账", "转帐", "转给", "缴费", "已缴", "交钱", "已交", "汇款", "到账", "入账", "收款", "定金", "订金", "打款", "收齐",
    ]
    /// Whether a line below a title is about money, what is brought or who drives.
    static func isAside(_ text: ChatListText) -> Bool {
        let written = plain(text)
        return [money, potluck, rides, rideWords, ["trae", "lleva", "元/人", "块/人"]].contains {
            $0.contains { written.contains($0) }
        }
    }

    /// A title with a day at which everybody brings something.
    static func isPotluckDay(_ text: ChatListText) -> Bool {
        let written = plain(text)
        return potluck.contains { written.contains($0) } && text.scalars.contains(where: \.isChatDigit)
    }

    /// Money that goes to somebody before, so that a list may note who has paid.
    static let advance = [
        "paid", "once you've sent", "transfer", "deposit", "venmo", "paypal", "paypay", "zelle", "pagado", "pagada",
        "bizum", "abonad",
        "振込", "振り込",
        "入金", "送金", "支払済", "支払い済", "已付", "已交", "交了的", "付款", "转账", "转帐", "转给", "缴费", "交钱", "汇款", "收款", "定金", "订金", "打款",
        "pay by",
    ]
    /// Numbers that count something else than who comes.
    static let otherNumbers = [
        "when you", "what time", "time slot", "a que hora", "几点", "何時", "1=", "1 =", "option", "opcion", "choice", "选项",
        "选择",
        "选哪", "番号", "pick a number", "lucky number", "number!", "which table", "team", "equipo", "队", "几号", "分组", "组别",
        "チーム",
        "not counting", "excluding you", "besides you", "apart from you", "how many guests", "how many extra",
        "how many kids", "how many plus", "number of guests", "plus ones", "sin contar", "aparte de ti",
        "cuantos acompanantes", "cuantos invitados", "cuantos ninos", "不含本人", "不含自己", "不算自己", "不算本人", "除本人", "带几",
        "几个孩子", "几岁",
        "年龄", "尺码", "本人除", "本人以外", "自分以外", "同伴者数", "年齢", "学年", "何歳", "how old", "your age", "shirt", "talla", "edad",
        "score", "votes", "座席", "座位号", "桌号",
        "票数", "puntos", "seats", "plazas libres", "asientos", "几份", "何個", "何枚", "how many cookies", "copies", "copias",
    ]
    private static let totals = [
        "total number", "incl. yourself", "including yourself", "incl yourself", "yourself included",
        "number of people",
        "how many people", "how many of you", "how many you are", "how many are coming", "how many are you",
        "name and number", "name + number", "name & number", "name and how many", "name + how many",
        "number in your party",
        "cantidad total", "headcount", "head count", "cuantos sois", "cuantas sois", "cuantos son", "cuantas son",
        "cuantos vais",
        "cuantos van", "cuantos venis", "cuantos vienen", "cuantos somos", "nombre y cuantos", "nombre y numero",
        "nombre + numero", "numero de personas", "cantidad de personas", "contandote", "contandoos", "incluyendote",
        "总人数", "合计人数", "几人", "几位", "几个人", "多少人", "含本人", "含自己", "算上自己", "包括自己", "包含本人", "连自己", "連自己", "本人含", "自分を含",
        "自分含",
        "合計人数", "総人数", "何名", "何人",
    ]
    private static let named = ["姓名", "名字", "昵称", "暱称", "名前", "氏名", "写", "填", "注明", "备注", "记入", "記入", "大家报"]

    /// Whether a title asks for a name with how many come: 姓名+人数, `nombre y cuántos`.
    static func asksForTotal(_ line: String) -> Bool {
        if totals.contains(where: { line.contains($0) }) { return true }
        return line.contains("人数") && named.contains { line.contains($0) } && !line.contains("大人")
            && !line.contains("小孩")
    }

    /// +1=本人, `+1 = just you`, `+1 (yourself)`.
    static func isPlusOfSelf(_ line: String) -> Bool {
        guard let plus = line.firstRange(of: "+1") ?? line.firstRange(of: "+ 1") else { return false }
        let stops: Set<Character> = ["+", ",", "\u{3001}", "\u{3002}", ";", "/", "."]
        let behind = line[plus.upperBound...].prefix(24).prefix { !stops.contains($0) }
        return selves.contains { behind.contains($0) } && !besides.contains { behind.contains($0) }
    }

    /// 要来的+1, `write +1 if you're coming`.
    static func asksForPlus(_ line: String) -> Bool {
        guard let plus = line.firstRange(of: "+1") ?? line.firstRange(of: "+ 1") else { return false }
        let before = line[..<plus.lowerBound].suffix(16)
        let around = before + line[plus.upperBound...].prefix(24).prefix { $0 != "," && $0 != "\u{3001}" }
        let asks = [
            "的+", "的请", "请+", "报名", "参加", "扣", "回复", "reply", "comment", "write", "type", "put", "send", "add", "pon",
            "escrib",
            "responde", "coming", "going", "vien", "vais", "方は", "人は", "返信", "コメント", "书+", "写+", "标+",
        ]
        let line = before + "+"
        return asks.contains { line.contains($0) || around.contains($0) && $0.utf8.count > 4 }
            && !besides.contains { around.contains($0) }
    }

    private static let selves = [
        "本人", "自己", "自分", "报名者", "yourself", "myself", "just you", "only you", "you alone", "you're coming",
        "you are coming", "tu solo", "tu mismo", "uno mismo", "solo tu", "ti mismo", "ti solo", "vos solo",
    ]
    private static let besides = [
        "带", "友", "多", "加", "另", "以外", "friend", "guest", "bring", "besides", "plus", "amig", "acompa", "同伴", "連れ",
    ]

    private static let rideWords = [
        "driving", " drive", "drives", "driver", " car", " van", "lift", "seats free", "seats left", "spare seat",
        "free seat",
        "spots in", "coche", "carro", " auto", "camioneta", "conduzco", "manejo", "libres", "libre", "disponible", "开车",
        "自驾", "有车",
        "我车", "车上", "车可", "可坐", "能坐", "可载", "空位", "空座", "车出", "車", "乗れ", "乗せ", "同乘",
    ]
    static let seats: Set<String> = [
        "seats", "seat", "spots", "spot", "places", "place", "plazas", "plaza", "sitios", "sitio", "asientos",
        "asiento", "lugares",
        "cupos", "座", "个座", "个座位", "个位", "个位子", "個座位", "個位", "席",
    ]

    /// Whether a line speaks of a car, so that its seats are no party.
    static func speaksOfRide(_ text: ChatListText) -> Bool {
        let written = plain(text)
        return rideWords.contains { written.contains($0) }
    }

    /// Whether a line offers places in a car.
    static func offersRide(_ text: ChatListText) -> Bool { speaksOfRide(text) && !asksForRide(text) }

    /// `need 2 seats`: who asks for seats takes them.
    static func asksForRide(_ text: ChatListText) -> Bool {
        let written = plain(text)
        return ["need", "necesit", "busco", "求", "需要", "希望"].contains { written.contains($0) }
    }

    /// Verbs of bringing whose object is a thing.
    static let carrying: Set<String> = [
        "llevo", "llevare", "llevaré", "traigo", "traere", "traeré", "llevamos", "trae", "lleva", "voy a llevar",
        "llevar",
    ]
}
