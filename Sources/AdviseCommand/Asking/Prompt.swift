import DisputeAdvice

/// A question as it stands on the terminal, and what may be answered.
struct Prompt {
  let key: StateKey
  /// The values to choose from, as flags write them; empty: a number or a code is asked for.
  let choices: [String]
  /// Whether several may be chosen.
  let takesSeveral: Bool
  private let hint: String

  init(_ key: StateKey) {
    self.key = key
    takesSeveral = if case .buttons = key.row.kind { true } else { false }
    switch key.row.kind {
    case .choice(let names): (choices, hint) = (names, "Number or word")
    case .yesNo: (choices, hint) = (["yes", "no"], "Number or word")
    case .buttons:
      (choices, hint) = (PageButton.names, "Numbers with commas between them, 0 for none of them")
    case .offers: (choices, hint) = ([Interview.noProposal] + OfferKind.names, "Number or word")
    case .amount: (choices, hint) = ([], "An amount such as 12.50")
    case .integer: (choices, hint) = ([], "A number of days such as 7")
    case .currency: (choices, hint) = ([], "Three letters such as USD")
    }
  }

  /// The question, its numbered choices, and what to type.
  func text(number: Int) -> String {
    var text = "\n\(number). \(wrapped(key.row.question, indent: 3, width: 96))\n"
    for (index, choice) in choices.enumerated() { text += "   \(index + 1)  \(Prompt.words(choice, key))\n" }
    return text + "\(hint), or Enter if you don't know: "
  }

  /// What an answer says.
  enum Reading: Equatable {
    case unknown
    /// As the flag of the key would be written.
    case value(String)
    /// None of the choices.
    case bad
  }

  func read(_ line: String) -> Reading {
    let answer = line.split(separator: " ").joined(separator: " ").lowercased()
    if ["", "?", "unknown", "don't know", "-"].contains(answer) { return .unknown }
    if choices.isEmpty { return .value(answer) }
    guard takesSeveral else { return choice(answer).map { .value($0) } ?? .bad }
    if answer == "0" || answer == "none" { return .value("") }
    var values: [String] = []
    for part in answer.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard let value = choice(String(part)) else { return .bad }
      values.append(value)
    }
    return values.isEmpty ? .bad : .value(values.joined(separator: ","))
  }

  /// The choice of this number, name or wording.
  private func choice(_ answer: String) -> String? {
    if let number = Int(answer) { return choices.indices.contains(number - 1) ? choices[number - 1] : nil }
    let short = answer == "y" ? "yes" : answer == "n" ? "no" : answer
    return choices.first {
      $0 == short || Prompt.spaced($0) == short || Prompt.words($0, key).lowercased() == short
    }
  }

  /// The choice in words: `received-ok` as `received ok`.
  private static func words(_ choice: String, _ key: StateKey) -> String {
    switch (key, choice) {
    case (.offers, Interview.noProposal): "there is no proposal"
    case (.offers, "none"), (.offerKind, "none"): "no return and no refund"
    case (.item, "received-unchecked"): "received, not checked yet"
    case (.item, "received-ok"): "received, checked, and I am satisfied"
    case (.item, "received-faulty"), (.replacement, "received-faulty"): "received, and it is not in order"
    case (.replacement, "received-ok"): "received, and it is in order"
    case (.replacement, "none"): "no"
    case (.phase, "awaiting-seller"): "it waits for the seller"
    case (.phase, "awaiting-buyer"): "it waits for me"
    case (.phase, "escalated"): "the platform has stepped in (escalated)"
    default: spaced(choice)
    }
  }

  private static func spaced(_ name: String) -> String {
    name.split(separator: "-").joined(separator: " ")
  }
}
