extension DemoCircle {
    /// name | broader | aliases
    static let topicText = #"""
        software | | programming, 编程, 程式設計, programación, プログラミング
        compilers | software | compiler design, 编译器, 編譯器, compiladores, コンパイラ, компиляторы
        distributed systems | software | 分布式系统, 分散式系統, sistemas distribuidos, 分散システム
        databases | software | 数据库, 資料庫, bases de datos, データベース
        machine learning | software | ML, 机器学习, 機器學習, aprendizaje automático, 機械学習
        climbing | | 攀岩, escalada, クライミング
        bouldering | climbing | 抱石, búlder, ボルダリング
        books | | reading, 读书, 讀書, lectura, 読書
        science fiction | books | sci-fi, 科幻, ciencia ficción, サイエンスフィクション
        coffee | | 咖啡, café de especialidad, コーヒー, قهوة
        photography | | 摄影, 攝影, fotografía, 写真
        board games | | 桌游, 桌遊, juegos de mesa, ボードゲーム
        language exchange | | 语言交换, 語言交換, intercambio de idiomas, 言語交換
        cycling | | 骑行, 自行車, ciclismo, サイクリング
        """#

    /// letter | name
    static let circleText = #"""
        C | Compiler reading group
        S | Systems lunch
        O | Old office
        B | Bouldering on Tuesdays
        K | Book club
        L | Language exchange
        N | Neighbours
        """#

    /// name | address | latitude longitude | seats | noise | minimum spend | hours | link | note
    static let venueText = #"""
        Café Ejemplo | Carrer Inventat 5, Gràcia | 41.4028 2.1575 | 14 | quiet | | Mo-Su 08:00-20:00 | https://example.org/cafe-ejemplo | Long table at the back, Wi-Fi.
        Bar Muestra | Plaça Fictícia 2, El Born | 41.3846 2.1822 | 30 | loud | €8 a head | Tu-Su 12:00-02:00 | https://example.org/bar-muestra | Tables outside.
        Tetería Suposición | Carrer del Per Exemple 11, Eixample | 41.3925 2.1660 | 12 | quiet | €5 a head | Mo-Fr 10:00-21:00; Sa 10:00-22:00 | | Ring before six people come.
        Tostadero Inventado | Passatge de la Prova 3, Poblenou | 41.4007 2.2020 | 18 | normal | | Tu-Sa 09:00-19:00; Su 10:00-15:00 | https://example.org/tostadero | Hugo's own.
        Roca i Pa | Carrer Fals 123, El Clot | 41.4098 2.1881 | 24 | normal | | Mo-Fr 10:00-22:30; Sa,Su 09:00-21:00 | | The café of the bouldering hall.
        """#

    /// person | days ago | kind | note
    static let touchText = #"""
        1 | 20 | coffee | Talked about her new register allocator.
        2 | 150 | call | Moving flats in spring.
        3 | 230 | message |
        6 | 95 | message | Sent photos from the wall.
        7 | 12 | article | An essay on isolation levels.
        8 | 130 | gift | A bag of green beans to roast.
        10 | 33 | coffee | She lent me two novels.
        13 | 300 | call |
        15 | 410 | coffee |
        17 | 210 | message | 问了他新家的事。
        18 | 70 | message | 新年问候。
        20 | 250 | introduction | Introduced him to Andrés.
        22 | 45 | call | 他春天回巴塞罗那。
        23 | 390 | message |
        25 | 380 | letter | A postcard from the sea.
        27 | 60 | article | A paper on incremental parsing.
        30 | 420 | message |
        32 | 26 | coffee |
        33 | 205 | message |
        37 | 8 | message | 🦊 wants a table near the window.
        38 | 14 | message | Would come to a table on compilers.
        40 | 340 | call |
        42 | 75 | message |
        45 | 40 | article | Sent the talk on type inference.
        47 | 16 | message |
        52 | 190 | coffee | She has a new game about bees.
        53 | 385 | message |
        56 | 195 | call | Catalan lesson, third try.
        57 | 9 | message |
        """#

    /// kind | person | person
    static let ruleText = #"""
        couple | 27 | 28
        never | 4 | 11
        """#
}
