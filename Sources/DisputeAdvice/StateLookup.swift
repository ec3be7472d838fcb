extension DisputeState {
  /// Whether the state says anything about the key. Keys of a proposal are known when each proposal says it.
  public func knows(_ key: StateKey) -> Bool {
    switch key {
    case .phase: phase != nil
    case .escalation: escalation != nil
    case .claimReason: claimReason != nil
    case .claimWants: claimWants != nil
    case .claimAmount: claimAmount != nil
    case .orderPaid: orderPaid != nil
    case .orderCurrency: orderCurrency != nil
    case .offers: offers != nil
    case .offerFrom: offers?.allSatisfy { offer in offer.from != nil } ?? false
    case .offerKind: offers?.allSatisfy { offer in offer.kind != nil } ?? false
    case .offerAmount: offers?.allSatisfy { offer in offer.amount != nil } ?? false
    case .offerCurrency: offers?.allSatisfy { offer in offer.currency != nil } ?? false
    case .minimumAcceptable: minimumAcceptable != nil
    case .protectionExtended, .mistake: answer(key) != nil
    case .protectionDaysLeft, .responseDaysLeft, .evidenceDaysLeft, .returnDaysLeft, .daysSinceDispatch,
      .daysSinceConfirmation, .closedDaysAgo:
      integer(key) != nil
    case .shipment: shipment != nil
    case .item: item != nil
    case .refundReceived: refundReceived != nil
    case .offPlatformRefundReceived: offPlatformRefundReceived != nil
    case .evidence: evidence != nil
    case .returnCost: returnCost != nil
    case .returnStatus: returnStatus != nil
    case .replacement: replacement != nil
    case .outcome: outcome != nil
    case .buttons: buttons != nil
    }
  }

  /// The value of an integer key.
  func integer(_ key: StateKey) -> Int? {
    switch key {
    case .protectionDaysLeft: protectionDaysLeft
    case .responseDaysLeft: responseDaysLeft
    case .evidenceDaysLeft: evidenceDaysLeft
    case .returnDaysLeft: returnDaysLeft
    case .daysSinceDispatch: daysSinceDispatch
    case .daysSinceConfirmation: daysSinceConfirmation
    case .closedDaysAgo: closedDaysAgo
    default: nil
    }
  }

  /// The value of a yes-or-no key.
  func answer(_ key: StateKey) -> Bool? {
    switch key {
    case .protectionExtended: protectionExtended
    case .mistake: mistake
    default: nil
    }
  }
}
