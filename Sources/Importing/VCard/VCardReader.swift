internal import Invites
internal import Text

/// The cards of a vCard file, one after another, in memory that does not grow with the file.
///
/// Reads vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) as programs really write them: cards without an end, cards in
/// cards, charsets of each property or of none, photos folded in any way.
package struct VCardReader {
    /// A card with its photo.
    static let cardLimit = 8 << 20
    /// What is read of one card.
    static let propertyLimit = 5_000
    /// The cards of one file.
    static let fileLimit = 1_000_000
    /// Without a card in so many bytes the file is something else.
    static let prefaceLimit = 1 << 20
    /// Cards in cards deeper than this are passed over, and as many may stand side by side in one.
    static let nestingLimit = 16

    private let file: String
    private let charsets: VCardCharsets
    private var lines: VCardContentLines
    private var events: [ContactEvent] = []
    private var nextEvent = 0
    private var cards = 0
    private var preface = 0
    private var saysOutside = false
    private var isAtEnd = false
    /// The card that is being read, and under it those that it stands in.
    private var open: [VCardCard] = []
    /// How many cards past the nesting limit are open.
    private var deeper = 0
    /// Cards that ended inside the open one. When something of the open card follows, they belonged to it; when the file
    /// ends instead, the open card had lost its end and they are cards like all others.
    private var inner: [(card: VCardCard, depth: Int)] = []
    private var followsAgent = false

    package init(source: ByteSource) throws(ImportError) {
        file = source.file
        let head = try source.peek(65_536)
        charsets = VCardCharsets(head: head)
        guard VCardCharsets.isWide(head: head) else {
            var hasMark = head.starts(with: [0xEF, 0xBB, 0xBF])
            lines = VCardContentLines { () throws(ImportError) in
                let chunk = try source.next() ?? []
                defer { hasMark = false }
                return hasMark ? Array(chunk.dropFirst(3)) : chunk
            }
            return
        }
        let decoder = StreamDecoder()
        lines = VCardContentLines { () throws(ImportError) in
            while let chunk = try source.next() {
                let utf8 = try Self.fed(decoder, chunk, isLast: false, file: source.file)
                if !utf8.isEmpty { return utf8 }
            }
            return try Self.fed(decoder, [], isLast: true, file: source.file)
        }
    }

    private static func fed(
        _ decoder: StreamDecoder,
        _ chunk: [UInt8],
        isLast: Bool,
        file: String
    ) throws(ImportError) -> [UInt8] {
        do throws(CharsetError) {
            return try decoder.feed(chunk, isLast: isLast)
        } catch {
            throw notText(error, file: file, line: 1)
        }
    }

    private static func notText(_ error: CharsetError, file: String, line: Int) -> ImportError {
        ImportError(file: file, line: line, what: error.what, cure: "export the contacts as vCard in UTF-8 again")
    }

    /// The next card or remark; nil at the end. Throws when the file holds no card at all.
    package mutating func next() throws(ImportError) -> ContactEvent? {
        while nextEvent == events.count {
            guard !isAtEnd else { return nil }
            events.removeAll(keepingCapacity: true)
            nextEvent = 0
            guard try lines.next() else {
                isAtEnd = true
                let cut = open.last
                closeAll()
                if let cut, !cut.isAgent, !cut.isEmpty {
                    let reason = "the file breaks off before END:VCARD; what is there of the card was taken"
                    events.append(.skipped(SkippedRow(line: cut.line, reason: reason)))
                }
                guard cards > 0 else { throw noCard() }
                continue
            }
            try take()
        }
        nextEvent += 1
        return events[nextEvent - 1]
    }

    private mutating func take() throws(ImportError) {
        guard let property = VCardProperty(lines.content) else {
            if open.isEmpty { try takeOutside() }
            return
        }
        let value = property.value.trimmedBlanks
        let isCard = value.count == 5 && value.starts(withCapitals: "VCARD")
        switch property.name {
        case "BEGIN" where isCard: begin()
        case "END" where isCard: try end()
        default:
            if open.isEmpty {
                // Two cards behind one BEGIN: the second begins where a card begins.
                guard cards > 0, ["VERSION", "N", "FN"].contains(property.name) else {
                    try takeOutside()
                    return
                }
                begin()
            }
            guard deeper == 0 else { return }
            dropInner(of: open.count)
            let last = open.count - 1
            open[last].size &+= lines.length
            if open[last].size <= Self.cardLimit { try take(property, into: last) }
            followsAgent = property.name == "AGENT" && value.isEmpty
        }
    }

    private mutating func take(_ property: VCardProperty, into index: Int) throws(ImportError) {
        do throws(CharsetError) {
            try open[index].take(property, charsets: charsets)
        } catch {
            throw Self.notText(error, file: file, line: lines.number)
        }
    }

    private mutating func begin() {
        saysOutside = false
        if open.count >= Self.nestingLimit {
            deeper += 1
            return
        }
        if inner.count >= Self.nestingLimit { closeAll() }
        let isAgent = followsAgent || (open.last?.isAgent ?? false)
        open.append(VCardCard(line: lines.number, isAgent: isAgent))
        followsAgent = false
    }

    private mutating func end() throws(ImportError) {
        if deeper > 0 {
            deeper -= 1
            return
        }
        guard let card = open.popLast() else {
            try takeOutside()
            return
        }
        followsAgent = false
        dropInner(of: open.count + 1)
        if open.isEmpty {
            try emit(card)
        } else if !card.isAgent {
            inner.append((card, open.count))
        }
    }

    /// Something of the card at `depth` follows, so what ended inside of it was indeed a part of it.
    private mutating func dropInner(of depth: Int) {
        if !inner.isEmpty { inner.removeAll { $0.depth >= depth } }
    }

    /// Cards that were never ended, and those inside of them, in the order of the file.
    private mutating func closeAll() {
        for card in (open + inner.map(\.card)).sorted(by: { $0.line < $1.line }) where !card.isAgent && !card.isEmpty {
            cards += 1
            events += card.events()
        }
        open.removeAll()
        inner.removeAll()
        deeper = 0
    }

    private mutating func emit(_ card: VCardCard) throws(ImportError) {
        cards += 1
        guard cards <= Self.fileLimit else {
            throw ImportError(
                file: file,
                line: card.line,
                what: "holds more than \(Self.fileLimit) cards",
                cure: "split it and import the parts"
            )
        }
        events += card.events()
    }

    private mutating func takeOutside() throws(ImportError) {
        preface &+= lines.length
        if cards == 0 {
            guard preface <= Self.prefaceLimit else { throw noCard() }
        } else if !saysOutside {
            saysOutside = true
            events.append(.skipped(SkippedRow(line: lines.number, reason: "text between two cards")))
        }
    }

    private func noCard() -> ImportError {
        ImportError(
            file: file,
            line: 1,
            what: "no card begins here, as BEGIN:VCARD is missing",
            cure: "export the contacts as vCard again, or say with --as what the file is"
        )
    }
}
