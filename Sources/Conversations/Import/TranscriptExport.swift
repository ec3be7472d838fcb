import JSONText

/// Reads pasted text: `Name: text` lines (`readChat`), or what comes from copying a web page: a name alone, a time alone,
/// then the text; or a time alone, then the text; or Telegram Desktop's copy, `Name, [time]` above each message.
///
/// - The other forms are tried only where the first finds no speaker, the last where it begins the text.
/// - Lines that the page put between the messages (`InterfaceLines.swift`) are left out there.
/// - Limit: as in all plain text, a seller's line can imitate a head.
/// - Complexity: O(bytes).
struct TranscriptExport {
  private var builder: ImportBuilder

  init(_ builder: ImportBuilder) { self.builder = builder }

  /// `bytes` have been checked to be text.
  mutating func read(_ bytes: Span<UInt8>) -> ImportBuilder {
    if readTelegramCopy(bytes) { return builder }
    guard let chat = try? readChat(bytes, names: builder.options.names) else { return builder }
    guard chat.account.hasNoSpeaker, readWebPage(bytes) else {
      builder.hand(chat)
      return builder
    }
    return builder
  }

  /// false: the text does not begin as such a copy does, and nothing was read.
  private mutating func readTelegramCopy(_ bytes: Span<UInt8>) -> Bool {
    var copy = HeadCopy()
    var offset = firstWritten(bytes)
    var counter = LineCounter()
    var number = counter.line(at: offset, bytes)
    guard copiedHead(bytes, Line(bytes, from: offset), &copy) != nil else { return false }
    var draft: MessageDraft?
    var isBehindWhite = false
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      offset = line.next
      if let (name, time) = copiedHead(bytes, line, &copy) {
        if let draft { builder.add(draft) }
        draft = MessageDraft(offset: line.end, line: number)
        draft?.party = nameKey(bytes, name)
        draft?.speaker = string(bytes, trimmed(bytes, name))
        draft?.time = pageTime(bytes, time)
      } else if firstText(bytes, line.start, line.end) < line.end {
        append(
          bytes, WrittenLine(range: line.start..<line.end, number: number, isBehindWhite: isBehindWhite),
          &draft)
      }
      isBehindWhite = firstText(bytes, line.start, line.end) == line.end
      number += 1
    }
    if let draft { builder.add(draft) }
    builder.end(id: nil)
    return true
  }

  private func firstWritten(_ bytes: Span<UInt8>) -> Int {
    var offset = 0
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      if firstText(bytes, line.start, line.end) < line.end { break }
      offset = line.next
    }
    return offset
  }

  /// `Nova Shop, [28.03.2024 19:05]` and nothing else.
  private func copiedHead(
    _ bytes: Span<UInt8>, _ line: Line, _ copy: inout HeadCopy
  ) -> (name: Range<Int>, time: Range<Int>)? {
    let text = trimmed(bytes, line.start..<line.end)
    guard text.count > 4, text.count <= 256, bytes[text.upperBound - 1] == UInt8(ascii: "]") else {
      return nil
    }
    var open = text.upperBound - 1
    while open > text.lowerBound, bytes[open] != UInt8(ascii: "[") { open -= 1 }
    guard open > text.lowerBound + 2, bytes[open - 1] == 0x20, bytes[open - 2] == UInt8(ascii: ",") else {
      return nil
    }
    let time = open + 1..<text.upperBound - 1
    return copy.isTimeAlone(bytes, time) ? (text.lowerBound..<open - 2, time) : nil
  }

  /// ISO where the order of its numbers is plain, else as written.
  private func pageTime(_ bytes: Span<UInt8>, _ time: Range<Int>) -> String {
    isoTime(string(bytes, trimmed(bytes, time)), order: builder.options.dateOrder)
  }

  private struct WrittenLine {
    let range: Range<Int>
    let number: Int
    /// White lines stand before it.
    let isBehindWhite: Bool
  }

  /// false: it is no copy of a page, and nothing was read.
  private mutating func readWebPage(_ bytes: Span<UInt8>) -> Bool {
    let lines = writtenLines(bytes)
    var times: [Bool] = []
    var copy = HeadCopy()
    for line in lines { times.append(copy.isTimeAlone(bytes, line.range)) }
    let given = GivenNames(builder.options.names)
    // A page with names has one before its first time; else the line before a time is the end of a message.
    let first = times.firstIndex(of: true) ?? 0
    let hasNames = first > 0 && isNameAlone(bytes, lines[first - 1], given)
    var names = 0
    var knownNames = 0
    var isName: [Bool] = []
    for (index, line) in lines.enumerated() {
      let isBeforeTime = index + 1 < lines.count && times[index + 1] && !times[index]
      let isHead = hasNames && isBeforeTime && isNameAlone(bytes, line, given)
      isName.append(isHead)
      guard isHead else { continue }
      names += 1
      let key = nameKey(bytes, line.range)
      if knownRole(key) != nil || given.role(key) != nil { knownNames += 1 }
    }
    guard names > 1 || knownNames > 0 || times.count(where: { $0 }) > 1 else { return false }
    var draft: MessageDraft?
    for (index, line) in lines.enumerated() {
      if isName[index] {
        if let draft { builder.add(draft) }
        draft = MessageDraft(offset: line.range.upperBound, line: line.number)
        draft?.party = nameKey(bytes, line.range)
        draft?.speaker = string(bytes, trimmed(bytes, line.range))
      } else if times[index] {
        if index == 0 || !isName[index - 1] {
          if let draft { builder.add(draft) }
          // In a page with names, who spoke last goes on.
          draft = MessageDraft(party: draft?.party ?? [], speaker: draft?.speaker, line: line.number)
        }
        draft?.time = pageTime(bytes, line.range)
      } else if isInterfaceLine(bytes, line.range) {
        builder.log.leaveOut(.interfaceLine, line: line.number)
      } else {
        append(bytes, line, &draft)
      }
    }
    if let draft { builder.add(draft) }
    builder.end(id: nil)
    return true
  }

  private func append(_ bytes: Span<UInt8>, _ line: WrittenLine, _ draft: inout MessageDraft?) {
    var open = draft ?? MessageDraft(line: line.number)
    draft = nil  // so that the text is not copied
    if open.text.isEmpty {
      open.offset = line.range.lowerBound
    } else {
      open.text.append(0x0A)
      if line.isBehindWhite { open.text.append(0x0A) }
    }
    open.text.append(line.range, of: bytes)
    draft = open
  }

  private func writtenLines(_ bytes: Span<UInt8>) -> [WrittenLine] {
    var lines: [WrittenLine] = []
    var offset = 0
    var number = 1
    var isBehindWhite = false
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      if firstText(bytes, line.start, line.end) < line.end {
        lines.append(
          WrittenLine(range: line.start..<line.end, number: number, isBehindWhite: isBehindWhite))
        isBehindWhite = false
      } else {
        isBehindWhite = true
      }
      offset = line.next
      number += 1
    }
    return lines
  }

  private func isNameAlone(_ bytes: Span<UInt8>, _ line: WrittenLine, _ given: GivenNames) -> Bool {
    guard line.range.count <= 128, !isInterfaceLine(bytes, line.range) else { return false }
    let key = nameKey(bytes, line.range)
    return given.role(key) != nil || (isShortName(key) && key.last != UInt8(ascii: "."))
  }
}
