/// A number of the policy: everything about time that the rules take for granted.
public enum PolicyNumber: UInt8, CaseIterable, Sendable {
  case reopenMarginDays, sellerAnswerDays, escalationDays, evidenceDays, mediatorAnswerDays, returnDays
  case appealDays, urgentProtectionDays, earliestDisputeDays, lastDisputeDays, refundDays

  /// Everything that is to know about the number.
  public var row: PolicyRow { Policy.rows[Int(rawValue)] }
}

/// The month, or the year, in which terms of the platform held; or nobody knows.
public struct Edition: Equatable, Sendable {
  /// 0: unknown.
  private let year: Int
  /// 0: only the year is known.
  private let month: Int

  public static let unknown = Edition(year: 0, month: 0)

  private init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// `2019`, `2019-06` or `unknown`; nil for anything else. Years from 2000 to 2999.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    if bytes.elementsEqual("unknown".utf8) {
      self = .unknown
      return
    }
    guard bytes.count == 4 || bytes.count == 7 && bytes[4] == UInt8(ascii: "-"),
      let year = Edition.number(bytes[..<4]), (2000...2999).contains(year)
    else { return nil }
    guard bytes.count == 7 else {
      self.init(year: year, month: 0)
      return
    }
    guard let month = Edition.number(bytes[5...]), (1...12).contains(month) else { return nil }
    self.init(year: year, month: month)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  public var text: String {
    switch (year, month) {
    case (0, _): "unknown"
    case (_, 0): String(year)
    default: "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }
}

/// One row of the policy: what a number means, and who says so.
public struct PolicyRow: Sendable {
  public let number: PolicyNumber
  /// The key in a policy file.
  public let name: String
  /// What holds unless a policy file says otherwise.
  public let value: Int
  public let unit: String
  /// What a policy file may put.
  public let range: ClosedRange<Int>
  /// When it held; the guides bear no date.
  public let edition: Edition
  /// Older or newer values that the guides name; empty: none.
  public let others: String
  /// Empty: our own number.
  public let sources: [Source]
  public let note: String
}

/// The numbers that the rules use; `standard` follows the guides, readers may put their own.
///
/// What the page shows (its timers and buttons) always wins over them.
public struct Policy: Equatable, Sendable {
  /// When the terms held.
  public var asOf = Edition.unknown
  /// In the order of ``PolicyNumber``.
  private var values = Policy.rows.map { row in row.value }

  public init() {}

  /// What the guides say.
  public static let standard = Policy()

  public subscript(number: PolicyNumber) -> Int {
    get { values[Int(number.rawValue)] }
    set { values[Int(number.rawValue)] = newValue }
  }

  /// The rows in the order of ``PolicyNumber``.
  public static let rows: [PolicyRow] = [
    row(.reopenMarginDays, "reopenMarginDays", 10, [], "protection needed to cancel and open again; our own"),
    row(.sellerAnswerDays, "sellerAnswerDays", 5, [.s4], "the seller's time to answer"),
    row(
      .escalationDays, "escalationDays", 7, others: "15 in older terms (S1, S4)", [.s1, .s4],
      "until the platform steps in, where the page shows no timer"),
    row(.evidenceDays, "evidenceDays", 3, [.s4], "to send evidence that the platform asked for"),
    row(
      .mediatorAnswerDays, "mediatorAnswerDays", 7, others: "7 working days (S1), read as days", [.s1],
      "to answer the mediator"),
    row(.returnDays, "returnDays", 10, [.s4], "to send the item back after a return was agreed"),
    row(.appealDays, "appealDays", 7, [.s1], "to appeal against a decision"),
    row(
      .urgentProtectionDays, "urgentProtectionDays", 3, [.s4],
      "with less protection left, open a dispute now"),
    row(.earliestDisputeDays, "earliestDisputeDays", 10, [.s4], "from dispatch until a dispute can open"),
    row(
      .lastDisputeDays, "lastDisputeDays", 15, others: "30 after the purchase (S2)", [.s4],
      "after confirmation a dispute can still open"),
    row(
      .refundDays, "refundDays", 15, others: "7 to 10 working days (S1), 5 to 15 (S4)", [.s1, .s4],
      "the longest that a refund takes"),
  ]

  private static func row(
    _ number: PolicyNumber, _ name: String, _ value: Int, others: String = "", _ sources: [Source],
    _ note: String
  ) -> PolicyRow {
    PolicyRow(
      number: number, name: name, value: value, unit: "days", range: 1...365, edition: .unknown,
      others: others, sources: sources, note: note)
  }
}

/// A number of a policy with all that is known about it, for printing.
public struct PolicyListing: Sendable {
  public let row: PolicyRow
  /// The value in that policy.
  public let value: Int
}

/// The numbers of the policy, in the order of ``PolicyNumber``.
public func listPolicy(_ policy: Policy = .standard) -> [PolicyListing] {
  Policy.rows.map { row in PolicyListing(row: row, value: policy[row.number]) }
}
