import Invites
import Testing
import Text

/// Answers that come in the words of a mail.
struct MailWordsTests {
    private let reader = ChatListReader(fold: { fold($0) })

    @Test(arguments: [
        ("Yes, I'll be there!\n\nBest,\nAnn", "yes 1"),
        ("Hi Rosa,\n\nThanks for the invitation. I'd love to come!\n\nAnn", "yes 1"),
        ("Hi Rosa,\n\nSorry, I can't make it this time.\n\nAll the best\nAnn", "no 1"),
        ("Maybe, I have to check my calendar. I'll let you know.", "maybe 1"),
        ("Count me in, I'll bring my sister", "yes 2"),
        ("No, unfortunately I'm travelling that week.", "no 1"),
        ("Dear Rosa,\nI will come.\nKind regards,\nAnn Example", "yes 1"),
        ("Si, cuenta conmigo! Voy con mi hermana", "yes 2"),
        ("Hola Elena:\n\nMuchas gracias por la invitación. Allí estaré.\n\nUn abrazo,\nInigo", "yes 1"),
        ("Lo siento, no puedo ir. Otra vez será.", "no 1"),
        ("Quizás, te digo el jueves", "maybe 1"),
        ("Hola Rosa:\n\nVoy. ¡Gracias!\n\nBesos,\nAna", "yes 1"),
        ("好的，我来！\n\n王小明", "yes 1"),
        ("谢谢邀请，我参加，带一个朋友。", "yes 2"),
        ("抱歉，那天有事，去不了。", "no 1"),
        ("可能来，周五确认", "maybe 1"),
        ("お誘いありがとうございます。参加します。\n田中", "yes 1"),
        ("すみません、その日は行けません。", "no 1"),
        ("たぶん行けると思います", "maybe 1"),
    ])
    func `an answer is read from the words of a mail`(_ text: String, _ expected: String) throws {
        let entry = reader.message(text, by: "guest")
        let said = entry.map { "\($0.answer.rawValue) \($0.partySize)\($0.doubt.map { " \($0.rawValue)" } ?? "")" }
        #expect(said == expected)
    }

    @Test(arguments: [
        "Where can I park?", "Thanks for the photos of last week.", "", "See the agenda below.", "¿A qué hora es?",
    ])
    func `what says nothing about coming is no answer`(_ text: String) {
        let entry = reader.message(text, by: "guest")
        #expect(entry?.isCertain ?? false == false)
    }

    @Test(arguments: [
        ("Yes, if it does not rain", ChatDoubt.condition), ("Voy si no llueve", .condition), ("来，如果不下雨", .condition),
        ("I'd love to, but I'm in Paris that week.", .contradiction),
        ("Me encantaría ir, pero estoy en París", .contradiction),
        ("We'll both be there, Tom and I", .partyUnclear), ("Iremos encantados", .partyUnclear),
    ])
    func `a yes with a condition, a but or an unsaid number waits`(_ text: String, _ doubt: ChatDoubt) throws {
        let entry = try #require(reader.message(text, by: "guest"))
        #expect(entry.answer != .yes || entry.doubt == doubt)
    }
}
