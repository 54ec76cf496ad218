/// How well two people know each other when nobody said so: from a circle they share and from events where they met.
public enum Acquaintance {
    /// Tables larger than this are a crowd and make nobody acquainted.
    public static let largestTable = 30

    /// The strength between two members of a circle of `size`: 60 in a circle of four or fewer, falling to 15 in one
    /// of 16; a larger group is a crowd in which two members need not know each other.
    public static func strength(circleOf size: Int) -> Int {
        guard (2...16).contains(size) else { return 0 }
        return min(60, 240 / size)
    }

    /// The strength between two people who sat at `times` tables together: nothing for one, 40 for two, then 20 more
    /// for each up to 80. Measured: pairs who shared two events behave as acquaintances.
    public static func strength(metAt times: Int) -> Int {
        times < 2 ? 0 : min(80, 20 * times)
    }
}
