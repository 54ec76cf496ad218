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
        let shell = script.rawValue
        let path = ["/bin", "/usr/bin"].map { "\($0)/\(shell)" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        guard let path else { return }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = [shell == "fish" ? "--no-execute" : "-n", "/dev/stdin"]
        let pipe = Pipe()
        process.standardInput = pipe
        try process.run()
        pipe.fileHandleForWriting.write(Data(script.text.utf8))
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()

        #expect(process.terminationStatus == 0)
    }
}
