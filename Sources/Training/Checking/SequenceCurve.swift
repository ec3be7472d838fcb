import RiskScoring
import SeededRandom

/// How much new a corpus still says while messages are added: distinct sequences of four words. A corpus that repeats
/// itself adds few.
public struct SequenceCurve: Sendable {
  public struct Point: Equatable, Sendable {
    /// Messages up to here.
    public let messages: Int
    /// Distinct sequences in them.
    public let distinct: Int
    /// Distinct sequences that each message since the last point added, on average.
    public let newOfEach: Double
    /// Of the sequences of the messages since the last point (each once a message), the share that was new.
    public let newShare: Double
  }

  /// Words in a sequence; a shorter message is one sequence.
  public static let length = 4
  static let steps = 10

  /// One for each tenth of the messages; in the order of the messages, and shuffled.
  public let inOrder: [Point]
  public let shuffled: [Point]

  /// O(bytes of text).
  public init(_ texts: [[UInt8]], seed: UInt64 = 1, threads: Int = 1) {
    let keywords = KeywordAutomaton()
    let sets = mapConcurrently(texts.count, threads: threads) { index in
      NearDuplicates.sequences(MessageReading(texts[index], keywords: keywords), length: SequenceCurve.length)
    }
    inOrder = SequenceCurve.points(sets)
    var random = SplitMix64(seed: seed)
    shuffled = SequenceCurve.points(sets.shuffled(using: &random))
  }

  /// `sets`: each message's sequences, each once.
  static func points(_ sets: [[UInt64]]) -> [Point] {
    var points: [Point] = []
    var seen: Set<UInt64> = []
    var start = 0
    for step in 1...steps {
      let end = sets.count * step / steps
      guard end > start else { continue }
      let before = seen.count
      var all = 0
      for set in sets[start..<end] {
        all += set.count
        seen.formUnion(set)
      }
      let new = Double(seen.count - before)
      points.append(
        Point(
          messages: end, distinct: seen.count, newOfEach: new / Double(end - start),
          newShare: all == 0 ? 0 : new / Double(all)))
      start = end
    }
    return points
  }
}
