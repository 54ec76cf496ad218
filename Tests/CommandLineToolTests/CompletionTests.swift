import Foundation
import Testing

@testable import CommandLineTool

struct CompletionTests {
    private let engine = CompletionEngine(table: .example) { kind, typed in
        let known: [String] =
            switch kind {
            case .person: ["Ana López", "Bo", "王小明"]
            case .event: ["next", "coffee-compilers"]
            default: []
            }
        return known.filter { $0.hasPrefix(typed) }.map { Completion.Candidate(word: $0, meaning: "") }
    }

    private func words(_ line: String...) -> [String]? {
        guard case .words(let candidates) = engine.complete(line) else { return nil }
        return candidates.map(\.word)
    }

    @Test func `words come from the table and from the planner's file`() {
        #expect(words("p") == ["plan", "people"])
        #expect(words("people", "") == ["list", "edit"])
        #expect(words("help", "people", "e") == ["edit"])
        #expect(words("plan", "x", "--s") == ["--seats"])
        #expect(words("came", "") == ["next", "coffee-compilers"])
        #expect(words("came", "next", "A") == ["Ana López"])
        #expect(words("came", "next", "Bo", "--no-show", "Cy", "") == ["Ana López", "Bo", "王小明"])
        #expect(words("came", "next", "--no-show", "王") == ["王小明"])
        #expect(words("came", "next", "--no-show=B") == ["--no-show=Bo"])
        #expect(words("people", "edit", "Ana", "") == ["kind", "plain"])
        #expect(words("--color", "a") == ["auto", "always"])
        #expect(words("--color=n") == ["--color=never"])
        #expect(words("plan", "Tea", "") == nil)
        #expect(words("nonsense", "") == nil)
        #expect(engine.complete(["--data", ""]) == .files)
    }

    @Test func `no words at all offer the commands`() {
        #expect(words()?.contains("plan") == true)
        #expect(words()?.contains("__complete") == false)
    }

    @Test(arguments: CompletionScript.allCases)
    func `the shell accepts its script`(script: CompletionScript) throws {
        let flag = script == .fish ? "--no-execute" : "-n"
        guard let done = try run(script.rawValue, [flag, "/dev/stdin"], input: script.text) else { return }

        #expect(done.status == 0)
    }

    /// `tertulia` is a function here that answers with the words that it was asked about.
    @Test(arguments: [
        ("people sh", "people|sh"), ("came next ''", "came|next|"), ("--color = ne", "--color=ne"),
        ("--color =", "--color="), ("touch mei @ ex", "touch|mei@ex"), ("touch '\"Mei Sa'", "touch|Mei Sa"),
        ("plan x --at '15' : 00", "plan|x|--at|15:00"),
    ])
    func `bash hands over the words as they were typed`(words: String, asked: String) throws {
        let script = """
            \(CompletionScript.bash.text)
            tertulia() { shift 2; local IFS='|'; printf 'words\\n%s\\tmeaning\\n' "$*" >&3; printf 'words\\n'; }
            COMP_WORDS=(tertulia \(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            exec 3>&1; _tertulia
            """

        let done = try #require(try run("bash", ["/dev/stdin"], input: script))

        #expect(done.output == "words\n\(asked)\tmeaning\n")
    }

    @Test(arguments: [
        ("touch An", "Ana\\ López"), ("touch '\"An'", "Ana López"), ("plan --with = An", "Ana\\ López"),
    ])
    func `bash offers a name as the shell needs it`(words: String, offered: String) throws {
        let prefix = words.contains("=") ? "--with=" : ""
        let script = """
            \(CompletionScript.bash.text)
            tertulia() { printf 'words\\n\(prefix)Ana López\\tmeaning\\n'; }
            COMP_WORDS=(tertulia \(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _tertulia; printf '%s\\n' "${COMPREPLY[@]}"
            """

        let done = try #require(try run("bash", ["/dev/stdin"], input: script))

        #expect(done.output == offered + "\n")
    }

    /// Nil when the machine has no such shell.
    private func run(_ shell: String, _ arguments: [String], input: String) throws -> (status: Int32, output: String)? {
        let paths = ["/bin", "/usr/bin"].map { "\($0)/\(shell)" }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        let (input, source) = (Pipe(), Data(input.utf8))
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(source)
        try input.fileHandleForWriting.close()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}
