// swift-tools-version: 6.2
import PackageDescription

// The map of the targets, bottom to top. What the product is about lies at the top level (Venues, Invites,
// Calendars); how it reaches the world lies in Sources. `Scripts/check-imports` holds the arrows below.

let package = Package(
    name: "tertulia",
    products: [
        .executable(name: "tertulia", targets: ["tertulia"]),
        // What Benchmarks measures.
        .library(name: "TertuliaParts", targets: ["Invites", "Calendars", "Venues", "Text"]),
    ],
    targets: [
        // C libraries of Debian: a module map each, imported by exactly one Swift module.
        .systemLibrary(name: "CSQLite", path: "Sources/CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CLibical", path: "Sources/CLibical", providers: [.apt(["libical-dev"])]),
        .systemLibrary(
            name: "CGMime",
            path: "Sources/CGMime",
            pkgConfig: "gmime-3.0",
            providers: [.apt(["libgmime-3.0-dev"])]
        ),
        .target(
            name: "CText",
            path: "Sources/CText",
            linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]
        ),

        // The domain, one top-level folder each: where, when, who.
        .target(name: "Venues", path: "Venues"),
        .target(name: "Calendars", dependencies: ["CLibical"], path: "Calendars"),
        .target(
            name: "Invites",
            dependencies: ["Venues", "Calendars"],
            path: "Invites",
            // Small by intent: embedded bytes cost compile time (10 KB at most).
            resources: ["en", "es", "ja", "zh-Hans", "zh-Hant"].map { .embedInCode("Letters/\($0).txt") }
        ),

        // Tools that know no meetup.
        .target(name: "SQLite", dependencies: ["CSQLite"], path: "Sources/SQLite"),
        .target(name: "Text", dependencies: ["CText"], path: "Sources/Text"),
        .target(name: "Mail", dependencies: ["CGMime"], path: "Sources/Mail"),

        // Files of other products in, one planner's file, and the use cases over both.
        .target(
            name: "Importing",
            dependencies: ["Text", "Venues", "Calendars", "Invites"],
            path: "Sources/Importing"
        ),
        .target(
            name: "Store",
            dependencies: ["SQLite", "Text", "Venues", "Calendars", "Invites"],
            path: "Sources/Store"
        ),
        .target(
            name: "Planner",
            dependencies: ["Store", "Importing", "Mail", "Text", "Venues", "Calendars", "Invites"],
            path: "Sources/Planner"
        ),

        // What a person touches.
        .target(name: "Site", dependencies: ["Invites"], path: "Sources/Site"),
        .target(
            name: "CommandLineTool",
            dependencies: ["Planner", "Site", "Text", "Venues", "Calendars", "Invites"],
            path: "Sources/CommandLineTool"
        ),
        .executableTarget(name: "tertulia", dependencies: ["CommandLineTool"], path: "Sources/tertulia"),

        // Tests: one folder per target.
        .target(
            name: "TestSupport",
            dependencies: ["Venues", "Calendars", "Invites"],
            path: "Tests/TestSupport"
        ),
        .testTarget(name: "VenuesTests", dependencies: ["Venues", "TestSupport"]),
        .testTarget(name: "CalendarsTests", dependencies: ["Calendars", "TestSupport"]),
        .testTarget(
            name: "InvitesTests",
            dependencies: ["Invites", "Text", "TestSupport"],
            exclude: ["ChatSamples", "Snapshots"]
        ),
        .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"]),
        .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"]),
        .testTarget(name: "MailTests", dependencies: ["Mail", "TestSupport"]),
        .testTarget(name: "ImportingTests", dependencies: ["Importing", "Venues", "TestSupport"]),
        .testTarget(
            name: "StoreTests",
            dependencies: ["Store", "SQLite", "Calendars", "Invites", "TestSupport"],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "PlannerTests",
            dependencies: [
                "Planner", "Store", "Site", "Mail", "Text", "Venues", "Calendars", "Invites", "TestSupport",
            ]
        ),
        .testTarget(name: "SiteTests", dependencies: ["Site", "Invites", "TestSupport"]),
        .testTarget(
            name: "CommandLineToolTests",
            dependencies: ["CommandLineTool", "Text", "Calendars", "TestSupport"],
            exclude: ["Snapshots"]
        ),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// The same strictness everywhere: a warning is an error, C memory is touched only where `unsafe` says so.
for target in package.targets where target.type != .system && target.name != "CText" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .treatAllWarnings(as: .error),
        .strictMemorySafety(),
    ]
}

// The search for a table takes millions of steps, and so does trying every list to check it: optimised in debug builds as
// well, so that tests stay quick.
for target in package.targets where ["Invites", "InvitesTests"].contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
