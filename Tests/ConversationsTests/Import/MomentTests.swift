import Testing

@testable import Conversations

@Suite struct MomentTests {
  /// As written, and as ISO 8601. Worked out by hand; the sevens of `date -u -d @…` agree.
  static let times: [(written: String, iso: String)] = [
    ("2024-03-28T19:05:11", "2024-03-28T19:05:11"), ("2024-03-28 19:05", "2024-03-28T19:05"),
    ("2024-03-28T19:05:11Z", "2024-03-28T19:05:11Z"),
    ("2024-03-28T19:05:11.250Z", "2024-03-28T19:05:11Z"),
    ("2024-03-28T19:05:11+01:00", "2024-03-28T18:05:11Z"), ("2024-03-28T00:05-0530", "2024-03-28T05:35Z"),
    ("2024-01-01T00:30:00+01:00", "2023-12-31T23:30:00Z"), ("2024-02-28T23:30-01:00", "2024-02-29T00:30Z"),
    ("2023-02-28T23:30-01:00", "2023-03-01T00:30Z"), ("0", "0"),
    ("1711652711", "2024-03-28T19:05:11Z"), ("1711652711000", "2024-03-28T19:05:11Z"),
    ("20240328042319000-0700", "2024-03-28T11:23:19Z"), ("20240328042319", "2024-03-28T04:23:19"),
    ("Thu, 28 Mar 2024 19:05:11 +0100", "2024-03-28T18:05:11Z"),
    ("28 Mar 2024 19:05 GMT", "2024-03-28T19:05Z"),
    ("Thu, 28 Mar 24 19:05:11 -0000 (UTC)", "2024-03-28T19:05:11Z"),
    ("Thu, 28 Mar 2024 19:05:11 XYZ", "2024-03-28T19:05:11"), ("yesterday", "yesterday"), ("", ""),
    ("2024-13-28T19:05:11", "2024-13-28T19:05:11"), ("2023-02-29 10:00", "2023-02-29 10:00"),
    ("2024-02-29 10:00", "2024-02-29T10:00"), ("2024-03-28T24:00", "2024-03-28T24:00"),
    ("99999999999999999999", "99999999999999999999"),
    ("0001-01-01T00:00:00+23:00", "0001-01-01T00:00:00+23:00"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
  ]

  @Test(arguments: times)
  func understands(_ written: String, _ iso: String) {
    #expect(isoTime(written) == iso)
    #expect(isoTime(iso) == iso, "what is understood stays")
  }

  static let seconds: [(Int64, String?)] = [
    (0, "1970-01-01T00:00:00"), (-1, "1969-12-31T23:59:59"), (951_782_400, "2000-02-29T00:00:00"),
    (4_107_542_399, "2100-02-28T23:59:59"), (4_107_542_400, "2100-03-01T00:00:00"),
    (253_402_300_799, "9999-12-31T23:59:59"), (253_402_300_800, nil), (Int64.max, nil), (Int64.min, nil),
    (-62_135_596_800, "0001-01-01T00:00:00"), (-62_135_596_801, nil),
  ]

  @Test(arguments: seconds)
  func countsSeconds(_ seconds: Int64, _ iso: String?) {
    let moment = Moment(epochSeconds: seconds)
    #expect(moment.map { String(decoding: $0.iso, as: UTF8.self) } == iso)
    if let moment { #expect(moment.sortKey == seconds) }
  }

  @Test func everyDayOfFourHundredYears() throws {
    var previous = try #require(Moment(epochSeconds: 946_684_800))
    var slips = 0
    for day in 1...146_097 {
      let next = try #require(Moment(epochSeconds: 946_684_800 + Int64(day) * 86_400))
      let isNextDay = next.day == previous.day + 1 && next.month == previous.month
      let isNextMonth = next.day == 1 && (next.month == previous.month + 1 || next.month == 1)
      let isNewYear = next.day == 1 && next.month == 1
      if !(isNextDay || isNextMonth) || next.year != previous.year + (isNewYear ? 1 : 0) { slips += 1 }
      previous = next
    }
    #expect(slips == 0)
    #expect(previous.year == 2400 && previous.month == 1 && previous.day == 1)
  }
}
