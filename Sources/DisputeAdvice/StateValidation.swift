extension DisputeState {
  /// Refuses a state that contradicts itself, naming the key that can't stand.
  public func validate() throws(StateError) {
    try require(.escalated, for: .escalation, given: escalation != nil)
    try require(.closed, for: .outcome, given: outcome != nil)
    try require(.closed, for: .closedDaysAgo, given: closedDaysAgo != nil)
    try validateGoods()
    try validateAmount(minimumAcceptable, of: .minimumAcceptable)
    try validateAmount(claimAmount, of: .claimAmount)
    try validateOffers()
  }

  private func require(_ needed: DisputePhase, for key: StateKey, given: Bool) throws(StateError) {
    guard given, phase != needed else { return }
    throw StateError(key: key.path, problem: .needsPhase(needed, given: phase))
  }

  /// What has come was shipped; and who is satisfied with the first parcel has no faulty second one to claim for.
  private func validateGoods() throws(StateError) {
    guard let item else { return }
    if item != .notReceived, shipment == .notShipped { throw conflict(.shipment, shipment?.name, item) }
    if item == .receivedOK, replacement == .receivedFaulty {
      throw conflict(.replacement, replacement?.name, item)
    }
  }

  private func conflict(_ key: StateKey, _ value: String?, _ item: ItemStatus) -> StateError {
    let other = "\(StateKey.item.path) \(item.name)"
    return StateError(key: key.path, problem: .contradicts(value: value ?? "", other: other))
  }

  /// No platform gives back more than was paid.
  private func validateAmount(_ amount: Amount?, of key: StateKey) throws(StateError) {
    guard let amount, let price, amount > price else { return }
    throw StateError(key: key.path, problem: .moreThanPaid(amount, paid: price))
  }

  private func validateOffers() throws(StateError) {
    guard let offers, !offers.isEmpty else { return }
    if phase == .notOpened { throw StateError(key: StateKey.offers.path, problem: .offersBeforeDispute) }
    guard let orderCurrency else { return }
    for offer in offers {
      guard let currency = offer.currency, currency != orderCurrency else { continue }
      throw StateError(
        key: StateKey.offerCurrency.path,
        problem: .currencyMismatch(offer: currency.code, order: orderCurrency.code))
    }
  }
}
