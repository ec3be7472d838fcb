/// How the reading of a run of source bytes without white space depends on what stands around it.
package struct RunTraits: Sendable {
  /// Whether nothing in it is read otherwise than it stands, as long as it is alone.
  package private(set) var isReadAsItStands = false
  /// Whether it may be a half of a word whose other half stands beside it.
  package private(set) var isOpen = true
  /// Single letters and digits in it, three for more; and whether there is nothing else to read.
  package private(set) var singles: UInt8 = 0
  package private(set) var isSinglesOnly = false
  /// The first and the last word of the run.
  private var first = Half()
  private var last = Half()

  /// Skeleton letters; none of what can't be a half of a word.
  private struct Half: Sendable {
    var letters = SIMD32<UInt8>(repeating: 0)
    var count = 0

    init() {}

    init(_ letters: [UInt8]) {
      guard letters.count <= 32 else { return }
      for index in letters.indices { self.letters[index] = letters[index] }
      count = letters.count
    }
  }

  package init() {}

  /// The traits of a run of fewer than 256 bytes, and its text where nothing in it is in disguise. O(bytes).
  package static func read(_ run: Span<UInt8>, lexicon: Lexicon) -> (RunTraits, NormalizedText?) {
    let folded = FoldedText(run)
    let traits = RunTraits(of: run, folded: folded, lexicon: lexicon)
    return (traits, traits.isReadAsItStands ? NormalizedText(folded) : nil)
  }

  /// `folded`: of the run `source`, of fewer than 256 bytes. O(bytes).
  init(of source: Span<UInt8>, folded: FoldedText, lexicon: Lexicon) {
    guard folded.disguises.isEmpty else { return }
    // What quoted-printable leaves reaches over line ends.
    for index in source.indices where source[index] == UInt8(ascii: "=") { return }
    let bytes = folded.bytes.span
    var reader = DisguiseReader(lexicon, starts: folded.starts)
    reader.read(bytes, source: source)
    // What needs company needs another run to be in disguise beyond doubt.
    for reading in reader.readings where !reading.needs.isForOthers { return }
    isReadAsItStands = true
    isSinglesOnly = true
    var firstContext: RunContext?
    var lastContext: RunContext?
    reader.forEachAtom(bytes, source: source) { reader, atom, context in
      last = Half()
      if let atom {
        if atom.units == 1 || atom.isPair {
          singles = min(3, singles + (atom.isPair ? 2 : 1))
        } else {
          isSinglesOnly = false
        }
        reader.letters.removeAll()
        if reader.letters.add(atom.range, bytes, source: source, starts: folded.starts) {
          last = Half(reader.letters.skeleton)
        }
      } else {
        isSinglesOnly = false
      }
      if firstContext == nil { (first, firstContext) = (last, context) }
      lastContext = context
    }
    // A sign alone may stand for a letter.
    if bytes.count == 1, signLetter(bytes[0]) != 0 { singles = 1 }
    let isHyphenated = !bytes.isEmpty && bytes[bytes.count - 1] == UInt8(ascii: "-")
    isOpen = firstContext == .open || lastContext == .open || isHyphenated
  }

  /// Whether the end of the run and the beginning of the next may be one word, going by their letters. O(letters).
  package func mayJoin(_ next: RunTraits, lexicon: Lexicon) -> Bool {
    let count = last.count + next.first.count
    // A word and its ending.
    guard last.count > 0, next.first.count > 0, count <= Lexicon.longestWord + 3 else { return false }
    var letters = [24 of UInt8](repeating: 0)
    for index in 0..<last.count { letters[index] = last.letters[index] }
    for index in 0..<next.first.count { letters[last.count + index] = next.first.letters[index] }
    let word = letters.span.extracting(first: count)
    return lexicon.word(skeleton: word) != nil || lexicon.form(of: word) != nil
  }
}
