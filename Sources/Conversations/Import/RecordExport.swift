import JSONText

/// Reads the records of `advise` itself: messages `{"text", "sender", …}` and conversations `{"messages": […]}`, one a
/// line, as a list, or a single one. Messages that name a `conversation` are put together. O(bytes).
struct RecordExport {
  private var builder: ImportBuilder
  private var threads = Threads()
  private var counter = LineCounter()

  init(_ builder: ImportBuilder) { self.builder = builder }

  mutating func readLines(_ bytes: Span<UInt8>) -> ImportLog {
    var start = 0
    var line = 1
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var first = start
      skipSpaces(bytes, &first)
      if first < end { read(bytes, start..<end, line: line, isLast: end == bytes.count) }
      start = end + 1
      line += 1
    }
    threads.end(&builder)
    return builder.log
  }

  mutating func readDocument(_ bytes: Span<UInt8>) -> ImportLog {
    var start = 0
    skipSpaces(bytes, &start)
    if start < bytes.count, bytes[start] == UInt8(ascii: "[") {
      let isWhole = forEachElement(bytes, from: start) { range in
        read(
          bytes, range, line: counter.line(at: range.lowerBound, bytes),
          isLast: range.upperBound == bytes.count)
      }
      if !isWhole { builder.log.refuse(.cutOff, line: counter.line(at: bytes.count, bytes)) }
    } else {
      read(bytes, start..<bytes.count, line: counter.line(at: start, bytes), isLast: true)
    }
    threads.end(&builder)
    return builder.log
  }

  /// `isLast`: the text ends with this record, which may be cut off.
  private mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int, isLast: Bool) {
    let record: JSONValue
    do {
      record = try parseJSON(bytes.extracting(range))
    } catch {
      let isCutOff = isLast && error.problem == .unexpectedEnd
      builder.log.refuse(isCutOff ? .cutOff : .notJSON(error.problem), line: line)
      return
    }
    do {
      try read(record, offset: range.lowerBound, line: line)
    } catch {
      builder.log.refuse(error.reason, line: line)
    }
  }

  private struct Refused: Error {
    let reason: ImportLog.Reason
  }

  private mutating func read(_ record: JSONValue, offset: Int, line: Int) throws(Refused) {
    guard let members = record.members else { throw Refused(reason: .notAnObject) }
    var seen: Set<[UInt8]> = []
    for member in members where !seen.insert(Array(member.key.utf8)).inserted {
      throw Refused(reason: .keyTwice(member.key))
    }
    let id = record.text("id")
    let labels = try labels(record)
    guard let messages = record["messages"] else {
      var draft = try draft(record, offset: offset, line: line)
      let thread = record.text("conversation", "conversation_id", "thread")
      if thread == nil, draft.party.isEmpty, draft.role == nil,
        let chat = try? readChat(draft.text, names: builder.options.names)
      {
        builder.hand(
          Conversation(id: id, messages: chat.messages, labels: labels, account: chat.account))
        return
      }
      draft.labels = labels
      threads.add(draft, thread: thread, id: id, to: &builder)
      return
    }
    guard let messages = messages.arrayValue else {
      throw Refused(reason: .wrongType(key: "messages", expected: "an array"))
    }
    var drafts: [MessageDraft] = []
    drafts.reserveCapacity(messages.count)
    for message in messages {
      var draft = try draft(message, offset: offset, line: line)
      draft.labels = try self.labels(message)
      drafts.append(draft)
    }
    for draft in drafts { builder.add(draft) }
    let state = record["state"].flatMap { $0.isNull ? nil : $0 }
    builder.end(id: id, state: state, labels: labels)
  }

  private func draft(_ record: JSONValue, offset: Int, line: Int) throws(Refused) -> MessageDraft {
    guard let value = record["text"] else { throw Refused(reason: .missing(key: "text")) }
    guard let text = value.stringValue else {
      throw Refused(reason: .wrongType(key: "text", expected: "a string"))
    }
    var draft = MessageDraft(text: Array(text.utf8), offset: offset, line: line)
    draft.id = record.text("id")
    draft.time = record.text("time").map(isoTime)
    draft.isEdited = record["edited"]?.boolValue ?? false
    draft.kind = record.text("kind").flatMap { MessageKind(name: $0) } ?? .text
    let sender = record["sender"].flatMap { $0.isNull ? nil : $0 }
    if let sender, sender.stringValue == nil {
      throw Refused(reason: .wrongType(key: "sender", expected: "a string"))
    }
    let name = record.text("name")
    draft.role = sender?.stringValue.flatMap(role(ofSpeaker:))
    draft.speaker = name ?? (draft.role == nil ? sender?.stringValue : nil)
    if let sender = sender?.stringValue { draft.party = Array(sender.utf8) + [0] }
    if let name { draft.party += Array(name.utf8) }
    return draft
  }

  private func labels(_ record: JSONValue) throws(Refused) -> [String]? {
    for key in ["labels", "label"] {
      switch record[key] {
      case nil, .null?: continue
      case .string(let label)?: return [label]
      case .array(let values)?:
        var labels: [String] = []
        for value in values {
          guard let label = value.stringValue else {
            throw Refused(reason: .wrongType(key: key, expected: "an array of strings"))
          }
          labels.append(label)
        }
        return labels
      default: throw Refused(reason: .wrongType(key: key, expected: "an array of strings"))
      }
    }
    return nil
  }
}
