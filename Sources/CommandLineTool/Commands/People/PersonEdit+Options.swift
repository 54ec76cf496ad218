internal import Invites
internal import Planner

extension PersonEdit {
    /// What the options of `people add` and `people edit` say.
    init(_ invocation: Invocation) throws {
        self.init()
        let values = invocation.values
        name = values.option("name")
        givenName = values.option("given-name")
        familyName = values.option("family-name")
        nickname = values.option("nickname")
        emails = values.all("email")
        phones = values.all("phone")
        handles = try values.all("handle").map { try Self.handle($0, invocation) }
        topics = try values.all("topic").map { try TopicDraft($0, invocation) }
        circles = values.all("circle")
        closeness = values.integer("closeness")
        cadenceMonths = try values.option("cadence").map { try Self.months($0, invocation) }
        language = values.option("language")
        zone = values.option("zone")
        city = values.option("city")
        if let place = try values.option("at").map({ try invocation.place($0) }) {
            (latitude, longitude) = (place.latitude, place.longitude)
        }
        organization = values.option("organization")
        title = values.option("title")
        birthday = values.option("birthday")
        note = values.option("note")
        if values.flag("do-not-invite") { doNotInvite = true }
        if values.flag("invite") { doNotInvite = false }
        removeEmails = values.all("remove-email")
        removePhones = values.all("remove-phone")
        removeHandles = try values.all("remove-handle").map { try Self.handle($0, invocation) }
        removeTopics = values.all("remove-topic")
        removeCircles = values.all("remove-circle")
    }

    private static func handle(_ text: String, _ invocation: Invocation) throws -> Handle {
        guard let colon = text.firstIndex(of: ":") else {
            throw invocation.usage("‘\(text)’ is no handle: write it as wechat:mei_s")
        }
        return Handle(kind: String(text[..<colon]), value: String(text[text.index(after: colon)...]))
    }

    private static func months(_ text: String, _ invocation: Invocation) throws -> Int {
        if ["none", "0", ""].contains(text.lowercased()) { return 0 }
        guard let months = Cadence.months(text) else {
            throw invocation.usage("--cadence takes months or years such as 6mo or 1y, or none, not ‘\(text)’")
        }
        return months
    }
}

extension TopicDraft {
    /// A topic, with its weight when what follows the last colon is a number: `go:80`.
    init(_ text: String, _ invocation: Invocation) throws(CommandError) {
        guard let colon = text.lastIndex(of: ":"), let weight = Int(text[text.index(after: colon)...]) else {
            self.init(name: text)
            return
        }
        guard (1...100).contains(weight) else {
            throw invocation.usage("the weight of a topic is from 1 to 100, not \(weight)")
        }
        self.init(name: String(text[..<colon]), weight: weight)
    }
}
