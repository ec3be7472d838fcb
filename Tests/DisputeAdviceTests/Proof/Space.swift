import RiskScoring

@testable import DisputeAdvice

/// Some keys that are looked at together, and the values that can make a difference to them.
struct Dimension: Sendable {
  struct Value: Sendable {
    let name: String
    /// How many states of the dimension's keys the value stands for.
    var count = 1
    let put: @Sendable (inout DisputeState) -> Void
  }

  let keys: [StateKey]
  /// The first says nothing about the keys.
  let values: [Value]
  /// For each value, the state in which only these keys are said.
  let states: [DisputeState]

  init(keys: [StateKey], values: [Value]) {
    self.keys = keys
    self.values = values
    states = values.map { value in
      var state = DisputeState()
      value.put(&state)
      return state
    }
  }

  /// How many states of its keys the values stand for.
  func count(_ values: ValueSet) -> Int {
    if keys.count == 1 { return values.count }
    return values.elements.reduce(0) { sum, value in sum + self.values[value].count }
  }
}

/// All states, cut where a condition of the tables can tell them apart.
///
/// - The keys of money (``MoneyStates``) are one dimension; each other key is one of its own: every choice,
///   yes and no, each of the 64 sets of buttons, and for a number below, at and above each limit that a rule
///   or a guard compares it with. Unknown is always a value.
/// - The seller's tactics are kept beside: ``Box/present`` and ``Box/absent``.
struct Space: Sendable {
  let policy: Policy
  let money: MoneyStates
  let dimensions: [Dimension]
  /// All that the reader of states lets through: a box for each phase (and for none) and for what may be in hand.
  let boxes: [Box]
  private let places: [StateKey: Int]

  /// The space of the tables that the program uses.
  static let standard = Space([.standard], policy: .standard, money: .standard)

  /// The space in which the conditions of all these tables can be asked.
  init(_ rulebooks: [Rulebook], policy: Policy, money: MoneyStates) {
    self.policy = policy
    self.money = money
    let atoms = rulebooks.flatMap { book in book.conditions }.flatMap { condition in condition.atoms }
    let others = StateKey.allCases.filter { key in !MoneyStates.keys.contains(key) }
    dimensions = [money.dimension] + others.map { key in Dimension(key, Space.cuts(key, atoms, policy)) }
    var places: [StateKey: Int] = [:]
    for (index, dimension) in dimensions.enumerated() {
      for key in dimension.keys { places[key] = index }
    }
    self.places = places
    boxes = Space.boxes(dimensions, places[.phase] ?? 0, places[.item] ?? 0)
  }

  /// Which dimension holds the key.
  func place(_ key: StateKey) -> Int { places[key] ?? 0 }

  /// Below, at and above each number that the key is compared with, and what a limit moved by one needs.
  private static func cuts(_ key: StateKey, _ atoms: [Condition], _ policy: Policy) -> [Int] {
    guard case .integer(let range) = key.row.kind else { return [] }
    var cuts: Set<Int> = [0]
    for atom in atoms {
      switch atom {
      case .atLeast(key, let limit), .atMost(key, let limit):
        let value = limit.value(policy)
        cuts.formUnion(value - 2...value + 2)
      default: break
      }
    }
    return cuts.filter { value in range.contains(value) }.sorted()
  }

  /// What the reader of states refuses beside a phase, or beside what is in hand, is left out. Each contradiction
  /// is one of two keys, of which one is the phase or the item, or one of money, which ``MoneyStates`` leaves out.
  private static func boxes(_ dimensions: [Dimension], _ phase: Int, _ item: Int) -> [Box] {
    var boxes: [Box] = []
    for (ofPhase, ofItem) in dimensions[phase].values.indices.flatMap({ ofPhase in
      dimensions[item].values.indices.map { ofItem in (ofPhase, ofItem) }
    }) {
      let values = dimensions.enumerated().map { index, dimension in
        if index == phase { return ValueSet([ofPhase]) }
        if index == item { return ValueSet([ofItem]) }
        return ValueSet(
          dimension.values.indices.filter { value in
            var state = dimension.states[value]
            dimensions[phase].values[ofPhase].put(&state)
            dimensions[item].values[ofItem].put(&state)
            return (try? state.validate()) != nil
          })
      }
      // What lets the same through shares a box.
      if let like = boxes.firstIndex(where: { box in box.with(ValueSet([ofItem]), in: item).values == values }
      ) {
        boxes[like].values[item].insert(ofItem)
      } else {
        boxes.append(Box(values: values))
      }
    }
    return boxes
  }

  /// The parts of a box that the reader of states lets through.
  func consistent(_ box: Box) -> [Box] {
    boxes.compactMap { whole in
      var part = box
      part.values = zip(box.values, whole.values).map { values, allowed in values.intersection(allowed) }
      return part.values.contains { values in values.isEmpty } ? nil : part
    }
  }
}

extension Dimension {
  /// One key: unknown, and each of its values.
  fileprivate init(_ key: StateKey, _ cuts: [Int]) {
    let texts =
      switch key.row.kind {
      case .choice(let names): names
      case .amount: ["0", "1"]
      case .integer: cuts.map { number in String(number) }
      case .yesNo: ["yes", "no"]
      case .buttons: PageButton.subsets
      case .currency, .offers: [String]()
      }
    let said = texts.map { text in
      var said = DisputeState()
      try? said.set(key, text: text)
      return Value(name: text) { [said] state in state.take(key, from: said) }
    }
    self.init(keys: [key], values: [Value(name: "unknown") { _ in }] + said)
  }

  /// The value of the one key that stands for what the state says.
  func cut(_ state: DisputeState) -> Int {
    let key = keys[0]
    if let number = state.integer(key) {
      return states.lastIndex { state in state.integer(key).map { cut in cut <= number } ?? false } ?? 1
    }
    if let amount = state.offPlatformRefundReceived, key == .offPlatformRefundReceived {
      return amount > .zero ? 2 : 1
    }
    var said = DisputeState()
    said.take(key, from: state)
    return states.firstIndex(of: said) ?? 0
  }
}

extension Space {
  /// How many states, with how many sets of tactics, the box stands for.
  func count(_ box: Box) -> UInt128 {
    var count =
      UInt128(1) << UInt128(Tactic.allCases.count - box.present.tactics.count - box.absent.tactics.count)
    for (dimension, values) in zip(dimensions, box.values) {
      count *= UInt128(dimension.count(values))
    }
    return count
  }

  /// The value of each dimension that stands for the state; nil: the money is of no known class.
  ///
  /// A number between two cuts is like the lower one: there is no limit between them.
  func cut(_ state: DisputeState) -> [Int]? {
    guard let money = money.classification(state) else { return nil }
    return [money] + dimensions.dropFirst().map { dimension in dimension.cut(state) }
  }

  /// The state made of one value of each dimension.
  func state(_ values: [Int]) -> DisputeState {
    var state = DisputeState()
    for (dimension, value) in zip(dimensions, values) { dimension.values[value].put(&state) }
    return state
  }

  /// A state of the box: the first value of each dimension, or the last.
  func state(_ box: Box, last: Bool = false) -> DisputeState {
    var state = DisputeState()
    for (dimension, values) in zip(dimensions, box.values) {
      guard let value = last ? values.last : values.first else { continue }
      dimension.values[value].put(&state)
    }
    return state
  }

  /// The values of the box, where it does not take all, for a message.
  func text(_ box: Box) -> String {
    var parts: [String] = []
    for (dimension, values) in zip(dimensions, box.values) {
      let elements = values.elements
      guard elements.count < dimension.values.count else { continue }
      let names = elements.prefix(4).map { value in dimension.values[value].name }
      parts.append("\(dimension.keys[0].path): \(names.joined(separator: " | "))")
    }
    return parts.joined(separator: "; ") + " tactics \(box.present.tactics) not \(box.absent.tactics)"
  }

  /// A test on what the state says about the keys of one dimension.
  func test(_ key: StateKey, _ holds: (DisputeState) -> Bool) -> Test {
    let dimension = dimensions[place(key)]
    let values = dimension.states.indices.filter { value in holds(dimension.states[value]) }
    return .values(ValueSet(values), in: place(key))
  }

  /// The condition as a test. An atom is asked of each value of its dimension by the code under test.
  func test(_ condition: Condition) -> Test {
    switch condition {
    case .always: return .all([])
    case .tactic(let set): return .tactics(set)
    case .not(let condition): return .not(test(condition))
    case .all(let conditions): return .all(conditions.map(test))
    case .any(let conditions): return .any(conditions.map(test))
    default:
      let places = Set(condition.keys.map(place))
      precondition(places.count == 1, "the keys of \(condition.text) stand in different dimensions")
      return test(condition.keys[0]) { state in condition.holds(in: Situation(state, policy: policy)) }
    }
  }

  func test(_ rule: Rule) -> Test {
    rule.tactics.isEmpty ? test(rule.condition) : .all([.tactics(rule.tactics), test(rule.condition)])
  }
}

extension Rulebook {
  /// Every condition of both tables.
  var conditions: [Condition] {
    rules.map { rule in rule.condition }
      + Action.allCases.flatMap { action in guards(action).map { row in row.condition } }
  }
}

extension Condition {
  /// What the condition is built from.
  var atoms: [Condition] {
    switch self {
    case .always: []
    case .not(let condition): condition.atoms
    case .all(let conditions), .any(let conditions): conditions.flatMap { condition in condition.atoms }
    default: [self]
    }
  }
}

extension PageButton {
  /// The texts of all sets of buttons.
  static let subsets: [String] = (0..<1 << allCases.count).map { bits in
    names.enumerated().filter { index, _ in bits & 1 << index != 0 }.map { _, name in name }
      .joined(separator: ",")
  }
}

extension DisputeState {
  /// Says about the key what the other state says; about a proposal's key what it says about all of them.
  mutating func take(_ key: StateKey, from other: DisputeState) {
    switch key {
    case .offerFrom, .offerKind, .offerAmount, .offerCurrency: offers = other.offers
    case .phase: phase = other.phase
    case .escalation: escalation = other.escalation
    case .claimReason: claimReason = other.claimReason
    case .claimWants: claimWants = other.claimWants
    case .claimAmount: claimAmount = other.claimAmount
    case .orderPaid: orderPaid = other.orderPaid
    case .orderCurrency: orderCurrency = other.orderCurrency
    case .offers: offers = other.offers
    case .minimumAcceptable: minimumAcceptable = other.minimumAcceptable
    case .protectionDaysLeft: protectionDaysLeft = other.protectionDaysLeft
    case .protectionExtended: protectionExtended = other.protectionExtended
    case .responseDaysLeft: responseDaysLeft = other.responseDaysLeft
    case .shipment: shipment = other.shipment
    case .item: item = other.item
    case .refundReceived: refundReceived = other.refundReceived
    case .offPlatformRefundReceived: offPlatformRefundReceived = other.offPlatformRefundReceived
    case .evidence: evidence = other.evidence
    case .evidenceDaysLeft: evidenceDaysLeft = other.evidenceDaysLeft
    case .returnCost: returnCost = other.returnCost
    case .returnStatus: returnStatus = other.returnStatus
    case .returnDaysLeft: returnDaysLeft = other.returnDaysLeft
    case .replacement: replacement = other.replacement
    case .mistake: mistake = other.mistake
    case .daysSinceDispatch: daysSinceDispatch = other.daysSinceDispatch
    case .daysSinceConfirmation: daysSinceConfirmation = other.daysSinceConfirmation
    case .outcome: outcome = other.outcome
    case .closedDaysAgo: closedDaysAgo = other.closedDaysAgo
    case .buttons: buttons = other.buttons
    }
  }
}
