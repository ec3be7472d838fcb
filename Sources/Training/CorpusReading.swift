import Conversations
public import JSONText
import RiskScoring

/// What is wrong with a record of a corpus.
public enum CorpusProblem: Error, Equatable, Sendable {
  case notJSON(JSONError)
  case notAnObject
  case missing(key: String)
  case wrongType(key: String, expected: String)
  case keyTwice(String)
  case emptyLabel
  /// In bytes.
  case labelTooLong(limit: Int)
  /// Of one record.
  case tooManyLabels(limit: Int)
  /// The line is longer than the limit, in bytes.
  case tooLong(limit: Int)
  /// A table whose header has no column of this meaning.
  case noColumn(String, columns: [String])
  /// A row that ends before the last column that is needed.
  case shortRow(cells: Int, needed: Int)
  /// A row with words behind the last column.
  case longRow(cells: Int, columns: Int)
  /// Two columns of the header that are read bear this name.
  case columnTwice(String)
  /// A quoted cell that never ends.
  case openQuote
  /// A quoted cell that goes on behind its closing quote.
  case textBehindQuote
  /// The file is in another encoding than UTF-8, by its first bytes.
  case encoding(String)
  /// A byte, counted from 0 in the line, that can't stand in UTF-8.
  case notUTF8(offset: Int)
}

/// Reads labelled records of JSON Lines, one a line (see the README, "Records").
///
/// - `{"text", "labels"}`: one document, none if its `sender` is not the seller. `label` with one string or a list is
///   understood too.
/// - `{"messages", "labels"}`: where the seller's messages carry `labels` of their own, one document each; else one
///   document of all that the seller wrote.
/// - Documents are grouped by `brief`, else `conversation`, else `author`, else `id`; else each record stands alone.
public enum CorpusReading {
  /// A longer line is refused.
  public static let maximumLine = 1 << 20

  /// The documents of one line. `place` names the line for people; it becomes the id of records that have none.
  public static func documents(
    _ line: Span<UInt8>, place: String
  ) throws(CorpusProblem) -> [LabelledDocument] {
    guard line.count <= maximumLine else { throw .tooLong(limit: maximumLine) }
    let record: JSONValue
    do {
      record = try parseJSON(line)
    } catch {
      throw .notJSON(error)
    }
    guard let members = record.members else { throw .notAnObject }
    var seen: Set<[UInt8]> = []
    for member in members where !seen.insert(Array(member.key.utf8)).inserted {
      throw .keyTwice(member.key)
    }
    let id = identifier(record["id"]) ?? place
    // Never the place: the same records give the same model, whichever files they stand in.
    var group = identifier(record["id"]) ?? group(of: line)
    let author = try string(record, "author") ?? ""
    for key in ["author", "conversation", "brief"] { group = try string(record, key) ?? group }
    guard let messages = record["messages"] else {
      guard let text = try string(record, "text") else { throw .missing(key: "text") }
      guard let labels = try labels(record) else { throw .missing(key: "labels") }
      return documents(
        Array(text.utf8), sender: try string(record, "sender"), labels: labels, group: group, id: id,
        place: place, author: author)
    }
    guard let messages = messages.arrayValue else {
      throw .wrongType(key: "messages", expected: "an array")
    }
    var own: [LabelledDocument] = []
    var all: [UInt8] = []
    for (index, message) in messages.enumerated() {
      guard let text = try string(message, "text") else { throw .missing(key: "messages[\(index)].text") }
      guard isSeller(try string(message, "sender")) else { continue }
      if let labels = try labels(message) {
        own.append(
          LabelledDocument(
            text: Array(text.utf8), labels: labels, group: group, id: "\(id)[\(index)]", place: place,
            author: author))
      }
      if !all.isEmpty { all.append(0x0A) }
      all += Array(text.utf8)
    }
    if !own.isEmpty { return own }
    guard let labels = try labels(record) else { throw .missing(key: "labels") }
    return [LabelledDocument(text: all, labels: labels, group: group, id: id, place: place, author: author)]
  }

  /// The group of a record that names none.
  package static func group(of line: Span<UInt8>) -> String { ContentDigest(of: line).hexadecimal }

  /// Whether a model can have the labels, the strings of a list in a line that ``findMembers(_:_:)`` found.
  package static func accepts(_ line: Span<UInt8>, labels list: Range<Int>) -> Bool {
    var count = 0
    var fit = true
    line.forEachString(in: list) { label in
      count += 1
      if label.isEmpty || label.count > ModelFormat.longestLabel { fit = false }
    }
    return fit && count <= Counts.labelLimit
  }

  /// ``LabelledDocument/idHash`` of a record that gives this id, which is no place.
  package static func idHash(_ id: [UInt8]) -> UInt64 { ContentDigest(of: id.span).upper }

  /// The document of a message: all of the text where the seller is named as its sender or no speaker is found in it,
  /// else the seller's lines (as `advise score` reads it); none where it is another's.
  static func documents(
    _ text: [UInt8], sender: String?, labels: [String], group: String, id: String, place: String,
    author: String = ""
  ) -> [LabelledDocument] {
    guard isSeller(sender) else { return [] }
    var text = text
    if sender == nil, let chat = try? readChat(text), !chat.account.hasNoSpeaker {
      text = Array(chat.messages.filter { $0.role == .seller }.map(\.text).joined(separator: [0x0A]))
    }
    return [LabelledDocument(text: text, labels: labels, group: group, id: id, place: place, author: author)]
  }

  private static func isSeller(_ sender: String?) -> Bool {
    sender.map { (role(ofSpeaker: $0) ?? .seller) == .seller } ?? true
  }

  /// An `id` may be a string or a number.
  private static func identifier(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  private static func string(_ record: JSONValue, _ key: String) throws(CorpusProblem) -> String? {
    switch record[key] {
    case nil, .null: return nil
    case .string(let text): return text
    default: throw .wrongType(key: key, expected: "a string")
    }
  }

  private static func labels(_ record: JSONValue) throws(CorpusProblem) -> [String]? {
    for key in ["labels", "label"] {
      switch record[key] {
      case nil: continue
      case .string(let label) where key == "label": return try checked([label])
      case .array(let values):
        var labels: [String] = []
        for value in values {
          guard let label = value.stringValue else {
            throw .wrongType(key: key, expected: "an array of strings")
          }
          labels.append(label)
        }
        return try checked(labels)
      default: throw .wrongType(key: key, expected: "an array of strings")
      }
    }
    return nil
  }

  /// The labels, if a model can have them.
  static func checked(_ labels: [String]) throws(CorpusProblem) -> [String] {
    guard labels.count <= Counts.labelLimit else { throw .tooManyLabels(limit: Counts.labelLimit) }
    for label in labels {
      if label.utf8.isEmpty { throw .emptyLabel }
      guard label.utf8.count <= ModelFormat.longestLabel else {
        throw .labelTooLong(limit: ModelFormat.longestLabel)
      }
    }
    return labels
  }
}
