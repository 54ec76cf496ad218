/// How many people come, as the words of a line say.
struct ChatListParty {
    /// Guests that are brought along; the whole party.
    var guests = 0
    var totals: [Int] = []
    var isUnclear = false
    /// Whether anything was said at all.
    var isSaid = false
    /// Whether only `+N` was said.
    var isBarePlus = false
    let isAfterName: Bool
    /// Whether a bare number is the whole party (`Name (4)`).
    let countsBare: Bool
    var isPair = false
    var lastEnd = -1
    var start = 0
    var isPlus = false
    var wasPlus = false

    /// Heads with the guest; nil when it is not clear.
    var size: Int? {
        guard !isUnclear else { return nil }
        guard let total = totals.first else { return guests < 30 ? guests + 1 : nil }
        guard totals.allSatisfy({ $0 == total }), total >= 1, total <= 30 else { return nil }
        return guests == 0 || guests + 1 == total ? total : nil
    }

    /// Reads the party out of the words and marks those that it is made of.
    ///
    /// - Parameter isAfterName: whether the words come after a name, so that the first cannot be one.
    init(_ tokens: inout [ChatListToken], isAfterName: Bool = false, customs: ChatListCustoms = .init()) {
        self.isAfterName = isAfterName
        countsBare = customs.countsBareNumbers
        // What a name begins with counts nobody: 十三姨, 小满.
        var place = 0
        if !isAfterName, let first = tokens.first, first.isGlyph, first.end - first.start <= 2, !first.has(.bring),
            !first.has(.with)
        {
            place = 1
        }
        while place < tokens.count {
            start = place
            isPlus = tokens[place].has(.plus)
            let next = read(&tokens, at: place)
            if next > place {
                lastEnd = next
                for one in place..<min(next, tokens.count) { tokens[one].isParty = true }
                place = next
            } else {
                place += 1
            }
        }
        if customs.plusCountsSelf, isBarePlus, totals.isEmpty {
            totals = [guests]
            guests = 0
        }
    }

    /// The place after what was read; `place` when nothing was.
    mutating func read(_ tokens: inout [ChatListToken], at place: Int) -> Int {
        let token = tokens[place]
        if token.has(.without) { return skipCompanions(tokens, from: place + 1) }
        if token.has(.alone), !isOnly(tokens, place) { return add(total: 1, to: place + 1) }
        if token.has(.pair) || token.has(.trio) {
            isPair = true
            return add(total: token.has(.pair) ? 2 : 3, to: place + 1)
        }
        if token.has(.plus), let end = plus(tokens, at: place) { return end }
        if token.hasAny(.init([.with, .bring, .and])), let end = along(tokens, at: place) { return end }
        if token.has(.totalBefore), let end = counted(tokens, at: place) { return end }
        if isTimes(tokens, place), let number = tokens[place + 1].number, isEnd(tokens, place + 2) {
            switch isOfThing(tokens, place) {
            case true: return place
            case nil: return unclear(to: place + 2)
            default: return add(total: number, to: place + 2)
            }
        }
        if token.has(.adult), let end = adultsBefore(tokens, at: place) { return end }
        if token.hasAny(Self.nouns), let end = noun(tokens, at: place) { return end }
        if token.number != nil, let end = number(tokens, at: place) { return end }
        if token.has(.more), let quantity = Self.quantity(tokens, at: place + 1), quantity.hasUnit {
            return add(guests: quantity.value, to: quantity.end)
        }
        return place
    }

    /// `solo +1`: only, and not alone.
    private func isOnly(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        place + 1 < tokens.count && tokens[place].has(.only)
            && (tokens[place + 1].has(.plus) || tokens[place + 1].has(.article) || tokens[place + 1].kind == .digits)
    }

    static let nouns = ChatListSenses([.companion, .companions, .twoCompanions])

    mutating func add(guests count: Int, to end: Int) -> Int {
        // 夫妻带娃: two, or three?
        if isPair { isUnclear = true }
        // +1 带一个同事: the same guest.
        if isBarePlus, !isPlus, guests == count, totals.isEmpty, !isUnclear {
            isBarePlus = false
            return end
        }
        // +1, 带老婆: one guest or two?
        if isSaid, guests > 0, lastEnd != start || !(wasPlus && isPlus) { isUnclear = true }
        wasPlus = isPlus
        guests += min(count, 100)
        isSaid = true
        return end
    }

    mutating func add(total: Int, to end: Int) -> Int {
        totals.append(total)
        isSaid = true
        return end
    }

    mutating func unclear(to end: Int) -> Int {
        isUnclear = true
        isSaid = true
        return end
    }

    func skipCompanions(_ tokens: [ChatListToken], from start: Int) -> Int {
        var place = start
        while place < tokens.count, place < start + 4,
            tokens[place].hasAny(Self.nouns.union(.init([.article, .also, .filler, .unit, .adult])))
                || tokens[place].number != nil
        {
            place += 1
        }
        return place
    }

    /// `x2`, `×2`, `*2`.
    func isTimes(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        guard place + 1 < tokens.count, tokens[place + 1].kind == .digits,
            !tokens[place + 1].hasBlankBefore || tokens[place].has(.loneNo)
        else { return false }
        return isTimesSign(tokens[place])
    }

    func isTimesSign(_ token: ChatListToken) -> Bool {
        if token.isMark("*") { return true }
        return token.end - token.start == 1 && token.hasAny(.init([.loneNo, .no])) && token.kind == .lexical
            && !token.has(.and)
    }
}
