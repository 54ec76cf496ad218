/// The words by which people answer in chats, by language. Written here in simplified script; the traditional forms meet
/// them through folding. `|` stands between words.
enum ChatListWords {
    typealias List = [(ChatListSense, String)]

    static let signs: List = [
        (.loneYes, "✅|🙋|🙋‍♀️|🙋‍♂️|🙆|○|◎|🟢|✔|💯|y"),
        (.seen, "👍|👌|🙏|💪|👏|🎉|🥳|❤|😊|😄|😁|🫡|🆗"),
        (.no, "❌|🚫|🙅|⛔|🔴|×|✗|👎|🆖"),
        (.loneNo, "x|n"),
        (
            .bare,
            """
            yes|yep|yup|yeah|yea|sure|definitely|totally|certainly|no|nope|nah|never|absolutely|of course|si|seguro
            |claro|obvio|dale|はい|うん|はーい|可以|是的|当然|必须|能|可|要|不|不行|行|x|✅|❌|○|×|n|y
            """
        ),
        (.maybe, "△|▲|🤔|🟡|🤷|🔺|🔸"),
        (.doubt, "☐|□"),
    ]
}
