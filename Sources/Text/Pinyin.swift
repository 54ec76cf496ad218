/// The ways in which somebody without a Chinese or Japanese keyboard types a name: `wangxiaoming`, `wang xiao ming`,
/// `wang xiaoming`, `xiaoming wang`; kana in romaji. Empty for a name without Han characters or kana.
///
/// Opens ICU's pinyin rules, a tenth of a second once a process: call it when a name is written, and store the result.
package func pinyinKeys(_ name: String) -> [String] {
    var family: [String] = []
    var given: [String] = []
    for run in runs(of: name) {
        var words = spelled(run)
        if run.script == .han, family.isEmpty, given.isEmpty {
            let length = min(familyNameLength(run.text), words.count)
            family = Array(words[..<length])
            words.removeFirst(length)
        } else if run.script == .kana, family.isEmpty, given.isEmpty {
            family = words
            words = []
        }
        given += words
    }
    let isForeign = runs(of: name).contains { $0.script != .other }
    guard isForeign, !(family + given).isEmpty else { return [] }
    var keys = combinations(family, given)
    // 吕 is typed lv on a Chinese keyboard and lu by everybody else.
    if (family + given).contains(where: { $0.contains("\u{FC}") }) {
        keys += combinations(family.map(withV), given.map(withV))
    }
    var seen: Set<String> = []
    return keys.map { fold($0) }.filter { seen.insert($0).inserted }
}

private func combinations(_ family: [String], _ given: [String]) -> [String] {
    let all = family + given
    guard !family.isEmpty, !given.isEmpty else { return [all.joined(), all.joined(separator: " ")] }
    return [
        all.joined(),
        all.joined(separator: " "),
        family.joined() + " " + given.joined(),
        given.joined() + " " + family.joined(),
    ]
}

private func withV(_ syllable: String) -> String {
    String(String.UnicodeScalarView(syllable.unicodeScalars.map { $0 == "\u{FC}" ? "v" : $0 }))
}

private struct Run {
    enum Script { case han, kana, other }

    var script: Script
    var text: String
}

/// The first 64 characters of a name, cut where the script changes or a blank or a sign stands.
private func runs(of name: String) -> [Run] {
    var runs: [Run] = []
    var isOpen = false
    for scalar in fold(name).unicodeScalars.prefix(64) {
        let traits = ICU.traits(scalar)
        let script: Run.Script? =
            if traits.contains(.han) {
                .han
            } else if traits.contains(.kana) || scalar == "\u{30FC}" || traits.contains(.nonspacingMark) {
                .kana
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                .other
            } else {
                nil
            }
        guard let script else {
            isOpen = false
            continue
        }
        if isOpen, let last = runs.last, last.script == script {
            runs[runs.count - 1].text.unicodeScalars.append(scalar)
        } else {
            runs.append(Run(script: script, text: String(scalar)))
        }
        isOpen = true
    }
    return runs
}

/// Syllables of Han characters and words of the rest, lower case without tones, ü kept.
private func spelled(_ run: Run) -> [String] {
    let latin: [UInt16]
    switch run.script {
    case .han: latin = ICU.transliterated(Array(run.text.utf16), by: .pinyin)
    case .kana: latin = ICU.transliterated(Array(run.text.utf16), by: .romaji)
    case .other: return [run.text]
    }
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in String(decoding: ICU.normalized(latin, .decomposed), as: UTF16.self).unicodeScalars {
        switch scalar {
        case "a"..."z", "0"..."9":
            word.append(scalar)
        case "\u{308}" where word.last == "u":
            word.removeLast()
            word.append("\u{FC}")
        case " ":
            if !word.isEmpty { words.append(String(word)) }
            word = String.UnicodeScalarView()
        default:
            continue
        }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
}

/// How many characters of a Chinese name are the family's.
private func familyNameLength(_ name: String) -> Int {
    guard name.unicodeScalars.count > 2 else { return 1 }
    return compoundFamilyNames.contains(String(String.UnicodeScalarView(name.unicodeScalars.prefix(2)))) ? 2 : 1
}

/// The family names of two characters that are still in use, in simplified script.
private let compoundFamilyNames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "夏侯", "司徒", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "轩辕", "端木",
    "独孤", "东方", "南宫", "西门", "司空", "申屠", "太史", "赫连", "呼延", "钟离", "闻人", "澹台", "公冶", "宗政", "濮阳",
    "淳于", "单于", "第五", "东郭", "百里", "纳兰", "完颜", "拓跋",
]
