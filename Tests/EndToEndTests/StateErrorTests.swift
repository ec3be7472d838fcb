import DisputeAdvice
import Testing

@testable import AdviseCommand

/// Every key of the state with every wrong type: one sentence that names file, line, key and what would be right.
@Suite struct StateErrorTests {
  /// A JSON value and what it is called.
  private static let values: [(json: String, name: String)] = [
    ("true", "a boolean"), ("3", "a number"), ("\"?\"", "a string"), ("[]", "an array"), ("{}", "an object"),
  ]

  @Test(arguments: StateKey.allCases)
  func wrongType(_ key: StateKey) throws {
    let (right, expected) = Self.type(key.row.kind)
    for (json, name) in Self.values where name != right {
      let says = "@s.json:2: \(key.path): \(name) where \(expected) is needed"
      try Self.refused(key, json, says)
    }
    try Self.refused(key, Self.wrongValue(key.row.kind).json, Self.wrongValue(key.row.kind).says)
  }

  /// Flags have no types, but values.
  @Test(arguments: StateKey.rows.compactMap(\.flag))
  func wrongFlag(_ flag: String) throws {
    let outcome = run([flag, "\u{1B}?"], input: "Seller: hello")
    #expect(outcome.status == .failed)
    #expect(outcome.errors.hasPrefix("advise: \(flag): "), "\(outcome.errors)")
    #expect(outcome.errors.contains("[U+001B]?"), "\(outcome.errors)")
    #expect(["use ", "write ", "such as"].contains { outcome.errors.contains($0) }, "\(outcome.errors)")
    #expect(outcome.errors.count { $0 == "\n" } == 1)
  }

  /// What is in the file, the key that can't stand, and what would be right.
  static let contradictions: [(json: String, key: String, right: String)] = [
    ("\"escalation\":\"processing\"", "escalation", "needs phase escalated"),
    ("\"phase\":\"closed\",\"escalation\":\"processing\"", "escalation", "it needs phase escalated"),
    ("\"phase\":\"escalated\",\"outcome\":\"accepted\"", "outcome", "it needs phase closed"),
    ("\"phase\":\"not-opened\",\"closedDaysAgo\":3", "closedDaysAgo", "it needs phase closed"),
    ("\"phase\":\"not-opened\",\"offers\":[{}]", "offers", "a proposal needs an open dispute"),
    ("\"offer\":{},\"offers\":[]", "offers", "give one of them"),
    ("\"outcome\":\"accepted\"", "outcome", "needs phase closed"),
    ("\"item\":\"received-ok\",\"shipment\":\"not-shipped\"", "shipment", "correct one of them"),
    ("\"item\":\"received-ok\",\"replacement\":\"received-faulty\"", "replacement", "correct one of them"),
    (
      "\"order\":{\"paid\":20},\"minimumAcceptable\":200", "minimumAcceptable",
      "no refund is more than was paid"
    ),
    (
      "\"order\":{\"currency\":\"USD\"},\"offer\":{\"currency\":\"EUR\"}", "offer.currency",
      "ask for the amount in USD"
    ),
  ]

  @Test(arguments: contradictions)
  func contradiction(_ json: String, _ key: String, _ right: String) throws {
    try CommandRow(
      key, ["--state", "@s.json"], input: "Seller: hello", files: ["s.json": "{\n\(json)}"], status: .failed,
      errors: ["@s.json:2: \(key): ", right]
    ).check()
  }

  private static func refused(_ key: StateKey, _ json: String, _ says: String) throws {
    let parts = key.path.split(separator: ".")
    let member =
      parts.count == 2 ? "\"\(parts[0])\":{\n\"\(parts[1])\":\(json)}" : "\n\"\(key.path)\":\(json)"
    try CommandRow(
      "\(key.path) \(json)", ["--state", "@s.json"], input: "Seller: hello", files: ["s.json": "{\(member)}"],
      status: .failed, errors: [says]
    ).check()
  }

  /// The JSON type of a kind, and how an error asks for it.
  private static func type(_ kind: ValueKind) -> (name: String, expected: String) {
    switch kind {
    case .choice, .currency: ("a string", "a string")
    case .amount, .integer: ("a number", "a number")
    case .yesNo: ("a boolean", "true or false")
    case .buttons: ("an array", "an array of button names")
    case .offers: ("an array", "an array")
    }
  }

  /// A value of the right type that is wrong all the same, and what is said of it.
  private static func wrongValue(_ kind: ValueKind) -> (json: String, says: String) {
    switch kind {
    case .choice(let names): ("\"?\"", "unknown value \"?\"; use \(names[0])")
    case .currency: ("\"?\"", "\"?\" is not a currency; use three letters such as USD")
    case .amount: ("-0.5", "-0.5 is negative; an amount is 0 or more")
    case .integer: ("1.5", "\"1.5\" is not a whole number; write one such as 7")
    case .yesNo: ("\"yes\"", "a string where true or false is needed")
    case .buttons:
      ("[\"like\"]", "unknown value \"like\"; use cancel, accept, edit, reject, escalate or open")
    case .offers: ("[3]", "a number where an object is needed")
    }
  }
}
