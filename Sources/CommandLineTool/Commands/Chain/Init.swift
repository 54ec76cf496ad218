internal import Invites
internal import Planner

extension Command {
    static let `init` = Command(
        path: ["init"],
        summary: "Say who you are, for the invitations",
        discussion: """
            Your name and e-mail address stand in the invitations as those of the organizer. Only `invite` needs them; \
            everything else works without. Saying it again changes what you name and leaves the rest.

            --trust-host names the server that receives your mail, as it calls itself in the field \
            Authentication-Results of the mails in your box. What it proves counts at once; other answers by mail wait \
            in the inbox.
            """,
        group: .chain,
        options: [
            .value("name", "NAME", "Your name as guests know it"),
            .value("email", "ADDRESS", "Where answers of calendars go"),
            .value("zone", "ZONE", "Your time zone, such as Asia/Shanghai", standard: "the zone of this machine"),
            .value("language", "LANGUAGE", "Your language: en, zh-Hans, zh-Hant, ja or es", standard: "en"),
            .repeated("trust-host", "HOST", "A mail server whose word on the sender of a reply is believed"),
        ],
        examples: [
            Example(
                "tertulia init --name \"Ana Example\" --email ana@example.org",
                "Makes the planner's file and writes down who you are."
            )
        ]
    ) { invocation in
        let values = invocation.values
        let settings = try invocation.planner.initialize(
            name: values.option("name"),
            email: values.option("email"),
            zone: values.option("zone"),
            language: values.option("language"),
            trustedHosts: values.all("trust-host").isEmpty ? nil : values.all("trust-host")
        )
        let file = invocation.settings.dataFile
        invocation.confirm([
            "name": .string(settings.name), "email": .string(settings.email), "zone": .string(settings.zone),
            "language": .string(settings.language), "trustedHosts": JSONValue(settings.trustedHosts),
            "file": .string(file),
        ]) { page in
            page.fields([
                ("name", settings.name.isEmpty ? "\("not said yet", .yellow)" : Styled(settings.name)),
                ("e-mail", settings.email.isEmpty ? "\("not said yet", .yellow)" : Styled(settings.email)),
                ("zone", Styled(settings.zone)), ("language", Styled(settings.language)),
                (
                    "believes",
                    Styled(
                        settings.trustedHosts.isEmpty
                            ? "no mail server yet" : "\(settings.trustedHosts.joined(separator: ", "))"
                    )
                ),
                ("file", Styled(file)),
            ])
        }
    }
}
