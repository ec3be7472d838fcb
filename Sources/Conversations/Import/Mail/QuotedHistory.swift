import JSONText

/// How mail programs head what they quote: the beginning and the end of the line, small.
private let quoteHeads: [(language: StaticString, begin: StaticString, end: StaticString)] = [
  ("de", "am ", "schrieb:"), ("en", "on ", "wrote:"), ("es", "el ", "escribió:"), ("fr", "le ", "a écrit :"),
  ("it", "il ", "ha scritto:"), ("pt", "em ", "escreveu:"),
]

/// Behind such a line all is an earlier mail.
private let historyMarks: [StaticString] = [
  "-----original message-----", "-----ursprüngliche nachricht-----", "-----mensaje original-----",
  "-----message d'origine-----", "-----mensagem original-----",
]

/// How mail programs repeat the headers of what they answer, each on a line: small, without colons.
private let historyHeaders:
  [(language: StaticString, from: StaticString, sent: StaticString, further: [StaticString])] = [
    ("de", "von", "gesendet", ["an", "betreff", "cc"]), ("en", "from", "date", ["cc", "subject", "to"]),
    ("en", "from", "sent", ["cc", "subject", "to"]), ("es", "de", "enviado", ["asunto", "cc", "para"]),
    ("fr", "de", "envoyé", ["cc", "objet", "à"]), ("it", "da", "inviato", ["a", "cc", "oggetto"]),
    ("nl", "van", "verzonden", ["aan", "cc", "onderwerp"]), ("pl", "od", "wysłano", ["do", "dw", "temat"]),
    ("pt", "de", "enviado", ["assunto", "cc", "para"]),
    ("ru", "от", "отправлено", ["копия", "кому", "тема"]),
  ]

/// The text without what it quotes of earlier mails, how many lines that were, and the first of them. Where nothing
/// would be left, the whole text is its writer's. O(text).
func withoutQuotes(_ text: [UInt8]) -> (own: [UInt8], quotedLines: Int, first: Range<Int>) {
  let bytes = text.span
  var own: [UInt8] = []
  own.reserveCapacity(text.count)
  var quoted = 0
  var firstQuoted = 0..<0
  var isHistory = false
  var offset = 0
  // Where the second line of a head ends that is wrapped over two.
  var headEnd = 0
  while offset < bytes.count {
    let line = Line(bytes, from: offset)
    offset = line.next
    let first = firstText(bytes, line.start, line.end)
    if !isHistory {
      isHistory = isHistoryMark(bytes, first..<line.end) || beginsHeaders(bytes, line)
      if isWrappedQuoteHead(bytes, first..<line.end, line.next) { headEnd = Line(bytes, from: line.next).end }
    }
    if isHistory || line.start < headEnd || (first < line.end && bytes[first] == UInt8(ascii: ">"))
      || isQuoteHead(bytes, first..<line.end)
    {
      guard first < line.end else { continue }
      if quoted == 0 { firstQuoted = first..<line.end }
      quoted += 1
      continue
    }
    for index in line.start..<line.end { own.append(bytes[index]) }
    own.append(0x0A)
  }
  while let last = own.last, last == 0x0A || last == 0x20 || last == 0x09 { own.removeLast() }
  let begin = own.firstIndex { $0 != 0x0A } ?? own.endIndex
  return begin == own.endIndex ? (text, 0, 0..<0) : (Array(own[begin...]), quoted, firstQuoted)
}

private func isHistoryMark(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
  guard line.count <= 64 else { return false }
  let key = nameKey(bytes, line)
  return historyMarks.contains { $0.description.utf8.elementsEqual(key) }
}

/// `From:`, `Sent:` and one more, on lines that follow each other.
private func beginsHeaders(_ bytes: Span<UInt8>, _ line: Line) -> Bool {
  guard let from = headerName(bytes, line) else { return false }
  for row in historyHeaders where row.from.description.utf8.elementsEqual(from) {
    let second = Line(bytes, from: line.next)
    let third = Line(bytes, from: second.next)
    guard let sent = headerName(bytes, second), row.sent.description.utf8.elementsEqual(sent),
      let further = headerName(bytes, third)
    else { continue }
    if row.further.contains(where: { $0.description.utf8.elementsEqual(further) }) { return true }
  }
  return false
}

/// What stands before the colon, small; stars may be around it, as of bold words.
private func headerName(_ bytes: Span<UInt8>, _ line: Line) -> [UInt8]? {
  let start = firstText(bytes, line.start, line.end)
  let limit = min(line.end, start + 24)
  let colon = bytes.firstOffset(of: UInt8(ascii: ":"), in: start..<limit)
  guard colon < limit else { return nil }
  return nameKey(bytes, start..<colon).filter { $0 != UInt8(ascii: "*") }
}

/// A head that goes on in the line at `next`; the first has a date, so a number.
private func isWrappedQuoteHead(_ bytes: Span<UInt8>, _ line: Range<Int>, _ next: Int) -> Bool {
  guard next < bytes.count, line.count <= 200, line.contains(where: { isASCIIDigit(bytes[$0]) }) else {
    return false
  }
  let second = Line(bytes, from: next)
  guard second.end - second.start <= 200, second.end > second.start,
    bytes[second.end - 1] == UInt8(ascii: ":")
  else { return false }
  return isQuoteHead(bytes, line.lowerBound..<second.end)
}

private func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

private func isQuoteHead(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
  guard line.count > 8, line.count <= 402, bytes[line.upperBound - 1] == UInt8(ascii: ":") else {
    return false
  }
  let key = nameKey(bytes, line)
  for row in quoteHeads
  where key.starts(with: row.begin.description.utf8)
    && key.reversed().starts(with: row.end.description.utf8.reversed())
  {
    return true
  }
  return false
}
