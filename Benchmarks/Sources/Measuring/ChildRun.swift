internal import Foundation
internal import Glibc

/// A command that ran to its end, and what it took.
package struct ChildRun {
    package var status: Int32
    package var output: String
    /// What it said on the error stream.
    package var complaint: String
    /// Wall-clock time.
    package var seconds: Double
    /// User and system time.
    package var cpu: Double
    /// The most memory at a time, in MB. Never less than what this program itself takes, from which the child is made.
    package var peak: Double

    /// - Parameter environment: added to that of this program.
    package init(_ command: [String], environment: [String: String] = [:]) throws {
        let file = NSTemporaryDirectory() + "output-\(UUID().uuidString)"
        let errors = file + ".err"
        defer {
            unlink(file)
            unlink(errors)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var arguments = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { settings.forEach { free($0) } }
        let start = ContinuousClock.now
        var child: pid_t = 0
        guard posix_spawnp(&child, command[0], &actions, nil, &arguments, &settings) == 0 else {
            throw Failure("\(command[0]) can't be run")
        }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw Failure("\(command[0]) was lost") }
        }
        seconds = (ContinuousClock.now - start) / .seconds(1)
        self.status = status
        output = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        complaint = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
        cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        peak = Double(usage.ru_maxrss) / 1024
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}

package struct Failure: Error, CustomStringConvertible {
    package var description: String

    package init(_ description: String) {
        self.description = description
    }
}
