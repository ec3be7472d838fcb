/// Writes HTML (and SVG inside it) that is safe to open whatever a stranger wrote: names of elements and attributes and
/// style sheets can only be our own words (`StaticString`), everything else is escaped, and control, invisible and
/// direction marks show as in ``printable(_:limit:)``.
///
///     var page = HTMLWriter(title: "Report", style: "p { margin: 0 }")
///     page.begin("p", ["class": "note"])
///     page.text("5 < 6")
///     page.end()
///     let bytes = page.finished()   // …<p class="note">5 &lt; 6</p></body></html>
struct HTMLWriter {
  private var bytes: [UInt8] = []
  /// Elements that are open, the innermost last.
  private var open: [StaticString] = []

  /// A page of its own: no script, nothing from elsewhere (a policy that browsers enforce), open at its body. `rules` go
  /// on with the style sheet, escaped like all text.
  init(title: String, style: StaticString, rules: [String] = []) {
    raw("<!DOCTYPE html>\n")
    begin("html", ["lang": "en"])
    begin("head")
    void("meta", ["charset": "utf-8"])
    void(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      ])
    void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    element("title", text: title)
    begin("style")
    raw(style.description)
    for rule in rules {
      text(rule)
      newLine()
    }
    end()
    end()
    begin("body")
  }

  /// Opens an element; ``end()`` closes it.
  mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    tag(name, attributes)
    open.append(name)
  }

  /// Closes the innermost open element.
  mutating func end() {
    guard let name = open.popLast() else { return }
    raw("</\(name.description)>")
  }

  /// An element without contents (`br`, `meta`).
  mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    tag(name, attributes)
  }

  /// An element that holds text only.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text words: String = ""
  ) {
    begin(name, attributes)
    text(words)
    end()
  }

  /// An element with what `contents` writes into it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ contents: (inout HTMLWriter) -> Void
  ) {
    begin(name, attributes)
    contents(&self)
    end()
  }

  /// Anybody's words.
  mutating func text(_ words: String) { escape(words) }

  /// Anybody's words, in the lines they were written in.
  mutating func lines(_ words: String) {
    let lines = words.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { newLine() }
      text(String(line))
    }
  }

  /// A line feed in the source, so that pages can be read and compared.
  mutating func newLine() { raw("\n") }

  /// What was written since the last call, for pages that don't fit into memory.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// The rest of the page, all elements closed.
  mutating func finished() -> [UInt8] {
    while !open.isEmpty { end() }
    newLine()
    return take()
  }

  private mutating func tag(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    raw("<\(name.description)")
    for (name, value) in attributes {
      raw(" \(name.description)=\"")
      escape(value)
      raw("\"")
    }
    raw(">")
  }

  private mutating func raw(_ text: String) { bytes += text.utf8 }

  /// White space at the end stays too, as a space: words that stand in several elements must not run together.
  private mutating func escape(_ words: String) {
    for byte in printable(words).utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#39;")
      default: bytes.append(byte)
      }
    }
    if let last = words.unicodeScalars.last, isBlank(last) { raw(" ") }
  }
}
