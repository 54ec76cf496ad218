internal import Foundation

/// Prints a line at once, also where the output goes into a pipe.
package func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}
