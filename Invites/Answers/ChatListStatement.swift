/// What the words after a name, or a whole message, come to.
struct ChatListStatement {
    enum Mode {
        /// A line of a list, where a name alone says `answer`.
        case list(Answer)
        /// A message, where silence says nothing; whether the last question was about something else than coming.
        case message(isAboutOther: Bool)
    }

    /// Nil when nothing was said about coming.
    var answer: Answer?
    var doubt: ChatDoubt?
    var partySize = 1
    /// Whether an earlier statement of the same person outweighs it (a thumb, a question, `I'll be late`).
    var isWeak = false
    /// Whether only guests were named, so that an earlier yes grows.
    var isOnlyParty = false
    var note = ""

    private var clauses: [ChatListClause]
    private let party: ChatListParty

    init(_ tokens: [ChatListToken], party: ChatListParty, in text: ChatListText, mode: Mode) {
        self.party = party
        clauses = ChatListClause.split(tokens, in: text)
        var isMessage = false
        switch mode {
        case .list(let silence): judgeList(silence)
        case .message(let isAboutOther):
            isMessage = true
            judgeMessage(isAboutOther)
        }
        if answer != .no { partySize = party.size ?? 1 }
        let isOpen =
            party.isSaid && party.size == nil
            || clauses.contains {
                $0.hasUncountedGuest || isMessage && $0.hasPossessedGuest || $0.isQuestion && $0.hasParty
            }
        if isOpen, answer == .yes, doubt == nil { doubt = .partyUnclear }
        note = ChatListClause.note(of: clauses, in: text)
    }

    // MARK: - Both

    private func any(_ senses: ChatListSenses) -> Bool { clauses.contains { !$0.senses.isDisjoint(with: senses) } }
    private func any(_ sense: ChatListSense) -> Bool { any(.init(sense)) }

    private static let refusals = ChatListSenses([.no, .cancel, .loneNo])
    private static let agreements = ChatListSenses([.yes, .loneYes])
    private static let possibilities = ChatListSenses([.maybe, .loneMaybe])

    private mutating func settle(_ answer: Answer?, _ doubt: ChatDoubt? = nil) {
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
    private mutating func judgeRefusal(_ silence: Answer?) -> Bool {
        let isExcused = any(.excuse) && !any(.late)
        guard any(Self.refusals) || isExcused else { return false }
        let senses = Self.refusals.union(.init(.excuse))
        let touched = clauses.filter { !$0.senses.isDisjoint(with: senses) }
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
        } else if touched.contains(where: { $0.hasGuestNoun || $0.senses.contains(.init(.others)) }) {
            settle(.no, .aboutSomebodyElse)
        } else if touched.contains(where: \.refusesGuests) {
            settle(.no, .partyUnclear)
        } else if any(Self.possibilities) || any(.likely) || any(.condition) {
            let isOne = touched.contains { $0.isMaybeNot } && !any(Self.agreements)
            settle(isOne ? .maybe : .no, isOne ? nil : .contradiction)
        } else if any(.late) {
            settle(.no, .contradiction)
        } else if let yes = last(Self.agreements), let no = last(senses), yes > no {
            settle(.no, .contradiction)
        } else if any(Self.agreements), !any(.cancel), isAgreedElsewhere(senses) {
            settle(.no, .contradiction)
        } else {
            // In a message a no may be about anything.
            let most = silence == nil ? (any(.no) ? 8 : 2) : 12
            settle(.no, touched.contains { $0.leftover > most } ? .unclear : nil)
        }
        return true
    }

    /// Whether a yes stands in another clause than the no: 上午可以，下午不行.
    private func isAgreedElsewhere(_ refusal: ChatListSenses) -> Bool {
        clauses.contains { !$0.senses.isDisjoint(with: Self.agreements) && $0.senses.isDisjoint(with: refusal) }
    }

    // MARK: - Lists

    private mutating func judgeList(_ silence: Answer) {
        if judgeRefusal(silence) { return }
        if any(.doubt) { return settle(silence, .unclear) }
        if any(.waiting) { return settle(silence, .waitingList) }
        if any(.behalf) { return settle(silence, .aboutSomebodyElse) }
        if any(Self.possibilities) || clauses.contains(where: \.isLoneQuestionMark) {
            let touched = clauses.filter { !$0.senses.isDisjoint(with: Self.possibilities) }
            if party.isSaid { return settle(.maybe, .partyUnclear) }
            if clauses.contains(where: \.isMaybeElse) { return settle(.maybe, .unclear) }
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

    // MARK: - Messages

    private mutating func judgeMessage(_ isAboutOther: Bool) {
        let all = clauses
        // What is said to others or asked says nothing about the sender.
        clauses = all.filter { !$0.isQuestion && !$0.isToOthers }
        defer { clauses = all }
        let aside = all.contains {
            ($0.isQuestion || $0.isToOthers) && !$0.senses.contains(.init(.invitation))
                && !$0.senses.isDisjoint(with: .init([.no, .cancel, .maybe]))
        }
        if judgeRefusal(nil) {
            if doubt == nil, isAboutOther, isBare { doubt = .unclear }
            if doubt == nil,
                clauses.contains(where: { !$0.senses.isDisjoint(with: Self.refusals) && $0.hasForeignSubject })
            {
                doubt = .aboutSomebodyElse
            }
            return
        }
        if any(.doubt) { return settle(.maybe, .unclear) }
        if any(.waiting) { return settle(.yes, .waitingList) }
        if any(.behalf) { return settle(.yes, .aboutSomebodyElse) }
        if any(Self.possibilities) {
            if party.isSaid { return settle(.maybe, .partyUnclear) }
            if clauses.contains(where: \.isMaybeElse) { return settle(.maybe, .unclear) }
            let touched = clauses.filter { !$0.senses.isDisjoint(with: Self.possibilities) }
            let isMixed = clauses.contains {
                !$0.senses.isDisjoint(with: Self.agreements) && $0.senses.isDisjoint(with: Self.possibilities)
            }
            if isMixed && !any(.condition) { return settle(.maybe, .contradiction) }
            return settle(.maybe, touched.contains { $0.isOpenMaybe || $0.hasForeignSubject } ? .unclear : nil)
        }
        if any(Self.agreements) || any(.wish) { return judgeAgreement(isAboutOther, hasAside: aside) }
        if any(.likely) { return settle(.maybe, .unclear) }
        if any(.condition) && party.isSaid { return settle(.maybe, .condition) }
        if party.isSaid, clauses.contains(where: \.hasParty) { return judgeParty() }
        if any(.reason) && !any(.late) {
            settle(.no, .unclear)
        } else if any(.late) {
            settle(.yes, .unclear)
            isWeak = true
        } else if aside {
            settle(.no, .question)
            isWeak = all.allSatisfy { $0.isToOthers || $0.senses.isDisjoint(with: .init([.no, .cancel, .maybe])) }
        } else if any(.seen), clauses.allSatisfy({ $0.leftover <= 4 }) {
            settle(.yes, .acknowledgement)
            isWeak = true
        }
    }

    /// Whether it is nothing but a yes or no, which may answer any question.
    private var isBare: Bool {
        clauses.count == 1 && clauses.allSatisfy { $0.tokens.count == 1 && $0.tokens[0].has(.bare) }
    }

    private mutating func judgeAgreement(_ isAboutOther: Bool, hasAside: Bool) {
        let touched = clauses.filter { !$0.senses.isDisjoint(with: Self.agreements.union(.init(.wish))) }
        if any(.condition) { return settle(.maybe, .condition) }
        if hasAside { return settle(.yes, .question) }
        if !any(Self.agreements), any(.but) || any(.reason) { return settle(.no, .unclear) }
        if any(.likely) { return settle(.maybe, .unclear) }
        if touched.contains(where: { $0.senses.contains(.init(.negation)) }) { return settle(.yes, .negation) }
        if any(.reason) && !any(.late) { return settle(.yes, .unclear) }
        if isAboutOther && isBare { return settle(.yes, .unclear) }
        if touched.contains(where: { $0.leftover > 6 }) { return settle(.yes, .unclear) }
        if touched.contains(where: \.hasForeignSubject) { return settle(.yes, .aboutSomebodyElse) }
        if !any(.wish), touched.allSatisfy(\.isOnlyMotion) {
            return settle(.yes, .unclear)
        }
        // 我去，这么贵 is no answer.
        if !any(.yes), !any(.wish),
            clauses.contains(where: { $0.senses.isDisjoint(with: Self.agreements) && $0.leftover > 0 })
        {
            return settle(.yes, .unclear)
        }
        // 报名+1 may be one more or one.
        if party.isBarePlus, clauses.contains(where: \.hasPlusOnAgreement) { return settle(.yes, .partyUnclear) }
        settle(.yes)
    }

    private mutating func judgeParty() {
        let leftover = clauses.reduce(0) { $0 + $1.leftover }
        // 名额5个，想去的说一声 is no answer.
        if leftover > 8 { return }
        if party.isBarePlus, party.totals.isEmpty {
            let isOne = party.guests == 1 && leftover == 0 && clauses.filter(\.hasParty).count == 1
            // 1+1 is two, or one and the vote of another.
            let hasOtherNumber = clauses.contains { $0.tokens.contains { $0.kind == .digits && !$0.isParty } }
            settle(.yes, isOne && !any(.filler) && !hasOtherNumber ? nil : .partyUnclear)
            if isOne { isSender = true }
        } else if party.guests == 0, leftover == 0 {
            settle(.yes)
        } else {
            settle(.yes, leftover == 0 ? nil : .partyUnclear)
            isOnlyParty = leftover <= 6 && party.size != nil
        }
    }

    /// `+1` of a sender is the sender.
    private(set) var isSender = false
}
