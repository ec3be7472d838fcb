import JSONText

/// Reads e-mail: one message (`.eml`) or a mailbox of them (mbox in its "rd" form).
///
/// - One subject is one conversation. A mailbox that was delivered to an address shows who the buyer is.
/// - Of alternatives the plain text is taken, else the words of the HTML; attachments are counted.
/// - Lines quoted from earlier mails are left out, unless nothing else is said.
/// - Complexity: O(bytes) times the depth of nested parts, at most `MailPart.deepest`.
struct MailExport: Sendable {
  private var threads = Threads()
  /// Bytes of a mail that are read.
  private let longest: Int
  /// The mail whose end has not come yet, and where it begins.
  private var message: [UInt8] = []
  private var begin = (line: 1, offset: 0)
  private var isOpen = false
  /// The mail is longer than what is read of it.
  private var isCut = false
  private var isBehindBlank = true
  private var line = 1
  private var bytesBefore = 0

  init(_ options: ImportOptions) { longest = options.longestRecord }

  /// So many addresses that mail was delivered to are known.
  private static let mostAddresses = 1 << 12

  /// A single mail.
  mutating func readMessage(_ bytes: Span<UInt8>, _ builder: inout ImportBuilder) {
    add(bytes, line: 1, offset: 0, &builder)
    threads.end(&builder)
  }

  /// A mailbox.
  mutating func read(
    _ bytes: Span<UInt8>, _ behind: Continuation, _ builder: inout ImportBuilder
  ) -> Int {
    let end = behind == .more ? endOfLines(bytes) : bytes.count
    var offset = 0
    while offset < end {
      let line = Line(bytes, from: offset)
      // The line below tells whether a mail begins.
      if behind == .more, line.next == end, isFromLine(bytes, line) { break }
      offset = line.next
      if isBehindBlank, isSeparator(bytes, line) {
        endMessage(&builder)
        begin = (self.line + 1, bytesBefore + line.next)
        isOpen = true
      } else {
        let start = isEscaped(bytes, line) ? line.start + 1 : line.start
        isCut = isCut || message.count + line.end - start > longest
        if isOpen, !isCut {
          message.append(start..<line.end, of: bytes)
          message.append(0x0A)
        }
      }
      isBehindBlank = line.start == line.end
      self.line += 1
    }
    bytesBefore += offset
    if behind == .ended {
      endMessage(&builder)
      threads.end(&builder)
    }
    return offset
  }

  private mutating func endMessage(_ builder: inout ImportBuilder) {
    if isOpen {
      let mail = message
      message = []
      add(mail.span, line: begin.line, offset: begin.offset, &builder)
      if isCut { builder.log.leaveOut(.restOfMail, line: begin.line) }
    }
    message = []
    (isOpen, isCut) = (false, false)
  }

  private func isFromLine(_ bytes: Span<UInt8>, _ line: Line) -> Bool {
    line.end - line.start >= 5 && isEqual(bytes, line.start..<line.start + 5, "From ")
  }

  /// `From ` with a header below it.
  private func isSeparator(_ bytes: Span<UInt8>, _ line: Line) -> Bool {
    guard isFromLine(bytes, line), line.next < bytes.count else { return false }
    let below = Line(bytes, from: line.next)
    return MailHeaders.nameEnd(bytes, below.start..<below.end) != nil
  }

  /// `>From `, which loses one mark.
  private func isEscaped(_ bytes: Span<UInt8>, _ line: Line) -> Bool {
    var offset = line.start
    while offset < line.end, bytes[offset] == UInt8(ascii: ">") { offset += 1 }
    return offset > line.start && line.end - offset >= 5 && isEqual(bytes, offset..<offset + 5, "From ")
  }

  private mutating func add(
    _ bytes: Span<UInt8>, line: Int, offset: Int, _ builder: inout ImportBuilder
  ) {
    let headers = MailHeaders(bytes, from: 0)
    for name in ["delivered-to", "x-original-to", "envelope-to"] as [StaticString] {
      if let value = headers[name], threads.buyers.count < MailExport.mostAddresses {
        threads.buyers.insert(MailAddress(value, builder.options).key)
      }
    }
    var draft = MessageDraft(offset: offset, line: line)
    let sender = MailAddress(headers["from"] ?? [], builder.options)
    draft.speaker = sender.shown
    draft.party = sender.key
    draft.id = headers["message-id"].map { string($0.span, trimmed($0.span, 0..<$0.count)) }
    draft.time = headers["date"].map { isoTime(string($0.span, trimmed($0.span, 0..<$0.count))) }
    draft.subject = headers["subject"].map { value in
      String(decoding: decodedWords(value, builder.options.decode), as: UTF8.self)
    }
    var reader = MailPartReader(builder.options)
    let text = reader.text(bytes, from: 0, to: bytes.count)
    if text == nil, let charset = reader.unknownCharset {
      builder.refuse(.unknownCharset(charset), line: line)
      return
    }
    for _ in 0..<reader.attachments { builder.log.leaveOut(.attachment, line: line) }
    let (own, quoted, first) = withoutQuotes(text ?? [])
    if quoted > 0 {
      // In another encoding it can't be found again: then the mail is named.
      let place = line + (lineNumber(of: Array((text ?? [])[first]), in: bytes) ?? 0)
      for _ in 0..<quoted { builder.log.leaveOut(.quotedLine, line: place) }
    }
    draft.text = own
    if own.isEmpty, reader.attachments > 0 { draft.kind = .media }
    let key = draft.subject.map(threadKey) ?? []
    threads.add(draft, thread: String(decoding: key, as: UTF8.self), id: nil, to: &builder)
  }
}

/// The first line that says this and nothing else but white space, from 0. O(bytes).
private func lineNumber(of text: [UInt8], in bytes: Span<UInt8>) -> Int? {
  var offset = 0
  var number = 0
  while offset < bytes.count {
    let line = Line(bytes, from: offset)
    let first = firstText(bytes, line.start, line.end)
    if line.end - first >= text.count, startsWith(text, bytes, first),
      firstText(bytes, first + text.count, line.end) == line.end
    {
      return number
    }
    offset = line.next
    number += 1
  }
  return nil
}

private func startsWith(_ text: [UInt8], _ bytes: Span<UInt8>, _ start: Int) -> Bool {
  for (index, byte) in text.enumerated() where bytes[start + index] != byte { return false }
  return true
}

/// An address of a header: `Ann <ann@mail.example>`.
struct MailAddress {
  let name: String?
  let address: String

  init(_ value: [UInt8], _ options: ImportOptions) {
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
    let written = decodedWords(value[..<open].filter { $0 != UInt8(ascii: "\"") }, options.decode)
    let shown = string(written.span, trimmed(written.span, 0..<written.count))
    name = shown.utf8.isEmpty ? nil : shown
  }

  var shown: String? { name ?? (address.utf8.isEmpty ? nil : address) }
  var key: [UInt8] { nameKey(address) ?? [] }
}
