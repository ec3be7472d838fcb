import Conversations
import DisputeAdvice
import JSONText
import RiskScoring

/// Scores the records of `advise score`. A pure function of each: it can run on any thread.
struct RecordScorer: Sendable {
  let scorer: Scorer
  let format: RecordFormat
  /// A longer record is refused. Bytes; of a line, without its end.
  let maximumRecord: Int
  /// Lines are a key, a tab and the record.
  let isKeyed: Bool
  /// Nothing may act on a terminal, keys neither.
  let isForTerminal: Bool
  /// Advise on every record, not only on those with a state.
  let alwaysAdvise: Bool
  let policy: Policy
  /// Who is who, as the user said it.
  let names: SpeakerNames

  /// Scores the records of a block but for the first `kept`, which an earlier run has scored.
  func score(_ block: RecordBlock, behind kept: Int, _ memory: inout Scorer.Memory) -> RecordBatch {
    var batch = RecordBatch(format: format)
    switch block {
    case .lines(let lines):
      var scratch = Scratch()
      var kept = kept
      lines.forEachLine { line, number in
        if line.isBlank { return }
        guard kept == 0 else {
          kept -= 1
          return
        }
        score(line, number, &scratch, &memory, into: &batch)
      }
    case .imported(let records):
      for record in records.dropFirst(kept) { batch.add(scored(record, &memory)) }
    }
    return batch
  }

  /// What is used again from record to record.
  private struct Scratch {
    var members: [FlatMember] = []
    var keys = RecordKeys()
    /// A message whose escapes were undone.
    var text: [UInt8] = []
    var senders = SenderMemory()
  }

  private func score(
    _ line: Span<UInt8>, _ number: Int, _ scratch: inout Scratch, _ memory: inout Scorer.Memory,
    into batch: inout RecordBatch
  ) {
    guard isKeyed else { return score(line, number, key: nil, line.count, &scratch, &memory, into: &batch) }
    guard let tab = line.indices.first(where: { line[$0] == 0x09 }) else {
      let refusal = "no tab in the line; with --keyed it is a key, a tab and the record"
      return batch.add(ScoredRecord(key: [], id: nil, line: number, outcome: .refused(refusal)))
    }
    var key = line.bytes(0..<tab)
    if isForTerminal { key = Array(printable(String(decoding: key, as: UTF8.self)).utf8) }
    let record = line.extracting((tab + 1)..<line.count)
    score(record, number, key: key, line.count, &scratch, &memory, into: &batch)
  }

  private func score(
    _ record: Span<UInt8>, _ number: Int, key: [UInt8]?, _ lineLength: Int, _ scratch: inout Scratch,
    _ memory: inout Scorer.Memory, into batch: inout RecordBatch
  ) {
    guard lineLength <= maximumRecord else {
      let refusal = "the line is longer than \(maximumRecord) bytes"
      return batch.add(ScoredRecord(key: key, id: nil, line: number, outcome: .refused(refusal)))
    }
    // Names that the user gave are looked for the long way.
    guard names.areNone, findMembers(record, &scratch.members),
      let message = PlainMessage(record, scratch.members, &scratch.keys)
    else { return batch.add(scored(record, number, key: key, &memory)) }
    let role = message.sender.map { scratch.senders.role(of: $0, in: record) }
    guard message.text.kind == .escapedString else {
      return score(
        record.extracting(message.text.value), role, message, in: record, number, key: key, &memory,
        into: &batch)
    }
    scratch.text = record.unescaped(message.text.value)
    score(scratch.text.span, role, message, in: record, number, key: key, &memory, into: &batch)
  }

  /// Scores the usual record: one message, `text`, by its sender, or, without one, a chat perhaps.
  private func score(
    _ text: Span<UInt8>, _ role: Role?, _ message: PlainMessage, in record: Span<UInt8>, _ number: Int,
    key: [UInt8]?, _ memory: inout Scorer.Memory, into batch: inout RecordBatch
  ) {
    var conversation: ScoredConversation
    if role == nil, mayHaveSpeakers(text), let chat = try? readChat(text) {
      conversation = scorer.score(chat, whole: text.bytes(text.indices), &memory)
    } else {
      let role = role ?? .seller
      let card = role == .seller ? scorer.score(text, &memory) : scorer.score([], &memory)
      let columns = scorer.model.columns
      if !alwaysAdvise,
        batch.addLine(card, columns, of: text, message, in: record, line: number, key: key)
      {
        return
      }
      conversation = ScoredConversation(
        card: card, columns: columns, texts: [text.bytes(text.indices)], roles: [role])
    }
    batch.add(
      ScoredRecord(
        key: key, id: message.identifier(in: record), line: number,
        outcome: .scored(conversation, advice(conversation, nil))))
  }

  /// Scores a record of an export. Damaged text keeps its bytes, and with them the offsets.
  private func scored(_ record: ExportRecord, _ memory: inout Scorer.Memory) -> ScoredRecord {
    func result(_ outcome: ScoredRecord.Outcome) -> ScoredRecord {
      ScoredRecord(key: nil, id: record.id.map { .string($0) }, line: record.line, outcome: outcome)
    }
    switch record.content {
    case .refused(let reason): return result(.refused(reason.explanation))
    case _ where record.size > maximumRecord:
      return result(.refused("the record is longer than \(maximumRecord) bytes"))
    case .text(let text):
      let conversation = message(text, role: nil, &memory)
      return result(.scored(conversation, advice(conversation, nil)))
    case .conversation(let conversation):
      do {
        let state = try state(conversation.state)
        let messages = conversation.messages
        let conversation = scored(messages.map(\.text), messages.map(\.role), &memory)
        return result(.scored(conversation, advice(conversation, state)))
      } catch {
        return result(.refused(error.text))
      }
    }
  }

  /// Scores any other record.
  private func scored(
    _ record: Span<UInt8>, _ number: Int, key: [UInt8]?, _ memory: inout Scorer.Memory
  ) -> ScoredRecord {
    func result(_ id: JSONValue?, _ outcome: ScoredRecord.Outcome) -> ScoredRecord {
      ScoredRecord(key: key, id: id, line: number, outcome: outcome)
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
    switch record["id"] {
    case nil, .null?, .string?, .number?: break
    case let other?: throw Refusal(text: "\"id\" must be a string or a number, not \(other.kindName)")
    }
    let conversation = try conversation(record, &memory)
    return (conversation, try state(record["state"]))
  }

  private func advice(_ conversation: ScoredConversation, _ state: DisputeState?) -> Advice? {
    guard alwaysAdvise || state != nil else { return nil }
    return DisputeAdvice.advise(state ?? DisputeState(), tactics: conversation.tactics, policy: policy)
  }

  private func state(_ json: JSONValue?) throws(Refusal) -> DisputeState? {
    guard let json, !json.isNull else { return nil }
    do {
      let state = try DisputeState(json: json)
      try state.validate()
      return state
    } catch {
      throw Refusal(text: error.inRecord)
    }
  }

  private func conversation(_ record: JSONValue, _ memory: inout Scorer.Memory) throws(Refusal)
    -> ScoredConversation
  {
    guard let messages = record["messages"] else {
      guard let text = record["text"]?.stringValue else { throw Refusal(text: missing("text", record)) }
      let sender = try sender(record)
      let role = sender.sender == nil ? nil : names.roles(ofSenders: [sender])[0]
      return message(Array(text.utf8), role: role, &memory)
    }
    guard let messages = messages.arrayValue else { throw Refusal(text: "\"messages\" must be an array") }
    var texts: [[UInt8]] = []
    var senders: [(sender: String?, name: String?)] = []
    for (index, message) in messages.enumerated() {
      guard let text = message["text"]?.stringValue else {
        throw Refusal(text: "messages[\(index)]: " + missing("text", message))
      }
      texts.append(Array(text.utf8))
      do { senders.append(try sender(message)) } catch {
        throw Refusal(text: "messages[\(index)]: \(error.text)")
      }
    }
    return scored(texts, names.roles(ofSenders: senders), &memory)
  }

  /// Scores what the seller said of a conversation.
  private func scored(_ texts: [[UInt8]], _ roles: [Role], _ memory: inout Scorer.Memory)
    -> ScoredConversation
  {
    let sellers = texts.indices.filter { roles[$0] == .seller }.map { (index: $0, text: texts[$0]) }
    return ScoredConversation(
      card: scorer.score(sellers, &memory), columns: scorer.model.columns, texts: texts, roles: roles)
  }

  /// A single text: all of it by its sender, or, without one, a chat perhaps.
  private func message(_ text: [UInt8], role: Role?, _ memory: inout Scorer.Memory) -> ScoredConversation {
    if role == nil, mayHaveSpeakers(text.span), let chat = try? readChat(text, names: names) {
      return scorer.score(chat, whole: text, &memory)
    }
    // Empty or binary text is scored as it stands too, which ends in `unsure`.
    let role = role ?? .seller
    return ScoredConversation(
      card: scorer.score(role == .seller ? [(0, text)] : [], &memory), columns: scorer.model.columns,
      texts: [text], roles: [role])
  }

  /// Who wrote the message. A sender that is no name would be taken for the seller, or for nobody: refused, as `train`
  /// does.
  private func sender(_ record: JSONValue) throws(Refusal) -> (sender: String?, name: String?) {
    switch record["sender"] {
    case nil, .null?: return (nil, nil)
    case .string(let sender)?: return (sender, record["name"]?.stringValue)
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
