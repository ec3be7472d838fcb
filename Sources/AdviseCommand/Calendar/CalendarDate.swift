/// A day of the Gregorian calendar, far from clocks and time zones.
struct CalendarDate: Equatable, Sendable {
  /// Days since 1 January 1970.
  private let number: Int

  /// A date as `2026-11-24`, of the years 2000 to 2999; nil for anything else.
  init?(text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.joined().allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
    else { return nil }
    let numbers = parts.map { digits in digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard (2000...2999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    // Years begin in March, so that the leap day comes last (Hinnant, "chrono-compatible low-level date algorithms").
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    number = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    // The 30th of February would read as a day of March.
    guard self.text.utf8.elementsEqual(text.utf8) else { return nil }
  }

  private init(number: Int) { self.number = number }

  func adding(days: Int) -> CalendarDate { CalendarDate(number: number + days) }

  /// `2026-11-24`.
  var text: String { joined(by: "-") }
  /// `20261124`.
  var digits: String { joined(by: "") }

  /// `Tue 24 Nov 2026`.
  var words: String {
    let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let (year, month, day) = parts
    return "\(names[number % 7]) \(day) \(months[month - 1]) \(year)"
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = (monthFromMarch + 2) % 12 + 1
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private func joined(by separator: String) -> String {
    let (year, month, day) = parts
    return [String(year), month < 10 ? "0\(month)" : "\(month)", day < 10 ? "0\(day)" : "\(day)"]
      .joined(separator: separator)
  }
}

extension ParsedArguments {
  /// The day that an option names; nil where it is not given.
  func date(_ option: String) throws(CommandError) -> CalendarDate? {
    guard let text = value(option) else { return nil }
    guard let date = CalendarDate(text: text) else {
      throw .badValue(
        option: option, value: text, allowed: "a day of the years 2000 to 2999 such as 2026-11-21")
    }
    return date
  }
}
