/// The graph for other programs. The same picture gives the same bytes.
extension GraphPicture {
    /// Graphviz: `sfdp -Tsvg people.dot`.
    public func dot() -> String {
        var text: DOTText = "graph tertulia {\n"
        if !event.isEmpty { text += "  label=\(event);\n" }
        text += "  graph [overlap=prism, outputorder=edgesfirst];\n"
        text += "  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fillcolor=white];\n"
        text += "  edge [color=\"#00000060\"];\n"
        for (index, node) in nodes.enumerated() {
            let colour = colour(of: index)
            let hex = "#\(colour.red.hexPair)\(colour.green.hexPair)\(colour.blue.hexPair)"
            text += "  n\(node.id.rawValue) [label=\(node.label), tooltip=\(node.name), color=\(hex)"
            text += ", circles=\(circleNames(of: index)), closeness=\(node.closeness), part=\(node.part.rawValue)"
            switch node.part {
            case .table: text += ", penwidth=3, fillcolor=\"#ffe680\""
            case .standby: text += ", penwidth=2, style=\"rounded,filled,dashed\", fillcolor=\"#fff6d0\""
            case .declined, .none: break
            }
            text += "];\n"
        }
        for link in links {
            text += "  n\(nodes[link.a].id.rawValue) -- n\(nodes[link.b].id.rawValue)"
            text += " [weight=\(link.strength), source=\(link.origin.rawValue)];\n"
        }
        text += "}\n"
        return text.text
    }

    /// GraphML 1.0 (http://graphml.graphdrawing.org), as Gephi, yEd, igraph and NetworkX read it.
    public func graphML() -> String {
        var text: XMLText = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="label" for="node" attr.name="label" attr.type="string"/>
            <key id="circle" for="node" attr.name="circle" attr.type="string"/>
            <key id="circles" for="node" attr.name="circles" attr.type="string"/>
            <key id="closeness" for="node" attr.name="closeness" attr.type="int"/>
            <key id="part" for="node" attr.name="part" attr.type="string"/>
            <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
            <key id="source" for="edge" attr.name="source" attr.type="string"/>
            <graph id="tertulia" edgedefault="undirected">

            """
        for (index, node) in nodes.enumerated() {
            text += "<node id=\"n\(node.id.rawValue)\"><data key=\"label\">\(node.name)</data>"
            text += "<data key=\"circle\">\(circleName(of: index))</data>"
            text += "<data key=\"circles\">\(circleNames(of: index))</data>"
            text += "<data key=\"closeness\">\(node.closeness)</data>"
            text += "<data key=\"part\">\(node.part.rawValue)</data></node>\n"
        }
        for (index, link) in links.enumerated() {
            let (a, b) = (nodes[link.a].id.rawValue, nodes[link.b].id.rawValue)
            text += "<edge id=\"e\(index + 1)\" source=\"n\(a)\" target=\"n\(b)\">"
            text += "<data key=\"weight\">\(link.strength)</data>"
            text += "<data key=\"source\">\(link.origin.rawValue)</data></edge>\n"
        }
        text += "</graph>\n</graphml>\n"
        return text.text
    }

    /// GEXF 1.2 (https://gexf.net), Gephi's own form, with colours.
    public func gexf() -> String {
        var text: XMLText = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
            <graph mode="static" defaultedgetype="undirected">
            <attributes class="node">
            <attribute id="circle" title="circle" type="string"/>
            <attribute id="circles" title="circles" type="string"/>
            <attribute id="closeness" title="closeness" type="integer"/>
            <attribute id="part" title="part" type="string"/>
            </attributes>
            <attributes class="edge">
            <attribute id="origin" title="origin" type="string"/>
            </attributes>
            <nodes>

            """
        for (index, node) in nodes.enumerated() {
            let colour = colour(of: index)
            text += "<node id=\"n\(node.id.rawValue)\" label=\"\(node.name)\"><attvalues>"
            text += "<attvalue for=\"circle\" value=\"\(circleName(of: index))\"/>"
            text += "<attvalue for=\"circles\" value=\"\(circleNames(of: index))\"/>"
            text += "<attvalue for=\"closeness\" value=\"\(node.closeness)\"/>"
            text += "<attvalue for=\"part\" value=\"\(node.part.rawValue)\"/></attvalues>"
            text += "<viz:color r=\"\(colour.red)\" g=\"\(colour.green)\" b=\"\(colour.blue)\"/>"
            text += "<viz:size value=\"\(node.part == .none ? 10 : 20)\"/></node>\n"
        }
        text += "</nodes>\n<edges>\n"
        for (index, link) in links.enumerated() {
            let (a, b) = (nodes[link.a].id.rawValue, nodes[link.b].id.rawValue)
            text += "<edge id=\"e\(index + 1)\" source=\"n\(a)\" target=\"n\(b)\" weight=\"\(link.strength)\">"
            text += "<attvalues><attvalue for=\"origin\" value=\"\(link.origin.rawValue)\"/></attvalues></edge>\n"
        }
        text += "</edges>\n</graph>\n</gexf>\n"
        return text.text
    }
}
