/// All the sentences, in English. What stands in braces is filled in by ``Filling``.
enum Wording {
  /// Why the rule speaks. Rows that may speak beside any action say only what the seller's words are worth.
  static func reason(_ rule: RuleID) -> String {
    switch rule {
    case .sufficientOffer:
      """
      The page shows a formal proposal that refunds {amount}, and that is enough for you{chosen}. Taking it \
      is better than cancelling.
      """
    case .costlyReturn:
      """
      The page pays {amount} for a return, as you asked{chosen}. Accept keeps that sure. But sending the item \
      back costs {cost}, which leaves nothing: decide before the day for it whether to send it or to keep it.
      """
    case .sufficientReturn:
      """
      The page shows a formal proposal that pays {amount} when you send the item back, and a return is \
      what you asked for{chosen}.
      """
    case .goodsInOrder:
      "You have the goods, you checked them, and you are satisfied. The dispute has done its work."
    case .refundArrived: "The money has arrived by the way you paid. There is nothing left to claim."
    case .ownMistake:
      """
      You say that the dispute was your own mistake. The parcel moves on the carrier's own site, and \
      protection has {margin} days or more: you can open a new dispute if it does not come, or is not in order.
      """
    case .onItsWay:
      """
      The parcel moves on the carrier's own site, and protection was extended and has {margin} days or \
      more: you can open a new dispute if it does not come.
      """
    case .moneyBeatsCancelling:
      """
      The page offers money, and cancelling would give it up. If {amount} is enough for you after all, \
      say so as your minimum; then accepting it is right.
      """
    case .returnUnseen:
      """
      Cancelling is right if no return stands in the dispute; nobody said so yet. Where one does, {cancel} \
      would end it before its refund has come.
      """
    case .restoreTerms:
      """
      You asked for a refund, but the proposal says return and refund. Returning often costs as much as \
      the goods.
      """
    case .counterOffer:
      "The proposal gives {amount}; you want at least {minimum}. A counter-offer keeps your claim alive."
    case .weakReason:
      """
      The reason in your dispute is a weak one. The true, strong reason is that the goods did not come, \
      or are not as promised.
      """
    case .betterEvidence:
      "The proposal gives you nothing, and your evidence is thin. Better photos or a video change that."
    case .claimTooLow:
      """
      Your claim asks for less than the least you would take. What stands in the dispute when the \
      platform steps in is the most that you can get.
      """
    case .accused:
      "The seller accuses or threatens you. Evidence in the dispute answers that better than words."
    case .returnTooLate:
      """
      The days to send the item back have passed. Tell the platform at once, with proof if the item was \
      sent; late returns decide for the seller.
      """
    case .returnAgreed:
      """
      A return was agreed. It only counts when the item is sent in time, with a tracking number that is \
      in the dispute.
      """
    case .returnUnderWay:
      "You sent the item back. Until the refund has arrived, the dispute is your only hold."
    case .returnArrived:
      """
      The seller has the item back, and the refund is due. Until it has arrived, the dispute is your only \
      hold.
      """
    case .appeal:
      """
      The platform decided for the seller. The guides disagree whether that is final; an appeal with new \
      evidence costs nothing.
      """
    case .appealTooLate: "The platform decided for the seller, and the time to appeal is over."
    case .refundLate:
      "You won, but the refund is later than the longest time the guides know. Ask where it is."
    case .refundDue:
      "You won. The refund goes back the way you paid; it can take 3 to 15 days or a little more."
    case .acceptedWithoutGoods:
      """
      A proposal was accepted though nothing had come. The page can't undo that; only the platform's \
      support or your bank may still help.
      """
    case .acceptedIsFinal:
      "A proposal was accepted. That closed the dispute and the order, and can't be undone."
    case .cancelledTooLate:
      "The dispute was cancelled and buyer protection is over, so no new one can be opened."
    case .brokeAfterCancel:
      """
      The dispute was cancelled, the goods failed soon after, and no new dispute can be opened now. For a \
      few days the platform may be asked to look again, with evidence.
      """
    case .brokeUnderProtection:
      """
      The dispute was cancelled and the goods failed soon after. While buyer protection runs, a new dispute \
      can be opened, and that comes first; asking the platform to look again comes second.
      """
    case .openAgain: "The dispute was cancelled. While buyer protection runs, a new one can be opened."
    case .endingUnknown:
      """
      The dispute is closed. How it ended decides what is left: an appeal, a refund on its way, or a new \
      dispute while protection runs.
      """
    case .disputeOver: "The dispute is closed. There is no button to press any more."
    case .nothingToDispute:
      "You have the goods, you checked them, and you are satisfied. No dispute is needed."
    case .cancelTheOrder:
      """
      Nothing has been shipped. Before it ships you can cancel the order itself and get your money back. \
      If the seller refuses that, open a dispute in time.
      """
    case .openAfterExpiry:
      """
      Buyer protection is over, but the page still shows Open dispute. One guide allows it for some days \
      more; use it today.
      """
    case .openNow:
      "Protection is nearly over. Whatever was promised, only an open dispute keeps your money safe."
    case .confirmedEarly:
      "You confirmed receipt, but a dispute can still be opened for a few days after that."
    case .protectionOver: "Buyer protection is over and the time to open a dispute has passed."
    case .openingDelayed:
      """
      The page does not let you open yet because the parcel is near. Wait for the promised delivery \
      date, watch the timer, and open as soon as the button is there.
      """
    case .cannotOpen:
      """
      The page shows no button to open a dispute. If the payment is not even yours (a stolen card), only \
      your bank can take it back.
      """
    case .courierNotUsed:
      """
      You paid for one way of delivery and got another. Ask for the difference, and show what you paid \
      for.
      """
    case .evidenceFirst:
      """
      Evidence first, then the dispute. The platform looks at your photos and also at how often you \
      dispute: with several disputes lately, yours must prove itself.
      """
    case .faultyGoods:
      """
      The goods are faulty. Open a dispute while protection runs: a refund of a part if you keep them, \
      or a return for the whole price.
      """
    case .tooEarlyToDispute:
      "It is too early to open a dispute: the page allows it only some days after dispatch."
    case .trackingMissing:
      """
      A parcel that can't be tracked may not exist. Ask for the right number, and open in time: "not \
      received" is a stronger reason than "no tracking".
      """
    case .sentElsewhere:
      "The carrier says the parcel went to somebody or somewhere else, and you have nothing."
    case .checkFirst: "The parcel came, but you have not checked it. Check first, press nothing."
    case .noDisputeYet:
      """
      There is no dispute. Your protection timer decides how long you can still open one; the last week \
      before its end is the usual time.
      """
    case .platformAsks: "The platform waits for you. It decides on what it is sent, and only in time."
    case .firstRefusal:
      """
      The platform proposes nothing: it says the evidence is not enough yet. That is a first answer, not \
      the last.
      """
    case .offerWithoutAccept:
      "A proposal that is enough is on the page, but the page shows no Accept button."
    case .severalProposals:
      """
      Several proposals stand side by side, and none is enough yet. Compare the amount, and refund \
      against return, before you answer any of them.
      """
    case .returnOffered: "The proposal wants the item back. Check that this is really what you asked for."
    case .offerUnclear:
      """
      There is a proposal, but something is missing to judge it: its kind, its amount, its currency or \
      your minimum.
      """
    case .mediatedOffer:
      """
      Even with the platform in between you may still bargain: {amount} is below your {minimum}. Refuse \
      it and let the platform decide; its own proposal can follow.
      """
    case .offerTooLittle:
      "The proposal gives {amount}, and you want at least {minimum}. Accepting would end the matter there."
    case .zeroOffer: "The proposal gives you nothing. Pressing Accept on it would lose the whole order."
    case .cancelOutOfReach:
      "The goods are in order, but the dispute can't be cancelled any more. You lose nothing by that."
    case .resendWhileEscalated:
      """
      A second parcel is no reason to cancel an escalated dispute: cancelling pays the seller, and what \
      comes is known only when it is here.
      """
    case .platformAsksSeller:
      "The platform waits for the seller. Only the platform asks now, and it has its own deadline."
    case .platformLooks:
      """
      The platform looks at the case. That can take from two weeks to two months; look at the page every \
      day.
      """
    case .withThePlatform: "The platform decides now. Cancelling would pay the seller in full."
    case .askedAfterExpiry:
      """
      The seller asks to cancel after your protection is over. A dispute that is given up now can never \
      be opened again.
      """
    case .askedUnseenTimer:
      """
      The seller asks to cancel. You see an extension, but not how many days are left; without that \
      number no promise of a parcel is safe.
      """
    case .askedWithoutExtension:
      """
      The seller asks to cancel, and protection is not seen to be extended by enough. While a parcel is \
      still to come, the extension goes first.
      """
    case .promiseWithoutButton:
      """
      A refund is announced, but the page has no proposal and no Accept button. Until a proposal stands \
      there, nothing is agreed.
      """
    case .falseTracking:
      """
      What the seller says about the parcel does not fit the carrier's site. A screenshot of somebody's \
      tracking proves nothing; yours does.
      """
    case .offPlatformRefund:
      "Money that came outside the platform can be taken back, so it does not count as a refund."
    case .parcelNear:
      """
      The parcel moves and protection is extended. What matters now is whether you have it in hand, and which \
      reason the dispute gives: another address, or goods that came, would speak against cancelling.
      """
    case .moneyElsewhere:
      "Money outside the platform is promised or asked for. Nobody protects it, and it can be taken back."
    case .newOrder:
      "A new order in place of this one carries no promise: you would own an order for a few cents."
    case .confirmEarly:
      "Confirming receipt releases the money to the seller. It is for a parcel that came and was checked."
    case .dataRequest:
      "A refund needs no card number, code, password or link: the platform has all it needs."
    case .resendPromise:
      "A second parcel that is promised counts for nothing until it has come and is in order."
    case .refundPromise: "A refund promised for later counts for nothing. Only money that has arrived does."
    case .acceptRequest:
      """
      The seller asks you to press Accept. Accepting ends dispute and order on exactly the terms on the \
      page.
      """
    case .cancelRequest:
      """
      The seller asks to end the dispute. That helps the seller; only facts on your page can make it \
      right.
      """
    case .returnDemand:
      "The seller wants the goods back. A return counts only when it stands in the dispute."
    case .reasonChange:
      "The seller wants another reason or description. A weaker reason loses the case later."
    case .bargaining:
      "The seller offers a small part, a coupon or a gift. Only a formal amount in the dispute counts."
    case .reviewDeal:
      """
      The seller wants stars or a good review in return. Honesty is not for sale, and the promise has no \
      force.
      """
    case .threat:
      "The seller threatens or accuses. A dispute is your right; the platform decides, not the seller."
    case .talkElsewhere:
      "The seller wants to talk outside the platform. The platform sees only what stands in the dispute."
    case .pity: "The seller tells a sad or urgent story. It changes nothing about what you paid for."
    case .stalling:
      "The seller asks for more time. While you wait, timers run, and time works for the seller."
    case .trackingClaim:
      """
      The seller says where the parcel is. Only the carrier's own site can tell, and it can be a parcel \
      to another address.
      """
    case .extensionClaim: "The seller speaks of more protection. It is true when your order page shows it."
    case .carrierBlame:
      "The seller blames the post or customs. The seller answers for the delivery, not you."
    case .platformRefund:
      """
      The seller says that the platform refunds. If so, the dispute page shows it, and you need do \
      nothing for it.
      """
    case .replacementFaulty:
      "The second parcel is faulty too. Show it in the dispute; the claim stays as it is."
    case .replacementUnderWay:
      "A second parcel is promised or sent. The claim stays open until it has come and is in order."
    case .exchange:
      """
      An exchange runs through the dispute: first the return is agreed there, then you send the item, \
      then a new one comes. Outside it nothing is promised.
      """
    case .uncheckedParcel: "The parcel came, but you have not checked it. Press nothing before you did."
    case .deliveredUnseen:
      "The carrier says delivered. See whether you have it, and whether it went to your address."
    case .neverShipped:
      """
      Nothing has been shipped, so there is nothing to wait for on the seller's word. The dispute is \
      your way to the money.
      """
    case .extensionWithoutTracking:
      """
      Protection was extended, but no parcel can be seen. Time alone brings nothing; an extension \
      without a parcel is a way to stall.
      """
    case .parcelLost:
      """
      The carrier's site does not show a parcel that is coming to you. That is what your claim says: \
      keep it, and show a screenshot.
      """
    case .timerNearEnd:
      """
      The dispute timer is nearly at its end and the seller says nothing. Go on with the dispute: what \
      follows is decided on the page, not by you giving up.
      """
    case .extensionMissing:
      """
      The parcel moves, but protection is not seen to be extended to {margin} days or more. Without \
      that, cancelling is a risk.
      """
    case .defectKeepsDispute:
      """
      The goods have a defect and your evidence is not complete. A real defect is the reason to keep a \
      dispute open.
      """
    case .evidenceBeforePlatform:
      """
      Your evidence is not complete, and once the platform has stepped in you can add some only when it \
      asks.
      """
    case .prepareEvidence:
      """
      It is the seller's turn. Use the time: with complete evidence the silence of the seller wins for \
      you.
      """
    case .sellersMove: "It is the seller's turn. If the seller says nothing in time, that speaks for you."
    case .yourMove: "It is your turn. Your claim stands as long as you answer in time."
    case .keepClaim:
      "Nothing that you can see on the page makes it safe to give up the dispute, so keep it."
    case .answerProposal: "A proposal lies on the page. Silence may count as a yes."
    case .answerOpenProposal:
      "Money lies on the page that you may want. Answer in time, without rejecting it."
    case .answerGoodProposal:
      "A good proposal lies on the page. Say in the dispute that you want it, so that it is not lost."
    case .answerEvidence: "Evidence was asked for. What comes too late does not count."
    case .answerQuestion: "The platform asked you something. Without an answer it decides for the seller."
    case .answerTurn: "The page waits for you. Silence may count as a yes."
    case .checkBeforeOpening:
      """
      The parcel came and is not checked. Check it today, before anything else: a dispute is for goods that \
      are not in order.
      """
    }
  }
}
