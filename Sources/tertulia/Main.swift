internal import CommandLineTool
internal import FoundationEssentials
internal import Glibc

@main
enum Main {
    static func main() {
        // Once so much was given back, the allocator keeps what arrays give back for the next ones (mallopt(3),
        // M_MMAP_THRESHOLD), instead of having it unmapped, mapped and cleared each time.
        unsafe UnsafeMutableRawBufferPointer.allocate(byteCount: 24 << 20, alignment: 16).deallocate()
        let status = CommandLineTool.main(
            arguments: Array(CommandLine.arguments.dropFirst()),
            environment: ProcessInfo.processInfo.environment
        )
        exit(status)
    }
}
