/// The order of the numbers in dates such as `03/04/24`.
public enum DateOrder: UInt8, CaseIterable, Sendable {
  case dayMonthYear, monthDayYear, yearMonthDay

  public var name: String {
    switch self {
    case .dayMonthYear: "dmy"
    case .monthDayYear: "mdy"
    case .yearMonthDay: "ymd"
    }
  }

  public init?(name: String) {
    for order in DateOrder.allCases where order.name.utf8.elementsEqual(name.utf8) {
      self = order
      return
    }
    return nil
  }
}

/// Decides the order once for a file, from all stamps that were seen.
///
/// A year in front, or a number that no month has, decides. Else the order in which no date runs backwards; else the
/// number that changes more often is taken for the day; else the day stands first, unless the clock is an American
/// one: half days, `/`, no leading zero. The last two are guesses.
struct DateOrderVotes {
  private var yearIsFirst = false
  private var dayFirst = 0
  private var monthFirst = 0
  private var firstChanges = 0
  private var secondChanges = 0
  private var backwards = (dayFirst: 0, monthFirst: 0)
  private var looksAmerican = true
  private var previous: StampDate?

  mutating func add(_ stamp: TimeStamp) {
    guard let date = stamp.date else { return }
    if date.yearIsFirst { yearIsFirst = true }
    if date.first > 12 { dayFirst += 1 }
    if date.second > 12 { monthFirst += 1 }
    if stamp.clock.half == nil || stamp.layout.dateSeparator != 0x2F || date.hasLeadingZero {
      looksAmerican = false
    }
    if let previous {
      if previous.first != date.first { firstChanges += 1 }
      if previous.second != date.second { secondChanges += 1 }
      if key(date.third, date.second, date.first) < key(previous.third, previous.second, previous.first) {
        backwards.dayFirst += 1
      }
      if key(date.third, date.first, date.second) < key(previous.third, previous.first, previous.second) {
        backwards.monthFirst += 1
      }
    }
    previous = date
  }

  var order: (order: DateOrder, isGuess: Bool) {
    if yearIsFirst { return (.yearMonthDay, false) }
    if dayFirst != monthFirst {
      return (dayFirst > monthFirst ? .dayMonthYear : .monthDayYear, dayFirst > 0 && monthFirst > 0)
    }
    if (backwards.dayFirst == 0) != (backwards.monthFirst == 0) {
      return (backwards.dayFirst == 0 ? .dayMonthYear : .monthDayYear, false)
    }
    if firstChanges != secondChanges {
      return (firstChanges > secondChanges ? .dayMonthYear : .monthDayYear, true)
    }
    return (looksAmerican && previous != nil ? .monthDayYear : .dayMonthYear, true)
  }
}

private func key(_ year: Int, _ month: Int, _ day: Int) -> Int { (year * 100 + month) * 100 + day }

extension TimeStamp {
  /// The moment meant, if the stamp has a date and a calendar has it.
  func moment(_ order: DateOrder) -> Moment? { date?.moment(order, clock) }
}

extension StampDate {
  /// The moment meant, if a calendar has it. Years of two digits are those from 2000 on.
  func moment(_ order: DateOrder, _ clock: StampClock) -> Moment? {
    guard let hour = clock.hourOfDay else { return nil }
    let (year, month, day) =
      switch yearIsFirst ? .yearMonthDay : order {
      case .dayMonthYear: (third, second, first)
      case .monthDayYear: (third, first, second)
      case .yearMonthDay: (first, second, third)
      }
    return Moment(
      year: year < 100 ? 2000 + year : year, month: month, day: day, hour: hour, minute: clock.minute,
      second: clock.second)
  }
}
