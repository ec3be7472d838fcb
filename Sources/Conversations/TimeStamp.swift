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
  let date: StampDate?
  let clock: StampClock
  let layout: StampLayout

  /// Whether messengers stamp their exports so: no prose does.
  var isExport: Bool {
    // `28. 3. 2024. 19:05:11 Ann: `, the one layout with nothing before the name.
    shape == .full || (date != nil && clock.second != nil && layout.dateSeparator == 0x2E)
  }
}

/// The three numbers of a date, as written.
struct StampDate: Equatable {
  let first: Int
  let second: Int
  let third: Int
  /// Four digits, or a number that no day has.
  let yearIsFirst: Bool
  /// `03/28`, not `3/28`.
  let hasLeadingZero: Bool
}

struct StampClock: Equatable {
  let hour: Int
  let minute: Int
  let second: Int?
  let half: HalfOfDay?

  /// 0…23; nil where the half of the day does not fit.
  var hourOfDay: Int? {
    guard let half else { return hour < 24 ? hour : nil }
    guard hour <= 12 else { return hour < 24 ? hour : nil }
    return hour % 12 + (half == .afternoon ? 12 : 0)
  }
}

/// What all stamps of an export have in common.
struct StampLayout: Equatable {
  let closing: UInt32?
  let mark: UInt32?
  let dateIsFirst: Bool
  let dateSeparator: UInt32?
  let yearIsFirst: Bool
  let clockSeparator: UInt32
  let hasSeconds: Bool
  let hasHalf: Bool
}

/// The first characters of a line in plain form, with the way back: a copy, so that the text stays as it was.
/// Invisible marks are dropped, blanks are spaces, digits of all scripts are ASCII ones.
struct HeadCopy {
  private static let limit = 56
  private var characters: [UInt32] = []
  /// Where each character stands in the input, and where the copy ends.
  private var offsets: [Int] = []
  private var position = 0

  /// The stamp at the beginning of `line`, if there is one. O(1): it reads no further than `limit`.
  mutating func timeStamp(_ bytes: Span<UInt8>, _ line: Range<Int>) -> TimeStamp? {
    guard !line.isEmpty else { return nil }
    // Nothing but a digit or a bracket opens one.
    let opening = headScalar(bytes, at: line.lowerBound, end: line.upperBound)
    guard
      opening.isInvisible || opening.isBlank || opening.value == 0x28 || opening.value == 0x5B
        || isDigit(plain(opening.value))
    else { return nil }
    load(bytes, line)
    let closing: UInt32? =
      switch current {
      case 0x5B: 0x5D
      case 0x28: 0x29
      default: nil
      }
    if closing != nil { position += 1 }
    skipSpaces()
    let first = position
    guard let moment = moment() else { return nil }
    let written = offsets[first]..<offsets[position]
    if let closing {
      skipSpaces()
      guard take(closing) else { return nil }
    }
    let spaced = skipSpaces()
    let mark: UInt32? =
      switch current {
      case 0x2D, 0x3A, 0x7C: current
      default: nil
      }
    if mark != nil { position += 1 }
    skipSpaces()
    guard closing != nil || spaced || mark != nil else { return nil }
    let shape: TimeStamp.Shape =
      moment.date != nil && (closing != nil || mark != nil) ? .full : closing != nil ? .bracketed : .bare
    return TimeStamp(
      shape: shape, written: written, end: offsets[position], date: moment.date, clock: moment.clock,
      layout: StampLayout(
        closing: closing, mark: mark, dateIsFirst: moment.dateIsFirst,
        dateSeparator: moment.dateSeparator, yearIsFirst: moment.date?.yearIsFirst ?? false,
        clockSeparator: moment.clockSeparator, hasSeconds: moment.clock.second != nil,
        hasHalf: moment.clock.half != nil))
  }

  /// Whether the line is a time, with or without a date, and nothing else. Months and days may be words. O(1).
  mutating func isTimeAlone(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard !line.isEmpty, line.count <= 4 * HeadCopy.limit else { return false }
    load(bytes, line)
    skipSpaces()
    let start = position
    var isTime = moment() != nil
    if !isTime {
      position = start
      isTime = wordedMoment()
    }
    skipSpaces()
    return isTime && position == characters.count && offsets.last == line.upperBound
  }

  /// The moment that all of the text writes in numbers; nil where it is no such. O(1).
  mutating func momentAlone(_ bytes: Span<UInt8>, _ order: DateOrder) -> Conversations.Moment? {
    guard !bytes.isEmpty, bytes.count <= 4 * HeadCopy.limit else { return nil }
    load(bytes, 0..<bytes.count)
    skipSpaces()
    guard let moment = moment(), let date = moment.date else { return nil }
    skipSpaces()
    return position == characters.count ? date.moment(order, moment.clock) : nil
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
        characters.append(scalar.isBlank ? 0x20 : plain(scalar.value))
      }
      offset += scalar.length
    }
    offsets.append(offset)
  }

  // MARK: - The grammar of stamps

  private struct Moment {
    let date: StampDate?
    let dateIsFirst: Bool
    let dateSeparator: UInt32?
    let clock: StampClock
    let clockSeparator: UInt32
  }

  /// A time, with a date before or behind it. Nil where there is no time.
  private mutating func moment() -> Moment? {
    if let (date, separator) = date() {
      let joined = take(0x2C) || current == 0x20 || take(UInt32(UInt8(ascii: "T")))
      skipSpaces()
      let half = halfOfDay()
      if half == nil { skipJoiningWord() } else { skipSpaces() }
      guard joined, let (clock, colon) = clock(afterDate: true, half: half) else { return nil }
      return Moment(
        date: date, dateIsFirst: true, dateSeparator: separator, clock: clock, clockSeparator: colon)
    }
    guard let (clock, colon) = clock(afterDate: false, half: nil) else { return nil }
    let behindClock = position
    let joined = take(0x2C) || current == 0x20
    skipSpaces()
    if joined, let (date, separator) = date() {
      return Moment(
        date: date, dateIsFirst: false, dateSeparator: separator, clock: clock, clockSeparator: colon)
    }
    position = behindClock
    return Moment(date: nil, dateIsFirst: false, dateSeparator: nil, clock: clock, clockSeparator: colon)
  }

  /// Three numbers with `/`, `-` or `.` between; steps back where there are none.
  private mutating func date() -> (date: StampDate, separator: UInt32)? {
    let start = position
    if let first = number(upTo: 4), let separator = dateSeparator(nil), let second = number(upTo: 2),
      dateSeparator(separator) != nil, let third = number(upTo: 4), first.digits != 3, third.digits != 3
    {
      let yearIsFirst = first.digits == 4 || first.value > 31
      if second.value <= 31, yearIsFirst ? third.value <= 31 : third.digits > 1 {
        if separator == 0x2E, current == separator { position += 1 }
        skipAbbreviation(0x433)
        return (
          StampDate(
            first: first.value, second: second.value, third: third.value, yearIsFirst: yearIsFirst,
            hasLeadingZero: (first.digits == 2 && first.value < 10)
              || (second.digits == 2 && second.value < 10)), separator
        )
      }
    }
    position = start
    return nil
  }

  /// `Mar 28, 2024, 7:05 PM`, `28 Mar 2024 19:05`, `Today 19:05`: words of the table, numbers, then a time.
  private mutating func wordedMoment() -> Bool {
    guard characters.contains(where: isDigit) else { return false }
    var words = 0
    while current != 0 {
      let start = position
      if words > 0, clock(afterDate: true, half: nil) != nil { return true }
      position = start
      if isLetter(current) {
        guard takeDateWord() else { return false }
        words += 1
      } else if number(upTo: 4) == nil {
        return false
      }
      _ = take(0x2E)
      _ = take(0x2C)
      skipSpaces()
    }
    return false
  }

  private mutating func takeDateWord() -> Bool {
    var word: [UInt8] = []
    while isLetter(current) {
      appendUTF8(lowercase(current), to: &word)
      position += 1
    }
    for row in dateWords {
      for known in row.words
      where known.utf8CodeUnitCount == word.count && known.description.utf8.elementsEqual(word) {
        return true
      }
    }
    return false
  }

  private mutating func dateSeparator(_ expected: UInt32?) -> UInt32? {
    let separator = current
    switch separator {
    case 0x2F, 0x2D, 0x2E:
      guard expected == nil || expected == separator else { return nil }
      position += 1
      if separator == 0x2E { skipSpaces() }
      return separator
    default: return nil
    }
  }

  /// A word of at most three letters between date and time: `klo`, `at`, `um`.
  private mutating func skipJoiningWord() {
    let start = position
    while isLetter(current), position - start < 4 { position += 1 }
    if position - start > 3 || position == start || !skipSpaces() || !isDigit(current) { position = start }
  }

  /// What Bulgarian puts behind a date (`г.`) and behind a time (`ч.`).
  private mutating func skipAbbreviation(_ letter: UInt32) {
    let start = position
    skipSpaces()
    if !(take(letter) && take(0x2E)) { position = start }
  }

  /// `7:05`, `19:05:11`, `7:05 p. m.`, `19:05:11.250Z`; with points only behind a date. `before`: the half of the day
  /// that stood before it (`下午7:05`).
  private mutating func clock(
    afterDate: Bool, half before: HalfOfDay?
  ) -> (clock: StampClock, separator: UInt32)? {
    guard let hour = number(upTo: 2), hour.value <= 24 else { return nil }
    let separator = current
    guard separator == 0x3A || (afterDate && separator == 0x2E) else { return nil }
    position += 1
    guard let minute = number(upTo: 2), minute.digits == 2, minute.value < 60 else { return nil }
    var second: Int?
    let behindMinute = position
    if take(separator) {
      if let number = number(upTo: 2), number.digits == 2, number.value <= 60 {
        second = number.value
        let behindSecond = position
        if !(take(0x2E) && self.number(upTo: 6) != nil) { position = behindSecond }
      } else {
        position = behindMinute
      }
    }
    var half = before
    if half == nil {
      let behindClock = position
      skipSpaces()
      half = halfOfDay()
      if half == nil { position = behindClock }
    }
    if half == nil { skipAbbreviation(0x447) }
    if current == UInt32(UInt8(ascii: "Z")) { position += 1 }
    guard !isLetter(current), !isDigit(current) else { return nil }
    return (StampClock(hour: hour.value, minute: minute.value, second: second, half: half), separator)
  }

  /// A word of the table of halves, its letters set off by points or not; steps back where there is none.
  private mutating func halfOfDay() -> HalfOfDay? {
    guard isLetter(current) else { return nil }
    let start = position
    for row in halfOfDayTable {
      if takeWord(row.word) { return row.half }
      position = start
    }
    return nil
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    var isDotted = false
    var isFirst = true
    for letter in word.description.unicodeScalars {
      if !isFirst, take(0x2E) {
        isDotted = true
        skipSpaces()
      }
      let lower = current >= 0x41 && current <= 0x5A ? current + 0x20 : current
      guard lower == letter.value else { return false }
      position += 1
      isFirst = false
    }
    if isDotted { _ = take(0x2E) }
    return !isLetter(current)
  }

  // MARK: - Characters

  /// The character at hand; 0 at the end.
  private var current: UInt32 { position < characters.count ? characters[position] : 0 }

  private func isDigit(_ character: UInt32) -> Bool { character >= 0x30 && character <= 0x39 }
  private func isLetter(_ character: UInt32) -> Bool {
    (character | 0x20 >= 0x61 && character | 0x20 <= 0x7A) || character >= 0x80
  }

  private mutating func take(_ character: UInt32) -> Bool {
    guard current == character else { return false }
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

/// Words of dates where a page writes them out, and those that stand before a time; small.
private let dateWords: [(language: StaticString, words: [StaticString])] = [
  (
    "de",
    [
      "dez", "dezember", "dienstag", "donnerstag", "februar", "freitag", "gestern", "heute", "januar", "juli",
      "juni", "mai", "mittwoch", "montag", "märz", "okt", "oktober", "samstag", "sonntag", "um",
    ]
  ),
  (
    "en",
    [
      "apr", "april", "at", "aug", "august", "dec", "december", "feb", "february", "fri", "friday", "jan",
      "january", "jul", "july", "jun", "june", "mar", "march", "may", "mon", "monday", "nov", "november",
      "oct",
      "october", "sat", "saturday", "sep", "sept", "september", "sun", "sunday", "thu", "thursday", "today",
      "tue", "tuesday", "wed", "wednesday", "yesterday",
    ]
  ),
  (
    "es",
    [
      "abr", "abril", "agosto", "ago", "ayer", "de", "dic", "diciembre", "ene", "enero", "febrero", "hoy",
      "julio", "junio", "marzo", "mayo", "noviembre", "octubre", "septiembre",
    ]
  ),
  (
    "fr",
    [
      "août", "avr", "avril", "aujourd’hui", "déc", "décembre", "févr", "février", "hier", "janv", "janvier",
      "juil", "juillet", "juin", "mars", "novembre", "octobre", "septembre", "à",
    ]
  ),
  (
    "pt",
    [
      "dez", "dezembro", "fev", "fevereiro", "hoje", "janeiro", "julho", "junho", "maio", "março", "novembro",
      "ontem", "out", "outubro", "set", "setembro", "às",
    ]
  ),
  (
    "ru",
    [
      "авг", "августа", "апр", "апреля", "в", "вчера", "дек", "декабря", "июл", "июля", "июн", "июня", "мар",
      "марта", "мая", "нояб", "ноября", "окт", "октября", "сегодня", "сент", "сентября", "фев", "февраля",
      "янв",
      "января",
    ]
  ),
]

/// Digits, commas and dashes of all scripts as the ASCII ones.
private func plain(_ value: UInt32) -> UInt32 {
  switch value {
  case 0x0660...0x0669: value - 0x0660 + 0x30
  case 0x06F0...0x06F9: value - 0x06F0 + 0x30
  case 0x0966...0x096F: value - 0x0966 + 0x30
  case 0x09E6...0x09EF: value - 0x09E6 + 0x30
  case 0xFF10...0xFF19: value - 0xFF10 + 0x30
  case 0x060C, 0xFF0C: 0x2C
  case 0xFF1A: 0x3A
  case 0x2010...0x2014: 0x2D
  default: value
  }
}
