import RiskScoring

/// A part of the space: some values of each dimension, some tactics certainly there, some certainly not.
///
/// It stands for every state made of one value of each dimension, with every set of tactics that fits.
struct Box: Sendable {
  var values: [ValueSet]
  var present = TacticSet()
  var absent = TacticSet()

  /// The box with other values of one dimension.
  func with(_ values: ValueSet, in dimension: Int) -> Box {
    var box = self
    box.values[dimension] = values
    return box
  }
}

/// A condition over boxes: true or false for each value of one dimension, and what is built from that.
indirect enum Test: Sendable {
  case values(ValueSet, in: Int)
  /// At least one of these is there.
  case tactics(TacticSet)
  case not(Test)
  case all([Test])
  case any([Test])
}

extension Box {
  /// Cuts the box into boxes for which the test is true throughout, and boxes for which it is false.
  ///
  /// Together they are the box, and no two of them overlap. The work is the number of pieces.
  func split(by test: Test, yes: (Box) -> Void, no: (Box) -> Void) {
    switch test {
    case .values(let set, let dimension):
      let inside = values[dimension].intersection(set)
      if inside == values[dimension] { return yes(self) }
      if inside.isEmpty { return no(self) }
      yes(with(inside, in: dimension))
      no(with(values[dimension].subtracting(set), in: dimension))
    case .tactics(let set): split(byTactics: set, yes: yes, no: no)
    case .not(let test): split(by: test, yes: no, no: yes)
    case .all(let tests): split(byAll: tests[...], yes: yes, no: no)
    case .any(let tests): split(byAny: tests[...], yes: yes, no: no)
    }
  }

  private func split(byAll tests: ArraySlice<Test>, yes: (Box) -> Void, no: (Box) -> Void) {
    guard let test = tests.first else { return yes(self) }
    split(by: test, yes: { box in box.split(byAll: tests.dropFirst(), yes: yes, no: no) }, no: no)
  }

  private func split(byAny tests: ArraySlice<Test>, yes: (Box) -> Void, no: (Box) -> Void) {
    guard let test = tests.first else { return no(self) }
    split(by: test, yes: yes, no: { box in box.split(byAny: tests.dropFirst(), yes: yes, no: no) })
  }

  private func split(byTactics set: TacticSet, yes: (Box) -> Void, no: (Box) -> Void) {
    if present.intersects(set) { return yes(self) }
    var rest = self
    for tactic in set.tactics where !absent.contains(tactic) {
      var box = rest
      box.present.insert(tactic)
      yes(box)
      rest.absent.insert(tactic)
    }
    no(rest)
  }

  /// A part of the box for which the test is true; nil: there is none.
  func part(where test: Test) -> Box? {
    var part: Box?
    split(by: test, yes: { box in part = part ?? box }, no: { _ in })
    return part
  }
}
