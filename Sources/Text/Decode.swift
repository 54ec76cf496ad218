/// The text that bytes hold, and the charset that they are in.
///
/// - Parameter declared: the charset that the file or its sender says, in any spelling; tried before the evidence.
/// - Throws: for UTF-8 in overlong form or with surrogates, and for what is no text.
package func decode(
    _ bytes: some Sequence<UInt8>,
    declared: String? = nil
) throws(CharsetError) -> (text: String, charset: String) {
    let decoder = StreamDecoder(declared: declared)
    let utf8 = try decoder.feed(Array(bytes), isLast: true)
    return (String(decoding: utf8, as: UTF8.self), decoder.charset)
}
