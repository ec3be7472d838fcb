/// Windows: runs of a few clauses, scored as if each were a message of its own, so that friendly words around a request
/// can't vote it down (Lowd & Meek 2005). The whole message is the first of them, and the strongest speaks.
///
/// | question | set | before | after | decision |
/// | --- | --- | --- | --- | --- |
/// | do windows in every message keep 1,000 honest words out? | heldout, padded | 0.00 of the scam verdicts kept | 0.94–1.00 | yes |
/// | what do they cost there? | heldout, ROC-AUC of risk | 0.941 | 0.929 | too much: only in long messages |
/// | from how many tokens on? | heldout, ROC-AUC of risk | 0.941 | 0.941 from 100 on | ``shortMessage`` |
/// | length of the pieces 24, 12, 8, 6 | heldout, words without any punctuation on both sides | 0.83 | 0.91, 0.98, 0.98 | 8 |
/// | smallest length of a window as a vector 0, 60, 100 | heldout, padded on both sides | 1.00 | 0.98, 0.88 | none |
///
/// What remains: in a message below ``shortMessage`` thirty of the most honest words still turn half of the verdicts.
public enum Windows {
  /// Pieces in a window.
  public static let most = 6
  /// Tokens up to which a message is only scored whole: about the longest that the corpus has.
  public static let shortMessage = 120
  /// Tokens from which on a sentence is cut where a clause ends.
  static let clauseLength = 4
  /// Tokens after which it is cut anywhere.
  static let longestPiece = 8

  /// Cuts tokens into sentences and sentences into pieces; `marks` as ``PunctuationMarks/between(_:_:)`` gives them.
  /// O(tokens).
  static func segments(_ marks: [PunctuationMarks]) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = 0
    for index in 1..<max(1, marks.count) {
      let length = index - start
      let ends =
        index == marks.count - 1 || marks[index].contains(.sentence) || length >= longestPiece
        || (length >= clauseLength && marks[index].contains(.clause))
      if ends, length > 0 {
        segments.append(start..<index)
        start = index
      }
    }
    return segments
  }

  /// The windows of a message with these segments, as runs of segments: the whole first, then, in a message that is
  /// not short, at most ``most`` from each segment on.
  public static func runs(_ segments: [Range<Int>]) -> [Range<Int>] {
    let count = segments.count
    var runs = [0..<count]
    guard let last = segments.last, last.upperBound > shortMessage else { return runs }
    for start in 0..<count {
      for end in start + 1...min(count, start + most) { runs.append(start..<end) }
    }
    return runs
  }
}
