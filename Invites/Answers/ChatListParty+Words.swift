extension ChatListParty {
    /// `+1`, `+2人`, `+老婆`, `plus one`, 加一.
    mutating func plus(_ tokens: [ChatListToken], at place: Int) -> Int? {
        var start = place + 1
        if start < tokens.count, tokens[start].isMark("-") { start += 1 }
        guard start < tokens.count else { return nil }
        // 加我老婆.
        if tokens[start].has(.filler), start + 1 < tokens.count, tokens[start + 1].hasAny(Self.nouns),
            !tokens[start].hasAny(Self.nouns), !tokens[start + 1].hasBlankBefore
        {
            start += 1
        }
        // 钱多多 2人: 多 and 加 stand right before their number.
        if tokens[place].isGlyph, tokens[start].hasBlankBefore { return nil }
        let isSign = tokens[place].end - tokens[place].start == 1 && !tokens[start].hasAny(Self.nouns)
        if tokens[start].kind == .digits, tokens[start].end - tokens[start].start > 2 {
            // +500 is too many, +34600000000 a telephone number.
            let isShort = tokens[start].end - tokens[start].start < 6
            return isShort && isSign && isEnd(tokens, start + 1) ? unclear(to: start + 1) : nil
        }
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
        if start + 1 < tokens.count, tokens[start + 1].has(.thing) {
            // `+1 蛋糕`: one guest and a cake, or one cake?
            return isSign && tokens[start + 1].hasBlankBefore ? unclear(to: start + 1) : nil
        }
        return unclear(to: start + 1)
    }

    /// 带老婆, `with my wife and kid`, `y mi novia`, と友達1人.
    mutating func along(_ tokens: [ChatListToken], at place: Int) -> Int? {
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
        let all = joined(tokens, to: first)
        let end = consumeAlso(tokens, all.end)
        return all.heads.map { add(guests: $0, to: end) } ?? unclear(to: end)
    }

    /// The guest with all who are joined to him: `wife and kid`; heads nil for an unknown number.
    private func joined(_ tokens: [ChatListToken], to first: (heads: Int?, end: Int)) -> (heads: Int?, end: Int) {
        var isClear = first.heads != nil
        var heads = first.heads ?? 0
        var end = first.end
        while end + 1 < tokens.count,
            tokens[end].hasAny(.init([.and, .with, .plus])) || tokens[end].isMark(",") || tokens[end].isMark("\u{3001}")
                || tokens[end].hasAny(Self.nouns),
            let more = companion(tokens, at: tokens[end].hasAny(Self.nouns) ? end : end + 1, barely: false),
            tokens[more.end - 1].hasAny(Self.nouns.union(.init([.unit, .more]))),
            // 我和爸妈，三个人: the whole party stands behind the comma.
            tokens[end].kind != .mark || !tokens[more.end - 1].has(.unit) || tokens[more.end - 1].has(.adult)
        {
            isClear = isClear && more.heads != nil
            heads += more.heads ?? 0
            end = more.end
        }
        return (isClear ? heads : nil, end)
    }

    func isThing(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        place < tokens.count && tokens[place].has(.thing)
    }

    func isTime(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        place < tokens.count && (tokens[place].isMark(":") || tokens[place].has(.filler))
    }

    func consumeAlso(_ tokens: [ChatListToken], _ place: Int) -> Int {
        place < tokens.count && tokens[place].has(.also) && !tokens[place].hasAny(.init([.no, .yes, .loneYes]))
            ? place + 1 : place
    }

    /// 一家三口, 共2人, `party of 3`, `somos 2`, 家族3人で.
    mutating func counted(_ tokens: [ChatListToken], at place: Int) -> Int? {
        var start = place + 1
        if start < tokens.count, tokens[start].isMark(":") || tokens[start].has(.totalBefore) { start += 1 }
        guard let quantity = Self.quantity(tokens, at: start) else { return nil }
        // `lasagne for 8`.
        if place > 0, tokens[place].has(.filler), isOfThing(tokens, place) != false {
            return isOfThing(tokens, place) == true ? nil : unclear(to: quantity.end)
        }
        if quantity.hasUnit, !isThing(tokens, quantity.end) { return add(total: quantity.value, to: quantity.end) }
        guard isEnd(tokens, quantity.end) else { return nil }
        return add(total: quantity.value, to: quantity.end)
    }

    /// 老婆也来, 友達1人, 妻と, `wife too`; a noun by itself says nothing unless it stands alone.
    mutating func noun(_ tokens: [ChatListToken], at place: Int) -> Int? {
        let token = tokens[place]
        let next = place + 1
        let isAfterGlyph =
            place > 0 && !token.hasBlankBefore && [.glyph, .word, .numeral].contains(tokens[place - 1].kind)
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
        guard var found = companion(tokens, at: place, barely: false) else { return nil }
        // `Tobias, wife and baby`.
        let all = joined(tokens, to: found)
        if all.end > found.end, token.hasBlankBefore {
            return all.heads.map { add(guests: $0, to: all.end) } ?? unclear(to: all.end)
        }
        // `my cousin is also coming`.
        if found.end + 1 < tokens.count, tokens[found.end].has(.filler), !tokens[found.end].isGlyph,
            tokens[found.end + 1].has(.also), !tokens[found.end + 1].isGlyph
        {
            found.end += 1
        }
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
    mutating func number(_ tokens: [ChatListToken], at place: Int) -> Int? {
        if place > 0, tokens[place - 1].has(.line), !tokens[place].hasBlankBefore { return nil }
        if let end = adults(tokens, at: place) { return end }
        // 陆十三 一家四口: the end of a name.
        if !isAfterName, place > 0, tokens[place].kind == .numeral, tokens[place - 1].kind == .glyph,
            !tokens[place].hasBlankBefore, place + 1 < tokens.count, tokens[place + 1].hasBlankBefore
        {
            return nil
        }
        // 2x.
        if place + 1 < tokens.count, tokens[place].kind == .digits, isTimesSign(tokens[place + 1]),
            isEnd(tokens, place + 2)
        {
            return add(total: tokens[place].value, to: place + 2)
        }
        guard let quantity = Self.quantity(tokens, at: place) else { return nil }
        let end = quantity.end
        let isOfGuests = end < tokens.count && tokens[end].hasAny(Self.nouns)
        if !isOfGuests, let doubt = thing(tokens, place, quantity) { return doubt ? unclear(to: end) : nil }
        if end < tokens.count, tokens[end].has(.more),
            quantity.hasUnit || tokens[end].hasBlankBefore || tokens[end].isGlyph
        {
            if tokens[end].hasAny(Self.nouns), !quantity.hasUnit, place == 0 || !tokens[place - 1].isParty {
                return unclear(to: end + 1)
            }
            return add(guests: quantity.value, to: end + 1)
        }
        if isOfGuests {
            // `only one colleague` corrects what was said before.
            return place > 0 && tokens[place - 1].has(.only)
                ? add(guests: quantity.value, to: end + 1) : unclear(to: end + 1)
        }
        // 3人 炸鸡: the people end before the blank.
        let isOfPeople =
            tokens[place..<end].contains { $0.has(.unit) } && end < tokens.count && tokens[end].hasBlankBefore
        if isThing(tokens, end), !isOfPeople { return nil }
        if end < tokens.count, tokens[end].has(.totalAfter), quantity.hasUnit || tokens[end].hasBlankBefore {
            return add(total: quantity.value, to: end + 1)
        }
        if quantity.hasUnit {
            // A letter right after 个 is a thing that is counted.
            if isUnknown(tokens, end), tokens[end - 1].has(.article) { return nil }
            return add(total: quantity.value, to: end)
        }
        return bareNumber(tokens, at: place, quantity)
    }

    /// A number without a word for what it counts: the whole party where the text says so, else in doubt.
    private mutating func bareNumber(_ tokens: [ChatListToken], at place: Int, _ quantity: Quantity) -> Int? {
        let end = quantity.end
        let isAlone = place == 0 || tokens[place - 1].kind == .mark && (place == 1 || tokens[place - 2].kind != .digits)
        let isAfterYes = place > 0 && tokens[place - 1].hasAny(.init([.yes, .loneYes])) && !tokens[place - 1].isParty
        // `Name/1/vegan` where numbers are totals.
        let isField =
            countsBare && end < tokens.count && tokens[end].isMark("/") && end + 1 < tokens.count
            && tokens[end + 1].kind != .digits
        let isClosed = end >= tokens.count || tokens[end].kind == .mark && !Self.goesOn(tokens[end]) || isField
        if tokens[place].kind != .lexical || quantity.value > 1, quantity.value <= 20, isAlone || isAfterYes, isClosed {
            return countsBare && quantity.value > 0 ? add(total: quantity.value, to: end) : unclear(to: end)
        }
        return nil
    }

    /// Marks that join a number to what follows it: times, dates, parts of numbers.
    private static func goesOn(_ token: ChatListToken) -> Bool {
        [0x3A, 0x2F, 0x2D, 0x25, 0x2E, 0x7E, 0x20E3].contains(token.value)
    }

    /// Whether it is in doubt that a number counts a thing: false when it does, nil when it counts none.
    private func thing(_ tokens: [ChatListToken], _ place: Int, _ quantity: Quantity) -> Bool? {
        let isOfPeople = tokens[place..<quantity.end].contains { $0.has(.unit) }
        switch isOfThing(tokens, place) {
        case true: return false
        case nil where !isOfPeople:
            // `Ann vegan 2` where numbers are totals.
            return quantity.hasUnit || countsBare && quantity.end >= tokens.count ? true : nil
        default: return nil
        }
    }

    /// Whether a number stands behind the name of a thing (蛋糕2个, `cake x2`), so that it counts no people; nil for a
    /// word that is not known.
    func isOfThing(_ tokens: [ChatListToken], _ place: Int) -> Bool? {
        guard isAfterName, place > 0 else { return false }
        let before = tokens[place - 1]
        if before.has(.thing) { return true }
        let isUnknown = (before.kind == .glyph || before.kind == .word) && !before.isHiragana
        return isUnknown ? nil : false
    }

    /// `2 adults 1 kid`, 两大一小, 大人2名子供1名.
    mutating func adults(_ tokens: [ChatListToken], at start: Int) -> Int? {
        var place = start
        var sum = 0
        var groups = 0
        while place + 1 < tokens.count, let value = tokens[place].number, value < 30 {
            // 两位大人一位小孩.
            let hasUnit =
                place + 2 < tokens.count && tokens[place + 1].hasAny(.init([.article, .unit]))
                && !tokens[place + 1].has(.adult) && tokens[place + 2].has(.adult)
            guard hasUnit || tokens[place + 1].has(.adult) else { break }
            sum += value
            groups += 1
            place += hasUnit ? 3 : 2
            while place + 1 < tokens.count,
                tokens[place].hasAny(.init([.and, .plus, .with])) || tokens[place].isMark(","),
                tokens[place + 1].number != nil
            {
                place += 1
            }
        }
        // 2大 leaves open who else comes.
        if groups == 1, sum >= 2, isEnd(tokens, place), !tokens[place - 1].hasAny(Self.nouns.union(.init(.unit))) {
            return unclear(to: place)
        }
        return groups >= 2 ? add(total: sum, to: place) : nil
    }

    /// 大人2名子供1名.
    mutating func adultsBefore(_ tokens: [ChatListToken], at start: Int) -> Int? {
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
