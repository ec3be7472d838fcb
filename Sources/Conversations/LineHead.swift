import JSONText

/// One line of the input, without its end.
struct Line {
  let start: Int
  let end: Int
  /// Where the next line begins.
  let next: Int

  /// The line that begins at `start`; lines end with LF, CR LF or CR. O(line).
  init(_ bytes: Span<UInt8>, from start: Int) {
    let end = bytes.firstOffset(of: 0x0A, or: 0x0D, in: start..<bytes.count)
    self.start = start
    self.end = end
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    next = min(bytes.count, end + (isPair ? 2 : 1))
  }
}

/// What may be the head of a message: `[12:30] Name: `. Whether it is one, the whole chat decides (`HeadRules`).
struct LineHead {
  enum Standing: Equatable {
    /// The user gave the name.
    case given(Role)
    /// A word for a side.
    case word(Role)
    /// A name proper, of at most three words.
    case shortName
    /// Any other name; nobody but an export writes one.
    case longName
    /// A stamp without a name.
    case notice
  }

  let line: Int
  let lineStart: Int
  let stamp: TimeStamp?
  /// As written, without brackets.
  let time: Range<Int>?
  let standing: Standing
  let name: Range<Int>
  let key: [UInt8]
  /// Brackets stand behind the speaker: `Seller (Nova): `. Prose has such heads too.
  let hasRemark: Bool
  /// One word, or several none of which begins with a small letter of ASCII: `Bob`, `nova_88`, `Shop Nova`.
  let isWrittenAsName: Bool
  /// Where the body begins.
  let body: Int

  /// The user named the speaker, or it is a word for a side.
  var isKnown: Bool {
    switch standing {
    case .given, .word: true
    default: false
    }
  }
}

/// Keys of the names the user gave.
struct GivenNames {
  let seller: [UInt8]?
  let buyer: [UInt8]?

  init(_ names: SpeakerNames) {
    seller = nameKey(names.seller)
    buyer = nameKey(names.buyer)
  }

  var areNone: Bool { seller == nil && buyer == nil }

  /// Nobody else's `~ Name` is the buyer's: such a name is taken freely by who is no contact.
  func role(_ key: [UInt8]) -> Role? {
    if let seller, seller == key || key.elementsEqual([0x7E, 0x20] + seller) { return .seller }
    if let buyer, buyer == key { return .buyer }
    return nil
  }
}

/// Heads are looked for in so many bytes of a line only: the pass stays linear.
let longestName = 128
/// Colons that may belong to a given name.
private let mostColons = 4

/// The head that `line` may begin with; nil where it has none in any chat.
func lineHead(
  _ bytes: Span<UInt8>, _ line: Line, number: Int, given: GivenNames, copy: inout HeadCopy
) -> LineHead? {
  let first = firstText(bytes, line.start, line.end)
  let stamp = copy.timeStamp(bytes, first..<line.end)
  let start = firstText(bytes, stamp?.end ?? first, line.end)
  func head(
    _ standing: LineHead.Standing, _ key: [UInt8], _ name: Range<Int>, behind colon: Int,
    time: Range<Int>? = nil, hasRemark: Bool = false
  ) -> LineHead {
    var body = colon
    while body < line.end, bytes[body] == 0x20 || bytes[body] == 0x09 { body += 1 }
    return LineHead(
      line: number, lineStart: line.start, stamp: stamp, time: time ?? stamp?.written, standing: standing,
      name: trimmed(bytes, name), key: key, hasRemark: hasRemark,
      isWrittenAsName: isWrittenAsName(bytes, trimmed(bytes, name)), body: body)
  }
  var candidate: LineHead?
  var colons = 0
  var offset = start
  let limit = min(line.end, start + longestName)
  while offset < limit, colons < mostColons {
    guard let colonLength = colonLength(bytes, at: offset, end: line.end) else {
      offset += 1
      continue
    }
    let behind = offset + colonLength
    let key = nameKey(bytes, start..<offset)
    if let role = given.role(key) { return head(.given(role), key, start..<offset, behind: behind) }
    if candidate == nil, !key.isEmpty {
      if colons == 0, let role = knownRole(key), !isScheme(bytes, behind, line.end) {
        candidate = head(.word(role), key, start..<offset, behind: behind)
      } else if offset > start,
        bytes[offset - 1] == UInt8(ascii: ")") || bytes[offset - 1] == UInt8(ascii: "]"),
        isFree(bytes, behind, line.end), stamp?.shape != .full,
        let speaker = HeadSpeaker(bytes, start..<offset, given), speaker.hasRemark
      {
        candidate = head(
          speaker.standing, speaker.key, speaker.name, behind: behind, time: speaker.time, hasRemark: true)
      } else if isFree(bytes, behind, line.end), let standing = properName(key, isStamped: stamp != nil) {
        candidate = head(standing, key, start..<offset, behind: behind)
      }
    }
    if candidate != nil, given.areNone { return candidate }
    colons += 1
    offset = behind
  }
  if candidate == nil, let stamp, stamp.isExport {
    return head(.notice, [], start..<start, behind: start)
  }
  return candidate
}

/// What a name that is no known word may be; nil for what can't be a name here.
private func properName(_ key: [UInt8], isStamped: Bool) -> LineHead.Standing? {
  if isShortName(key) { return .shortName }
  guard isStamped else { return nil }
  let hasText = key.contains { byte in
    byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }
  return hasText ? .longName : nil
}

/// At most three words and thirty bytes, letters first, nothing in it that names don't have.
func isShortName(_ key: [UInt8]) -> Bool {
  guard !key.isEmpty, key.count <= 30 else { return false }
  var spaces = 0
  for byte in key {
    switch byte {
    case 0x20: spaces += 1
    case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: break
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "&"): break
    default: return false
    }
  }
  return spaces < 3 && headScalar(key.span, at: 0, end: key.count).isLetter
}

func isWrittenAsName(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
  var words = 0
  var smallWords = 0
  var isBehindBlank = true
  for offset in name {
    let isBlank = bytes[offset] == 0x20 || bytes[offset] == 0x09
    if isBehindBlank, !isBlank {
      words += 1
      if bytes[offset] >= 0x61, bytes[offset] <= 0x7A { smallWords += 1 }
    }
    isBehindBlank = isBlank
  }
  return words == 1 || smallWords == 0
}

/// Length of a colon, plain or full-width, at `offset`.
func colonLength(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> Int? {
  if bytes[offset] == UInt8(ascii: ":") { return 1 }
  guard bytes[offset] == 0xEF, offset + 2 < end, bytes[offset + 1] == 0xBC, bytes[offset + 2] == 0x9A else {
    return nil
  }
  return 3
}

private func isScheme(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
  offset + 1 < end && bytes[offset] == UInt8(ascii: "/") && bytes[offset + 1] == UInt8(ascii: "/")
}

/// Whether a blank or the end of the line stands behind a plain colon; behind a full-width one none is needed.
func isFree(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
  guard offset < end, bytes[offset - 1] == UInt8(ascii: ":") else { return true }
  let scalar = headScalar(bytes, at: offset, end: end)
  return scalar.isBlank || scalar.isInvisible
}

/// Steps over white space and invisible marks.
func firstText(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
  var offset = start
  while offset < end {
    let scalar = headScalar(bytes, at: offset, end: end)
    guard scalar.isBlank || scalar.isInvisible else { break }
    offset += scalar.length
  }
  return offset
}
