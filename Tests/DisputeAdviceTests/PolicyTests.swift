import JSONText
import RiskScoring
import Testing

@testable import DisputeAdvice

@Suite struct PolicyTests {
  private func refusal(_ text: String) -> PolicyError? {
    do throws(PolicyError) {
      _ = try Policy.read(Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test func anySubsetReplacesTheStandard() throws {
    let policy = try Policy.read(Array(#"{"asOf":"2019-06","reopenMarginDays":12,"appealDays":1}"#.utf8))
    #expect(policy.asOf.text == "2019-06")
    #expect(policy[.reopenMarginDays] == 12 && policy[.appealDays] == 1)
    for number in PolicyNumber.allCases where number != .reopenMarginDays && number != .appealDays {
      #expect(policy[number] == Policy.standard[number])
    }
    #expect(try Policy.read(Array("{}".utf8)) == .standard)
  }

  @Test(arguments: PolicyNumber.allCases) func eachNumberIsReadWithinItsRange(_ number: PolicyNumber) throws {
    let row = number.row
    for value in [row.range.lowerBound, row.value, row.range.upperBound] {
      #expect(try Policy.read(Array(#"{"\#(row.name)":\#(value)}"#.utf8))[number] == value)
    }
    for value in [row.range.lowerBound - 1, row.range.upperBound + 1] {
      let range = "\(row.range.lowerBound) to \(row.range.upperBound) \(row.unit)"
      #expect(
        refusal(#"{"\#(row.name)":\#(value)}"#)?.message
          == "\(row.name): \(value) is out of range; use \(range)"
      )
    }
    #expect(row.range.contains(row.value) && !row.note.isEmpty)
    #expect(row.sources.isEmpty == (number == .reopenMarginDays), "only the margin is our own")
  }

  @Test(arguments: [
    ("", "policy: not valid JSON, at byte 0"), ("{", "policy: not valid JSON, at byte 1"),
    (
      "[1]",
      #"policy: an array where an object is needed, such as {"asOf": "2019-06", "evidenceDays": 4}"#
    ),
    (#"{"evidenceDay":4}"#, #"evidenceDay: unknown key; did you mean "evidenceDays"?"#),
    (#"{"asof":"2019"}"#, #"asof: unknown key; did you mean "asOf"?"#),
    (
      #"{"colour":4}"#,
      """
      colour: unknown key; the keys are asOf, reopenMarginDays, sellerAnswerDays, escalationDays, \
      evidenceDays, mediatorAnswerDays, returnDays, appealDays, urgentProtectionDays, earliestDisputeDays, \
      lastDisputeDays and refundDays
      """
    ),
    (#"{"evidenceDays":4,"evidenceDays":4}"#, "evidenceDays: given twice; give it once"),
    (#"{"evidenceDays":"4"}"#, "evidenceDays: a string where a whole number of days is needed"),
    (#"{"evidenceDays":null}"#, "evidenceDays: null where a whole number of days is needed"),
    (#"{"evidenceDays":4.0}"#, #"evidenceDays: "4.0" is not a whole number; write one such as 7"#),
    (#"{"evidenceDays":1e1}"#, #"evidenceDays: "1e1" is not a whole number; write one such as 7"#),
    (
      #"{"evidenceDays":99999999999999999999}"#,
      "evidenceDays: 99999999999999999999 is out of range; use 1 to 365 days"
    ),
    (#"{"asOf":2019}"#, #"asOf: a number where a string such as "2019-06" is needed"#),
    (
      #"{"asOf":"June"}"#,
      #"asOf: "June" is no year or month; write one such as "2019" or "2019-06", or "unknown""#
    ),
  ]) func refusesAndSaysWhatWouldBeRight(_ text: String, _ message: String) {
    #expect(refusal(text)?.message == message)
  }

  @Test func errorsPointAtTheKey() {
    #expect(refusal(#"{ "colour": 1 }"#)?.offset == 2)
    #expect(refusal(#"{"asOf":"2019","refundDays":0}"#)?.offset == 15)
  }

  @Test(arguments: [
    ("unknown", "unknown"), ("2019", "2019"), ("2019-06", "2019-06"), ("2000-12", "2000-12"),
    ("2019-13", nil), ("2019-00", nil), ("2019-6", nil), ("2019/06", nil), ("19", nil), ("", nil),
    ("1999", nil), ("3000", nil), ("2019-061", nil), ("201９", nil),
  ]) func editionsAreYearsOrMonths(_ text: String, _ printed: String?) {
    #expect(Edition(text: text)?.text == printed)
  }

  /// A deadline rests on the policy only where the page shows no timer of its own.
  @Test(arguments: [
    (#"{"phase":"awaiting-buyer"}"#, PolicyNumber.escalationDays, "responseDaysLeft", Step.replyInDispute),
    (#"{"phase":"awaiting-seller","evidence":"complete"}"#, .sellerAnswerDays, "responseDaysLeft", .escalate),
    (
      #"{"phase":"escalated","escalation":"awaiting-buyer"}"#, .mediatorAnswerDays, "responseDaysLeft",
      .answerPlatform
    ),
    (#"{"phase":"awaiting-buyer","return":"agreed"}"#, .returnDays, "returnDaysLeft", .returnWithTracking),
    (
      #"{"phase":"escalated","offer":{"from":"platform","kind":"none"}}"#, .evidenceDays, "evidenceDaysLeft",
      .addEvidence
    ),
  ]) func whatThePageShowsWins(_ text: String, _ number: PolicyNumber, _ key: String, _ step: Step) throws {
    var policy = Policy.standard
    policy[number] = 99
    func days(_ text: String) throws -> Int? {
      advise(try state(text), tactics: TacticSet(), policy: policy).steps.first { $0.step == step }?.days
    }
    #expect(try days(text) == 99)
    #expect(try days(#"{"\#(key)":2,"# + text.dropFirst()) == 2)
  }

  @Test func adviceSaysHowOldItsPolicyIs() throws {
    let standard = advise(DisputeState(), tactics: TacticSet())
    #expect(standard.policy == "unknown")
    #expect(
      standard.policyNote
        == "The deadlines rest on terms of an unknown date; the page's own timers always win.")
    let policy = try Policy.read(Array(#"{"asOf":"2019-06"}"#.utf8))
    let dated = advise(DisputeState(), tactics: TacticSet(), policy: policy)
    #expect(dated.policy == "2019-06")
    #expect(
      dated.policyNote
        == "The deadlines rest on the platform's terms as of 2019-06; the page's own timers always win.")
  }

  @Test func listsTheNumbersOfThePolicyGiven() {
    var policy = Policy.standard
    policy[.refundDays] = 60
    #expect(listPolicy(policy).map { $0.row.number } == PolicyNumber.allCases)
    #expect(listPolicy(policy).last?.value == 60 && listPolicy().last?.value == 15)
  }

  /// P2 rests on no number of the policy: even the boldest margin never cancels without protection.
  @Test func noPolicyCancelsWithoutProtection() throws {
    var policy = Policy.standard
    for number in PolicyNumber.allCases { policy[number] = number.row.range.lowerBound }
    let parcel = """
      {"phase":"awaiting-seller","claim":{"reason":"not-received"},"item":"not-received","shipment":"in-transit",
       "return":"none","protectionExtended":true
      """
    for days in [0, -1] {
      let state = try state(parcel + #","protectionDaysLeft":\#(days)}"#)
      #expect(advise(state, tactics: TacticSet(), policy: policy).action == .wait)
    }
    #expect(advise(try state(parcel + "}"), tactics: TacticSet(), policy: policy).action == .wait)
    #expect(
      advise(try state(parcel + #","protectionDaysLeft":1}"#), tactics: TacticSet(), policy: policy).action
        == .cancel)
  }
}
