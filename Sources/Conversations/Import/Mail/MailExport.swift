/// Reads e-mail: one message (`.eml`) or a mailbox of them (mbox in its "rd" form).
///
/// - One subject is one conversation. A mailbox that was delivered to an address shows who the buyer is.
/// - Of alternatives the plain text is taken, else the words of the HTML; attachments are counted.
/// - Lines quoted from earlier mails are left out, unless nothing else is said.
/// - Complexity: O(bytes) times the depth of nested parts, at most `MailPart.deepest`.
struct MailExport {
  private var builder: ImportBuilder
  private var threads = Threads()
  /// Addresses that mail was delivered to.
  private var ownAddresses: Set<[UInt8]> = []

  init(_ builder: ImportBuilder) { self.builder = builder }

  mutating func readMessage(_ bytes: Span<UInt8>) -> ImportLog {
    add(bytes, line: 1, offset: 0)
    return end()
  }

  mutating func readMailbox(_ bytes: Span<UInt8>) -> ImportLog {
    var message: [UInt8] = []
    var begin = (line: 1, offset: 0)
    var isOpen = false
    var isBehindBlank = true
    var offset = 0
    var number = 1
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      offset = line.next
      if isBehindBlank, isSeparator(bytes, line) {
        if isOpen { add(message.span, line: begin.line, offset: begin.offset) }
        message.removeAll(keepingCapacity: true)
        begin = (number + 1, line.next)
        isOpen = true
      } else {
        let start = isEscaped(bytes, line) ? line.start + 1 : line.start
        message.reserveCapacity(message.count + line.end - start + 1)
        for index in start..<line.end { message.append(bytes[index]) }
        message.append(0x0A)
      }
      isBehindBlank = line.start == line.end
      number += 1
    }
    if isOpen { add(message.span, line: begin.line, offset: begin.offset) }
    return end()
  }

  private mutating func end() -> ImportLog {
    threads.place(asBuyer: ownAddresses)
    threads.end(&builder)
    return builder.log
  }

  /// `From ` with a header below it.
  private func isSeparator(_ bytes: Span<UInt8>, _ line: Line) -> Bool {
    guard line.end - line.start >= 5, isEqual(bytes, line.start..<line.start + 5, "From "),
      line.next < bytes.count
    else { return false }
    let below = Line(bytes, from: line.next)
    return MailHeaders.nameEnd(bytes, below.start..<below.end) != nil
  }

  /// `>From `, which loses one mark.
  private func isEscaped(_ bytes: Span<UInt8>, _ line: Line) -> Bool {
    var offset = line.start
    while offset < line.end, bytes[offset] == UInt8(ascii: ">") { offset += 1 }
    return offset > line.start && line.end - offset >= 5 && isEqual(bytes, offset..<offset + 5, "From ")
  }

  private mutating func add(_ bytes: Span<UInt8>, line: Int, offset: Int) {
    let headers = MailHeaders(bytes, from: 0)
    for name in ["delivered-to", "x-original-to", "envelope-to"] as [StaticString] {
      if let value = headers[name] { ownAddresses.insert(MailAddress(value).key) }
    }
    var draft = MessageDraft(offset: offset, line: line)
    let sender = MailAddress(headers["from"] ?? [])
    draft.speaker = sender.shown
    draft.party = sender.key
    draft.id = headers["message-id"].map { string($0.span, trimmed($0.span, 0..<$0.count)) }
    draft.time = headers["date"].map { isoTime(string($0.span, trimmed($0.span, 0..<$0.count))) }
    draft.subject = headers["subject"].map { String(decoding: decodedWords($0), as: UTF8.self) }
    var reader = MailPartReader()
    let text = reader.text(bytes, from: 0, to: bytes.count)
    if text == nil, let charset = reader.unknownCharset {
      builder.log.refuse(.unknownCharset(charset), line: line)
      return
    }
    for _ in 0..<reader.attachments { builder.log.leaveOut(.attachment, line: line) }
    let (own, quoted) = withoutQuotes(text ?? [])
    for _ in 0..<quoted { builder.log.leaveOut(.quotedLine, line: line) }
    draft.text = own
    if own.isEmpty, reader.attachments > 0 { draft.kind = .media }
    let key = draft.subject.map(threadKey) ?? []
    threads.add(draft, thread: String(decoding: key, as: UTF8.self), id: nil, to: &builder)
  }
}

/// An address of a header: `Ann <ann@mail.example>`.
struct MailAddress {
  let name: String?
  let address: String

  init(_ value: [UInt8]) {
    let bytes = value.span
    var open: Int?
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "<") { open = offset }
    guard let open else {
      name = nil
      address = string(bytes, trimmed(bytes, 0..<bytes.count))
      return
    }
    var close = open + 1
    while close < bytes.count, bytes[close] != UInt8(ascii: ">") { close += 1 }
    address = string(bytes, trimmed(bytes, open + 1..<close))
    let written = decodedWords(value[..<open].filter { $0 != UInt8(ascii: "\"") })
    let shown = string(written.span, trimmed(written.span, 0..<written.count))
    name = shown.utf8.isEmpty ? nil : shown
  }

  var shown: String? { name ?? (address.utf8.isEmpty ? nil : address) }
  var key: [UInt8] { nameKey(address) ?? [] }
}
