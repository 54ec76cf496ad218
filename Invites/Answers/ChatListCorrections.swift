/// Words that tell whose coming a message is about, and that what was said before may hold no longer.
enum ChatListCorrections {
    /// Whether a message speaks of changing what its sender said, however the rest is meant.
    static func isSaid(in text: ChatListText) -> Bool { holds(text, changes) }

    /// Whether a message speaks of its sender's own coming.
    static func isOfSelf(_ text: ChatListText) -> Bool { holds(text, selves) }

    private static func holds(_ text: ChatListText, _ words: [String]) -> Bool {
        let written = " " + text.written(0..<text.count).lowercased()
        return words.contains { written.contains($0) }
    }

    private static let changes = [
        "wait", "hold on", "oops", "等等", "等一下", "ちょっと待って", "espera", "だけです", "だけになり", "一人になり", "ひとりになり",
        "correct", "update", "actually", "scratch that",
        "change of plan", "only one", "just one", "only me", "just me",
        "so only", "without me", "ahead without", "dentist", "forgot", "clashes", "cancel", "drop out", "shoot,",
        "corrijo", "correcci", "actualiz", "sin m\u{ED}", "no me espere", "dentista", "me acabo de acordar",
        "se me olvid",
        "me bajo", "solo yo", "al final", "改成", "改为", "改為", "更正", "你们去", "你們去", "你哋去", "不用等我", "别等我", "別等我",
        "唔使等我", "牙医", "牙醫", "忘了", "忘記", "唔記得", "只有我", "就我", "得我", "取消", "補習", "补课", "訂正", "変更", "キャンセル",
        "勘違い", "忘れて", "重なる", "重なって", "先にやって", "歯医者", "欠席",
    ]

    private static let selves = [
        " i ", " i'", " i\u{2019}", " me ", " me,", " me!", "myself", "count me", "my ", " we ", "can't make",
        "can't come",
        " yo", " voy", " puedo", "podr\u{E9}", " llego", " estar\u{E9}", " me apunto", "conmigo", " vamos", "我", "俺",
        "来不了",
        "來不了", "去不了", "参加不了", "參加不了", "嚟唔到", "去唔到", "私", "僕", "自分", "うちは", "行け", "行き", "参加し", "参加で", "欠席",
        "キャンセル", "+1",
    ]
}
