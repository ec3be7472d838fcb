/// An amount in a currency; nil: nobody said which.
public struct Money: Equatable, Sendable {
  public let amount: Amount
  public let currency: Currency?

  public init(_ amount: Amount, _ currency: Currency?) {
    self.amount = amount
    self.currency = currency
  }

  /// With as many decimals as the currency has, or more where the amount has more: `12.50 USD`, `1500 JPY`.
  public var text: String {
    guard let currency else { return amount.text }
    return "\(amount.text(decimals: currency.decimals)) \(currency.code)"
  }

  /// Whether this is as much as `other`, or more. Amounts of different currencies can't be compared.
  func covers(_ other: Money) throws(CurrencyMismatch) -> Bool {
    guard currency == other.currency else { throw CurrencyMismatch(left: currency, right: other.currency) }
    return amount >= other.amount
  }
}

/// Two amounts of different currencies, or one of an unknown currency, were to be compared.
struct CurrencyMismatch: Error, Equatable, Sendable {
  let left: Currency?
  let right: Currency?
}

/// Decimals of a currency's smallest unit (ISO 4217, edition of 2018 with amendments up to 2024).
enum MinorUnits {
  /// The currencies whose number of decimals is not 2, by their codes.
  static let rows: [(code: String, decimals: Int)] = [
    ("BHD", 3), ("BIF", 0), ("CLF", 4), ("CLP", 0), ("DJF", 0), ("GNF", 0), ("IQD", 3), ("ISK", 0),
    ("JOD", 3), ("JPY", 0), ("KMF", 0), ("KRW", 0), ("KWD", 3), ("LYD", 3), ("OMR", 3), ("PYG", 0),
    ("RWF", 0), ("TND", 3), ("UGX", 0), ("UYI", 0), ("UYW", 4), ("VND", 0), ("VUV", 0), ("XAF", 0),
    ("XOF", 0), ("XPF", 0),
  ]
}

extension Currency {
  /// Decimals of the smallest unit: 2 unless ``MinorUnits`` says otherwise.
  public var decimals: Int {
    for row in MinorUnits.rows where row.code.utf8.elementsEqual(code.utf8) { return row.decimals }
    return 2
  }
}
