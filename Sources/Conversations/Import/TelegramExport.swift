import JSONText

/// Reads Telegram Desktop's `result.json`: one chat, or the whole account (chats and left chats).
///
/// - In a chat between two, the chat bears the other's name and number: that is the seller, and the owner of the
///   account the buyer. In groups the names decide as everywhere.
/// - `text_entities` wins over `text`; a link whose address differs from its words is followed by the address.
/// - Messages are parsed one by one; what is not JSON is mended (`repairedJSON`) or refused alone.
/// - Complexity: O(bytes).
struct TelegramExport {
  private var builder: ImportBuilder
  private var counter = LineCounter()

  init(_ builder: ImportBuilder) { self.builder = builder }

  mutating func read(_ bytes: Span<UInt8>) -> ImportLog {
    var start = 0
    skipSpaces(bytes, &start)
    var lists: [Range<Int>] = []
    var isChat = false
    let isWhole = forEachMember(bytes, from: start) { key, value in
      if isEqual(bytes, key, "messages") { isChat = true }
      if isEqual(bytes, key, "chats") || isEqual(bytes, key, "left_chats") { lists.append(value) }
    }
    if isChat { chat(bytes, from: start) }
    for list in lists {
      guard let chats = member("list", bytes, from: list.lowerBound) else { continue }
      _ = forEachElement(bytes, from: chats.lowerBound) { chat(bytes, from: $0.lowerBound) }
    }
    if !isWhole, !isLastCutOff { builder.log.refuse(.cutOff, line: counter.line(at: bytes.count, bytes)) }
    return builder.log
  }

  private var isLastCutOff: Bool { builder.log.firstRefused.contains { $0.reason == .cutOff } }

  private mutating func chat(_ bytes: Span<UInt8>, from start: Int) {
    var name: String?
    var id: String?
    var type: String?
    var messages: Range<Int>?
    _ = forEachMember(bytes, from: start) { key, value in
      if isEqual(bytes, key, "messages") {
        messages = value
      } else if isEqual(bytes, key, "name") {
        name = (try? parseJSON(bytes.extracting(value)))?.textValue
      } else if isEqual(bytes, key, "id") {
        id = (try? parseJSON(bytes.extracting(value)))?.textValue
      } else if isEqual(bytes, key, "type") {
        type = (try? parseJSON(bytes.extracting(value)))?.textValue
      }
    }
    guard let messages else { return }
    let isBetweenTwo = type.map { $0.isSame("personal_chat") || $0.isSame("bot_chat") } ?? false
    _ = forEachElement(bytes, from: messages.lowerBound) { range in
      let line = counter.line(at: range.lowerBound, bytes)
      guard let message = builder.element(bytes, range, line: line, mends: true) else { return }
      guard var draft = draft(message, line: line) else { return }
      draft.offset = range.lowerBound
      if isBetweenTwo, draft.role == nil, let id {
        let isOther = message.text("from_id").map { number(of: $0).elementsEqual(id.utf8) } ?? false
        draft.role = isOther ? .seller : .buyer
      }
      builder.add(draft)
    }
    builder.end(id: id ?? name)
  }

  /// nil for what holds no message; the log says so.
  private mutating func draft(_ message: JSONValue, line: Int) -> MessageDraft? {
    guard message.members != nil else {
      builder.log.refuse(.notAnObject, line: line)
      return nil
    }
    var draft = MessageDraft(line: line)
    draft.id = message.text("id")
    draft.time =
      message.text("date_unixtime").flatMap { isoTime(seconds: $0) } ?? message.text("date").map(isoTime)
    draft.isEdited = message["edited"] != nil || message["edited_unixtime"] != nil
    let type = message.text("type") ?? ""
    if type.isSame("unsupported") {
      builder.log.refuse(.unsupportedMessage, line: line)
      return nil
    }
    if type.isSame("service") {
      let action = message.text("action") ?? ""
      draft.kind = action.isSame("phone_call") ? .call : .notice
      draft.role = .platform
      draft.speaker = message.text("actor")
      draft.text = Array(action.utf8) + joined(text(message, line: line), after: 0x0A, if: !action.isEmpty)
      return draft
    }
    draft.speaker = message.text("from") ?? message.text("from_id")
    draft.party = Array((message.text("from_id") ?? draft.speaker ?? "").utf8)
    draft.text = text(message, line: line)
    if draft.text.isEmpty, hasMedia(message) {
      draft.kind = .media
      draft.text = Array((message.text("sticker_emoji") ?? "").utf8)
    }
    return draft
  }

  private func joined(_ text: [UInt8], after separator: UInt8, if isSeparated: Bool) -> [UInt8] {
    text.isEmpty ? [] : isSeparated ? [separator] + text : text
  }

  private func hasMedia(_ message: JSONValue) -> Bool {
    for key in ["photo", "file", "media_type", "poll", "location_information", "contact_information"]
    where message[key] != nil { return true }
    return false
  }

  private mutating func text(_ message: JSONValue, line: Int) -> [UInt8] {
    var texts: [[UInt8]] = []
    for member in message.members ?? [] {
      if member.key.isSame("text_entities"), case .array(let parts) = member.value, !parts.isEmpty {
        return TelegramExport.text(parts)
      }
      if member.key.isSame("text") {
        switch member.value {
        case .string(let text): texts.append(Array(text.utf8))
        case .array(let parts): texts.append(TelegramExport.text(parts))
        default: break
        }
      }
    }
    if texts.count > 1 { builder.log.repair(.doubledKey, line: line) }
    return texts.last { !$0.isEmpty } ?? []
  }

  /// The parts with nothing between them.
  private static func text(_ parts: [JSONValue]) -> [UInt8] {
    var text: [UInt8] = []
    for part in parts {
      guard let words = part.stringValue ?? part.text("text") else { continue }
      text += Array(words.utf8)
      if let address = part.text("href"), !address.isSame(words) {
        text += Array(" (".utf8) + Array(address.utf8) + [UInt8(ascii: ")")]
      }
    }
    return text
  }

  /// `user900100` without its letters; old exports have the bare number.
  private func number(of id: String) -> Substring.UTF8View {
    id.utf8.drop { $0 < 0x30 || $0 > 0x39 }
  }
}
