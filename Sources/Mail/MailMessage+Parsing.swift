extension MailMessage {
    /// Reads one mail, RFC 5322 and MIME.
    ///
    /// Line ends may be CR LF or LF; a line of an mbox or a byte order mark before the header is skipped.
    package init(parsing bytes: [UInt8]) throws(MailError) {
        let start = try MailScan.start(of: bytes)
        let result = onDeepStack { () -> Result<MailMessage, MailError> in
            Result { () throws(MailError) -> MailMessage in try MimeReader(bytes[start...]).mail() }
        }
        self = try result.get()
        // The library ends an address at a zero byte, other programs may not.
        if MailScan.hasZeroInHeader(bytes[start...]) { authors = [] }
    }
}
