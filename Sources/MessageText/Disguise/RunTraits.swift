/// How the reading of a run of source bytes without white space depends on what stands around it.
package struct RunTraits: Sendable {
  /// Whether it is read as it stands, as long as it is alone in plain text that is not English.
  package private(set) var isReadAsItStands = false
  /// Whether it is read otherwise where most words of the text are English.
  package private(set) var isReadInEnglish = false
  /// Words in it, those of one letter left out, and how many of all can be read: ``isEnglish(readable:of:)``.
  package private(set) var words: UInt8 = 0
  package private(set) var readableWords: UInt8 = 0
  /// Single letters and digits in it, three for more; and whether there is nothing else to read.
  package private(set) var singles: UInt8 = 0
  package private(set) var isSinglesOnly = false
  /// Whether it may be a half of a word whose other half stands beside it.
  private var isOpen = true
  /// The first and the last word of the run.
  private var first = Half()
  private var last = Half()

  /// Skeleton letters that may be a half of a word; none of what can't be.
  private struct Half: Sendable {
    /// Rolling hash of the letters, and the last three of them.
    var hash: UInt64 = 0
    var ending = SkeletonEnding()
    var count: UInt8 = 0

    init() {}

    init(_ letters: [UInt8]) {
      guard letters.count <= RunTraits.longestHalf else { return }
      for letter in letters {
        hash = RollingHash.stepped(hash, letter)
        ending.append(letter)
      }
      count = UInt8(truncatingIfNeeded: letters.count)
    }
  }

  /// A word and its ending.
  private static let longestHalf = Lexicon.longestWord + 3

  package init() {}

  /// The traits of a run of fewer than 256 bytes, and its text as it stands where it can be read so. O(bytes).
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
    // Readings that need English drop out without it, and those that need company with nothing sure beside them.
    for reading in reader.readings {
      if reading.needs.isEmpty { return }
      if reading.needs.contains(.english) { isReadInEnglish = true }
    }
    isReadAsItStands = true
    isSinglesOnly = true
    let (all, readable) = (reader.words, reader.readableWords)
    var single = 0
    var firstContext: RunContext?
    var lastContext: RunContext?
    reader.forEachAtom(bytes, source: source) { reader, atom, context in
      last = Half()
      if let atom {
        if atom.units == 1 || atom.isPair {
          single += atom.isPair ? 2 : 1
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
    // A sign alone may stand for a letter: `p @ y`.
    if bytes.count == 1, signLetter(bytes[0]) != 0 { single = 1 }
    singles = UInt8(min(3, single))
    words = UInt8(truncatingIfNeeded: max(0, all - single))
    readableWords = UInt8(truncatingIfNeeded: readable)
    let isHyphenated = !bytes.isEmpty && bytes[bytes.count - 1] == UInt8(ascii: "-")
    isOpen = firstContext == .open || lastContext == .open || isHyphenated
  }

  /// Whether readings that need English may count in a text of runs whose ``words`` and ``readableWords`` add up to these.
  package static func mayBeEnglish(readable: Int, of words: Int) -> Bool {
    DisguiseReader.isEnglish(readable: readable, of: words)
  }

  /// Whether the end of the run and the beginning of the next may be one word, going by their letters; `overLineEnd`:
  /// whether a line ends between them. O(letters).
  @inline(__always)
  package func mayJoin(_ next: RunTraits, overLineEnd: Bool, lexicon: @autoclosure () -> Lexicon) -> Bool {
    guard isOpen || next.isOpen, last.count > 0, next.first.count > 0 else { return false }
    return makesWord(with: next.first, overLineEnd: overLineEnd, lexicon())
  }

  private func makesWord(with next: Half, overLineEnd: Bool, _ lexicon: Lexicon) -> Bool {
    let count = Int(last.count) + Int(next.count)
    guard count <= RunTraits.longestHalf else { return false }
    var hash = last.hash
    for _ in 0..<next.count { hash = hash &* RollingHash.base }
    hash = hash &+ next.hash
    // Over a space only tactic words are put together.
    guard overLineEnd else { return count > 4 && lexicon.mayBeTactic(skeleton: hash) }
    var ending = next.ending
    ending.prepend(last.ending, count: Int(next.count))
    return lexicon.contains(skeleton: hash) || lexicon.mayBeForm(skeleton: hash, ending, count: count)
  }
}
