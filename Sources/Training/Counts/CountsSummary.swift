public import RiskScoring

/// A feature that tells a label from the other documents.
public struct CountedEvidence: Sendable {
  public let name: FeatureNames.Name
  /// Documents with the feature, and those of them that carry the label.
  public let documents: Int
  public let labelled: Int
  /// How surely feature and label go together: the log-likelihood ratio G² (Dunning 1993), 0 where they don't.
  public let strength: Double
}

/// What counts say, feature by feature and label by label.
public struct CountsSummary: Sendable {
  /// Distinct features.
  public var features: Int { all.features.count }
  /// By ascending bytes, with their documents.
  public let labels: [(label: String, documents: Int)]
  public let risky: Int
  public let documents: Int
  /// Of all documents, the sample among them.
  private let all: RestCounts
  private let names: FeatureNames

  /// O(bytes of the sample + bytes of the rest).
  public init(_ counts: Counts) {
    let keywords = KeywordAutomaton()
    var builder = RestBuilder(honest: HonestLabels(counts.honest), keywords: keywords)
    var names = FeatureNames(keywords)
    for record in counts.sample + counts.corrections {
      builder.add(record.digest, record.text, record.labels)
      names.add(MessageReading(record.text, keywords: keywords))
    }
    builder.add(counts.rest)
    all = builder.finish()
    self.names = names
    labels = Array(zip(all.labels, all.labelled))
    risky = all.risky
    documents = all.documents
  }

  /// The `limit` strongest named features of each label, in the order of ``labels``. O(bytes).
  public func evidence(limit: Int) -> [[CountedEvidence]] {
    let hashes = names.hashes
    var found = [[CountedEvidence]](repeating: [], count: all.labels.count)
    all.features.forEach(of: hashes) { index, tally in
      guard tally.documents >= TrainingSet.leastDocuments, let name = names[hashes[index]] else { return }
      for (label, labelled) in tally.labels {
        let strength = association(
          both: labelled, first: tally.documents, second: all.labelled[label], all: documents)
        guard strength > 0 else { continue }
        found[label].append(
          CountedEvidence(name: name, documents: tally.documents, labelled: labelled, strength: strength))
        if found[label].count > 64 * (limit + 1) { found[label].keepStrongest(limit) }
      }
    }
    for label in found.indices { found[label].keepStrongest(limit) }
    return found
  }
}

extension [CountedEvidence] {
  fileprivate mutating func keepStrongest(_ limit: Int) {
    sort { (first, second) in (second.strength, first.name.text) < (first.strength, second.name.text) }
    self = Array(prefix(limit))
  }

}

/// G² of a two-by-two table: 2 Σ observed × ln(observed ÷ expected); 0 where `both` is no more than chance gives.
func association(both: Int, first: Int, second: Int, all: Int) -> Double {
  guard both * all > first * second else { return 0 }
  var sum = 0.0
  let cells = [
    (both, first, second), (first - both, first, all - second), (second - both, all - first, second),
    (all - first - second + both, all - first, all - second),
  ]
  for (observed, row, column) in cells where observed > 0 {
    sum +=
      Double(observed) * naturalLogarithm(Double(observed) * Double(all) / (Double(row) * Double(column)))
  }
  return 2 * sum
}

extension Counts {
  /// Records kept whole, records that are only counted, and corrections.
  public var parts: (sample: Int, counted: Int, corrections: Int) {
    (sample.count, rest.documents, corrections.count)
  }

  /// The names of the features of all texts that are kept.
  public func addNames(to names: inout FeatureNames) {
    let keywords = KeywordAutomaton()
    for record in sample + corrections { names.add(MessageReading(record.text, keywords: keywords)) }
  }
}
