/// The ways in which somebody without a Chinese or Japanese keyboard types a name: `wangxiaoming`, `wang xiao ming`,
/// `wang xiaoming`, `xiaoming wang`; kana in romaji. Empty for a name without Han characters or kana.
///
/// Opens ICU's pinyin rules, a tenth of a second once a process: call it when a name is written, and store the result.
package func pinyinKeys(_ name: String) -> [String] {
    // Nothing below U+2E80 is Han or kana: most names are done here.
    guard name.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else { return [] }
    let runs = runs(of: name)
    guard runs.contains(where: { $0.script != .other }) else { return [] }
    var family: [String] = []
    var given: [String] = []
    for run in runs {
        let isFirst = family.isEmpty && given.isEmpty
        switch run.script {
        case .han where isFirst:
            (family, given) = spelledFullName(run.text)
        case .han:
            given += run.text.unicodeScalars.map { ICU.syllable($0, isFamilyName: false) }.filter { !$0.isEmpty }
        case .kana:
            if isFirst { family = romaji(run.text) } else { given += romaji(run.text) }
        case .other:
            given.append(run.text)
        }
    }
    guard !(family + given).isEmpty else { return [] }
    var keys = combinations(typed(family, "u"), typed(given, "u"))
    // 吕 is typed lv on a Chinese keyboard and lu by everybody else.
    if (family + given).contains(where: { $0.contains("\u{FC}") }) {
        keys += combinations(typed(family, "v"), typed(given, "v"))
    }
    var seen: Set<String> = []
    return keys.filter { seen.insert($0).inserted }
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

/// The syllables with another letter for ü.
private func typed(_ syllables: [String], _ letter: Unicode.Scalar) -> [String] {
    syllables.map { String(String.UnicodeScalarView($0.unicodeScalars.map { $0 == "\u{FC}" ? letter : $0 })) }
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

/// The syllables of a Chinese name.
private func spelledFullName(_ name: String) -> (family: [String], given: [String]) {
    let scalars = Array(name.unicodeScalars)
    let length = familyNameLength(name)
    let given = scalars.dropFirst(length).map { ICU.syllable($0, isFamilyName: false) }
    var family = [ICU.syllable(scalars[0], isFamilyName: true)]
    if length == 2 {
        // 尉迟 and its like sound otherwise than their two characters.
        let latin = ICU.transliterated(Array((name.prefix(2) + "明").utf16), by: .pinyin)
        family = Array(latinWords(latin).prefix(2))
    }
    return (family.filter { !$0.isEmpty }, given.filter { !$0.isEmpty })
}

private func romaji(_ kana: String) -> [String] {
    latinWords(ICU.transliterated(Array(kana.utf16), by: .romaji))
}

/// The words of a transliterated text without marks.
private func latinWords(_ text: [UInt16]) -> [String] {
    ICU.normalized(text, .decomposed).split(separator: 0x20).map { word in
        String(decoding: word.compactMap { $0 >= 0x61 && $0 <= 0x7A ? UInt8($0) : nil }, as: UTF8.self)
    }.filter { !$0.isEmpty }
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
