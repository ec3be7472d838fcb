/// A number of the policy: everything about time that the rules take for granted.
public enum PolicyNumber: UInt8, CaseIterable, Sendable {
  case reopenMarginDays, sellerAnswerDays, escalationDays, evidenceDays, mediatorAnswerDays, returnDays
  case appealDays, urgentProtectionDays, earliestDisputeDays, lastDisputeDays, refundDays

  /// Everything that is to know about the number.
  public var row: PolicyRow { Policy.rows[Int(rawValue)] }
}

/// One row of the policy: what a number means, and who says so.
public struct PolicyRow: Sendable {
  public let number: PolicyNumber
  public let name: String
  public let unit: String
  public let sources: [Source]
  /// What it is, and which edition of the platform's rules it comes from.
  public let note: String
}

/// The numbers that the rules use; `standard` follows the guides, readers may put their own.
public struct Policy: Equatable, Sendable {
  public var reopenMarginDays = 10
  public var sellerAnswerDays = 5
  public var escalationDays = 7
  public var evidenceDays = 3
  public var mediatorAnswerDays = 7
  public var returnDays = 10
  public var appealDays = 7
  public var urgentProtectionDays = 3
  public var earliestDisputeDays = 10
  public var lastDisputeDays = 15
  public var refundDays = 15

  public init() {}

  /// What the guides say.
  public static let standard = Policy()

  public subscript(number: PolicyNumber) -> Int {
    get {
      switch number {
      case .reopenMarginDays: reopenMarginDays
      case .sellerAnswerDays: sellerAnswerDays
      case .escalationDays: escalationDays
      case .evidenceDays: evidenceDays
      case .mediatorAnswerDays: mediatorAnswerDays
      case .returnDays: returnDays
      case .appealDays: appealDays
      case .urgentProtectionDays: urgentProtectionDays
      case .earliestDisputeDays: earliestDisputeDays
      case .lastDisputeDays: lastDisputeDays
      case .refundDays: refundDays
      }
    }
    set {
      switch number {
      case .reopenMarginDays: reopenMarginDays = newValue
      case .sellerAnswerDays: sellerAnswerDays = newValue
      case .escalationDays: escalationDays = newValue
      case .evidenceDays: evidenceDays = newValue
      case .mediatorAnswerDays: mediatorAnswerDays = newValue
      case .returnDays: returnDays = newValue
      case .appealDays: appealDays = newValue
      case .urgentProtectionDays: urgentProtectionDays = newValue
      case .earliestDisputeDays: earliestDisputeDays = newValue
      case .lastDisputeDays: lastDisputeDays = newValue
      case .refundDays: refundDays = newValue
      }
    }
  }

  /// The rows in the order of ``PolicyNumber``.
  public static let rows: [PolicyRow] = [
    row(.reopenMarginDays, "reopenMarginDays", [], "protection needed to cancel and open again; our own"),
    row(.sellerAnswerDays, "sellerAnswerDays", [.s4], "the seller's time to answer; newer edition"),
    row(
      .escalationDays, "escalationDays", [.s1, .s4],
      "until the platform steps in, where the page shows no timer; newer edition (older: 15)"),
    row(.evidenceDays, "evidenceDays", [.s4], "to send evidence that the platform asked for; newer edition"),
    row(.mediatorAnswerDays, "mediatorAnswerDays", [.s1], "to answer the mediator, working days"),
    row(.returnDays, "returnDays", [.s4], "to send the item back after a return was agreed"),
    row(.appealDays, "appealDays", [.s1], "to appeal against a decision"),
    row(
      .urgentProtectionDays, "urgentProtectionDays", [.s4], "with less protection left, open a dispute now"),
    row(.earliestDisputeDays, "earliestDisputeDays", [.s4], "from dispatch until a dispute can open"),
    row(.lastDisputeDays, "lastDisputeDays", [.s4], "after confirmation a dispute can still open"),
    row(.refundDays, "refundDays", [.s1, .s4], "the longest that a refund takes (3 to 15)"),
  ]

  private static func row(
    _ number: PolicyNumber, _ name: String, _ sources: [Source], _ note: String
  ) -> PolicyRow {
    PolicyRow(number: number, name: name, unit: "days", sources: sources, note: note)
  }
}
