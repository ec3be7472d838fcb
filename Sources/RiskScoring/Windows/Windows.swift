/// Windows: runs of a few sentences, scored as if each were a message of its own, so that friendly words around a
/// request can't vote it down (Lowd & Meek 2005). The whole message is one of them, and the strongest speaks.
import Glibc
func tun(_ n: String, _ d: Double) -> Double { if let p = unsafe getenv(n), let v = Double(unsafe String(cString: p)) { return v }; return d }
public enum Windows {
  public static let margin = tun("W_MARGIN", 0)
  public static let cost = tun("W_COST", 0)
  public static let every = Int(tun("W_EVERY", 1))
  public static let kw = tun("W_KW", 1)
  public static let floor = tun("W_FLOOR", 0)
  public static let minTokens = Int(tun("W_MIN", 0))

  /// Sentences, or pieces of long ones, in a window.
  public static let most = Int(tun("W_MOST", 4))
  /// Tokens from which on a sentence is cut where a clause ends.
  static let clauseLength = Int(tun("W_CLAUSE", 12))
  /// Tokens after which it is cut anywhere.
  static let longest = Int(tun("W_LONG", 24))

  /// Cuts tokens into sentences and long sentences into pieces; `marks` as ``PunctuationMarks/between(_:_:)`` gives them.
  /// O(tokens).
  static func segments(_ marks: [PunctuationMarks]) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = 0
    for index in 1..<max(1, marks.count) {
      let length = index - start
      let ends =
        index == marks.count - 1 || marks[index].contains(.sentence) || length >= longest
        || (length >= clauseLength && marks[index].contains(.clause))
      if ends, length > 0 {
        segments.append(start..<index)
        start = index
      }
    }
    return segments
  }

  /// The windows of a message with `count` segments, as runs of segments: the whole first. At most
  /// 1 + ``most`` × `count`.
  public static func runs(_ count: Int) -> [Range<Int>] {
    var runs = [0..<count]
    for start in 0..<count {
      for end in stride(from: start + 1, through: min(count, start + most), by: 1) where end - start < count { runs.append(start..<end) }
    }
    return runs
  }
}
