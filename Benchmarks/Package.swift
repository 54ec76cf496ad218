// swift-tools-version: 6.2
import PackageDescription

// Measures the product's parts; never part of the product, never timed tests.

let package = Package(
    name: "tertulia-benchmarks",
    dependencies: [.package(name: "tertulia", path: "..")],
    targets: [
        .target(
            name: "TableInstances",
            dependencies: [.product(name: "TertuliaParts", package: "tertulia")]
        ),
        .executableTarget(
            name: "choose",
            dependencies: ["TableInstances", "Measuring", .product(name: "TertuliaParts", package: "tertulia")]
        ),
        .executableTarget(
            name: "replay",
            dependencies: ["TableInstances", .product(name: "TertuliaParts", package: "tertulia")]
        ),
        .executableTarget(name: "waves", dependencies: [.product(name: "TertuliaParts", package: "tertulia")]),
        // The same calls of libical in C, to measure against.
        .target(name: "CInvitations", linkerSettings: [.linkedLibrary("ical")]),
        .executableTarget(
            name: "invitations",
            dependencies: ["CInvitations", .product(name: "TertuliaParts", package: "tertulia")]
        ),
        .executableTarget(
            name: "calendars",
            dependencies: ["CInvitations", .product(name: "TertuliaParts", package: "tertulia")]
        ),
        .target(name: "Measuring"),
        .executableTarget(name: "imports", dependencies: ["Measuring"]),
        .executableTarget(name: "scale", dependencies: ["Measuring"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.name != "CInvitations" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
