import JSONText

/// Reads what AliExpress's seller interface answers: lists of messages, and disputes with their proposals and log.
///
/// The answer may stand inside others (`{"…_response": {"result": …}}`); lists may be wrapped by their element's name,
/// as the conversion from XML does. Messages name their sender only; a dispute names the sides, so its state is read
/// too (`AliExpressDispute`). O(bytes); the whole answer is parsed at once.
struct AliExpressExport {
  private var builder: ImportBuilder

  init(_ builder: ImportBuilder) { self.builder = builder }

  mutating func read(_ bytes: Span<UInt8>) -> ImportBuilder {
    var start = 0
    skipSpaces(bytes, &start)
    let line = lineNumber(at: start, in: bytes)
    guard let answer = builder.element(bytes, start..<bytes.count, line: line) else { return builder }
    read(answer, depth: AliExpressExport.deepest, line: line)
    return builder
  }

  /// So many objects may stand around what is looked for.
  private static let deepest = 6

  /// Whether a value is such an answer: for detection.
  static func isKnown(_ value: JSONValue, depth: Int = deepest) -> Bool {
    if isDispute(value) || isMessage(value) { return true }
    guard depth > 0 else { return false }
    if let members = value.members { return members.contains { isKnown($0.value, depth: depth - 1) } }
    return value.arrayValue?.first.map { isKnown($0, depth: depth - 1) } ?? false
  }

  private static func isDispute(_ value: JSONValue) -> Bool {
    for key in ["buyer_solution_list", "seller_solution_list", "platform_solution_list", "process_dto_list"]
    where value[key] != nil { return true }
    return value["issue_status"] != nil
  }

  private static func isMessage(_ value: JSONValue) -> Bool {
    value["content"]?.stringValue != nil && (value["gmtCreate"] ?? value["gmt_create"]) != nil
      && (value["senderName"] ?? value["sender_name"] ?? value["messageType"] ?? value["message_type"]
        ?? value["summary"]) != nil
  }

  private mutating func read(_ value: JSONValue, depth: Int, line: Int) {
    if AliExpressExport.isDispute(value) {
      dispute(value, line: line)
    } else if let values = value.arrayValue {
      if values.contains(where: AliExpressExport.isMessage) {
        messages(values, line: line)
      } else if depth > 0 {
        for value in values { read(value, depth: depth - 1, line: line) }
      }
    } else if AliExpressExport.isMessage(value) {
      messages([value], line: line)
    } else if depth > 0 {
      for member in value.members ?? [] { read(member.value, depth: depth - 1, line: line) }
    }
  }

  private mutating func messages(_ values: [JSONValue], line: Int) {
    var order: String?
    for value in values {
      guard AliExpressExport.isMessage(value) else {
        builder.refuse(.missing(key: "content"), line: line)
        continue
      }
      var draft = MessageDraft(line: line)
      draft.id = value.text("id")
      draft.time = value.text("gmtCreate", "gmt_create").map { time in
        isoTime(milliseconds: time) ?? isoTime(time)
      }
      let summary = value["summary"] ?? .null
      draft.speaker =
        value.text("senderName", "sender_name") ?? summary.text("senderName", "sender_name")
      draft.party = Array((draft.speaker ?? "").utf8)
      draft.text = Array((value.text("content") ?? "").utf8)
      if draft.text.isEmpty, list(value["filePath"] ?? value["file_path"]).isEmpty == false {
        draft.kind = .media
      }
      let type = value.text("messageType", "message_type") ?? ""
      if order == nil, type.isSame("order") { order = value.text("typeId", "type_id") }
      builder.add(draft)
    }
    builder.reverseIfBackwards()
    builder.end(id: order)
  }

  private mutating func dispute(_ value: JSONValue, line: Int) {
    for entry in list(value["process_dto_list"]) {
      var draft = MessageDraft(line: line)
      draft.id = entry.text("id")
      draft.time = entry.text("gmt_create", "gmtCreate").map(isoTime)
      draft.role = role(ofMember: entry.text("submit_member_type") ?? "")
      draft.speaker = entry.text("submit_member_type")
      draft.party = Array((draft.speaker ?? "").utf8)
      let words = entry.text("content") ?? ""
      let action = entry.text("action_type") ?? ""
      draft.text = Array((words.isEmpty ? action : words).utf8)
      if words.isEmpty { draft.kind = list(entry["attachments"]).isEmpty ? .notice : .media }
      if draft.text.isEmpty { continue }
      builder.add(draft)
    }
    builder.reverseIfBackwards()
    proposals(value, line: line)
    let state = AliExpressDispute(value).state
    builder.end(id: value.text("issue_id", "id", "order_id"), state: state)
  }

  /// What stands in the proposals beside their money, unless the log has it too.
  private mutating func proposals(_ value: JSONValue, line: Int) {
    var said: Set<[UInt8]> = []
    func key(_ owner: String?, _ words: [UInt8]) -> [UInt8] { Array((owner ?? "").utf8) + [0] + words }
    for entry in list(value["process_dto_list"]) {
      said.insert(key(entry.text("submit_member_type"), Array((entry.text("content") ?? "").utf8)))
    }
    for owner in ["buyer", "seller", "platform"] {
      for solution in list(value["\(owner)_solution_list"]) {
        let words = Array((solution.text("content") ?? "").utf8)
        guard !words.isEmpty, said.insert(key(owner, words)).inserted else { continue }
        var draft = MessageDraft(line: line)
        draft.time = solution.text("gmt_create", "gmtCreate").map(isoTime)
        draft.role = owner.isSame("platform") ? .platform : role(ofMember: owner)
        draft.speaker = owner
        draft.party = Array(owner.utf8)
        draft.text = words
        builder.add(draft)
      }
    }
  }

  private func role(ofMember type: String) -> Role? {
    if type.isSame("seller") { return .seller }
    if type.isSame("buyer") { return .buyer }
    return type.isSame("waiter") || type.isSame("system") ? .platform : nil
  }
}

/// The elements of a list, which may be wrapped: `{"solution_api_dto": […]}`, and of one element an object alone.
func list(_ value: JSONValue?) -> [JSONValue] {
  switch value {
  case .array(let values)?: return values
  case .object(let members)?:
    guard members.count == 1, let member = members.first else { return [] }
    switch member.value {
    case .array(let values): return values
    case .object: return [member.value]
    default: return []
    }
  default: return []
  }
}
