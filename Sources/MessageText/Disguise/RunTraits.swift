/// How the reading of a run of source bytes without white space depends on what stands around it.
package struct RunTraits: Sendable {
  /// Whether nothing in it is read otherwise than it stands, as long as it is alone.
  package private(set) var isReadAsItStands = false
  package private(set) var context = RunContext.open
  /// Single letters and digits in it, three for more; and whether there is nothing else to read.
  package private(set) var singles: UInt8 = 0
  package private(set) var isSinglesOnly = false

  package init() {}

  /// O(bytes).
  package init(of run: Span<UInt8>, lexicon: Lexicon) {
    isReadAsItStands = MessageText.isReadAsItStands(run, lexicon: lexicon)
    context = RunContext(of: run, lexicon: lexicon)
    let folded = FoldedText(run)
    let bytes = folded.bytes.span
    isSinglesOnly = true
    var offset = 0
    while offset < bytes.count {
      let atom = Atom(bytes, at: offset, opensWord: offset == 0 || bytes[offset - 1] <= 0x20)
      if atom.range.isEmpty {
        offset += characterClass(bytes, at: offset).1
        continue
      }
      if atom.units == 1 || atom.isPair {
        singles = min(3, singles + (atom.isPair ? 2 : 1))
      } else {
        isSinglesOnly = false
      }
      offset = atom.range.upperBound
    }
  }
}

/// Whether no word of the text is in disguise, nor may be one in company. O(bytes).
package func isReadAsItStands(_ source: Span<UInt8>, lexicon: Lexicon) -> Bool {
  let folded = FoldedText(source)
  guard folded.disguises.isEmpty else { return false }
  var reader = DisguiseReader(lexicon, starts: folded.starts)
  reader.read(folded.bytes.span, source: source)
  return reader.readings.isEmpty
}
