import JSONText

/// Reads a thread of Facebook Messenger or Instagram: `message_N.json`, or the flat files of end-to-end-encrypted chats.
///
/// - Both write the newest message first; here the oldest comes first.
/// - In a thread of two, its title is the other's name: that is the seller, and the other participant the buyer.
/// - UTF-8 that was encoded once more is undone, string by string, where that gives UTF-8.
/// - Complexity: O(bytes).
struct MessengerExport {
  private var builder: ImportBuilder
  private var counter = LineCounter()

  init(_ builder: ImportBuilder) { self.builder = builder }

  mutating func read(_ bytes: Span<UInt8>) -> ImportBuilder {
    var start = 0
    skipSpaces(bytes, &start)
    var messages: Range<Int>?
    var participants: [String] = []
    var title: String?
    var path: String?
    let isWhole = forEachMember(bytes, from: start) { key, value in
      if isEqual(bytes, key, "messages") {
        messages = value
        return
      }
      guard value.count < 1 << 20, let json = try? parseJSON(bytes.extracting(value)) else { return }
      if isEqual(bytes, key, "participants") {
        for person in json.arrayValue ?? [] {
          if let name = person.stringValue ?? person.text("name") { participants.append(plain(name)) }
        }
      } else if isEqual(bytes, key, "title") || isEqual(bytes, key, "threadName") {
        title = json.stringValue.map(plain)
      } else if isEqual(bytes, key, "thread_path") {
        path = json.stringValue
      }
    }
    let other = other(participants, title)
    if let messages {
      _ = forEachElement(bytes, from: messages.lowerBound) { range in
        let line = counter.line(at: range.lowerBound, bytes)
        guard let message = builder.element(bytes, range, line: line) else { return }
        guard message.members != nil else {
          builder.refuse(.notAnObject, line: line)
          return
        }
        var draft = draft(message, line: line)
        draft.offset = range.lowerBound
        if let other, let speaker = draft.speaker { draft.role = speaker.isSame(other) ? .seller : .buyer }
        builder.add(draft)
      }
    }
    if !isWhole { builder.refuseEnd(line: counter.line(at: bytes.count, bytes)) }
    builder.reverse()
    builder.end(id: path ?? title)
    return builder
  }

  /// The participant of two whose name the thread bears, `Shop Nova` in `Shop Nova_12`.
  private func other(_ participants: [String], _ title: String?) -> String? {
    guard participants.count == 2, let title else { return nil }
    var found: String?
    for name in participants where !name.isEmpty && title.utf8.starts(with: name.utf8) {
      let rest = title.utf8.dropFirst(name.utf8.count)
      guard rest.isEmpty || rest.first == UInt8(ascii: "_") else { continue }
      if found != nil { return nil }
      found = name
    }
    return found
  }

  private mutating func draft(_ message: JSONValue, line: Int) -> MessageDraft {
    var draft = MessageDraft(line: line)
    draft.speaker = message.text("sender_name", "senderName").map { string($0, line: line) }
    draft.party = Array((draft.speaker ?? "").utf8)
    draft.time = message.text("timestamp_ms", "timestamp").flatMap { isoTime(milliseconds: $0) }
    var text = message.text("content", "text").map { string($0, line: line) } ?? ""
    if let share = message["share"] {
      for part in [share.text("link"), share.text("share_text").map({ string($0, line: line) })] {
        guard let part, !part.isSame(text) else { continue }
        text += text.isEmpty ? part : "\n" + part
      }
    }
    draft.text = Array(text.utf8)
    draft.kind = kind(message, hasText: !text.isEmpty)
    return draft
  }

  private func kind(_ message: JSONValue, hasText: Bool) -> MessageKind {
    if message["is_unsent"]?.boolValue == true || message["isUnsent"]?.boolValue == true { return .deleted }
    let type = message.text("type") ?? ""
    if message["call_duration"] != nil || type.isSame("Call") { return .call }
    if type.isSame("Subscribe") || type.isSame("Unsubscribe") { return .notice }
    guard !hasText else { return .text }
    for key in ["photos", "videos", "audio_files", "files", "gifs", "sticker", "media"] {
      if let value = message[key], !(value.arrayValue?.isEmpty ?? false), !value.isNull { return .media }
    }
    return .text
  }

  private mutating func string(_ text: String, line: Int) -> String {
    guard let repaired = decodedTwice(text) else { return text }
    builder.log.repair(.doubleEncoding, line: line)
    return repaired
  }

  private func plain(_ text: String) -> String { decodedTwice(text) ?? text }
}

/// The text whose UTF-8 was taken for Latin-1; nil where it can't be, or would be the same. O(text).
func decodedTwice(_ text: String) -> String? {
  var bytes: [UInt8] = []
  var isASCII = true
  for scalar in text.unicodeScalars {
    guard scalar.value <= 0xFF else { return nil }
    if scalar.value >= 0x80 { isASCII = false }
    bytes.append(UInt8(truncatingIfNeeded: scalar.value))
  }
  guard !isASCII, isUTF8(bytes.span) else { return nil }
  return String(decoding: bytes, as: UTF8.self)
}

func isUTF8(_ bytes: Span<UInt8>) -> Bool {
  do {
    _ = try UTF8Span(validating: bytes)
    return true
  } catch {
    return false
  }
}
