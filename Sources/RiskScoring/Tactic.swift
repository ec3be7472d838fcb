/// What carrying a label says about a message.
public enum TacticKind: UInt8, Sendable {
  /// Pushes the buyer towards an act that gives up money or protection.
  case risk
  /// A statement that changes nothing until the buyer has seen it on the order page.
  case claim
  /// The honest way out, through the platform itself.
  case honest
}

/// A tactic that a seller's message can carry (multi-label). The order is that of the README's table;
/// the raw value is the position in it.
public enum Tactic: UInt8, CaseIterable, Sendable {
  case cancelRequest
  case earlyConfirmation
  case offPlatformPayment
  case relist
  case promisedReplacement
  case promisedRefund
  case acceptRequest
  case stalling
  case reasonChange
  case amountReduction
  case returnDemand
  case hardshipAppeal
  case reviewPressure
  case threat
  case offPlatformContact
  case credentialRequest
  case trackingClaim
  case extensionClaim
  case carrierBlame
  case platformRefund

  /// The label in corpora, models and output.
  public var label: String {
    switch self {
    case .cancelRequest: "cancel-request"
    case .earlyConfirmation: "early-confirmation"
    case .offPlatformPayment: "off-platform-payment"
    case .relist: "relist"
    case .promisedReplacement: "promised-replacement"
    case .promisedRefund: "promised-refund"
    case .acceptRequest: "accept-request"
    case .stalling: "stalling"
    case .reasonChange: "reason-change"
    case .amountReduction: "amount-reduction"
    case .returnDemand: "return-demand"
    case .hardshipAppeal: "hardship-appeal"
    case .reviewPressure: "review-pressure"
    case .threat: "threat"
    case .offPlatformContact: "off-platform-contact"
    case .credentialRequest: "credential-request"
    case .trackingClaim: "tracking-claim"
    case .extensionClaim: "extension-claim"
    case .carrierBlame: "carrier-blame"
    case .platformRefund: "platform-refund"
    }
  }

  /// The tactic that a corpus or a model calls `label`; nil for a label of somebody's own.
  public init?(label: String) {
    for tactic in Tactic.allCases where tactic.label.utf8.elementsEqual(label.utf8) {
      self = tactic
      return
    }
    return nil
  }

  /// Whether the tactic makes a message a scam, is a mere claim, or is honest.
  public var kind: TacticKind {
    switch self {
    case .trackingClaim, .extensionClaim, .carrierBlame: .claim
    case .platformRefund: .honest
    default: .risk
    }
  }

  /// The tactic's bit in a ``TacticSet``.
  public var bit: UInt32 { 1 << UInt32(rawValue) }
}

/// A set of tactics, one bit each.
public struct TacticSet: Equatable, Sendable {
  /// Bit `i` stands for `Tactic.allCases[i]`.
  public private(set) var bits: UInt32

  public init(bits: UInt32 = 0) { self.bits = bits }

  public init(_ tactics: [Tactic]) {
    bits = 0
    for tactic in tactics { insert(tactic) }
  }

  public var isEmpty: Bool { bits == 0 }

  public func contains(_ tactic: Tactic) -> Bool { bits & tactic.bit != 0 }

  public mutating func insert(_ tactic: Tactic) { bits |= tactic.bit }

  /// Whether any tactic stands in both sets.
  public func intersects(_ other: TacticSet) -> Bool { bits & other.bits != 0 }

  /// The tactics of the set in the order of the table.
  public var tactics: [Tactic] { Tactic.allCases.filter(contains) }
}
