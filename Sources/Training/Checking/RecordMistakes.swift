/// What is wrong with the records of a corpus, each of which can be read.
public struct RecordMistakes: Sendable {
  /// Documents with the id of an earlier one, and that one.
  public let repeatedIDs: [(first: LabelledDocument, second: LabelledDocument)]
  /// Documents that say nothing.
  public let empty: [LabelledDocument]

  /// O(bytes of the ids + documents).
  public init(_ documents: [LabelledDocument]) {
    // Told apart by their bytes: characters take time that grows with the square of the marks on one.
    var firstWith: [[UInt8]: LabelledDocument] = [:]
    var repeated: [(first: LabelledDocument, second: LabelledDocument)] = []
    for document in documents {
      let id = Array(document.id.utf8)
      if let first = firstWith[id] {
        repeated.append((first, document))
      } else {
        firstWith[id] = document
      }
    }
    repeatedIDs = repeated
    empty = documents.filter(\.isEmpty)
  }
}

/// The ids that records gave so far, to notice one that comes again: the first ``limit`` of them, by their hashes.
public struct KnownIDs: Sendable {
  /// Ids that are remembered, which takes up to 64 MB; later ones are held against these.
  public static let limit = 1 << 22

  private let limit: Int
  private var hashes: Set<UInt64> = []

  public init(limit: Int = KnownIDs.limit) { self.limit = limit }

  /// Whether an earlier record gave the id.
  public mutating func meet(_ id: UInt64) -> Bool {
    if hashes.count < limit { return !hashes.insert(id).inserted }
    return hashes.contains(id)
  }
}

extension LabelledDocument {
  /// Hash of the id that its record gave; nil where it gave none, so that the id is its place.
  public var idHash: UInt64? { id.utf8.starts(with: place.utf8) ? nil : ContentDigest(of: id).upper }
}
