/// A way to write a word so that a person reads it and a filter does not.
public enum DisguiseKind: UInt8, CaseIterable, Sendable {
  /// Letters of another script or style: `сancel` with a Cyrillic es, `𝗰𝗮𝗻𝗰𝗲𝗹`, `🅿🅰🆈`, `paypaI`, `confirrn`.
  case lookAlike = 0
  /// Zero-width characters, soft hyphens or direction marks between letters.
  case invisible
  /// Three or more combining marks on a letter, or one struck through it.
  case marks
  /// Digits and signs for letters: `p@yp4l`.
  case leet
  /// Letters or pieces set apart: `p a y p a l`, `P.a.y-P.a.l`, `can-cel`, emoji between letters.
  case spaced
  /// `canceeeel`
  case repeated
  /// `closethedispute`
  case joined
  /// HTML entities for letters or digits: `&#112;aypal`.
  case encoded
  /// A word broken over two lines: `dis-⏎pute`.
  case broken
  /// Vowels left out: `dspte`.
  case shortened
  /// One letter missing, too much, wrong, or two swapped: `despute`, `cancle`.
  case typo
}

/// A disguise that was undone.
public struct Disguise: Equatable, Sendable {
  public let kind: DisguiseKind
  /// Bytes of the source, as the seller wrote them.
  public let range: Range<Int>

  public init(kind: DisguiseKind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension DisguiseKind {
  /// The kind's bit in a set of kinds.
  var bit: UInt32 { 1 << UInt32(rawValue) }
}
