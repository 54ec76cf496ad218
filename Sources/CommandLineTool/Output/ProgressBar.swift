/// A line on stderr that shows how far a long piece of work has come; silent when stderr is no terminal.
final class ProgressBar {
    private let console: any Console
    private let isShown: Bool
    private var lastPercent = -1
    private var isDrawn = false

    init(console: any Console, isQuiet: Bool) {
        self.console = console
        isShown = console.isErrorTerminal && !isQuiet
    }

    /// - Parameters:
    ///   - label: what is being worked on.
    ///   - fraction: 0–1.
    func update(_ label: String, fraction: Double) {
        guard isShown, fraction.isFinite else { return }
        let percent = Int((min(max(fraction, 0), 1) * 100).rounded(.down))
        guard percent != lastPercent else { return }
        lastPercent = percent
        isDrawn = true
        let filled = percent * 24 / 100
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        let name = Styled(label).truncated(to: max(8, console.width - 34)).plain
        console.writeError(Array("\r\u{1B}[K\(bar) \(rightAligned(String(percent), 3)) % \(name)".utf8))
    }

    /// Takes the bar away again.
    func finish() {
        guard isDrawn else { return }
        isDrawn = false
        console.writeError(Array("\r\u{1B}[K".utf8))
    }

    deinit { finish() }
}
