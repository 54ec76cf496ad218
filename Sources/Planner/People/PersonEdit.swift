package import Invites

/// What the planner types about a person; nil and empty lists leave things as they are.
package struct PersonEdit: Hashable, Sendable {
    package var name: String?
    package var familyName: String?
    package var givenName: String?
    package var nickname: String?
    package var emails: [String] = []
    package var phones: [String] = []
    package var handles: [Handle] = []
    package var topics: [TopicDraft] = []
    package var circles: [String] = []
    package var closeness: Int?
    /// Months; 0 takes the wish away.
    package var cadenceMonths: Int?
    package var language: String?
    package var zone: String?
    package var city: String?
    package var latitude: Double?
    package var longitude: Double?
    package var organization: String?
    package var title: String?
    package var birthday: String?
    package var note: String?
    package var doNotInvite: Bool?
    package var removeEmails: [String] = []
    package var removePhones: [String] = []
    package var removeHandles: [Handle] = []
    package var removeTopics: [String] = []
    package var removeCircles: [String] = []

    package init() {}

    /// The names of the fields of a person that were typed.
    var typedFields: Set<String> {
        let said: [(String, Bool)] = [
            ("name", name != nil), ("familyName", familyName != nil), ("givenName", givenName != nil),
            ("nickname", nickname != nil), ("closeness", closeness != nil), ("cadenceMonths", cadenceMonths != nil),
            ("language", language != nil), ("zone", zone != nil), ("city", city != nil), ("latitude", latitude != nil),
            ("longitude", longitude != nil), ("organization", organization != nil), ("title", title != nil),
            ("birthday", birthday != nil), ("note", note != nil), ("doNotInvite", doNotInvite != nil),
        ]
        return Set(said.filter(\.1).map(\.0))
    }
}
