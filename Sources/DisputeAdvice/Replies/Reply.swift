internal import RiskScoring

/// A language in which the reply can be written.
public enum ReplyLanguage: UInt8, Choice {
  case english, spanish, french, german, russian, portuguese
  public static let names = ["en", "es", "fr", "de", "ru", "pt"]
}

/// A sentence or two of a reply, without greeting. Every language has every one.
enum ReplyPart: CaseIterable, Sendable {
  case greeting, thanks
  // with `accept`
  case acceptRefund, acceptReturn
  // which of several proposals is meant
  case meantSellers, meantPlatforms, meantNumber
  // with `cancel`
  case goodsInOrder, refundArrived, ownMistake, onItsWay
  // with `edit`
  case restoreTerms, counterOffer, raiseClaim, correctReason, addedEvidence
  // chosen by the rule
  case sendEvidence, noAcceptButton, compareProposals, asRequested, nameTheTerms, tooLittle, nothingOffered
  case proposalRead, willReturn, returnWasLate, returnUnderWay, returnArrived, appeal, refundOverdue,
    goodsFine, cancelOrder
  case sendNumber, faulty, notArrived, exchangeHere
  // chosen by what the seller tries
  case noData, payOnPlatform, noNewOrder, keepOpen, mayOpen, confirmLater, readProposals, keepReason
  case returnInDispute, parcelFirst, refundHere, lossNotCovered, claimNotCovered, stayPolite, noReviewDeal
  case writeHere, clearAnswer, stillToSolve, lookAtTimer, lookAtTracking, yourDelivery, awaitRefund
  // where nothing else fits
  case keepClaim, solveHere
}

extension ReplyPart {
  func text(in language: ReplyLanguage) -> String {
    switch language {
    case .english: english
    case .spanish: spanish
    case .french: french
    case .german: german
    case .russian: russian
    case .portuguese: portuguese
    }
  }
}

extension Situation {
  /// A short, polite answer for the dispute page. It concedes nothing, and promises only the action itself.
  func reply(_ decision: Decision) -> [ReplyPart] {
    let rule = rulebook.rules[decision.row].id
    var parts: [ReplyPart] = []
    switch decision.action {
    case .accept:
      parts = [rule == .sufficientOffer ? .acceptRefund : .acceptReturn] + meant(decision.offer)
    case .cancel: parts = [cancelReply(rule)]
    case .edit: parts = [editReply(rule)]
    case .wait: if let part = waitReply(rule) { parts = [part] }
    }
    if mayAnswerTheSeller(decision.action, parts) {
      for tactic in Tactic.strongestFirst where parts.count < 2 && tactics.contains(tactic) {
        if parts.contains(where: { part in part.answers(tactic) }) { continue }
        if isContent, tactic.speaksOfALoss(isOver) { continue }
        let part = sellerReply(tactic)
        if !parts.contains(part) { parts.append(part) }
      }
      if decision.action == .wait, parts.count < 2, waitReply(rule) == nil, !parts.contains(.keepOpen) {
        parts.append(lastPart)
      }
    }
    return [.greeting] + parts + [.thanks]
  }

  /// Says which proposal is meant where there are several.
  private func meant(_ index: Int?) -> [ReplyPart] {
    guard let offers = state.offers, offers.count > 1, let index else { return [] }
    return switch offers[index].from {
    case .seller: [.meantSellers]
    case .platform: [.meantPlatforms]
    case nil: [.meantNumber]
    }
  }

  /// No dispute is open, so none can be spoken of.
  private var isOver: Bool { state.phase == .notOpened || state.phase == .closed }

  /// The buyer has no claim: the goods are in order, or the dispute was a mistake.
  private var isContent: Bool {
    Condition.goodsInOrder.holds(in: self) || state.mistake == true && state.item != .receivedFaulty
  }

  /// Where nothing else fits.
  private var lastPart: ReplyPart {
    if isContent { return isOver ? .goodsFine : .keepOpen }
    return isOver ? .solveHere : .keepClaim
  }

  /// Whether the seller's words are answered too: not beside an ending, nor in a letter to the platform.
  private func mayAnswerTheSeller(_ action: Action, _ parts: [ReplyPart]) -> Bool {
    switch (action, parts.first) {
    case (.accept, _), (.cancel, _): false
    case (_, .sendEvidence), (_, .noAcceptButton), (_, .appeal), (_, .refundOverdue), (_, .returnWasLate):
      false
    default: true
    }
  }

  private func cancelReply(_ rule: RuleID) -> ReplyPart {
    switch rule {
    case .goodsInOrder: .goodsInOrder
    case .refundArrived: .refundArrived
    case .ownMistake: .ownMistake
    default: .onItsWay
    }
  }

  private func editReply(_ rule: RuleID) -> ReplyPart {
    switch rule {
    case .restoreTerms: .restoreTerms
    case .counterOffer: .counterOffer
    case .claimTooLow: .raiseClaim
    case .weakReason: .correctReason
    default: .addedEvidence
    }
  }

  /// For rules whose answer does not depend on what the seller tries; nil: the tactics choose.
  private func waitReply(_ rule: RuleID) -> ReplyPart? {
    switch rule {
    case .platformAsks, .firstRefusal: .sendEvidence
    case .offerWithoutAccept: .noAcceptButton
    case .severalProposals: .compareProposals
    case .returnOffered: .asRequested
    case .offerUnclear: .nameTheTerms
    case .offerTooLittle, .mediatedOffer: .tooLittle
    case .zeroOffer: .nothingOffered
    case .moneyBeatsCancelling: .proposalRead
    case .returnAgreed: .willReturn
    case .returnTooLate: .returnWasLate
    case .returnUnderWay: .returnUnderWay
    case .returnArrived: .returnArrived
    case .appeal, .brokeAfterCancel: .appeal
    case .brokeUnderProtection: .faulty
    case .refundLate: .refundOverdue
    case .nothingToDispute, .cancelOutOfReach: .goodsFine
    case .cancelTheOrder: .cancelOrder
    case .trackingMissing, .extensionWithoutTracking: .sendNumber
    case .faultyGoods, .evidenceFirst, .courierNotUsed: .faulty
    case .sentElsewhere, .neverShipped, .parcelLost: .notArrived
    case .exchange: .exchangeHere
    default: nil
    }
  }

  private func sellerReply(_ tactic: Tactic) -> ReplyPart {
    switch tactic {
    case .credentialRequest: .noData
    case .offPlatformPayment: .payOnPlatform
    case .relist: .noNewOrder
    case .cancelRequest: isOver ? .mayOpen : .keepOpen
    case .earlyConfirmation: .confirmLater
    case .acceptRequest: isOver ? .mayOpen : .readProposals
    case .reasonChange: isOver ? .mayOpen : .keepReason
    case .returnDemand: .returnInDispute
    case .promisedReplacement: .parcelFirst
    case .promisedRefund: .refundHere
    case .amountReduction: state.claimed == nil ? .lossNotCovered : .claimNotCovered
    case .threat: .stayPolite
    case .reviewPressure: .noReviewDeal
    case .offPlatformContact: .writeHere
    case .stalling: .clearAnswer
    case .hardshipAppeal: .stillToSolve
    case .extensionClaim: .lookAtTimer
    case .trackingClaim: .lookAtTracking
    case .carrierBlame: .yourDelivery
    case .platformRefund: .awaitRefund
    }
  }
}

extension ReplyPart {
  /// Whether the part answers the tactic already, so that a second answer would repeat or contradict it.
  fileprivate func answers(_ tactic: Tactic) -> Bool {
    switch (self, tactic) {
    case (.counterOffer, .amountReduction), (.raiseClaim, .amountReduction), (.tooLittle, .amountReduction),
      (.nothingOffered, .amountReduction), (.compareProposals, .amountReduction),
      (.proposalRead, .acceptRequest), (.proposalRead, .cancelRequest), (.compareProposals, .acceptRequest),
      (.correctReason, .reasonChange), (.restoreTerms, .returnDemand), (.asRequested, .returnDemand),
      (.willReturn, .returnDemand), (.returnUnderWay, .returnDemand),
      (.returnArrived, .returnDemand), (.exchangeHere, .returnDemand),
      (.exchangeHere, .promisedReplacement), (.sendNumber, .trackingClaim), (.addedEvidence, .threat),
      (.goodsFine, .earlyConfirmation), (.goodsFine, .cancelRequest), (.payOnPlatform, .promisedRefund),
      (.refundHere, .platformRefund), (.keepOpen, .promisedReplacement):
      true
    default: false
    }
  }
}

extension Tactic {
  /// Whether the answer speaks of goods that did not come, of a loss, or of a matter to be solved, so that it would
  /// contradict a buyer who has no claim.
  fileprivate func speaksOfALoss(_ isOver: Bool) -> Bool {
    switch self {
    case .credentialRequest, .offPlatformPayment, .threat, .reviewPressure, .offPlatformContact: false
    case .cancelRequest, .acceptRequest: isOver
    default: true
    }
  }

  /// The order in which tactics are answered: first what would cost the buyer most.
  fileprivate static let strongestFirst: [Tactic] = [
    .credentialRequest, .offPlatformPayment, .relist, .cancelRequest, .earlyConfirmation, .acceptRequest,
    .reasonChange, .returnDemand, .promisedReplacement, .promisedRefund, .amountReduction, .threat,
    .reviewPressure, .offPlatformContact, .stalling, .hardshipAppeal, .extensionClaim, .trackingClaim,
    .carrierBlame, .platformRefund,
  ]
}
