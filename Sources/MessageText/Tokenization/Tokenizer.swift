/// Cuts normalised text into tokens, left to right, in one pass. O(bytes).
///
/// - A word is a run of letters, digits and inner apostrophes: `don't` is one token. Digits directly before letters
///   are a token of their own (`30days` → `30`, `days`), letters before digits are not (`x200`).
/// - In scripts without spaces each letter is a token.
/// - Shapes (money, links, parcel numbers …) are recognised where their first character stands: `Shapes.swift`.
public func tokenize(_ text: NormalizedText) -> [Token] {
  let bytes = text.bytes.span
  var tokens: [Token] = []
  tokens.reserveCapacity(bytes.count / 5 + 1)
  var offset = 0
  var startsSentence = true
  var lineFeeds = 0
  var noAddressBefore = 0
  while offset < bytes.count {
    if bytes[offset] == 0x20 {
      offset += 1
      continue
    }
    let (charClass, length) = characterClass(bytes, at: offset)
    if charClass == .space {
      if bytes[offset] == 0x0A { lineFeeds += 1 }
      if lineFeeds > 1 { startsSentence = true }
      offset += length
      continue
    }
    lineFeeds = 0
    if charClass == .letter, let end = endOfPlainWord(bytes, from: offset) {
      tokens.append(Token(kind: .word, start: offset, end: end, startsSentence: startsSentence))
      offset = end
      startsSentence = false
      continue
    }
    if let shape = shape(bytes, at: offset, charClass, noAddressBefore: &noAddressBefore) {
      tokens.append(Token(kind: shape.kind, start: offset, end: shape.end, startsSentence: startsSentence))
      offset = shape.end
      startsSentence = false
      continue
    }
    switch charClass {
    case .letter, .digit:
      let end = endOfWord(bytes, from: offset)
      tokens.append(Token(kind: .word, start: offset, end: end, startsSentence: startsSentence))
      startsSentence = false
      offset = end
    case .unspaced:
      tokens.append(
        Token(kind: .word, start: offset, end: offset + length, startsSentence: startsSentence))
      startsSentence = false
      offset += length
    default:
      if endsSentence(bytes, at: offset, length) { startsSentence = true }
      offset += length
    }
  }
  return tokens
}

/// Class and length in bytes of the character at `offset` of normalised text.
@inline(__always)
func characterClass(_ bytes: Span<UInt8>, at offset: Int) -> (ScalarClass, Int) {
  let byte = bytes[offset]
  if byte < 0x80 { return (asciiClass(byte), 1) }
  let scalar = decodeScalar(bytes, at: offset)
  return (scalarClass(scalar.value), scalar.length)
}

@inline(__always)
func asciiClass(_ byte: UInt8) -> ScalarClass {
  switch byte {
  case 0x61...0x7A: .letter
  case 0x30...0x39: .digit
  case 0x20, 0x0A: .space
  default: .other
  }
}

/// End of the run of ASCII letters at `start` where what follows rules out any shape: a space or mark, and behind it no
/// number that the word may be the currency of. So most words of a text cost no look at the shapes.
@inline(__always)
private func endOfPlainWord(_ bytes: Span<UInt8>, from start: Int) -> Int? {
  var end = start
  var count = 8
  while count == 8 {
    count = letterCount(bytes.word(at: end))
    end += count
  }
  guard end > start else { return nil }
  guard end < bytes.count else { return end }
  let after = end + 1 < bytes.count ? bytes[end + 1] : 0x20
  switch bytes[end] {
  case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "\""):
    return end
  case UInt8(ascii: "."), UInt8(ascii: ","):
    return after == 0x20 || after == 0x0A ? end : nil
  case 0x20, 0x0A:
    let mayBeAmount =
      after >= 0x80 || asciiClass(after) == .digit || after == UInt8(ascii: "$") || after == UInt8(ascii: ".")
      || after == UInt8(ascii: ",")
    return mayBeAmount ? nil : end
  default: return nil
  }
}

/// End of the run of letters, digits and inner apostrophes that begins at `start`.
func endOfWord(_ bytes: Span<UInt8>, from start: Int) -> Int {
  var offset = start
  while offset < bytes.count {
    let (charClass, length) = characterClass(bytes, at: offset)
    if charClass == .letter || charClass == .digit {
      offset += length
    } else if bytes[offset] == UInt8(ascii: "'"), offset + 1 < bytes.count, offset > start,
      characterClass(bytes, at: offset + 1).0 == .letter
    {
      offset += 1
    } else {
      break
    }
  }
  return offset
}

/// Whether the mark at `offset` ends a sentence: `. ! ? ;` and their full-width and ideographic forms.
private func endsSentence(_ bytes: Span<UInt8>, at offset: Int, _ length: Int) -> Bool {
  switch bytes[offset] {
  case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): true
  default: length == 3 && decodeScalar(bytes, at: offset).value == 0x3002
  }
}
