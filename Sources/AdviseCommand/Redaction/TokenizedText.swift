import MessageText

/// A text cut into tokens, with the way back to its bytes.
struct TokenizedText {
  let source: [UInt8]
  let tokens: [Token]
  /// The bytes of each token, folded.
  let words: [[UInt8]]
  private let normalized: NormalizedText

  init(_ source: [UInt8]) {
    self.source = source
    normalized = NormalizedText(source)
    tokens = tokenize(normalized)
    let bytes = normalized.bytes
    words = tokens.map { Array(bytes[$0.range]) }
  }

  /// Folded; tokens and ranges are offsets into them.
  var bytes: [UInt8] { normalized.bytes }

  /// The bytes of the source that became `range`, which is not empty.
  func sourceRange(of range: Range<Int>) -> Range<Int> {
    let first = normalized.sourceRange(of: range.lowerBound..<range.lowerBound + 1)
    let last = normalized.sourceRange(of: range.upperBound - 1..<range.upperBound)
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  func isCapital(_ index: Int) -> Bool {
    let text = String(decoding: source[sourceRange(of: tokens[index].range)], as: UTF8.self)
    return text.first?.isLowercase == false
  }

  /// What stands between a token and the one before it.
  func gap(before index: Int) -> ArraySlice<UInt8> { bytes[tokens[index - 1].end..<tokens[index].start] }

  /// The first token, from `index` on, that begins at `offset` or behind it.
  func token(from index: Int, startingAt offset: Int) -> Int {
    var index = index
    while index < tokens.count, tokens[index].start < offset { index += 1 }
    return index
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// A small letter of ASCII; folded text has no others.
func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
