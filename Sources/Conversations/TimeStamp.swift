/// A time stamp before a name.
struct TimeStamp {
  enum Shape: UInt8 {
    /// `12:30 Ann: `, `2024-03-28 19:05 Ann: `: prose may look like this too.
    case bare
    /// `[12:30] Ann: `
    case bracketed
    /// Date and time, set off from the name: `[28/03/2024, 7:05:11 PM] Ann: `, `3/28/24, 7:05 PM - Ann: `.
    case full
  }

  let shape: Shape
  /// The stamp as written, without brackets.
  let written: Range<Int>
  /// Where the name begins.
  let end: Int
}

/// The first characters of a line in plain form, with the way back: a copy, so that the text stays as it was.
/// Invisible marks are dropped, blanks are spaces, whatever else is not ASCII is `other`.
struct HeadCopy {
  private static let limit = 56
  private static let other: UInt8 = 0xFF
  private var characters: [UInt8] = []
  /// Where each character stands in the input, and where the copy ends.
  private var offsets: [Int] = []
  private var position = 0

  /// The stamp at the beginning of `line`, if there is one. O(1): it reads no further than `limit`.
  mutating func timeStamp(_ bytes: Span<UInt8>, _ line: Range<Int>) -> TimeStamp? {
    guard !line.isEmpty else { return nil }
    switch bytes[line.lowerBound] {
    case 0x30...0x39, 0x28, 0x5B, 0x80...0xFF: break
    default: return nil
    }
    load(bytes, line)
    let closing: UInt8? =
      switch current {
      case UInt8(ascii: "["): UInt8(ascii: "]")
      case UInt8(ascii: "("): UInt8(ascii: ")")
      default: nil
      }
    if closing != nil { position += 1 }
    skipSpaces()
    let first = position
    guard let hasDate = moment() else { return nil }
    let written = offsets[first]..<offsets[position]
    if let closing {
      skipSpaces()
      guard take(closing) else { return nil }
    }
    let spaced = skipSpaces()
    let marked = take(UInt8(ascii: "-")) || take(UInt8(ascii: ":")) || take(UInt8(ascii: "|"))
    skipSpaces()
    guard closing != nil || spaced || marked else { return nil }
    let shape: TimeStamp.Shape =
      hasDate && (closing != nil || marked) ? .full : closing != nil ? .bracketed : .bare
    return TimeStamp(shape: shape, written: written, end: offsets[position])
  }

  private mutating func load(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    characters.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    position = 0
    var offset = line.lowerBound
    let end = min(line.upperBound, line.lowerBound + 4 * HeadCopy.limit)
    while offset < end, characters.count < HeadCopy.limit {
      let scalar = headScalar(bytes, at: offset, end: line.upperBound)
      if !scalar.isInvisible {
        offsets.append(offset)
        switch scalar.value {
        case _ where scalar.isBlank: characters.append(0x20)
        case 0..<0x80: characters.append(UInt8(truncatingIfNeeded: scalar.value))
        case 0x2010...0x2014: characters.append(UInt8(ascii: "-"))
        default: characters.append(HeadCopy.other)
        }
      }
      offset += scalar.length
    }
    offsets.append(offset)
  }

  // MARK: - The grammar of stamps

  /// A time, with a date before or behind it: whether there is a date. Nil where there is no time.
  private mutating func moment() -> Bool? {
    if date() {
      let joined = take(UInt8(ascii: ",")) || current == 0x20 || take(UInt8(ascii: "T"))
      skipSpaces()
      skipJoiningWord()
      return joined && clock(afterDate: true) ? true : nil
    }
    guard clock(afterDate: false) else { return nil }
    let behindClock = position
    let joined = take(UInt8(ascii: ",")) || current == 0x20
    skipSpaces()
    if joined, date() { return true }
    position = behindClock
    return false
  }

  /// Three numbers with `/`, `-` or `.` between; steps back where there is none.
  private mutating func date() -> Bool {
    let start = position
    if let first = number(upTo: 4), let separator = dateSeparator(nil),
      let second = number(upTo: 2), dateSeparator(separator) != nil, let third = number(upTo: 4),
      second.value <= 31, first.digits == 4 ? third.value <= 31 : first.value <= 31,
      first.digits != 3, third.digits != 3, third.digits > 1 || first.digits == 4
    {
      if separator == UInt8(ascii: "."), current == separator { position += 1 }
      return true
    }
    position = start
    return false
  }

  private mutating func dateSeparator(_ expected: UInt8?) -> UInt8? {
    let separator = current
    switch separator {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
      guard expected == nil || expected == separator else { return nil }
      position += 1
      if separator == UInt8(ascii: ".") { skipSpaces() }
      return separator
    default: return nil
    }
  }

  /// A word of at most three letters between date and time: `klo`, `at`, `um`.
  private mutating func skipJoiningWord() {
    let start = position
    while isLetter(current), position - start < 4 { position += 1 }
    if position - start > 3 || position == start || !skipSpaces() { position = start }
  }

  /// `7:05`, `19:05:11`, `7:05 p. m.`, `19:05:11.250Z`; with points only behind a date.
  private mutating func clock(afterDate: Bool) -> Bool {
    guard let hour = number(upTo: 2), hour.value <= 24 else { return false }
    let separator = current
    let isSeparator = separator == UInt8(ascii: ":") || (afterDate && separator == UInt8(ascii: "."))
    guard isSeparator else { return false }
    position += 1
    guard let minute = number(upTo: 2), minute.digits == 2, minute.value < 60 else { return false }
    let behindMinute = position
    if take(separator) {
      if let second = number(upTo: 2), second.digits == 2, second.value <= 60 {
        let behindSecond = position
        if !(take(UInt8(ascii: ".")) && number(upTo: 6) != nil) { position = behindSecond }
      } else {
        position = behindMinute
      }
    }
    halfOfDay()
    if current == UInt8(ascii: "Z") { position += 1 }
    return !isLetter(current) && !isDigit(current)
  }

  /// `AM`, `p.m.`, `a. m.`
  private mutating func halfOfDay() {
    let start = position
    skipSpaces()
    let letter = current | 0x20
    if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") {
      position += 1
      let dotted = take(UInt8(ascii: "."))
      if dotted { skipSpaces() }
      if current | 0x20 == UInt8(ascii: "m") {
        position += 1
        if dotted { _ = take(UInt8(ascii: ".")) }
        if !isLetter(current) { return }
      }
    }
    position = start
  }

  // MARK: - Characters

  /// The character at hand; 0 at the end.
  private var current: UInt8 { position < characters.count ? characters[position] : 0 }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == HeadCopy.other
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  @discardableResult
  private mutating func skipSpaces() -> Bool {
    let start = position
    while current == 0x20 { position += 1 }
    return position > start
  }

  /// One to `limit` digits, with no further digit behind them.
  private mutating func number(upTo limit: Int) -> (value: Int, digits: Int)? {
    let start = position
    var value = 0
    while isDigit(current), position - start < limit {
      value = value * 10 + Int(current - 0x30)
      position += 1
    }
    guard position > start, !isDigit(current) else { return nil }
    return (value, position - start)
  }
}
