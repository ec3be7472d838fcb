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

    func excludes(_ digest: ContentDigest) -> Bool { digest.upper > upper.load(ordering: .relaxed) }

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
    kept.sort()
    guard kept.count > limit else { return }
    for record in kept[limit...] { count(record) }
    kept.removeSubrange(limit...)
    if let last = kept.last { bound.lower(to: last.digest) }
  }

  public mutating func finish() -> Counts {
    cut()
    return Counts(
      honest: honest, limit: limit, sample: kept, rest: rest.finish(), corrections: corrections.sorted())
  }
}
