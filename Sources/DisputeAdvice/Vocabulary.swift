/// What to press.
public enum Action: UInt8, Choice {
  case cancel, accept, edit, wait
  public static let names = ["cancel", "accept", "edit", "wait"]
}

/// A guide that a rule rests on.
public enum Source: String, CaseIterable, Sendable {
  case s0 = "S0"
  case s1 = "S1"
  case s2 = "S2"
  case s3 = "S3"
  case s4 = "S4"
}

/// What has to be done along with the action.
public enum Step: String, CaseIterable, Sendable {
  case requestExtension = "request-extension"
  case verifyTimer = "verify-timer"
  case verifyTracking = "verify-tracking"
  case verifyOffer = "verify-offer"
  case rejectOffer = "reject-offer"
  case counterOffer = "counter-offer"
  case changeReason = "change-reason"
  case restoreTerms = "restore-terms"
  case addEvidence = "add-evidence"
  case answerPlatform = "answer-platform"
  case escalate = "escalate"
  case openDispute = "open-dispute"
  case cancelOrder = "cancel-order"
  case checkParcel = "check-parcel"
  case returnWithTracking = "return-with-tracking"
  case askForTracking = "ask-for-tracking"
  case confirmReceipt = "confirm-receipt"
  case appeal = "appeal"
  case reportSeller = "report-seller"
  case replyInDispute = "reply-in-dispute"
  case trackRefund = "track-refund"
  case contactPlatform = "contact-platform"
  case chargeback = "chargeback"
}

/// What must not be done, or not be forgotten.
public enum Warning: String, CaseIterable, Sendable {
  case doNotCancel = "do-not-cancel"
  case doNotAccept = "do-not-accept"
  case doNotConfirm = "do-not-confirm"
  case refuseOffPlatformMoney = "refuse-off-platform-money"
  case stayOnPlatform = "stay-on-platform"
  case doNotReorder = "do-not-reorder"
  case doNotTrustPromise = "do-not-trust-promise"
  case keepReason = "keep-reason"
  case checkTerms = "check-terms"
  case returnOnlyInDispute = "return-only-in-dispute"
  case mindTheTimers = "mind-the-timers"
  case noReviewDeal = "no-review-deal"
  case ignorePressure = "ignore-pressure"
  case shareNoData = "share-no-data"
  case cancelUnavailable = "cancel-unavailable"
  case acceptIsFinal = "accept-is-final"
  case silenceLoses = "silence-loses"
  case guidesDisagree = "guides-disagree"
}

extension Step {
  /// Whether the step can stand beside the action: nothing is rejected that is accepted, and what is
  /// changed by Edit is no step of waiting.
  func fits(_ action: Action) -> Bool {
    switch action {
    case .accept:
      switch self {
      case .verifyOffer, .trackRefund, .returnWithTracking, .reportSeller: true
      default: false
      }
    case .cancel:
      switch self {
      case .verifyTimer, .verifyTracking, .verifyOffer, .confirmReceipt, .trackRefund, .reportSeller: true
      default: false
      }
    case .edit: self != .rejectOffer
    case .wait: self != .counterOffer && self != .changeReason && self != .restoreTerms
    }
  }

  /// The button that the step presses.
  var button: PageButton? {
    switch self {
    case .rejectOffer: .reject
    case .escalate: .escalate
    case .openDispute: .open
    default: nil
    }
  }

  /// What to do where that button is not on the page; nil: nothing.
  var withoutButton: Step? {
    switch self {
    case .rejectOffer: .replyInDispute
    case .openDispute: .contactPlatform
    default: nil
    }
  }

  /// Whether the step answers a proposal, a question or a request (P8).
  var answers: Bool {
    switch self {
    case .rejectOffer, .answerPlatform, .addEvidence, .replyInDispute: true
    default: false
    }
  }
}

extension Warning {
  /// Whether the warning makes sense beside the action and the steps. Where no dispute is open, there is
  /// nothing to cancel or to accept.
  func fits(_ action: Action, _ steps: [Step], _ phase: DisputePhase?) -> Bool {
    let isOver = phase == .notOpened || phase == .closed
    return switch self {
    case .doNotCancel, .cancelUnavailable: action != .cancel && !isOver
    case .doNotAccept: action != .accept && !isOver
    case .checkTerms: !isOver
    case .acceptIsFinal: phase != .notOpened
    case .doNotConfirm: !steps.contains(.confirmReceipt)
    case .keepReason: !steps.contains(.changeReason)
    default: true
    }
  }
}
