internal import Foundation
internal import Measuring

/// `scale [PEOPLE…] [--binary TERTULIA] [--folder DIR]`: made-up people with seven ties each go through
/// the import of a folder, and questions about them are timed, whole processes.
@main
struct Scale {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("scale: \(error)\n".utf8))
            exit(65)
        }
    }

    static func run(_ arguments: [String]) throws {
        var people: [Int] = []
        var binary = "tertulia"
        var folder: String?
        var runs = 7
        var isWhole = false
        var isEven = false
        var isWriteOnly = false
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "--binary": binary = try value(&rest)
            case "--folder": folder = try value(&rest)
            case "--runs": runs = max(1, Int(try value(&rest)) ?? runs)
            case "--everybody": isWhole = true
            case "--evenly-close": isEven = true
            case "--write-only": isWriteOnly = true
            default:
                guard let number = Int(word), (1000...10_000_000).contains(number) else { throw Failure(usage) }
                people.append(number)
            }
        }
        let place = folder ?? NSTemporaryDirectory() + "scale-\(UUID().uuidString)"
        defer { if folder == nil { try? FileManager.default.removeItem(atPath: place) } }
        for count in people.isEmpty ? [10_000, 100_000] : people {
            var multitude = Multitude(count: count)
            multitude.isEvenlyClose = isEven
            let home = "\(place)/\(count)\(isEven ? "-even" : "")"
            if !FileManager.default.fileExists(atPath: home + "/export") { try multitude.write(to: home + "/export") }
            if isWriteOnly { continue }
            let asking = Asking(binary: binary, home: home, count: count, runs: runs)
            try asking.importFolder()
            try asking.all(isWhole: isWhole)
        }
    }

    private static func value(_ rest: inout ArraySlice<String>) throws -> String {
        guard let word = rest.popFirst() else { throw Failure(usage) }
        return word
    }

    static let usage = """
        usage: scale [PEOPLE…] [--binary TERTULIA] [--folder DIR] [--runs N] [--everybody] [--evenly-close] [--write-only]
        """
}
