package import Invites
internal import SQLite

extension Records {
    /// The planner's own particulars; nil for a file that nobody has written to yet.
    package func settings() throws -> Settings? {
        try connection.first("SELECT zone, name, email, language, trustedHosts, formerEmails FROM planner WHERE id = 1")
        { row in
            var settings = Settings(zone: row.text(0))
            settings.name = row.text(1)
            settings.email = row.text(2)
            settings.language = row.text(3)
            settings.trustedHosts = row.text(4).split(separator: " ").map(String.init)
            settings.formerEmails = row.text(5).split(separator: " ").map(String.init)
            return settings
        }
    }

    package func save(_ settings: Settings) throws {
        try connection.execute(
            """
            UPDATE planner SET name = \(settings.name), email = \(settings.email), zone = \(settings.zone),
                language = \(settings.language), trustedHosts = \(settings.trustedHosts.joined(separator: " ")),
                formerEmails = \(settings.formerEmails.joined(separator: " "))
            WHERE id = 1
            """
        )
    }

    func ensureSettings(zone: String) throws {
        let exists = try connection.first("SELECT 1 FROM planner WHERE id = 1") { _ in true }
        if exists == nil {
            try connection.execute("INSERT INTO planner (id, zone) VALUES (1, \(zone))")
        }
    }

    func isEraseDue() throws -> Bool {
        try connection.first("SELECT eraseDue FROM planner WHERE id = 1") { $0.bool(0) } ?? false
    }

    /// Notes that the file still has to be cleaned of what deleted rows leave behind.
    func setEraseDue(_ isDue: Bool) throws {
        try connection.execute("UPDATE planner SET eraseDue = \(isDue) WHERE id = 1")
    }
}
