package import Calendars
package import Invites
internal import Store
internal import Venues

/// What the world gives to the use cases: passed in, so that tests hold it still.
package struct PlannerEnvironment: Sendable {
    package var now: Instant
    /// The IANA zone that a new file gets.
    package var systemZone: String
    /// That many unguessable bytes.
    package var randomBytes: @Sendable (Int) -> [UInt8]
    /// How many steps the search for a table takes; nil for as many as suit the number of people.
    package var searchSteps: Int?

    package init(now: Instant, systemZone: String, randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.now = now
        self.systemZone = systemZone
        self.randomBytes = randomBytes
    }
}

/// The use cases: one method for each thing that a planner does. Each is one transaction.
package struct Planner: Sendable {
    package let environment: PlannerEnvironment
    let store: Store

    /// - Parameter path: the planner's file; it is created by the first change.
    package init(path: String, environment: PlannerEnvironment) {
        self.environment = environment
        store = Store(path: path)
    }

    package var now: Instant { environment.now }

    func read<Result>(_ body: (Records) throws -> Result) throws -> Result {
        try PlannerError.translating { try store.read(body) }
    }

    func write<Result>(_ body: (Records) throws -> Result) throws -> Result {
        try PlannerError.translating { try store.write(zone: environment.systemZone, body) }
    }

    func rehearse<Result>(_ body: (Records) throws -> Result) throws -> Result {
        try PlannerError.translating { try store.rehearse(zone: environment.systemZone, body) }
    }

    // MARK: The planner's own particulars

    /// Who the planner is; particulars of a new file when there is none yet.
    package func settings() throws -> Settings {
        try read { try settings($0) }
    }

    func settings(_ records: Records) throws -> Settings {
        try records.settings() ?? Settings(zone: environment.systemZone)
    }

    /// Changes what is given and keeps the rest.
    package func initialize(
        name: String? = nil,
        email: String? = nil,
        zone: String? = nil,
        language: String? = nil,
        trustedHosts: [String]? = nil
    ) throws -> Settings {
        let zone = try zone.map { try Checked.zone($0) }
        let email = try email.map { try Checked.email($0) }
        let language = try language.map { try Checked.letterLanguage($0) }
        let name = try name.map { try Checked.name($0) }
        let hosts = try trustedHosts?.map { try Checked.host($0) }
        return try write { records in
            var settings = try settings(records)
            settings.name = name ?? settings.name
            if let email {
                settings.formerEmails.removeAll { $0 == email || $0 == settings.email }
                if !settings.email.isEmpty, settings.email != email { settings.formerEmails.append(settings.email) }
                settings.email = email
            }
            settings.zone = zone ?? settings.zone
            settings.language = language ?? settings.language
            settings.trustedHosts = hosts ?? settings.trustedHosts
            try records.save(settings)
            return settings
        }
    }
}
