import MessageText
import Testing

/// HTML entities and quoted-printable remnants are read as what they stand for.
@Suite struct EscapeTests {
  static let rows: [(String, String)] = [
    ("&#112;ay", "pay"), ("&#x70;ay", "pay"), ("&#X50;AY", "pay"), ("&#112ay", "pay"),
    ("&#1087;&#1072;", "па"),
    ("a&nbsp;b", "a b"), ("a&amp;b", "a&b"), ("&amp;#112;ay", "pay"), ("&amp;amp;", "&"),
    ("&lt;b&gt;", "<b>"), ("don&rsquo;t", "don't"), ("&eacute;t&eacute;", "ete"), ("5 &euro;", "5 €"),
    ("ca&shy;n&#8203;cel", "cancel"), ("&hellip;", "..."),
    // None of these is one.
    ("R&D", "r&d"), ("&", "&"), ("&&&", "&&&"), ("a & b;", "a & b;"), ("&foo;", "&foo;"), ("&#;", "&#;"),
    ("&#x;", "&#x;"),
    ("&#55296;", "&#55296;"), ("&#0;", "&#0;"), ("&#9999999;", "&#9999999;"), ("&AMP;", "&amp;"),
    ("&nbsp", "&nbsp"),
    // Quoted-printable.
    ("hello=20world", "hello world"), ("Hi.=20\nYou", "hi. \nyou"), ("a=3Db", "a=b"), ("caf=C3=A9", "cafe"),
    ("=E2=82=AC5", "=e2=82=ac5"), (" =E2=82=AC5", " €5"), ("dis=\npute", "dispute"),
    ("dis=\r\npute", "dispute"),
    // Nor these.
    ("width=20mm", "width=20mm"), ("qty=20", "qty=20"), ("qty=20 pcs", "qty=20 pcs"), ("1+1=2", "1+1=2"),
    ("a=b", "a=b"), ("===", "==="), ("x=\n", "x=\n"), ("total =\n5", "total =\n5"), ("x=C3=28", "x=c3=28"),
    ("=", "="), ("a=2", "a=2"), ("a=e9b", "a=e9b"),
  ]

  @Test(arguments: rows) func reads(_ source: String, _ plain: String) {
    #expect(String(decoding: NormalizedText(Array(source.utf8)).bytes, as: UTF8.self) == plain)
  }

  /// A slice of the text and what stood in its place.
  @Test(arguments: [
    ("x &#112;ay", "pay", "&#112;ay"), ("a&nbsp;b", " ", "&nbsp;"), ("dis=\npute.", "dispute", "dis=\npute"),
    ("caf=C3=A9", "e", "=C3=A9"), ("&#112;", "p", "&#112;"),
  ]) func leadsBack(_ source: String, _ slice: String, _ origin: String) throws {
    let bytes = Array(source.utf8)
    let text = NormalizedText(bytes)
    let range = try #require(text.bytes.firstRange(of: Array(slice.utf8)))
    #expect(Array(bytes[text.sourceRange(of: range)]) == Array(origin.utf8))
  }

  /// Only letters and digits written so hide something; white space, accents and signs are what mail programs escape.
  @Test(arguments: [
    ("&#112;ay", 1), ("&#112;&#97;y", 1), ("&#112;a&#121;", 2), ("&#53;", 1), ("&nbsp;&amp;&#39;&eacute;", 0),
    ("a=20b=3D", 0), ("pay", 0),
  ]) func countsHiddenLetters(_ source: String, _ count: Int) {
    #expect(NormalizedText(Array(source.utf8)).disguises.count { $0.kind == .encoded } == count)
  }
}
