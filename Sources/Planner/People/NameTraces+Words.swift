extension NameTraces {
    /// Words in names that name nobody by themselves.
    static let particles: Set<String> = [
        "and", "bin", "das", "del", "della", "den", "der", "dos", "ibn", "las", "los", "mac", "san", "the", "van",
        "von",
    ]

    /// Names that are words of everyday language too.
    static let commonWords: Set<String> = [
        "abril", "alba", "amber", "angel", "april", "art", "august", "autumn", "baker", "bell", "best", "bill", "black",
        "blanca", "blanco", "brown", "bueno", "calvo", "chance", "chase", "clara", "claro", "cook", "cruz", "dawn",
        "day",
        "dean", "delgado", "dolores", "domingo", "drew", "early", "faith", "fest", "flor", "fox", "frank", "fuentes",
        "gene",
        "good", "grace", "grant", "gray", "green", "grey", "hall", "hill", "holly", "hope", "hunter", "iris", "ivy",
        "jack",
        "joy", "june", "king", "lang", "leal", "lee", "lily", "long", "love", "luna", "luz", "mar", "mark", "max",
        "may",
        "mercedes", "miles", "moon", "nice", "noel", "olive", "page", "paris", "park", "pat", "paz", "penny", "pilar",
        "prado",
        "price", "ray", "reyes", "rice", "rich", "rico", "rob", "rock", "rojo", "rosa", "rose", "rubio", "ruby",
        "santa",
        "santos", "season", "short", "skip", "smart", "sol", "song", "star", "stone", "storm", "story", "strong", "sue",
        "summer", "sun", "sunny", "sweet", "tiempo", "vega", "violet", "white", "will", "winter", "wolf", "wong",
        "wood",
        "young",
    ]
}
