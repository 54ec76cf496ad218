internal import Invites
internal import Store
internal import Text

/// A picture of the graph in one of the forms that programs read.
package enum GraphFormat: String, CaseIterable, Sendable {
    case svg, dot, graphml, gexf
}

/// A graph that is ready to be written.
package struct GraphFile: Sendable {
    package var bytes: [UInt8]
    package var people: Int
    package var ties: Int
    package var circles: Int
    /// People that the file leaves out, because a picture of so many can't be read.
    package var left: Int
    /// The event whose table is highlighted.
    package var event: NamedEvent?

    package struct NamedEvent: Sendable {
        package var slug: String
        package var title: String
    }
}

extension Planner {
    /// More names than this can't be read in one picture.
    static let mostInPicture = 1000
    /// More people than this are no file that another program opens.
    static let mostInFile = 200_000

    /// Draws everybody, who knows whom, and the table of an event.
    ///
    /// - Parameters:
    ///   - event: whose table is highlighted; nil for none.
    ///   - searchPath: `PATH`, where Graphviz is looked for; without it the picture is laid out plainly.
    package func graph(_ event: String?, as format: GraphFormat, searchPath: String) throws -> GraphFile {
        let (picture, found, left) = try read { records in
            let found = try event.map { try self.event($0, in: records) }
            let most = format == .svg ? Self.mostInPicture : nil
            let (picture, left) = try self.picture(of: found, most: most, in: records)
            return (picture, found, left)
        }
        let text =
            switch format {
            case .svg:
                picture.svg(
                    GraphLayout(of: picture, at: GraphvizLayout(searchPath: searchPath)?.places(of: picture))
                )
            case .dot: picture.dot()
            case .graphml: picture.graphML()
            case .gexf: picture.gexf()
            }
        return GraphFile(
            bytes: Array(text.utf8),
            people: picture.nodes.count,
            ties: picture.links.count,
            circles: picture.circles.count,
            left: left,
            event: found.map { GraphFile.NamedEvent(slug: $0.slug, title: $0.title) }
        )
    }

    /// - Parameter most: how many people at the most; those who matter for the event come first, then the closest.
    func picture(of event: Event?, most: Int?, in records: Records) throws -> (picture: GraphPicture, left: Int) {
        guard try records.peopleCount() <= Self.mostInFile else {
            throw PlannerError.refused("more than \(Self.mostInFile) people are too many for one file")
        }
        let parts = try event.map { try self.parts(in: $0, records) } ?? [:]
        var people = try records.people().filter { !$0.isForgotten }
        let memberships = try records.memberships()
        let ties = try allTies(memberships: memberships, in: records)
        let all = people.count
        if let most, all > most { people = foremost(most, of: people, ties, parts) }
        let circles = try records.circles()
        var places: [Int64: Int] = [:]
        for (place, circle) in circles.enumerated() { places[circle.id] = place }
        var circlesOf: [Person.ID: [Int]] = [:]
        for membership in memberships {
            if let place = places[membership.circle] { circlesOf[membership.person, default: []].append(place) }
        }
        let nodes = people.map { person in
            let name = terminalSafe(AddressFilter.shown(person.name))
            let label = truncated(name, toWidth: 28)
            return GraphPicture.Node(
                id: person.id,
                name: name,
                label: label,
                columns: displayWidth(label),
                closeness: person.closeness,
                circles: circlesOf[person.id] ?? [],
                part: parts[person.id] ?? .none
            )
        }
        let filter = try everybodysAddresses(in: records)
        let picture = GraphPicture(
            event: event.map { terminalSafe(filter.withoutAny($0.title)) } ?? "",
            circles: circles.map { terminalSafe(AddressFilter.clean($0.name)) },
            nodes: nodes,
            ties: ties
        )
        return (picture, all - people.count)
    }

    private func parts(in event: Event, _ records: Records) throws -> [Person.ID: GraphPicture.Part] {
        var parts: [Person.ID: GraphPicture.Part] = [:]
        for invitation in try invitations(of: event, in: records) {
            parts[invitation.person] =
                switch (invitation.state, invitation.answer) {
                case (.standby, _), (.waiting, _): .standby
                case (_, .no): .declined
                case (.chosen, _), (.invited, _), (.answered, _): .table
                }
        }
        return parts
    }

    /// Guests of the event, then whom they know, then the closest; in the order of the file.
    private func foremost(
        _ most: Int,
        of people: [Person],
        _ ties: [Tie],
        _ parts: [Person.ID: GraphPicture.Part]
    ) -> [Person] {
        var degree: [Person.ID: Int] = [:]
        var nearby = Set<Person.ID>()
        for tie in ties {
            degree[tie.a, default: 0] += 1
            degree[tie.b, default: 0] += 1
            if parts[tie.a] != nil { nearby.insert(tie.b) }
            if parts[tie.b] != nil { nearby.insert(tie.a) }
        }
        let ranked = people.sorted { one, other in
            func rank(_ person: Person) -> (Int, Int, Int, Int64) {
                let group = parts[person.id] != nil ? 0 : nearby.contains(person.id) ? 1 : 2
                return (group, -person.closeness, -(degree[person.id] ?? 0), person.id.rawValue)
            }
            return rank(one) < rank(other)
        }
        let kept = Set(ranked.prefix(most).map(\.id))
        return people.filter { kept.contains($0.id) }
    }
}
