/// What a file or the planner says about one person, before it is known who that is.
///
/// Texts are trimmed and free of control characters; an empty text means that nothing was said.
public struct ContactDraft: Hashable, Sendable {
    /// As written: FN, else the parts of N in their order, nickname, organization, e-mail address, phone.
    public var name = ""
    public var familyName = ""
    public var givenName = ""
    public var additionalName = ""
    public var prefix = ""
    public var suffix = ""
    public var nickname = ""
    /// In the order of the file, without repetition.
    public var emails: [String] = []
    /// As written, in the order of the file.
    public var phones: [String] = []
    /// Everything else that reaches or names the person: LinkedIn, WeChat, web pages, other names.
    public var handles: [Handle] = []
    public var organization = ""
    public var title = ""
    /// `YYYY-MM-DD` or `--MM-DD`.
    public var birthday = ""
    public var topics: [TopicDraft] = []
    public var circles: [String] = []
    public var note = ""
    public var language = ""
    public var zone = ""
    public var city = ""
    public var latitude: Double?
    public var longitude: Double?
    public var closeness: Int?
    public var cadenceMonths: Int?
    public var doNotInvite: Bool?
    /// What the source calls this person, stable over its exports (vCard UID, LinkedIn slug); empty for none.
    public var sourceKey = ""

    public init(name: String = "") { self.name = name }
}

/// A topic by name, as somebody wrote it.
public struct TopicDraft: Hashable, Sendable {
    public var name: String
    /// 1…100
    public var weight: Int

    public init(name: String, weight: Int = 50) {
        self.name = name
        self.weight = weight
    }
}
