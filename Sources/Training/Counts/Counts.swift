import RiskScoring

/// Why counts can't be added up.
public enum MergeError: Error, Equatable, Sendable {
  case otherHonestLabels([String], [String])
  case otherLimit(Int, Int)
  case tooManyDocuments(limit: Int)
}

/// What training learns from, in a form that adds up: the counts of parts of a corpus are, byte for byte, those of the
/// whole, whatever the parts and their order; and so is the model.
///
/// - The *sample*: the records with the smallest digests, kept whole. A corpus of up to ``sampleLimit`` records is
///   all sample.
/// - The *rest*: of all other records only in how many documents each feature stands.
/// - The *corrections*: records that were added by hand, kept whole beside the two, so that each can be taken out.
public struct Counts: Sendable {
  /// Records that are kept whole; a multiple of today's corpus.
  public static let sampleLimit = 40_000
  /// A reader of files refuses larger ones.
  static let largestLimit = 1 << 20
  /// All columns of a model but the overall risk.
  public static let labelLimit = ModelFormat.maximumColumns - 1

  /// Labels of the user's own that are no risk, by ascending bytes.
  public let honest: [String]
  let limit: Int
  /// Ascending.
  let sample: [KeptRecord]
  let rest: RestCounts
  /// Ascending.
  let corrections: [KeptRecord]

  init(
    honest: [String], limit: Int, sample: [KeptRecord], rest: RestCounts, corrections: [KeptRecord]
  ) {
    self.honest = honest
    self.limit = limit
    self.sample = sample
    self.rest = rest
    self.corrections = corrections
  }

  /// All of the documents as the sample.
  init(whole documents: [LabelledDocument], honest: [String]) {
    self.init(
      honest: nameTable(honest), limit: max(documents.count, 1),
      sample: documents.map(KeptRecord.init).sorted(),
      rest: RestCounts(), corrections: [])
  }

  /// Records in all, corrections among them.
  public var documents: Int { sample.count + rest.documents + corrections.count }

  /// Distinct labels; a model has room for ``labelLimit``, and counts with more are neither written nor read.
  public var labelCount: Int {
    nameTable((sample + corrections).lazy.flatMap(\.labels) + rest.labels).count
  }

  /// What a model that is learned from these says in its provenance of its `corpus`.
  public var corpus: String { digest.hexadecimal }

  /// Of all records.
  var digest: ContentDigest {
    var digest = ContentDigest()
    for record in sample { digest.add(record.digest) }
    for upper in rest.digests { digest.add(half: upper) }
    for record in corrections { digest.add(record.digest) }
    return digest
  }

  /// What a model that is learned from these would answer. O(records).
  public var labels: Set<String> {
    Set((sample + corrections).flatMap(\.labels)).filter { !HonestLabels.isAbsence($0) }
  }

  /// Records that say and carry what another one does: how many could go. Corrections are left out. O(records).
  public var repeats: Int {
    var repeats = 0
    var last: UInt64?
    for digest in sample.lazy.map(\.digest.upper) {
      if digest == last { repeats += 1 }
      last = digest
    }
    // The sample's digests come first.
    for digest in rest.digests {
      if digest == last { repeats += 1 }
      last = digest
    }
    return repeats
  }

  /// Records that say what another one says, but carry other labels; of those that are kept whole, so of all in a
  /// corpus that is all sample. O(bytes of the sample).
  public var contradictions: Int {
    var labelsOf: [[UInt8]: Set<[String]>] = [:]
    for record in sample { labelsOf[record.text, default: []].insert(record.labels) }
    return sample.count { labelsOf[$0.text].map { $0.count > 1 } ?? false }
  }

  /// Whether every record that is kept whole is a risk, or none is; nil where there are both. O(records).
  public var onlyKind: Bool? {
    let labels = HonestLabels(honest)
    var kinds: Set<Bool> = []
    for record in sample + corrections { kinds.insert(record.labels.contains(where: labels.isRisk)) }
    return kinds.count == 1 ? kinds.first : nil
  }

  // MARK: - Corrections

  /// With the documents as further corrections.
  public func learning(_ documents: [LabelledDocument]) -> Counts {
    with(corrections: (corrections + documents.map(KeptRecord.init)).sorted())
  }

  /// Without the documents, each of which takes one correction away; nil and its index for the first that none is
  /// left for. O((documents + corrections) × log).
  public func unlearning(_ documents: [LabelledDocument]) -> (counts: Counts?, missing: Int?) {
    var taken = [Bool](repeating: false, count: corrections.count)
    for (index, document) in documents.enumerated() {
      let record = KeptRecord(document)
      var place = firstCorrection(notBefore: record)
      while place < corrections.count, corrections[place] == record, taken[place] { place += 1 }
      guard place < corrections.count, corrections[place] == record else { return (nil, index) }
      taken[place] = true
    }
    return (with(corrections: zip(corrections, taken).filter { !$1 }.map(\.0)), nil)
  }

  private func firstCorrection(notBefore record: KeptRecord) -> Int {
    var (low, high) = (0, corrections.count)
    while low < high {
      let middle = (low + high) / 2
      if corrections[middle] < record { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func with(corrections: [KeptRecord]) -> Counts {
    Counts(honest: honest, limit: limit, sample: sample, rest: rest, corrections: corrections)
  }
}
