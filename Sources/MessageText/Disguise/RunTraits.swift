/// How the reading of a run of source bytes without white space depends on what stands around it.
package struct RunTraits: Sendable {
  /// Whether it is read otherwise where most words of the text are English.
  package private(set) var isReadInEnglish = false
  /// Words in it, those of one letter left out, and how many of all can be read: ``mayBeEnglish(readable:of:)``.
  package private(set) var words: UInt8 = 0
  package private(set) var readableWords: UInt8 = 0
  /// Single letters and digits in it, three for more; and whether there is nothing else to read.
  package private(set) var singles: UInt8 = 0
  package private(set) var isSinglesOnly = true
  /// Whether it may be a half of a word whose other half stands beside it, as ``RunEnds`` tell.
  package private(set) var isOpen = true
  /// Whether its end may be the beginning of a tactic word, and its beginning the end of one. Over a space only tactic
  /// words are put together.
  package private(set) var mayBeginTactic = false
  package private(set) var mayEndTactic = false

  package init() {}

  /// Takes over what was read, and gives the ends of the run.
  fileprivate mutating func note(
    _ reader: inout DisguiseReader, _ bytes: Span<UInt8>, source: Span<UInt8>
  ) -> RunEnds {
    for reading in reader.readings where reading.needs.contains(.english) { isReadInEnglish = true }
    let (all, readable) = (reader.words, reader.readableWords)
    var ends = RunEnds()
    var single = 0
    var firstContext: RunContext?
    var lastContext: RunContext?
    reader.forEachAtom(bytes, source: source) { reader, atom, context in
      ends.last = RunEnds.Half()
      if let atom {
        if atom.units == 1 || atom.isPair {
          single += atom.isPair ? 2 : 1
        } else {
          isSinglesOnly = false
        }
        reader.letters.removeAll()
        if reader.letters.add(atom.range, bytes, source: source, starts: reader.starts) {
          ends.last = RunEnds.Half(reader.letters.skeleton)
        }
      } else {
        isSinglesOnly = false
      }
      if firstContext == nil { (ends.first, firstContext) = (ends.last, context) }
      lastContext = context
    }
    singles = UInt8(min(3, single + DisguiseReader.looseSigns(in: bytes)))
    words = UInt8(truncatingIfNeeded: max(0, all - single))
    readableWords = UInt8(truncatingIfNeeded: readable)
    let isHyphenated = !bytes.isEmpty && bytes[bytes.count - 1] == UInt8(ascii: "-")
    isOpen = firstContext == .open || lastContext == .open || isHyphenated
    mayBeginTactic = ends.last.count > 0 && reader.lexicon.mayBeginTactic(skeleton: ends.last.hash)
    mayEndTactic = ends.first.count > 0 && reader.lexicon.mayEndTactic(skeleton: ends.first.hash)
    return ends
  }

  /// Whether readings that need English may count in a text of runs whose ``words`` and ``readableWords`` add up to these.
  package static func mayBeEnglish(readable: Int, of words: Int) -> Bool {
    DisguiseReader.isEnglish(readable: readable, of: words)
  }
}

/// Reads runs by themselves, one after the other, with scratch that is used again.
package struct RunReader: Sendable {
  private var reader: DisguiseReader

  package init(_ lexicon: Lexicon) { reader = DisguiseReader(lexicon, starts: []) }

  /// The traits of a run of fewer than 256 bytes, its ends, and its text as it stands; nil where it is read otherwise even
  /// if it is alone in plain text that is not English. O(bytes).
  package mutating func read(
    _ run: Span<UInt8>
  ) -> (traits: RunTraits, ends: RunEnds, text: NormalizedText)? {
    let folded = FoldedText(run)
    guard folded.disguises.isEmpty else { return nil }
    // What quoted-printable leaves reaches over line ends.
    for index in run.indices where run[index] == UInt8(ascii: "=") { return nil }
    reader.begin(starts: folded.starts)
    reader.read(folded.bytes.span, source: run)
    // Readings that need English drop out without it, and those that need company with nothing sure beside them.
    for reading in reader.readings where reading.needs.isEmpty { return nil }
    var traits = RunTraits()
    let ends = traits.note(&reader, folded.bytes.span, source: run)
    return (traits, ends, NormalizedText(folded))
  }
}

/// The first and the last word of a run.
package struct RunEnds: Sendable {
  fileprivate var first = Half()
  fileprivate var last = Half()

  /// Skeleton letters that may be a half of a word; none of what can't be.
  fileprivate struct Half: Sendable {
    /// Rolling hash of the letters, and the last three of them.
    var hash: UInt64 = 0
    var ending = SkeletonEnding()
    var count: UInt8 = 0

    init() {}

    init(_ letters: [UInt8]) {
      guard letters.count <= RunEnds.longestHalf else { return }
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

  /// Whether the end of the run and the beginning of the next may be one word, going by their letters. O(letters).
  package func makeWord(with next: RunEnds, overLineEnd: Bool, _ lexicon: Lexicon) -> Bool {
    let (before, behind) = (last, next.first)
    let count = Int(before.count) + Int(behind.count)
    guard before.count > 0, behind.count > 0, count <= RunEnds.longestHalf else { return false }
    var hash = before.hash
    for _ in 0..<behind.count { hash = hash &* RollingHash.base }
    hash = hash &+ behind.hash
    guard overLineEnd else { return count > 4 && lexicon.mayBeTactic(skeleton: hash) }
    var ending = behind.ending
    ending.prepend(before.ending, count: Int(behind.count))
    return lexicon.contains(skeleton: hash) || lexicon.mayBeForm(skeleton: hash, ending, count: count)
  }
}
