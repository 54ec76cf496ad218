/// The form in which a text is searched for what must not be told: percent signs undone, however often they were put on,
/// full-width, mathematical and other presentation forms made plain (NFKC), digits of any script made ASCII, letters made
/// small and invisible characters left out.
package func undisguised(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<3 where bytes.contains(0x25) { bytes = percentDecoded(bytes) }
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self).lowercased() }
    let plain = ICU.normalized(Array(String(decoding: bytes, as: UTF8.self).utf16), .compatibilityFold)
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: plain, as: UTF16.self).unicodeScalars {
        guard scalar.value >= 0x80, scalar.properties.numericType == .decimal,
            let digit = scalar.properties.numericValue
        else {
            scalars.append(scalar)
            continue
        }
        scalars.append(Unicode.Scalar(UInt8(0x30 + Int(digit) % 10)))
    }
    return String(scalars)
}

private func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
        default: nil
        }
    }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
        if bytes[index] == 0x25, index + 2 < bytes.count, let high = hex(bytes[index + 1]),
            let low = hex(bytes[index + 2])
        {
            result.append(high << 4 | low)
            index += 3
        } else {
            result.append(bytes[index])
            index += 1
        }
    }
    return result
}
