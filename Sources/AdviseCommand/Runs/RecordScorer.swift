import Conversations
import DisputeAdvice
import JSONText
import RiskScoring

/// Scores one line of `advise score`. A pure function of the line: it can run on any thread.
struct RecordScorer: Sendable {
  let scorer: Scorer
  /// Print every label, not only those present.
  let all: Bool
  /// Advise on every record, not only on those with a state.
  let alwaysAdvise: Bool
  let policy: Policy

  struct Result: Sendable {
    let number: Int
    /// The output line with its line feed; empty for a blank input line.
    let line: [UInt8]
    /// Why the record was refused.
    let problem: String?
  }

  func score(_ line: LineReader.Line, number: Int) -> Result {
    guard case .text(var bytes) = line else {
      return refusal("the line is longer than \(ScoreRun.maximumRecord) bytes", number, id: nil)
    }
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      return Result(number: number, line: [], problem: nil)
    }
    let record: JSONValue
    do {
      record = try parseJSON(bytes)
    } catch {
      return refusal("not valid JSON: \(error.explanation)", number, id: nil)
    }
    do {
      return Result(number: number, line: try scored(record, number), problem: nil)
    } catch {
      return refusal(error.text, number, id: record.identifier)
    }
  }

  /// Why a record can't be scored, in words.
  private struct Refusal: Error {
    let text: String
  }

  private func scored(_ record: JSONValue, _ number: Int) throws(Refusal) -> [UInt8] {
    guard let members = record.members else {
      throw Refusal(text: "not a JSON object but \(record.kindName)")
    }
    var seen: Set<String> = []
    for member in members where !seen.insert(member.key).inserted {
      throw Refusal(text: "the key \"\(member.key)\" is given twice")
    }
    let conversation = try conversation(record)
    let state = try state(record)
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.integer(1)
    writer.key("id")
    if let id = record.identifier { writer.value(id) } else { writer.integer(number) }
    conversation.writeScore(into: &writer, all: all)
    if alwaysAdvise || state != nil {
      let advice = DisputeAdvice.advise(
        state ?? DisputeState(), tactics: conversation.tactics, policy: policy)
      writer.key("advice")
      writer.beginObject()
      advice.writeDecision(into: &writer)
      advice.writeReply(into: &writer)
      writer.endObject()
    }
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func state(_ record: JSONValue) throws(Refusal) -> DisputeState? {
    guard let json = record["state"], !json.isNull else { return nil }
    do {
      let state = try DisputeState(json: json)
      try state.validate()
      return state
    } catch {
      throw Refusal(text: "state: \(error.message)")
    }
  }

  private func conversation(_ record: JSONValue) throws(Refusal) -> ScoredConversation {
    guard let messages = record["messages"] else {
      guard let text = record["text"]?.stringValue else { throw Refusal(text: missing("text", record)) }
      return message(Array(text.utf8), sender: try sender(record))
    }
    guard let messages = messages.arrayValue else { throw Refusal(text: "\"messages\" must be an array") }
    var texts: [[UInt8]] = []
    var sellers: [(index: Int, text: [UInt8])] = []
    for (index, message) in messages.enumerated() {
      guard let text = message["text"]?.stringValue else {
        throw Refusal(text: "messages[\(index)]: " + missing("text", message))
      }
      texts.append(Array(text.utf8))
      let sender: String?
      do { sender = try self.sender(message) } catch {
        throw Refusal(text: "messages[\(index)]: \(error.text)")
      }
      let role = sender.flatMap(role(ofSpeaker:)) ?? .seller
      if role == .seller { sellers.append((index, texts[index])) }
    }
    return ScoredConversation(card: scorer.score(sellers), columns: scorer.model.columns, texts: texts)
  }

  /// A single text: the seller's whole, nobody's, or a chat, by its sender.
  private func message(_ text: [UInt8], sender: String?) -> ScoredConversation {
    if let sender {
      let isSeller = (role(ofSpeaker: sender) ?? .seller) == .seller
      return ScoredConversation(
        card: scorer.score(isSeller ? [(0, text)] : []), columns: scorer.model.columns, texts: [text])
    }
    guard let chat = try? readChat(text) else {
      // Empty or binary: scored as it stands, which ends in `unsure`.
      return ScoredConversation(card: scorer.score([(0, text)]), columns: scorer.model.columns, texts: [text])
    }
    return scorer.score(chat, whole: text)
  }

  /// A sender that is no name would be taken for the seller, or for nobody: refused, as `train` does.
  private func sender(_ record: JSONValue) throws(Refusal) -> String? {
    switch record["sender"] {
    case nil, .null?: return nil
    case .string(let name)?: return name
    case let other?: throw Refusal(text: "\"sender\" must be a string, not \(other.kindName)")
    }
  }

  private func missing(_ key: String, _ value: JSONValue) -> String {
    switch value[key] {
    case nil: "the key \"\(key)\" is missing"
    case let other?: "\"\(key)\" must be a string, not \(other.kindName)"
    }
  }

  private func refusal(_ text: String, _ number: Int, id: JSONValue?) -> Result {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.integer(1)
    if let id {
      writer.key("id")
      writer.value(id)
    }
    writer.key("line")
    writer.integer(number)
    writer.key("error")
    writer.string(text)
    writer.endObject()
    return Result(number: number, line: writer.bytes + [0x0A], problem: text)
  }
}

extension JSONValue {
  /// The record's `id` if it is a string or a number.
  fileprivate var identifier: JSONValue? {
    switch self["id"] {
    case .string(let text)?: .string(text)
    case .number(let text)?: .number(text)
    default: nil
    }
  }

  fileprivate var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
