internal import Store

extension ReplyDesk {
    /// What was told last of an answer for all dates by somebody who was asked to single ones: one line, not one a date.
    enum Share {
        /// It counts, in this place of the list.
        case counts(Int)
        /// It is no news for any date so far.
        case isKnown
    }

    mutating func tell(_ applied: ReplyReport.Applied, isShare: Bool) {
        if isShare, case .counts(let place) = share {
            report.applied[place].dates.append(applied.instance)
            report.applied[place].instance = ""
            return
        }
        report.applied.append(applied)
        guard isShare else { return }
        report.applied[report.applied.count - 1].dates = [applied.instance]
        share = .counts(report.applied.count - 1)
    }

    /// That an answer is none for one of its dates.
    mutating func tellNoNews(_ verdict: MessageVerdict) {
        switch share {
        case .counts(let place): report.applied[place].datesKnown.append(verdict.instance)
        case .isKnown: break
        case nil:
            var kept = ReplyReport.Kept(verdict)
            kept.instance = ""
            report.ignored.append(kept)
            share = .isKnown
        }
    }
}

extension ReplyDesk {
    /// One for each answer, where one came to the same for several dates.
    static func withoutShares(_ verdicts: [MessageVerdict]) -> [MessageVerdict] {
        var rest: [MessageVerdict] = []
        var isOfOneDate: [Bool] = []
        for verdict in verdicts {
            let place = rest.indices.first { isOfOneDate[$0] && rest[$0].isOfOneAnswer(with: verdict) }
            if let place, !verdict.instance.isEmpty {
                rest[place].instance = ""
            } else {
                rest.append(verdict)
                isOfOneDate.append(!verdict.instance.isEmpty)
            }
        }
        return rest
    }
}

extension MessageVerdict {
    fileprivate func isOfOneAnswer(with other: MessageVerdict) -> Bool {
        answer != nil && (email, answer, stamp, comment) == (other.email, other.answer, other.stamp, other.comment)
            && (verdict, reason) == (other.verdict, other.reason)
    }
}
