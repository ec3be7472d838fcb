/// Fills what a state says into a text that names it in braces: `{amount}`, `{minimum}`, `{cancel}` and more.
struct Filling {
  private let values: [(name: String, value: String)]

  init(_ situation: Situation, _ decision: Decision) {
    let state = situation.state
    let chosen = decision.offer.map { index in ChosenProposal(state, index) }
    func text(_ amount: Amount?) -> String? {
      amount.map { amount in Money(amount, state.orderCurrency).text }
    }
    values = [
      ("{amount}", Filling.offered(state, decision.offer)?.text ?? "some money"),
      ("{minimum}", text(state.minimum) ?? "what you asked for"),
      ("{claim}", text(state.claimed) ?? "what I asked for"),
      ("{margin}", String(situation.policy[.reopenMarginDays])),
      ("{cost}", text(state.returnCost) ?? "much"),
      ("{cancel}", state.phase == .escalated ? "Cancel arbitration" : "Cancel dispute"),
      (
        "{noProposal}",
        state.offers == nil
          ? "Nobody said that a formal proposal is on the page" : "There is no formal proposal on the page"
      ),
      ("{proposal}", chosen?.name ?? "the proposal"),
      ("{kind}", chosen?.kind ?? "refund or return"),
      ("{number}", chosen.map { chosen in String(chosen.number) } ?? "1"),
      // In a reason: which of several is meant.
      ("{chosen}", chosen.flatMap { chosen in chosen.isOneOfSeveral ? ": \(chosen.name)" : nil } ?? ""),
    ]
  }

  /// The money of the proposal that was chosen, else the largest on the page.
  private static func offered(_ state: DisputeState, _ index: Int?) -> Money? {
    guard let offers = state.offers else { return nil }
    var largest: Money?
    for (number, offer) in offers.enumerated() {
      guard offer.kind != OfferKind.none, let amount = offer.amount, amount > .zero,
        index == nil || index == number
      else { continue }
      if let known = largest, known.amount >= amount { continue }
      largest = Money(amount, offer.currency ?? state.orderCurrency)
    }
    return largest
  }

  func callAsFunction(_ template: String) -> String {
    var text: [UInt8] = []
    var rest = template.utf8[...]
    scan: while let byte = rest.first {
      if byte == UInt8(ascii: "{") {
        for (name, value) in values where rest.starts(with: name.utf8) {
          text.append(contentsOf: value.utf8)
          rest = rest.dropFirst(name.utf8.count)
          continue scan
        }
      }
      text.append(byte)
      rest = rest.dropFirst()
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The proposal to accept, in words.
private struct ChosenProposal {
  /// Its place on the page, from 1.
  let number: Int
  let kind: String
  let isOneOfSeveral: Bool
  /// `the seller's proposal (number 2 on the page: refund, 20.00 USD)`; of an only one, `the proposal`.
  let name: String

  init(_ state: DisputeState, _ index: Int) {
    number = index + 1
    let offers = state.offers ?? []
    let offer = offers.indices.contains(index) ? offers[index] : Offer()
    kind = offer.kind == .returnAndRefund ? "return and refund" : "refund"
    isOneOfSeveral = offers.count > 1
    guard isOneOfSeveral else {
      name = "the proposal"
      return
    }
    let maker =
      switch offer.from {
      case .seller: "the seller's proposal"
      case .platform: "the platform's proposal"
      case nil: "one proposal"
      }
    let amount = offer.amount.map { amount in Money(amount, offer.currency ?? state.orderCurrency).text }
    name = "\(maker) (number \(number) on the page: \(kind), \(amount ?? "some money"))"
  }
}
