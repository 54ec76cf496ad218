extension Candidate {
    /// How many of a thousand people who said yes to a personal invitation come, before anything is known of them.
    public static let usualShow = 850

    /// The chance to come after a yes, permille, shrunk towards what is usual as eight visits would.
    public static func showing(came: Int, stayedAway: Int) -> Int {
        (1000 * came + 8 * usualShow) / (came + stayedAway + 8)
    }

    /// The same person when their chance to come is known better, permille: after their answer, or their silence.
    public func coming(in chance: Int) -> Candidate {
        var person = self
        person.chance = min(max(chance, 0), 1000)
        person.value = person.points * person.chance / 100
        return person
    }
}
