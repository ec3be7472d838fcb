import Glibc
public func tun(_ n: String, _ d: Double) -> Double { if let p = unsafe getenv(n), let v = Double(unsafe String(cString: p)) { return v }; return d }

/// Windows: the clauses of a message, each scored as if it were a message of its own, so that friendly words around a
/// request can't vote it down (Lowd & Meek 2005) and a request is learned from the clause that makes it.
public enum Windows {
  /// Clauses in a window.
  public static let most = Int(tun("W_MOST", 1))
  /// Tokens from which on a sentence is cut where a clause ends.
  static let clauseLength = Int(tun("W_CLAUSE", 3))
  static let sentenceLength = Int(tun("W_SENT", 3))
  /// Tokens after which it is cut anywhere.
  static let longest = Int(tun("W_LONG", 24))

  /// Cuts tokens into clauses; `marks` as ``PunctuationMarks/between(_:_:)`` gives them. O(tokens).
  static func segments(_ marks: [PunctuationMarks]) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = 0
    for index in 1..<max(1, marks.count) {
      let length = index - start
      let ends =
        index == marks.count - 1 || (marks[index].contains(.sentence) && length >= sentenceLength) || length >= longest
        || (length >= clauseLength && marks[index].contains(.clause))
      if ends, length > 0 {
        segments.append(start..<index)
        start = index
      }
    }
    return segments
  }

  /// The windows of a message with `count` segments, as runs of segments: the whole first.
  public static func runs(_ count: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = [0..<count]
    for start in 0..<count {
      for end in stride(from: start + 1, through: min(count, start + most), by: 1) { runs.append(start..<end) }
    }
    return runs
  }
}
