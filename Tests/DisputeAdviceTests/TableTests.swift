import RiskScoring
import Testing

@testable import DisputeAdvice

@Suite struct TableTests {
  @Test func rowsStandInTheOrderOfTheirIDs() {
    #expect(Set(RuleTable.rows.map { row in row.id }) == Set(RuleID.allCases))
    #expect(RuleTable.rows.count == RuleID.allCases.count)
    let guards = Action.allCases.flatMap { action in GuardTable.rows(action) }
    #expect(Set(guards.map { row in row.id }) == Set(GuardID.allCases))
    #expect(guards.count == GuardID.allCases.count)
    for action in Action.allCases {
      #expect(GuardTable.rows(action).allSatisfy { row in row.action == action })
    }
    #expect(StateKey.rows.map { row in row.key } == StateKey.allCases)
    #expect(Policy.rows.map { row in row.number } == PolicyNumber.allCases)
  }

  @Test func theLastRowThatDecidesIsWaitAndAlwaysHolds() {
    let last = RuleTable.rows.last { row in row.action != nil }
    #expect(last?.id == .keepClaim)
    #expect(last?.action == .wait)
  }

  @Test func everyRowFiresInASituation() throws {
    var spoken: Set<RuleID> = []
    var decided: Set<RuleID> = []
    for row in SituationRow.all {
      let advice = advise(try state(row.state), tactics: TacticSet(row.tactics))
      decided.insert(advice.rule)
      spoken.formUnion(advice.reasons.map { reason in reason.rule })
    }
    for row in RuleTable.rows {
      #expect(row.action == nil ? spoken.contains(row.id) : decided.contains(row.id), "\(row.id.rawValue)")
    }
  }

  /// The table of situations: no cell is empty, and the case that it names shows its rules.
  @Test(arguments: SituationTable.rows) func situationsAreShownByACase(_ row: DescribedSituation) throws {
    #expect((1...110).contains(row.situation.utf8.count))
    #expect(!row.sources.isEmpty && !row.rules.isEmpty)
    let shown = try #require(SituationRow.all.first { shown in shown.name == row.example }, "\(row.example)")
    let advice = advise(try state(shown.state), tactics: TacticSet(shown.tactics))
    #expect(row.rules.first == advice.rule)
    for rule in row.rules {
      #expect(advice.reasons.contains { reason in reason.rule == rule }, "\(rule.rawValue)")
    }
  }

  @Test func everyRuleAnswersASituation() {
    let answering = Set(SituationTable.rows.flatMap { row in row.rules })
    for rule in RuleID.allCases { #expect(answering.contains(rule), "\(rule.rawValue)") }
    #expect(Set(SituationTable.rows.map { row in row.situation }).count == SituationTable.rows.count)
    for source in Source.allCases {
      #expect(SituationTable.rows.contains { row in row.sources.contains(source) }, "\(source)")
    }
    print("described situations: \(SituationTable.rows.count), rules: \(RuleTable.rows.count)")
  }

  @Test func everyStepAndWarningIsGivenByARow() {
    var steps: Set<Step> = []
    for row in RuleTable.rows {
      for planned in row.steps {
        steps.insert(planned.step)
        if let other = planned.step.withoutButton { steps.insert(other) }
      }
    }
    let warnings = Set(RuleTable.rows.flatMap { row in row.warnings })
    #expect(steps == Set(Step.allCases))
    #expect(warnings == Set(Warning.allCases))
  }

  @Test func everyTacticHasARow() {
    for tactic in Tactic.allCases {
      #expect(RuleTable.rows.contains { row in row.tactics == TacticSet([tactic]) }, "\(tactic.label)")
    }
  }

  @Test func everyRowNamesItsSource() {
    for row in RuleTable.rows { #expect(!row.sources.isEmpty, "\(row.id.rawValue)") }
  }

  @Test func wordingIsThereAndShort() {
    var texts = RuleID.allCases.map { rule in Wording.reason(rule) }
    texts += GuardID.allCases.map { id in Wording.objection(id) }
    texts += Step.allCases.map { step in Wording.step(step) }
    texts += Warning.allCases.map { warning in Wording.warning(warning) }
    texts += GuardID.allCases.map { id in Wording.wouldNeed(id) }
    texts += StateKey.rows.flatMap { row in [row.question, row.meaning, row.harmful] }
    for action in Action.allCases {
      texts.append(Wording.firstCheck(action))
      for phase in [nil] + DisputePhase.allCases {
        for steps in [[], [Step.confirmReceipt]] {
          texts.append(Wording.headline(action, phase, steps: steps))
          texts.append(Wording.wrongButton(action, phase, steps: steps))
        }
      }
    }
    for text in texts { #expect((1...400).contains(text.utf8.count), "\(text)") }
    #expect(Set(texts.prefix(RuleID.allCases.count)).count == RuleID.allCases.count)
  }

  @Test func conditionsPrintThemselvesAndNameTheirKeys() throws {
    for row in RuleTable.rows { #expect(!row.condition.text.isEmpty) }
    let row = try #require(RuleTable.rows.first { row in row.id == .onItsWay })
    #expect(
      row.condition.text == """
        phase is awaiting-seller or awaiting-buyer, (item is not-received, shipment is in-transit or \
        arrived-in-country, protectionExtended is yes, protectionDaysLeft is at least reopenMarginDays and \
        claim.reason is not-received, delayed, no-tracking, customs, not-needed or other) and not (a proposal \
        gives money, or may)
        """)
    #expect(
      row.condition.keys == [
        .phase, .item, .shipment, .protectionExtended, .protectionDaysLeft, .claimReason, .offers, .offerKind,
        .offerAmount,
      ])
  }

  /// A comparison looks at a key that has such a value.
  @Test func conditionsCompareKeysOfTheRightKind() {
    func check(_ condition: Condition) {
      switch condition {
      case .atLeast(let key, _), .atMost(let key, _):
        if case .integer = key.row.kind {} else { Issue.record("\(key)") }
      case .yes(let key), .no(let key):
        if case .yesNo = key.row.kind {} else { Issue.record("\(key)") }
      case .not(let inner): check(inner)
      case .all(let inner), .any(let inner): for part in inner { check(part) }
      default: break
      }
    }
    for row in RuleTable.rows { check(row.condition) }
  }

  @Test func flagsAreThoseOfTheInterface() {
    #expect(
      StateKey.rows.compactMap { row in row.flag }.sorted() == [
        "--buttons", "--claim-amount", "--claim-reason", "--claim-wants", "--closed-days", "--currency",
        "--days-since-confirmation", "--days-since-dispatch", "--escalation", "--evidence", "--evidence-days",
        "--item", "--minimum-acceptable", "--mistake", "--off-platform-refund-received", "--offer",
        "--offer-amount", "--offer-from", "--offer-kind", "--order-paid", "--outcome", "--phase",
        "--protection-days", "--protection-extended", "--refund-received", "--replacement", "--response-days",
        "--return", "--return-cost", "--return-days", "--shipment",
      ])
  }

  @Test func namesMatchTheirCases() {
    #expect(DisputePhase.names.count == DisputePhase.allCases.count)
    #expect(EscalationStatus.names.count == EscalationStatus.allCases.count)
    #expect(ClaimReason.names.count == ClaimReason.allCases.count)
    #expect(ClaimWants.names.count == ClaimWants.allCases.count)
    #expect(OfferSource.names.count == OfferSource.allCases.count)
    #expect(OfferKind.names.count == OfferKind.allCases.count)
    #expect(OfferFact.names.count == OfferFact.allCases.count)
    #expect(Shipment.names.count == Shipment.allCases.count)
    #expect(ItemStatus.names.count == ItemStatus.allCases.count)
    #expect(EvidenceStatus.names.count == EvidenceStatus.allCases.count)
    #expect(ReturnStatus.names.count == ReturnStatus.allCases.count)
    #expect(ReplacementStatus.names.count == ReplacementStatus.allCases.count)
    #expect(Outcome.names.count == Outcome.allCases.count)
    #expect(PageButton.names.count == PageButton.allCases.count)
    #expect(Action.names.count == Action.allCases.count)
  }

  @Test func policyNumbersAreReadAndSetByName() {
    var policy = Policy.standard
    for (index, number) in PolicyNumber.allCases.enumerated() {
      policy[number] = 100 + index
      #expect(policy[number] == 100 + index)
    }
    #expect(Policy.standard[.reopenMarginDays] == 10)
    #expect(policy[.refundDays] == 110)
  }
}

extension DescribedSituation: CustomTestStringConvertible {
  var testDescription: String { situation }
}
