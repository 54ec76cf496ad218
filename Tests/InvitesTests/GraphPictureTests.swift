import Foundation
import Invites
import Testing

struct GraphPictureTests {
    /// Names that would break out of a document that is put together carelessly.
    static let hostile = [
        "</text><script>alert(1)</script>", "\"]; evil [label=\"", "a & b &lt; c", "ends with \\", "\\N\\G",
        "]]> <!-- -->", "two\r\nlines\u{0}\u{1B}[31m", "\u{202E}gnp.exe", "<![CDATA[x", "'\" onload='x'", "王小明 👩‍💻",
    ]

    static func picture(names: [String], event: String = "", ring: Bool = true) -> GraphPicture {
        let nodes = names.enumerated().map { place, name in
            GraphPicture.Node(
                id: Person.ID(rawValue: Int64(place + 1)),
                name: name,
                label: name,
                columns: name.unicodeScalars.count,
                circles: [place % 3],
                part: place == 0 ? .table : place == 1 ? .standby : .none
            )
        }
        let ties = ring ? names.indices.map { tie($0, ($0 + 1) % names.count) } : []
        return GraphPicture(event: event, circles: ["Chess <&> \"Go\"", "两个人", "Third"], nodes: nodes, ties: ties)
    }

    static func tie(_ a: Int, _ b: Int, _ strength: Int = 50, _ source: Source = .hand) -> Tie {
        Tie(
            a: Person.ID(rawValue: Int64(a + 1)),
            b: Person.ID(rawValue: Int64(b + 1)),
            strength: strength,
            source: source
        )
    }

    /// Three hundred people with about eight ties each, a few of them far away, and thirty without any.
    static let crowd: GraphPicture = {
        let names = (0..<300).map { "Guest \($0) \(String(repeating: "Sample ", count: 1 + $0 % 3))" }
        let nodes = names.enumerated().map { place, name in
            GraphPicture.Node(
                id: Person.ID(rawValue: Int64(place + 1)),
                name: name,
                label: name,
                columns: name.utf8.count,
                circles: [place / 40]
            )
        }
        let ties = (0..<270).flatMap { place in
            [1, 2, 7, 90].map { tie(place, (place + $0) % 270, 20 + place % 60) }
        }
        return GraphPicture(event: "", circles: (0..<8).map { "Circle \($0)" }, nodes: nodes, ties: ties)
    }()

    /// Every overlapping pair.
    private func overlaps(_ layout: GraphLayout) -> [String] {
        layout.boxes.indices.flatMap { one in
            layout.boxes.indices.dropFirst(one + 1).filter { layout.boxes[one].overlaps(layout.boxes[$0]) }
                .map { "\(one) and \($0)" }
        }
    }

    @Test func `no two of three hundred names overlap, and all are inside`() {
        let layout = GraphLayout(of: Self.crowd)

        #expect(overlaps(layout) == [])
        #expect(layout.boxes.allSatisfy { $0.left >= 0 && $0.top >= 0 })
        #expect(layout.boxes.allSatisfy { $0.right <= layout.width && $0.bottom <= layout.height })
        #expect(layout.loneTop != nil)
    }

    @Test(
        arguments: [
            { _ in GraphPoint(x: 0, y: 0) }, { GraphPoint(x: Double($0), y: 0) },
            { GraphPoint(x: 0, y: Double($0 % 7) * 0.001) }, { _ in GraphPoint(x: .nan, y: 0) },
            { GraphPoint(x: Double($0) * 1e300, y: 5) },
        ] as [@Sendable (Int) -> GraphPoint]
    )
    func `names do not overlap however bad the places are`(place: @Sendable (Int) -> GraphPoint) {
        var points: [Int: GraphPoint] = [:]
        for index in Self.crowd.tied { points[index] = place(index) }

        #expect(overlaps(GraphLayout(of: Self.crowd, at: points)) == [])
    }

    @Test func `the same picture gives the same bytes`() {
        let again = GraphPicture(
            event: Self.crowd.event,
            circles: Self.crowd.circles,
            nodes: Self.crowd.nodes,
            ties: (0..<270).reversed().flatMap { place in
                [90, 7, 2, 1].map { Self.tie((place + $0) % 270, place, 20 + place % 60) }
            }
        )

        #expect(again.svg(GraphLayout(of: again)) == Self.crowd.svg(GraphLayout(of: Self.crowd)))
        #expect(again.dot() == Self.crowd.dot())
        #expect(again.graphML() == Self.crowd.graphML())
        #expect(again.gexf() == Self.crowd.gexf())
    }

    @Test func `hostile names stay text in every XML form`() throws {
        let picture = Self.picture(names: Self.hostile, event: "<b onload=x>")
        for document in [picture.svg(GraphLayout(of: picture)), picture.graphML(), picture.gexf()] {
            let elements = try #require(ElementNames.read(document), "not well-formed")

            #expect(elements.isDisjoint(with: ["script", "b", "evil"]), "\(elements)")
            #expect(!document.contains("\u{1B}") && !document.contains("\u{202E}") && !document.contains("\u{0}"))
            #expect(document.contains("王小明 👩‍💻"))
            #expect(document.contains("&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
        }
    }

    @Test func `hostile names stay quoted in a Graphviz file`() {
        let text = Self.picture(names: Self.hostile, event: "x\" ; y").dot()

        #expect(text.contains(#"n2 [label="\"]; evil [label=\"", tooltip="#))
        #expect(text.contains(#"n4 [label="ends with \\", tooltip="ends with \\", color="#))
        #expect(text.contains(#"n5 [label="\\N\\G", "#))
        #expect(text.contains(#"n3 [label="a & b &amp;lt; c", "#))
        #expect(text.contains(#"label="x\" ; y";"#))
        #expect(!text.contains("\u{1B}") && !text.contains("\r"))
    }

    @Test func `of two ties between two people the stronger is drawn, and nobody is tied to a stranger`() {
        let picture = GraphPicture(
            event: "",
            circles: [],
            nodes: Self.picture(names: ["A", "B", "C"]).nodes,
            ties: [Self.tie(0, 1, 30, .circle), Self.tie(1, 0, 70), Self.tie(0, 9), Self.tie(2, 2)]
        )

        #expect(picture.links.map(\.strength) == [70])
        #expect(picture.links.map(\.source) == [.hand])
        #expect(picture.tied == [0, 1])
    }

    @Test func `somebody has the colour of their smallest circle`() {
        var nodes = Self.picture(names: ["A", "B", "C", "D"]).nodes
        for (place, circles) in [[0], [0], [0, 1], [2]].enumerated() { nodes[place].circles = circles }
        let picture = GraphPicture(event: "", circles: ["Everybody", "Two", "Odd"], nodes: nodes, ties: [])

        #expect(picture.colouredCircles == [0, 1, 2])
        #expect(picture.colours == [0, 0, 1, 2])
    }

    @Test func `an empty picture is a picture`() throws {
        let picture = GraphPicture(event: "", circles: [], nodes: [], ties: [])

        #expect(ElementNames.read(picture.svg(GraphLayout(of: picture)))?.contains("svg") == true)
        #expect(ElementNames.read(picture.gexf()) != nil)
        #expect(ElementNames.read(picture.graphML()) != nil)
    }
}

/// The names of all elements of a document, by a small strict reader of what the writers may write: elements with
/// quoted attributes, text, the five entities and character references. Nil for anything else.
private struct ElementNames {
    static func read(_ document: String) -> Set<String>? {
        var rest = Substring(document)
        guard rest.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), let end = rest.firstRange(of: "?>") else {
            return nil
        }
        rest = rest[end.upperBound...]
        var open: [String] = []
        var names: Set<String> = []
        while let start = rest.firstIndex(of: "<") {
            guard isText(rest[..<start]), let close = rest[start...].firstIndex(of: ">") else { return nil }
            let tag = rest[rest.index(after: start)..<close]
            rest = rest[rest.index(after: close)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { return nil }
                continue
            }
            let isEmpty = tag.hasSuffix("/")
            let content = isEmpty ? tag.dropLast() : tag
            guard
                let match = try? /([A-Za-z:]+)((?: [A-Za-z0-9:._-]+="[^"<]*")*)/.wholeMatch(in: content),
                isText(match.2)
            else { return nil }
            names.insert(String(match.1))
            if !isEmpty { open.append(String(match.1)) }
        }
        return open.isEmpty && isText(rest) ? names : nil
    }

    private static func isText(_ text: Substring) -> Bool {
        let known = text.replacing(/&(amp|lt|gt|quot|#39);/, with: "")
        return !known.contains("&") && !known.contains("<") && !known.contains("]]>")
    }
}
