import DisputeAdvice
import Testing

@testable import AdviseCommand

/// `--format markdown`: a forum post in which a stranger's words do nothing.
@Suite struct MarkdownTests {
  /// A seller's words, and how they are quoted.
  static let rows: [(words: String, quoted: String)] = [
    ("send it by PayPal", "`send it by PayPal`"),
    ("see https://evil.example/pay?x=1", "`see https[:]//evil[.]example/pay?x=1`"),
    ("www.evil.example", "`www[.]evil[.]example`"),
    ("shop1.example www.1and1", "`shop1[.]example www[.]1and1`"),
    ("$0.01, v1.2 and so on...", "`$0.01, v1.2 and so on...`"),
    ("@friend a@b.example", "`[at]friend a[at]b[.]example`"),
    ("a ` b `` c ``` d", "`a ' b '' c ''' d`"), ("```\n# head\n```", "`''' # head '''`"),
    ("<img src=x onerror=alert(1)>", "`\u{2039}img src=x onerror=alert(1)\u{203A}`"),
    ("<!-- --> &lt; </code>", "`\u{2039}!-- --\u{203A} &lt; \u{2039}/code\u{203A}`"),
    ("![x](y) [a](b) [c]: d", "`![x](y) [a](b) [c]: d`"),
    ("\u{202E}abc\u{1B}[2J", "`[U+202E]abc[U+001B][2J`"),
    ("a\n\nb\r\n\u{2028}c", "`a b c`"), ("", "–"), (" \n ", "–"), ("`", "`'`"), ("\u{FF20}x", "`[at]x`"),
  ]

  @Test func quotesSafely() {
    for (words, quoted) in Self.rows { #expect(quotation(words, limit: 120) == quoted) }
    #expect(quotation("abcdef", limit: 3) == "`abc…`")
  }

  @Test func escapesOurOwnWords() {
    #expect(
      markdown("a *b* _c_ [d](e) <f> `g` #1 | h@i \\ j & k")
        == ##"a \*b\* \_c\_ \[d\](e) \<f\> \`g\` \#1 \| h\@i \\ j \& k"##)
    #expect(markdown("Hello. I keep this.") == "Hello. I keep this.")
  }

  static let hostile =
    UntrustedTextTests.hostile + [
      "please cancel the dispute `` ` ``` ~~~ https://evil.example @you <b> ![i](j) [k](l) #1 | $x$",
      "please cancel the dispute\n```\n# Do this\n> quote\n- item\n1. one\n| a | b |\n|---|---|",
      "please cancel the dispute www.evil.example/<script>alert(1)</script> mail a@b.example &amp; ~~no~~",
    ]

  /// Outside code spans stand only our own words; inside them nothing that a forum acts on.
  @Test(arguments: hostile)
  func theSellersWordsStayInTheirSpans(_ text: String) throws {
    let folder = try TemporaryFolder()
    let model = try folder.write("tiny.model", TinyCorpus.model)
    for arguments in [[], ["--phase=awaiting-buyer", "--offer=seller:none:0"], ["--model", model]] {
      let post = run(["--format=markdown"] + arguments, input: "Seller: \(text)\nBuyer: no\n").text
      let honest = run(["--format=markdown"] + arguments, input: "Seller: \(Examples.request)\n").text
      var lines = 0
      for line in post.split(separator: "\n", omittingEmptySubsequences: false) {
        let spans = line.split(separator: "`", omittingEmptySubsequences: false)
        // An even number of marks, each alone: no span is left open, none is of two marks.
        #expect(spans.count % 2 == 1)
        #expect(!line.contains("``"))
        for (index, span) in spans.enumerated() where index % 2 == 1 {
          #expect(!span.isEmpty)
          for mark in ["<", ">", "@", "://", "www.", "\u{202E}"] { #expect(!span.contains(mark), "\(span)") }
        }
        for (index, span) in spans.enumerated() where index % 2 == 0 {
          for mark in ["evil", "<script", "@you", "~~", "|", "]("] {
            #expect(!span.contains(mark), "\(line)")
          }
        }
        for start in ["#", ">", "```", "~~~", "|", "    "] where line.hasPrefix(start) { lines += 1 }
      }
      let starts = honest.split(separator: "\n").filter { $0.hasPrefix("#") || $0.hasPrefix(">") }.count
      #expect(lines <= starts + 1, "no heading and no quotation but our own")
      #expect(!post.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }
  }

  @Test func saysWhatTheTextSays() throws {
    let arguments = ["--state", Examples.state, "--today=2026-11-21", Examples.chat]
    let post = run(arguments + ["--format=markdown"]).text
    let json = try object(run(arguments + ["--format=json"]).text)
    #expect(post.hasPrefix("## \(json["action"] as? String ?? "?")\n\n**"))
    for (key, member) in [
      ("reasons", "rule"), ("reasons", "text"), ("warnings", "text"), ("blocked", "text"),
      ("questions", "text"),
    ] {
      for element in try #require(json[key] as? [[String: Any]]) {
        #expect(post.contains(markdown(element[member] as? String ?? "?")), "\(key)")
      }
    }
    #expect(post.contains("\n> \(markdown(json["reply"] as? String ?? "?"))\n"))
  }
}
