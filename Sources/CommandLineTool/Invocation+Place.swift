extension Invocation {
    /// Reads `38.71,-9.14`.
    func place(_ text: String) throws(CommandError) -> (latitude: Double, longitude: Double) {
        let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Double(String(decoding: $0.drop { $0 == 0x20 }, as: UTF8.self)) }
        guard parts.count == 2, numbers.count == 2, (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1])
        else { throw usage("‘\(text)’ is no place: write latitude and longitude in degrees, as 38.71,-9.14") }
        return (numbers[0], numbers[1])
    }
}
