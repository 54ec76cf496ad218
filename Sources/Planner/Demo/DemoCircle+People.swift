extension DemoCircle {
    /// name | family | given | nickname | addresses | language | district | closeness cadence | circles | topics |
    /// organization; title | note. A cadence of `-` is none, `!` means that the person is not to be invited.
    static let peopleText = #"""
        Ada Placeholder | Placeholder | Ada |  | ada.placeholder@example.org, github:ada-placeholder | en | Gràcia | 5 3 | C O | compilers 95, software 80, coffee 60 | Example Labs; compiler engineer | Wrote a parser on a train once.
        Ben Sample | Sample | Ben |  | ben.sample@example.com | en-GB | Eixample | 4 6 | C O | compilers 80, databases 60, board games 50 | Example Labs; engineer |
        Cleo Lorem | Lorem | Cleo |  | cleo.lorem@example.net | en | Poblenou | 3 12 | C | compilers 85, science fiction 60 |  |
        Dev Ipsum | Ipsum | Dev |  | dev.ipsum@example.org, telegram:dev_ipsum | en | Sants | 3 12 | S O | distributed systems 90, compilers 60, cycling 50 | Sample Systems; site reliability |
        Erin Foobar | Foobar | Erin |  | erin.foobar@example.com | en-US | Eixample | 2 - | S | compilers 75, machine learning 60 |  | New in town.
        Finn Quux | Quux | Finn | Q | finn.quux@example.org | en-US | El Born | 3 12 | C B | compilers 70, bouldering 80, coffee 70 |  |
        Gwen Testcase | Testcase | Gwen |  | gwen.testcase@example.net | en-GB | Gràcia | 4 6 | O K | databases 85, books 70, software 60 | Example Labs; database engineer |
        Hugo Ejemplo Muñoz | Ejemplo Muñoz | Hugo |  | hugo.ejemplo@example.org | es | Gràcia | 5 3 | C N | compilers 80, coffee 90, photography 40 | Tostadero Inventado; dueño | Roasts his own coffee.
        Íñigo Muestra | Muestra | Íñigo |  | inigo.muestra@example.com, phone:+1 555 0101 | es | Sants | 3 12 | S | distributed systems 80, databases 70 |  |
        Lucía Ficticia | Ficticia | Lucía | Luchi | lucia.ficticia@example.org | es-MX | Poblenou | 4 6 | C K | compilers 65, science fiction 90, books 80 |  |
        José Inventado Peña | Inventado Peña | José | Pepe | jose.inventado@example.net | es | El Raval | 2 - | O | software 70, distributed systems 60, climbing 50 | Sample Systems; arquitecto |
        Ñusta Supuesta | Supuesta | Ñusta |  | nusta.supuesta@example.org | es-419 | Gràcia | 3 12 | L K | books 75, language exchange 85, coffee 50 |  |
        Begoña Borrador | Borrador | Begoña | Bego | begona.borrador@example.com | es | Les Corts | 4 6 | N K | books 90, photography 60 |  |
        Óscar Plantilla | Plantilla | Óscar |  | oscar.plantilla@example.org, phone:+1 555 0102 | es | Sant Andreu | 2 - | B | bouldering 90, climbing 80, cycling 60 |  |
        Marta Cualquiera | Cualquiera | Marta |  | marta.cualquiera@example.net | es | El Clot | 3 12 | B N | bouldering 75, coffee 60, board games 70 |  | Has the key of the courtyard.
        Andrés Prueba | Prueba | Andrés |  | andres.prueba@example.org | es | Eixample | 2 - | S | machine learning 85, software 75, compilers 50 | Example Labs; investigador |
        张三 | 张 | 三 |  | zhang.san@example.org, wechat:zhangsan_example | zh-Hans | Eixample | 4 6 | C O | compilers 90, distributed systems 70 | Example Labs; 编译器工程师 | 下次带龙井。
        李四 | 李 | 四 |  | wechat:lisi_example | zh-Hans | El Clot | 3 12 | S | distributed systems 85, databases 60, board games 50 |  |
        王五 | 王 | 五 |  | wechat:wangwu_example | zh-CN | Poblenou | 2 - | L | language exchange 90, photography 70 |  |
        赵六 | 赵 | 六 | 老赵 | zhao.liu@example.com, wechat:zhaoliu_example | zh-Hans | Sants | 3 12 | S L | machine learning 80, compilers 60, language exchange 60 |  |
        钱示例 | 钱 | 示例 |  | qian.shili@example.org | zh-Hans | Sant Andreu | 1 - | O | databases 75, software 65 | Sample Systems; 数据库 |
        孙样本 | 孙 | 样本 |  | wechat:sun_yangben | zh-Hans | Shanghai | 3 12 ! | O | distributed systems 90, cycling 60 | Example Labs 上海; 架构师 | Far away until spring; not for a café here.
        王小明 | 王 | 小明 |  | xiaoming.wang@example.net | zh-Hant | Gràcia | 3 12 | C K | compilers 75, science fiction 80 |  |
        陳大文 | 陳 | 大文 |  | tai-man.chan@example.org | zh-HK | Les Corts | 2 - | L N | language exchange 80, coffee 70, photography 50 |  |
        林範例 | 林 | 範例 |  | fanli.lin@example.com | zh-TW | Taipei | 3 12 ! | O | machine learning 75, books 50 |  | Lives in Taipei; letters, not tables.
        黃測試 | 黃 | 測試 | 阿測 | ceshi.huang@example.org | zh-TW | El Born | 2 - | B | bouldering 85, climbing 70, coffee 40 |  |
        山田 太郎 | 山田 | 太郎 |  | taro.yamada@example.org | ja | Eixample | 3 12 | C | compilers 85, coffee 80, software 60 | サンプル研究所; 研究員 |
        山田 花子 | 山田 | 花子 |  | hanako.yamada@example.net | ja | Eixample | 3 12 | K L | books 85, language exchange 70, photography 60 |  | Married to 太郎.
        佐藤 例 | 佐藤 | 例 |  | rei.sato@example.com | ja | Poblenou | 3 12 | C | compilers 85, databases 80, distributed systems 60 |  |
        鈴木 試 | 鈴木 | 試 |  | kokoromi.suzuki@example.org | ja-JP | Tokyo | 3 12 ! | O | compilers 70, cycling 70 | Example Labs 東京; エンジニア | In Tokyo. Visits every other year.
        高橋 仮名 | 高橋 | 仮名 | カナ | phone:+1 555 0103 | ja | Sants | 1 - | B | bouldering 60, climbing 75 |  |
        Иван Примеров | Примеров | Иван | Ваня | ivan.primerov@example.org | en | Sant Andreu | 3 12 | S | compilers 80, distributed systems 75 | Sample Systems; engineer |
        Анна Образцова | Образцова | Анна |  | anna.obraztsova@example.com | en-GB | El Clot | 4 6 | K L | science fiction 85, books 85, language exchange 60 |  |
        Ольга Тестова | Тестова | Ольга |  | olga.testova@example.net | es | Gràcia | 2 - | B N | climbing 85, bouldering 60, photography 50 |  |
        فلان الفلاني | الفلاني | فلان |  | fulan@example.org | en | El Raval | 2 - | L | language exchange 85, coffee 80 |  |
        ليلى المثال | المثال | ليلى |  | layla.almithal@example.com | es | El Raval | 3 12 | S L | machine learning 80, databases 55, language exchange 65 |  |
        🦊 Zorro | Anonima | Zoë | 🦊 | zoe.anonima@example.org, telegram:zorro_example | es | El Born | 4 6 | B C | bouldering 80, compilers 55, board games 80 |  | Only answers to the fox.
        Ivy Mockingham | Mockingham | Ivy |  | ivy.mockingham@example.org | en-GB | Eixample | 3 12 | C | compilers 90, books 40 | Placeholder Press; editor |
        Jack Dummy | Dummy | Jack |  | jack.dummy@example.net | en-US | Poblenou | 1 - | S | software 65, machine learning 60 |  |
        Kim Fixture | Fixture | Kim |  | kim.fixture@example.com | en | Sants | 3 12 | S O | distributed systems 80, databases 75, coffee 60 | Sample Systems; tester |
        Liam Stub | Stub | Liam |  | liam.stub@example.org, phone:+1 555 0104 | en-GB | El Clot | 2 - | B | bouldering 70, cycling 85 |  |
        Mona Template | Template | Mona |  | mona.template@example.net | en | Les Corts | 3 12 | K | books 80, science fiction 70, coffee 60 |  |
        Ned Nobody | Nobody | Ned |  | ned.nobody@example.org | en | Gràcia | 0 - ! | N | coffee 50 |  | Downstairs. Prefers not to be asked.
        Olive Outline | Outline | Olive |  | olive.outline@example.com | en | El Born | 2 - | K N | books 65, board games 75 |  |
        Percy Prototype | Prototype | Percy |  | percy.prototype@example.org | en-US | Eixample | 3 12 | S | compilers 75, machine learning 70 | Example Labs; researcher |
        Quinn Query | Query | Quinn |  | quinn.query@example.net, github:quinn-query | en | Sants | 2 - | O S | databases 90, distributed systems 60 |  |
        Rosa Relleno | Relleno | Rosa |  | rosa.relleno@example.org | es | El Clot | 3 12 | L | language exchange 80, books 50 |  |
        Saúl Simulado | Simulado | Saúl |  | saul.simulado@example.com | es-MX | Poblenou | 2 - | S | compilers 70, cycling 60 |  |
        Teresa Tentativa | Tentativa | Teresa | Tere | teresa.tentativa@example.org | es | Gràcia | 3 12 | B K | bouldering 65, books 60, coffee 70 |  |
        Uma Untitled | Untitled | Uma |  | uma.untitled@example.net | en | Eixample | 2 - | L | language exchange 75, photography 80 |  |
        Víctor Vacío | Vacío | Víctor |  | victor.vacio@example.org | es | Sant Andreu | 1 - | O | board games 60, software 45 | Sample Systems; becario |
        Wanda Wildcard | Wildcard | Wanda |  | wanda.wildcard@example.com | en | El Born | 4 6 | N B | board games 90, bouldering 60, coffee 50 |  | Brings the good games.
        Xavi Xifra | Xifra | Xavi |  | xavi.xifra@example.org | es | Sants | 3 12 | C N | compilers 75, software 70, cycling 60 |  |
        Yara Yes | Yes | Yara |  | yara.yes@example.net | es | Poblenou | 3 12 | K | science fiction 75, board games 65, books 60 |  |
        Zack Zero | Zero | Zack |  | zack.zero@example.org | en-US | Gràcia | 1 - | S | compilers 65 |  |
        Núria Nom Fals | Nom Fals | Núria |  | nuria.nomfals@example.com | es | Gràcia | 4 6 | N L | language exchange 90, coffee 80, books 50 |  | Speaks five languages.
        Emil Entwurf | Entwurf | Emil |  | emil.entwurf@example.org | en | Eixample | 3 12 | C O | compilers 80, distributed systems 70, bouldering 40 | Example Labs; Entwickler |
        Chloë Brouillon | Brouillon | Chloë |  | chloe.brouillon@example.net | en | El Raval | 2 - | K L | books 75, language exchange 70, photography 65 |  |
        Dmytro Шаблон | Шаблон | Dmytro |  | dmytro.shablon@example.org | en | Sant Andreu | 2 - | S | distributed systems 85, software 60 |  |
        孟 Mengano | 孟 | Mengano |  | phone:+1 555 0105, wechat:meng_example | zh-Hans | El Clot | 2 - | B | climbing 80, bouldering 80 |  |
        """#

    /// Where the people of a district live, more or less.
    static let districtText = #"""
        Gràcia 41.4036 2.1560
        Eixample 41.3917 2.1649
        Poblenou 41.4013 2.2035
        Sants 41.3754 2.1355
        El Born 41.3849 2.1828
        El Raval 41.3797 2.1682
        Les Corts 41.3864 2.1319
        Sant Andreu 41.4352 2.1898
        El Clot 41.4091 2.1870
        Shanghai 31.2304 121.4737
        Taipei 25.0330 121.5654
        Tokyo 35.6762 139.6503
        """#
}
