import JSONText

/// Finds out what a file is.
enum Detection {
  /// What the content shows; anything that is text is at least a transcript. O(bytes) at most.
  static func detect(_ bytes: Span<UInt8>, _ options: ImportOptions) throws(ImportError) -> ExportFormat {
    if options.isChat { return try chat(bytes) }
    try refuseForeign(bytes)
    var first = 0
    skipSpaces(bytes, &first)
    if first < bytes.count, bytes[first] == UInt8(ascii: "{") || bytes[first] == UInt8(ascii: "[") {
      if let format = try json(bytes, from: first) { return format }
    }
    if isMailbox(bytes) { return .mailbox }
    if isMail(bytes) { return .mail }
    if !options.columns.isEmpty || TableExport.knownColumns(bytes) > (options.isNamedTable ? 0 : 1) {
      _ = try TableExport(bytes, options)
      return .csv
    }
    return try chat(bytes)
  }

  private static func chat(_ bytes: Span<UInt8>) throws(ImportError) -> ExportFormat {
    do { try checkText(bytes, from: 0) } catch { throw .chat(error) }
    let stamps = StampedExport.look(bytes)
    if stamps.heads > 1 || stamps.isFirst { return stamps.isSignal ? .signal : .whatsApp }
    return .transcript
  }

  /// Takes the user's word, unless the content can't be that.
  static func check(
    _ bytes: Span<UInt8>, is format: ExportFormat, _ options: ImportOptions
  ) throws(ImportError) {
    try refuseForeign(bytes)
    var first = 0
    skipSpaces(bytes, &first)
    let byte = first < bytes.count ? bytes[first] : 0
    let isObject = byte == UInt8(ascii: "{")
    let isList = byte == UInt8(ascii: "[")
    let fits: Bool
    switch format {
    case .jsonLines: fits = true
    case .json, .eBay, .aliExpress: fits = isObject || isList
    case .telegram, .messenger: fits = isObject
    case .mail: fits = MailHeaders(bytes, from: 0).count > 0
    case .mailbox: fits = isMailbox(bytes)
    case .csv:
      _ = try TableExport(bytes, options)
      fits = true
    case .whatsApp, .signal:
      do { try checkText(bytes, from: 0) } catch { throw .chat(error) }
      fits = StampedExport.look(bytes).heads > 0
    case .transcript:
      do { try checkText(bytes, from: 0) } catch { throw .chat(error) }
      fits = true
    }
    guard fits else { throw .isNot(format) }
  }

  /// What is no text, and what tells the user better what to do than a failed attempt would.
  private static func refuseForeign(_ bytes: Span<UInt8>) throws(ImportError) {
    if startsWith(bytes, 0, [0x50, 0x4B, 0x03, 0x04]) || startsWith(bytes, 0, [0x1F, 0x8B]) {
      throw .packed
    }
    var first = 0
    skipSpaces(bytes, &first)
    guard first < bytes.count else { throw .chat(.empty) }
    let head = nameKey(bytes, first..<min(bytes.count, first + 16))
    if head.starts(with: "<!doctype html".utf8) || head.starts(with: "<html".utf8) { throw .webPage }
    if head.starts(with: "<?xml".utf8) { throw .xml }
  }

  private static func startsWith(_ bytes: Span<UInt8>, _ offset: Int, _ mark: [UInt8]) -> Bool {
    guard offset + mark.count <= bytes.count else { return false }
    for (index, byte) in mark.enumerated() where bytes[offset + index] != byte { return false }
    return true
  }

  // MARK: - JSON

  /// nil where a bracket begins what is no JSON, such as `[12:30] Ann: hi`.
  private static func json(_ bytes: Span<UInt8>, from start: Int) throws(ImportError) -> ExportFormat? {
    let isObject = bytes[start] == UInt8(ascii: "{")
    if isObject, isJSONLines(bytes, from: start) { return .jsonLines }
    var sample = start
    if !isObject {
      sample += 1
      skipSpaces(bytes, &sample)
      guard sample < bytes.count else { return nil }
      if bytes[sample] == UInt8(ascii: "]") { return .json }
      guard bytes[sample] == UInt8(ascii: "{") else { return nil }
    }
    let keys = ObjectKeys(bytes, from: sample)
    if keys.areNone { return nil }
    if let format = platform(bytes, from: start, sample: sample, keys: keys, isObject: isObject) {
      return format
    }
    if keys.has("text") || keys.has("messages") {
      return isObject ? (keys.isWhole ? .json : .jsonLines) : .json
    }
    throw .unknownJSON(keys: keys.first)
  }

  /// The first line is a whole object, and what follows, if anything, begins with one too; and the first is a record of
  /// ours where it stands alone.
  private static func isJSONLines(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    let line = Line(bytes, from: start)
    guard let end = endOfValue(bytes, from: start), end <= line.end else { return false }
    var behind = end
    skipSpaces(bytes, &behind)
    if behind < bytes.count { return bytes[behind] == UInt8(ascii: "{") }
    let keys = ObjectKeys(bytes, from: start)
    guard keys.has("text") || keys.has("messages") else { return false }
    return platform(bytes, from: start, sample: start, keys: keys, isObject: true) == nil
  }

  /// The platform whose keys these are. `sample` is the object that `keys` are of: the first of a list.
  private static func platform(
    _ bytes: Span<UInt8>, from start: Int, sample: Int, keys: ObjectKeys, isObject: Bool
  ) -> ExportFormat? {
    let message = keys.has("messages") ? firstElement(bytes, of: "messages", from: sample) : nil
    let inner = message.map { ObjectKeys(bytes, from: $0) }
    // A record of ours, whatever else it has.
    if let inner, inner.has("sender") { return nil }
    if isObject {
      if keys.has("participants"), keys.has("messages") { return .messenger }
      if keys.has("chats") || keys.has("left_chats") || keys.has("personal_information")
        || (keys.has("messages") && keys.has("type"))
      {
        return .telegram
      }
      if keys.has("conversationType") || keys.has("conversations") { return .eBay }
      if let inner, inner.has("messageBody") { return .eBay }
    } else if keys.has("messageBody") {
      return .eBay
    }
    if keys.has("text") { return nil }
    if keys.has("messages"), isObject { return nil }
    guard let value = try? parseJSON(bytes.extracting(start...)) else { return nil }
    return AliExpressExport.isKnown(value) ? .aliExpress : nil
  }

  private static func firstElement(_ bytes: Span<UInt8>, of key: StaticString, from start: Int) -> Int? {
    guard let list = member(key, bytes, from: start), !list.isEmpty,
      bytes[list.lowerBound] == UInt8(ascii: "[")
    else { return nil }
    var first = list.lowerBound + 1
    skipSpaces(bytes, &first)
    return first < bytes.count && bytes[first] == UInt8(ascii: "{") ? first : nil
  }

  // MARK: - Mail

  /// `From ` in the first line, and headers of a mail below it.
  private static func isMailbox(_ bytes: Span<UInt8>) -> Bool {
    guard startsWith(bytes, 0, Array("From ".utf8)) else { return false }
    let headers = MailHeaders(bytes, from: Line(bytes, from: 0).next)
    return headers["date"] != nil || headers["received"] != nil || headers["from"] != nil
  }

  /// A block of headers, a sender among them and another that only mail has.
  private static func isMail(_ bytes: Span<UInt8>) -> Bool {
    let headers = MailHeaders(bytes, from: 0)
    guard headers.count > 1, headers["from"] != nil || headers["received"] != nil else { return false }
    for name in mailOnly where headers[name] != nil { return true }
    return false
  }

  private static let mailOnly: [StaticString] = [
    "content-type", "date", "delivered-to", "message-id", "mime-version", "received", "return-path",
    "subject",
  ]
}

/// The keys of an object, as far as detection needs them.
private struct ObjectKeys {
  private var keys: [[UInt8]] = []
  /// The object ends.
  let isWhole: Bool

  private static let mostKeys = 64
  /// Those of AliExpress's answers have about 70.
  private static let longestKey = 128

  init(_ bytes: Span<UInt8>, from start: Int) {
    var keys: [[UInt8]] = []
    isWhole = forEachMember(bytes, from: start) { key, _ in
      guard keys.count < ObjectKeys.mostKeys, key.count <= ObjectKeys.longestKey else { return }
      keys.append(key.map { bytes[$0] })
    }
    self.keys = keys
  }

  var areNone: Bool { keys.isEmpty }

  func has(_ key: StaticString) -> Bool { keys.contains { $0.elementsEqual(key.description.utf8) } }

  /// For an error.
  var first: [String] { keys.prefix(5).map { String(decoding: $0, as: UTF8.self) } }
}
