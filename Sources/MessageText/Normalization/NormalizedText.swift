/// A message as the scorer reads it, with the way back to what the seller wrote.
///
/// - UTF-8 is repaired, never refused: damage becomes U+FFFD.
/// - HTML entities and quoted-printable remnants are decoded (`Escapes.swift`).
/// - Case, compatibility forms and diacritics are folded, invisible characters dropped (`FoldTable.swift`).
/// - White space becomes spaces and line feeds, digits of any script `0`…`9`; nothing else is removed.
/// - With a lexicon, words in disguise are replaced by their plain reading (`DisguiseReader`).
public struct NormalizedText: Sendable {
  /// The text to be read, valid UTF-8.
  public let bytes: [UInt8]
  /// What was undone, in the order of the source.
  public let disguises: [Disguise]
  private let folded: FoldedText

  /// Normalises `source`. O(bytes); texts are limited to `UInt32.max` bytes, what is beyond is not read.
  public init(_ source: Span<UInt8>, lexicon: Lexicon? = nil) {
    var folded = FoldedText(source)
    if let lexicon {
      var reader = DisguiseReader(lexicon, starts: folded.starts)
      reader.read(folded.bytes.span, source: source)
      reader.undo(in: &folded)
    }
    bytes = folded.bytes
    disguises = folded.disguises
    self.folded = folded
  }

  /// Text in which there is nothing to undo.
  init(_ folded: FoldedText) {
    bytes = folded.bytes
    disguises = folded.disguises
    self.folded = folded
  }

  public init(_ source: [UInt8], lexicon: Lexicon? = nil) { self.init(source.span, lexicon: lexicon) }

  /// The bytes of the source that became `range` (a non-empty range within `bytes`). O(1).
  public func sourceRange(of range: Range<Int>) -> Range<Int> { folded.sourceRange(of: range) }
}
