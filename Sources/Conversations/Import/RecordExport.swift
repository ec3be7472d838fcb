import JSONText

/// Reads the records of `advise` itself: messages `{"text", "sender", …}` and conversations `{"messages": […]}`, one a
/// line, as a list, or a single one. Messages that name a `conversation` are put together. O(bytes).
struct RecordExport: Sendable {
  private enum Form: Sendable { case lines, list, single, unknown }

  private var form: Form
  private var threads = Threads()
  private var counter = LineCounter()
  /// The rest of a line that was too long.
  private var isSkippingLine = false
  /// The rest of an element that was too long.
  private var skip: ValueSkip?
  /// The list has ended; what stands behind it is no part of it.
  private var isOver = false

  /// `isLines`: one record a line; else a list of them or a single one.
  init(isLines: Bool) { form = isLines ? .lines : .unknown }

  mutating func read(
    _ bytes: Span<UInt8>, _ behind: Continuation, _ builder: inout ImportBuilder
  ) -> Int {
    var taken = 0
    if form == .unknown {
      skipSpaces(bytes, &taken)
      guard taken < bytes.count || behind == .ended else { return 0 }
      let isList = taken < bytes.count && bytes[taken] == UInt8(ascii: "[")
      form = isList ? .list : .single
      if isList { taken += 1 }
    }
    switch form {
    case .lines: readLines(bytes, &taken, behind, &builder)
    case .list: readList(bytes, &taken, behind, &builder)
    default: readSingle(bytes, &taken, behind, &builder)
    }
    counter.pass(taken, bytes)
    if behind == .ended { threads.end(&builder) }
    return taken
  }

  private mutating func readLines(
    _ bytes: Span<UInt8>, _ start: inout Int, _ behind: Continuation, _ builder: inout ImportBuilder
  ) {
    while start < bytes.count {
      let end = bytes.firstOffset(of: 0x0A, in: start..<bytes.count)
      let isEnded = end < bytes.count
      if isSkippingLine {
        isSkippingLine = !isEnded
      } else if isEnded || behind == .ended {
        var first = start
        skipSpaces(bytes, &first)
        if first < end { read(bytes, start..<end, isLast: !isEnded, &builder) }
      } else if behind == .tooLong {
        refuseLong(counter.line(at: start, bytes), &builder)
        isSkippingLine = true
      } else {
        return
      }
      start = min(end + 1, bytes.count)
    }
  }

  private mutating func readList(
    _ bytes: Span<UInt8>, _ offset: inout Int, _ behind: Continuation, _ builder: inout ImportBuilder
  ) {
    while !isOver {
      if var rest = skip {
        let isPassed = rest.reachesEnd(bytes, &offset)
        skip = isPassed ? nil : rest
      }
      skipSeparators(bytes, &offset)
      guard offset < bytes.count else { break }
      if bytes[offset] == UInt8(ascii: "]") || bytes[offset] == UInt8(ascii: "}") {
        isOver = true
      } else if let end = endOfValue(bytes, from: offset) {
        read(bytes, offset..<end, isLast: false, &builder)
        offset = end
      } else if behind == .more {
        return
      } else if behind == .tooLong {
        refuseLong(counter.line(at: offset, bytes), &builder)
        skip = ValueSkip()
      } else {
        read(bytes, offset..<bytes.count, isLast: true, &builder)
        offset = bytes.count
      }
    }
    offset = bytes.count
    if behind == .ended, !isOver { builder.refuseEnd(line: counter.line(at: offset, bytes)) }
  }

  private mutating func readSingle(
    _ bytes: Span<UInt8>, _ start: inout Int, _ behind: Continuation, _ builder: inout ImportBuilder
  ) {
    switch behind {
    case .more: if isOver { start = bytes.count }
    case .tooLong:
      if !isOver { refuseLong(counter.line(at: start, bytes), &builder) }
      isOver = true
      start = bytes.count
    case .ended:
      if !isOver { read(bytes, start..<bytes.count, isLast: true, &builder) }
      start = bytes.count
    }
  }

  private func refuseLong(_ line: Int, _ builder: inout ImportBuilder) {
    builder.refuse(.tooLong(limit: builder.options.longestRecord), line: line)
  }

  /// `isLast`: the text ends with this record, which may be cut off.
  private mutating func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isLast: Bool, _ builder: inout ImportBuilder
  ) {
    let line = counter.line(at: range.lowerBound, bytes)
    let record: JSONValue
    do {
      record = try parseJSON(bytes.extracting(range))
    } catch {
      let isCutOff = isLast && error.problem == .unexpectedEnd
      builder.refuse(isCutOff ? .cutOff : .notJSON(error.problem), line: line)
      return
    }
    do {
      try read(record, offset: counter.bytesBefore + range.lowerBound, line: line, &builder)
    } catch {
      builder.refuse(error.reason, line: line)
    }
  }

  private struct Refused: Error {
    let reason: ImportLog.Reason
  }

  private mutating func read(
    _ record: JSONValue, offset: Int, line: Int, _ builder: inout ImportBuilder
  ) throws(Refused) {
    guard let members = record.members else { throw Refused(reason: .notAnObject) }
    var seen: Set<[UInt8]> = []
    for member in members where !seen.insert(Array(member.key.utf8)).inserted {
      throw Refused(reason: .keyTwice(member.key))
    }
    let id = record.text("id")
    let labels = try labels(record)
    guard let messages = record["messages"] else {
      var draft = try draft(record, offset: offset, line: line)
      let state = record["state"].flatMap { $0.isNull ? nil : $0 }
      let thread =
        builder.options.joinsMessages && state == nil
        ? record.text("conversation", "conversation_id", "thread") : nil
      if thread == nil, draft.party.isEmpty, draft.role == nil,
        let chat = try? readChat(draft.text, names: builder.options.names)
      {
        builder.hand(
          Conversation(
            id: id, messages: chat.messages, state: state, labels: labels, account: chat.account))
        return
      }
      draft.labels = labels
      // A record with a state of its own is a conversation of its own.
      if state != nil {
        builder.add(draft)
        return builder.end(id: id, state: state)
      }
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
