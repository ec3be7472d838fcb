/// Text after folding, scalar by scalar, with the way back.
struct FoldedText {
  /// The folded text, valid UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each byte of `bytes`, where its source begins and ends; empty when byte `i` comes from byte `i`.
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []
  /// Disguises that folding undid, in order.
  private(set) var disguises: [Disguise] = []

  /// Folds `source`. O(bytes); what lies beyond `UInt32.max` bytes is not read.
  init(_ source: Span<UInt8>) {
    let source = source.extracting(first: Int(UInt32.max))
    bytes = [UInt8](repeating: 0, count: source.count)
    var folded = bytes.mutableSpan
    let end = foldASCII(source, into: &folded)
    if end < source.count { foldRest(source, from: end) }
  }

  /// Folds what stands behind the ASCII that was folded in place.
  private mutating func foldRest(_ source: Span<UInt8>, from start: Int) {
    var pass = FoldingPass(from: start)
    // Room for all of the rest, unless folding makes it longer.
    let room = source.count + FoldingPass.longestFolding
    starts = [UInt32](repeating: 0, count: room)
    ends = starts
    for index in 0..<start {
      starts[index] = UInt32(truncatingIfNeeded: index)
      ends[index] = UInt32(truncatingIfNeeded: index + 1)
    }
    bytes += repeatElement(0, count: room - bytes.count)
    while true {
      pass.fold(source, into: &bytes, &starts, &ends, &disguises)
      guard pass.offset < source.count else { break }
      addRoom(source.count - pass.offset + FoldingPass.longestFolding)
    }
    let rest = bytes.count - pass.count
    bytes.removeLast(rest)
    starts.removeLast(rest)
    ends.removeLast(rest)
  }

  private mutating func addRoom(_ count: Int) {
    bytes += repeatElement(0, count: count)
    starts += repeatElement(0, count: count)
    ends += repeatElement(0, count: count)
  }

  /// The bytes of the source that became `range`. O(1).
  func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard !starts.isEmpty, !range.isEmpty, range.upperBound <= starts.count else { return range }
    let start = Int(starts[range.lowerBound])
    return start..<max(start, Int(ends[range.upperBound - 1]))
  }

  /// Replaces stretches of the text. `edits` stand in order and do not overlap. O(bytes + edits).
  mutating func apply(_ edits: [Edit], replacements: [UInt8], disguises undone: [Disguise]) {
    var result = FoldedText()
    result.bytes.reserveCapacity(bytes.count + edits.count)
    result.starts.reserveCapacity(bytes.count + edits.count)
    result.ends.reserveCapacity(bytes.count + edits.count)
    var position = 0
    func copy(upTo end: Int) {
      result.bytes += bytes[position..<end]
      if starts.isEmpty {
        let shift = end - result.bytes.count
        result.starts.setCount(result.bytes.count) { UInt32(truncatingIfNeeded: shift + $0) }
        result.ends.setCount(result.bytes.count) { UInt32(truncatingIfNeeded: shift + $0 + 1) }
      } else {
        result.starts += starts[position..<end]
        result.ends += ends[position..<end]
      }
    }
    for edit in edits {
      copy(upTo: edit.range.lowerBound)
      let origin = edit.range.isEmpty ? gap(before: edit.range.lowerBound) : sourceRange(of: edit.range)
      result.bytes.append(contentsOf: replacements[edit.replacement])
      result.starts.setCount(result.bytes.count) { _ in UInt32(truncatingIfNeeded: origin.lowerBound) }
      result.ends.setCount(result.bytes.count) { _ in UInt32(truncatingIfNeeded: origin.upperBound) }
      position = edit.range.upperBound
    }
    copy(upTo: bytes.count)
    result.disguises = disguises + undone
    result.disguises.sort {
      ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue)
    }
    self = result
  }

  private init() {}

  /// The empty range of the source that lies before byte `index`.
  private func gap(before index: Int) -> Range<Int> {
    let offset = sourceRange(of: index..<index + 1).lowerBound
    return offset..<offset
  }
}

/// How far the folding of a text is that is not all plain ASCII.
private struct FoldingPass {
  /// In the source.
  private(set) var offset: Int
  /// Bytes of the result.
  private(set) var count: Int
  /// Combining marks in a row, and whether something else that is invisible stands before the next letter.
  private var marks = 0
  private var pendingInvisible = false

  /// The most bytes that a scalar becomes: 31 scalars.
  static let longestFolding = 124

  init(from start: Int) { (offset, count) = (start, start) }

  /// Goes on to the end, or until one scalar more may be too long for the arrays. O(bytes).
  mutating func fold(
    _ source: Span<UInt8>, into folded: inout [UInt8], _ origins: inout [UInt32], _ ends: inout [UInt32],
    _ disguises: inout [Disguise]
  ) {
    let fold = asciiFold.span
    var folded = folded.mutableSpan
    var origins = origins.mutableSpan
    var ends = ends.mutableSpan
    while offset < source.count, count + FoldingPass.longestFolding <= folded.count {
      let byte = source[offset]
      let before = count
      var end = offset + 1
      var isEscape = false
      var value: UInt32? = UInt32(byte)
      if byte >= 0x80 {
        let scalar = decodeScalar(source, at: offset)
        end = offset + scalar.length
        value = scalar.value
      } else if fold[Int(byte)] >= 0x80, let escape = escape(source, at: offset) {
        end = offset + escape.length
        value = escape.value
        isEscape = true
      }
      if let value {
        if value < 0x80 {
          folded[count] = fold[Int(value)] & 0x7F
          count += 1
        } else {
          count = putFolded(value, into: &folded, at: count)
        }
      }
      for index in before..<count {
        origins[index] = UInt32(truncatingIfNeeded: offset)
        ends[index] = UInt32(truncatingIfNeeded: end)
      }
      if count > before {
        if pendingInvisible, before > 0, isASCIILetter(folded[before - 1]), isASCIILetter(folded[before]) {
          note(.invisible, Int(origins[before - 1])..<end, in: &disguises)
        }
        if isEscape, let value, value < 0x80, isASCIILetter(folded[before]) || isASCIIDigit(folded[before]) {
          note(.encoded, offset..<end, in: &disguises)
        }
        (marks, pendingInvisible) = (0, false)
      } else if let value {
        if isMark(value) {
          marks += 1
          if marks >= 3 || isOdd(value), before > 0, isASCIILetter(folded[before - 1]) {
            note(.marks, Int(origins[before - 1])..<end, in: &disguises)
          }
        } else {
          pendingInvisible = true
        }
      }
      offset = end
    }
  }
}

/// A stretch of folded text, possibly empty, and the bytes to stand in its place.
struct Edit {
  let range: Range<Int>
  /// Into the common array of replacements.
  let replacement: Range<Int>
}

extension Array where Element: BitwiseCopyable {
  /// Cuts the array off, or adds what `element` gives for each index.
  @inline(__always)
  fileprivate mutating func setCount(_ count: Int, _ element: (Int) -> Element) {
    guard count > self.count else { return removeLast(self.count - count) }
    let start = self.count
    append(addingCapacity: count - start) { list in
      for index in start..<count { list.append(element(index)) }
    }
  }
}

/// Adds a disguise; one that touches the last of its kind makes that longer.
private func note(_ kind: DisguiseKind, _ range: Range<Int>, in disguises: inout [Disguise]) {
  if let last = disguises.last, last.kind == kind, range.lowerBound <= last.range.upperBound {
    disguises[disguises.count - 1] = Disguise(kind: kind, range: last.range.lowerBound..<range.upperBound)
  } else {
    disguises.append(Disguise(kind: kind, range: range))
  }
}

@inline(__always)
private func isASCIILetter(_ byte: UInt8) -> Bool { asciiClass(byte) == .letter }

@inline(__always)
private func isASCIIDigit(_ byte: UInt8) -> Bool { asciiClass(byte) == .digit }

/// Combining marks of alphabetic scripts.
private func isMark(_ value: UInt32) -> Bool {
  switch value {
  case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
  default: false
  }
}

/// Marks that no orthography sets on Latin letters: what strikes them through, encloses them, or piles up.
private func isOdd(_ value: UInt32) -> Bool {
  switch value {
  case 0x0300...0x0314, 0x031B, 0x0323...0x0328, 0x032D...0x0332, 0x0342, 0x0345: false
  default: true
  }
}

/// What a byte folds to: ASCII to lower case, controls to spaces, line ends to line feeds. Bit 7 marks those that need
/// a look at what follows: `&`, `=`, and all beyond ASCII.
private let asciiFold: [UInt8] = (UInt8(0)...255).map { byte in
  switch byte {
  case 0x41...0x5A: byte + 0x20
  case 0x0A, 0x0B, 0x0C: 0x0A
  case 0..<0x20, 0x7F: 0x20
  case UInt8(ascii: "&"), UInt8(ascii: "="): byte | 0x80
  default: byte
  }
}

/// Table entry of a scalar beyond ASCII.
@inline(__always)
func foldEntry(_ value: UInt32) -> UInt32 {
  foldEntries[Int(foldDirectory[Int(value >> 8)]) << 8 | Int(value & 0xFF)]
}

/// The class of a scalar that stands in normalised text.
@inline(__always)
func scalarClass(_ value: UInt32) -> ScalarClass {
  ScalarClass(rawValue: UInt8(truncatingIfNeeded: foldEntry(value) >> 21 & 7)) ?? .other
}

/// The ASCII letter that a scalar beyond ASCII looks like; 0 for none.
@inline(__always)
func lookAlike(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: foldEntry(value) >> 25) }

/// Folds ASCII up to what needs a closer look, into as many bytes; gives the end. O(bytes).
private func foldASCII(_ source: Span<UInt8>, into folded: inout MutableSpan<UInt8>) -> Int {
  let fold = asciiFold.span
  var offset = 0
  while offset < source.count {
    if offset <= source.count - 8, let word = foldedWord(source.word(at: offset)) {
      folded.put(word, at: offset)
      offset += 8
      continue
    }
    let end = min(offset + 8, source.count)
    while offset < end {
      let byte = fold[Int(source[offset])]
      if byte >= 0x80, source[offset] >= 0x80 || escape(source, at: offset) != nil { return offset }
      folded[offset] = byte & 0x7F
      offset += 1
    }
  }
  return offset
}

/// Eight bytes of ASCII in lower case; nil where there is more to do, as ``asciiFold`` tells.
@inline(__always)
private func foldedWord(_ word: UInt64) -> UInt64? {
  /// The high bit of each byte from `byte` on, in ASCII.
  func bytes(from byte: UInt8) -> UInt64 { word &+ everywhere(0x80 - byte) }
  func differing(from byte: UInt8) -> UInt64 { (word ^ everywhere(byte)) &+ everywhere(0x7F) }
  let plain =
    bytes(from: 0x20) & ~bytes(from: 0x7F) & ~word & differing(from: UInt8(ascii: "&"))
    & differing(from: UInt8(ascii: "="))
  guard plain & highBits == highBits else { return nil }
  let capitals = bytes(from: 0x41) & ~bytes(from: 0x5B) & highBits
  return word | capitals >> 2
}

/// Puts what a scalar beyond ASCII folds to into `bytes` from `start` on; gives the end.
@inline(__always)
private func putFolded(_ value: UInt32, into bytes: inout MutableSpan<UInt8>, at start: Int) -> Int {
  let entry = foldEntry(value)
  if entry >> 21 & 7 == UInt32(ScalarClass.ignored.rawValue) { return start }
  guard entry & 1 << 24 != 0 else {
    let target = entry & 0x1F_FFFF
    return putUTF8(target == 0 ? value : target, into: &bytes, at: start)
  }
  let index = Int(entry & 0xFFFF)
  var end = start
  for position in index..<index + Int(entry >> 16 & 0x1F) {
    end = putUTF8(foldExpansions[position], into: &bytes, at: end)
  }
  return end
}

/// Puts a scalar value (no surrogate, at most U+10FFFF) into `bytes` as UTF-8; gives its end.
@inline(__always)
private func putUTF8(_ value: UInt32, into bytes: inout MutableSpan<UInt8>, at start: Int) -> Int {
  func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift & 0x3F) }
  switch value {
  case 0..<0x80:
    bytes[start] = UInt8(truncatingIfNeeded: value)
    return start + 1
  case 0..<0x800:
    bytes[start] = 0xC0 | UInt8(truncatingIfNeeded: value >> 6)
    bytes[start + 1] = tail(0)
    return start + 2
  case 0..<0x10000:
    bytes[start] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
    bytes[start + 1] = tail(6)
    bytes[start + 2] = tail(0)
    return start + 3
  default:
    bytes[start] = 0xF0 | UInt8(truncatingIfNeeded: value >> 18)
    bytes[start + 1] = tail(12)
    bytes[start + 2] = tail(6)
    bytes[start + 3] = tail(0)
    return start + 4
  }
}
