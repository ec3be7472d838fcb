/// The words of an HTML text: tags fall away, blocks begin lines, a link's address stands behind its words. O(bytes).
///
/// - What a browser does not show (`script`, `style`, comments) is left out, to the end where it does not end.
/// - Lines that mail programs mark as quoted (`blockquote`, the class `gmail_quote`) begin with `> `, as in plain text.
func htmlText(_ bytes: Span<UInt8>) -> [UInt8] {
  var reader = HTMLReader()
  return reader.text(bytes)
}

/// Elements that stand on lines of their own; sorted.
let blockElements: [StaticString] = [
  "address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "dialog", "dir",
  "div",
  "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
  "header",
  "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "search", "section",
  "summary",
  "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
]

private struct HTMLReader {
  private var text: [UInt8] = []
  /// Addresses of links that are open, at most one: links don't nest.
  private var address: [UInt8] = []
  private var linkStart = 0
  /// The text ends with the address of a link.
  private var isBehindLink = false
  private var openPres = 0
  private var openQuotes = 0
  private var openDivs = 0
  /// How many were open outside of the outermost that is a quote.
  private var divsAroundQuote: Int?

  mutating func text(_ bytes: Span<UInt8>) -> [UInt8] {
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "<") where isTag(bytes, offset): tag(bytes, &offset)
      case UInt8(ascii: "&"): entity(bytes, &offset)
      case 0x0A where openPres > 0:
        text.append(0x0A)
        offset += 1
      case 0x20, 0x09, 0x0A, 0x0D:
        if openPres > 0, bytes[offset] != 0x0D { append(0x20) } else { blank() }
        offset += 1
      default:
        append(bytes[offset])
        offset += 1
      }
    }
    return text
  }

  /// A byte of the words.
  private mutating func append(_ byte: UInt8) {
    beginLine()
    if isBehindLink, byte >= 0x80 || isNameByte(byte) { text.append(0x20) }
    isBehindLink = false
    text.append(byte)
  }

  private mutating func blank() {
    isBehindLink = false
    if let last = text.last, last != 0x20, last != 0x0A { text.append(0x20) }
  }

  private mutating func newLine() {
    isBehindLink = false
    while let last = text.last, last == 0x20 { text.removeLast() }
    if let last = text.last, last != 0x0A { text.append(0x0A) }
  }

  /// Marks the line if it is quoted.
  private mutating func beginLine() {
    guard openQuotes > 0 || divsAroundQuote != nil, text.last ?? 0x0A == 0x0A else { return }
    text += [UInt8(ascii: ">"), 0x20]
  }

  /// `<` is a letter of the text unless a tag's name, `/`, `!` or `?` follows.
  private func isTag(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    switch bytes[offset + 1] {
    case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return false
    }
  }

  private mutating func tag(_ bytes: Span<UInt8>, _ offset: inout Int) {
    if startsWith("<!--", bytes, offset) {
      offset = find("-->", bytes, from: offset + 4)
      return
    }
    offset += 1
    let isEnd = bytes[offset] == UInt8(ascii: "/")
    if isEnd { offset += 1 }
    var name: [UInt8] = []
    while offset < bytes.count, isNameByte(bytes[offset]) {
      if name.count < 16 { name.append(bytes[offset] | 0x20) }
      offset += 1
    }
    let attributes = offset
    skipToEnd(bytes, &offset)
    func isNamed(_ names: StaticString...) -> Bool {
      names.contains { $0.description.utf8.elementsEqual(name) }
    }
    if isNamed("a") {
      if isEnd { closeLink() } else { openLink(attribute("href", bytes, attributes..<offset)) }
    } else if isNamed("td", "th") {
      blank()
    } else if blockElements.contains(where: { $0.description.utf8.elementsEqual(name) }) {
      newLine()
      if isNamed("pre") { openPres = max(0, openPres + (isEnd ? -1 : 1)) }
      if isNamed("blockquote") { openQuotes = max(0, openQuotes + (isEnd ? -1 : 1)) }
      if isNamed("div") { isEnd ? closeDiv() : openDiv(attribute("class", bytes, attributes..<offset)) }
    } else if !isEnd, isNamed("script") {
      offset = find("</script", bytes, from: offset)
    } else if !isEnd, isNamed("style") {
      offset = find("</style", bytes, from: offset)
    }
  }

  private mutating func openDiv(_ names: [UInt8]) {
    if divsAroundQuote == nil,
      names.split(separator: 0x20).contains(where: { $0.elementsEqual("gmail_quote".utf8) })
    {
      divsAroundQuote = openDivs
    }
    openDivs += 1
  }

  private mutating func closeDiv() {
    openDivs = max(0, openDivs - 1)
    if openDivs == divsAroundQuote { divsAroundQuote = nil }
  }

  /// Behind the `>` of the tag; one inside quotes ends none.
  private func skipToEnd(_ bytes: Span<UInt8>, _ offset: inout Int) {
    var quote: UInt8?
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }

  private func attribute(_ name: StaticString, _ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      var key: [UInt8] = []
      while offset < range.upperBound, isNameByte(bytes[offset]) || bytes[offset] == UInt8(ascii: "-") {
        if key.count < 16 { key.append(bytes[offset] | 0x20) }
        offset += 1
      }
      while offset < range.upperBound, bytes[offset] <= 0x20 { offset += 1 }
      guard offset < range.upperBound, bytes[offset] == UInt8(ascii: "=") else {
        if offset == start { offset += 1 }
        continue
      }
      offset += 1
      while offset < range.upperBound, bytes[offset] <= 0x20 { offset += 1 }
      var value: [UInt8] = []
      guard offset < range.upperBound else { return [] }
      let quote = bytes[offset]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        offset += 1
        while offset < range.upperBound, bytes[offset] != quote {
          value.append(bytes[offset])
          offset += 1
        }
        offset += 1
      } else {
        while offset < range.upperBound, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: ">") {
          value.append(bytes[offset])
          offset += 1
        }
      }
      if name.description.utf8.elementsEqual(key) { return withoutEntities(value.span) }
    }
    return []
  }

  private mutating func openLink(_ href: [UInt8]) {
    closeLink()
    address = href
    linkStart = text.count
  }

  private mutating func closeLink() {
    defer { address = [] }
    guard !address.isEmpty, linkStart <= text.count, !text[linkStart...].elementsEqual(address) else {
      return
    }
    if let last = text.last, last != 0x20, last != 0x0A { text.append(0x20) }
    beginLine()
    text += [UInt8(ascii: "(")] + address + [UInt8(ascii: ")")]
    isBehindLink = true
  }

  private mutating func entity(_ bytes: Span<UInt8>, _ offset: inout Int) {
    var end = offset
    for byte in entity(bytes, from: &end) { append(byte) }
    offset = end
  }

  private func withoutEntities(_ value: Span<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var offset = 0
    while offset < value.count {
      if value[offset] == UInt8(ascii: "&") {
        plain += entity(value, from: &offset)
      } else {
        plain.append(value[offset])
        offset += 1
      }
    }
    return plain
  }

  /// What the entity at `offset` stands for, and behind it; a `&` that begins none stands for itself.
  private func entity(_ bytes: Span<UInt8>, from offset: inout Int) -> [UInt8] {
    var end = offset + 1
    while end < bytes.count, end - offset < 12, isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: "#") {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let scalar = scalar(bytes, offset + 1..<end)
    else {
      offset += 1
      return [UInt8(ascii: "&")]
    }
    offset = end + 1
    var text: [UInt8] = []
    appendUTF8(scalar, to: &text)
    return text
  }

  private func scalar(_ bytes: Span<UInt8>, _ name: Range<Int>) -> UInt32? {
    for row in htmlEntities where isEqual(bytes, name, row.name) { return row.scalar }
    guard name.count > 1, bytes[name.lowerBound] == UInt8(ascii: "#") else { return nil }
    let isHex = bytes[name.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
    var value: UInt32 = 0
    for offset in name.lowerBound + (isHex ? 2 : 1)..<name.upperBound {
      let digit: UInt32
      switch bytes[offset] {
      case 0x30...0x39: digit = UInt32(bytes[offset] - 0x30)
      case 0x41...0x46 where isHex: digit = UInt32(bytes[offset] - 0x41 + 10)
      case 0x61...0x66 where isHex: digit = UInt32(bytes[offset] - 0x61 + 10)
      default: return nil
      }
      value = value * (isHex ? 16 : 10) + digit
      guard value <= 0x10FFFF else { return 0xFFFD }
    }
    return value == 0 ? 0xFFFD : value
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private func startsWith(_ word: StaticString, _ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset + word.utf8CodeUnitCount <= bytes.count else { return false }
    var position = offset
    for byte in word.description.utf8 {
      let own = bytes[position]
      guard (own >= 0x41 && own <= 0x5A ? own + 0x20 : own) == byte else { return false }
      position += 1
    }
    return true
  }

  /// Where the word (small letters) begins from `start` on, behind it if it is the end of a comment; else the end of
  /// the text.
  private func find(_ word: StaticString, _ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = min(start, bytes.count)
    while offset < bytes.count {
      if startsWith(word, bytes, offset) {
        return bytes[offset] == UInt8(ascii: "-") ? offset + word.utf8CodeUnitCount : offset
      }
      offset += 1
    }
    return bytes.count
  }
}
