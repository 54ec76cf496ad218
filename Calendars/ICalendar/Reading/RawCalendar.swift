/// The content lines of a calendar, unfolded and cut into names, parameters and values, and nothing more.
///
/// Everything points into one buffer, so that reading costs no string for what nobody asks for.
struct RawCalendar: Sendable {
    struct Parameter: Sendable {
        @Narrow var name: Range<Int>
        /// As written, quotes included.
        @Narrow var value: Range<Int>
    }

    struct Property: Sendable {
        var name: PropertyName
        @Narrow var parameters: Range<Int>
        @Narrow var value: Range<Int>
        private var storedOwner: UInt32 = 0
        private var storedLine: UInt32

        init(name: PropertyName, parameters: Range<Int>, value: Range<Int>, line: Int) {
            self.name = name
            _parameters = Narrow(wrappedValue: parameters)
            _value = Narrow(wrappedValue: value)
            storedLine = UInt32(clamping: line)
        }

        /// The component that it stands in.
        var owner: Int {
            get { Int(storedOwner) }
            set { storedOwner = UInt32(clamping: newValue) }
        }

        /// The line of the file, from 1.
        var line: Int { Int(storedLine) }
    }

    struct Component: Sendable {
        var name: Range<Int>
        /// The component around it; nil at the top.
        var parent: Int?
        /// Its properties, with those of the components in it between them.
        var properties: Range<Int>
        var line: Int
        var isClosed = false
    }

    /// The unfolded text.
    fileprivate(set) var bytes: [UInt8] = []
    fileprivate(set) var properties: [Property] = []
    fileprivate(set) var parameters: [Parameter] = []
    fileprivate(set) var components: [Component] = []
    /// What is odd about the text, with line numbers.
    var problems = Problems()

    func isNamed(_ component: Int, _ name: StaticString) -> Bool { equals(components[component].name, name) }

    func equals(_ range: Range<Int>, _ name: StaticString) -> Bool {
        bytes[range].isSame(as: name)
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The properties of one component, those of inner components left out.
    func properties(of component: Int) -> some Sequence<Property> {
        properties[components[component].properties].lazy.filter { $0.owner == component }
    }

    /// The components within one, at whatever depth: they stand right after it.
    func parts(of component: Int) -> Range<Int> {
        let rest = components[(component + 1)...]
        return (component + 1)..<(rest.firstIndex { ($0.parent ?? -1) < component } ?? components.endIndex)
    }

    /// The value of a parameter, unquoted and with RFC 6868 undone; nil when it isn't there.
    func parameter(_ name: StaticString, of property: Property) -> String? {
        for parameter in parameters[property.parameters] where equals(parameter.name, name) {
            return TextValue.parameter(bytes[parameter.value])
        }
        return nil
    }
}

/// A range within a text of less than 4 GB, in half the room: a file has millions of them.
@propertyWrapper
struct Narrow: Sendable {
    private var lower: UInt32
    private var upper: UInt32

    init(wrappedValue: Range<Int>) {
        lower = UInt32(clamping: wrappedValue.lowerBound)
        upper = UInt32(clamping: wrappedValue.upperBound)
    }

    var wrappedValue: Range<Int> { Int(lower)..<Int(upper) }
}

/// Problems found in a text, up to a limit.
struct Problems: Sendable {
    private(set) var texts: [String] = []
    private(set) var unnamed = 0
    var limit = 50

    mutating func note(_ text: @autoclosure () -> String) {
        guard texts.count < limit else {
            unnamed += 1
            return
        }
        let text = text()
        if !texts.contains(text) { texts.append(text) }
    }

    /// All problems as sentences, the last one counting those that were not named.
    var all: [String] { unnamed == 0 ? texts : texts + ["\(unnamed) more problems of these kinds"] }
}

extension RawCalendar {
    /// Reads bytes from outside.
    ///
    /// - Parameters:
    ///   - text: UTF-8, or UTF-16 with a byte order mark.
    ///   - decode: makes text of bytes that are not UTF-8; without it they count as Windows-1252.
    /// - Throws: what makes the whole no calendar; everything smaller is a problem, and reading goes on.
    init(
        _ text: [UInt8],
        limits: ReadingLimits,
        decode: ((ArraySlice<UInt8>) -> String)?
    ) throws(CalendarFileError) {
        guard text.count <= limits.size else { throw .tooLarge(limit: limits.size) }
        problems.limit = limits.problems
        var splitter = LineSplitter(Charset.withoutMark(text), decode: decode)
        bytes.reserveCapacity(text.count)
        properties.reserveCapacity(min(limits.lines, text.count { $0 == 0x0A }))
        var open: [Int] = []
        var lines = 0
        while let line = try splitter.next(into: &bytes) {
            lines += 1
            guard lines <= limits.lines else { throw .tooMany(line: line.number) }
            guard line.range.count <= limits.lineLength else {
                problems.note("line \(line.number): longer than \(limits.lineLength >> 10) kB, passed over")
                continue
            }
            try read(line, limits: limits, open: &open)
        }
        guard !components.isEmpty else { throw .noCalendar }
        for index in open {
            components[index].properties = components[index].properties.lowerBound..<properties.count
        }
        if let last = open.last {
            guard !properties.isEmpty else { throw .cutOff }
            let name = string(components[last].name).uppercased()
            problems.note("the text breaks off within \(name)")
        }
    }

    /// Whether every component that begins ends, too.
    var isWhole: Bool { components.allSatisfy(\.isClosed) }

    private mutating func read(
        _ line: LineSplitter.Line,
        limits: ReadingLimits,
        open: inout [Int]
    ) throws(CalendarFileError) {
        guard let cut = cut(line, limits: limits) else {
            if !open.isEmpty { problems.note("line \(line.number): neither a name nor a value, passed over") }
            return
        }
        switch cut.name {
        case .begin:
            let name = trimmed(cut.value)
            let isRoot =
                open.isEmpty
                && ["VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"].contains(
                    string(name).uppercased()
                )
            guard isRoot || !open.isEmpty else { return }
            guard open.count < limits.depth else { throw .tooDeep(line: line.number) }
            guard components.count < limits.components else { throw .tooMany(line: line.number) }
            let start = properties.count
            components.append(Component(name: name, parent: open.last, properties: start..<start, line: line.number))
            open.append(components.count - 1)
        case .end:
            close(trimmed(cut.value), line.number, open: &open)
        default:
            guard let owner = open.last else { return }
            var property = cut
            property.owner = owner
            properties.append(property)
        }
    }

    private mutating func close(_ name: Range<Int>, _ line: Int, open: inout [Int]) {
        guard let position = open.lastIndex(where: { bytes[components[$0].name].isSame(as: bytes[name]) }) else {
            if !open.isEmpty { problems.note("line \(line): ends what didn't begin, passed over") }
            return
        }
        while open.count > position {
            let index = open.removeLast()
            components[index].properties = components[index].properties.lowerBound..<properties.count
            components[index].isClosed = open.count == position
            if open.count > position {
                let name = string(components[index].name).uppercased()
                let begin = components[index].line
                problems.note("line \(begin): \(name) has no end")
            }
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, bytes[first] == 0x20 || bytes[first] == 0x09 { range.removeFirst() }
        while let last = range.last, bytes[last] == 0x20 || bytes[last] == 0x09 { range.removeLast() }
        return range
    }

    /// Cuts a line into name, parameters and value; nil when it has no colon.
    private mutating func cut(_ line: LineSplitter.Line, limits: ReadingLimits) -> Property? {
        let end = line.range.upperBound
        var index = line.range.lowerBound
        while index < end, bytes[index] != 0x3A, bytes[index] != 0x3B { index += 1 }
        guard index < end else { return nil }
        let name = trimmed(line.range.lowerBound..<index)
        guard !name.isEmpty else { return nil }
        let firstParameter = parameters.count
        while index < end, bytes[index] == 0x3B {
            let next =
                parameterEnd(from: index + 1, to: end, minding: true)
                ?? parameterEnd(from: index + 1, to: end, minding: false)
            guard let next else {
                parameters.removeSubrange(firstParameter...)
                return nil
            }
            if let parameter = parameter(in: (index + 1)..<next) {
                if parameters.count - firstParameter < min(limits.parameters, limits.allParameters - firstParameter) {
                    parameters.append(parameter)
                } else {
                    let isLong = parameters.count < limits.allParameters
                    let many = isLong ? "more than \(limits.parameters)" : "too many"
                    problems.note("line \(line.number): \(many) parameters, the rest passed over")
                }
            }
            index = next
        }
        guard index < end else { return nil }
        return Property(
            name: PropertyName(bytes[name]),
            parameters: firstParameter..<parameters.count,
            value: (index + 1)..<end,
            line: line.number
        )
    }

    /// Where a parameter ends: at the next bare `;` or `:`; nil when the line ends before.
    private func parameterEnd(from start: Int, to end: Int, minding quotes: Bool) -> Int? {
        var index = start
        while index < end {
            switch bytes[index] {
            case 0x22 where quotes:
                // A quote that nothing closes is an ordinary character.
                if let close = bytes[(index + 1)..<end].firstIndex(of: 0x22) { index = close }
            case 0x3B: return index
            case 0x3A:
                // Some write an address bare: DELEGATED-TO=mailto:a@example.org:mailto:b@example.org
                let isScheme = index - start >= 7 && bytes[(index - 6)..<index].isSame(as: "MAILTO" as StaticString)
                guard isScheme, bytes[(index + 1)..<end].contains(0x3A) else { return index }
            default: break
            }
            index += 1
        }
        return nil
    }

    private func parameter(in range: Range<Int>) -> Parameter? {
        guard let equals = bytes[range].firstIndex(of: 0x3D) else { return nil }
        return Parameter(
            name: trimmed(range.lowerBound..<equals),
            value: trimmed((equals + 1)..<range.upperBound)
        )
    }
}

extension ArraySlice<UInt8> {
    /// Whether two texts are the same but for the case of ASCII letters.
    func isSame(as other: ArraySlice<UInt8>) -> Bool {
        count == other.count && zip(self, other).allSatisfy { Self.folded($0) == Self.folded($1) }
    }

    /// The same with a word of the standard.
    func isSame(as name: StaticString) -> Bool {
        guard count == name.utf8CodeUnitCount else { return false }
        return name.withUTF8Buffer { buffer in
            indices.allSatisfy { unsafe Self.folded(self[$0]) == Self.folded(buffer[$0 - startIndex]) }
        }
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}
