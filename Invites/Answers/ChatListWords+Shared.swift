extension ChatListWords {
    /// Words that need the rest of the chat, the same in all languages.
    static let shared: List = [
        (
            .same,
            """
            me too|same here|same|me as well|ditto|likewise|me neither|neither me|nor me|me either|nor i|neither can i|neither do i
            |same for me|same with me|same from me|same as above|as above|idem|what she said|what he said|seconded|i second that
            |同上|一样|我也一样|我也是|同楼上|跟楼上一样|和楼上一样|楼上+1|同意|附议|我也同样|也是|我也
            |yo tambien|yo tampoco|tampoco yo|a mi tambien|igualmente|igual que|lo mismo|lo mismo digo|idem por aqui|igual por aqui|yo igual
            |同じく|私も|僕も|俺も|わたしも|あたしも|自分も|以下同文|同様|同じです|同じ
            """
        ),
        (
            .maybe,
            """
            depends on|depending on|dependent on|hinges on|check with|checking with|let me check with|waiting for|waiting on|depende de
            |能来就来|能去就去|有空就来|有空就去|有时间就来|有时间就去|来得了就来|去得了就去|能到就到|赶得上就来|赶得及就来
            |次第です|予定次第です|no se todavia|no se aun|no se si llegare|no se si llego|no se si podre ir|todavia no se
            """
        ),
        (
            .excuse,
            """
            have to work that day|i have to work that day|have to work|i have to work|estoy fuera ese finde|estoy fuera ese fin de semana|estoy fuera esa semana|i'm out of town|am out of town|i'll be out of town|i'm out of the country|先約がありまして|用事がありまして|予定がありまして|有嘢做
            """
        ),
        (
            .no,
            "no voy a poder|no voy a poder ir|al final no voy a poder|al final no voy a poder ir|no voy a ir|no llego|no contéis conmigo|conmigo no conteis|no cuenten conmigo|conmigo no|can't make this one|cannot make this one|can't make that one"
        ),
        (
            .doubt,
            """
            i'm in a meeting|i'm in bed|i'm in the car|i'm in trouble|i'll be there next time|i will be there next time|i'll be there in spirit
            |got cancelled|got canceled|was cancelled|was canceled|been cancelled|been canceled|is cancelled|is canceled|meeting cancelled
            |flight cancelled|meeting canceled|flight canceled|i booked|booked a table|reserved a table|booked|one of us|some of us|half of us
            |not both|neither of us|none of us|don't wait for me|i'm here|im here|can bring 2|can bring 3|can bring 4|can bring two|can bring three|can bring people|not all of us
            |replaces|replacing|replaced by|swaps with|taking over from|see below|see above|sunday only|saturday only|friday only|only sunday
            |only saturday|only friday|only on|如下|见下|见备注|只能周日|只能周六|只有周日|只有周六|替换|solo el sabado|solo el domingo|sustituye|土曜だけ|日曜だけ
            |uno mas|una mas|one more|もう一人|先に行きます|先に行く|先行きます
            |se cancela|se cancelo|se ha cancelado|cancelaron|han cancelado|uno de nosotros|solo uno de
            |取消されました|キャンセルになりました|中止になりました|どちらか
            |meant|i meant|meant to say|correction|scratch that|quise decir|queria decir|corrijo|correccion
            |更正|说错了|说错|改一下|訂正
            |wrong chat|wrong group|wrong window|wrong thread|wrong person|wrong list|not for this group|not for this chat|ignore that|ignore my
            |ignore me|ignore this|disregard|sorry typo|in spirit|this is|here from|from my phone|in a meeting|in bed
            |in the car|in trouble|don't wait|dont wait|not now|not yet|count me in next time|be there next time|in next time|coming next time
            |会取消|会取消了|会议取消|会议取消了|不是我不|撤回|我不行了|笑不行|来了|来了来了|我来了|到了|我到了
            |发错群|发错了|发错|发错地方|走错群|忽略|请忽略|当我没说|不是这个群|打错|打错字|手滑|误发|点错|串群
            |誤爆|誤送信|間違えました|間違えて|誤字|無視して|スルーして|グループ間違え|ごめん間違え
            |me equivoque de grupo|me he equivocado|me equivoque|grupo equivocado|chat equivocado|ignorad|ignoren|ignora|no es para este grupo|error de chat
            """
        ),
        (
            .others,
            """
            nadie|alguien|nobody|no one|last time|last week|last month|last year|last one|was there|上次|上回|上周|上个月|la ultima vez|la vez pasada|la semana pasada|前回|この前|先週
            |says|said|reacted|reacts|told|tells|asked|asks|heard|texted|messaged|reports|reckons|thinks|hates
            |说|听说|转告|转达|据说|托我|让我|叫我|讲
            |dice que|dijo que|me dijo|me ha dicho|dicen que|comenta que|avisa que|me cuenta|pregunta si|ha dicho
            """
        ),
        (.only, "only|just|solo|solamente|unicamente|nomas|tan solo"),
        (.correction, "no wait|wait no|hold on|oops|等等|等一下|ちょっと待って|espera|esperad|esperen|啊不对|不对不对"),
        (.waiting, "waiting|en espera|lista de espera|等位"),
        (.filler, "i said|as i said|like i said|i already said|as i told you|我说|我说过|ya dije|ya lo dije|como dije"),
        (
            .neutral,
            "haven't finished it|haven't finished|haven't finished reading|no spoilers|if that matters|why not|never mind|nevermind|nvm|no como|no bebo|no tomo|不是"
        ),
        (
            .late,
            """
            i'll be there at|i'll be there around|i'll be there by|i'll be there from|i'll come at|i'll come around|coming at|coming around
            """
        ),
        (
            .filler,
            """
            thanks for the invite|thanks for the invitation|thanks for inviting me|thanks for inviting us|thanks for inviting|thanks for asking
            |thank you for the invite|thank you for the invitation|thank you for inviting me|thank you for inviting us|thx for the invite
            |gracias por la invitacion|gracias por invitarme|gracias por invitar|gracias por avisar|谢谢邀请|感谢邀请|谢谢组织|多谢邀请
            """
        ),
        (
            .maybe,
            """
            it's a maybe from me|a maybe from me|maybe from me|i'd say 50/50|say 50/50|不知道能不能来|不知道能不能去|还不知道能不能来|还不知道能不能去|不确定能不能来|不确定能不能去|还不确定能不能来|还不确定能不能去
            """
        ),
        (.cancel, "please take me off the list|please take me off|please cancel me|please cancel my spot"),
        (
            .no,
            "no for me|it's a no for me|また誘ってください|また誘って下さい|but i can't|but can't|but i cannot|but i can not|but can't make it|but i can't make it|but i can't come|pero no puedo|pero no"
        ),
        (.yes, "都来|都去|都参加|都到|我们来|我们去|我们都来|我们都去|vendremos|estamos dentro|不来不行|非来不可|非去不可"),
        (
            .plural,
            """
            we|we're|were in|we'll|we will|we are|we can|us|both|all of us|we're in|we are in|count us in|sign us up|we'll be there|we will be there
            |we're coming|we are coming|we'll come|we can come|we can make it|put us down|add us|yes from us|we'd love to
            |我们|咱们|俺们|我们都|我们都来|我们都去|都来|都去|都参加|都到|我们来|我们去
            |nosotros|nosotras|iremos|vamos|estaremos|asistiremos|confirmamos|nos apuntamos|apuntanos|apuntadnos|nos sumamos|nos unimos
            |contad con nosotros|cuenta con nosotros|alli estaremos|ahi estaremos|no faltamos|no faltaremos|no fallamos|encantados|apuntados
            |claro que iremos|claro que vamos|confirmamos asistencia|alli estaremos sin falta|ahi estaremos sin falta|vendremos|estamos dentro
            |私たち|私達|うちら|俺たち|僕たち|私たちも|私達も|我が家|ふたりとも|二人とも|みんなで
            """
        ),
        (
            .reason,
            "estoy enfermo|estoy enferma|estoy malo|estoy mala|estoy malito|estoy malita|estoy trabajando|estoy en el trabajo|estoy fuera"
        ),
        (.condition, "不来的话|不去的话|来不了的话|去不了的话|能来的话|能去的话"),
        (
            .behalf,
            """
            ないそうです|ないそう|行くそうです|来るそうです|参加するそうです|だそうです|らしい|らしいです|とのこと|とのことです|と言って|って言って|と言う|と申して|と聞いて|から伝言|さんから|くんから|ちゃんから|と連絡|連絡がありました|連絡が来ました
            """
        ),
        (
            .absent,
            """
            who can't come|who cannot come|who can not come|who can't make it|who cannot make it|who is not coming|who's not coming
            |who isn't coming|who won't come|who will not come|can't come list|not coming list|absence list|absentees|who is out|who's out
            |不来的|不来的请|不能来的|不参加的|不能参加的|不去的|去不了的|来不了的|来不了的请|请假的|缺席的|请假接龙|缺席接龙|不来请|请假名单|谁不来|谁来不了|谁不去
            |谁去不了|谁不能来|谁不参加|谁请假
            |欠席の方|欠席する方|欠席者|不参加の方|不参加者|来られない方|行けない人|来れない人|参加できない方|参加できない人|欠席の人|来られない人
            |quien no viene|quien no puede|quien no puede venir|quienes no vienen|quienes no pueden|los que no vienen|los que no pueden|quien falta|quien no va
            """
        ),
        (.no, "me neither|neither me|nor me|me either|nor i|neither can i|neither do i|yo tampoco|tampoco yo"),
        (
            .yes,
            """
            add me to the list please|put me down please|please add me to the list|please count me in|count me in please|please put me down
            |sign me up please|please sign me up|i'm also coming|i am also coming|带上我|带我一个
            |i'll be there at|i'll be there around|i'll be there by|i'll be there from|i'll come at|i'll come around|ぜひ参加させてください|是非参加させてください
            """
        ),
        (.yes, "si que voy|si que ire|si que puedo|si que me apunto|que si voy|que voy|que si|si que si"),
        (.yes, "me too|me as well|yo tambien|a mi tambien|私も|僕も|俺も|わたしも|あたしも|自分も|我也"),
        (
            .because,
            """
            depends on|depending on|dependent on|hinges on|check with|checking with|let me check with|waiting for|waiting on
            |have to check|need to check|let me check|will check|i'll check|gotta check|i have to check|depende de|segun|
            |because|because of|since|due to|coz|cos|cuz|bc|cause|on account of|owing to|thanks to|as i
            |因为|由于|因|porque|ya que|debido a|a causa de|por culpa de|pues
            """
        ),
        (
            .filler,
            """
            分ほど|分くらい|分ぐらい|分程度|分位|分程|時間ほど|時間くらい|時間ぐらい|right now|at the moment|for now|currently|at this point|ahora mismo|de momento|por ahora|por el momento|分钟|分钟左右|半小时|小时
            |dang|damn|darn|ugh|argh|hmm|hm|uf|aww|aw|oh no|oh|ah|eh|hey|hi|hello|shoot|crap|boo|omg|wow|whoa|turns out|all|guys|folks
            |lol|haha|hahaha|hehe|sadly|tho|well|then|now|this time|actually|after all|so much|definitely|really|very
            |al final|hola|uf|uy|ay|jo|vaya|pues nada|todavia|aun|chicos|chicas|gente|a todos|che|tio|tia|la verdad|de verdad|jaja|jajaja
            |这周五|这周六|这周日|本周六|本周日|下周六|下周日|这天|嗰日|那日|当日|一次|呜呜|呜呜呜|哭|呜|嘻嘻|嘿嘿|哈哈|亲们|各位|大家好|我这边|这边
            |と思います|と思う|と思ってます|前日に|まして|泣|えっと|あー|うーん|皆さんこんにちは
            """
        ),
        (.therefore, "so|hence|therefore|that's why|which means|所以|因此|ので|ため|から|なので|ため、|así que|asi que|por eso"),
        (
            .or,
            """
            or|还是|或者|或|o|u|それとも|または
            |move it|move to|reschedule|postpone|another day|改到|改期|延期|推迟|换个时间|ずらす|日程変更|cambiar|cambiamos|aplazar|aplazamos|mover
            """
        ),
        (.invitation, "quien se viene|quien viene|quien se apunta|quien va|quienes vienen|quien quiere venir"),
        (.loneNo, "not me|not for me|yo no|我不"),
        (.bare, "not me|not for me|我不|我|me|私|取消|cancel"),
        (
            .day,
            """
            mondays=1|tuesdays=2|wednesdays=3|thursdays=4|fridays=5|saturdays=6|sundays=7|los lunes=1|los martes=2|los miercoles=3|los jueves=4|los viernes=5|los sabados=6|los domingos=7
            |monday=1|mon=1|tuesday=2|tue=2|tues=2|wednesday=3|wed=3|thursday=4|thu=4|thur=4|thurs=4|friday=5|fri=5|saturday=6|sat=6|sunday=7|sun=7
            |see you saturday=6|see you on saturday=6|see you sunday=7|see you on sunday=7|see you friday=5|see you on friday=5|see you thursday=4
            |can't saturday=6|can't sunday=7|can't do saturday=6|can't do sunday=7|can't make saturday=6|can't make sunday=7
            |i can make saturday=6|i can make sunday=7|i can do saturday=6|i can do sunday=7|not on saturday=6
            |这周五=5|这周六=6|这周日=7|本周六=6|本周日=7|下周六=6|下周日=7|周一=1|周二=2|周三=3|周四=4|周五=5|周六=6|周日=7|周天=7|星期一=1|星期二=2|星期三=3|星期四=4|星期五=5|星期六=6|星期日=7|星期天=7
            |礼拜一=1|礼拜二=2|礼拜三=3|礼拜四=4|礼拜五=5|礼拜六=6|礼拜日=7|礼拜天=7|周六见=6|周日见=7|周五见=5
            |月曜=1|火曜=2|水曜=3|木曜=4|金曜=5|土曜=6|日曜=7|月曜日=1|火曜日=2|水曜日=3|木曜日=4|金曜日=5|土曜日=6|日曜日=7
            |lunes=1|martes=2|miercoles=3|jueves=4|viernes=5|sabado=6|domingo=7|el lunes=1|el martes=2|el miercoles=3|el jueves=4
            |el viernes=5|el sabado=6|el domingo=7|nos vemos el sabado=6|nos vemos el domingo=7
            """
        ),
        (
            .errand,
            """
            order|orders|ordering|taxi|cab|uber|ride|lift|which dates|what dates|what day|what days|which one|which time|what time works|lunch orders|group buy|group order|bulk order|carpool|car pool|ride share|rideshare|lift share|rides
            |donation|donations|donate|fundraiser|fundraising|whip-round|whip round|t-shirt|t-shirts|tshirt|tshirts|t shirt|shirt|shirts|size|sizes|poll|vote
            |votes|voting|which date|which day|which days|what date|preferred date|best date|date poll|raffle|wish list|wishlist|shopping list
            |打车|出租车|网约车|哪天|哪一天|哪个时间|点单|点餐|点菜|下单|订餐|订奶茶|奶茶|外卖|团购|拼团|拼单|团长|拼车|顺风车|搭车|捐款|捐赠|捐|众筹|募捐|募款|投票|尺码|码数|t恤|衣服|队服|班服|代购
            |购买|预订|选日期|选时间|约时间|订购|加购|抽奖|快递|作业|打卡接龙|健康打卡|核酸|疫苗|体温|缴费|交费|收款
            |タクシー|配車|何日|どの日|注文|弁当注文|お弁当|共同購入|相乗り|募金|寄付|カンパ|サイズ|tシャツ|投票|日程調整|候補日|アンケート|都合の良い日
            |taxi|coche|que hora|cual dia|pedido|pedidos|encargo|encargos|compra conjunta|compra|coche compartido|compartir coche|donacion|donaciones|donativo|recaudacion
            |colecta|talla|tallas|camiseta|camisetas|encuesta|votacion|votar|que dia|que fecha|que dias|sorteo
            |who's driving|who drives|who is driving|who can drive|quien conduce|誰が運転|does anyone mind|do you mind|is it ok if|has everybody|has everyone|did everybody|did everyone|agenda|minutes|who paid|paid|payments|payment|who pays|birthdays|birthday list|volunteers|clean up|cleanup|clean-up|last saturday|last sunday
            |last friday|last week|last time|last month|last year|have read|you've read|read this|acknowledge|phone numbers|phone number|addresses|contact list
            |emails|allergies|songs|playlist|gifts|secret santa|reading list|book list|suggestions|gift ideas|ideas for|homework|chores|rota|duties|to do|todo|to-do|tasks
            |who knows|who owns|who can lend|who can drive|who can bring|who brings|who's bringing|who is bringing|speakers|scores|winners|results
            |谁带烤|谁带酒|谁带吃|谁带什么|谁有车|谁知道|谁买|谁付|谁交|谁能带|谁能借|谁开车|收到请|收到的请|收到接龙|收到请回复|已读|已到|到了请|到家|报平安|红包|上次|上回|去年|昨天
            |议程|议题|会议纪要|书单|歌单|通讯录|联系方式|电话号码|地址收集|忌口统计|过敏统计|值日|值班表|打扫|收款名单|付款|已付|付款名单|没交钱的
            |買い出し|持ち寄り|当番|係決め|議題|連絡先|前回|去年|昨日|誕生日一覧|既読|支払い|集金
            |orden del dia|quien paga|quien ha pagado|pagos|turnos|tareas|telefonos|contactos|regalos|amigo invisible|la ultima vez|sabado pasado
            |la semana pasada|el año pasado|quien trae|quien lleva|que traeis|que llevamos|lista de la compra|leido
            """
        ),
    ]
}
