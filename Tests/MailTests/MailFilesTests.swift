import Foundation
import Testing

@testable import Mail

struct MailFilesTests {
    private let folder = NSTemporaryDirectory() + "mail-\(UUID().uuidString)"

    private func write(_ text: String, to name: String) throws -> String {
        let path = folder + "/" + name
        let parent = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func texts(at path: String) throws -> [String] {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var texts: [String] = []
        try MailFiles.forEach(at: path) { item in
            switch item.mail {
            case .success(let mail): texts.append(mail.text ?? "")
            case .failure(let error): texts.append("\(item.number): \(error)")
            }
        }
        return texts
    }

    @Test func `an mbox is parted at its lines and nowhere else`() throws {
        let path = try write(
            """
            From a@example.org Mon Jun  1 10:00:00 2026
            From: a@example.org

            one
            >From the start
            From here on, no blank line before

            From here on, no date

            From b@example.org Mon Jun  1 10:00:01 2026
            From: b@example.org

            two
            """,
            to: "box"
        )

        let first = "one\nFrom the start\nFrom here on, no blank line before\n\nFrom here on, no date\n\n"
        #expect(try texts(at: path) == [first, "two"])
    }

    @Test func `a single mail may hold lines like an mbox's`() throws {
        let text = "one\n\nFrom b@example.org Mon Jun  1 10:00:01 2026\n>From two"
        let path = try write("From: a@example.org\n\n" + text, to: "one.eml")
        #expect(try texts(at: path) == [text])
    }

    @Test func `a mail that is refused doesn't stop the others`() throws {
        let line = "From a@example.org Mon Jun  1 10:00:00 2026\n"
        let huge = String(repeating: String(repeating: "x", count: 75) + "\n", count: 20_000)
        let path = try write(
            line + "no header\n\n" + line + "From: a@example.org\n\n" + huge + "\n" + line
                + "From: a@example.org\n\nlast\n",
            to: "box"
        )

        #expect(try texts(at: path) == ["1: \(MailError.notAMessage)", "2: \(MailError.tooLarge)", "last\n"])
    }

    @Test func `an empty file is no mail`() throws {
        #expect(try texts(at: try write("", to: "empty.eml")) == ["1: \(MailError.notAMessage)"])
    }

    @Test func `a Maildir gives what is in cur and new`() throws {
        for (name, text) in [("cur/2", "b"), ("cur/1", "a"), ("new/0", "c"), ("tmp/9", "x"), ("cur/.hidden", "x")] {
            _ = try write("From: a@example.org\n\n\(text)", to: name)
        }
        #expect(try texts(at: folder) == ["a", "b", "c"])
    }

    @Test func `a folder gives its .eml files`() throws {
        for (name, text) in [("b.eml", "b"), ("a.EML", "a"), ("c.txt", "x")] {
            _ = try write("From: a@example.org\n\n\(text)", to: name)
        }
        #expect(try texts(at: folder) == ["a", "b"])
    }

    @Test func `a file that isn't there is an error`() {
        #expect(throws: MailFiles.ReadError(path: "/nonexistent/box", code: ENOENT)) {
            try texts(at: "/nonexistent/box")
        }
    }
}
