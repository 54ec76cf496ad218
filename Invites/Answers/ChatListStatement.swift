/// What the words after a name, or a whole message, come to.
struct ChatListStatement {
    enum Mode {
        /// A line of a list, where a name alone says `answer`.
        case list(Answer)
        /// A message, where silence says nothing.
        case message(ChatListContext)
    }

    /// Nil when nothing was said about coming.
    var answer: Answer?
    var doubt: ChatDoubt?
    var partySize = 1
    /// Whether an earlier statement of the same person outweighs it (a thumb, a question, `I'll be late`).
    var isWeak = false
    /// Whether only guests were named, so that an earlier yes grows.
    var isOnlyParty = false
    /// Whether a no speaks of guests as its reason, so that they may be who does not come.
    var isExcusedByGuests: Bool { answer == .no && clauses.contains(where: \.excusesWithGuests) }
    /// Whether the guests do not come and the sender does.
    var isAloneNow = false
    var note = ""

    var clauses: [ChatListClause]
    let party: ChatListParty

    init(_ tokens: [ChatListToken], party: ChatListParty, in text: ChatListText, mode: Mode) {
        self.party = party
        clauses = ChatListClause.split(tokens, in: text)
        var isMessage = false
        switch mode {
        case .list(let silence):
            readSame(as: silence == .yes && clauses.contains { $0.isSame(of: .yes) } ? .yes : .doubt)
            judgeList(silence)
        case .message(let context):
            isMessage = true
            readSame(as: context.same)
            judgeMessage(context)
        }
        if answer != .no { partySize = party.size ?? 1 }
        // `my mother comes too, so we are 2`; the guest is counted.
        let isTotal = party.totals.contains { $0 > 1 } || isAloneNow
        let isOpen =
            party.isSaid && party.size == nil
            || clauses.contains {
                $0.hasUncountedGuest || isMessage && !isTotal && $0.hasPossessedGuest || $0.isQuestion && $0.hasParty
            }
        if isOpen, answer == .yes, doubt == nil { doubt = .partyUnclear }
        note = ChatListClause.note(of: clauses, in: text)
    }

    // MARK: - Both

    /// Reads `same here` as what was said before where nothing else is said.
    private mutating func readSame(as sense: ChatListSense) {
        let isOnly = clauses.allSatisfy { $0.senses.isDisjoint(with: ChatListClause.decisive) }
        // `me too` after a no, `me neither` after a yes.
        let isCrossed = clauses.contains { $0.isSame(of: sense == .no ? .yes : .no) }
        let sense = isCrossed ? .doubt : sense
        for place in clauses.indices { clauses[place].read(.same, as: isOnly ? sense : .filler) }
    }

    func any(_ senses: ChatListSenses) -> Bool { clauses.contains { !$0.senses.isDisjoint(with: senses) } }
    func any(_ sense: ChatListSense) -> Bool { any(.init(sense)) }

    static let refusals = ChatListSenses([.no, .cancel, .loneNo])
    static let agreements = ChatListSenses([.yes, .loneYes])
    static let possibilities = ChatListSenses([.maybe, .loneMaybe])

    mutating func settle(_ answer: Answer?, _ doubt: ChatDoubt? = nil) {
        self.answer = answer
        self.doubt = doubt
    }

    /// The last place where one of the senses stands.
    private func last(_ senses: ChatListSenses) -> (clause: Int, token: Int)? {
        for (place, clause) in clauses.enumerated().reversed() {
            if let token = clause.meanings.lastIndex(where: { !$0.isDisjoint(with: senses) }) { return (place, token) }
        }
        return nil
    }

    /// Settles what a no in the text comes to; false when there is none.
    mutating func judgeRefusal(_ silence: Answer?) -> Bool {
        let isExcused = any(.excuse) && !any(.late)
        guard any(Self.refusals) || isExcused else { return false }
        if leavesGuestsBehind() { return true }
        let senses = Self.refusals.union(.init(.excuse))
        let touched = refusing(senses)
        if any(.doubt) {
            settle(.no, .unclear)
        } else if any(.waiting) {
            settle(.no, .waitingList)
        } else if any(.behalf) {
            settle(.no, .aboutSomebodyElse)
        } else if touched.contains(where: \.hasDoubleNegation) {
            settle(.no, .negation)
        } else if touched.contains(where: \.isQuestion) {
            settle(.no, .question)
        } else if touched.contains(where: {
            $0.hasGuestNoun && !$0.excusesWithGuests || $0.senses.contains(.init(.others))
        }) {
            settle(.no, .aboutSomebodyElse)
        } else if !any(Self.refusals),
            clauses.contains(where: { $0.hasPossessedGuest && $0.senses.isDisjoint(with: senses) })
        {
            // `just my daughter, I've got work`.
            settle(.no, .aboutSomebodyElse)
        } else if touched.contains(where: \.refusesGuests) {
            settle(.no, .partyUnclear)
        } else if any(Self.possibilities) || any(.likely) || any(.condition) {
            let isOne = touched.contains { $0.isMaybeNot } && !any(Self.agreements)
            settle(isOne ? .maybe : .no, isOne ? nil : .contradiction)
        } else if any(.late) {
            settle(.no, .contradiction)
        } else if isTakenBack(senses, touched) {
            settle(.no, .contradiction)
        } else {
            // On a line of a list a surname may stand before it, and what a bare no refuses after it.
            let isBare = touched.contains { $0.tokens.contains { $0.has(.bare) } }
            let most = silence == nil || isBare ? 0 : 4
            settle(.no, touched.contains { $0.refusalWeight > most } ? .unclear : nil)
        }
        return true
    }

    /// The clauses that refuse; beside a plain no the reasons for it tell nothing more.
    func refusing(_ senses: ChatListSenses) -> [ChatListClause] {
        let plain = clauses.filter { !$0.senses.isDisjoint(with: .init([.no, .cancel])) }
        let isPlain = !plain.isEmpty && plain.allSatisfy { $0.refusalWeight == 0 }
        // `Tom is away, can't come` is about Tom.
        let isOfOther = clauses.first.map { $0.namesSubject || $0.hasForeignSubject } ?? false
        return isPlain && !isOfOther ? plain : clauses.filter { !$0.senses.isDisjoint(with: senses) }
    }

    /// `my friend can't come, just me`: the guest does not come, the sender does.
    private mutating func leavesGuestsBehind() -> Bool {
        let refusing = clauses.filter { !$0.senses.isDisjoint(with: Self.refusals) }
        let isAlone = clauses.contains { $0.tokens.contains { $0.isParty && $0.has(.alone) } && $0.isAloneAfterAll }
        guard isAlone, party.size == 1, !refusing.isEmpty, refusing.allSatisfy(\.namesGuest),
            !any(.doubt), !any(.condition), !any(Self.possibilities)
        else { return false }
        isAloneNow = true
        settle(.yes)
        return true
    }

    /// Whether a yes speaks against a no: behind it, or in another clause (上午可以，下午不行). Beside a plain no, who else comes
    /// and what is said about the next time do not.
    private func isTakenBack(_ refusal: ChatListSenses, _ touched: [ChatListClause]) -> Bool {
        let isPlain = touched.contains { $0.refusalWeight == 0 && !$0.isOfNextTime }
        let agreeing = clauses.indices.filter {
            !clauses[$0].senses.isDisjoint(with: Self.agreements)
                && !(isPlain && (clauses[$0].isOfNextTime || clauses[$0].hasForeignSubject))
        }
        guard let last = agreeing.last, let no = self.last(refusal) else { return false }
        if last > no.clause || last == no.clause && (self.last(Self.agreements).map { $0 > no } ?? false) {
            return true
        }
        return !any(.cancel) && agreeing.contains { clauses[$0].senses.isDisjoint(with: refusal) }
    }

    // MARK: - Lists

    private mutating func judgeList(_ silence: Answer) {
        decideList(silence)
        let isQuoted = clauses.contains { $0.isQuoted && !$0.senses.isDisjoint(with: ChatListClause.decisive) }
        if isQuoted { doubt = doubt ?? .aboutSomebodyElse }
    }

    private mutating func decideList(_ silence: Answer) {
        if judgeRefusal(silence) { return }
        if any(.doubt) || any(.correction) { return settle(silence, .unclear) }
        if any(.waiting) { return settle(silence, .waitingList) }
        if any(.behalf) { return settle(silence, .aboutSomebodyElse) }
        if any(Self.possibilities) || clauses.contains(where: \.isLoneQuestionMark) {
            let touched = clauses.filter { !$0.senses.isDisjoint(with: Self.possibilities) }
            if party.isSaid { return settle(.maybe, .partyUnclear) }
            if touched.allSatisfy(\.isMaybeElse), hasPlainYes { return settle(.yes) }
            if clauses.contains(where: \.isMaybeElse) { return settle(.maybe, .unclear) }
            if touched.contains(where: { $0.senses.contains(.init(.others)) }) || any(.behalf) {
                return settle(.maybe, .aboutSomebodyElse)
            }
            if any(.negation) && touched.contains(where: { $0.senses.contains(.init(.negation)) }) {
                return settle(.maybe, .negation)
            }
            let isMixed = clauses.contains {
                !$0.senses.isDisjoint(with: Self.agreements) && $0.senses.isDisjoint(with: Self.possibilities)
            }
            if isMixed && !any(.condition) { return settle(.maybe, .contradiction) }
            return settle(.maybe, touched.contains { $0.leftover > 12 } ? .unclear : nil)
        }
        let isComing = any(.late)
        if silence != .yes {
            let isSaid = any(Self.agreements) || party.guests > 0 || isComing
            return settle(silence, isSaid ? .contradiction : nil)
        }
        if any(.condition) && !isComing { return settle(.maybe, .condition) }
        if any(.likely) && !isComing { return settle(.maybe, .unclear) }
        if any(.reason) && !isComing && !any(Self.agreements) { return settle(.yes, .unclear) }
        if any(.negation) && !isComing { return settle(.yes, .negation) }
        if any(.wish) && any(.but) { return settle(.yes, .unclear) }
        if clauses.contains(where: { $0.isQuestion && !$0.senses.isDisjoint(with: Self.agreements) }) {
            return settle(.yes, .question)
        }
        settle(.yes)
    }

    /// Whether a clause is a yes and nothing but that.
    private var hasPlainYes: Bool {
        clauses.contains {
            $0.senses.contains(.init(.yes)) && $0.senses.isDisjoint(with: Self.possibilities.union(.init(.negation)))
                && $0.leftover == 0
        }
    }

    /// `+1` of a sender is the sender.
    var isSender = false
}
