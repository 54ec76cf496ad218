internal import Text

/// The words of header rows, in the languages and spellings that programs and people use.
enum HeaderWords {
    /// What a column is for by its name, nil when the name says nothing that we keep.
    static func field(_ name: String) -> TableField? { fields[key(name)] }

    /// Letters and digits only, folded: `E-mail 1 - Value`, `email_1_value` and `Ｅmail １ Value` are the same.
    static func key(_ name: String) -> String {
        String(String.UnicodeScalarView(fold(name).unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) }))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Every word under its folded key. Traditional characters fold to simplified ones, accents to plain letters.
    private static let fields: [String: TableField] = {
        var fields: [String: TableField] = [:]
        for (field, words) in people + places + ways {
            for word in words.split(separator: "|") { fields[key(String(word))] = field }
        }
        return fields
    }()

    private static let people: [(TableField, String)] = [
        (
            .name,
            """
            name|full name|display name|contact name|contact|person|attendee|attendee name|guest name|guest|member name\
            |real name|姓名|名字|名前|氏名|全名|联系人|联系人姓名|真实姓名|显示名称|表示名|フルネーム|連絡先|nombre completo|nombre y apellidos\
            |nome completo|vollständiger name|anzeigename|nom complet|nombre|nome
            """
        ),
        (
            .familyName,
            """
            last name|family name|surname|last|family|姓|姓氏|名字（姓）|苗字|apellido|apellidos|primer apellido|sobrenome\
            |último nome|apelido|nachname|familienname|nom|nom de famille
            """
        ),
        (
            .givenName,
            """
            first name|given name|forename|first|given|名|名（名前）|下の名前|nombre de pila|primer nombre|primeiro nome\
            |nome próprio|vorname|prénom
            """
        ),
        (.additionalName, "middle name|additional name|middle|中间名|ミドルネーム|segundo nombre|nome do meio|zweiter vorname"),
        (.prefix, "name prefix|prefix|honorific|salutation|称谓|敬称|tratamiento|anrede|civilité"),
        (.suffix, "name suffix|suffix|sufijo|namenszusatz|suffixe"),
        (
            .nickname,
            """
            nickname|nick name|nick|preferred name|昵称|微信昵称|网名|ニックネーム|あだ名|apodo|sobrenombre|alias de contacto|apelido carinhoso\
            |spitzname|surnom
            """
        ),
        (.otherName, "other name|maiden name|short name|also known as|群昵称|群名片|曾用名|别名|别称|英文名|别の名前|otro nombre"),
        (.remark, "remark|remarks|remark name|remarkname|备注|备注名|备注名称|備考"),
        (.alias, "alias"),
        (
            .organization,
            """
            company|company name|organization|organisation|organization name|employer|firm|org|公司|单位|工作单位|公司名称|组织|会社\
            |会社名|勤務先|組織|empresa|compañía|organización|organização|firma|unternehmen|entreprise|société
            """
        ),
        (
            .title,
            """
            title|job title|position|role|job|occupation|profession|organization title|职位|职务|职业|头衔|岗位|役職|肩書き|肩書\
            |職業|cargo|puesto|profesión|ocupación|profissão|position im unternehmen|beruf|poste|fonction
            """
        ),
        (.birthday, "birthday|birth date|birthdate|date of birth|dob|bday|生日|出生日期|誕生日|生年月日|cumpleaños|aniversário"),
        (.birthday, "fecha de nacimiento|data de nascimento|geburtstag|geburtsdatum|anniversaire|date de naissance"),
        (.birthYear, "birth year|出生年"), (.birthMonth, "birth month|出生月"), (.birthDay, "出生日"),
        (
            .topics,
            """
            topic|topics|interest|interests|tag|tags|label|labels|category|categories|keywords|hobby|hobbies|group membership\
            |skills|兴趣|兴趣爱好|爱好|话题|主题|标签|类别|分类|擅长|趣味|関心|興味|タグ|ラベル|カテゴリ|カテゴリー|分類項目|分類|temas|tema\
            |intereses|interés|aficiones|etiquetas|etiqueta|categorías|interesses|tópicos|marcadores|interessen|themen\
            |kategorien|schlagwörter|intérêts|centres d'intérêt|étiquettes|catégories|thèmes
            """
        ),
        (
            .circles,
            """
            circle|circles|group|groups|community|class|team|圈子|群|群聊|微信群|分组|班级|团队|社群|グループ|サークル|コミュニティ\
            |grupo|grupos|círculo|círculos|equipo|comunidad|turma|gruppe|gruppen|kreis|groupe|groupes|cercle
            """
        ),
        (
            .note,
            """
            note|notes|comment|comments|description|intro|about|bio|memo|说明|简介|个人简介|介绍|自我介绍|描述|メモ|ノート|コメント\
            |紹介|自己紹介|nota|notas|comentario|comentarios|observaciones|descripción|notizen|notiz|bemerkung|bemerkungen\
            |kommentar|remarque|remarques|commentaire|commentaires|observações|comentários
            """
        ),
        (.closeness, "closeness|关系|亲密度|亲近度|熟悉度|熟悉程度|親密度|親しさ|cercanía|proximidade|nähe|proximité"),
        (.cadence, "cadence|cadence months|联系频率|联系间隔|frecuencia"),
        (.doNotInvite, "do not invite|donotinvite|不邀请|勿邀|招待しない|no invitar"),
    ]

    private static let places: [(TableField, String)] = [
        (.language, "language|preferred language|lang|语言|首选语言|言語|idioma|lengua|língua|sprache|langue"),
        (.zone, "zone|time zone|timezone|tz|时区|タイムゾーン|zona horaria|fuso horário|zeitzone|fuseau horaire"),
        (
            .city,
            """
            city|home city|town|location|residence|lives in|based in|hometown|城市|所在城市|所在地|居住地|常住地|地区|现居|都市|市区町村\
            |住んでいる街|居住都市|ciudad|localidad|población|cidade|stadt|wohnort|ort|ville|business city|work city|other city
            """
        ),
        (.latitude, "latitude|lat|纬度|緯度|latitud"), (.longitude, "longitude|lon|lng|long|经度|経度|longitud"),
        (.coordinates, "coordinates|geo|lat long|坐标|座標|coordenadas"),
    ]

    private static let ways: [(TableField, String)] = [
        (
            .email,
            """
            email|email address|mail|primary email|secondary email|work email|home email|personal email|email addresses|emails\
            |business email|other email|contact email|email home|email work|email other|e-mail 2 address|e-mail 3 address\
            |首选电子邮箱|主要邮箱|备用邮箱|次要邮箱|电子邮件 2 地址|電子メール アドレス|電子メール 2 アドレス|primäre e-mail-adresse|sekundäre e-mail-adresse\
            |correo electrónico principal|邮箱|电子邮箱|电子邮件|邮件|邮箱地址\
            |电子邮件地址|工作邮箱|メール|メールアドレス|電子メール|eメール|correo|correo electrónico|dirección de correo electrónico\
            |dirección de correo|correo e|endereço de email|endereço de correio eletrônico|e-mail-adresse|adresse e-mail\
            |courriel|adresse de messagerie
            """
        ),
        (
            .phone,
            """
            phone|phone number|phones|mobile|mobile phone|mobile number|cell|cell phone|cellphone|telephone|tel|home phone\
            |home phone 2|work phone|business phone|business phone 2|primary phone|other phone|company main phone|car phone\
            |contact number|home mobile|work mobile|phone home|phone work|商务电话|住宅电话|主要电话|工作电话|家庭电话|公司电话\
            |住家电话|行动电话|移动电话号码|会社電話|自宅電話|tel. privat|tel. dienstlich|mobil-tel.-nr.|teléfono del trabajo\
            |teléfono particular|电话|手机|手机号|手机号码|电话号码|联系电话|移动电话|联系方式|電話|電話番号|携帯|携帯電話|携帯番号|teléfono\
            |número de teléfono|móvil|teléfono móvil|celular|telefone|telemóvel|telefone celular|telefon|telefonnummer|handy\
            |mobiltelefon|mobil|téléphone|téléphone mobile|portable|numéro de téléphone
            """
        ),
        (.handle("wechat"), "wechat|wechat id|weixin|微信|微信号|微信id|weixin id"),
        (.key("wechat"), "wxid|微信原始id"),
        (.handle("aim"), "aim|im aim"), (.handle("icq"), "icq|im icq"), (.handle("msn"), "msn|im msn"),
        (.handle("xmpp"), "jabber|xmpp|im jabber"), (.handle("yahoo"), "im yahoo"),
        (.handle("qq"), "qq|qq号|qq号码"),
        (.handle("telegram"), "telegram|telegram username|telegram handle"),
        (.handle("whatsapp"), "whatsapp|whatsapp number"), (.handle("line"), "line|line id"),
        (.handle("skype"), "skype|skype id|skype name|im skype"), (.handle("slack"), "slack|slack handle"),
        (.handle("discord"), "discord|discord username"), (.handle("signal"), "signal"),
        (.handle("github"), "github|github username|github url|github profile|github handle"),
        (.handle("linkedin"), "linkedin|linkedin url|linkedin profile|linkedin profile url|领英"),
        (
            .handle("twitter"),
            "twitter|twitter handle|twitter url|x handle|x twitter|twitter x|x username"
        ),
        (.handle("instagram"), "instagram|instagram handle|ig"), (.handle("facebook"), "facebook|facebook url"),
        (.handle("weibo"), "weibo|微博"), (.handle("mastodon"), "mastodon"), (.handle("zhihu"), "知乎|zhihu"),
        (
            .web,
            """
            url|website|web page|homepage|home page|personal web page|web page 1|web page 2|web|link|profile url\
            |url of member profile|网站|网址|主页|个人主页|ウェブサイト|ホームページ|sitio web|página web|site|webseite|site web
            """
        ),
    ]
}
