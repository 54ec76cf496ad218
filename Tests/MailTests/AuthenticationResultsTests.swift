import Testing

@testable import Mail

struct AuthenticationResultsTests {
    private func results(_ value: String) -> AuthenticationResults? {
        AuthenticationResults(Array(value.utf8))
    }

    @Test func `a field gives its server, its verdict and its domain`() {
        let field = results(
            " MX.example.org 1;\r\n\tdkim=pass (good; dmarc=fail) header.d=Example.ES;\r\n dmarc = pass reason=\"a; dmarc=fail\""
                + " header.from=example.es; spf/1=softfail smtp.mailfrom=x@example.net"
        )

        #expect(field?.server == "mx.example.org")
        #expect(field?.dmarc == "pass")
        #expect(field?.dmarcDomain == "example.es")
        #expect(field?.methods.map(\.name) == ["dkim", "dmarc", "spf"])
        #expect(field?.methods.map(\.result) == ["pass", "pass", "softfail"])
        #expect(field?.methods.first?.properties == ["header.d": "example.es"])
    }

    @Test(arguments: [
        ("mx.example.org; none", nil, nil),
        ("mx.example.org", nil, nil),
        ("mx.example.org; dmarc=fail header.from=a.example; dmarc=pass header.from=a.example", "fail", "a.example"),
        ("mx.example.org; dmarc=pass header.from=a.example; dmarc=pass header.from=b.example", "pass", nil),
        ("mx.example.org; dmarc=pass header.from=a.example header.from=b.example", "pass", "a.example"),
        ("mx.example.org; dmarc=\"pass\"", "pass", nil),
        ("mx.example.org; (dmarc=pass", nil, nil),
    ])
    func `a verdict holds only if it is plain`(value: String, dmarc: String?, domain: String?) {
        #expect(results(value)?.dmarc == dmarc)
        #expect(results(value)?.dmarcDomain == domain)
    }

    @Test(arguments: ["", " ; dmarc=pass", "dmarc=pass header.from=a.example", "(mx.example.org)"])
    func `a field without a server says nothing`(value: String) {
        #expect(results(value) == nil)
    }

    @Test func `fields stay in the order of the mail`() throws {
        let mail = try MailMessage(
            parsing: Array(
                "Authentication-Results: mx.ours.example; dmarc=fail\nauthentication-results: mx.evil.example; dmarc=pass\nFrom: a@example.org\n\n"
                    .utf8
            )
        )
        #expect(mail.authentication.map(\.server) == ["mx.ours.example", "mx.evil.example"])
        #expect(mail.authentication.map(\.dmarc) == ["fail", "pass"])
    }
}
