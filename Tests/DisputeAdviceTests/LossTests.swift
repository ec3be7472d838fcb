import RiskScoring
import Testing

@testable import DisputeAdvice

/// Can a buyer lose money by what is advised? (What `cancel` could lose is proved in `ProofTests`.)
@Suite struct LossTests {
  /// Of several proposals, the one taken leaves the buyer the most.
  @Test func acceptingTakesTheBest() throws {
    let amounts = [5, 9, 10].map { units in Amount(units: units) }
    var checked = 0
    for wants in ClaimWants.allCases {
      for cost in [nil, Amount.zero, Amount(units: 1), Amount(units: 20)] {
        for (first, second) in amounts.flatMap({ first in amounts.map { second in (first, second) } }) {
          for kinds in [(OfferKind.refund, OfferKind.returnAndRefund), (.refund, .refund)] {
            var state = DisputeState()
            state.claimWants = wants
            state.minimumAcceptable = Amount(units: 5)
            state.returnCost = cost
            state.offers = [Offer(kind: kinds.0, amount: first), Offer(kind: kinds.1, amount: second)]
            let decision = Situation(state).decide()
            let index = try #require(decision.offer)
            let returns = kinds.1 == .returnAndRefund
            // A return of unknown cost is never preferred; of a known one only when more is left.
            let secondIsBetter =
              returns
              ? wants == .returnAndRefund
                && cost.map { cost in second.less(cost) > first.tenThousandths } == true
              : second > first
            #expect(index == (secondIsBetter ? 1 : 0), "\(state)")
            checked += 1
          }
        }
      }
    }
    print("pairs of proposals: \(checked)")
  }
}
