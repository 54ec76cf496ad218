internal import Invites

/// Places by Graphviz, which gets numbers alone: no name reaches it.
struct GraphvizLayout {
    private let program: ChildProgram

    /// Finds `sfdp`, else `neato`; nil where neither is installed.
    init?(searchPath: String) {
        guard
            let program = ChildProgram.find("sfdp", in: searchPath) ?? ChildProgram.find("neato", in: searchPath)
        else { return nil }
        self.program = program
    }

    /// The middle of each box of the picture that has a tie; nil if the program fails, or needs more than ten seconds.
    func places(of picture: GraphPicture) -> [Int: GraphPoint]? {
        let tied = picture.tied
        guard !tied.isEmpty else { return [:] }
        let question = Array(Self.question(picture, tied).utf8)
        let answer = program.answer(to: question, arguments: ["-Tplain"], seconds: 10, limit: 16_000_000)
        return answer.flatMap { Self.places(in: $0, tied) }
    }

    private static func question(_ picture: GraphPicture, _ tied: [Int]) -> String {
        let layout = GraphLayout.sizes(of: picture)
        var text = "graph g {\n  graph [start=1, overlap=prism, sep=\"+6\", splines=none, K=1.1];\n"
        text += "  node [shape=box, fixedsize=true, label=\"\"];\n"
        var numbers: [Int: Int] = [:]
        for (place, index) in tied.enumerated() {
            numbers[index] = place + 1
            let box = layout[index]
            text += "  n\(place + 1) [width=\(inches(box.width)), height=\(inches(box.height))];\n"
        }
        for link in picture.links {
            guard let a = numbers[link.a], let b = numbers[link.b] else { continue }
            text += "  n\(a) -- n\(b) [weight=\(1 + link.strength / 25)];\n"
        }
        return text + "}\n"
    }

    private static let pixelsPerInch = 72.0

    private static func inches(_ pixels: Double) -> Double { (pixels / pixelsPerInch * 1000).rounded() / 1000 }

    /// Reads `node n12 3.1 4.5 …` (https://graphviz.org/docs/outputs/plain/), whose y grows upwards.
    private static func places(in answer: [UInt8], _ tied: [Int]) -> [Int: GraphPoint]? {
        var places: [Int: GraphPoint] = [:]
        for line in answer.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
            guard words.count > 3, words[0].elementsEqual("node".utf8), words[1].first == UInt8(ascii: "n"),
                let number = Int(String(decoding: words[1].dropFirst(), as: UTF8.self)),
                (1...tied.count).contains(number),
                let x = Double(String(decoding: words[2], as: UTF8.self)),
                let y = Double(String(decoding: words[3], as: UTF8.self))
            else { continue }
            places[tied[number - 1]] = GraphPoint(x: x * pixelsPerInch, y: -y * pixelsPerInch)
        }
        return places.count == tied.count ? places : nil
    }
}
