import RiskScoring
import Testing

@testable import DisputeAdvice

@Suite struct MoneyTests {
  @Test(arguments: [
    ("12.5", "USD", "12.50 USD"), ("12.5", nil, "12.50"), ("1500", "JPY", "1500 JPY"), ("0", "jpy", "0 JPY"),
    ("3.125", "KWD", "3.125 KWD"), ("3", "KWD", "3.000 KWD"), ("1.2345", "CLF", "1.2345 CLF"),
    ("12.345", "USD", "12.345 USD"), ("0.5", "JPY", "0.5 JPY"),
    ("999999999999.9999", "EUR", "999999999999.9999 EUR"),
  ]) func printsWithTheDecimalsOfTheCurrency(_ amount: String, _ code: String?, _ text: String) throws {
    let currency = try code.map { code in try #require(Currency(text: code)) }
    #expect(Money(try Amount(text: amount), currency).text == text)
  }

  @Test func tableOfMinorUnitsIsSortedAndHoldsExceptionsOnly() {
    let codes = MinorUnits.rows.map { row in row.code }
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    for row in MinorUnits.rows {
      #expect(Currency(text: row.code)?.code == row.code)
      #expect([0, 3, 4].contains(row.decimals), "\(row.code)")
    }
    for code in ["USD", "EUR", "RUB", "BRL", "CNY", "GBP", "UAH", "PLN"] {
      #expect(Currency(text: code)?.decimals == 2)
    }
  }

  @Test func twoCurrenciesAreNotCompared() throws {
    let dollars = try #require(Currency(text: "USD"))
    let euros = try #require(Currency(text: "EUR"))
    #expect(throws: CurrencyMismatch(left: dollars, right: euros)) {
      try Money(Amount(units: 9), dollars).covers(Money(Amount(units: 1), euros))
    }
    #expect(throws: CurrencyMismatch(left: dollars, right: nil)) {
      try Money(Amount(units: 9), dollars).covers(Money(Amount(units: 1), nil))
    }
    #expect(try Money(Amount(units: 9), dollars).covers(Money(Amount(units: 9), dollars)))
    #expect(try !Money(Amount(units: 9), nil).covers(Money(Amount(text: "9.0001"), nil)))
  }

  @Test func adviceSpeaksOfMoneyInTheOrdersCurrency() throws {
    let advice = advise(
      try state(
        """
        {"phase":"awaiting-buyer","order":{"currency":"JPY"},"claim":{"amount":1500},
         "offer":{"kind":"refund","amount":300}}
        """), tactics: TacticSet())
    #expect(advice.reasons.first?.text.contains("gives 300 JPY; you want at least 1500 JPY") == true)
    #expect(advice.reply.contains("My own proposal of 1500 JPY is"))
  }
}
