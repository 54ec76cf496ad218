/// The picture for people: dark on light, each name in a box of its circle's colour, ties below them.
extension GraphPicture {
    /// An SVG 1.1 document without scripts, links and outside fonts. The same picture and layout give the same bytes.
    ///
    /// - Parameter layout: of this picture.
    public func svg(_ layout: GraphLayout) -> String {
        guard layout.boxes.count == nodes.count else { return svg(GraphLayout(of: self)) }
        let key = GraphKey(of: self, width: max(layout.width, GraphKey.leastWidth))
        let (width, height) = (key.width, key.height + layout.height)
        var text: XMLText = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)" font-family="sans-serif" font-size="13">
            <title>\(title)</title>
            <rect width="100%" height="100%" fill="#ffffff"/>

            """
        text += key.drawing
        text += "<g transform=\"translate(0 \(key.height))\">\n"
        // Many lines are lighter, so that names and the table stand out.
        let shade = links.count > 400 ? 0.5 : links.count > 150 ? 0.7 : 1
        text += "<g stroke-opacity=\"\(shade)\">\n"
        for link in links where !isAtTable(link) { text += line(link, layout) }
        text += "</g>\n"
        for link in links where isAtTable(link) { text += line(link, layout) }
        if let top = layout.loneTop {
            text += "<text x=\"24\" y=\"\(top + 32)\" fill=\"#555555\">No ties yet</text>\n"
        }
        for index in nodes.indices { text += name(index, layout.boxes[index]) }
        text += "</g>\n</svg>\n"
        return text.text
    }

    /// `People and ties` or `People and ties: Coffee & compilers`.
    var title: String { event.isEmpty ? "People and ties" : "People and ties: \(event)" }

    private func isAtTable(_ link: Link) -> Bool { nodes[link.a].part == .table && nodes[link.b].part == .table }

    private func line(_ link: Link, _ layout: GraphLayout) -> XMLText {
        let (a, b) = (layout.boxes[link.a], layout.boxes[link.b])
        let place: XMLText = "x1=\"\(a.x)\" y1=\"\(a.y)\" x2=\"\(b.x)\" y2=\"\(b.y)\""
        return "<line \(place) \(Self.look(link.origin, strength: link.strength, isAtTable: isAtTable(link)))/>\n"
    }

    /// The stroke of a tie.
    static func look(_ origin: Link.Origin, strength: Int, isAtTable: Bool = false) -> XMLText {
        let width = 0.8 + Double(strength) / 50
        if isAtTable { return "stroke=\"#b07000\" stroke-width=\"\(width + 1)\"\(dashes(origin))" }
        switch origin {
        case .written: return "stroke=\"#8c96a0\" stroke-width=\"\(width)\""
        case .met: return "stroke=\"#4e9a63\" stroke-width=\"\(width)\"\(dashes(origin))"
        case .circle: return "stroke=\"#bcc3cb\" stroke-width=\"1\"\(dashes(origin))"
        }
    }

    private static func dashes(_ origin: Link.Origin) -> XMLText {
        switch origin {
        case .written: ""
        case .met: " stroke-dasharray=\"7 3\""
        case .circle: " stroke-dasharray=\"2 3\""
        }
    }

    private func name(_ index: Int, _ box: GraphLayout.Box) -> XMLText {
        let node = nodes[index]
        let circle = circleNames(of: index)
        let more = circle.isEmpty ? "" : " (\(circle))"
        var text: XMLText = "<g><title>\(node.name + more)</title>"
        text += Self.frame(box, colour(of: index), node.part)
        let look: XMLText =
            switch node.part {
            case .table: " font-weight=\"bold\" fill=\"#111111\""
            case .standby, .none: " fill=\"#222222\""
            case .declined: " fill=\"#666666\" text-decoration=\"line-through\""
            }
        text += "<text x=\"\(box.x)\" y=\"\(box.y + 4.5)\" text-anchor=\"middle\"\(look)>\(node.label)</text></g>\n"
        return text
    }

    /// The box of a name: its circle's colour around a light tint of it, gold for the table.
    static func frame(_ box: GraphLayout.Box, _ colour: (red: Int, green: Int, blue: Int), _ part: Part) -> XMLText {
        func tint(_ value: Int) -> String { (255 - (255 - value) * 14 / 100).hexPair }
        let stroke = "#\(colour.red.hexPair)\(colour.green.hexPair)\(colour.blue.hexPair)"
        let light = "#\(tint(colour.red))\(tint(colour.green))\(tint(colour.blue))"
        let look: XMLText =
            switch part {
            case .table: "fill=\"#ffdf5e\" stroke=\"\(stroke)\" stroke-width=\"3\""
            case .standby: "fill=\"#fff4c4\" stroke=\"\(stroke)\" stroke-width=\"2\" stroke-dasharray=\"5 3\""
            case .declined, .none: "fill=\"\(light)\" stroke=\"\(stroke)\" stroke-width=\"1.2\""
            }
        return """
            <rect x="\(box.left)" y="\(box.top)" width="\(box.width)" height="\(box.height)" rx="7" \(look)/>
            """
    }
}

/// What the colours and lines mean, above the picture.
struct GraphKey {
    static let leastWidth = 720.0
    let width: Double
    private(set) var height = 0.0
    private(set) var drawing: XMLText = ""
    private var left = GraphLayout.margin
    private var top = 62.0

    init(of picture: GraphPicture, width: Double) {
        self.width = width
        drawing += "<text x=\"24\" y=\"34\" font-size=\"18\" font-weight=\"bold\" fill=\"#111111\">"
        drawing += "\(Self.cut(picture.title, to: (width - 48) / 11))</text>\n"
        let counts = "\(picture.nodes.count) people, \(picture.links.count) ties"
        drawing += "<text x=\"24\" y=\"54\" fill=\"#555555\">\(counts)</text>\n"
        for (place, circle) in picture.colouredCircles.enumerated() {
            add(picture.circles[circle]) { GraphPicture.frame($0, GraphPicture.palette[place], .none) }
        }
        if picture.colours.contains(nil) {
            let label = picture.colouredCircles.isEmpty ? "in no circle" : "in no other circle"
            add(picture.circles.count > picture.colouredCircles.count ? "other circles, or none" : label) {
                GraphPicture.frame($0, GraphPicture.plainColour, .none)
            }
        }
        let parts = Set(picture.nodes.map(\.part))
        if parts.contains(.table) { add("at the table") { GraphPicture.frame($0, GraphPicture.plainColour, .table) } }
        if parts.contains(.standby) { add("standby") { GraphPicture.frame($0, GraphPicture.plainColour, .standby) } }
        if parts.contains(.declined) {
            add("declined", isStruck: true) { GraphPicture.frame($0, GraphPicture.plainColour, .declined) }
        }
        let origins = Set(picture.links.map(\.origin))
        for origin in GraphPicture.Link.Origin.allCases where origins.contains(origin) {
            add(origin.meaning) { box in
                let ends: XMLText = "x1=\"\(box.left)\" y1=\"\(box.y)\" x2=\"\(box.right)\" y2=\"\(box.y)\""
                return "<line \(ends) \(GraphPicture.look(origin, strength: 60))/>"
            }
        }
        height = top + 32
    }

    private mutating func add(_ label: String, isStruck: Bool = false, _ sign: (GraphLayout.Box) -> XMLText) {
        let label = Self.cut(label, to: 40)
        let room = 36 + Double(label.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }) * 8 + 20
        if left > GraphLayout.margin, left + room > width - GraphLayout.margin {
            left = GraphLayout.margin
            top += 24
        }
        let struck: XMLText = isStruck ? " text-decoration=\"line-through\"" : ""
        drawing += sign(GraphLayout.Box(x: left + 14, y: top + 12, width: 28, height: 14))
        drawing += "<text x=\"\(left + 36)\" y=\"\(top + 16.5)\" fill=\"#333333\"\(struck)>\(label)</text>\n"
        left += room
    }

    private static func cut(_ text: String, to most: Double) -> String {
        let most = max(8, Int(most))
        return text.count > most ? text.prefix(most - 1) + "…" : text
    }
}

extension GraphPicture.Link.Origin {
    fileprivate var meaning: String {
        switch self {
        case .written: "know each other"
        case .circle: "share a small circle"
        case .met: "met at two events or more"
        }
    }
}
