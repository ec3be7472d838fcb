import RiskScoring
import Testing

@testable import DisputeAdvice

/// What one part of the advice says, no other part denies.
@Suite struct ConsistencyTests {
  /// A state, and pieces that stand in the advice, or must not.
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let state: String
    var tactics: [Tactic] = []
    var said: [String] = []
    var unsaid: [String] = []
  }

  static let rows: [Row] = [
    Row(
      testDescription: "no dispute, goods in order: the step confirms",
      state: #"{"phase":"not-opened","item":"received-ok"}"#, said: ["Not this button: Open dispute."],
      unsaid: ["Not this button: Confirm receipt", "Accept,"]),
    Row(
      testDescription: "no Cancel any more, goods in order: the step confirms",
      state: #"{"phase":"awaiting-seller","item":"received-ok","protectionDaysLeft":0}"#,
      said: ["Not these buttons: Cancel dispute, Accept.", "Confirm receipt only now"],
      unsaid: ["Accept, Confirm receipt"]),
    Row(
      testDescription: "closed and paid: nothing is left to do",
      state: #"{"phase":"closed","outcome":"refunded","order":{"paid":20},"refundReceived":20}"#,
      said: ["nothing left to do"], unsaid: ["steps below"]),
    Row(
      testDescription: "a return is accepted as a return",
      state: """
        {"phase":"awaiting-buyer","claim":{"wants":"return-and-refund"},"order":{"paid":20},
         "offer":{"from":"platform","kind":"return-and-refund","amount":20}}
        """, said: ["the kind (return and refund)"], unsaid: ["the kind (refund)"]),
    Row(
      testDescription: "a costly return argues for nothing but what it recommends",
      state: """
        {"phase":"awaiting-buyer","claim":{"wants":"return-and-refund"},"order":{"paid":20},"returnCost":25,
         "offer":{"from":"platform","kind":"return-and-refund","amount":20}}
        """, said: ["Press Accept", "pays 20.00", "costs 25.00"],
      unsaid: ["Before you accept", "about as much"]),
    Row(
      testDescription: "one of several proposals is named",
      state: """
        {"phase":"awaiting-buyer","claim":{"wants":"return-and-refund"},"order":{"paid":20},
         "offers":[{"from":"seller","kind":"return-and-refund","amount":20},
                   {"from":"platform","kind":"refund","amount":20}]}
        """,
      said: [
        "Press Accept on the platform's proposal (number 2 on the page: refund, 20.00).",
        "enough for you: the platform's proposal (number 2 on the page: refund, 20.00)",
        "I mean the platform's proposal of 20.00, number 2 on the page.",
      ]),
    Row(
      testDescription: "an only proposal needs no name",
      state:
        #"{"phase":"awaiting-buyer","order":{"paid":20},"offer":{"from":"seller","kind":"refund","amount":20}}"#,
      said: ["Press Accept on the proposal."], unsaid: ["number 1", "I mean"]),
    Row(
      testDescription: "sent back: the tracking is that of the return",
      state: #"{"phase":"awaiting-seller","return":"sent","order":{"paid":20}}"#,
      said: ["on its way back", "tracking number of your return"],
      unsaid: ["to your address", "is in this dispute"]),
    Row(
      testDescription: "received by the seller: nothing is on its way",
      state: #"{"phase":"awaiting-seller","return":"received","order":{"paid":20}}"#,
      said: ["The item has come back to you"],
      unsaid: ["on its way back", "tracking number", "as the tracking shows"]),
    Row(
      testDescription: "goods in order: no loss, and nothing to wait for",
      state: #"{"phase":"not-opened","item":"received-ok"}"#,
      tactics: [.amountReduction, .platformRefund, .stalling, .threat],
      said: ["The goods have arrived and are in order. Let us stay polite"],
      unsaid: ["loss", "I wait", "will decide", "clear answer", "Do not press"]),
    Row(
      testDescription: "faulty goods are no mistake: the matter is not settled",
      state: #"{"phase":"awaiting-seller","mistake":true,"item":"received-faulty","return":"none"}"#,
      tactics: [.amountReduction], said: ["does not cover my loss"], unsaid: ["settled"]),
    Row(
      testDescription: "please cancel: the promise is made once", state: "{}", tactics: [.cancelRequest],
      said: ["Hello. I keep this dispute open until the matter is solved. Thank you."]),
    Row(
      testDescription: "broke after a cancelled dispute: nobody decided, nobody spoke of new evidence",
      state: """
        {"phase":"closed","outcome":"cancelled","item":"received-faulty","closedDaysAgo":2,
         "protectionDaysLeft":0}
        """, said: ["Please look at this case again. I am adding evidence."],
      unsaid: ["the decision", "There is new evidence"]),
    Row(
      testDescription: "no dispute is open: nothing to cancel or to accept",
      state:
        #"{"phase":"not-opened","shipment":"not-shipped","item":"not-received","protectionDaysLeft":40}"#,
      tactics: [.stalling, .acceptRequest, .cancelRequest], said: ["Cancel the order itself"],
      unsaid: ["Do not press Cancel", "Do not press Accept", "Accept is final", "in the dispute itself"]),
    Row(
      testDescription: "closed for good: nothing to cancel or to accept",
      state: #"{"phase":"closed","outcome":"decided-for-seller","closedDaysAgo":2}"#,
      tactics: [.promisedRefund, .acceptRequest, .cancelRequest],
      unsaid: ["Do not press Cancel", "Do not press Accept"]),
    Row(
      testDescription: "nothing is proposed, nothing is uploaded",
      state: #"{"phase":"awaiting-seller","evidence":"none","offer":{"kind":"none"}}"#,
      said: ["My claim stays as it is."], unsaid: ["my evidence"]),
    Row(
      testDescription: "an untraceable parcel, and nobody said whether it came",
      state: #"{"phase":"awaiting-seller","shipment":"untraceable","protectionExtended":true}"#,
      said: ["Please send a tracking number"], unsaid: ["have not arrived"]),
    Row(
      testDescription: "escalated: the button has another name, and pays the seller",
      state: #"{"phase":"escalated","escalation":"awaiting-seller"}"#, tactics: [.cancelRequest],
      said: ["Not these buttons: Cancel arbitration, Accept", "Do not press Cancel arbitration: it closes"],
      unsaid: ["Cancel dispute", "open it again"]),
    Row(
      testDescription: "nobody spoke of proposals",
      state: #"{"phase":"awaiting-seller","protectionDaysLeft":20}"#,
      said: ["Nobody said that a formal proposal"], unsaid: ["There is no formal proposal"]),
    Row(
      testDescription: "there is none", state: #"{"phase":"awaiting-seller","offers":[]}"#,
      said: ["There is no formal proposal on the page"], unsaid: ["Nobody said that"]),
    Row(
      testDescription: "a day that has passed",
      state: #"{"phase":"escalated","escalation":"awaiting-buyer","evidenceDaysLeft":-2}"#,
      said: ["The day for it has passed."], unsaid: ["order. Do it today"]),
    Row(
      testDescription: "the days of a return that have passed, closed",
      state: #"{"phase":"closed","outcome":"accepted","return":"agreed","returnDaysLeft":-2}"#,
      said: ["have passed"], unsaid: ["Send the item back", "Do it today", "days."]),
    Row(
      testDescription: "the last day is not over", state: #"{"phase":"escalated","evidenceDaysLeft":0}"#,
      said: ["Do it today."], unsaid: ["has passed"]),
    Row(
      testDescription: "nothing is no amount to be content with",
      state: """
        {"phase":"awaiting-buyer","replacement":"received-ok",
         "offers":[{"kind":"refund"},{"kind":"refund","amount":0}]}
        """, said: ["If some money is enough"], unsaid: ["0.00"]),
    Row(
      testDescription: "confirmed early, one day of protection left",
      state:
        #"{"phase":"not-opened","item":"received-faulty","protectionDaysLeft":1,"daysSinceConfirmation":1}"#,
      said: ["You have 1 day."], unsaid: ["14 days"]),
    Row(
      testDescription: "confirmed early, the fifteen days end before protection",
      state: #"{"phase":"not-opened","protectionDaysLeft":30,"daysSinceConfirmation":13}"#,
      said: ["You have 2 days."]),
    Row(
      testDescription: "confirmed early, protection over: the fifteen days are left",
      state: #"{"phase":"not-opened","protectionDaysLeft":0,"daysSinceConfirmation":5}"#,
      said: ["You have 10 days."]),
  ]

  @Test(arguments: rows) func saysOneThing(_ row: Row) throws {
    let advice = advise(try state(row.state), tactics: TacticSet(row.tactics))
    let text =
      ([advice.headline, advice.wrongButton, advice.firstCheck] + advice.reasons.map { $0.text }
      + advice.steps.map { $0.text } + advice.warnings.map { $0.text } + advice.blocked.map { $0.text }
      + [advice.reply]).joined(separator: "\n")
    for piece in row.said { #expect(text.contains(piece), "\(piece) is not in\n\(text)") }
    for piece in row.unsaid { #expect(!text.contains(piece), "\(piece) is in\n\(text)") }
  }

  /// Over all situations: no step presses a button that is called wrong, and "the steps below" are there.
  @Test(arguments: SituationRow.all) func headlineFitsTheSteps(_ row: SituationRow) throws {
    let advice = advise(try state(row.state), tactics: TacticSet(row.tactics))
    let steps = advice.steps.map { step in step.step }
    if steps.contains(.confirmReceipt) { #expect(!advice.wrongButton.contains("Confirm receipt")) }
    if steps.contains(.openDispute) { #expect(!advice.wrongButton.contains("Open dispute")) }
    #expect(advice.headline.contains("below") == false || !steps.isEmpty)
    for text in [advice.headline, advice.wrongButton, advice.firstCheck] + advice.warnings.map({ $0.text }) {
      #expect(!text.contains("{"), "\(text)")
    }
    #expect(advice.steps.allSatisfy { step in step.days.map { days in days >= 0 } ?? true })
  }
}
