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

/// The text without what it quotes of earlier mails, and how many lines that were. Where nothing would be left, the
/// whole text is its writer's. O(text).
func withoutQuotes(_ text: [UInt8]) -> (own: [UInt8], quotedLines: Int) {
  let bytes = text.span
  var own: [UInt8] = []
  own.reserveCapacity(text.count)
  var quoted = 0
  var isHistory = false
  var offset = 0
  while offset < bytes.count {
    let line = Line(bytes, from: offset)
    offset = line.next
    let first = firstText(bytes, line.start, line.end)
    if !isHistory, line.end - first <= 64 {
      let key = nameKey(bytes, first..<line.end)
      isHistory = historyMarks.contains { $0.description.utf8.elementsEqual(key) }
    }
    if isHistory || (first < line.end && bytes[first] == UInt8(ascii: ">"))
      || isQuoteHead(bytes, first..<line.end)
    {
      if first < line.end { quoted += 1 }
      continue
    }
    for index in line.start..<line.end { own.append(bytes[index]) }
    own.append(0x0A)
  }
  while let last = own.last, last == 0x0A || last == 0x20 || last == 0x09 { own.removeLast() }
  let begin = own.firstIndex { $0 != 0x0A } ?? own.endIndex
  return begin == own.endIndex ? (text, 0) : (Array(own[begin...]), quoted)
}

private func isQuoteHead(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
  guard line.count > 8, line.count <= 200, bytes[line.upperBound - 1] == UInt8(ascii: ":") else {
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
