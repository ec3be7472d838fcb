/// Finds the text of a mail among its parts (RFC 2045, 2046).
struct MailPartReader {
  /// Parts that are no text, or are marked as attachments.
  private(set) var attachments = 0
  /// The charset of a text that could not be read.
  private(set) var unknownCharset: String?
  private let decode: CharsetDecoding

  init(_ options: ImportOptions) { decode = options.decode }

  /// Parts may be nested so deep.
  static let deepest = 8

  /// The text of the part that begins with its headers at `start`; nil where it has none.
  mutating func text(_ bytes: Span<UInt8>, from start: Int, to end: Int, depth: Int = deepest) -> [UInt8]? {
    let headers = MailHeaders(bytes, from: start, to: end)
    let type = headers.token("content-type") ?? Array("text/plain".utf8)
    if type.starts(with: Array("multipart/".utf8)) {
      guard depth > 0, let boundary = headers.parameter("boundary", of: "content-type"), !boundary.isEmpty
      else { return nil }
      let parts = parts(bytes, headers.end, end, boundary)
      let isChoice = type.elementsEqual("multipart/alternative".utf8)
      return isChoice ? choice(bytes, parts, depth) : all(bytes, parts, depth)
    }
    let isText = type.starts(with: Array("text/".utf8))
    let disposition = headers.token("content-disposition") ?? []
    guard isText, !disposition.elementsEqual("attachment".utf8) else {
      attachments += 1
      return nil
    }
    var body: [UInt8] = []
    body.reserveCapacity(end - headers.end)
    for offset in headers.end..<end { body.append(bytes[offset]) }
    let encoding = headers.token("content-transfer-encoding") ?? []
    if encoding.elementsEqual("base64".utf8) {
      body = base64(body)
    } else if encoding.elementsEqual("quoted-printable".utf8) {
      body = quotedPrintable(body)
    }
    let charset = headers.parameter("charset", of: "content-type") ?? []
    guard let text = decodedText(body, charset: charset, decode) else {
      if unknownCharset == nil { unknownCharset = String(decoding: charset.prefix(40), as: UTF8.self) }
      return nil
    }
    let plain = type.elementsEqual("text/html".utf8) ? htmlText(text.span) : unixLines(text)
    let range = trimmedLines(plain)
    return range.isEmpty ? nil : Array(plain[range])
  }

  /// The first plain text, else the first part that has text.
  private mutating func choice(_ bytes: Span<UInt8>, _ parts: [Range<Int>], _ depth: Int) -> [UInt8]? {
    var other: [UInt8]?
    for part in parts {
      let headers = MailHeaders(bytes, from: part.lowerBound, to: part.upperBound)
      let type = headers.token("content-type") ?? Array("text/plain".utf8)
      let isPlain = type.elementsEqual("text/plain".utf8)
      guard isPlain || other == nil else { continue }
      guard let text = text(bytes, from: part.lowerBound, to: part.upperBound, depth: depth - 1) else {
        continue
      }
      if isPlain { return text }
      other = text
    }
    return other
  }

  private mutating func all(_ bytes: Span<UInt8>, _ parts: [Range<Int>], _ depth: Int) -> [UInt8]? {
    var whole: [UInt8]?
    for part in parts {
      guard let text = text(bytes, from: part.lowerBound, to: part.upperBound, depth: depth - 1) else {
        continue
      }
      whole = whole.map { $0 + [0x0A, 0x0A] + text } ?? text
    }
    return whole
  }

  /// What stands between lines of `--boundary`. Without the last such line the text was cut off, and what is there counts.
  private func parts(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ boundary: [UInt8]
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var begin: Int?
    var offset = start
    while offset < end {
      let line = Line(bytes, from: offset)
      offset = line.next
      guard isBoundary(bytes, line, boundary) else { continue }
      if let begin { parts.append(begin..<max(begin, line.start)) }
      let behind = line.start + 2 + boundary.count
      let isLast =
        behind + 1 < line.end && bytes[behind] == UInt8(ascii: "-") && bytes[behind + 1] == UInt8(ascii: "-")
      if isLast { return parts }
      begin = min(line.next, end)
    }
    if let begin { parts.append(begin..<end) }
    return parts
  }

  private func isBoundary(_ bytes: Span<UInt8>, _ line: Line, _ boundary: [UInt8]) -> Bool {
    guard line.end - line.start >= boundary.count + 2, bytes[line.start] == UInt8(ascii: "-"),
      bytes[line.start + 1] == UInt8(ascii: "-")
    else { return false }
    for (index, byte) in boundary.enumerated() where bytes[line.start + 2 + index] != byte { return false }
    return true
  }
}

/// CR LF and CR become LF. O(bytes).
func unixLines(_ text: [UInt8]) -> [UInt8] {
  var lines: [UInt8] = []
  lines.reserveCapacity(text.count)
  var isBehindReturn = false
  for byte in text {
    if byte == 0x0D {
      lines.append(0x0A)
    } else if byte != 0x0A || !isBehindReturn {
      lines.append(byte)
    }
    isBehindReturn = byte == 0x0D
  }
  return lines
}

/// The range without white lines at its ends.
private func trimmedLines(_ text: [UInt8]) -> Range<Int> {
  func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
  guard let first = text.firstIndex(where: { !isWhite($0) }),
    let last = text.lastIndex(where: { !isWhite($0) })
  else { return 0..<0 }
  return first..<last + 1
}
