import Conversations
import DisputeAdvice
import JSONText
import RiskScoring

/// Scores the lines of `advise score`. A pure function of each line: it can run on any thread.
struct RecordScorer: Sendable {
  let scorer: Scorer
  let format: RecordFormat
  /// A longer line is refused. Bytes, without the line's end.
  let maximumRecord: Int
  /// Lines are a key, a tab and the record.
  let isKeyed: Bool
  /// Nothing may act on a terminal, keys neither.
  let isForTerminal: Bool
  /// Advise on every record, not only on those with a state.
  let alwaysAdvise: Bool
  let policy: Policy

  /// Scores the records of a block but for the first `kept`, which an earlier run has scored.
  func score(_ block: LineBlock, behind kept: Int, _ memory: inout Scorer.Memory) -> RecordBatch {
    var batch = RecordBatch(format: format)
    var scratch = Scratch()
    var kept = kept
    block.forEachLine { line, number in
      if line.isBlank { return }
      guard kept == 0 else {
        kept -= 1
        return
      }
      batch.add(scored(line, number, &scratch, &memory))
    }
    return batch
  }

  /// What is used again from record to record.
  private struct Scratch {
    var members: [FlatMember] = []
    /// The last sender; records of one export have few.
    private var sender = ""
    private var senderRole = Role.seller

    mutating func side(of sender: String) -> Role {
      if sender != self.sender { (self.sender, senderRole) = (sender, role(ofSpeaker: sender) ?? .seller) }
      return senderRole
    }
  }

  private func scored(
    _ line: Span<UInt8>, _ number: Int, _ scratch: inout Scratch, _ memory: inout Scorer.Memory
  ) -> ScoredRecord {
    guard isKeyed else { return scored(line, number, &scratch, &memory, key: nil, lineLength: line.count) }
    guard let tab = line.indices.first(where: { line[$0] == 0x09 }) else {
      let refusal = "no tab in the line; with --keyed it is a key, a tab and the record"
      return ScoredRecord(key: [], id: nil, line: number, outcome: .refused(refusal))
    }
    var key = line.bytes(0..<tab)
    if isForTerminal { key = Array(printable(String(decoding: key, as: UTF8.self)).utf8) }
    let record = line.extracting((tab + 1)..<line.count)
    return scored(record, number, &scratch, &memory, key: key, lineLength: line.count)
  }

  private func scored(
    _ record: Span<UInt8>, _ number: Int, _ scratch: inout Scratch, _ memory: inout Scorer.Memory,
    key: [UInt8]?, lineLength: Int
  ) -> ScoredRecord {
    func result(_ id: JSONValue?, _ outcome: ScoredRecord.Outcome) -> ScoredRecord {
      ScoredRecord(key: key, id: id, line: number, outcome: outcome)
    }
    guard lineLength <= maximumRecord else {
      return result(nil, .refused("the line is longer than \(maximumRecord) bytes"))
    }
    if findMembers(record, &scratch.members), let message = PlainMessage(record, scratch.members) {
      let conversation = self.message(
        message.text, role: message.sender.map { scratch.side(of: $0) }, &memory)
      return result(message.id, .scored(conversation, advice(conversation, nil)))
    }
    let json: JSONValue
    do {
      json = try parseJSON(record)
    } catch {
      return result(nil, .refused("not valid JSON: \(error.explanation)"))
    }
    do {
      let (conversation, state) = try read(json, &memory)
      return result(json.identifier, .scored(conversation, advice(conversation, state)))
    } catch {
      return result(json.identifier, .refused(error.text))
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
    // Bytes: characters that are told apart by more than their bytes take time that grows with the square of a key.
    var seen: Set<[UInt8]> = []
    for member in members where !seen.insert(Array(member.key.utf8)).inserted {
      throw Refusal(text: "the key \"\(member.key)\" is given twice")
    }
    let conversation = try conversation(record, &memory)
    return (conversation, try state(record))
  }

  private func advice(_ conversation: ScoredConversation, _ state: DisputeState?) -> Advice? {
    guard alwaysAdvise || state != nil else { return nil }
    return DisputeAdvice.advise(state ?? DisputeState(), tactics: conversation.tactics, policy: policy)
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

  private func conversation(_ record: JSONValue, _ memory: inout Scorer.Memory) throws(Refusal)
    -> ScoredConversation
  {
    guard let messages = record["messages"] else {
      guard let text = record["text"]?.stringValue else { throw Refusal(text: missing("text", record)) }
      let side = try sender(record).map { role(ofSpeaker: $0) ?? .seller }
      return message(Array(text.utf8), role: side, &memory)
    }
    guard let messages = messages.arrayValue else { throw Refusal(text: "\"messages\" must be an array") }
    var texts: [[UInt8]] = []
    var roles: [Role] = []
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
      roles.append(role)
      if role == .seller { sellers.append((index, texts[index])) }
    }
    return ScoredConversation(
      card: scorer.score(sellers, &memory), columns: scorer.model.columns, texts: texts, roles: roles)
  }

  /// A single text: all of it by its sender, or, without one, a chat perhaps.
  private func message(_ text: [UInt8], role: Role?, _ memory: inout Scorer.Memory) -> ScoredConversation {
    if role == nil, mayHaveSpeakers(text.span), let chat = try? readChat(text) {
      return scorer.score(chat, whole: text, &memory)
    }
    // Empty or binary text is scored as it stands too, which ends in `unsure`.
    let role = role ?? .seller
    return ScoredConversation(
      card: scorer.score(role == .seller ? [(0, text)] : [], &memory), columns: scorer.model.columns,
      texts: [text], roles: [role])
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
}

/// The usual record, a message without a state, read without building a tree; nil for all others.
private struct PlainMessage {
  private(set) var id: JSONValue?
  private(set) var sender: String?
  let text: [UInt8]

  init?(_ line: Span<UInt8>, _ members: [FlatMember]) {
    guard members.count <= PlainMessage.mostMembers else { return nil }
    var text: [UInt8]?
    for (index, member) in members.enumerated() {
      for other in members[..<index] where line.isEqual(other.key, member.key) { return nil }
      func isKey(_ name: [UInt8]) -> Bool { line.isEqual(member.key, name) }
      if isKey(PlainMessage.text) {
        guard let string = line.string(member) else { return nil }
        text = string
      } else if isKey(PlainMessage.id) {
        switch member.kind {
        case .string, .escapedString:
          id = line.string(member).map { .string(String(decoding: $0, as: UTF8.self)) }
        case .number: id = .number(String(decoding: line.bytes(member.value), as: UTF8.self))
        case .null, .bool: break
        }
      } else if isKey(PlainMessage.sender) {
        guard member.kind != .null else { continue }
        guard let string = line.string(member) else { return nil }
        sender = String(decoding: string, as: UTF8.self)
      } else if isKey(PlainMessage.messages) || isKey(PlainMessage.state) {
        return nil
      }
    }
    guard let text else { return nil }
    self.text = text
  }

  private static let text = Array("text".utf8)
  private static let id = Array("id".utf8)
  private static let sender = Array("sender".utf8)
  private static let messages = Array("messages".utf8)
  private static let state = Array("state".utf8)
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
    var copy: [UInt8] = []
    copy.append(range, of: self)
    return copy
  }

  fileprivate func isEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for index in 0..<first.count where self[first.lowerBound + index] != self[second.lowerBound + index] {
      return false
    }
    return true
  }

  fileprivate func isEqual(_ range: Range<Int>, _ name: [UInt8]) -> Bool {
    guard range.count == name.count else { return false }
    for index in name.indices where self[range.lowerBound + index] != name[index] { return false }
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
