/// What is left of records that are not kept whole: in how many documents each feature and each label stands.
struct RestCounts: Equatable, Sendable {
  /// Upper halves of the records' digests, ascending: a record that comes again is noticed.
  var digests: [UInt64] = []
  var risky = 0
  /// By ascending bytes; each stands in a document.
  var labels: [String] = []
  /// Documents of each label.
  var labelled: [Int] = []
  var features = FeatureCounts()

  var documents: Int { digests.count }

  /// More documents than this are refused: counts of features fit into 32 bits, those of the sample too.
  static let limit = 1 << 31

  /// The sums of both. O(bytes).
  func adding(_ other: RestCounts) -> RestCounts {
    if other.documents == 0 { return self }
    if documents == 0 { return other }
    var sum = RestCounts()
    sum.digests = (digests + other.digests).sorted()
    sum.risky = risky + other.risky
    sum.labels = nameTable(labels + other.labels)
    sum.labelled = [Int](repeating: 0, count: sum.labels.count)
    let numbers = nameNumbers(sum.labels)
    func renumbered(_ part: RestCounts) -> FeatureCounts {
      let own = part.labels.map { numbers[Array($0.utf8)] ?? 0 }
      for (number, documents) in zip(own, part.labelled) { sum.labelled[number] += documents }
      return part.features.renumbered(own)
    }
    sum.features = renumbered(self).adding(renumbered(other))
    return sum
  }

  static func == (first: RestCounts, second: RestCounts) -> Bool {
    first.digests == second.digests && first.risky == second.risky && first.labelled == second.labelled
      && first.labels.elementsEqual(second.labels, by: sameBytes) && first.features == second.features
  }
}
