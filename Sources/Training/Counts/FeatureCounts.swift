import RiskScoring

/// In how many documents each feature stands: in all, in risky ones, and in those of each label. Packed, because a
/// large corpus has millions of features and most of them stand in one document.
///
/// By ascending hash; for each feature the hash (8 bytes, little-endian), then numbers (``NumberReader``): documents,
/// risky documents, labels that it stands with, and for each of these, ascending, the distance of the label's number
/// from the one after the last, and the documents.
struct FeatureCounts: Equatable, Sendable {
  private(set) var bytes: [UInt8] = []
  /// Features.
  private(set) var count = 0

  init() {}

  /// Bytes that ``FeatureCursor`` has read to their end.
  init(checked bytes: [UInt8], count: Int) {
    self.bytes = bytes
    self.count = count
  }

  /// Hashes come in ascending order, labels too.
  mutating func append(_ hash: UInt64, _ tally: Tally) {
    count += 1
    bytes.append(fixed: hash)
    bytes.append(number: tally.documents)
    bytes.append(number: tally.risky)
    bytes.append(number: tally.labels.count)
    var next = 0
    for (label, documents) in tally.labels {
      bytes.append(number: label - next)
      bytes.append(number: documents)
      next = label + 1
    }
  }

  /// The sums of both; labels are numbered alike. O(bytes).
  func adding(_ other: FeatureCounts) -> FeatureCounts {
    if other.count == 0 { return self }
    if count == 0 { return other }
    var sum = FeatureCounts()
    sum.bytes.reserveCapacity(bytes.count + other.bytes.count)
    var first = FeatureCursor(self)
    var second = FeatureCursor(other)
    var hasFirst = first.advance()
    var hasSecond = second.advance()
    while hasFirst || hasSecond {
      if hasFirst, !hasSecond || first.hash < second.hash {
        sum.append(bytes[first.range])
        hasFirst = first.advance()
      } else if !hasFirst || second.hash < first.hash {
        sum.append(other.bytes[second.range])
        hasSecond = second.advance()
      } else {
        sum.append(first.hash, first.tally.adding(second.tally))
        hasFirst = first.advance()
        hasSecond = second.advance()
      }
    }
    return sum
  }

  private mutating func append(_ feature: ArraySlice<UInt8>) {
    bytes += feature
    count += 1
  }

  /// With other numbers for the labels. O(bytes).
  func renumbered(_ numbers: [Int]) -> FeatureCounts {
    if numbers == Array(numbers.indices) { return self }
    var renumbered = FeatureCounts()
    renumbered.bytes.reserveCapacity(bytes.count)
    var cursor = FeatureCursor(self)
    while cursor.advance() {
      var tally = cursor.tally
      for index in tally.labels.indices { tally.labels[index].label = numbers[tally.labels[index].label] }
      tally.labels.sort { $0.label < $1.label }
      renumbered.append(cursor.hash, tally)
    }
    return renumbered
  }

  /// `body` for each of the ascending `hashes` that is known, with its index. O(bytes + hashes).
  func forEach(of hashes: [UInt64], _ body: (_ index: Int, _ tally: Tally) -> Void) {
    var cursor = FeatureCursor(self)
    var index = 0
    while index < hashes.count, cursor.advance() {
      while index < hashes.count, hashes[index] < cursor.hash { index += 1 }
      if index < hashes.count, hashes[index] == cursor.hash { body(index, cursor.tally) }
    }
  }
}

/// The documents of one feature.
struct Tally: Equatable, Sendable {
  var documents = 0
  var risky = 0
  /// By ascending number of the label.
  var labels: [(label: Int, documents: Int)] = []

  func adding(_ other: Tally) -> Tally {
    var sum = Tally(documents: documents + other.documents, risky: risky + other.risky)
    sum.labels.reserveCapacity(labels.count + other.labels.count)
    var rest = other.labels[...]
    for own in labels {
      while let next = rest.first, next.label < own.label {
        sum.labels.append(next)
        rest.removeFirst()
      }
      if let next = rest.first, next.label == own.label {
        sum.labels.append((own.label, own.documents + next.documents))
        rest.removeFirst()
      } else {
        sum.labels.append(own)
      }
    }
    sum.labels += rest
    return sum
  }

  static func == (first: Tally, second: Tally) -> Bool {
    first.documents == second.documents && first.risky == second.risky
      && first.labels.elementsEqual(second.labels, by: ==)
  }
}

/// Walks over packed counts. Damaged bytes end the walk early, which a file's reader notices.
struct FeatureCursor {
  private var reader: NumberReader
  private(set) var hash: UInt64 = 0
  private(set) var tally = Tally()
  /// The bytes of the feature.
  private(set) var range = 0..<0

  init(_ counts: FeatureCounts) { reader = NumberReader(counts.bytes) }

  var offset: Int { reader.offset }

  /// On to the next feature; false where none can be read.
  mutating func advance() -> Bool {
    let start = reader.offset
    guard let hash = reader.fixed(), let documents = reader.number(), let risky = reader.number(),
      let count = reader.number(), count <= reader.left
    else { return false }
    self.hash = hash
    tally.documents = documents
    tally.risky = risky
    tally.labels.removeAll(keepingCapacity: true)
    var next = 0
    for _ in 0..<count {
      guard let distance = reader.number(), let documents = reader.number() else { return false }
      let (label, isTooFar) = next.addingReportingOverflow(distance)
      guard !isTooFar, label < Int.max else { return false }
      tally.labels.append((label, documents))
      next = label + 1
    }
    range = start..<reader.offset
    return true
  }
}
