import Calendars
import TestSupport
import Testing

@testable import CommandLineTool

struct RunTests {
    @Test func `help is shown anywhere on the line and wins over mistakes`() {
        let console = MemoryConsole()

        #expect(runExample(["plan", "--sets", "--help"], console: console) == .done)
        #expect(console.outputText.hasPrefix("Plan a gathering.\n"))
    }

    @Test(arguments: [["plan"], ["people"], ["people", "edit"], []])
    func `help of a command and a command with help are the same`(path: [String]) {
        let asked = MemoryConsole()
        let flagged = MemoryConsole()

        #expect(runExample(["help"] + path, console: asked) == .done)
        #expect(runExample(path + ["--help"], console: flagged) == .done)
        #expect(asked.output == flagged.output)
    }

    @Test func `help on what does not exist says so`() {
        let console = MemoryConsole()

        #expect(runExample(["help", "paln"], console: console) == .usage)
        #expect(console.errorText.contains("did you mean ‘plan’?"))
    }

    @Test func `a refusal leaves stdout empty`() {
        let console = MemoryConsole()

        #expect(runExample(["people", "list"], console: console) == .refused)
        #expect(console.output.isEmpty)
        #expect(console.errorText == "tertulia: there is nobody yet\n")
    }

    @Test func `a report that can't be written says that the change is stored`() {
        let console = MemoryConsole()
        console.failure = StreamError(code: 28)

        #expect(runExample(["plan", "x", "--topic", "t", "--at", "3"], console: console) == .diskFailed)
        #expect(
            console.errorText
                == """
                tertulia: can't write to standard output (No space left on device): the change is stored, only its \
                report is lost\n
                """
        )
    }

    @Test(arguments: [(Int32(32), Exit.done), (Int32(28), Exit.diskFailed)])
    func `a reader that has gone is an error only when a change could go unnoticed`(code: Int32, exit: Exit) {
        let console = MemoryConsole()
        console.failure = StreamError(code: code)

        #expect(runExample(["help"], console: console) == exit)
        #expect(runExample(["plan", "x", "--topic", "t", "--at", "3"], console: console) == .diskFailed)
    }

    @Test func `quiet drops the confirmation but not the document`() {
        let quiet = MemoryConsole()
        let document = MemoryConsole()
        let line = ["plan", "x", "--topic", "t", "--at", "3", "-q"]

        #expect(runExample(line, console: quiet) == .done)
        #expect(quiet.output.isEmpty)
        #expect(runExample(line + ["--json"], console: document) == .done)
        #expect(document.outputText == "{\n  \"title\": \"x\"\n}\n")
    }

    @Test(arguments: [
        (["TERTULIA_DATA": "/a/b", "HOME": "/h"], "/a/b"),
        (["XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/tertulia/planner.sqlite"),
        (["XDG_DATA_HOME": "x", "HOME": "/h"], "/h/.local/share/tertulia/planner.sqlite"),
    ])
    func `the planner's file is found by the environment`(environment: [String: String], file: String) throws {
        let settings = try RunSettings(values: Values(), environment: environment, console: MemoryConsole()) { .t0 }

        #expect(settings.dataFile == file)
    }

    @Test func `without a home the file has to be named, and help needs none`() {
        let console = MemoryConsole()

        let status = CommandLineTool.main(arguments: ["due"], environment: [:], console: console, clock: { .t0 })

        #expect(status == 64)
        #expect(console.errorText.contains("--data FILE"))
        #expect(CommandLineTool.main(arguments: ["help"], environment: [:], console: console, clock: { .t0 }) == 0)
    }

    @Test(arguments: [
        ("2026-12-12T15:00:00+08:00", 1_797_058_800), ("2026-12-12 07:00Z", 1_797_058_800),
        ("2026-12-12T02:00-05:00", 1_797_058_800), ("2026-12-12T15:00", nil), ("2026-13-12T15:00Z", nil), ("now", nil),
        ("Z", nil), ("+08:00", nil),
    ])
    func `the clock can be set by an ISO 8601 time with an offset`(text: String, seconds: Int64?) {
        #expect(ISO8601.instant(text) == seconds.map { Instant(seconds: $0) })
    }

    @Test(
        arguments: [
            (nil, true, [:], true), (nil, false, [:], false), (nil, true, ["NO_COLOR": "1"], false),
            (nil, true, ["NO_COLOR": ""], true), ("always", false, ["NO_COLOR": "1"], true),
            ("never", true, [:], false),
        ] as [(String?, Bool, [String: String], Bool)]
    )
    func `colour is for terminals`(
        option: String?,
        isTerminal: Bool,
        environment: [String: String],
        expected: Bool
    ) throws {
        let console = MemoryConsole()
        console.isOutputTerminal = isTerminal
        var values = Values()
        values.options["color"] = option.map { [$0] }
        let environment = environment.merging(["HOME": "/h"]) { $1 }

        let settings = try RunSettings(values: values, environment: environment, console: console) { .t0 }

        #expect(settings.usesColour == expected)
    }
}
