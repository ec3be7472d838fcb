/// Whose move it is.
public enum DisputePhase: UInt8, Choice {
  case notOpened, awaitingSeller, awaitingBuyer, escalated, closed
  public static let names = ["not-opened", "awaiting-seller", "awaiting-buyer", "escalated", "closed"]
}

/// What an escalated dispute waits for.
public enum EscalationStatus: UInt8, Choice {
  case processing, awaitingBuyer, awaitingSeller, awaitingBoth
  public static let names = ["processing", "awaiting-buyer", "awaiting-seller", "awaiting-both"]
}

/// The reason given in the dispute.
public enum ClaimReason: UInt8, Choice {
  case notReceived, delayed, noTracking, customs, wrongAddress, notAsDescribed, defective, lowQuality
  case wrongItem, incomplete, counterfeit, shippingMismatch, notNeeded, other
  public static let names = [
    "not-received", "delayed", "no-tracking", "customs", "wrong-address", "not-as-described", "defective",
    "low-quality", "wrong-item", "incomplete", "counterfeit", "shipping-mismatch", "not-needed", "other",
  ]
}

/// What the buyer asked for.
public enum ClaimWants: UInt8, Choice {
  case refund, returnAndRefund, replacement
  public static let names = ["refund", "return-and-refund", "replacement"]
}

/// Who made a proposal.
public enum OfferSource: UInt8, Choice {
  case seller, platform
  public static let names = ["seller", "platform"]
}

/// What a proposal gives; `none` = no return and no refund.
public enum OfferKind: UInt8, Choice {
  case refund, returnAndRefund, none
  public static let names = ["refund", "return-and-refund", "none"]
}

/// What the carrier's own site says.
public enum Shipment: UInt8, Choice {
  case notShipped, noTracking, untraceable, inTransit, arrivedInCountry, delivered, deliveredElsewhere
  case returnedToSender
  public static let names = [
    "not-shipped", "no-tracking", "untraceable", "in-transit", "arrived-in-country", "delivered",
    "delivered-elsewhere", "returned-to-sender",
  ]
}

/// What the buyer holds in hand; `received-ok` = checked, and the buyer is satisfied.
public enum ItemStatus: UInt8, Choice {
  case notReceived, receivedUnchecked, receivedOK, receivedFaulty
  public static let names = ["not-received", "received-unchecked", "received-ok", "received-faulty"]
}

/// What is uploaded in the dispute.
public enum EvidenceStatus: UInt8, Choice {
  case none, partial, complete
  public static let names = ["none", "partial", "complete"]
}

/// A return agreed in the dispute.
public enum ReturnStatus: UInt8, Choice {
  case none, agreed, sent, received
  public static let names = ["none", "agreed", "sent", "received"]
}

/// A second parcel.
public enum ReplacementStatus: UInt8, Choice {
  case none, promised, shipped, receivedOK, receivedFaulty
  public static let names = ["none", "promised", "shipped", "received-ok", "received-faulty"]
}

/// How a closed dispute ended.
public enum Outcome: UInt8, Choice {
  case cancelled, accepted, refunded, decidedForBuyer, decidedForSeller
  public static let names = ["cancelled", "accepted", "refunded", "decided-for-buyer", "decided-for-seller"]
}

/// A button that the page can show.
public enum PageButton: UInt8, Choice {
  case cancel, accept, edit, reject, escalate, open
  public static let names = ["cancel", "accept", "edit", "reject", "escalate", "open"]
}

/// An ISO 4217 code, three letters.
public struct Currency: Equatable, Sendable {
  private let first: UInt8
  private let second: UInt8
  private let third: UInt8

  /// Three ASCII letters, in either case; nil for anything else.
  public init?(text: String) {
    let letters = text.utf8.map { byte in byte & 0xDF }
    guard letters.count == 3, letters.allSatisfy({ letter in letter >= 0x41 && letter <= 0x5A }),
      text.utf8.allSatisfy({ byte in byte >= 0x41 })
    else { return nil }
    (first, second, third) = (letters[0], letters[1], letters[2])
  }

  /// In capitals.
  public var code: String { String(decoding: [first, second, third], as: UTF8.self) }
}

/// A formal proposal on the dispute page.
public struct Offer: Equatable, Sendable {
  public var from: OfferSource?
  public var kind: OfferKind?
  public var amount: Amount?
  /// nil: the order's.
  public var currency: Currency?

  public init(
    from: OfferSource? = nil, kind: OfferKind? = nil, amount: Amount? = nil, currency: Currency? = nil
  ) {
    self.from = from
    self.kind = kind
    self.amount = amount
    self.currency = currency
  }
}

/// What the buyer reads off the order page. nil = unknown; ``StateKey`` says what each key means.
public struct DisputeState: Equatable, Sendable {
  public var phase: DisputePhase?
  public var escalation: EscalationStatus?
  public var claimReason: ClaimReason?
  public var claimWants: ClaimWants?
  public var claimAmount: Amount?
  public var orderPaid: Amount?
  public var orderCurrency: Currency?
  /// nil: nobody said; empty: there is no proposal on the page.
  public var offers: [Offer]?
  public var minimumAcceptable: Amount?
  public var protectionDaysLeft: Int?
  public var protectionExtended: Bool?
  public var responseDaysLeft: Int?
  public var shipment: Shipment?
  public var item: ItemStatus?
  public var refundReceived: Amount?
  public var offPlatformRefundReceived: Amount?
  public var evidence: EvidenceStatus?
  public var evidenceDaysLeft: Int?
  public var returnCost: Amount?
  public var returnStatus: ReturnStatus?
  public var returnDaysLeft: Int?
  public var replacement: ReplacementStatus?
  public var mistake: Bool?
  public var daysSinceDispatch: Int?
  public var daysSinceConfirmation: Int?
  public var outcome: Outcome?
  public var closedDaysAgo: Int?
  /// The buttons that the page really shows; nil: nobody looked.
  public var buttons: ChoiceSet<PageButton>?

  public init() {}

  /// What was paid; a price of nothing says nothing.
  var price: Amount? { orderPaid.flatMap { paid in paid > .zero ? paid : nil } }

  /// The least that the buyer would settle for: said, else what was claimed, else what was paid.
  public var minimum: Amount? { minimumAcceptable ?? claimAmount ?? price }

  /// What to ask for in an answer: what was claimed, else what was paid, else the least acceptable; never nothing.
  var claimed: Amount? {
    for amount in [claimAmount, orderPaid, minimumAcceptable] {
      if let amount, amount > .zero { return amount }
    }
    return nil
  }
}
