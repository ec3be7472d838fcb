/// What is wrong with the records of a corpus, each of which can be read.
public struct RecordMistakes: Sendable {
  /// Documents with the id of an earlier one, and that one.
  public let repeatedIDs: [(first: LabelledDocument, second: LabelledDocument)]
  /// Documents that say nothing.
  public let empty: [LabelledDocument]

  /// O(documents).
  public init(_ documents: [LabelledDocument]) {
    var firstWith: [String: LabelledDocument] = [:]
    var repeated: [(first: LabelledDocument, second: LabelledDocument)] = []
    for document in documents {
      if let first = firstWith[document.id] {
        repeated.append((first, document))
      } else {
        firstWith[document.id] = document
      }
    }
    repeatedIDs = repeated
    empty = documents.filter(\.isEmpty)
  }
}
