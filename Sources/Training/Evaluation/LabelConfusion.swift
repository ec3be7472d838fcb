/// A label that was missed, and one that was found in its place.
public struct LabelConfusion: Equatable, Sendable {
  /// nil: nothing was missed, `found` came on top.
  public let missed: String?
  /// nil: nothing was found in its place.
  public let found: String?
  /// Documents in which it happened; a document with several of both counts for each pair.
  public let documents: Int
}

extension AnswerSet {
  /// Which labels were taken for which, the most frequent first, then in the order of the labels.
  public var confusions: [LabelConfusion] {
    struct Pair: Hashable {
      let missed: Int
      let found: Int
    }
    let nothing = labels.count
    var counts: [Pair: Int] = [:]
    for answer in answers {
      let missed = labels.indices.filter { answer.isTrue[$0] && !answer.isPresent[$0] }
      let found = labels.indices.filter { !answer.isTrue[$0] && answer.isPresent[$0] }
      if missed.isEmpty && found.isEmpty { continue }
      for missed in missed.isEmpty ? [nothing] : missed {
        for found in found.isEmpty ? [nothing] : found {
          counts[Pair(missed: missed, found: found), default: 0] += 1
        }
      }
    }
    let order = counts.sorted {
      ($1.value, $0.key.missed, $0.key.found) < ($0.value, $1.key.missed, $1.key.found)
    }
    return order.map { pair, documents in
      LabelConfusion(
        missed: pair.missed == nothing ? nil : labels[pair.missed],
        found: pair.found == nothing ? nil : labels[pair.found], documents: documents)
    }
  }
}
