package import Invites

/// A row of topics.csv.
package struct FolderTopic: FolderRow {
    package static let file = FolderFile.topics
    package static let columns = ["id", "name", "broader"]
    package static let links = [FolderFile.topics]

    package var line = 0
    package var id: Int64
    package var name: String
    package var broader: Int64?

    package init(id: Int64, name: String, broader: Int64? = nil) {
        self.id = id
        self.name = name
        self.broader = broader
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        id = try cells.id()
        name = try cells.requiredText()
        broader = try cells.link(to: .topics)
        guard broader != id else { throw cells.fault("is the topic itself") }
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(id)
        writer.text(name)
        writer.number(broader)
    }
}

/// A row of aliases.csv.
package struct FolderAlias: FolderRow {
    package static let file = FolderFile.aliases
    package static let columns = ["topic", "alias"]
    package static let links = [FolderFile.topics]

    package var line = 0
    package var topic: Int64
    package var alias: String

    package init(topic: Int64, alias: String) {
        self.topic = topic
        self.alias = alias
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        topic = try cells.requiredLink(to: .topics)
        alias = try cells.requiredText()
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(topic)
        writer.text(alias)
    }
}

/// A row of interests.csv.
package struct FolderInterest: FolderRow {
    package static let file = FolderFile.interests
    package static let columns = ["person", "topic", "weight", "source"]
    package static let links = [FolderFile.people, .topics]

    package var line = 0
    package var person: Int64
    package var topic: Int64
    /// 1…100
    package var weight: Int
    package var source: Source

    package init(person: Int64, topic: Int64, weight: Int, source: Source) {
        self.person = person
        self.topic = topic
        self.weight = weight
        self.source = source
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        person = try cells.requiredLink(to: .people)
        topic = try cells.requiredLink(to: .topics)
        weight = try cells.number(1...100) ?? 50
        source = try cells.word() ?? .import
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(person)
        writer.number(topic)
        writer.number(weight)
        writer.word(source.rawValue)
    }
}
