/// Why a dispute state is refused: facts, from which ``message`` makes the sentence.
public struct StateError: Error, Equatable, Sendable {
  public enum Problem: Equatable, Sendable {
    /// `nearest`: a known key that differs by two letters at most; `known`: all that can stand there.
    case unknownKey(nearest: String?, known: [String])
    /// A key inside an object written with a dot: `claim.reason`.
    case dottedKey(object: String, member: String)
    case duplicateKey
    case wrongType(found: String, expected: String)
    case unknownValue(String, allowed: [String])
    case notAnAmount(String, AmountError)
    case notAnInteger(String)
    case outOfRange(String, low: Int, high: Int)
    case notACurrency(String)
    /// A flag `--offer` that is not FROM:KIND:AMOUNT.
    case notAnOffer(String)
    /// Both `offer` and `offers`.
    case offerTwice
    /// A flag that edits the one proposal, where there are several.
    case severalOffers(Int)
    case currencyMismatch(offer: String, order: String)
    /// A key that only makes sense in one phase, with another phase (nil: none given).
    case needsPhase(DisputePhase, given: DisputePhase?)
    /// Proposals, though no dispute is open.
    case offersBeforeDispute
    /// A proposal, though it was said that there is none.
    case noneBesideOffer
    /// A value that can't be true together with another key's: `item received-ok`.
    case contradicts(value: String, other: String)
    /// A claim or a minimum above the price.
    case moreThanPaid(Amount, paid: Amount)
  }

  /// The key as the user wrote it: a path of the JSON or a flag.
  public let key: String
  /// Byte offset of the key in the JSON, where there is one.
  public let offset: Int?
  public let problem: Problem

  public init(key: String, offset: Int? = nil, problem: Problem) {
    self.key = key
    self.offset = offset
    self.problem = problem
  }

  /// One sentence that names the key and the value and says what would be right.
  public var message: String { "\(key): \(explanation)" }

  private var explanation: String {
    switch problem {
    case .unknownKey(let nearest?, _): "unknown key; did you mean \"\(nearest)\"?"
    case .unknownKey(nil, let known): "unknown key; use \(listed(known, by: "or"))"
    case .dottedKey(let object, let member):
      "unknown key; write it as an object: {\"\(object)\": {\"\(member)\": …}}"
    case .duplicateKey: "given twice; give it once"
    case .wrongType(let found, let expected): "\(found) where \(expected) is needed"
    case .unknownValue(let value, let allowed):
      "unknown value \"\(value)\"; use \(listed(allowed, by: "or"))"
    case .notAnAmount(let text, .notANumber):
      "\"\(text)\" is not an amount; write a number such as 12.50"
    case .notAnAmount(let text, .negative): "\(text) is negative; an amount is 0 or more"
    case .notAnAmount(let text, .tooManyDecimals): "\(text) has more than four decimals; round it to four"
    case .notAnAmount(let text, .tooLarge): "\(text) is too large; an amount is below 10^12"
    case .notAnInteger(let text): "\"\(text)\" is not a whole number; write one such as 7"
    case .outOfRange(let text, let low, let high): "\(text) is out of range; use \(low) to \(high)"
    case .notACurrency(let text): "\"\(text)\" is not a currency; use three letters such as USD"
    case .notAnOffer(let text): "\"\(text)\" is not FROM:KIND:AMOUNT, such as seller:refund:12.50"
    case .offerTwice: "both \"offer\" and \"offers\" are given; give one of them"
    case .severalOffers(let count):
      "there are \(count) proposals; give each as --offer FROM:KIND:AMOUNT"
    case .currencyMismatch(let offer, let order):
      "\(offer) is not the order's currency \(order); ask for the amount in \(order)"
    case .needsPhase(let phase, let given?):
      "does not go with phase \(given.name); it needs phase \(phase.name)"
    case .needsPhase(let phase, nil): "needs phase \(phase.name), and no phase is given"
    case .offersBeforeDispute:
      "there is a proposal, though phase is not-opened; a proposal needs an open dispute"
    case .noneBesideOffer: "\"none\" is given beside a proposal; give one or the other"
    case .contradicts(let value, let other): "\(value) does not go with \(other); correct one of them"
    case .moreThanPaid(let amount, let paid):
      "\(amount.text) is more than order.paid, \(paid.text); no refund is more than was paid"
    }
  }
}

/// The candidate that is at most two edits away from `text`, the nearest first; nil when none is.
func nearest(to text: String, among candidates: [String]) -> String? {
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let distance = editDistance(Array(text.utf8), Array(candidate.utf8), limit: 2)
    if distance <= 2, distance < best?.distance ?? 3 { best = (distance, candidate) }
  }
  return best?.candidate
}

/// Levenshtein's distance over bytes; `limit + 1` as soon as the lengths differ by more than `limit`.
private func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
  guard abs(left.count - right.count) <= limit else { return limit + 1 }
  var previous = Array(0...right.count)
  for (row, byte) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let replaced = previous[column] + (byte == other ? 0 : 1)
      current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[right.count]
}
