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
    private let isAfterName: Bool
    private var isPair = false

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
    init(_ tokens: inout [ChatListToken], isAfterName: Bool = false) {
        self.isAfterName = isAfterName
        var place = 0
        while place < tokens.count {
            let next = read(&tokens, at: place)
            if next > place {
                for one in place..<min(next, tokens.count) { tokens[one].isParty = true }
                place = next
            } else {
                place += 1
            }
        }
    }

    /// The place after what was read; `place` when nothing was.
    private mutating func read(_ tokens: inout [ChatListToken], at place: Int) -> Int {
        let token = tokens[place]
        if token.has(.without) { return skipCompanions(tokens, from: place + 1) }
        if token.has(.alone) { return add(total: 1, to: place + 1) }
        if token.has(.pair) || token.has(.trio) {
            isPair = true
            return add(total: token.has(.pair) ? 2 : 3, to: place + 1)
        }
        if token.has(.plus), let end = plus(tokens, at: place) { return end }
        if token.hasAny(.init([.with, .bring, .and])), let end = along(tokens, at: place) { return end }
        if token.has(.totalBefore), let end = counted(tokens, at: place) { return end }
        if isTimes(tokens, place), let number = tokens[place + 1].number, isEnd(tokens, place + 2) {
            return add(total: number, to: place + 2)
        }
        if token.has(.adult), let end = adultsBefore(tokens, at: place) { return end }
        if token.hasAny(Self.nouns), let end = noun(tokens, at: place) { return end }
        if token.number != nil, let end = number(tokens, at: place) { return end }
        if token.has(.more), let quantity = Self.quantity(tokens, at: place + 1), quantity.hasUnit {
            return add(guests: quantity.value, to: quantity.end)
        }
        return place
    }

    static let nouns = ChatListSenses([.companion, .companions, .twoCompanions])

    private mutating func add(guests count: Int, to end: Int) -> Int {
        // 夫妻带娃: two, or three?
        if isPair { isUnclear = true }
        guests += min(count, 100)
        isSaid = true
        return end
    }

    private mutating func add(total: Int, to end: Int) -> Int {
        totals.append(total)
        isSaid = true
        return end
    }

    private mutating func unclear(to end: Int) -> Int {
        isUnclear = true
        isSaid = true
        return end
    }

    private func skipCompanions(_ tokens: [ChatListToken], from start: Int) -> Int {
        var place = start
        while place < tokens.count, place < start + 4,
            tokens[place].hasAny(Self.nouns.union(.init([.article, .also, .filler])))
        {
            place += 1
        }
        return place
    }

    /// `x2`, `×2`, `*2`.
    private func isTimes(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        guard place + 1 < tokens.count, tokens[place + 1].kind == .digits, !tokens[place + 1].hasBlankBefore else {
            return false
        }
        return isTimesSign(tokens[place])
    }

    private func isTimesSign(_ token: ChatListToken) -> Bool {
        if token.isMark("*") { return true }
        return token.end - token.start == 1 && token.hasAny(.init([.loneNo, .no])) && token.kind == .lexical
            && !token.has(.and)
    }

    // MARK: - Parts

    /// Whether what a number counts ends before `place`, so that it counts people.
    private func isEnd(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        guard place < tokens.count else { return true }
        let token = tokens[place]
        switch token.kind {
        case .mark: return ![0x3A, 0x2F, 0x2D, 0x25].contains(token.value) || token.hasBlankBefore
        case .sign, .sealed: return true
        case .digits, .numeral: return false
        case .word, .glyph: return token.hasBlankBefore && token.kind == .glyph
        case .lexical:
            if token.has(.thing) { return false }
            if token.hasAny(.init([.filler])) && !token.hasBlankBefore && token.hasAny(.init([.question])) {
                return false
            }
            let ends = ChatListSenses([
                .yes, .no, .cancel, .maybe, .late, .and, .with, .plus, .bring, .totalBefore, .also, .but, .excuse,
                .loneYes,
                .seen, .neutral, .wish, .waiting, .likely, .reason, .totalAfter, .without,
            ])
            return token.hasAny(ends) || token.hasBlankBefore || token.has(.filler) && !Self.isClock(token)
        }
    }

    /// 点 号 月 日 after a number make it a time.
    private static func isClock(_ token: ChatListToken) -> Bool { token.end - token.start == 1 }

    struct Quantity {
        var value: Int
        var end: Int
        var hasUnit: Bool
    }

    /// A number with what it counts: `2人`, `两个`, `2 people`, `one`.
    static func quantity(_ tokens: [ChatListToken], at place: Int) -> Quantity? {
        guard place < tokens.count, let value = tokens[place].number, value < 100 else { return nil }
        var end = place + 1
        var hasUnit =
            tokens[place].has(.alone) || tokens[place].kind == .lexical && tokens[place].end - tokens[place].start == 2
        if end < tokens.count, tokens[end].has(.article), !tokens[end].hasBlankBefore, tokens[end].value == 1 {
            hasUnit = true
            end += 1
        }
        if end < tokens.count, tokens[end].hasAny(.init([.unit])) {
            hasUnit = true
            end += 1
        }
        return Quantity(value: value, end: end, hasUnit: hasUnit)
    }

    /// Somebody who is brought: `my wife`, `两个朋友`, `2 amigos`, `朋友一名`; heads nil for an unknown number.
    private func companion(_ tokens: [ChatListToken], at start: Int, barely: Bool) -> (heads: Int?, end: Int)? {
        var place = start
        var count: Int?
        var hasArticle = false
        while place < tokens.count, place < start + 7 {
            let token = tokens[place]
            if token.has(.plus), count == nil, hasArticle, place + 1 < tokens.count,
                let number = tokens[place + 1].number
            {
                return (number, place + 2)
            }
            if token.hasAny(Self.nouns) { break }
            if let number = token.number {
                guard number < 100, count == nil else { return nil }
                count = number
            } else if token.has(.article) || token.has(.more) || (token.has(.unit) && count != nil) {
                hasArticle = true
            } else if token.isMark("-"), count == nil, place > start {
            } else {
                break
            }
            place += 1
        }
        if place < tokens.count, tokens[place].hasAny(Self.nouns) {
            let noun = tokens[place]
            var end = place + 1
            if count == nil, end + 1 < tokens.count, tokens[end].end - tokens[end].start == 1,
                tokens[end].hasAny(.init([.also, .filler])),
                let after = Self.quantity(tokens, at: end + 1), after.hasUnit
            {
                // 友達も1人.
                return (after.value, after.end)
            }
            if count == nil, let after = Self.quantity(tokens, at: end), after.hasUnit || isEnd(tokens, after.end) {
                // 朋友一名, 友達2人.
                count = after.value
                end = after.end
            }
            if noun.has(.twoCompanions) { return (2, end) }
            let isOne = place > start && tokens[start..<place].contains { Self.isOne($0, tokens) }
            if noun.has(.companion) { return (count ?? 1, end) }
            return (count ?? (isOne ? 1 : nil), end)
        }
        guard let count else { return nil }
        let last = tokens[place - 1]
        let hasUnit = last.hasAny(.init([.unit, .more, .article]))
        if place < tokens.count, tokens[place].has(.thing) { return nil }
        if isEnd(tokens, place) || (hasUnit && !isUnknown(tokens, place)) { return (count, place) }
        if barely, place < tokens.count, tokens[place].has(.totalAfter) { return (count, place + 1) }
        return nil
    }

    /// `a friend`, `un amigo`, 个朋友.
    private static func isOne(_ token: ChatListToken, _ tokens: [ChatListToken]) -> Bool {
        token.has(.article) && token.value == 1 && token.kind == .lexical
    }

    private func isUnknown(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        guard place < tokens.count else { return false }
        let token = tokens[place]
        return (token.kind == .word || token.kind == .glyph) && !token.hasBlankBefore
    }

    /// `+1`, `+2人`, `+老婆`, `plus one`, 加一.
    private mutating func plus(_ tokens: [ChatListToken], at place: Int) -> Int? {
        var start = place + 1
        if start < tokens.count, tokens[start].isMark("-") { start += 1 }
        guard start < tokens.count else { return nil }
        // 钱多多 2人: 多 and 加 stand right before their number.
        if tokens[place].isGlyph, tokens[start].hasBlankBefore { return nil }
        let isSign = tokens[place].end - tokens[place].start == 1 && !tokens[start].hasAny(Self.nouns)
        if tokens[start].kind == .digits, tokens[start].end - tokens[start].start > 2 { return nil }
        if tokens[start].kind == .digits, start + 1 < tokens.count {
            let after = tokens[start + 1]
            // +1 555 0100 is a telephone number, +5min and +3h are no people.
            if after.kind == .digits
                || after.isMark("(") && start + 2 < tokens.count && tokens[start + 2].kind == .digits
                    && tokens[start + 2].end - tokens[start + 2].start > 2
            {
                return nil
            }
            if after.kind == .word, !after.hasBlankBefore { return nil }
        }
        if let found = companion(tokens, at: start, barely: false) {
            guard let heads = found.heads else { return unclear(to: found.end) }
            if isSign && found.end == start + 1 { isBarePlus = !isSaid }
            return add(guests: heads, to: consumeAlso(tokens, found.end))
        }
        guard let number = tokens[start].number, number < 100 else { return nil }
        if start + 1 < tokens.count, tokens[start + 1].has(.thing) { return nil }
        return unclear(to: start + 1)
    }

    /// 带老婆, `with my wife and kid`, `y mi novia`, と友達1人.
    private mutating func along(_ tokens: [ChatListToken], at place: Int) -> Int? {
        var start = place + 1
        while start < tokens.count, start < place + 3, tokens[start].hasAny(.init([.filler])),
            !tokens[start].has(.article),
            !tokens[start].hasAny(Self.nouns)
        {
            start += 1
        }
        guard start < tokens.count else { return nil }
        guard let first = companion(tokens, at: start, barely: tokens[place].has(.bring)) else {
            let isCounted =
                Self.quantity(tokens, at: start).map { !isThing(tokens, $0.end) && !isTime(tokens, $0.end) } ?? false
            if tokens[place].has(.bring), isCounted { return unclear(to: start + 1) }
            return nil
        }
        var isClear = first.heads != nil
        var heads = first.heads ?? 0
        var end = first.end
        while end + 1 < tokens.count,
            tokens[end].hasAny(.init([.and, .with, .plus])) || tokens[end].isMark(",") || tokens[end].isMark("\u{3001}")
                || tokens[end].hasAny(Self.nouns),
            let more = companion(tokens, at: tokens[end].hasAny(Self.nouns) ? end : end + 1, barely: false),
            tokens[more.end - 1].hasAny(Self.nouns.union(.init([.unit, .more])))
        {
            isClear = isClear && more.heads != nil
            heads += more.heads ?? 0
            end = more.end
        }
        end = consumeAlso(tokens, end)
        return isClear ? add(guests: heads, to: end) : unclear(to: end)
    }

    private func isThing(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        place < tokens.count && tokens[place].has(.thing)
    }

    private func isTime(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        place < tokens.count && (tokens[place].isMark(":") || tokens[place].has(.filler))
    }

    private func consumeAlso(_ tokens: [ChatListToken], _ place: Int) -> Int {
        place < tokens.count && tokens[place].has(.also) && !tokens[place].hasAny(.init([.no, .yes, .loneYes]))
            ? place + 1 : place
    }

    /// 一家三口, 共2人, `party of 3`, `somos 2`, 家族3人で.
    private mutating func counted(_ tokens: [ChatListToken], at place: Int) -> Int? {
        var start = place + 1
        if start < tokens.count, tokens[start].isMark(":") || tokens[start].has(.totalBefore) { start += 1 }
        guard let quantity = Self.quantity(tokens, at: start) else { return nil }
        if quantity.hasUnit, !isThing(tokens, quantity.end) { return add(total: quantity.value, to: quantity.end) }
        guard isEnd(tokens, quantity.end) else { return nil }
        return add(total: quantity.value, to: quantity.end)
    }

    /// 老婆也来, 友達1人, 妻と, `wife too`; a noun by itself says nothing unless it stands alone.
    private mutating func noun(_ tokens: [ChatListToken], at place: Int) -> Int? {
        let token = tokens[place]
        let next = place + 1
        let isAfterGlyph = place > 0 && !token.hasBlankBefore && [.glyph, .word].contains(tokens[place - 1].kind)
        if isAfterGlyph { return nil }
        if next < tokens.count, tokens[next].has(.with), tokens[next].end - tokens[next].start == 1,
            !tokens[next].hasBlankBefore
        {
            // 友達と2人で is two people with the guest.
            if let quantity = Self.quantity(tokens, at: next + 1), quantity.hasUnit {
                return add(total: quantity.value, to: quantity.end)
            }
            if !(next + 1 < tokens.count && tokens[next + 1].hasAny(Self.nouns)) {
                if token.has(.companion) { return add(guests: 1, to: next + 1) }
                if token.has(.twoCompanions) { return add(guests: 2, to: next + 1) }
                return unclear(to: next + 1)
            }
        }
        guard let found = companion(tokens, at: place, barely: false) else { return nil }
        let hasAlso = found.end < tokens.count && tokens[found.end].has(.also)
        if found.end > next || hasAlso {
            guard let heads = found.heads else { return unclear(to: found.end) }
            return add(guests: heads, to: consumeAlso(tokens, found.end))
        }
        let isBefore =
            place == 0
            ? isAfterName && token.hasBlankBefore
            : ![.glyph, .word].contains(tokens[place - 1].kind)
                && !tokens[place - 1].has(.filler) && !tokens[place - 1].isMark("(") && token.hasBlankBefore
        if isBefore, !token.has(.unit), isEnd(tokens, next), !(next < tokens.count && tokens[next].has(.filler)) {
            return unclear(to: next)
        }
        return nil
    }

    /// 2人, 两位, `2 people`, `3 total`, 2大1小.
    private mutating func number(_ tokens: [ChatListToken], at place: Int) -> Int? {
        if place > 0, tokens[place - 1].has(.line), !tokens[place].hasBlankBefore { return nil }
        if let end = adults(tokens, at: place) { return end }
        // 2x.
        if place + 1 < tokens.count, tokens[place].kind == .digits, isTimesSign(tokens[place + 1]),
            isEnd(tokens, place + 2)
        {
            return add(total: tokens[place].value, to: place + 2)
        }
        guard let quantity = Self.quantity(tokens, at: place) else { return nil }
        let end = quantity.end
        if end < tokens.count, tokens[end].has(.more), quantity.hasUnit || tokens[end].hasBlankBefore {
            if tokens[end].hasAny(Self.nouns), !quantity.hasUnit, place == 0 || !tokens[place - 1].isParty {
                return unclear(to: end + 1)
            }
            return add(guests: quantity.value, to: end + 1)
        }
        if end < tokens.count, tokens[end].hasAny(Self.nouns) { return unclear(to: end + 1) }
        if isThing(tokens, end) { return nil }
        if end < tokens.count, tokens[end].has(.totalAfter), quantity.hasUnit || tokens[end].hasBlankBefore {
            return add(total: quantity.value, to: end + 1)
        }
        if quantity.hasUnit {
            // A letter right after 个 is a thing that is counted.
            if isUnknown(tokens, end), tokens[end - 1].has(.article) { return nil }
            return add(total: quantity.value, to: end)
        }
        let isAlone = place == 0 || tokens[place - 1].kind == .mark && (place == 1 || tokens[place - 2].kind != .digits)
        let isClosed = end >= tokens.count || tokens[end].isMark(")") || tokens[end].isMark("]")
        if tokens[place].kind != .lexical || quantity.value > 1, quantity.value <= 20, isAlone, isClosed {
            return unclear(to: end)
        }
        return nil
    }

    /// `2 adults 1 kid`, 两大一小, 大人2名子供1名.
    private mutating func adults(_ tokens: [ChatListToken], at start: Int) -> Int? {
        var place = start
        var sum = 0
        var groups = 0
        while place + 1 < tokens.count, let value = tokens[place].number, value < 30, tokens[place + 1].has(.adult) {
            sum += value
            groups += 1
            place += 2
            while place + 1 < tokens.count,
                tokens[place].hasAny(.init([.and, .plus, .with])) || tokens[place].isMark(","),
                tokens[place + 1].number != nil
            {
                place += 1
            }
        }
        return groups >= 2 ? add(total: sum, to: place) : nil
    }

    /// 大人2名子供1名.
    private mutating func adultsBefore(_ tokens: [ChatListToken], at start: Int) -> Int? {
        var place = start
        var sum = 0
        var groups = 0
        while place + 1 < tokens.count, tokens[place].has(.adult), let found = Self.quantity(tokens, at: place + 1) {
            sum += found.value
            groups += 1
            place = found.end
            while place < tokens.count, tokens[place].has(.with) || tokens[place].kind == .mark,
                place + 1 < tokens.count,
                tokens[place + 1].has(.adult)
            {
                place += 1
            }
        }
        return groups >= 2 ? add(total: sum, to: place) : nil
    }
}
