import JSONText

/// Reads the text exports of WhatsApp and Signal: a stamped head opens each message, further lines go on with it.
///
/// - The layout of the first head is that of the file: lines with another stamp are text.
/// - The order of day and month is decided once for the file (`DateOrderVotes`), where it comes in pieces by all that
///   was seen before.
/// - A head without a name is a notice.
/// - Limit: a line of a message that imitates a head in the file's own layout can't be told from one.
/// - Complexity: O(bytes).
struct StampedExport: Sendable {
  private let given: GivenNames
  private let toldOrder: DateOrder?
  private var votes = DateOrderVotes()
  private var layout: StampLayout?
  private var copy = HeadCopy()
  /// The message whose end has not come yet.
  private var draft: MessageDraft?
  /// Of its text, as it will be written.
  private var draftLength = 0
  private var whiteLines = 0
  private var line = 1
  private var bytesBefore = 0

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

  init(_ options: ImportOptions) {
    given = GivenNames(options.names)
    toldOrder = options.dateOrder
  }

  mutating func read(
    _ bytes: Span<UInt8>, _ behind: Continuation, _ builder: inout ImportBuilder
  ) -> Int {
    let end = behind == .more ? endOfLines(bytes) : bytes.count
    let bytes = bytes.extracting(..<end)
    let heads = heads(bytes)
    let order = toldOrder.map { ($0, false) } ?? votes.order
    if layout != nil { builder.log.dateOrder = order }
    var next = 0
    var offset = 0
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      offset = line.next
      var start = line.start
      if next < heads.count, heads[next].line == self.line {
        endMessage(&builder)
        let head = heads[next]
        let isNotice = isGroupNotice(head.key)
        draft = begin(head, bytes, order.0, isGroupNotice: isNotice)
        start = isNotice ? head.stamp.map { $0.end } ?? head.body : head.body
        next += 1
      }
      append(bytes, start..<line.end, &builder)
      self.line += 1
    }
    bytesBefore += end
    if behind == .ended {
      endMessage(&builder)
      builder.end(id: nil)
    }
    return end
  }

  /// The heads of the file's layout, which the first of them has.
  private mutating func heads(_ bytes: Span<UInt8>) -> [LineHead] {
    var heads: [LineHead] = []
    var offset = 0
    var number = line
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      if let head = lineHead(bytes, line, number: number, given: given, copy: &copy),
        let stamp = head.stamp, stamp.isExport, layout == nil || layout == stamp.layout
      {
        layout = stamp.layout
        votes.add(stamp)
        heads.append(head)
      }
      offset = line.next
      number += 1
    }
    return heads
  }

  private mutating func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ builder: inout ImportBuilder
  ) {
    guard firstText(bytes, range.lowerBound, range.upperBound) < range.upperBound else {
      whiteLines += 1
      return
    }
    let offset = bytesBefore + range.lowerBound
    var open = draft ?? MessageDraft(offset: offset, line: line)
    draft = nil  // so that the text is not copied
    if draftLength > builder.options.longestConversation {
      // A message without an end goes on in another of the same speaker.
      var rest = open
      (rest.text, rest.offset, rest.line) = ([], offset, line)
      draft = open
      endMessage(&builder)
      open = rest
    }
    if open.text.isEmpty {
      open.offset = offset
    } else {
      for _ in 0...whiteLines { open.text.append(0x0A) }
    }
    open.text.append(range, of: bytes)
    draftLength += 2 * (whiteLines + 1) + writtenLength(bytes.extracting(range))
    draft = open
    whiteLines = 0
  }

  private mutating func endMessage(_ builder: inout ImportBuilder) {
    (whiteLines, draftLength) = (0, 0)
    guard let open = draft else { return }
    draft = nil
    let message = finished(open)
    if builder.isFull(for: message) { builder.endPart(id: nil) }
    builder.add(message)
  }

  private func begin(
    _ head: LineHead, _ bytes: Span<UInt8>, _ order: DateOrder, isGroupNotice: Bool
  ) -> MessageDraft {
    var draft = MessageDraft(offset: bytesBefore + head.body, line: head.line)
    if let stamp = head.stamp {
      let moment = stamp.moment(order)
      draft.time = moment.map { String(decoding: $0.iso, as: UTF8.self) } ?? string(bytes, stamp.written)
    }
    if head.standing == .notice {
      draft.kind = .notice
      draft.role = .platform
    } else if isGroupNotice {
      draft.kind = .notice
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

/// Behind the last line that is whole for sure: a CR at the end may be half of a line's end.
func endOfLines(_ bytes: Span<UInt8>) -> Int {
  var returns = 0
  var offset = bytes.count
  while offset > 0 {
    offset -= 1
    if bytes[offset] == 0x0A { return offset + 1 }
    if bytes[offset] == 0x0D, returns == 0, offset + 1 < bytes.count { returns = offset + 1 }
  }
  return returns
}
