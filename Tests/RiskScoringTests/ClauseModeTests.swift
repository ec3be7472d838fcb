import MessageText
import Testing

@testable import RiskScoring

/// What is asked, and what isn't.
@Suite struct ClauseModeTests {
  static let keywords = KeywordAutomaton()

  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let concept: String

    init(_ text: String, _ concept: String = "cancel-request") { (self.text, self.concept) = (text, concept) }

    var testDescription: String { "\(concept): \(text)" }

    /// The modes in which the concept is hit.
    var modes: Set<ClauseMode> {
      let hits = MessageReading(Array(text.utf8), keywords: ClauseModeTests.keywords).hits
      return Set(hits.filter { ClauseModeTests.keywords.concepts[$0.concept] == concept }.map(\.mode))
    }
  }

  @Test(arguments: [
    Row("Close the dispute"), Row("please cancel the claim today"), Row("Can you close the dispute?"),
    Row("We hope you will withdraw the complaint"), Row("I want you to drop the chargeback"),
    Row("you must end the dispute first"), Row("Close the dispute, ok?"),
    Row("Would you mind to close the dispute?"), Row("Are you willing to lift the claim?"),
    Row("My manager wants you to revoke the dispute"), Row("The platform told us: please end the dispute"),
    Row("it is better to close the dispute"),
    Row("We suggest to withdraw the case from your side, withdraw the case"),
    Row("Sorry for the trouble, kindly close the dispute"), Row("Let us close the dispute and stay friends"),
    Row("not one two three four five six seven close the dispute"),
    Row("We do not. Close the dispute"), Row("We are not angry, close the dispute"),
    Row("don't open a dispute"), Row("no need to open a dispute"),
    Row("be patient", "stalling"), Row("pay me by PayPal", "off-platform-payment"),
    Row("press confirm goods received", "early-confirmation"),
    Row("press agree to our offer", "accept-request"),
  ]) func asked(_ row: Row) { #expect(row.modes == [.asked]) }

  /// Two negations make a request.
  @Test(arguments: [
    Row("Don't forget to close the dispute"), Row("please do not hesitate to cancel the dispute"),
    Row("Why not close the dispute?"), Row("why don't you withdraw the claim"),
    Row("There is no reason not to cancel the dispute"), Row("don't worry close the dispute"),
    Row("No problem just close the dispute"), Row("Do not be afraid to close the dispute"),
    Row("Never fail to close the dispute"), Row("nothing stops you from closing the dispute"),
    Row("There is nothing wrong with closing the dispute"),
    Row("We can not refund until you close the dispute"),
    Row("No refund is possible unless you cancel the dispute"),
    Row("Do not refuse to accept our offer", "accept-request"),
    Row("do not hesitate to accept the offer", "accept-request"),
  ]) func doubleNegation(_ row: Row) { #expect(row.modes == [.asked]) }

  @Test(arguments: [
    Row("Please do NOT cancel the dispute"), Row("do not close the dispute"),
    Row("don't ever close the dispute"), Row("You do not have to close the dispute"),
    Row("There is no need to cancel the dispute"), Row("We will never ask you to close the dispute"),
    Row("I refuse to close the dispute"), Row("never do that: close the dispute"),
    Row("please do not wait", "stalling"), Row("the dispute should not be closed"),
    Row("We don't take PayPal or pay by PayPal", "off-platform-payment"),
    Row("Do not confirm receipt before you have checked it", "early-confirmation"),
    Row("you need not accept our offer, not accept the offer", "accept-request"),
  ]) func negated(_ row: Row) { #expect(row.modes == [.negated]) }

  @Test(arguments: [
    Row("Other sellers ask you to close the dispute"),
    Row("Scammers often tell buyers to close the dispute"),
    Row("If anyone asks you to cancel the dispute tell us"),
    Row("Someone will ask you to confirm receipt early", "early-confirmation"),
    Row("You wrote \"I want to close the dispute. Cancel the claim\""),
    Row("they say “close the dispute. We pay by PayPal”"),
    Row("you said you close the dispute"), Row("As you wanted we close the dispute"),
    Row("> please close the dispute"), Row("Hello\n> close the dispute\nno"),
    Row("messages asking you to close the dispute"),
  ]) func reported(_ row: Row) { #expect(row.modes == [.reported]) }

  @Test(arguments: [
    Row("Did you cancel the dispute?"), Row("do you want to cancel the dispute?"),
    Row("Why did you open and close the dispute?"), Row("Is the dispute still open or is the claim closed?"),
    Row("I wonder if the dispute is closed"), Row("Have you confirmed receipt", "early-confirmation"),
    Row("How does one close the dispute?"), Row("Would you like to accept the offer?", "accept-request"),
  ]) func question(_ row: Row) { #expect(row.modes == [.question]) }

  @Test(arguments: [
    Row("If the dispute is closed we send a note"), Row("when the claim ends"),
    Row("Once you close the dispute the platform stops"), Row("in case the dispute closes"),
    Row("Should you close the dispute"),
    Row("after confirmation of receipt, before confirming receipt", "early-confirmation"),
  ]) func condition(_ row: Row) { #expect(row.modes == [.condition]) }

  /// An act that waits for the buyer's own check, wherever in the sentence the condition stands.
  @Test(arguments: [
    (Row("Once everything is fine, please confirm receipt", "early-confirmation"), ClauseMode.condition),
    (Row("Please confirm receipt only after you have checked it", "early-confirmation"), .condition),
    (Row("If the lamp works, kindly press confirm", "early-confirmation"), .condition),
    (Row("Check the lamp first, then press confirm", "early-confirmation"), .condition),
    (Row("Check it later. Press confirm", "early-confirmation"), .asked),
    (Row("press confirm. If the lamp works tell us", "early-confirmation"), .asked),
    (Row("If you are happy, close the dispute"), .asked),
    (Row("If all is good, do not confirm receipt", "early-confirmation"), .negated),
    (
      Row(
        "After you checked the colour of the cloth in the picture that my son took for us at home today please "
          + "confirm receipt", "early-confirmation"), .asked
    ),
  ]) func conditionalAct(_ row: (row: Row, mode: ClauseMode)) { #expect(row.row.modes == [row.mode]) }

  @Test(arguments: [
    Row("The dispute was cancelled"), Row("you closed the dispute yesterday"),
    Row("Your claim has been withdrawn"), Row("The system closed the dispute"),
    Row("Thank you for closing the dispute"),
    Row("we have received and you confirmed receipt", "early-confirmation"),
  ]) func past(_ row: Row) { #expect(row.modes == [.past]) }

  @Test(arguments: [
    Row("We will close the dispute with a refund"), Row("The dispute will be closed automatically"),
    Row("we refund you and close the dispute"), Row("it is a case because you close the dispute"),
    Row("We send a new one tomorrow", "promised-replacement"),
    Row("I can give you 5 dollars back", "amount-reduction"),
  ]) func statement(_ row: Row) { #expect(row.modes == [.statement]) }

  /// A cue ends with its clause: what follows is meant as it stands.
  @Test(arguments: [
    (Row("We never lie, close the dispute"), [ClauseMode.asked]),
    (Row("Did it arrive? Close the dispute"), [.asked]),
    (Row("Other sellers ask you to close the dispute, but please close the dispute"), [.asked, .reported]),
    (Row("You closed the first dispute, please close the second dispute"), [.asked, .past]),
    (Row("Don't cancel the dispute. Cancel the claim"), [.asked, .negated]),
    (Row("If you like us (we hope so) close the dispute"), [.asked]),
    (Row("You wrote \"it works\", then close the dispute"), [.asked]),
    (Row("> it works\nClose the dispute"), [.asked]),
  ]) func clausesEnd(_ row: Row, _ modes: [ClauseMode]) { #expect(row.modes == Set(modes)) }

  /// Nobody needs to close a quotation for the rest to count.
  @Test func quotationsEnd() {
    let filler = String(repeating: "very ", count: ClauseReader.quotationReach)
    #expect(Row("You wrote \"close the dispute").modes == [.reported])
    #expect(Row("You wrote \"ok \(filler), close the dispute").modes == [.asked])
  }
}
