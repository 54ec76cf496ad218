internal import CommandLineTool
internal import FoundationEssentials
internal import Glibc

@main
enum Main {
    static func main() {
        let status = CommandLineTool.main(
            arguments: Array(CommandLine.arguments.dropFirst()),
            environment: ProcessInfo.processInfo.environment
        )
        exit(status)
    }
}
