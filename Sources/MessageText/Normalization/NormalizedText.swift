/// A message as the scorer reads it, with the way back to what the seller wrote.
///
/// - UTF-8 is repaired, never refused: damage becomes U+FFFD.
/// - Case, compatibility forms and diacritics are folded, invisible characters dropped (`FoldTable.swift`).
/// - White space becomes spaces and line feeds, digits of any script `0`…`9`; nothing else is removed.
public struct NormalizedText: Sendable {
  /// The folded text, valid UTF-8.
  public let bytes: [UInt8]
  /// For each byte of `bytes`, where its source scalar starts; empty when byte `i` comes from byte `i`.
  private let starts: [UInt32]
  /// For each byte of `bytes`, where its source scalar ends; empty likewise.
  private let ends: [UInt32]
  /// Invisible characters that were dropped.
  public let invisibleCount: Int

  /// Folds `source`. O(bytes); texts are limited to `UInt32.max` bytes, what is beyond is not read.
  public init(_ source: Span<UInt8>) {
    let count = min(source.count, Int(UInt32.max))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var offset = 0
    let fold = asciiFold.span
    while offset < count, source[offset] < 0x80 {
      bytes.append(fold[Int(source[offset])])
      offset += 1
    }
    guard offset < count else {
      (self.bytes, starts, ends, invisibleCount) = (bytes, [], [], 0)
      return
    }
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    for index in 0..<offset {
      starts.append(UInt32(truncatingIfNeeded: index))
      ends.append(UInt32(truncatingIfNeeded: index + 1))
    }
    var invisible = 0
    while offset < count {
      let scalar = decodeScalar(source, at: offset)
      let before = bytes.count
      if scalar.value < 0x80 {
        bytes.append(fold[Int(scalar.value)])
      } else {
        appendFolded(scalar.value, to: &bytes)
        if bytes.count == before { invisible += 1 }
      }
      for _ in before..<bytes.count {
        starts.append(UInt32(truncatingIfNeeded: offset))
        ends.append(UInt32(truncatingIfNeeded: offset + scalar.length))
      }
      offset += scalar.length
    }
    (self.bytes, self.starts, self.ends, invisibleCount) = (bytes, starts, ends, invisible)
  }

  public init(_ source: [UInt8]) { self.init(source.span) }

  /// The bytes of the source that became `range` (a non-empty range within `bytes`). O(1).
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard !starts.isEmpty, !range.isEmpty, range.upperBound <= starts.count else { return range }
    let start = Int(starts[range.lowerBound])
    return start..<max(start, Int(ends[range.upperBound - 1]))
  }
}

/// What ASCII bytes fold to: lower case; controls to spaces, line ends to line feeds.
private let asciiFold: [UInt8] = (UInt8(0)..<128).map { byte in
  switch byte {
  case 0x41...0x5A: byte + 0x20
  case 0x0A, 0x0B, 0x0C: 0x0A
  case 0..<0x20, 0x7F: 0x20
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
