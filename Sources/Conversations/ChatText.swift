import JSONText

/// Reads a chat that was pasted or exported as plain text: `Name: text` lines, with or without time stamps.
///
/// - Understood: a byte-order mark; lines that end with LF, CR LF or CR; messages over several lines; the common heads
///   of WhatsApp exports and copies. Text with no speaker at all is one message of the seller, as is text before
///   the first speaker.
/// - A `Name:` is a speaker if the user gave the name, if it is a word for a side (`SpeakerTable.swift`), if it
///   stands behind a time stamp, or if the same short name heads two lines or more beside another speaker.
///   `Please note:`, `Price:` and `http:` are none. A remark may follow the name: `Seller (Nova): `.
/// - Where no line has such a head, those of other copies are understood (`HeadForm`): `[Seller] text`,
///   `Seller 19:05` above the text, and so on.
/// - The seller: the name that was given; else the known words; else the other side of a known buyer; else
///   everyone who is no known buyer, and the account says that this was guessed.
/// - Limit: in plain text a line of the seller's that looks like the head of another (`Buyer: I agree to cancel`)
///   can't be told from that one's. Where an export stamps its messages, a line without a stamp opens none.
///   A head is looked for at the beginning of a line only: what follows it on the line is never cut.
/// - Complexity: O(bytes).
public func readChat(
  _ bytes: Span<UInt8>, names: SpeakerNames = SpeakerNames()
) throws(ConversationError) -> Conversation {
  let hasMark = bytes.count > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  let start = hasMark ? 3 : 0
  try checkText(bytes, from: start)
  let given = GivenNames(names)
  var rules = HeadRules(candidates: candidates(bytes, from: start, given), given: given)
  var form: HeadForm?
  if rules.heads.isEmpty, hasLines(bytes), let other = HeadForm.heads(bytes, from: start, given) {
    rules = HeadRules(candidates: other.heads, given: given)
    form = other.form
  }
  var builder = ConversationBuilder()
  var heads = rules.heads[...]
  var offset = start
  var number = 1
  while offset < bytes.count {
    let line = Line(bytes, from: offset)
    if let head = heads.first, head.line == number {
      heads.removeFirst()
      if head.standing == .notice {
        builder.skip(line: number)
      } else {
        builder.begin(head, role: rules.sides.role(of: head.key), bytes)
        builder.append(bytes, head.body..<line.end, line: number)
      }
    } else {
      let start = form?.textStart(bytes, line) ?? line.start
      builder.append(bytes, start..<line.end, line: number)
    }
    offset = line.next
    number += 1
  }
  var account = builder.account
  account.sellerIsGuessed = rules.sides.sellerIsGuessed
  account.givenSellerIsMissing = rules.sides.givenSellerIsMissing
  account.givenBuyerIsMissing = rules.sides.givenBuyerIsMissing
  account.hasNoSpeaker = rules.heads.isEmpty
  return builder.finished(account)
}

/// The same for bytes that an array holds.
public func readChat(
  _ bytes: [UInt8], names: SpeakerNames = SpeakerNames()
) throws(ConversationError) -> Conversation {
  try readChat(bytes.span, names: names)
}

/// Whether the text may be more than one message of an unnamed seller: false where no line can be a head, having neither
/// colon nor stamp, and where no two lines may have brackets or tabs. Then ``readChat(_:names:)``, told no names, finds no speaker. O(bytes).
public func mayHaveSpeakers(_ bytes: Span<UInt8>) -> Bool {
  guard bytes.firstOffset(of: UInt8(ascii: ":"), in: bytes.indices) == bytes.count else { return true }
  var offset = 0
  while offset < bytes.count {
    // The first byte of a full-width colon.
    offset = bytes.firstOffset(of: 0xEF, in: offset..<bytes.count)
    if offset + 2 < bytes.count, bytes[offset + 1] == 0xBC, bytes[offset + 2] == 0x9A { return true }
    offset += 1
  }
  if hasLines(bytes) {
    for mark in [0x09, UInt8(ascii: "["), UInt8(ascii: "<")] {
      if bytes.firstOffset(of: mark, in: bytes.indices) < bytes.count { return true }
    }
  }
  var copy = HeadCopy()
  offset = 0
  while offset < bytes.count {
    let line = Line(bytes, from: offset)
    let first = firstText(bytes, line.start, line.end)
    if copy.timeStamp(bytes, first..<line.end) != nil { return true }
    offset = line.next
  }
  return false
}

private func hasLines(_ bytes: Span<UInt8>) -> Bool {
  bytes.firstOffset(of: 0x0A, or: 0x0D, in: bytes.indices) < bytes.count
}

/// Refuses what is no text: a NUL byte, more than half control bytes, nothing but white space.
func checkText(_ bytes: Span<UInt8>, from start: Int) throws(ConversationError) {
  var controls = 0
  var firstControl = 0
  for offset in start..<bytes.count {
    switch bytes[offset] {
    case 0: throw .binary(offset: offset)
    case 0x01...0x08, 0x0E...0x1A, 0x1C...0x1F, 0x7F:
      if controls == 0 { firstControl = offset }
      controls += 1
    default: break
    }
  }
  guard controls * 2 <= bytes.count - start else { throw .binary(offset: firstControl) }
  var offset = start
  while offset < bytes.count {
    let line = Line(bytes, from: offset)
    if firstText(bytes, line.start, line.end) < line.end { return }
    offset = line.next
  }
  throw .empty
}

private func candidates(_ bytes: Span<UInt8>, from start: Int, _ given: GivenNames) -> [LineHead] {
  var found: [LineHead] = []
  var copy = HeadCopy()
  var offset = start
  var number = 1
  while offset < bytes.count {
    let line = Line(bytes, from: offset)
    if let head = lineHead(bytes, line, number: number, given: given, copy: &copy) { found.append(head) }
    offset = line.next
    number += 1
  }
  return found
}

/// Puts messages together, line by line.
private struct ConversationBuilder {
  private(set) var account = ImportAccount()
  private var messages: [Message] = []
  private var role = Role.seller
  private var speaker: String?
  private var time: String?
  private var text: [UInt8] = []
  private var sourceOffset = 0
  private var line = 0
  /// White lines since the last line of the text.
  private var whiteLines = 0
  private var isOpen = false

  mutating func begin(_ head: LineHead, role: Role, _ bytes: Span<UInt8>) {
    close()
    self.role = role
    speaker = string(bytes, head.name)
    time = head.time.map { string(bytes, $0) }
    sourceOffset = head.body
    line = head.line
    isOpen = true
  }

  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>, line number: Int) {
    guard firstText(bytes, range.lowerBound, range.upperBound) < range.upperBound else {
      whiteLines += 1
      return
    }
    if !isOpen {
      (role, speaker, time, line, isOpen) = (.seller, nil, nil, number, true)
    }
    if text.isEmpty {
      sourceOffset = range.lowerBound
    } else {
      for _ in 0...whiteLines { text.append(0x0A) }
    }
    whiteLines = 0
    for offset in range { text.append(bytes[offset]) }
  }

  mutating func skip(line number: Int) {
    account.skippedLines += 1
    if account.firstSkippedLine == nil { account.firstSkippedLine = number }
  }

  mutating func finished(_ account: ImportAccount) -> Conversation {
    var account = account
    close()
    for message in messages { account.count(message.role) }
    return Conversation(messages: messages, account: account)
  }

  private mutating func close() {
    if isOpen {
      messages.append(
        Message(
          role: role, speaker: speaker, text: text, sourceOffset: sourceOffset, line: line, time: time))
    }
    text = []
    whiteLines = 0
    isOpen = false
  }
}

/// The bytes as text, repaired where they are no UTF-8. O(range).
func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
  var copy: [UInt8] = []
  copy.reserveCapacity(range.count)
  for offset in range { copy.append(bytes[offset]) }
  return String(decoding: copy, as: UTF8.self)
}
