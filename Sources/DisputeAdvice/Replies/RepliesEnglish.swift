extension ReplyPart {
  /// `{minimum}`, `{claim}` and `{amount}` are amounts.
  var english: String {
    switch self {
    case .greeting: "Hello."
    case .thanks: "Thank you."
    case .acceptRefund: "I agree to the refund exactly as it stands in this dispute."
    case .acceptReturn:
      """
      I agree to the return and refund exactly as they stand in this dispute. I will put the tracking \
      number here.
      """
    case .meantSellers: "I mean the seller's proposal of {amount}, number {number} on the page."
    case .meantPlatforms: "I mean the platform's proposal of {amount}, number {number} on the page."
    case .meantNumber: "I mean the proposal of {amount}, number {number} on the page."
    case .goodsInOrder: "I have the goods and they are in order, so I am closing this dispute."
    case .refundArrived: "The refund has arrived, so I am closing this dispute."
    case .ownMistake: "This dispute was my mistake, so I am closing it. I am sorry for the trouble."
    case .onItsWay:
      """
      The parcel is moving and protection is extended, so I am closing this dispute for now. If the parcel \
      does not come, I will open a new one.
      """
    case .restoreTerms:
      "I asked for a refund without return, and I have set the terms in the dispute right again."
    case .counterOffer:
      "The proposal does not cover my loss. My own proposal of {minimum} is in the dispute."
    case .raiseClaim:
      "My loss is larger than I wrote at first, so I now ask for {minimum} in the dispute."
    case .correctReason:
      "I have corrected the reason in the dispute so that it says what really happened."
    case .addedEvidence: "I have added evidence to the dispute. Please look at it."
    case .sendEvidence: "My claim stands. I am sending the facts and the evidence that were asked for."
    case .noAcceptButton:
      "The proposal is what I asked for, but the page shows me no button for it. Please help."
    case .compareProposals: "I have read the proposals side by side. My claim stays as it is."
    case .asRequested: "Please propose what I asked for in this dispute."
    case .nameTheTerms:
      "Please state in the dispute what exactly you propose: the kind, the amount and the currency."
    case .tooLittle: "The proposal does not cover my loss. I ask for {claim}."
    case .nothingOffered:
      "A proposal of nothing does not solve the matter. My claim stays as it is."
    case .proposalRead: "I have read the proposal, and I will answer it here in the dispute."
    case .willReturn: "I will send the item as it stands in this dispute and put the tracking number here."
    case .returnWasLate: "Please tell me here how the return in this dispute can still be settled."
    case .returnUnderWay: "The item is on its way back. I am waiting for the refund."
    case .returnArrived: "The item has come back to you. I am waiting for the refund."
    case .appeal: "Please look at this case again. I am adding evidence."
    case .refundOverdue: "The refund was decided but has not arrived yet. Please tell me where it is."
    case .goodsFine: "The goods have arrived and are in order."
    case .cancelOrder: "The order has not been shipped. Please cancel the order and refund it."
    case .sendNumber: "Please send a tracking number that works on the carrier's website."
    case .faulty: "The order is not as promised. Please solve this through the platform."
    case .notArrived: "The goods have not arrived. Please refund them through the platform."
    case .exchangeHere: "I asked for an exchange. Please put it into the dispute."
    case .noData: "I give no personal data and open no links."
    case .payOnPlatform: "I take refunds only through the platform, the way I paid."
    case .noNewOrder: "I will not place another order; please solve this one."
    case .keepOpen: "I keep this dispute open until the matter is solved."
    case .mayOpen: "I will use the platform's protection as long as the matter is not solved."
    case .confirmLater: "I confirm receipt only after the parcel has arrived and I have checked it."
    case .readProposals: "I answer every proposal in the dispute itself, after reading it with care."
    case .keepReason: "The reason that I gave is true and stays as it is."
    case .returnInDispute: "A return is possible only if it stands in a dispute on the platform."
    case .parcelFirst: "A second parcel counts for me when it has arrived and is in order."
    case .refundHere: "Please make the refund through the platform; it counts when it has arrived."
    case .lossNotCovered: "That does not cover my loss."
    case .claimNotCovered: "That does not cover my loss; I ask for {claim}."
    case .stayPolite: "Let us stay polite; the facts are on the page."
    case .noReviewDeal: "A review has nothing to do with this matter."
    case .writeHere: "Please write to me here on the platform; I use no other channel for this."
    case .clearAnswer: "Please give me a clear answer here; I keep an eye on the deadlines."
    case .stillToSolve: "I understand, but the matter itself still has to be solved."
    case .lookAtTimer: "I will look at the order page to see how long protection runs."
    case .lookAtTracking: "I will check the number on the carrier's website."
    case .yourDelivery: "The delivery is your part of the order."
    case .awaitRefund: "I wait for the refund through the platform."
    case .keepClaim:
      "Please answer my claim here in the dispute. It stays as it is until the matter is solved."
    case .solveHere: "Please solve the matter here on the platform."
    }
  }
}
