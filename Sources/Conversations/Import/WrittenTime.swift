/// The time as ISO 8601, with a `Z` where its zone is known: then it is in UTC. What is not understood stays as written.
///
/// Understood: ISO 8601 (`2024-03-28T19:05:11.250+01:00`, `2024-03-28 19:05`), seconds and milliseconds since 1970, the
/// marketplace's `20240328042319000-0700`, and the dates of e-mail (`Thu, 28 Mar 2024 19:05:11 +0100`). O(1).
func isoTime(_ written: String) -> String {
  guard written.utf8.count <= 64 else { return written }
  var cursor = TimeCursor(written)
  guard let (moment, offset) = cursor.isoDate() ?? cursor.compact() ?? cursor.mailDate() else {
    return written
  }
  guard let offset else { return String(decoding: moment.iso, as: UTF8.self) }
  guard let utc = moment.earlier(byMinutes: offset) else { return written }
  return utcTime(utc)
}

/// The same; dates whose numbers may stand in any order in the one that the user said.
func isoTime(_ written: String, order: DateOrder?) -> String {
  guard let order else { return isoTime(written) }
  let bytes = Array(written.utf8)
  var copy = HeadCopy()
  let moment = copy.momentAlone(bytes.span, order)
  return moment.map { String(decoding: $0.iso, as: UTF8.self) } ?? isoTime(written)
}

/// The milliseconds, or the seconds, since 1970; nil where no such moment is.
func isoTime(milliseconds number: String) -> String? {
  guard let milliseconds = Int64(number), let moment = Moment(epochSeconds: milliseconds / 1000) else {
    return nil
  }
  return utcTime(moment)
}

func isoTime(seconds number: String) -> String? {
  guard let seconds = Int64(number), let moment = Moment(epochSeconds: seconds) else { return nil }
  return utcTime(moment)
}

private func utcTime(_ moment: Moment) -> String {
  String(decoding: moment.iso + [UInt8(ascii: "Z")], as: UTF8.self)
}

/// Reads the written forms of a moment; each attempt starts at the beginning.
private struct TimeCursor {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func isoDate() -> (Moment, offset: Int?)? {
    position = 0
    skipSpaces()
    guard let year = number(digits: 4...4), take("-"), let month = number(digits: 2...2), take("-"),
      let day = number(digits: 2...2), take("T") || take("t") || skipSpaces(),
      let hour = number(digits: 2...2), take(":"), let minute = number(digits: 2...2)
    else { return nil }
    var second: Int?
    if take(":") {
      guard let written = number(digits: 2...2) else { return nil }
      second = written
      if take(".") || take(",") { guard number(digits: 1...9) != nil else { return nil } }
    }
    let offset = zone()
    guard isAtEnd,
      let moment = Moment(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    return (moment, offset)
  }

  /// `20240328042319000-0700`, or a count of seconds or milliseconds.
  mutating func compact() -> (Moment, offset: Int?)? {
    position = 0
    skipSpaces()
    let start = position
    // Seconds and milliseconds outgrow the word of a small machine; 17 digits fit.
    var count: Int64 = 0
    while let digit {
      if position - start < 17 { count = count * 10 + Int64(digit) }
      position += 1
    }
    let digits = position - start
    if digits == 14 || digits == 17 {
      position = start
      guard let year = number(digits: 4...4), let month = number(digits: 2...2),
        let day = number(digits: 2...2), let hour = number(digits: 2...2), let minute = number(digits: 2...2),
        let second = number(digits: 2...2)
      else { return nil }
      position = start + digits
      let offset = zone()
      guard isAtEnd,
        let moment = Moment(
          year: year, month: month, day: day, hour: hour, minute: minute, second: second)
      else { return nil }
      return (moment, offset)
    }
    guard digits == 10 || digits == 13, isAtEnd,
      let moment = Moment(epochSeconds: digits == 13 ? count / 1000 : count)
    else { return nil }
    return (moment, 0)
  }

  mutating func mailDate() -> (Moment, offset: Int?)? {
    position = 0
    skipSpaces()
    if digit == nil {
      guard letters() != nil, take(",") else { return nil }
      skipSpaces()
    }
    guard let day = number(digits: 1...2), skipSpaces(), let name = letters(), let month = monthNumber(name),
      skipSpaces(), let written = number(digits: 2...4), skipSpaces(), let hour = number(digits: 2...2),
      take(":"), let minute = number(digits: 2...2)
    else { return nil }
    var second: Int?
    if take(":") {
      guard let seconds = number(digits: 2...2) else { return nil }
      second = seconds
    }
    // Two digits: RFC 5322 section 4.3.
    let year = written >= 100 ? written : written < 50 ? 2000 + written : 1900 + written
    guard
      let moment = Moment(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    // A comment may stand behind: `+0100 (CET)`. An unknown zone name leaves the time a local one.
    return (moment, zone())
  }

  /// Minutes east of UTC; nil where there is no zone.
  private mutating func zone() -> Int? {
    let start = position
    skipSpaces()
    if take("Z") || take("z") { return 0 }
    if let name = letters() {
      if name == Array("gmt".utf8) || name == Array("ut".utf8) || name == Array("utc".utf8) { return 0 }
      position = start
      return nil
    }
    let isEast = take("+")
    guard isEast || take("-"), let hours = number(digits: 2...2) else {
      position = start
      return nil
    }
    _ = take(":")
    let minutes = number(digits: 2...2) ?? 0
    guard hours < 24, minutes < 60 else {
      position = start
      return nil
    }
    return (isEast ? 1 : -1) * (hours * 60 + minutes)
  }

  private func monthNumber(_ name: [UInt8]) -> Int? {
    let names: [StaticString] = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    for (index, month) in names.enumerated() where month.description.utf8.elementsEqual(name) {
      return index + 1
    }
    return nil
  }

  private var digit: UInt8? {
    guard position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 else { return nil }
    return bytes[position] - 0x30
  }

  private var isAtEnd: Bool {
    for byte in bytes[position...] where byte != 0x20 { return false }
    return true
  }

  /// A number of so many digits, no more; 9 at most, so that it fits.
  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = position
    while let digit, position - start < digits.upperBound {
      value = value * 10 + Int(digit)
      position += 1
    }
    return position - start >= digits.lowerBound ? value : nil
  }

  /// Letters, small; nil where there are none.
  private mutating func letters() -> [UInt8]? {
    var name: [UInt8] = []
    while position < bytes.count, bytes[position] | 0x20 >= 0x61, bytes[position] | 0x20 <= 0x7A {
      name.append(bytes[position] | 0x20)
      position += 1
    }
    return name.isEmpty ? nil : name
  }

  private mutating func take(_ character: StaticString) -> Bool {
    guard position < bytes.count, let byte = character.description.utf8.first, bytes[position] == byte else {
      return false
    }
    position += 1
    return true
  }

  @discardableResult
  private mutating func skipSpaces() -> Bool {
    let start = position
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    return position > start
  }
}
