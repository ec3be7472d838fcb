import JSONText
import RiskScoring
import Synchronization

/// Counts records one by one, with memory for the sample and for the counts of the others.
///
/// Several builders may share the work: their counts add up to the same, however the records were dealt out.
public struct CountsBuilder: Sendable {
  /// Upper half of a digest above which a record can't be of the sample; builders tell each other.
  public final class Bound: Sendable {
    private let upper = Atomic(UInt64.max)

    public init() {}

    private let announced = Mutex<[ContentDigest]>([])

    func excludes(_ digest: ContentDigest) -> Bool { digest.upper > upper.load(ordering: .relaxed) }

    /// Records that one of the builders keeps; each says so once.
    fileprivate func announce(_ digests: [ContentDigest], limit: Int) {
      announced.withLock { all in
        all = Array((all + digests).sorted().prefix(limit))
        if all.count == limit, let last = all.last { lower(to: last) }
      }
    }

    /// By hand: `Atomic.min` of Swift 6.3 takes the largest unsigned number for less than all others.
    func lower(to digest: ContentDigest) {
      var known = upper.load(ordering: .relaxed)
      while digest.upper < known {
        known = upper.compareExchange(expected: known, desired: digest.upper, ordering: .relaxed).original
      }
    }
  }

  private let honest: [String]
  private let limit: Int
  private let bound: Bound
  /// Those that may be of the sample; up to twice as many.
  private var kept: [KeptRecord] = []
  private var corrections: [KeptRecord] = []
  private var rest: RestBuilder
  /// Sets of labels that were looked up, by what their records call them.
  private var labelSets: [[UInt8]: LabelSet] = [:]
  private static let mostLabelSets = 1 << 12

  private struct LabelSet {
    /// In alphabetical order, without repeats.
    let names: [String]
    /// Known from the first record of the rest on that carries them.
    var inRest: RestBuilder.LabelSet?
  }

  public init(honest: [String] = [], limit: Int = Counts.sampleLimit, bound: Bound = Bound()) {
    self.honest = nameTable(honest)
    self.limit = limit
    self.bound = bound
    rest = RestBuilder(honest: HonestLabels(honest), keywords: KeywordAutomaton())
  }

  /// Goes on from counts.
  public init(_ counts: Counts) {
    self.init(honest: counts.honest, limit: counts.limit)
    absorb(counts)
  }

  /// Amortised O(bytes of text).
  public mutating func add(_ document: LabelledDocument) { add(KeptRecord(document)) }

  /// The same for a record that is read in place. `written`: its labels as they are written, in any form that says what
  /// `labels` says; `group`: the group it is in. Amortised O(bytes of text).
  package mutating func add(
    _ text: Span<UInt8>, written: Span<UInt8>, labels: () -> [String], group: () -> String
  ) {
    var key: [UInt8] = []
    key.append(written.indices, of: written)
    let place = labelSets.index(forKey: key)
    var set = place.map { labelSets.values[$0] } ?? LabelSet(names: Set(labels()).sorted())
    let digest = ContentDigest(of: text, labels: set.names)
    if bound.excludes(digest) {
      if let inRest = set.inRest { return rest.add(digest, text, inRest) }
      set.inRest = rest.labelSet(set.names)
      if let inRest = set.inRest { rest.add(digest, text, inRest) }
    } else {
      var copy: [UInt8] = []
      copy.append(text.indices, of: text)
      add(
        KeptRecord(
          digest, group: LabelledDocument.groupName(group()), labels: set.names, text: copy))
    }
    if labelSets.count < CountsBuilder.mostLabelSets { labelSets[key] = set }
  }

  /// Counts of other records. Amortised O(bytes × log parts).
  public mutating func add(_ counts: Counts) throws(MergeError) {
    guard honest.elementsEqual(counts.honest, by: sameBytes) else {
      throw .otherHonestLabels(honest, counts.honest)
    }
    guard limit == counts.limit else { throw .otherLimit(limit, counts.limit) }
    guard documents + counts.documents <= RestCounts.limit else {
      throw .tooManyDocuments(limit: RestCounts.limit)
    }
    absorb(counts)
  }

  /// Records so far.
  private var documents: Int { kept.count + corrections.count + rest.documents }

  private mutating func absorb(_ counts: Counts) {
    rest.add(counts.rest)
    corrections += counts.corrections
    for record in counts.sample { add(record) }
  }

  private mutating func add(_ record: KeptRecord) {
    if bound.excludes(record.digest) { return count(record) }
    kept.append(record)
    if kept.count > 2 * limit { cut() }
  }

  private mutating func count(_ record: KeptRecord) { rest.add(record.digest, record.text, record.labels) }

  /// Leaves the records with the smallest digests.
  private mutating func cut() {
    let sorted = kept.sortedByDigest()
    guard sorted.count > limit else {
      kept = sorted
      return
    }
    kept = Array(sorted[..<limit])
    if let last = kept.last { bound.lower(to: last.digest) }
    for record in sorted[limit...] { count(record) }
  }

  /// Counts those that the bound excludes by now.
  private mutating func drop() {
    let all = kept
    kept = []
    for record in all { add(record) }
  }

  /// Tells builders that share the bound which records this one keeps, once all were added: so none of them has to hold
  /// and sort what another's keep out of the sample. O(records of the sample × log).
  public func announce() {
    bound.announce(kept.map(\.digest), limit: limit)
  }

  public mutating func finish() -> Counts {
    drop()
    cut()
    return Counts(
      honest: honest, limit: limit, sample: kept, rest: rest.finish(), corrections: corrections.sorted())
  }
}

extension [KeptRecord] {
  /// In their order. Digests are sorted in place of records, which are large: only where two are alike the rest decides.
  fileprivate func sortedByDigest() -> [KeptRecord] {
    let order = enumerated().map { (digest: $1.digest, index: $0) }.sorted { first, second in
      first.digest == second.digest
        ? self[first.index] < self[second.index] : first.digest < second.digest
    }
    return order.map { self[$0.index] }
  }
}
