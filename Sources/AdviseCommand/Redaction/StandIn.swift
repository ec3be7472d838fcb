import MessageText

/// What points at a person, a parcel or an account, and what takes its place.
///
/// A stand-in is read as the same kind of token as what it replaces, so that a message means the same to the scorer.
/// Names of hosts are reserved ones (`.example`, RFC 2606); numbers keep their letters and grouping.
enum StandIn: Hashable {
  case name, link, email, phone, handle
  /// A name with `@` before a word that is no host: `care@shop`.
  case localHandle
  /// A long code of letters and digits.
  case tracking
  /// A long number: an order's, an account's, a telephone's.
  case number
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

  /// The text that stands for the `number`th thing of its kind, from 1, in place of `original`.
  func text(_ number: Int, insteadOf original: String) -> String {
    switch self {
    case .name: "Person-\(number)"
    case .link: "\(original.utf8.starts(with: "http".utf8) ? "https://" : "")link-\(number).example"
    case .email: "mail-\(number)@mail.example"
    case .handle: "@user-\(number)"
    case .localHandle: "user-\(number)@host"
    case .address: "[address \(number)]"
    // Written apart, a parcel number is known by its check digit alone.
    case .tracking: otherDigits(number, in: String(original.unicodeScalars.filter { $0 != " " }))
    case .phone, .number: otherDigits(number, in: original)
    }
  }
}

/// The text with other digits: a 9, zeros and the number, in the same places and as many, or more where they are too
/// few. It is still no price, no date and no count of days.
private func otherDigits(_ number: Int, in text: String) -> String {
  let places = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
  let last = String(number)
  var digits = Array(("9" + String(repeating: "0", count: max(0, places - 1 - last.utf8.count)) + last).utf8)[
    ...]
  var replaced: [UInt8] = []
  var left = places
  for byte in text.utf8 {
    guard byte >= 0x30, byte <= 0x39 else {
      replaced.append(byte)
      continue
    }
    left -= 1
    let count = left == 0 ? digits.count : 1
    replaced += digits.prefix(count)
    digits = digits.dropFirst(count)
  }
  return String(decoding: replaced, as: UTF8.self) + String(decoding: digits, as: UTF8.self)
}

/// Words of addresses, folded as the tokenizer folds them.
enum AddressWords {
  /// Behind a house number and a name: `12 Mill Lane`.
  static let behindNumberAndName = wordSet([
    "avenue", "ave", "boulevard", "blvd", "close", "court", "crescent", "drive", "lane", "ln", "road", "rd",
    "square", "st", "street", "terrace",
  ])
  /// Endings of a word before a house number: `Gartenstr. 3`.
  static let endingsBeforeNumber = wordSet(["strasse", "straße", "str", "gasse", "weg", "platz", "straat"])
  /// Before a name and a house number: `calle Mayor 3`.
  static let beforeNameAndNumber = wordSet(["avenida", "calle", "rua", "rue", "ul", "ulica", "via"])
  /// Words of a street's name at most.
  static let longestName = 3
}

/// Given names that are words too. Only written with a capital are they taken for names.
let wordsThatAreNames = wordSet([
  "amber", "angel", "april", "art", "august", "bill", "christian", "dawn", "dear", "faith", "frank", "grace",
  "happy", "holly", "hope", "ivy", "jack", "joy", "june", "lily", "lucky", "mark", "max", "may", "melody",
  "norm",
  "pat", "rose", "ruby", "sandy", "sky", "sue", "summer", "sunny", "will", "win",
])

/// Words by their bytes: hashing characters takes time that grows with the square of the marks on one.
private func wordSet(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }
