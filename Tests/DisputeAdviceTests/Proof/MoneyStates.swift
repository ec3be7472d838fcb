@testable import DisputeAdvice

/// What can be said about money, told from the domain and not from the tables.
enum MoneyFact: CaseIterable {
  /// P9: a proposal refunds the minimum or more, in the order's currency.
  case plainOffer
  /// P3: the proposal that would be accepted gives enough money in the way that was asked for.
  case bestIsFine
  /// P2: the official refund covers what was paid, and what was claimed.
  case fullRefund
  /// The official refund covers what was claimed, else what was paid, and what the buyer would settle for.
  case paidBack
  /// P8: a proposal lies on the page.
  case proposed
  /// One of the proposals gives money, or may.
  case offered

  func holds(_ state: DisputeState) -> Bool {
    let offers = state.offers ?? []
    switch self {
    case .plainOffer:
      return offers.contains { offer in offer.kind == .refund && MoneyFact.isEnough(offer, state) }
    case .bestIsFine:
      guard let best = OfferFacts(state).best else { return false }
      let isAsked =
        offers[best].kind == .refund
        || offers[best].kind == .returnAndRefund && state.claimWants == .returnAndRefund
      return isAsked && MoneyFact.isEnough(offers[best], state)
    case .fullRefund:
      guard let refund = state.refundReceived, let paid = MoneyFact.price(state) else { return false }
      return refund > .zero && refund >= paid && refund >= state.claimAmount ?? .zero
    case .paidBack:
      let claimed = state.claimAmount == .zero ? nil : state.claimAmount
      guard let refund = state.refundReceived, let due = claimed ?? MoneyFact.price(state) else {
        return false
      }
      return refund > .zero && refund >= due && refund >= state.minimumAcceptable ?? .zero
    case .proposed: return !offers.isEmpty
    case .offered: return offers.contains { offer in offer.kind != OfferKind.none && offer.amount != .zero }
    }
  }

  /// A price of nothing is as good as none.
  private static func price(_ state: DisputeState) -> Amount? {
    state.orderPaid == .zero ? nil : state.orderPaid
  }

  private static func isEnough(_ offer: Offer, _ state: DisputeState) -> Bool {
    guard let amount = offer.amount,
      let minimum = state.minimumAcceptable ?? state.claimAmount ?? price(state)
    else { return false }
    let isOrders = offer.currency == nil || offer.currency == state.orderCurrency
    return isOrders && amount > .zero && amount >= minimum
  }
}

/// All that can be said about money, sorted into classes that no condition and no property tells apart.
///
/// Conditions compare amounts with each other and with zero only, never with a number of their own. So "not
/// said", zero, and amounts below, at and above each other stand for all amounts. Proposals: none said, none
/// there; one of each kind (also unknown) with each amount, in dollars too; and several.
struct MoneyStates: Sendable {
  /// One key other than the proposals; the first value says nothing.
  private struct Axis: Sendable {
    let key: StateKey
    let values: [@Sendable (inout DisputeState) -> Void]

    init<Value: Sendable>(
      _ key: StateKey, _ path: any WritableKeyPath<DisputeState, Value?> & Sendable, _ values: [Value]
    ) {
      self.key = key
      var puts: [@Sendable (inout DisputeState) -> Void] = [{ state in state[keyPath: path] = nil }]
      for value in values { puts.append { state in state[keyPath: path] = value } }
      self.values = puts
    }
  }

  struct Class: Sendable {
    /// One of its states.
    let state: DisputeState
    var count: Int
  }

  static let keys: [StateKey] =
    [.offers, .offerFrom, .offerKind, .offerAmount, .offerCurrency] + axes.map { axis in axis.key }

  private(set) var classes: [Class] = []
  private let atoms: [Condition]
  private let texts: Set<String>
  private let proposals: [[Offer]?]
  /// The class of each state in the order of the enumeration; -1: the state contradicts itself.
  private var classOf: [Int16] = []
  private var classBySignature: [UInt32: Int16] = [:]

  private static let axes = [
    Axis(.claimWants, \.claimWants, ClaimWants.allCases),
    Axis(.minimumAcceptable, \.minimumAcceptable, amounts([0, 1, 2])),
    Axis(.claimAmount, \.claimAmount, amounts([0, 1, 2, 5])),
    Axis(.orderPaid, \.orderPaid, amounts([0, 1, 2, 5])),
    Axis(.orderCurrency, \.orderCurrency, [dollars].compactMap { currency in currency }),
    Axis(.returnCost, \.returnCost, amounts([1, 4])),
    Axis(.refundReceived, \.refundReceived, amounts([0, 1, 2])),
  ]
  private static let dollars = Currency(text: "USD")

  static func amounts(_ units: [Int32]) -> [Amount] { units.map { units in Amount(units: units) } }

  /// What the conditions of the standard tables tell apart; `ADVISE_PROOF=full` for more pairs of proposals.
  static let standard = MoneyStates(Rulebook.standard, isFull: Proof.isFull)

  private init(_ rulebook: Rulebook, isFull: Bool) {
    var texts: Set<String> = []
    atoms = rulebook.conditions.flatMap { condition in condition.atoms }.filter { atom in
      atom.keys.contains(where: MoneyStates.keys.contains) && texts.insert(atom.text).inserted
    }
    self.texts = texts
    proposals = MoneyStates.proposals(isFull: isFull)
    var classes: [Class] = []
    var classOf: [Int16] = []
    var classBySignature: [UInt32: Int16] = [:]
    forEachState { state in
      guard (try? state.validate()) != nil else { return classOf.append(-1) }
      let signature = signature(state)
      let index = classBySignature[signature, default: Int16(classes.count)]
      if index < classes.count {
        classes[Int(index)].count += 1
      } else {
        classBySignature[signature] = index
        classes.append(Class(state: state, count: 1))
      }
      classOf.append(index)
    }
    (self.classes, self.classOf, self.classBySignature) = (classes, classOf, classBySignature)
  }

  private func forEachState(_ body: (DisputeState) -> Void) {
    for offers in proposals {
      var state = DisputeState()
      state.offers = offers
      visit(MoneyStates.axes(offers ?? [])[...], &state, body)
    }
  }

  /// The order's currency is looked at for a proposal that names one, the cost of a return for one that wants
  /// it.
  private static func axes(_ offers: [Offer]) -> [Axis] {
    axes.filter { axis in
      switch axis.key {
      case .orderCurrency: offers.contains { offer in offer.currency != nil }
      case .returnCost: offers.contains { offer in offer.kind == .returnAndRefund }
      default: true
      }
    }
  }

  private func visit(
    _ axes: ArraySlice<Axis>, _ state: inout DisputeState, _ body: (DisputeState) -> Void
  ) {
    guard let axis = axes.first else { return body(state) }
    for put in axis.values {
      put(&state)
      visit(axes.dropFirst(), &state, body)
    }
  }

  /// One bit for each atom and each fact that is true.
  private func signature(_ state: DisputeState) -> UInt32 {
    let situation = Situation(state)
    var bits: UInt32 = 0
    for atom in atoms { bits = bits << 1 | (atom.holds(in: situation) ? 1 : 0) }
    for fact in MoneyFact.allCases { bits = bits << 1 | (fact.holds(state) ? 1 : 0) }
    return bits
  }

  /// Whether the atom is true or false for a whole class; one that does not look at money is not asked.
  func tells(_ atom: Condition) -> Bool {
    !atom.keys.contains(where: MoneyStates.keys.contains) || texts.contains(atom.text)
  }

  /// The class of any state; nil: a class that was not found by enumeration.
  func classification(_ state: DisputeState) -> Int? {
    classBySignature[signature(state)].map { index in Int(index) }
  }

  /// The state with each value of a key other than the proposals; nil: the key is not of money.
  func told(_ state: DisputeState, _ key: StateKey) -> [DisputeState]? {
    guard let axis = MoneyStates.axes.first(where: { axis in axis.key == key }) else { return nil }
    return axis.values.dropFirst().map { put in
      var told = state
      put(&told)
      return told
    }
  }

  /// The state with one proposal raised to each larger amount.
  static func raised(_ state: DisputeState, _ index: Int) -> [DisputeState] {
    guard let amount = state.offers?[index].amount else { return [] }
    return amounts([1, 2, 3, 4, 5]).filter { larger in larger > amount }.map { larger in
      var raised = state
      raised.offers?[index].amount = larger
      return raised
    }
  }

  /// For each of these classes, the classes into which a change takes its states.
  func moves(of classes: ValueSet, _ change: (DisputeState) -> [DisputeState]) -> [ValueSet] {
    var moves = [ValueSet](repeating: ValueSet(), count: self.classes.count)
    var number = 0
    forEachState { state in
      let group = Int(classOf[number])
      number += 1
      guard group >= 0, classes.contains(group) else { return }
      for changed in change(state) where (try? changed.validate()) != nil {
        if let target = classification(changed) { moves[group].insert(target) }
      }
    }
    return moves
  }

  var dimension: Dimension {
    precondition(atoms.count + MoneyFact.allCases.count <= 32)
    let values = classes.enumerated().map { index, group in
      Dimension.Value(name: "money \(index)", count: group.count) { state in
        for key in MoneyStates.keys { state.take(key, from: group.state) }
      }
    }
    return Dimension(keys: MoneyStates.keys, values: values)
  }
}

extension MoneyStates {
  /// What a list says is what its proposals say one by one, and which of those that give enough is the best; so
  /// a list of one for each judgement, in each combination, says all that any list can say.
  private static func proposals(isFull: Bool) -> [[Offer]?] {
    let kinds: [OfferKind?] = [nil] + OfferKind.allCases
    let some: [Amount?] = [nil] + amounts([0, 1, 2, 3])
    let plain = kinds.flatMap { kind in some.map { amount in Offer(kind: kind, amount: amount) } }
    let inDollars = some.flatMap { amount in
      [
        Offer(kind: .refund, amount: amount, currency: dollars),
        Offer(kind: .returnAndRefund, amount: amount, currency: dollars),
      ]
    }
    let judged = [
      Offer(from: .platform, kind: OfferKind.none), Offer(kind: .refund, amount: .zero), Offer(kind: .refund),
      Offer(kind: .refund, amount: Amount(units: 1)), Offer(kind: .refund, amount: Amount(units: 2)),
      Offer(kind: .returnAndRefund, amount: Amount(units: 4)),
    ]
    var lists: [[Offer]] = (plain + inDollars).map { offer in [offer] }
    lists.append([])
    for subset in 1..<1 << judged.count {
      lists.append(judged.indices.filter { index in subset & 1 << index != 0 }.map { index in judged[index] })
    }
    lists += judged.map { offer in [offer, offer] }
    if isFull { lists += plain.flatMap { first in plain.map { second in [first, second] } } }
    return [nil] + lists
  }
}
