/// What was said before a message.
struct ChatListContext {
    /// Whether the last question was about something else than coming; whether it was about something else to sign up
    /// for.
    var isAboutOther = false
    var isErrand = false
    /// The answer of whoever spoke before; nil when they said nothing about coming.
    var before: Answer?
    /// Whether they said something that is no answer for certain.
    var isOpen = false
    /// Whether a guest asked something in the message before.
    var isAfterGuest = false
    /// Whether there was a message before, so that the talk is open.
    var isOpened = false

    /// What `same here` comes to.
    var same: ChatListSense {
        guard !isOpen else { return .doubt }
        switch before {
        case .yes: return .yes
        case .no: return .no
        default: return .doubt
        }
    }

    /// Whether `+1` counts its sender rather than agrees with what was said.
    var letsCount: Bool { before == .yes || before == nil && !isOpen }
}

extension ChatListStatement {
    /// An answer counts when a clause of the sender's own is one as a whole and nothing else speaks against it.
    mutating func judgeMessage(_ context: ChatListContext) {
        let all = clauses
        // What is said to others or asked says nothing about the sender.
        clauses = all.filter { !$0.isQuestion && !$0.isToOthers }
        defer { clauses = all }
        decide(all)
        if answer != nil, doubt == nil { doubt = hesitation(context, all) }
    }

    /// Why an answer that its words give is not certain.
    private func hesitation(_ context: ChatListContext, _ all: [ChatListClause]) -> ChatDoubt? {
        if isAloneNow { return nil }
        let deciding =
            answer == .no
            ? refusing(ChatListClause.decisive)
            : clauses.filter { !$0.senses.isDisjoint(with: ChatListClause.decisive) || $0.hasParty }
        if deciding.contains(where: { $0.isQuoted || $0.isCited }) { return .aboutSomebodyElse }
        if answer != .maybe, all.contains(where: { $0.senses.contains(.init(.condition)) }) { return .condition }
        let but = clauses.filter {
            $0.senses.contains(.init(.but)) && $0.senses.isDisjoint(with: .init([.neutral, .late]))
        }
        if answer == .yes, but.contains(where: { $0.weight() > 0 }) {
            return .contradiction
        }
        // Guests who are named weigh nothing where the whole party is told.
        let isTotal = answer == .yes && !party.totals.isEmpty && party.size != nil
        let isTooMuch = deciding.contains {
            answer == .no
                ? $0.refusalWeight > 0
                : $0.weight(isExcused: answer != .yes || isTotal) > (isTotal ? $0.guestWeight : 0)
        }
        if isTooMuch {
            return .unclear
        }
        if Set(deciding.flatMap(\.days)).count > 1 { return .contradiction }
        if deciding.contains(where: \.hasForeignSubject) { return .aboutSomebodyElse }
        if answer == .no, clauses.first?.namesSubject == true || deciding.contains(where: \.isOfThirdPerson) {
            return .aboutSomebodyElse
        }
        if context.isErrand || any(.errand) { return .unclear }
        if context.isAboutOther, isBare || deciding.contains(where: { !$0.days.isEmpty }) { return .unclear }
        if answer == .yes, !isTotal, deciding.allSatisfy(\.isGuestAlone) { return .partyUnclear }
        let isPlural = clauses.contains { $0.tokens.contains { $0.has(.plural) } }
        if answer == .yes, isPlural, !party.isSaid { return .partyUnclear }
        return isSender && !context.letsCount ? .partyUnclear : nil
    }

    private mutating func decide(_ all: [ChatListClause]) {
        let aside = all.contains {
            ($0.isQuestion || $0.isToOthers) && !$0.senses.contains(.init(.invitation))
                && !$0.senses.isDisjoint(with: .init([.no, .cancel, .maybe]))
        }
        if judgeRefusal(nil) { return }
        if any(.doubt) || any(.correction) { return settle(.maybe, .unclear) }
        if any(.waiting) { return settle(.yes, .waitingList) }
        if any(.behalf) { return settle(.yes, .aboutSomebodyElse) }
        if any(Self.possibilities) {
            if party.isSaid { return settle(.maybe, .partyUnclear) }
            if clauses.contains(where: \.isMaybeElse) { return settle(.maybe, .unclear) }
            let isMixed = clauses.contains {
                !$0.senses.isDisjoint(with: Self.agreements) && $0.senses.isDisjoint(with: Self.possibilities)
            }
            if isMixed && !any(.condition) { return settle(.maybe, .contradiction) }
            return settle(.maybe)
        }
        if any(Self.agreements) || any(.wish) { return judgeAgreement(hasAside: aside) }
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

    /// Whether all that answers in it may answer any question: a yes, a no, `me`.
    private var isBare: Bool {
        let answers = clauses.flatMap { clause in
            zip(clause.tokens, clause.meanings).filter { !$1.isDisjoint(with: ChatListClause.decisive) }.map(\.0)
        }
        return isSender || !party.isSaid && answers.allSatisfy { $0.has(.bare) }
    }

    /// Whether nothing is said but a yes or no that may answer any question.
    var isBareReply: Bool {
        let words = clauses.filter { !$0.isQuestion }.flatMap(\.tokens)
        return !party.isSaid && words.count { $0.kind != .mark && $0.kind != .sign } <= 3
            && clauses.allSatisfy { clause in
                zip(clause.tokens, clause.meanings).allSatisfy { token, meaning in
                    meaning.isDisjoint(with: ChatListClause.decisive) || token.has(.bare) || token.hasAny(Self.replies)
                }
            }
    }

    private static let replies = ChatListSenses([.loneYes, .loneNo])

    /// Whether a time is said beside a yes, as whoever invites says it: 周六三点，报名啦.
    var isAnnouncement: Bool {
        answer == .yes
            && clauses.contains { clause in
                clause.senses.isDisjoint(with: ChatListClause.decisive) && !clause.hasParty
                    && clause.tokens.contains { $0.kind == .digits || $0.kind == .numeral }
            }
    }

    private mutating func judgeAgreement(hasAside: Bool) {
        let touched = clauses.filter { !$0.senses.isDisjoint(with: Self.agreements.union(.init(.wish))) }
        if any(.condition) { return settle(.maybe, .condition) }
        if hasAside { return settle(.yes, .question) }
        if !any(Self.agreements), any(.but) || any(.reason) { return settle(.no, .unclear) }
        if any(.likely) { return settle(.maybe, .unclear) }
        if touched.contains(where: { $0.senses.contains(.init(.negation)) }) { return settle(.yes, .negation) }
        // 我去，老公要上班，就我一个.
        if any(.reason) && !any(.late) && !(party.size == 1 && party.isSaid) { return settle(.yes, .unclear) }
        if !any(.wish), touched.allSatisfy(\.isOnlyMotion) {
            return settle(.yes, .unclear)
        }
        // 我去，这么贵 is no answer.
        if !any(.yes), !any(.wish), !party.isSaid,
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
            let isGuestAlone = party.totals.isEmpty && clauses.contains(where: \.isGuestAlone)
            settle(.yes, leftover == 0 && !isGuestAlone ? nil : .partyUnclear)
            isOnlyParty = leftover <= 6 && party.size != nil
        }
    }

    /// Whether others are asked or invited.
    var isAsking: Bool { clauses.contains { $0.isQuestion || $0.senses.contains(.init(.invitation)) } }

    /// Whether it is a thank-you, a picture or the like, which leaves open what was said before.
    var isPolite: Bool { any(.seen) || clauses.allSatisfy { $0.tokens.allSatisfy { $0.kind == .sign } } }
}
