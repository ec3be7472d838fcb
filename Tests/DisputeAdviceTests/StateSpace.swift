import RiskScoring

@testable import DisputeAdvice

/// One key cut into the values that can make a difference; the first is "unknown".
struct Axis: Sendable {
  let key: StateKey
  let values: [@Sendable (inout DisputeState) -> Void]
  /// The index of the most harmful value; nil: the axis is not part of P6.
  var harmful: Int?

  init<Value: Sendable>(
    _ key: StateKey, _ path: any WritableKeyPath<DisputeState, Value?> & Sendable, _ values: [Value],
    harmful: Int? = nil
  ) {
    self.key = key
    var setters: [@Sendable (inout DisputeState) -> Void] = [{ state in state[keyPath: path] = nil }]
    for value in values { setters.append { state in state[keyPath: path] = value } }
    self.values = setters
    self.harmful = harmful.map { index in index + 1 }
  }
}

/// The product of some axes, numbered like an odometer, with the decision for each state in a flat array.
struct StateSpace: Sendable {
  let axes: [Axis]
  let strides: [Int]
  let count: Int

  init(_ axes: [Axis]) {
    self.axes = axes
    var strides: [Int] = []
    var count = 1
    for axis in axes {
      strides.append(count)
      count *= axis.values.count
    }
    self.strides = strides
    self.count = count
  }

  /// Calls `body` for each state that does not contradict itself.
  func visit(_ body: (Int, DisputeState) -> Void) {
    visit(axes.count - 1, 0, DisputeState(), body)
  }

  private func visit(_ axis: Int, _ number: Int, _ state: DisputeState, _ body: (Int, DisputeState) -> Void) {
    guard axis >= 0 else {
      if (try? state.validate()) != nil { body(number, state) }
      return
    }
    for (index, set) in axes[axis].values.enumerated() {
      var next = state
      set(&next)
      visit(axis - 1, number + index * strides[axis], next, body)
    }
  }

  /// Which value of the axis the state has.
  func value(_ axis: Int, of number: Int) -> Int { number / strides[axis] % axes[axis].values.count }

  /// The state that differs in one value.
  func neighbour(_ number: Int, _ axis: Int, _ value: Int) -> Int {
    number + (value - self.value(axis, of: number)) * strides[axis]
  }
}

extension StateSpace {
  /// Everything that allows or forbids `cancel`.
  static let cancelling = StateSpace([
    Axis(.phase, \.phase, DisputePhase.allCases, harmful: 3),
    Axis(.item, \.item, ItemStatus.allCases, harmful: 3),
    Axis(.replacement, \.replacement, [.receivedOK, .receivedFaulty], harmful: 1),
    Axis(.protectionDaysLeft, \.protectionDaysLeft, [0, 1, 9, 10]),
    Axis(.protectionExtended, \.protectionExtended, [false, true], harmful: 0),
    Axis(.shipment, \.shipment, [.untraceable, .inTransit], harmful: 0),
    Axis(
      .offers, \.offers,
      [[Offer(kind: .refund, amount: .zero)], [Offer(kind: .refund, amount: Amount(units: 10))]]),
    Axis(.refundReceived, \.refundReceived, [.zero, Amount(units: 5), Amount(units: 10)], harmful: 0),
    Axis(.claimAmount, \.claimAmount, [Amount(units: 5), Amount(units: 10)], harmful: 1),
    Axis(.orderPaid, \.orderPaid, [Amount(units: 10)]),
    Axis(.mistake, \.mistake, [false, true], harmful: 0),
  ])

  /// Everything that allows or forbids `accept`, with one proposal and with two.
  static let accepting = StateSpace([
    Axis(.phase, \.phase, DisputePhase.allCases, harmful: 3),
    Axis(.claimWants, \.claimWants, ClaimWants.allCases, harmful: 0),
    Axis(.offers, \.offers, proposals),
    Axis(.minimumAcceptable, \.minimumAcceptable, [Amount(units: 5), Amount(units: 10)]),
    Axis(.claimAmount, \.claimAmount, [Amount(units: 5), Amount(units: 10)], harmful: 1),
    Axis(.orderPaid, \.orderPaid, [Amount(units: 10)]),
    Axis(.orderCurrency, \.orderCurrency, [Currency(text: "USD"), Currency(text: "EUR")].compactMap { $0 }),
    Axis(.returnCost, \.returnCost, [Amount(units: 1), Amount(units: 20)]),
    Axis(.buttons, \.buttons, [[.cancel, .edit], [.accept, .reject]]),
    Axis(.item, \.item, [.receivedOK]),
  ])

  /// Everything that chooses between `edit` and the ways to wait.
  static let waiting = StateSpace([
    Axis(.phase, \.phase, DisputePhase.allCases),
    Axis(.item, \.item, ItemStatus.allCases),
    Axis(.shipment, \.shipment, Shipment.allCases),
    Axis(.claimReason, \.claimReason, [.noTracking, .other]),
    Axis(.claimWants, \.claimWants, [.refund]),
    Axis(
      .offers, \.offers,
      [
        [], [Offer(kind: OfferKind.none)], [Offer(kind: .refund, amount: Amount(units: 5))],
        [Offer(kind: .returnAndRefund, amount: Amount(units: 10))],
      ]),
    Axis(.orderPaid, \.orderPaid, [Amount(units: 10)]),
    Axis(.evidence, \.evidence, [.none, .complete]),
    Axis(.evidenceDaysLeft, \.evidenceDaysLeft, [2]),
    Axis(.escalation, \.escalation, [.processing, .awaitingBoth]),
    Axis(.buttons, \.buttons, [[.cancel, .accept, .edit], [.reject, .open]]),
  ])

  /// What only some ways to wait look at.
  static let details = StateSpace([
    Axis(.phase, \.phase, [.notOpened, .awaitingSeller, .closed]),
    Axis(.outcome, \.outcome, Outcome.allCases),
    Axis(.closedDaysAgo, \.closedDaysAgo, [7, 8]),
    Axis(.protectionDaysLeft, \.protectionDaysLeft, [0, 2, 3, 10]),
    Axis(.protectionExtended, \.protectionExtended, [true]),
    Axis(.item, \.item, [.notReceived, .receivedUnchecked, .receivedFaulty]),
    Axis(.shipment, \.shipment, [.notShipped, .untraceable, .inTransit, .deliveredElsewhere]),
    Axis(.returnStatus, \.returnStatus, [.agreed]),
    Axis(.replacement, \.replacement, [.promised]),
    Axis(.daysSinceDispatch, \.daysSinceDispatch, [9, 10]),
    Axis(.daysSinceConfirmation, \.daysSinceConfirmation, [15, 16]),
  ])

  /// Proposals of each kind and amount, in no currency and in dollars, and some pairs of them.
  private static let proposals: [[Offer]] = {
    let amounts: [Amount?] = [nil, .zero, Amount(units: 5), Amount(units: 10)]
    let kinds: [OfferKind?] = [nil, .refund, .returnAndRefund, OfferKind.none]
    var single: [[Offer]] = [[]]
    for amount in amounts {
      for kind in kinds { single.append([Offer(kind: kind, amount: amount)]) }
    }
    let dollars = [OfferKind.refund, .returnAndRefund].map { kind in
      [Offer(kind: kind, amount: Amount(units: 10), currency: Currency(text: "USD"))]
    }
    let pairs = [(9, 10), (10, 10), (10, 9), (5, 10)].map { pair in
      [
        Offer(from: .platform, kind: .refund, amount: Amount(units: Int32(pair.0))),
        Offer(from: .platform, kind: .returnAndRefund, amount: Amount(units: Int32(pair.1))),
      ]
    }
    return single + dollars + pairs
  }()
}
