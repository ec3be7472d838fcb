import JSONText
import Testing

@testable import DisputeAdvice

@Suite struct StateReadingTests {
  private func refusal(_ text: String) throws -> StateError? {
    let json = try parseJSON(Array(text.utf8))
    do throws(StateError) {
      let state = try DisputeState(json: json)
      try state.validate()
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("[]", "state: an array where an object is needed"),
    (#"{"phse":"closed"}"#, #"phse: unknown key; did you mean "phase"?"#),
    (#"{"claim":{"colour":1}}"#, "claim.colour: unknown key; use reason, wants or amount"),
    (#"{"claim":{"reson":"delayed"}}"#, #"claim.reson: unknown key; did you mean "reason"?"#),
    (#"{"offers":[{},{"sum":1}]}"#, "offers[1].sum: unknown key; use from, kind, amount or currency"),
    (
      #"{"claim.reason":"delayed"}"#,
      #"claim.reason: unknown key; write it as an object: {"claim": {"reason": …}}"#
    ),
    (#"{"item":null,"item":null}"#, "item: given twice; give it once"),
    (#"{"order":{"paid":1,"paid":1}}"#, "order.paid: given twice; give it once"),
    (
      #"{"phase":"open"}"#,
      #"phase: unknown value "open"; use not-opened, awaiting-seller, awaiting-buyer, escalated or closed"#
    ),
    (#"{"phase":1}"#, "phase: a number where a string is needed"),
    (#"{"claim":"delayed"}"#, "claim: a string where an object is needed"),
    (#"{"offers":{}}"#, "offers: an object where an array is needed"),
    (#"{"offers":[1]}"#, "offers[0]: a number where an object is needed"),
    (#"{"mistake":"yes"}"#, "mistake: a string where true or false is needed"),
    (#"{"returnCost":"5"}"#, "returnCost: a string where a number is needed"),
    (#"{"order":{"paid":-1}}"#, "order.paid: -1 is negative; an amount is 0 or more"),
    (#"{"order":{"paid":0.00001}}"#, "order.paid: 0.00001 has more than four decimals; round it to four"),
    (#"{"order":{"paid":1e12}}"#, "order.paid: 1e12 is too large; an amount is below 10^12"),
    (
      #"{"order":{"currency":"US"}}"#,
      #"order.currency: "US" is not a currency; use three letters such as USD"#
    ),
    (
      #"{"protectionDaysLeft":1.5}"#,
      #"protectionDaysLeft: "1.5" is not a whole number; write one such as 7"#
    ),
    (
      #"{"protectionDaysLeft":100001}"#,
      "protectionDaysLeft: 100001 is out of range; use -100000 to 100000"
    ),
    (
      #"{"phase":"closed","closedDaysAgo":-1}"#, "closedDaysAgo: -1 is out of range; use 0 to 100000"
    ),
    (#"{"daysSinceDispatch":-1}"#, "daysSinceDispatch: -1 is out of range; use 0 to 100000"),
    (
      #"{"offer":{},"offers":[]}"#, #"offers: both "offer" and "offers" are given; give one of them"#
    ),
    (
      #"{"offers":[],"offer":{}}"#, #"offers: both "offer" and "offers" are given; give one of them"#
    ),
    (#"{"buttons":["cancel",1]}"#, "buttons: a number where a string is needed"),
    (#"{"buttons":"cancel"}"#, "buttons: a string where an array of button names is needed"),
    (
      #"{"order":{"currency":"EUR"},"offer":{"currency":"usd"}}"#,
      "offer.currency: USD is not the order's currency EUR; ask for the amount in EUR"
    ),
    (
      #"{"escalation":"processing"}"#, "escalation: needs phase escalated, and no phase is given"
    ),
    (
      #"{"phase":"closed","escalation":"processing"}"#,
      "escalation: does not go with phase closed; it needs phase escalated"
    ),
    (#"{"outcome":"refunded"}"#, "outcome: needs phase closed, and no phase is given"),
    (#"{"closedDaysAgo":3}"#, "closedDaysAgo: needs phase closed, and no phase is given"),
    (
      #"{"item":"received-ok","shipment":"not-shipped"}"#,
      "shipment: not-shipped does not go with item received-ok; correct one of them"
    ),
    (
      #"{"item":"received-unchecked","shipment":"not-shipped"}"#,
      "shipment: not-shipped does not go with item received-unchecked; correct one of them"
    ),
    (
      #"{"item":"received-ok","replacement":"received-faulty"}"#,
      "replacement: received-faulty does not go with item received-ok; correct one of them"
    ),
    (
      #"{"claim":{"amount":20.01},"order":{"paid":20}}"#,
      "claim.amount: 20.01 is more than order.paid, 20.00; no refund is more than was paid"
    ),
    (
      #"{"minimumAcceptable":200,"claim":{"amount":20},"order":{"paid":20}}"#,
      "minimumAcceptable: 200.00 is more than order.paid, 20.00; no refund is more than was paid"
    ),
    (
      #"{"phase":"escalated","outcome":"refunded"}"#,
      "outcome: does not go with phase escalated; it needs phase closed"
    ),
    (
      #"{"phase":"not-opened","closedDaysAgo":1}"#,
      "closedDaysAgo: does not go with phase not-opened; it needs phase closed"
    ),
    (
      #"{"phase":"not-opened","offer":{"amount":1}}"#,
      "offers: there is a proposal, though phase is not-opened; a proposal needs an open dispute"
    ),
  ]) func refusesAndSaysWhatWouldBeRight(_ text: String, _ message: String) throws {
    #expect(try refusal(text)?.message == message)
  }

  @Test func anUnknownKeyAtTheTopGetsTheWholeList() throws {
    let message = try #require(try refusal(#"{"colour":1}"#)?.message)
    #expect(message.hasPrefix("colour: unknown key; use claim, order, offer, phase, escalation, offers, "))
    #expect(message.hasSuffix(", outcome, closedDaysAgo or buttons"))
  }

  /// Each key with each type that it does not take.
  @Test(arguments: StateKey.allCases) func eachWrongTypeOfEachKeyIsRefused(_ key: StateKey) throws {
    let (type, needed) =
      switch key.row.kind {
      case .choice, .currency: ("string", "a string is needed")
      case .amount, .integer: ("number", "a number is needed")
      case .yesNo: ("boolean", "true or false is needed")
      case .buttons: ("array", "an array of button names is needed")
      case .offers: ("array", "an array is needed")
      }
    for (other, json, found) in [
      ("string", #""x""#, "a string"), ("number", "1", "a number"), ("boolean", "true", "a boolean"),
      ("array", "[]", "an array"), ("object", "{}", "an object"),
    ] where other != type {
      #expect(try refusal(nested(key, json))?.message == "\(key.path): \(found) where \(needed)")
    }
  }

  /// Each key with a value of the right type that it can't have.
  @Test(arguments: StateKey.allCases) func eachWrongValueOfEachKeyIsRefused(_ key: StateKey) throws {
    let rows: [(json: String, says: String)] =
      switch key.row.kind {
      case .choice(let names):
        [(#""x""#, "unknown value \"x\"; use \(listed(names, by: "or"))")]
      case .currency: [(#""E""#, "\"E\" is not a currency; use three letters such as USD")]
      case .amount: [("-0.01", "-0.01 is negative; an amount is 0 or more")]
      case .integer(let range):
        [
          ("0.5", "\"0.5\" is not a whole number; write one such as 7"),
          (
            "\(range.upperBound + 1)",
            "\(range.upperBound + 1) is out of range; use \(range.lowerBound) to \(range.upperBound)"
          ),
        ]
      case .yesNo: []  // true and false are all there is
      case .buttons:
        [(#"["x"]"#, "unknown value \"x\"; use cancel, accept, edit, reject, escalate or open")]
      case .offers: []  // the keys inside are rows of their own
      }
    for row in rows {
      #expect(try refusal(nested(key, row.json))?.message == "\(key.path): \(row.says)")
    }
  }

  /// The JSON of a state that says one thing.
  private func nested(_ key: StateKey, _ json: String) -> String {
    let parts = key.path.split(separator: ".")
    return parts.count == 2
      ? #"{"\#(parts[0])":{"\#(parts[1])":\#(json)}}"# : #"{"\#(key.path)":\#(json)}"#
  }

  @Test func errorsPointAtTheKey() throws {
    #expect(try refusal(#"{ "claim": { "reson": "x" } }"#)?.offset == 13)
    #expect(try refusal(#"{"phase":"x"}"#)?.offset == 1)
  }

  @Test(arguments: [
    "{}", "null-keys", #"{"claim":{"amount":100},"order":{"paid":0}}"#,
    #"{"claim":{"amount":1},"minimumAcceptable":1,"order":{"paid":1.00}}"#, #"{"offers":[]}"#,
    #"{"buttons":[]}"#, #"{"item":"received-faulty","replacement":"received-ok","shipment":"delivered"}"#,
    #"{"item":"not-received","replacement":"received-faulty","shipment":"not-shipped"}"#,
    #"{"order":{"currency":"usd"},"offer":{"currency":"USD"}}"#, #"{"offer":null,"offers":[{}]}"#,
  ]) func accepts(_ text: String) throws {
    let text = text == "null-keys" ? #"{"phase":null,"claim":null,"order":{"paid":null}}"# : text
    #expect(try refusal(text) == nil)
  }

  @Test(arguments: StateKey.allCases) func eachKeyIsReadFromJSONAndFromItsFlag(_ key: StateKey) throws {
    for (json, text) in samples(key) {
      let object = nested(key, json)
      let read = try DisputeState(json: try parseJSON(Array(object.utf8)))
      #expect(read.knows(key) && read != DisputeState(), "\(object)")
      #expect(!read.forgetting(key).knows(key))
      guard let flag = key.row.flag else { continue }
      #expect(StateKey(flag: flag) == key)
      var set = DisputeState()
      try set.set(key, text: text)
      #expect(set == read, "\(flag) \(text)")
    }
  }

  /// Values of the key, as JSON and as the text of its flag.
  private func samples(_ key: StateKey) -> [(json: String, text: String)] {
    switch key.row.kind {
    case .choice(let names): names.map { name in ("\"\(name)\"", name) }
    case .amount: [("12.50", "12.5"), ("0", "0.0000"), ("1e2", "100")]
    case .integer(let range): [("0", "0"), ("\(range.lowerBound)", "\(range.lowerBound)"), ("7", "7")]
    case .yesNo: [("true", "yes"), ("false", "no")]
    case .currency: [("\"EUR\"", "eur")]
    case .buttons: [("[\"cancel\",\"open\"]", "open,cancel"), ("[]", "")]
    case .offers: [(#"[{"from":"seller","kind":"refund","amount":1.5}]"#, "seller:refund:1.5")]
    }
  }

  @Test func flagsEditTheOneProposalOrAddOthers() throws {
    var state = try state(#"{"offer":{"from":"seller","amount":5}}"#)
    try state.set(.offerKind, text: "refund")
    try state.set(.offerAmount, text: "7")
    #expect(state.offers == [Offer(from: .seller, kind: .refund, amount: Amount(units: 7))])
    try state.appendOffer(text: "platform:none:0")
    #expect(state.offers?.count == 2)
    #expect(throws: StateError(key: "--offer-kind", problem: .severalOffers(2))) {
      try state.set(.offerKind, text: "none")
    }
  }

  /// "None" and a proposal contradict each other, in either order.
  @Test(arguments: [["none", "seller:refund:5"], ["seller:refund:5", "none"], ["", "seller:refund:5"]])
  func noneBesideAProposalIsRefused(_ flags: [String]) throws {
    var state = DisputeState()
    try state.set(.offers, text: flags[0])
    #expect(throws: StateError(key: "--offer", problem: .noneBesideOffer)) {
      try state.set(.offers, text: flags[1])
    }
    var other = DisputeState()
    try other.set(.offers, text: "none")
    try other.set(.offers, text: "none")
    #expect(other.offers == [])
  }

  @Test(arguments: [
    (
      StateKey.offers, "seller:refund",
      #"--offer: "seller:refund" is not FROM:KIND:AMOUNT, such as seller:refund:12.50"#
    ),
    (.offers, "seller:gift:1", #"--offer: unknown value "gift"; use refund, return-and-refund or none"#),
    (.mistake, "true", #"--mistake: unknown value "true"; use yes or no"#),
    (.claimAmount, "12,50", #"--claim-amount: "12,50" is not an amount; write a number such as 12.50"#),
    (.protectionDaysLeft, "+3", #"--protection-days: "+3" is not a whole number; write one such as 7"#),
    (
      .buttons, "cancel,",
      #"--buttons: unknown value ""; use cancel, accept, edit, reject, escalate or open"#
    ),
  ]) func refusesFlags(_ key: StateKey, _ text: String, _ message: String) throws {
    var state = DisputeState()
    do throws(StateError) {
      try state.set(key, text: text)
      Issue.record("accepted \(text)")
    } catch { #expect(error.message == message) }
  }
}

@Suite struct AmountTests {
  @Test(arguments: [
    ("0", "0.00"), ("-0", "0.00"), ("-0.000e5", "0.00"), ("12.5", "12.50"), ("0.0125", "0.0125"),
    ("1.23450000", "1.2345"), ("1e2", "100.00"), ("12E-1", "1.20"), ("1.5e+3", "1500.00"),
    ("0e99999999999", "0.00"),
    ("999999999999.9999", "999999999999.9999"), ("100000e-9", "0.0001"), ("007", "7.00"), ("0.001", "0.001"),
  ]) func readsExactly(_ text: String, _ printed: String) throws {
    #expect(try Amount(text: text).text == printed)
  }

  @Test(arguments: [
    ("", AmountError.notANumber), ("-", .notANumber), ("1.", .notANumber), (".5", .notANumber),
    ("1e", .notANumber),
    ("1e+", .notANumber), ("1,5", .notANumber), (" 1", .notANumber), ("--1", .notANumber),
    ("NaN", .notANumber),
    ("-1", .negative), ("-0.0001", .negative), ("0.00001", .tooManyDecimals),
    ("1e-99999999999", .tooManyDecimals),
    ("1e12", .tooLarge), ("1000000000000", .tooLarge), ("1e99999999999", .tooLarge),
  ]) func refuses(_ text: String, _ error: AmountError) {
    #expect(throws: error) { try Amount(text: text) }
  }
}
