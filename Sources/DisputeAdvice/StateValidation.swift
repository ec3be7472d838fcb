extension DisputeState {
  /// Refuses a state that contradicts itself, naming the key that can't stand.
  public func validate() throws(StateError) {
    try require(.escalated, for: .escalation, given: escalation != nil)
    if phase != nil {
      try require(.closed, for: .outcome, given: outcome != nil)
      try require(.closed, for: .closedDaysAgo, given: closedDaysAgo != nil)
    }
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

  private func require(_ needed: DisputePhase, for key: StateKey, given: Bool) throws(StateError) {
    guard given, phase != needed else { return }
    throw StateError(key: key.path, problem: .needsPhase(needed, given: phase))
  }
}
