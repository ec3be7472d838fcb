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
    let count = min(source.count, Int(UInt32.max))
    bytes.reserveCapacity(count)
    var offset = 0
    let fold = asciiFold.span
    while offset < count {
      let folded = fold[Int(source[offset])]
      if folded >= 0x80, source[offset] >= 0x80 || escape(source, at: offset) != nil { break }
      bytes.append(folded & 0x7F)
      offset += 1
    }
    if offset < count { foldRest(source.extracting(first: count), from: offset) }
  }

  private mutating func foldRest(_ source: Span<UInt8>, from start: Int) {
    let count = source.count
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    for index in 0..<start { map(1, to: index..<index + 1) }
    let fold = asciiFold.span
    var offset = start
    var marks = 0
    var pendingInvisible = false
    while offset < count {
      let escape =
        fold[Int(source[offset])] >= 0x80 && source[offset] < 0x80 ? escape(source, at: offset) : nil
      let scalar = escape == nil ? decodeScalar(source, at: offset) : nil
      let length = escape?.length ?? scalar?.length ?? 1
      let value = escape?.value ?? scalar?.value
      let before = bytes.count
      if let value {
        if value < 0x80 { bytes.append(fold[Int(value)] & 0x7F) } else { appendFolded(value, to: &bytes) }
      }
      map(bytes.count - before, to: offset..<offset + length)
      let origin = offset..<offset + length
      if bytes.count > before {
        if pendingInvisible, before > 0, isASCIILetter(bytes[before - 1]), isASCIILetter(bytes[before]) {
          note(.invisible, Int(starts[before - 1])..<origin.upperBound)
        }
        if escape != nil, let value, value < 0x80,
          asciiClass(bytes[before]) == .letter || asciiClass(bytes[before]) == .digit
        {
          note(.encoded, origin)
        }
        (marks, pendingInvisible) = (0, false)
      } else if let value {
        if isMark(value) {
          marks += 1
          if marks >= 3 || isOdd(value), before > 0, isASCIILetter(bytes[before - 1]) {
            note(.marks, Int(starts[before - 1])..<origin.upperBound)
          }
        } else {
          pendingInvisible = true
        }
      }
      offset += length
    }
  }

  private mutating func map(_ count: Int, to range: Range<Int>) {
    for _ in 0..<count {
      starts.append(UInt32(truncatingIfNeeded: range.lowerBound))
      ends.append(UInt32(truncatingIfNeeded: range.upperBound))
    }
  }

  /// Adds a disguise; one that touches the last of its kind makes that longer.
  private mutating func note(_ kind: DisguiseKind, _ range: Range<Int>) {
    if let last = disguises.last, last.kind == kind, range.lowerBound <= last.range.upperBound {
      disguises[disguises.count - 1] = Disguise(kind: kind, range: last.range.lowerBound..<range.upperBound)
    } else {
      disguises.append(Disguise(kind: kind, range: range))
    }
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
      for index in position..<end {
        let origin = sourceRange(of: index..<index + 1)
        result.bytes.append(bytes[index])
        result.map(1, to: origin)
      }
    }
    for edit in edits {
      copy(upTo: edit.range.lowerBound)
      let origin = edit.range.isEmpty ? gap(before: edit.range.lowerBound) : sourceRange(of: edit.range)
      result.bytes.append(contentsOf: replacements[edit.replacement])
      result.map(edit.replacement.count, to: origin)
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

/// A stretch of folded text, possibly empty, and the bytes to stand in its place.
struct Edit {
  let range: Range<Int>
  /// Into the common array of replacements.
  let replacement: Range<Int>
}

@inline(__always)
private func isASCIILetter(_ byte: UInt8) -> Bool { asciiClass(byte) == .letter }

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

private func appendFolded(_ value: UInt32, to bytes: inout [UInt8]) {
  let entry = foldEntry(value)
  if entry >> 21 & 7 == UInt32(ScalarClass.ignored.rawValue) { return }
  guard entry & 1 << 24 != 0 else {
    let target = entry & 0x1F_FFFF
    appendUTF8(target == 0 ? value : target, to: &bytes)
    return
  }
  let index = Int(entry & 0xFFFF)
  for position in index..<index + Int(entry >> 16 & 0x1F) {
    appendUTF8(foldExpansions[position], to: &bytes)
  }
}

/// Appends a scalar value (no surrogate, at most U+10FFFF) as UTF-8.
private func appendUTF8(_ value: UInt32, to bytes: inout [UInt8]) {
  func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift & 0x3F) }
  switch value {
  case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
  case 0..<0x800: bytes.append(contentsOf: [0xC0 | UInt8(truncatingIfNeeded: value >> 6), tail(0)])
  case 0..<0x10000:
    bytes.append(contentsOf: [0xE0 | UInt8(truncatingIfNeeded: value >> 12), tail(6), tail(0)])
  default:
    bytes.append(contentsOf: [0xF0 | UInt8(truncatingIfNeeded: value >> 18), tail(12), tail(6), tail(0)])
  }
}
