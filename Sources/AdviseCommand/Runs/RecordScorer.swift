import Conversations
import DisputeAdvice
import JSONText
import RiskScoring

/// Scores the lines of `advise score`. A pure function of each line: it can run on any thread.
struct RecordScorer: Sendable {
  let scorer: Scorer
  /// Print every label, not only those present.
  let all: Bool
  /// Advise on every record, not only on those with a state.
  let alwaysAdvise: Bool
  let policy: Policy

  /// What became of a block of lines.
  struct Result: Sendable {
    /// The output lines: one for each input line that is not blank.
    let output: [UInt8]
    /// Lines that were refused, and why.
    let problems: [(line: Int, text: String)]
  }

  func score(_ block: LineBlock, _ memory: inout Scorer.Memory) -> Result {
    var writer = JSONWriter()
    var members: [FlatMember] = []
    var problems: [(line: Int, text: String)] = []
    block.forEachLine { line, number in
      if line.isBlank { return }
      if let problem = score(line, number, &members, &memory, into: &writer) {
        problems.append((number, problem))
      }
    }
    return Result(output: writer.bytes, problems: problems)
  }

  /// Writes the result of one line; returns why it was refused, if it was.
  private func score(
    _ line: Span<UInt8>, _ number: Int, _ members: inout [FlatMember], _ memory: inout Scorer.Memory,
    into writer: inout JSONWriter
  ) -> String? {
    guard line.count <= ScoreRun.maximumRecord else {
      return refuse("the line is longer than \(ScoreRun.maximumRecord) bytes", number, id: nil, into: &writer)
    }
    if findMembers(line, &members), let message = PlainMessage(line, members) {
      write(
        self.message(message.text, sender: message.sender, &memory), id: message.id, number, state: nil,
        into: &writer)
      return nil
    }
    let record: JSONValue
    do {
      record = try parseJSON(line)
    } catch {
      return refuse("not valid JSON: \(error.explanation)", number, id: nil, into: &writer)
    }
    do {
      let (conversation, state) = try read(record, &memory)
      write(conversation, id: record.identifier, number, state: state, into: &writer)
      return nil
    } catch {
      return refuse(error.text, number, id: record.identifier, into: &writer)
    }
  }

  /// Why a record can't be scored, in words.
  private struct Refusal: Error {
    let text: String
  }

  private func read(
    _ record: JSONValue, _ memory: inout Scorer.Memory
  ) throws(Refusal) -> (conversation: ScoredConversation, state: DisputeState?) {
    guard let members = record.members else {
      throw Refusal(text: "not a JSON object but \(record.kindName)")
    }
    var seen: Set<String> = []
    for member in members where !seen.insert(member.key).inserted {
      throw Refusal(text: "the key \"\(member.key)\" is given twice")
    }
    let conversation = try conversation(record, &memory)
    return (conversation, try state(record))
  }

  private func write(
    _ conversation: ScoredConversation, id: JSONValue?, _ number: Int, state: DisputeState?,
    into writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("schema")
    writer.integer(1)
    writer.key("id")
    if let id { writer.value(id) } else { writer.integer(number) }
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
    writer.endLine()
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

  private func conversation(
    _ record: JSONValue, _ memory: inout Scorer.Memory
  ) throws(Refusal) -> ScoredConversation {
    guard let messages = record["messages"] else {
      guard let text = record["text"]?.stringValue else { throw Refusal(text: missing("text", record)) }
      return message(Array(text.utf8), sender: try sender(record), &memory)
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
    return ScoredConversation(
      card: scorer.score(sellers, &memory), columns: scorer.model.columns, texts: texts)
  }

  /// A single text: the seller's whole, nobody's, or a chat, by its sender.
  private func message(
    _ text: [UInt8], sender: String?, _ memory: inout Scorer.Memory
  ) -> ScoredConversation {
    if let sender {
      let isSeller = (role(ofSpeaker: sender) ?? .seller) == .seller
      return ScoredConversation(
        card: scorer.score(isSeller ? [(0, text)] : [], &memory), columns: scorer.model.columns, texts: [text]
      )
    }
    guard let chat = try? readChat(text) else {
      // Empty or binary: scored as it stands, which ends in `unsure`.
      return ScoredConversation(
        card: scorer.score([(0, text)], &memory), columns: scorer.model.columns, texts: [text])
    }
    return scorer.score(chat, whole: text, &memory)
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

  private func refuse(
    _ text: String, _ number: Int, id: JSONValue?, into writer: inout JSONWriter
  ) -> String {
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
    writer.endLine()
    return text
  }
}

/// The usual record, a message without a state, read without building a tree; nil for all others.
private struct PlainMessage {
  private(set) var id: JSONValue?
  private(set) var sender: String?
  let text: [UInt8]

  init?(_ line: Span<UInt8>, _ members: [FlatMember]) {
    var text: [UInt8]?
    for (index, member) in members.enumerated() {
      for other in members[..<index] where line.isEqual(other.key, member.key) { return nil }
      func isKey(_ name: StaticString) -> Bool { line.isEqual(member.key, name) }
      if isKey("text") {
        guard let string = line.string(member) else { return nil }
        text = string
      } else if isKey("id") {
        switch member.kind {
        case .string, .escapedString:
          id = line.string(member).map { .string(String(decoding: $0, as: UTF8.self)) }
        case .number: id = .number(String(decoding: line.bytes(member.value), as: UTF8.self))
        case .null, .bool: break
        }
      } else if isKey("sender") {
        guard member.kind != .null else { continue }
        guard let string = line.string(member) else { return nil }
        sender = String(decoding: string, as: UTF8.self)
      } else if isKey("messages") || isKey("state") {
        return nil
      }
    }
    guard let text, members.count <= PlainMessage.mostMembers else { return nil }
    self.text = text
  }

  /// More keys than this are compared by a set, elsewhere.
  private static let mostMembers = 32
}

extension Span<UInt8> {
  /// The text of a string; nil for other values.
  fileprivate func string(_ member: FlatMember) -> [UInt8]? {
    switch member.kind {
    case .string: bytes(member.value)
    case .escapedString: unescaped(member.value)
    default: nil
    }
  }

  fileprivate func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](capacity: range.count) { copy in
      for index in range { copy.append(self[index]) }
    }
  }

  fileprivate func isEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for index in 0..<first.count where self[first.lowerBound + index] != self[second.lowerBound + index] {
      return false
    }
    return true
  }

  fileprivate func isEqual(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    var index = range.lowerBound
    for byte in name.description.utf8 {
      guard self[index] == byte else { return false }
      index += 1
    }
    return true
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
