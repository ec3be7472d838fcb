extension DisputeState {
  /// The state without what it says about the key; a key of a proposal is taken out of each of them.
  public func forgetting(_ key: StateKey) -> DisputeState {
    var state = self
    switch key {
    case .phase: state.phase = nil
    case .escalation: state.escalation = nil
    case .claimReason: state.claimReason = nil
    case .claimWants: state.claimWants = nil
    case .claimAmount: state.claimAmount = nil
    case .orderPaid: state.orderPaid = nil
    case .orderCurrency: state.orderCurrency = nil
    case .offers: state.offers = nil
    case .offerFrom: state.editOffers { offer in offer.from = nil }
    case .offerKind: state.editOffers { offer in offer.kind = nil }
    case .offerAmount: state.editOffers { offer in offer.amount = nil }
    case .offerCurrency: state.editOffers { offer in offer.currency = nil }
    case .minimumAcceptable: state.minimumAcceptable = nil
    case .protectionDaysLeft: state.protectionDaysLeft = nil
    case .protectionExtended: state.protectionExtended = nil
    case .responseDaysLeft: state.responseDaysLeft = nil
    case .shipment: state.shipment = nil
    case .item: state.item = nil
    case .refundReceived: state.refundReceived = nil
    case .offPlatformRefundReceived: state.offPlatformRefundReceived = nil
    case .evidence: state.evidence = nil
    case .evidenceDaysLeft: state.evidenceDaysLeft = nil
    case .returnCost: state.returnCost = nil
    case .returnStatus: state.returnStatus = nil
    case .returnDaysLeft: state.returnDaysLeft = nil
    case .replacement: state.replacement = nil
    case .mistake: state.mistake = nil
    case .daysSinceDispatch: state.daysSinceDispatch = nil
    case .daysSinceConfirmation: state.daysSinceConfirmation = nil
    case .outcome: state.outcome = nil
    case .closedDaysAgo: state.closedDaysAgo = nil
    case .buttons: state.buttons = nil
    }
    return state
  }

  private mutating func editOffers(_ edit: (inout Offer) -> Void) {
    guard var offers else { return }
    for index in offers.indices { edit(&offers[index]) }
    self.offers = offers
  }
}
