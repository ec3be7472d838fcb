/// Reads the text exports of WhatsApp and Signal: a stamped head opens each message, further lines go on with it.
///
/// - The layout of the first head is that of the file: lines with another stamp are text.
/// - The order of day and month is decided once for the file (`dateOrder`).
/// - A head without a name is a notice.
/// - Limit: a line of a message that imitates a head in the file's own layout can't be told from one.
/// - Complexity: O(bytes).
struct StampedExport {
  private let heads: [LineHead]
  private let order: (order: DateOrder, isGuess: Bool)

  /// How many of the first lines that are not white begin with a stamp as exports have it, and whether the very first
  /// does; `isSignal` where that one is written as Signal's exporters do. For detection.
  static func look(_ bytes: Span<UInt8>) -> (heads: Int, isFirst: Bool, isSignal: Bool) {
    var copy = HeadCopy()
    var offset = 0
    var lines = 0
    var found = (heads: 0, isFirst: false, isSignal: false)
    while offset < bytes.count, lines < linesLookedAt {
      let line = Line(bytes, from: offset)
      offset = line.next
      let first = firstText(bytes, line.start, line.end)
      guard first < line.end else { continue }
      lines += 1
      guard let stamp = copy.timeStamp(bytes, first..<line.end), stamp.isExport else { continue }
      found.heads += 1
      if lines == 1 { found.isFirst = true }
      // `[2024-03-28, 19:05] Ann: `; WhatsApp has seconds within brackets.
      if found.heads == 1 {
        found.isSignal = stamp.layout.closing != nil && stamp.layout.yearIsFirst && !stamp.layout.hasSeconds
      }
    }
    return found
  }

  private static let linesLookedAt = 50

  init(_ bytes: Span<UInt8>, _ options: ImportOptions) {
    let given = GivenNames(options.names)
    var candidates: [LineHead] = []
    var copy = HeadCopy()
    var offset = 0
    var number = 1
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      if let head = lineHead(bytes, line, number: number, given: given, copy: &copy),
        head.stamp?.isExport == true
      {
        candidates.append(head)
      }
      offset = line.next
      number += 1
    }
    let layout = candidates.first?.stamp?.layout
    heads = candidates.filter { $0.stamp?.layout == layout }
    if let order = options.dateOrder {
      self.order = (order, false)
    } else {
      order = dateOrder(of: heads.compactMap { $0.stamp })
    }
  }

  func read(_ bytes: Span<UInt8>, _ builder: ImportBuilder) -> ImportLog {
    var builder = builder
    if !heads.isEmpty { builder.log.dateOrder = order }
    var next = 0
    var draft: MessageDraft?
    var whiteLines = 0
    var offset = 0
    var number = 1
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      offset = line.next
      var start = line.start
      if next < heads.count, heads[next].line == number {
        if let draft { builder.add(finished(draft)) }
        draft = self.draft(bytes, heads[next])
        start = heads[next].body
        whiteLines = 0
        next += 1
      }
      number += 1
      guard firstText(bytes, start, line.end) < line.end else {
        whiteLines += 1
        continue
      }
      var open = draft ?? MessageDraft(offset: start, line: number - 1)
      if open.text.isEmpty {
        open.offset = start
      } else {
        for _ in 0...whiteLines { open.text.append(0x0A) }
      }
      draft = nil  // so that the text is not copied
      open.text.reserveCapacity(open.text.count + line.end - start)
      for index in start..<line.end { open.text.append(bytes[index]) }
      draft = open
      whiteLines = 0
    }
    if let draft { builder.add(finished(draft)) }
    builder.end(id: nil)
    return builder.log
  }

  private func draft(_ bytes: Span<UInt8>, _ head: LineHead) -> MessageDraft {
    var draft = MessageDraft(offset: head.body, line: head.line)
    if let stamp = head.stamp {
      let moment = stamp.moment(order.order)
      draft.time = moment.map { String(decoding: $0.iso, as: UTF8.self) } ?? string(bytes, stamp.written)
    }
    if head.standing == .notice {
      draft.kind = .notice
      draft.role = .platform
    } else {
      draft.speaker = string(bytes, head.name)
      draft.party = head.key
    }
    return draft
  }

  /// Tells by the marks in the text what kind of message it is.
  private func finished(_ draft: MessageDraft) -> MessageDraft {
    guard draft.kind == .text else { return draft }
    var draft = draft
    if let length = editedMark(draft.text.span) {
      draft.isEdited = true
      draft.text.removeLast(length)
      let end = trimmed(draft.text.span, 0..<draft.text.count).upperBound
      draft.text.removeLast(draft.text.count - end)
    }
    draft.kind = kind(ofMarked: draft.text.span)
    return draft
  }
}
