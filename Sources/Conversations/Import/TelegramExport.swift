import JSONText

/// Reads Telegram Desktop's `result.json`: one chat, or the whole account (chats and left chats).
///
/// - In a chat between two, the chat bears the other's name and number: that is the seller, and the owner of the
///   account the buyer, as he is wherever the export of a whole account has his number. Else in groups the names decide.
/// - Questions and answers of polls, buttons and contacts are words of who sent them.
/// - `text_entities` wins over `text`; a link whose address differs from its words is followed by the address.
/// - Messages are parsed one by one; what is not JSON is mended (`repairedJSON`) or refused alone.
/// - Complexity: O(bytes).
struct TelegramExport: Sendable {
  /// What the place at hand is within.
  private enum Container: Sendable { case chat, chats, list, messages }

  private struct Chat: Sendable {
    var name: String?
    var id: String?
    var type: String?
    var hasMessages = false

    var isBetweenTwo: Bool { type.map { $0.isSame("personal_chat") || $0.isSame("bot_chat") } ?? false }
  }

  private var containers: [Container] = []
  private var chat = Chat()
  /// The number of the account's owner.
  private var owner: String?
  /// The rest of a value that nobody needs.
  private var skip: ValueSkip?
  private var isBegun = false
  /// It goes on in a way that JSON can't.
  private var isBroken = false
  private var counter = LineCounter()

  mutating func read(
    _ bytes: Span<UInt8>, _ behind: Continuation, _ builder: inout ImportBuilder
  ) -> Int {
    var behind = behind
    var offset = 0
    while step(bytes, &offset, behind, &builder) {
      if behind == .tooLong { behind = .more }
    }
    let isOver = isBroken || (isBegun && containers.isEmpty)
    if isOver || behind == .ended { offset = bytes.count }
    counter.pass(offset, bytes)
    guard behind == .ended else { return offset }
    if isBroken || !containers.isEmpty {
      if containers.contains(.messages) { chat.hasMessages = true }
      end(&builder)
      builder.refuseEnd(line: counter.line(at: 0, bytes))
    }
    return offset
  }

  /// One step into, over or out of a value; false: more bytes are needed, or none are.
  private mutating func step(
    _ bytes: Span<UInt8>, _ offset: inout Int, _ behind: Continuation, _ builder: inout ImportBuilder
  ) -> Bool {
    if var rest = skip {
      guard rest.reachesEnd(bytes, &offset) else {
        skip = rest
        return false
      }
      skip = nil
    }
    skipSeparators(bytes, &offset)
    guard !isBroken, offset < bytes.count else { return false }
    guard let container = containers.last else {
      guard !isBegun, bytes[offset] == UInt8(ascii: "{") else { return false }
      isBegun = true
      return enter(.chat, &offset)
    }
    if bytes[offset] == UInt8(ascii: "}") || bytes[offset] == UInt8(ascii: "]") {
      offset += 1
      leave(&builder)
      return true
    }
    switch container {
    case .chat, .chats: return member(bytes, &offset, of: container, behind)
    case .list:
      if bytes[offset] == UInt8(ascii: "{") { return enter(.chat, &offset) }
      skip = ValueSkip()
      return true
    case .messages: return element(bytes, &offset, behind, &builder)
    }
  }

  private mutating func enter(_ container: Container, _ offset: inout Int) -> Bool {
    containers.append(container)
    if container == .chat { chat = Chat() }
    offset += 1
    return true
  }

  private mutating func leave(_ builder: inout ImportBuilder) {
    let left = containers.removeLast()
    if left == .messages { chat.hasMessages = true }
    if left == .chat { end(&builder) }
  }

  /// A key with its value, or as much of it as has to be known.
  private mutating func member(
    _ bytes: Span<UInt8>, _ offset: inout Int, of container: Container, _ behind: Continuation
  ) -> Bool {
    // Where more may come, nothing is broken yet.
    func isCut(_ end: Int) -> Bool { end >= bytes.count && behind == .more }
    guard bytes[offset] == UInt8(ascii: "\""), let keyEnd = endOfString(bytes, from: offset) else {
      isBroken = bytes[offset] != UInt8(ascii: "\"") || behind != .more
      return false
    }
    let key = offset + 1..<keyEnd - 1
    var value = keyEnd
    skipSpaces(bytes, &value)
    let hasColon = value < bytes.count && bytes[value] == UInt8(ascii: ":")
    if hasColon {
      value += 1
      skipSpaces(bytes, &value)
    }
    guard hasColon, value < bytes.count else {
      isBroken = !isCut(value)
      return false
    }
    let inner: Container? =
      switch (container, bytes[value]) {
      case (.chat, UInt8(ascii: "[")) where isEqual(bytes, key, "messages"): .messages
      case (.chat, UInt8(ascii: "{")) where containers.count == 1 && isChatList(bytes, key): .chats
      case (.chats, UInt8(ascii: "[")) where isEqual(bytes, key, "list"): .list
      default: nil
      }
    if let inner {
      offset = value
      return enter(inner, &offset)
    }
    if container == .chat,
      isEqual(bytes, key, "name") || isEqual(bytes, key, "id") || isEqual(bytes, key, "type")
    {
      guard let end = endOfValue(bytes, from: value) else {
        isBroken = behind != .more
        return false
      }
      let text = (try? parseJSON(bytes.extracting(value..<end)))?.textValue
      if isEqual(bytes, key, "name") { chat.name = text }
      if isEqual(bytes, key, "id") { chat.id = text }
      if isEqual(bytes, key, "type") { chat.type = text }
      offset = end
      return true
    }
    if containers.count == 1, isEqual(bytes, key, "personal_information") {
      let end = endOfValue(bytes, from: value)
      if end == nil, behind == .more { return false }
      let person = end.flatMap { try? parseJSON(bytes.extracting(value..<$0)) }
      owner = person?.text("user_id")
    }
    offset = value
    skip = ValueSkip()
    return true
  }

  private func isChatList(_ bytes: Span<UInt8>, _ key: Range<Int>) -> Bool {
    isEqual(bytes, key, "chats") || isEqual(bytes, key, "left_chats")
  }

  private mutating func element(
    _ bytes: Span<UInt8>, _ offset: inout Int, _ behind: Continuation, _ builder: inout ImportBuilder
  ) -> Bool {
    let whole = endOfValue(bytes, from: offset)
    if whole == nil, behind == .more { return false }
    let line = counter.line(at: offset, bytes)
    if whole == nil, behind == .tooLong {
      builder.refuse(.tooLong(limit: builder.options.longestRecord), line: line)
      skip = ValueSkip()
      return true
    }
    let range = offset..<(whole ?? bytes.count)
    offset = range.upperBound
    guard let message = builder.element(bytes, range, line: line, mends: true),
      var draft = draft(message, line: line, &builder)
    else { return true }
    draft.offset = counter.bytesBefore + range.lowerBound
    if builder.isFull(for: draft) {
      place(&builder)
      builder.endPart(id: chat.id ?? chat.name)
    }
    builder.add(draft)
    return true
  }

  /// Ends the chat, if it is one: what has chats has no messages.
  private mutating func end(_ builder: inout ImportBuilder) {
    if chat.hasMessages {
      place(&builder)
      builder.end(id: chat.id ?? chat.name)
    }
    chat = Chat()
  }

  /// The owner of the account is the buyer. In a chat between two, its number, or in old exports its name, is that of
  /// the other.
  private func place(_ builder: inout ImportBuilder) {
    if let owner {
      let number = TelegramExport.number(of: Array(owner.utf8))
      builder.place { TelegramExport.number(of: $0).elementsEqual(number) ? .buyer : nil }
    }
    guard chat.isBetweenTwo, let id = chat.id else { return }
    builder.place { party in
      let isOther =
        TelegramExport.number(of: party).elementsEqual(id.utf8)
        || chat.name.map { $0.utf8.elementsEqual(party) } == true
      return isOther ? .seller : .buyer
    }
  }

  /// nil for what holds no message; the log says so.
  private func draft(_ message: JSONValue, line: Int, _ builder: inout ImportBuilder) -> MessageDraft? {
    guard message.members != nil else {
      builder.refuse(.notAnObject, line: line)
      return nil
    }
    var draft = MessageDraft(line: line)
    draft.id = message.text("id")
    draft.time =
      message.text("date_unixtime").flatMap { isoTime(seconds: $0) } ?? message.text("date").map(isoTime)
    draft.isEdited = message["edited"] != nil || message["edited_unixtime"] != nil
    let type = message.text("type") ?? ""
    if type.isSame("unsupported") {
      builder.refuse(.unsupportedMessage, line: line)
      return nil
    }
    if type.isSame("service") {
      let action = message.text("action") ?? ""
      draft.kind = action.isSame("phone_call") ? .call : .notice
      draft.role = .platform
      draft.speaker = message.text("actor")
      draft.text =
        Array(action.utf8) + joined(text(message, line: line, &builder), after: 0x0A, if: !action.isEmpty)
      return draft
    }
    draft.speaker = message.text("from") ?? message.text("from_id")
    draft.party = Array((message.text("from_id") ?? draft.speaker ?? "").utf8)
    draft.text = text(message, line: line, &builder)
    for words in TelegramExport.furtherWords(message) {
      if !draft.text.isEmpty { draft.text.append(0x0A) }
      draft.text += Array(words.utf8)
    }
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

  private func text(_ message: JSONValue, line: Int, _ builder: inout ImportBuilder) -> [UInt8] {
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

  /// What a message says beside its text: a poll, a contact, the buttons below it.
  private static func furtherWords(_ message: JSONValue) -> [String] {
    var words: [String] = []
    func add(_ value: JSONValue?) {
      guard let value else { return }
      let text = value.arrayValue.map { String(decoding: Self.text($0), as: UTF8.self) } ?? value.textValue
      if let text, !text.utf8.isEmpty { words.append(text) }
    }
    if let poll = message["poll"] {
      add(poll["question"])
      for answer in poll["answers"]?.arrayValue ?? [] { add(answer["text"]) }
    }
    if let contact = message["contact_information"] {
      for key in ["first_name", "last_name", "phone_number"] { add(contact[key]) }
    }
    for row in message["inline_bot_buttons"]?.arrayValue ?? [] {
      for button in row.arrayValue ?? [] {
        add(button["text"])
        // An address stands there; other buttons have data for their program.
        if button.text("type")?.isSame("url") == true { add(button["data"]) }
      }
    }
    return words
  }

  /// `user900100` without its letters; old exports have the bare number.
  private static func number(of id: [UInt8]) -> ArraySlice<UInt8> {
    id.drop { $0 < 0x30 || $0 > 0x39 }
  }
}
