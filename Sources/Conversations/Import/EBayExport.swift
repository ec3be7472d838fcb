import JSONText

/// Reads a conversation of eBay's message interface: `{conversationType, messages: [{messageBody, senderUsername, …}]}`,
/// a list of such, or a bare list of messages. The older XML is not read. O(bytes).
struct EBayExport {
  private var builder: ImportBuilder
  private var counter = LineCounter()

  init(_ builder: ImportBuilder) { self.builder = builder }

  mutating func read(_ bytes: Span<UInt8>) -> ImportBuilder {
    var start = 0
    skipSpaces(bytes, &start)
    let isWhole: Bool
    if start < bytes.count, bytes[start] == UInt8(ascii: "[") {
      isWhole = messages(bytes, from: start, isFromPlatform: false)
      builder.reverseIfBackwards()
      builder.end(id: nil)
    } else {
      var list: Range<Int>?
      isWhole = forEachMember(bytes, from: start) { key, value in
        if isEqual(bytes, key, "conversations") { list = value }
      }
      if let list {
        _ = forEachElement(bytes, from: list.lowerBound) { conversation(bytes, from: $0.lowerBound) }
      } else {
        conversation(bytes, from: start)
      }
    }
    if !isWhole { builder.refuseEnd(line: counter.line(at: bytes.count, bytes)) }
    return builder
  }

  private mutating func conversation(_ bytes: Span<UInt8>, from start: Int) {
    var list: Range<Int>?
    var id: String?
    var isFromPlatform = false
    _ = forEachMember(bytes, from: start) { key, value in
      if isEqual(bytes, key, "messages") {
        list = value
      } else if isEqual(bytes, key, "conversationId") {
        id = (try? parseJSON(bytes.extracting(value)))?.textValue
      } else if isEqual(bytes, key, "conversationType") {
        isFromPlatform = isEqual(bytes, value, "\"FROM_EBAY\"")
      }
    }
    guard let list else { return }
    _ = messages(bytes, from: list.lowerBound, isFromPlatform: isFromPlatform)
    builder.reverseIfBackwards()
    builder.end(id: id)
  }

  private mutating func messages(_ bytes: Span<UInt8>, from start: Int, isFromPlatform: Bool) -> Bool {
    forEachElement(bytes, from: start) { range in
      let line = counter.line(at: range.lowerBound, bytes)
      guard let message = builder.element(bytes, range, line: line) else { return }
      guard let body = message.text("messageBody") else {
        builder.refuse(.missing(key: "messageBody"), line: line)
        return
      }
      var draft = MessageDraft(offset: range.lowerBound, line: line)
      draft.id = message.text("messageId")
      draft.time = message.text("createdDate").map(isoTime)
      draft.speaker = message.text("senderUsername")
      draft.party = Array((draft.speaker ?? "").utf8)
      if isFromPlatform { draft.role = .platform }
      draft.text = Array(body.utf8)
      draft.subject = message.text("subject")
      if body.isEmpty, message["messageMedia"]?.arrayValue?.isEmpty == false { draft.kind = .media }
      builder.add(draft)
    }
  }
}
