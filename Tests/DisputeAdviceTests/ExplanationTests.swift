import RiskScoring
import Testing

@testable import DisputeAdvice

@Suite struct ExplanationTests {
  private func line(_ rule: RuleID, _ tried: [Tried]) -> String? {
    tried.first { tried in tried.rule == rule }?.text
  }

  @Test func saysWhichConditionFailedFirst() throws {
    let tried = explain(
      try state(
        """
        {"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionExtended":true,
         "protectionDaysLeft":9,"order":{"paid":20,"currency":"USD"},
         "offers":[{"kind":"refund","amount":5},{"kind":"none"}]}
        """), tactics: TacticSet([.cancelRequest]))
    #expect(
      line(.goodsInOrder, tried)
        == """
        needs: item is received-ok or replacement is received-ok; but item is not-received and replacement \
        is unknown
        """)
    #expect(line(.ownMistake, tried) == "needs: mistake is yes; but mistake is unknown")
    #expect(
      line(.onItsWay, tried)
        == "needs: protectionDaysLeft is at least reopenMarginDays; but protectionDaysLeft is 9")
    #expect(
      line(.accused, tried) == "needs: the seller's message carries threat; but it does not")
    #expect(line(.severalProposals, tried) == "decides")
    #expect(line(.cancelRequest, tried) == "speaks too")
    #expect(line(.answerProposal, tried) == "speaks too")
    #expect(line(.keepClaim, tried) == nil)
    #expect(
      line(.sufficientOffer, tried)
        == """
        needs: a proposal gives enough money in the way you asked for; but offers is a list of 2, offer.kind \
        is refund and none, offer.amount is 5.00 USD and unknown, offer.currency is unknown and unknown, \
        order.currency is USD, claim.wants is unknown, minimumAcceptable is unknown, claim.amount is \
        unknown and order.paid is 20.00 USD
        """)
  }

  @Test func saysWhatForbidsARuleThatHolds() throws {
    let tried = explain(try state(#"{"item":"received-ok","protectionDaysLeft":0}"#), tactics: TacticSet())
    #expect(
      line(.goodsInOrder, tried)
        == """
        holds, but cancel-expired forbids it: Buyer protection is over: a cancelled dispute could never be \
        opened again.
        """)
  }

  /// The explanation tells the story of the advice: each rule up to the one that decided, none of them silent.
  @Test func tellsWhatTheAdviceSays() throws {
    for row in SituationRow.all {
      let state = try state(row.state)
      let tactics = TacticSet(row.tactics)
      let tried = explain(state, tactics: tactics)
      let advice = advise(state, tactics: tactics)
      var deciding: [RuleID] = []
      var speaking: Set<RuleID> = []
      for tried in tried {
        switch tried.result {
        case .decided: deciding.append(tried.rule)
        case .spoke: speaking.insert(tried.rule)
        case .failed(let condition, let found): #expect(!condition.isEmpty && !found.isEmpty)
        case .forbidden(let id, _):
          #expect(tried.action != advice.action && id.rawValue.hasPrefix(tried.action?.name ?? "-"))
        }
        #expect(!tried.text.contains("{"), "\(tried.text)")
      }
      #expect(deciding == [advice.rule], "\(row.name)")
      #expect(speaking == Set(advice.reasons.dropFirst().map { reason in reason.rule }), "\(row.name)")
      let place = try #require(RuleTable.rows.firstIndex { rule in rule.id == advice.rule })
      #expect(tried.prefix(place + 1).map { $0.rule } == RuleTable.rows.prefix(place + 1).map { $0.id })
    }
  }

  /// What an objection asks for is enough: the state before it, what is changed, and the action is right.
  @Test(arguments: NeedRow.all) func whatIsNeededIsEnough(_ row: NeedRow) throws {
    let before = advise(try state(row.before), tactics: TacticSet())
    let blocked = try #require(before.blocked.first { blocked in blocked.rule == row.objection })
    #expect(!blocked.wouldNeed.isEmpty && !blocked.wouldNeed.contains("{"))
    #expect(advise(try state(row.after), tactics: TacticSet()).action == blocked.action)
  }

  @Test func everyObjectionIsAnswered() {
    #expect(Set(NeedRow.all.map { row in row.objection }) == Set(GuardID.allCases))
    for id in GuardID.allCases { #expect((1...300).contains(Wording.wouldNeed(id).utf8.count), "\(id)") }
  }
}

/// An objection to an action, a state in which it is raised, and one in which what it asks for is true.
struct NeedRow: CustomTestStringConvertible, Sendable {
  let objection: GuardID
  let before: String
  let after: String

  init(_ objection: GuardID, _ before: String, _ after: String) {
    self.objection = objection
    self.before = before
    self.after = after
  }

  var testDescription: String { objection.rawValue }

  private static let parcel =
    """
    "phase":"awaiting-seller","item":"not-received","shipment":"in-transit","return":"none",\
    "protectionExtended":true
    """
  private static let mistake =
    #""mistake":true,"item":"not-received","shipment":"in-transit","return":"none""#
  private static let late = parcel + #","claim":{"reason":"delayed"}"#

  static let all: [NeedRow] = [
    NeedRow(
      .cancelClosed, #"{"phase":"closed","item":"received-ok"}"#,
      #"{"phase":"awaiting-seller","item":"received-ok","return":"none"}"#),
    NeedRow(
      .cancelNotOpened, #"{"phase":"not-opened","mistake":true}"#,
      "{\(mistake),\"phase\":\"awaiting-seller\",\"protectionDaysLeft\":10}"),
    NeedRow(
      .cancelNotShown, #"{"item":"received-ok","buttons":["edit"]}"#,
      #"{"item":"received-ok","return":"none","buttons":["edit","cancel"]}"#),
    NeedRow(
      .cancelExpired, #"{"item":"received-ok","protectionDaysLeft":0}"#,
      #"{"item":"received-ok","return":"none","protectionDaysLeft":1}"#),
    NeedRow(
      .cancelPaysSeller, #"{"phase":"escalated","mistake":true,"protectionDaysLeft":30}"#,
      #"{"phase":"escalated","mistake":true,"protectionDaysLeft":30,"replacement":"received-ok"}"#),
    NeedRow(
      .cancelPhaseUnknown, "{\(mistake),\"protectionDaysLeft\":30}",
      "{\(mistake),\"phase\":\"awaiting-buyer\",\"protectionDaysLeft\":30}"),
    NeedRow(.cancelTimerUnknown, "{\(late)}", "{\(late),\"protectionDaysLeft\":10}"),
    NeedRow(
      .cancelReturnUnseen, #"{"phase":"awaiting-seller","item":"received-ok","protectionDaysLeft":30}"#,
      #"{"phase":"awaiting-seller","item":"received-ok","protectionDaysLeft":30,"return":"none"}"#),
    NeedRow(
      .cancelLosesReturn,
      #"{"phase":"awaiting-seller","mistake":true,"protectionDaysLeft":30,"return":"sent"}"#,
      """
      {"phase":"awaiting-seller","mistake":true,"protectionDaysLeft":30,"return":"sent","order":{"paid":3},
       "refundReceived":3}
      """),
    NeedRow(
      .cancelLosesOffer,
      "{\(parcel),\"protectionDaysLeft\":10,\"claim\":{\"amount\":9},\"offer\":{\"kind\":\"refund\",\"amount\":1}}",
      "{\(late),\"protectionDaysLeft\":10,\"offers\":[]}"),
    NeedRow(
      .cancelTimerShort, "{\(late),\"protectionDaysLeft\":9}", "{\(late),\"protectionDaysLeft\":10}"),
    NeedRow(
      .cancelUnproved, #"{"phase":"awaiting-seller","protectionDaysLeft":10}"#,
      #"{"phase":"awaiting-seller","protectionDaysLeft":10,"order":{"paid":2},"refundReceived":2}"#),
    NeedRow(
      .acceptClosed, #"{"phase":"closed","order":{"paid":5},"offer":{"kind":"refund","amount":5}}"#,
      #"{"phase":"escalated","order":{"paid":5},"offer":{"kind":"refund","amount":5}}"#),
    NeedRow(
      .acceptNotOpened, #"{"phase":"not-opened"}"#,
      #"{"phase":"awaiting-buyer","order":{"paid":5},"offer":{"kind":"refund","amount":5}}"#),
    NeedRow(
      .acceptNotShown, #"{"order":{"paid":5},"offer":{"kind":"refund","amount":5},"buttons":["edit"]}"#,
      #"{"order":{"paid":5},"offer":{"kind":"refund","amount":5},"buttons":["accept"]}"#),
    NeedRow(
      .acceptNothing, #"{"order":{"paid":5}}"#, #"{"order":{"paid":5},"offer":{"kind":"refund","amount":5}}"#),
    NeedRow(
      .acceptReturn,
      #"{"claim":{"wants":"refund","amount":5},"offer":{"kind":"return-and-refund","amount":5}}"#,
      #"{"claim":{"wants":"refund","amount":5},"offer":{"kind":"refund","amount":5}}"#),
    NeedRow(
      .acceptTooLittle, #"{"claim":{"amount":5},"offer":{"kind":"refund","amount":4}}"#,
      #"{"claim":{"amount":5},"minimumAcceptable":4,"offer":{"kind":"refund","amount":4}}"#),
    NeedRow(
      .acceptZero, #"{"claim":{"amount":5},"offer":{"kind":"none"}}"#,
      #"{"claim":{"amount":5},"offer":{"kind":"refund","amount":5}}"#),
    NeedRow(
      .acceptUnclear, #"{"offer":{"kind":"refund","amount":5}}"#,
      #"{"minimumAcceptable":5,"offer":{"kind":"refund","amount":5}}"#),
    NeedRow(
      .editClosed, #"{"phase":"closed","claim":{"reason":"customs"},"item":"not-received"}"#,
      #"{"phase":"awaiting-buyer","claim":{"reason":"customs"},"item":"not-received"}"#),
    NeedRow(
      .editNotOpened, #"{"phase":"not-opened","claim":{"reason":"customs"},"item":"not-received"}"#,
      #"{"phase":"awaiting-buyer","claim":{"reason":"customs"},"item":"not-received"}"#),
    NeedRow(
      .editEscalated, #"{"phase":"escalated","claim":{"reason":"customs"},"item":"not-received"}"#,
      #"{"phase":"awaiting-buyer","claim":{"reason":"customs"},"item":"not-received"}"#),
    NeedRow(
      .editNotShown, #"{"claim":{"reason":"customs"},"item":"not-received","buttons":[]}"#,
      #"{"claim":{"reason":"customs"},"item":"not-received","buttons":["edit"]}"#),
    NeedRow(
      .editRisksOffer, #"{"order":{"paid":5},"offer":{"kind":"refund","amount":5}}"#,
      #"{"order":{"paid":5},"offer":{"kind":"refund","amount":4}}"#),
    NeedRow(
      .editSettled, #"{"phase":"awaiting-buyer","claim":{"reason":"not-needed"},"item":"received-ok"}"#,
      #"{"phase":"awaiting-buyer","claim":{"reason":"not-needed"},"item":"received-faulty"}"#),
    NeedRow(
      .editNotNeeded, #"{"claim":{"amount":5}}"#, #"{"claim":{"amount":5},"minimumAcceptable":6}"#),
    NeedRow(
      .waitLeavesMoney,
      #"{"phase":"awaiting-seller","order":{"paid":5},"offer":{"kind":"refund","amount":5}}"#,
      #"{"phase":"awaiting-seller","order":{"paid":5},"offer":{"kind":"refund","amount":4}}"#),
    NeedRow(
      .waitGoodsInOrder, #"{"item":"received-ok","return":"none"}"#,
      #"{"item":"received-faulty","return":"none"}"#),
    NeedRow(.waitSettled, "{\(late),\"protectionDaysLeft\":10}", "{\(late),\"protectionDaysLeft\":9}"),
    NeedRow(
      .waitWeakensClaim,
      #"{"phase":"awaiting-seller","claim":{"reason":"no-tracking"},"item":"not-received"}"#,
      #"{"phase":"awaiting-seller","claim":{"reason":"not-received"},"item":"not-received"}"#),
  ]
}
