import Testing
import Text

@testable import CommandLineTool

struct ArgumentParserTests {
    private func values(_ arguments: String...) throws -> Values {
        guard case .run(_, let values) = try ArgumentParser(table: .example).parse(arguments) else { return Values() }
        return values
    }

    @Test func `options come before, between and after the arguments`() throws {
        let expected = try values(
            "plan",
            "--topic",
            "tea",
            "--topic",
            "go",
            "--at",
            "Sat 15:00",
            "--seats",
            "7",
            "-d",
            "Tea"
        )

        #expect(
            try values(
                "--data",
                "x",
                "plan",
                "Tea",
                "--topic=tea",
                "-d",
                "--seats=7",
                "--at=Sat 15:00",
                "--topic",
                "go"
            )
            .options.filter { $0.key != "data" } == expected.options
        )
        #expect(expected.all("topic") == ["tea", "go"])
        #expect(expected.integer("seats") == 7)
        #expect(expected.flag("draft"))
        #expect(expected.required("TITLE") == "Tea")
    }

    @Test func `values may look like numbers below zero, be empty or hold an equals sign`() throws {
        let values = try values("plan", "-5", "--topic", "a=b", "--at", "-3", "--venue", "-")

        #expect(values.required("TITLE") == "-5")
        #expect(values.all("topic") == ["a=b"])
        #expect(values.option("at") == "-3")
        #expect(values.option("venue") == "-")
        #expect(try self.values("plan", "x", "--topic", "t", "--at=").option("at")?.isEmpty == true)
    }

    @Test func `after two dashes everything is an argument`() throws {
        #expect(
            try values("came", "next", "--", "--no-show", "--help").allPositionals("WHO") == ["--no-show", "--help"]
        )
    }

    @Test func `the last positional takes the rest`() throws {
        let values = try values("came", "next", "Ana", "Bo", "--no-show", "Cy", "Di")

        #expect(values.required("EVENT") == "next")
        #expect(values.allPositionals("WHO") == ["Ana", "Bo", "Di"])
        #expect(values.all("no-show") == ["Cy"])
    }

    @Test(arguments: [
        (["pln", "x"], "there is no command ‘pln’: did you mean ‘plan’? See `tertulia help`"),
        (["frobnicate"], "there is no command ‘frobnicate’; see `tertulia help`"),
        (
            ["people", "edti"],
            "there is no command ‘people edti’: did you mean ‘people edit’? See `tertulia help people`"
        ),
        (["people"], "`tertulia people` needs one of: list, edit; see `tertulia help people`"),
        (
            ["plan", "x", "--saets", "3"],
            "there is no option --saets for `tertulia plan`: did you mean ‘--seats’? See `tertulia help plan`"
        ),
        (["plan", "x", "--topic", "t"], "--at TIME is missing; see `tertulia help plan`"),
        (["plan", "x", "--topic", "t", "--at"], "--at needs a value: --at TIME; see `tertulia help plan`"),
        (
            ["plan", "x", "--topic", "--at", "3"],
            "--topic needs a value: --topic TOPIC; see `tertulia help plan`"
        ),
        (
            ["plan", "--topic", "t", "--at", "3"],
            "TITLE is missing: tertulia plan TITLE --topic TOPIC… --at TIME [OPTION…]; see `tertulia help plan`"
        ),
        (
            ["plan", "x", "y", "--topic", "t", "--at", "3"],
            "‘y’ is one argument too many (a name with spaces goes between quotes); see `tertulia help plan`"
        ),
        (
            ["plan", "x", "--topic", "t", "--at", "3", "--at", "4"], "--at is given twice; see `tertulia help plan`"
        ),
        (
            ["plan", "x", "--topic", "t", "--at", "3", "--seats", "21"],
            "--seats takes a whole number from 2 to 20, not ‘21’; see `tertulia help plan`"
        ),
        (
            ["plan", "x", "--seats", "99999999999999999999"],
            "--seats takes a whole number from 2 to 20, not ‘99999999999999999999’; see `tertulia help plan`"
        ),
        (["plan", "--draft=yes"], "--draft takes no value; see `tertulia help plan`"),
        (["plan", "-x"], "there is no option -x; see `tertulia help plan`"),
        (["came", ""], "EVENT is empty; see `tertulia help came`"),
        (
            ["people", "edit", "Ana", "kidn"],
            "TONE takes kind or plain, not ‘kidn’: did you mean ‘kind’? See `tertulia help people edit`"
        ),
        (["--seats", "3", "plan"], "there is no option --seats before a command; see `tertulia help`"),
    ])
    func `a wrong line says what is wrong and where to read on`(arguments: [String], message: String) {
        let console = MemoryConsole()

        #expect(runExample(arguments, console: console) == .usage)
        #expect(console.errorText == "tertulia: \(message)\n")
        #expect(console.output.isEmpty)
    }

    @Test(arguments: [
        ("sugest", "suggest"), ("evnets", "events"), ("peolpe", "people"), ("dupl", "duplicates"), ("xyz", nil),
        ("", nil), ("fsh", "fish"),
    ])
    func `two slips are forgiven`(word: String, meant: String?) {
        let words = ["suggest", "events", "people", "duplicates", "zsh", "fish"]

        #expect(suggestion(for: word, among: words) == meant)
    }

    @Test func `neighbours that changed places are one slip`() {
        #expect(editDistance("abcd", "acbd") == 1)
        #expect(editDistance("kitten", "sitting") == 3)
        #expect(editDistance("", "abc") == 3)
    }
}
