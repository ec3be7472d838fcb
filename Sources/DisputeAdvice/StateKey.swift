/// Every key of the dispute state, in the order of the table ``StateKey/rows``.
public enum StateKey: UInt8, CaseIterable, Sendable {
  case phase, escalation, claimReason, claimWants, claimAmount, orderPaid, orderCurrency
  case offers, offerFrom, offerKind, offerAmount, offerCurrency, minimumAcceptable
  case protectionDaysLeft, protectionExtended, responseDaysLeft, shipment, item
  case refundReceived, offPlatformRefundReceived, evidence, evidenceDaysLeft
  case returnCost, returnStatus, returnDaysLeft, replacement, mistake
  case daysSinceDispatch, daysSinceConfirmation, outcome, closedDaysAgo, buttons

  /// Everything that is to know about the key.
  public var row: StateKeyRow { StateKey.rows[Int(rawValue)] }

  /// The name in JSON: `claim.reason` is `reason` inside the object `claim`.
  public var path: String { row.path }

  /// The key with this name in JSON.
  public init?(path: String) {
    for row in StateKey.rows where row.path.utf8.elementsEqual(path.utf8) {
      self = row.key
      return
    }
    return nil
  }

  /// The key that this command-line flag sets: `--claim-reason`.
  public init?(flag: String) {
    for row in StateKey.rows {
      guard let name = row.flag, name.utf8.elementsEqual(flag.utf8) else { continue }
      self = row.key
      return
    }
    return nil
  }
}

/// What kind of value a key takes.
public enum ValueKind: Sendable {
  case choice([String])
  case amount
  case integer(ClosedRange<Int>)
  case yesNo
  case currency
  case buttons
  /// A list of proposals; as a flag, `FROM:KIND:AMOUNT`, once for each.
  case offers
}

/// One row of the table of keys.
public struct StateKeyRow: Sendable {
  public let key: StateKey
  public let path: String
  /// nil: the key has no flag.
  public let flag: String?
  public let kind: ValueKind
  /// What the key means, for help.
  public let meaning: String
  /// What to ask the buyer when the key is unknown.
  public let question: String
  /// The value that would hurt most; not knowing the key allows nothing that this value forbids (P6).
  public let harmful: String

  init(
    _ key: StateKey, _ path: String, _ flag: String?, _ kind: ValueKind, _ meaning: String,
    ask question: String, harmful: String
  ) {
    self.key = key
    self.path = path
    self.flag = flag
    self.kind = kind
    self.meaning = meaning
    self.question = question
    self.harmful = harmful
  }
}

private let anyInteger = ValueKind.integer(-100_000...100_000)
private let days = ValueKind.integer(0...100_000)

extension StateKey {
  /// The table of keys: path, flag, kind, meaning, question, most harmful value.
  public static let rows: [StateKeyRow] = [
    StateKeyRow(
      .phase, "phase", "--phase", .choice(DisputePhase.names), "whose move it is",
      ask: "What does the dispute page say now: is it the seller's turn, your turn, or with the platform?",
      harmful: "escalated"),
    StateKeyRow(
      .escalation, "escalation", "--escalation", .choice(EscalationStatus.names),
      "what the escalated dispute waits for",
      ask: "The platform has stepped in: whose answer does the page wait for?", harmful: "awaiting-buyer"),
    StateKeyRow(
      .claimReason, "claim.reason", "--claim-reason", .choice(ClaimReason.names),
      "the reason given in the dispute", ask: "Which reason did you choose in the dispute?",
      harmful: "wrong-address"),
    StateKeyRow(
      .claimWants, "claim.wants", "--claim-wants", .choice(ClaimWants.names), "what you asked for",
      ask: "Did you ask for a refund, for a return and refund, or for a replacement?", harmful: "refund"),
    StateKeyRow(
      .claimAmount, "claim.amount", "--claim-amount", .amount, "the amount asked for",
      ask: "How much money did you ask for in the dispute?", harmful: "the whole price"),
    StateKeyRow(
      .orderPaid, "order.paid", "--order-paid", .amount, "the price paid",
      ask: "How much did you pay for the order?", harmful: "more than any amount offered or arrived"),
    StateKeyRow(
      .orderCurrency, "order.currency", "--currency", .currency, "the currency of the order (ISO 4217)",
      ask: "In which currency did you pay?", harmful: "another than the proposal's (refused)"),
    StateKeyRow(
      .offers, "offers", "--offer", .offers, "the formal proposals now on the page; \"offer\" for only one",
      ask: "Is there a formal proposal on the dispute page? What does it say: refund or return, how much?",
      harmful: "a proposal of some money (not applied: none is assumed, and one is looked for)"),
    StateKeyRow(
      .offerFrom, "offer.from", "--offer-from", .choice(OfferSource.names), "who made the proposal",
      ask: "Who made the proposal: the seller or the platform?", harmful: "seller"),
    StateKeyRow(
      .offerKind, "offer.kind", "--offer-kind", .choice(OfferKind.names),
      "what it gives; none = no return and no refund",
      ask: "Does the proposal say refund, return and refund, or nothing?", harmful: "none"),
    StateKeyRow(
      .offerAmount, "offer.amount", "--offer-amount", .amount, "how much it gives",
      ask: "How much money does the proposal give you?", harmful: "0"),
    StateKeyRow(
      .offerCurrency, "offer.currency", nil, .currency, "its currency; default: the order's",
      ask: "In which currency is the proposal?",
      harmful: "another than the order's (not applied: the key has a default, and another is refused)"),
    StateKeyRow(
      .minimumAcceptable, "minimumAcceptable", "--minimum-acceptable", .amount,
      "the least you would settle for; default: claim.amount, else order.paid",
      ask: "What is the smallest amount that you would be content with?",
      harmful: "more than is offered (not applied: the key has a default)"),
    StateKeyRow(
      .protectionDaysLeft, "protectionDaysLeft", "--protection-days", anyInteger,
      "days left on the order's buyer-protection timer; 0 or less = expired",
      ask: "How many days of buyer protection does the order page show? (Not the dispute timer.)",
      harmful: "0 (not applied where the goods are in order or the whole refund has arrived)"),
    StateKeyRow(
      .protectionExtended, "protectionExtended", "--protection-extended", .yesNo,
      "the extension of the protection is visible on the page",
      ask: "Do you see on the order page that buyer protection was extended?", harmful: "no"),
    StateKeyRow(
      .responseDaysLeft, "responseDaysLeft", "--response-days", anyInteger,
      "days left on the dispute timer", ask: "How many days does the dispute timer show?", harmful: "0"),
    StateKeyRow(
      .shipment, "shipment", "--shipment", .choice(Shipment.names), "what the carrier's own site says",
      ask: "What does the carrier's own website say about the parcel?", harmful: "untraceable"),
    StateKeyRow(
      .item, "item", "--item", .choice(ItemStatus.names), "whether the parcel came, and is in order",
      ask: "Has the parcel come, did you check it, and are you satisfied with it?",
      harmful: "received-faulty"),
    StateKeyRow(
      .refundReceived, "refundReceived", "--refund-received", .amount,
      "money that arrived by the way the order was paid",
      ask: "Has any money come back to the card or account you paid with? How much?", harmful: "0"),
    StateKeyRow(
      .offPlatformRefundReceived, "offPlatformRefundReceived", "--off-platform-refund-received", .amount,
      "money that arrived any other way", ask: "Did money arrive in another way, such as PayPal?",
      harmful: "any amount: it never counts as a refund"),
    StateKeyRow(
      .evidence, "evidence", "--evidence", .choice(EvidenceStatus.names), "what is uploaded in the dispute",
      ask: "Which photos, videos or screenshots are uploaded in the dispute?", harmful: "none"),
    StateKeyRow(
      .evidenceDaysLeft, "evidenceDaysLeft", "--evidence-days", anyInteger,
      "days left to send the evidence that the platform asked for",
      ask: "Did the platform ask for evidence? How many days are left?", harmful: "0"),
    StateKeyRow(
      .returnCost, "returnCost", "--return-cost", .amount, "what sending the item back costs",
      ask: "What would it cost you to send the item back?", harmful: "more than the refund"),
    StateKeyRow(
      .returnStatus, "return", "--return", .choice(ReturnStatus.names), "a return agreed in the dispute",
      ask: "Is a return agreed in the dispute, and have you sent the item?",
      harmful: "sent"),
    StateKeyRow(
      .returnDaysLeft, "returnDaysLeft", "--return-days", anyInteger, "days left to send it back",
      ask: "How many days are left to send the item back?", harmful: "0"),
    StateKeyRow(
      .replacement, "replacement", "--replacement", .choice(ReplacementStatus.names),
      "a second parcel sent in place of the first",
      ask: "Was a replacement sent? Has it come, and is it in order?", harmful: "received-faulty"),
    StateKeyRow(
      .mistake, "mistake", "--mistake", .yesNo, "it was your own mistake, in your own judgement",
      ask: "Was the dispute your own mistake (a wrong size ordered, a dispute opened in error)?",
      harmful: "no"),
    StateKeyRow(
      .daysSinceDispatch, "daysSinceDispatch", "--days-since-dispatch", days, "days since it was shipped",
      ask: "How many days ago was the order shipped?", harmful: "0"),
    StateKeyRow(
      .daysSinceConfirmation, "daysSinceConfirmation", "--days-since-confirmation", days,
      "days since you confirmed receipt", ask: "Did you confirm receipt? How many days ago?",
      harmful: "100000"),
    StateKeyRow(
      .outcome, "outcome", "--outcome", .choice(Outcome.names), "how a closed dispute ended",
      ask: "How did the dispute end?", harmful: "decided-for-seller"),
    StateKeyRow(
      .closedDaysAgo, "closedDaysAgo", "--closed-days", days, "days since it was closed",
      ask: "How many days ago was the dispute closed?", harmful: "100000"),
    StateKeyRow(
      .buttons, "buttons", "--buttons", .buttons, "the buttons that the page really shows",
      ask: "Which buttons does the dispute page show?",
      harmful: "none (not applied: the buttons of the phase are assumed)"),
  ]
}
