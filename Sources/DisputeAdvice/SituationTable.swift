/// One row of the table of situations: a place of the guides, and the rule that it became.
struct DescribedSituation: Sendable {
  let situation: String
  let sources: [Source]
  let rules: [RuleID]
  /// The name of a row of the tests that shows it: there each of these rules speaks.
  let example: String

  init(_ situation: String, _ sources: [Source], _ rules: [RuleID], _ example: String) {
    self.situation = situation
    self.sources = sources
    self.rules = rules
    self.example = example
  }
}

/// Every situation that the guides describe, in our own words, by the moment in which the buyer meets it.
///
/// Left out is what no dispute page shows: how to choose a shop, where the menus are, how to end a quarrel with
/// a friend, tricks to get around the page's own rules.
enum SituationTable {
  static let rows = beforeDispute + sellersMoves + proposals + cancelling + escalated + returning + closed

  private static let beforeDispute: [DescribedSituation] = [
    .init(
      "No dispute is open and nothing is wrong yet", [.s1, .s2, .s4], [.noDisputeYet], "no dispute yet"),
    .init(
      "Everything came, is checked and pleases", [.s1, .s4], [.nothingToDispute],
      "no dispute, goods in order"),
    .init(
      "The seller does not ship and keeps putting it off", [.s1, .s2], [.cancelTheOrder, .stalling],
      "S1: not shipped, stalling"),
    .init(
      "Hardly any protection is left and nothing has come", [.s4], [.openNow], "S4: under three days"),
    .init(
      "Protection is over, yet the page still lets you open", [.s4], [.openAfterExpiry],
      "S4: expired, but the button is still there"),
    .init("Protection is over for good", [.s0, .s1, .s4], [.protectionOver], "S4: protection over"),
    .init(
      "Too few days since dispatch to open a dispute", [.s4], [.tooEarlyToDispute],
      "S4: day 10 after dispatch has not come"),
    .init(
      "The page does not let you open, since the parcel is in your country", [.s4], [.openingDelayed],
      "S4: the page says: wait, it is near"),
    .init(
      "Somebody paid with your stolen card: the bank, not a dispute", [.s0], [.cannotOpen],
      "S0: a stolen card, no order of yours"),
    .init(
      "No tracking number, or one that shows nothing", [.s1, .s4], [.trackingMissing],
      "S1, S4: an untraceable number"),
    .init(
      "Somebody else has the parcel, or it went back", [.s1, .s4], [.sentElsewhere],
      "S1: tracked to another address"),
    .init("The parcel came but is not checked", [.s1, .s4], [.checkFirst], "S1: check before you confirm"),
    .init(
      "The parcel came, is not checked, and hardly any time is left", [.s1, .s4],
      [.openNow, .checkBeforeOpening], "S4: under three days, and the parcel is not checked"),
    .init(
      "Goods faulty, incomplete or other than ordered: which of the two kinds of dispute, and how much",
      [.s1, .s2, .s4], [.faultyGoods], "S4: faulty goods"),
    .init(
      "You have had many disputes: first the evidence, the platform looks at them", [.s4], [.evidenceFirst],
      "S4: many disputes lately: evidence first"),
    .init(
      "The dearer delivery was paid, the cheaper one was used", [.s4], [.courierNotUsed],
      "S4: the courier was paid, the post came"),
    .init(
      "Receipt was confirmed too early", [.s1, .s4], [.confirmedEarly],
      "S4: confirmed too early, still within 15 days"),
  ]

  private static let sellersMoves: [DescribedSituation] = [
    .init(
      "The seller asks for the confirmation in advance", [.s1, .s4], [.confirmEarly], "S1: confirm early"),
    .init(
      "The seller's need is great: children, illness, fines", [.s1, .s4], [.pity], "S1: pity"),
    .init(
      "The seller asks to cancel, and protection was not extended", [.s0, .s1, .s4],
      [.askedWithoutExtension], "S0: asked to cancel without extension"),
    .init(
      "The seller asks to cancel, and the days left are not in sight", [.s0, .s1, .s4], [.askedUnseenTimer],
      "S4: extended, but the days are not seen"),
    .init(
      "The seller asks to cancel after protection has ended", [.s0, .s1, .s4], [.askedAfterExpiry],
      "S0, S1: asked to cancel after expiry"),
    .init(
      "The seller asks to cancel and pays nothing for the fault", [.s1, .s3], [.cancelRequest],
      "asked to cancel over faulty goods"),
    .init(
      "The seller says: cancel, I pay by PayPal", [.s1, .s4], [.askedWithoutExtension, .moneyElsewhere],
      "S1: cancel, I pay by PayPal"),
    .init("The seller offers money outside the platform", [.s1, .s4], [.moneyElsewhere], "S4: PayPal"),
    .init(
      "Money came by another way and can be called back", [.s4], [.offPlatformRefund],
      "S4: money came by PayPal"),
    .init(
      "You and the seller agreed on something in the chat", [.s3, .s4],
      [.askedWithoutExtension, .refundPromise],
      "S3: agreed in the chat only"),
    .init("The seller promises the refund for later", [.s1, .s4], [.refundPromise], "S1: refund later"),
    .init(
      "A full refund is promised, and the page has no Accept", [.s0], [.promiseWithoutButton],
      "S0: a full refund promised, no Accept on the page"),
    .init("The seller wants a new order for a cent", [.s4], [.newOrder], "S1: a new order at a cent"),
    .init("The seller promises another parcel", [.s0, .s1, .s4], [.resendPromise], "S1: resend"),
    .init(
      "A second parcel is said to be on its way", [.s0, .s1], [.replacementUnderWay],
      "S1: wait for the second parcel with the dispute open"),
    .init(
      "The second parcel is no better than the first", [.s1, .s4], [.replacementFaulty],
      "the second parcel is faulty too"),
    .init("You asked for an exchange", [.s1, .s4], [.exchange], "S1: an exchange"),
    .init(
      "The seller wants the goods back by correspondence", [.s1, .s4], [.returnDemand], "S4: send it back"),
    .init(
      "The seller offers a coupon, a gift, the repair, a small part", [.s1, .s4], [.bargaining],
      "S1: a coupon"),
    .init("The seller wants another reason in the dispute", [.s4], [.reasonChange], "S4: change the reason"),
    .init(
      "The reason is a weak one: tracking, customs, not needed", [.s4], [.weakReason],
      "S4: no tracking information is a weak reason"),
    .init(
      "A working number was given at last, after a dispute for want of one", [.s1, .s4], [.weakReason],
      "S1: a number that works at last, and no extension"),
    .init("The seller wants Accept to be pressed", [.s1, .s4], [.acceptRequest], "S4: please accept"),
    .init(
      "The seller buys stars or a kind review", [.s1, .s3, .s4], [.reviewDeal], "S1: five stars"),
    .init(
      "The seller calls you a cheat, and your evidence is thin", [.s1], [.accused], "S1: the seller accuses"),
    .init("The seller threatens", [.s1, .s4], [.threat], "threat, phase unknown"),
    .init("The seller wants to talk elsewhere", [.s1, .s4], [.talkElsewhere], "WhatsApp"),
    .init("The seller asks for a card number or sends a link", [.s1, .s4], [.dataRequest], "card number"),
    .init(
      "The seller asks for a little more time, again and again", [.s1, .s4], [.stalling],
      "S1: two more weeks"),
    .init("The seller says where the parcel is", [.s1, .s4], [.trackingClaim], "a new number"),
    .init(
      "The seller's tracking is another parcel's", [.s1, .s4], [.falseTracking], "S1: a false number"),
    .init(
      "The seller says that protection is longer now", [.s0, .s1, .s4], [.extensionClaim],
      "S0: extended, they say"),
    .init("The seller blames the carrier", [.s1, .s4], [.carrierBlame], "the post"),
    .init(
      "The seller gives in and refunds through the platform", [.s1, .s4], [.platformRefund],
      "the honest way out"),
    .init(
      "The seller did not ship in the processing time", [.s1], [.neverShipped],
      "S1: never sent in the processing time"),
    .init(
      "Protection was extended, but there is no parcel to see", [.s1, .s4], [.extensionWithoutTracking],
      "S1: extended, but no parcel to be seen"),
    .init("The parcel can't be found any more", [.s1, .s4], [.parcelLost], "S4: lost behind customs"),
    .init(
      "The carrier says delivered", [.s1, .s4], [.deliveredUnseen], "S1: the carrier says delivered"),
    .init(
      "The parcel came while the dispute runs and is not checked", [.s1, .s4], [.uncheckedParcel],
      "not checked yet"),
    .init(
      "The parcel moves, without an extension", [.s0, .s1, .s4], [.extensionMissing],
      "S0: on its way, but not extended"),
    .init(
      "The parcel moves, protection is long: is it in your hands?", [.s0, .s1], [.parcelNear],
      "is the parcel in hand?"),
    .init(
      "The timer of the dispute is nearly over, and the seller is silent", [.s0, .s4], [.timerNearEnd],
      "S0: the timer runs out, no word from the seller"),
    .init(
      "The seller does not answer at all", [.s1, .s3, .s4], [.sellersMove], "S4: the seller's silence wins"),
    .init(
      "It is the seller's turn and your evidence is not complete", [.s4], [.prepareEvidence],
      "S4: five days for the seller, evidence in place"),
    .init(
      "The seller asks for ever more proof", [.s4], [.prepareEvidence],
      "S4: five days for the seller, evidence in place"),
    .init(
      "There was trouble with this seller before", [.s3], [.sellersMove], "S4: the seller's silence wins"),
    .init("The goods have a real defect", [.s1, .s3, .s4], [.defectKeepsDispute], "S3: a real defect"),
    .init(
      "It is your turn, and the platform is about to step in", [.s4], [.evidenceBeforePlatform, .answerTurn],
      "S4: evidence before the platform steps in"),
    .init(
      "It is your turn: silence is taken for consent", [.s4], [.yourMove, .answerTurn],
      "S4: silence is consent"),
    .init("Nothing is known yet", [.s1], [.keepClaim], "nothing is known"),
  ]

  private static let proposals: [DescribedSituation] = [
    .init(
      "All the money is proposed", [.s0, .s4], [.sufficientOffer], "S4: the whole amount is proposed"),
    .init(
      "A part is proposed that you can live with", [.s0, .s4], [.sufficientOffer],
      "a minimum below the claim makes half enough"),
    .init(
      "Money is proposed and cancelling is possible too", [.s0], [.sufficientOffer],
      "S0: money on the page beats cancelling, though the goods are in order"),
    .init(
      "Two proposals: nine tenths and keep it, or all of it with a return", [.s4], [.sufficientOffer],
      "S4: ninety percent without return beats all of it with an unknown cost of return"),
    .init(
      "Under mediation you may take the seller's proposal or the platform's", [.s2, .s4], [.sufficientOffer],
      "S2: under mediation, the seller's proposal is taken, not the platform's"),
    .init(
      "Several proposals side by side, none of them enough", [.s2, .s4],
      [.severalProposals, .answerProposal], "S4: two proposals, neither enough"),
    .init(
      "A return that you asked for is proposed", [.s2, .s4], [.sufficientReturn],
      "S4: a return that was asked for"),
    .init(
      "A return to a warehouse near you", [.s4], [.sufficientReturn], "S4: a cheap return near by"),
    .init(
      "Sending the goods back costs as much as they did", [.s1, .s4], [.costlyReturn],
      "S1, S4: sending it back costs what it gives"),
    .init(
      "The seller accepts and swaps refund for return and refund", [.s4], [.restoreTerms, .answerProposal],
      "S4: refund swapped for return and refund"),
    .init(
      "A return is proposed, and what you asked for is not known", [.s4], [.returnOffered],
      "return offered, wish unknown"),
    .init(
      "Less is proposed than you asked for: bargain", [.s4], [.counterOffer, .answerProposal],
      "S4: a partial proposal is answered by a counter-offer"),
    .init(
      "A proposal comes just before the timer ends", [.s4], [.counterOffer, .answerProposal],
      "S4: a proposal on the last day"),
    .init(
      "How much to ask for: the defect, the repair, what like cases got", [.s4], [.claimTooLow],
      "S4: the claim is for less than the repair costs"),
    .init(
      "Less is proposed, and the page waits for the seller", [.s1, .s4], [.offerTooLittle, .answerProposal],
      "S4: too little, and it is the seller's move"),
    .init(
      "No return and no refund, with a request to wait", [.s1, .s4], [.zeroOffer, .answerProposal],
      "S1: pressing Accept on nothing loses everything"),
    .init(
      "The seller refuses, and the photos are poor", [.s1, .s4], [.betterEvidence],
      "S1: the seller refused, the evidence is thin"),
    .init(
      "The amount, the kind or the currency is not clear", [.s4], [.offerUnclear, .answerProposal],
      "P6: no minimum is known"),
    .init(
      "A full refund is proposed, and the page has no Accept", [.s0],
      [.offerWithoutAccept, .answerGoodProposal], "the page shows no Accept"),
  ]

  private static let cancelling: [DescribedSituation] = [
    .init(
      "The parcel came late and is in order", [.s1, .s3], [.goodsInOrder],
      "S1: the parcel came and is in order"),
    .init(
      "Escalated, and the goods came and are right", [.s1], [.goodsInOrder],
      "S1: escalated, the goods came and are right"),
    .init(
      "The second parcel came and is in order", [.s1], [.goodsInOrder],
      "S1: the replacement came and is in order"),
    .init("The money came back the way it was paid", [.s1, .s3], [.refundArrived], "S1: the refund arrived"),
    .init(
      "Your own mistake: you ordered the wrong size", [.s1, .s3], [.goodsInOrder],
      "S1, S3: the wrong size was ordered, goods in hand"),
    .init(
      "Your own mistake: a hasty dispute, and the parcel is on its way", [.s1, .s3], [.ownMistake],
      "S1, S3: opened in error, long protection"),
    .init(
      "The parcel is tracked and protection is seen to be long", [.s0, .s1, .s4], [.onItsWay],
      "S0, S4: on its way, tracked, protection extended"),
    .init(
      "The seller offers money and asks to cancel", [.s0], [.moneyBeatsCancelling, .answerOpenProposal],
      "S0: better refuse to cancel when money is offered"),
    .init(
      "The goods are in order, but a return may stand in the dispute", [.s0], [.returnUnseen],
      "P6: goods in order, and nobody said whether a return runs"),
    .init(
      "There is no Cancel button any more", [.s0, .s4], [.cancelOutOfReach],
      "P2: goods in order, protection over"),
  ]

  private static let escalated: [DescribedSituation] = [
    .init(
      "The platform proposes nothing at first: evidence not enough", [.s4], [.firstRefusal, .answerProposal],
      "S4: the first answer of the platform is nothing"),
    .init(
      "The platform asks for evidence within days", [.s4], [.platformAsks, .answerEvidence],
      "S4: evidence within three days"),
    .init(
      "The mediator asks you", [.s1, .s4], [.platformAsks, .answerQuestion], "S4: the mediator asks"),
    .init(
      "The mediator waits for the seller", [.s1], [.platformAsksSeller],
      "S1: the platform waits for the seller"),
    .init("The platform looks at the case", [.s1, .s4], [.platformLooks], "S4: the platform looks"),
    .init(
      "Cancelling an escalated dispute pays the seller", [.s1], [.withThePlatform, .cancelRequest],
      "S1: escalated, cancelling pays the seller"),
    .init(
      "Escalated, and a second parcel is promised", [.s1], [.resendWhileEscalated, .cancelRequest],
      "S1: escalated, a second parcel is on its way"),
    .init(
      "Bargaining goes on under mediation", [.s1, .s2], [.mediatedOffer, .answerProposal],
      "too little, escalated"),
  ]

  private static let returning: [DescribedSituation] = [
    .init(
      "A return is agreed: send it in its days, with a number", [.s4], [.returnAgreed],
      "S4: a return was agreed"),
    .init(
      "The days of the return have passed", [.s4], [.returnTooLate],
      "S4: the ten days for the return are over"),
    .init(
      "The goods are on their way back: close when the money is here", [.s0, .s4], [.returnUnderWay],
      "S0: close only when the money is back"),
    .init(
      "The seller has the goods back, and no money came", [.s0, .s4], [.returnArrived],
      "S0: the seller has it back, and the money is not here"),
  ]

  private static let closed: [DescribedSituation] = [
    .init("Decided for the seller, a few days ago", [.s1, .s4], [.appeal], "S1: appeal within seven days"),
    .init("Decided for the seller, long ago", [.s0, .s1], [.appealTooLate], "S1: too late to appeal"),
    .init(
      "Won: the money is on its way", [.s1, .s4], [.refundDue], "S1, S4: the refund takes 3 to 15 days"),
    .init("Won, and the money does not come", [.s1, .s4], [.refundLate], "S1, S4: the refund is late"),
    .init("Accept was pressed", [.s0, .s1], [.acceptedIsFinal], "S0: accepted is final"),
    .init(
      "Accept was pressed by mistake, and nothing came", [.s0, .s1], [.acceptedWithoutGoods],
      "S0: Accept pressed by mistake, nothing came"),
    .init(
      "Cancelled, and protection still runs", [.s1, .s4], [.openAgain],
      "S1, S4: cancelled, protection still runs"),
    .init(
      "Cancelled without a look at the timer", [.s1, .s4], [.cancelledTooLate],
      "S1: cancelled, protection over"),
    .init(
      "Cancelled, and then it broke while protection runs", [.s1, .s4], [.brokeUnderProtection],
      "S1: cancelled, and the thing broke at once"),
    .init(
      "Cancelled, and then it broke; no new dispute can be opened", [.s1], [.brokeAfterCancel],
      "S1: cancelled, broke at once, and protection is over"),
    .init(
      "Closed, and nobody said how", [.s1, .s4], [.endingUnknown], "S1: closed, and nobody said how"),
    .init("Closed, and all is paid back", [.s1], [.disputeOver], "closed, all the money is back"),
  ]
}

/// A situation that the guides describe, for printing.
public struct SituationListing: Sendable {
  public let situation: String
  public let sources: [Source]
  public let rules: [RuleID]
  /// The name of a tested case that shows it.
  public let example: String
}

/// Every situation that the guides describe, with the rules that answer it.
public func listSituations() -> [SituationListing] {
  SituationTable.rows.map { row in
    SituationListing(
      situation: row.situation, sources: row.sources, rules: row.rules, example: row.example)
  }
}
