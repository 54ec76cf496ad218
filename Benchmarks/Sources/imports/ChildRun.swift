internal import Foundation
internal import Glibc

/// A command that ran to its end, and what it took.
struct ChildRun {
    var status: Int32
    var output: String
    /// Wall-clock time.
    var seconds: Double
    /// User and system time.
    var cpu: Double
    /// The most memory at a time, in MB.
    var peak: Double

    init(_ command: [String]) throws {
        let file = NSTemporaryDirectory() + "output-\(UUID().uuidString)"
        defer { unlink(file) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var arguments = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        let start = ContinuousClock.now
        var child: pid_t = 0
        guard posix_spawnp(&child, command[0], &actions, nil, &arguments, environ) == 0 else {
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
        cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        peak = Double(usage.ru_maxrss) / 1024
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}
