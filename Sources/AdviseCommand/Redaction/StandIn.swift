import MessageText

/// What points at a person, a parcel or an account, and what takes its place.
///
/// A stand-in is read as the same kind of token as what it replaces, so that a message means the same to the scorer.
/// All are reserved or impossible: `.example` (RFC 2606), country code 99, a parcel number without country.
enum StandIn: Hashable, CaseIterable {
  case name, link, email, phone, handle
  /// A long code of letters and digits.
  case tracking
  /// A long number.
  case order
  /// A house number beside a street.
  case address

  /// The kind of token that always gives way to a stand-in; nil: it depends.
  init?(_ kind: TokenKind) {
    switch kind {
    case .link: self = .link
    case .email: self = .email
    case .phone: self = .phone
    case .handle: self = .handle
    case .tracking: self = .tracking
    case .word, .number, .money, .tokenPrice, .date, .percentage: return nil
    }
  }

  /// The text that stands for the `number`th thing of its kind, from 1.
  func text(_ number: Int) -> String {
    switch self {
    case .name: "Person-\(number)"
    case .link: "https://link-\(number).example"
    case .email: "mail-\(number)@redacted.example"
    case .phone: "+99 \(digits(number, count: 10))"
    case .handle: "@user-\(number)"
    case .tracking: "TN\(digits(number, count: 10))"
    case .order: digits(number, count: 10)
    case .address: "[address \(number)]"
    }
  }
}

/// `count` digits or more that begin with 9 and end with the number: no price, no date, no count of days.
func digits(_ number: Int, count: Int) -> String {
  let text = String(number)
  return "9" + String(repeating: "0", count: max(0, count - 1 - text.utf8.count)) + text
}

/// Words of addresses, folded as the tokenizer folds them.
enum AddressWords {
  /// Behind a house number and a name: `12 Mill Lane`.
  static let behindNumberAndName: Set<String> = [
    "avenue", "ave", "boulevard", "blvd", "close", "court", "crescent", "drive", "lane", "ln", "road", "rd",
    "square", "st", "street", "terrace",
  ]
  /// Endings of a word before a house number: `Gartenstr. 3`.
  static let endingsBeforeNumber = ["strasse", "straße", "str", "gasse", "weg", "platz", "straat"]
  /// Before a name and a house number: `calle Mayor 3`.
  static let beforeNameAndNumber: Set<String> = ["avenida", "calle", "rua", "rue", "ul", "ulica", "via"]
  /// Words of a street's name at most.
  static let longestName = 3
}

/// Given names that are words too. Only written with a capital are they taken for names.
let wordsThatAreNames: Set<String> = [
  "amber", "angel", "april", "art", "august", "bill", "christian", "dawn", "dear", "faith", "frank", "grace",
  "happy", "holly", "hope", "ivy", "jack", "joy", "june", "lily", "lucky", "mark", "max", "may", "melody",
  "norm",
  "pat", "rose", "ruby", "sandy", "sky", "sue", "summer", "sunny", "will", "win",
]
