/// A day and a time of day, in no particular zone.
struct Moment: Equatable {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  /// nil: the stamp has none.
  let second: Int?

  /// nil for what no calendar has. A leap second counts as the one before it.
  init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int?) {
    guard (1...9999).contains(year), (1...12).contains(month), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second ?? 0), day >= 1,
      day <= Moment.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second.map { min($0, 59) }
  }

  /// Seconds since 1970-01-01T00:00:00Z; nil outside of the years 1 to 9999.
  init?(epochSeconds: Int64) {
    guard epochSeconds > -62_135_596_801, epochSeconds < 253_402_300_800 else { return nil }
    let second = Int(((epochSeconds % 86_400) + 86_400) % 86_400)
    let (year, month, day) = Moment.date(ofDay: Int((epochSeconds - Int64(second)) / 86_400))
    self.init(
      year: year, month: month, day: day, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
  }

  /// The same moment told by a clock that is `minutes` behind.
  func earlier(byMinutes minutes: Int) -> Moment? {
    let shifted = Moment(epochSeconds: sortKey - Int64(minutes) * 60)
    guard second == nil, let shifted else { return shifted }
    return Moment(
      year: shifted.year, month: shifted.month, day: shifted.day, hour: shifted.hour,
      minute: shifted.minute, second: nil)
  }

  /// Seconds since 1970 if it were in UTC.
  var sortKey: Int64 {
    let day = Int64(Moment.day(year: year, month: month, day: day))
    return day * 86_400 + Int64(hour * 3600 + minute * 60 + (second ?? 0))
  }

  /// `2024-03-28T19:05:11`, without seconds where the stamp has none.
  var iso: [UInt8] {
    var text: [UInt8] = []
    append(year, digits: 4, to: &text)
    for part in [month, day] {
      text.append(UInt8(ascii: "-"))
      append(part, digits: 2, to: &text)
    }
    text.append(UInt8(ascii: "T"))
    append(hour, digits: 2, to: &text)
    for part in [minute, second] {
      guard let part else { continue }
      text.append(UInt8(ascii: ":"))
      append(part, digits: 2, to: &text)
    }
    return text
  }

  private func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
    var power = 1
    for _ in 1..<digits { power *= 10 }
    while power > 0 {
      text.append(0x30 + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Years are counted from March here, so that the leap day is the last of its year; 400 years, an era, have 146,097
  // days, and 719,468 days lie between the first of March of the year 0 and 1970.

  private static func day(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let fromMarch = day + 719_468
    let era = fromMarch / 146_097
    let dayOfEra = fromMarch % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = (monthFromMarch + 2) % 12 + 1
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }
}
