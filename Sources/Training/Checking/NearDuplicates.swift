import MessageText
import RiskScoring

/// Pairs of texts that say nearly the same: shared sequences of five words against all of both (Jaccard 1912; shingles
/// after Broder 1997).
///
/// Exact, not sampled: two texts that are alike enough share one of the few sequences that come first in a fixed order,
/// the rarest (prefix filtering, Chaudhuri, Ganti & Kaushik 2006), so only texts that share one of these are compared.
/// Words are read as the scorer reads them, disguises undone.
public struct NearDuplicates: Sendable {
  public struct Pair: Equatable, Sendable {
    /// Indices of the texts, the smaller first.
    public let first: Int
    public let second: Int
    /// Shared sequences ÷ all sequences of both, 0…1; 1 for the same words.
    public let similarity: Double
  }

  /// From this similarity on a text is nearly another.
  public static let threshold = 0.6
  /// Words in a sequence; a shorter text is one sequence.
  static let length = 5
  /// Pairs that are told of one text: a thousand copies make no million pairs.
  static let pairsOfOne = 100

  /// By the second text, then the first.
  public let pairs: [Pair]

  /// O(bytes of text + pairs of texts that share rare sequences).
  public init(_ texts: [[UInt8]], threads: Int = 1) {
    let keywords = KeywordAutomaton()
    let sets = mapConcurrently(texts.count, threads: threads) { index in
      NearDuplicates.sequences(MessageReading(texts[index], keywords: keywords))
    }
    self.init(sequences: sets)
  }

  /// `sequences`: hashes of each text's sequences, in any order, without repeats.
  init(sequences: [[UInt64]]) {
    // How often a sequence stands in texts, by the last bits of its hash: collisions only make it look less rare.
    var frequency = [UInt32](repeating: 0, count: 1 << 20)
    func bucket(_ sequence: UInt64) -> Int { Int(truncatingIfNeeded: sequence) & (frequency.count - 1) }
    for set in sequences { for sequence in set { frequency[bucket(sequence)] += 1 } }
    let ordered = sequences.map { set in
      set.sorted { (frequency[bucket($0)], $0) < (frequency[bucket($1)], $1) }
    }
    let ascending = sequences.map { $0.sorted() }
    var textsWith: [UInt64: [Int32]] = [:]
    var pairs: [Pair] = []
    for (text, set) in ordered.enumerated() {
      let needed = Int((NearDuplicates.threshold * Double(set.count)).rounded(.up))
      let prefix = set.prefix(set.count - max(needed, 1) + 1)
      var candidates: Set<Int32> = []
      for sequence in prefix {
        for other in (textsWith[sequence] ?? []).suffix(NearDuplicates.pairsOfOne * 4) {
          candidates.insert(other)
        }
        textsWith[sequence, default: []].append(Int32(text))
      }
      var found = 0
      for other in candidates.sorted() where found < NearDuplicates.pairsOfOne {
        let similarity = NearDuplicates.similarity(ascending[Int(other)], ascending[text])
        guard similarity >= NearDuplicates.threshold else { continue }
        pairs.append(Pair(first: Int(other), second: text, similarity: similarity))
        found += 1
      }
    }
    self.pairs = pairs
  }

  /// Hashes of the sequences of a message, each once.
  static func sequences(_ reading: MessageReading, length: Int = NearDuplicates.length) -> [UInt64] {
    var words: [UInt64] = []
    for token in reading.tokens {
      var digest = ContentDigest()
      for byte in reading.text.bytes[token.range] { digest.add(byte) }
      words.append(digest.upper)
    }
    let starts = words.count < length ? 0...0 : 0...words.count - length
    return Array(
      Set(
        starts.map { start in
          var digest = ContentDigest()
          for word in words[start..<min(start + length, words.count)] { digest.add(half: word) }
          return digest.upper
        }))
  }

  /// Jaccard similarity of two ascending lists.
  static func similarity(_ first: [UInt64], _ second: [UInt64]) -> Double {
    var (i, j, shared) = (0, 0, 0)
    while i < first.count, j < second.count {
      if first[i] == second[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if first[i] < second[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = first.count + second.count - shared
    return all == 0 ? 1 : Double(shared) / Double(all)
  }
}
