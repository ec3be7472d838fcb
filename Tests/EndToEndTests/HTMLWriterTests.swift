import Testing

@testable import AdviseCommand

@Suite struct HTMLWriterTests {
  /// Anybody's words, and how they stand in text and attributes.
  static let rows: [(words: String, safe: String)] = [
    ("", ""), ("plain words", "plain words"), ("größe ✓ 日本", "größe ✓ 日本"),
    ("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"),
    ("\" onload=\"x", "&quot; onload=&quot;x"), ("a & b &amp; c", "a &amp; b &amp;amp; c"),
    ("]]> --> <!-- ", "]]&gt; --&gt; &lt;!-- "), ("a\u{202E}b\u{200B}", "a[U+202E]b[U+200B]"),
    ("\u{1B}[2J\u{0}", "[U+001B][2J[U+0000]"), (" two\n\nlines ", " two lines "), ("\n", " "),
  ]

  @Test(arguments: rows) func everythingIsEscaped(_ words: String, _ safe: String) throws {
    var page = HTMLWriter(title: words, style: "")
    _ = page.take()
    page.begin("p", ["title": words, "class": "x"])
    page.text(words)
    page.void("br")
    page.end()
    let expected = "<p title=\"\(safe)\" class=\"x\">\(safe)<br></p>"
    let fragment = String(decoding: page.take(), as: UTF8.self)
    #expect(fragment == expected)
    #expect(String(decoding: page.finished(), as: UTF8.self) == "</body></html>\n")
  }

  @Test func pageIsClosedWhateverIsOpen() throws {
    var page = HTMLWriter(title: "A & B", style: "p { margin: 0 }")
    page.begin("main")
    page.begin("ul")
    page.element("li", text: "one")
    let text = String(decoding: page.finished(), as: UTF8.self)
    #expect(text.hasSuffix("<main><ul><li>one</li></ul></main></body></html>\n"))
    #expect(
      text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv="))
    #expect(text.contains("<title>A &amp; B</title><style>p { margin: 0 }</style></head>"))
    try expectWellFormed(text)
    page.end()
    #expect(page.take().isEmpty, "nothing is left to close")
  }
}

/// Every element is closed in its order, and what stands between them holds no mark.
func expectWellFormed(_ page: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  var open: [Substring] = []
  for piece in page.split(separator: "<", omittingEmptySubsequences: true) where piece != "!DOCTYPE html>\n" {
    let end = try #require(piece.firstIndex(of: ">"), "\(piece)", sourceLocation: sourceLocation)
    let tag = piece[..<end]
    #expect(open.last == "style" || !piece[end...].dropFirst().contains(">"), sourceLocation: sourceLocation)
    let name = tag.prefix { $0 != " " }
    if name.hasPrefix("/") {
      #expect(open.popLast() == name.dropFirst(), "\(tag)", sourceLocation: sourceLocation)
    } else if name != "br" && name != "meta" {
      open.append(name)
    }
  }
  #expect(open.isEmpty, sourceLocation: sourceLocation)
}
