import JSONText

/// Other forms than `Name: text` in which copies of chats head their messages.
///
/// They are looked for only where no line has a plain head, and one form is that of the whole text: that of two heads
/// at least whose speakers the user named, or who go by words for a side. A form that prose has too must head the first
/// line.
enum HeadForm: CaseIterable {
  /// `**Seller:** text`, `**Seller**: text`
  case bold
  /// `[Seller] text`, `<Seller> text`
  case bracketed
  /// `- Seller: text`
  case listed
  /// `> Seller: text`
  case quoted
  /// `Seller`, a tab, the text
  case tabbed
  /// `Seller 2024-03-28 19:05`, `Shop — Today at 7:05 PM`, and nothing else in the line
  case timeBehind
  /// `2024-03-28 19:05 Seller`, and nothing else in the line
  case timeBefore

  /// A line with a speaker and a time alone is no prose.
  fileprivate var headsFirstLine: Bool { self != .timeBehind && self != .timeBefore }

  /// The form of most heads by known speakers, and all lines that it may head; nil where no form has two such.
  /// O(bytes).
  static func heads(
    _ bytes: Span<UInt8>, from start: Int, _ given: GivenNames
  ) -> (form: HeadForm, heads: [LineHead])? {
    var found: [[LineHead]] = []
    for _ in allCases { found.append([]) }
    var copy = HeadCopy()
    var offset = start
    var number = 1
    var firstLine: Int?
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      let text = trimmed(bytes, line.start..<line.end)
      if !text.isEmpty {
        if firstLine == nil { firstLine = number }
        for (index, form) in allCases.enumerated() {
          if let head = form.head(bytes, line, text, number: number, given, &copy) {
            found[index].append(head)
          }
        }
      }
      offset = line.next
      number += 1
    }
    var best: (form: HeadForm, heads: [LineHead], known: Int)?
    for (form, heads) in zip(allCases, found) {
      let known = heads.count { $0.isKnown }
      guard known > max(1, best?.known ?? 0) else { continue }
      if !form.headsFirstLine || heads[0].line == firstLine { best = (form, heads, known) }
    }
    return best.map { ($0.form, $0.heads) }
  }

  /// What a line of the form has before the text that goes on with a message: the marks of a quote.
  func textStart(_ bytes: Span<UInt8>, _ line: Line) -> Int {
    self == .quoted ? behindQuotes(bytes, line.start..<line.end) ?? line.start : line.start
  }

  // MARK: - One line

  /// `text`: the line without white space at its ends, which is not empty. O(1) but for a few looks at a short line.
  private func head(
    _ bytes: Span<UInt8>, _ line: Line, _ text: Range<Int>, number: Int, _ given: GivenNames,
    _ copy: inout HeadCopy
  ) -> LineHead? {
    var parts: (name: Range<Int>, body: Int)?
    var time: Range<Int>?
    switch self {
    case .bold: parts = boldName(bytes, text)
    case .bracketed: parts = bracketedName(bytes, text)
    case .listed, .quoted:
      let start = self == .listed ? behindBullet(bytes, text) : behindQuotes(bytes, text)
      if let start, start < text.upperBound {
        let rest = start..<text.upperBound
        parts = boldName(bytes, rest) ?? plainName(bytes, rest)
      }
    case .tabbed:
      let limit = min(text.upperBound, text.lowerBound + longestName)
      let tab = bytes.firstOffset(of: 0x09, in: text.lowerBound..<limit)
      if tab < limit { parts = (text.lowerBound..<tab, tab + 1) }
    case .timeBehind:
      if let found = nameBeforeTime(bytes, text, &copy) {
        parts = (found.name, line.end)
        time = found.time
      }
    case .timeBefore:
      if text.count <= longestName, let stamp = copy.timeStamp(bytes, text), stamp.end < text.upperBound {
        parts = (stamp.end..<text.upperBound, line.end)
        time = stamp.written
      }
    }
    guard let (name, body) = parts, let speaker = HeadSpeaker(bytes, name, given) else { return nil }
    return LineHead(
      line: number, lineStart: line.start, stamp: nil, time: time ?? speaker.time, standing: speaker.standing,
      name: speaker.name, key: speaker.key, hasRemark: false,
      isWrittenAsName: isWrittenAsName(bytes, speaker.name), body: firstText(bytes, body, line.end))
  }
}

/// Who a head names: `Seller`, `Nova Shop`, `Seller (Nova Shop)`, `Nova Shop [seller]`, `Seller (19:05)`.
struct HeadSpeaker {
  let standing: LineHead.Standing
  /// Of the word for a side where there is one, else of the name.
  let key: [UInt8]
  /// The name proper where there is one.
  let name: Range<Int>
  let time: Range<Int>?
  let hasRemark: Bool

  /// nil for what can't be a speaker. O(range), of which only a short one is looked at.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>, _ given: GivenNames) {
    let range = trimmed(bytes, range)
    guard !range.isEmpty, range.count <= longestName else { return nil }
    let key = nameKey(bytes, range)
    if let standing = HeadSpeaker.known(key, given) {
      self.init(standing, key, range)
    } else if let (before, within) = remark(bytes, range) {
      self.init(bytes, before: before, within: within, given)
    } else if isShortName(key) {
      self.init(.shortName, key, range)
    } else {
      return nil
    }
  }

  private init?(_ bytes: Span<UInt8>, before: Range<Int>, within: Range<Int>, _ given: GivenNames) {
    let key = nameKey(bytes, before)
    let remark = nameKey(bytes, within)
    var copy = HeadCopy()
    let time = copy.isTimeAlone(bytes, within) ? within : nil
    if let role = given.role(remark) {
      self.init(.given(role), remark, within, hasRemark: true)
    } else if let role = given.role(key) {
      self.init(.given(role), key, before, time: time, hasRemark: true)
    } else if let role = knownRole(key) {
      let isName = isShortName(remark) && knownRole(remark) == nil && !isLabel(remark) && !isAside(remark)
      self.init(.word(role), key, isName ? within : before, time: time, hasRemark: true)
    } else if let role = knownRole(remark) {
      self.init(.word(role), remark, before, hasRemark: true)
    } else if isShortName(key) {
      self.init(.shortName, key, before, time: time, hasRemark: true)
    } else {
      return nil
    }
  }

  private init(
    _ standing: LineHead.Standing, _ key: [UInt8], _ name: Range<Int>, time: Range<Int>? = nil,
    hasRemark: Bool = false
  ) {
    self.standing = standing
    self.key = key
    self.name = name
    self.time = time
    self.hasRemark = hasRemark
  }

  private static func known(_ key: [UInt8], _ given: GivenNames) -> LineHead.Standing? {
    if let role = given.role(key) { return .given(role) }
    return knownRole(key).map { .word($0) }
  }
}

/// What stands before and within the brackets at the end of `range`; nil where none do.
private func remark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (before: Range<Int>, within: Range<Int>)? {
  let opening: UInt8
  switch bytes[range.upperBound - 1] {
  case UInt8(ascii: ")"): opening = UInt8(ascii: "(")
  case UInt8(ascii: "]"): opening = UInt8(ascii: "[")
  default: return nil
  }
  var open = range.upperBound - 1
  while open > range.lowerBound, bytes[open] != opening { open -= 1 }
  let before = trimmed(bytes, range.lowerBound..<open)
  let within = trimmed(bytes, min(open + 1, range.upperBound - 1)..<range.upperBound - 1)
  return before.isEmpty || within.isEmpty ? nil : (before, within)
}

// MARK: - Marks

/// `Name: text`; of names whose brackets hold a colon too.
private func plainName(_ bytes: Span<UInt8>, _ text: Range<Int>) -> (name: Range<Int>, body: Int)? {
  let limit = min(text.upperBound, text.lowerBound + longestName)
  var offset = text.lowerBound
  while offset < limit {
    if let length = colonLength(bytes, at: offset, end: text.upperBound),
      isFree(bytes, offset + length, text.upperBound)
    {
      return (text.lowerBound..<offset, offset + length)
    }
    offset += 1
  }
  return nil
}

/// `**Name:** text`, `*Name*: text`, `__Name__: text`
private func boldName(_ bytes: Span<UInt8>, _ text: Range<Int>) -> (name: Range<Int>, body: Int)? {
  let mark = bytes[text.lowerBound]
  guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") else { return nil }
  var start = text.lowerBound
  while start < text.upperBound, bytes[start] == mark { start += 1 }
  let limit = min(text.upperBound, start + longestName)
  guard start - text.lowerBound <= 3, start < limit, bytes[start] != 0x20, bytes[start] != 0x09 else {
    return nil
  }
  var offset = start
  while offset < limit {
    if let length = colonLength(bytes, at: offset, end: text.upperBound) {
      var end = offset
      while end > start, bytes[end - 1] == mark { end -= 1 }
      var body = offset + length
      while body < text.upperBound, bytes[body] == mark { body += 1 }
      let isClosed = end < offset || body > offset + length
      return isClosed ? (start..<end, body) : nil
    }
    offset += 1
  }
  return nil
}

/// `[Name] text`, `<Name>: text`
private func bracketedName(_ bytes: Span<UInt8>, _ text: Range<Int>) -> (name: Range<Int>, body: Int)? {
  let closing: UInt8
  switch bytes[text.lowerBound] {
  case UInt8(ascii: "["): closing = UInt8(ascii: "]")
  case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
  default: return nil
  }
  let limit = min(text.upperBound, text.lowerBound + longestName)
  let close = bytes.firstOffset(of: closing, in: text.lowerBound..<limit)
  guard close < limit else { return nil }
  let colon = firstText(bytes, close + 1, text.upperBound)
  let length = colon < text.upperBound ? colonLength(bytes, at: colon, end: text.upperBound) : nil
  return (text.lowerBound + 1..<close, length.map { colon + $0 } ?? close + 1)
}

/// Where the text behind the mark of a list begins; nil where there is no such mark.
private func behindBullet(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
  let mark = headScalar(bytes, at: text.lowerBound, end: text.upperBound)
  switch mark.value {
  case 0x2A, 0x2D, 0xB7, 0x2013, 0x2014, 0x2022:
    let start = firstText(bytes, text.lowerBound + mark.length, text.upperBound)
    return start > text.lowerBound + mark.length && start < text.upperBound ? start : nil
  default: return nil
  }
}

/// Where the text behind the marks of a quote begins, at most its end; nil where there are none.
private func behindQuotes(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
  var start = firstText(bytes, text.lowerBound, text.upperBound)
  let first = start
  while start < text.upperBound, bytes[start] == UInt8(ascii: ">") {
    start = firstText(bytes, start + 1, text.upperBound)
  }
  return start > first ? start : nil
}

/// A name of few words, then a time to the end of the line, with a mark between them or not.
private func nameBeforeTime(
  _ bytes: Span<UInt8>, _ text: Range<Int>, _ copy: inout HeadCopy
) -> (name: Range<Int>, time: Range<Int>)? {
  // The clock has a colon.
  guard text.count <= longestName, bytes.firstOffset(of: UInt8(ascii: ":"), in: text) < text.upperBound else {
    return nil
  }
  var offset = text.lowerBound
  var words = 0
  while offset < text.upperBound, words < 4 {
    let scalar = headScalar(bytes, at: offset, end: text.upperBound)
    guard scalar.isBlank else {
      offset += scalar.length
      continue
    }
    words += 1
    var nameEnd = offset
    if nameEnd > text.lowerBound, bytes[nameEnd - 1] == UInt8(ascii: ",") { nameEnd -= 1 }
    offset = firstText(bytes, offset, text.upperBound)
    var time = behindBullet(bytes, offset..<text.upperBound) ?? offset
    var end = text.upperBound
    let (first, last) = (bytes[time], bytes[end - 1])
    if first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
      || first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
    {
      (time, end) = (time + 1, end - 1)
    }
    if time < end, copy.isTimeAlone(bytes, time..<end) { return (text.lowerBound..<nameEnd, time..<end) }
  }
  return nil
}
