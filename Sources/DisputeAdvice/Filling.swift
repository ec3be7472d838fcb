/// Fills `{amount}`, `{minimum}`, `{claim}` and `{margin}` into a text.
struct Filling {
  private let values: [(name: String, value: String)]

  init(_ situation: Situation, _ decision: Decision) {
    let state = situation.state
    func text(_ amount: Amount?) -> String? {
      amount.map { amount in Money(amount, state.orderCurrency).text }
    }
    values = [
      ("{amount}", Filling.offered(state, decision.offer)?.text ?? "some money"),
      ("{minimum}", text(state.minimum) ?? "what you asked for"),
      ("{claim}", text(state.claimed) ?? "what I asked for"),
      ("{margin}", String(situation.policy[.reopenMarginDays])),
    ]
  }

  /// The money of the proposal that was chosen, else the largest on the page.
  private static func offered(_ state: DisputeState, _ index: Int?) -> Money? {
    guard let offers = state.offers else { return nil }
    var largest: Money?
    for (number, offer) in offers.enumerated() {
      guard offer.kind != OfferKind.none, let amount = offer.amount, index == nil || index == number else {
        continue
      }
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
