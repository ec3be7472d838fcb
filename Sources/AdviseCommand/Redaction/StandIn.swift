import MessageText

/// What points at a person, a parcel or an account, and what takes its place.
///
/// A stand-in is read as the same kind of token as what it replaces, so that a message means the same to the scorer.
/// Names of hosts are reserved ones (`.example`, RFC 2606), as are telephones (`NumberForm`); numbers keep their letters
/// and grouping. A word in the name of a host tells the scorer something: `www` tells least.
enum StandIn: Hashable {
  case name, link, email, phone, handle
  /// Behind the host of a service that everyone knows: `paypal.me/nova`.
  case profile
  /// A name behind that of a messenger: `my wechat is nova_88`.
  case account
  /// A name with `@` before a word that is no host: `care@shop`.
  case localHandle
  /// A long code of letters and digits.
  case tracking
  /// An account of a cryptocurrency.
  case wallet
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

  /// The kind with which it is counted: what may look the same must not have the same number.
  var counted: StandIn {
    switch self {
    case .profile, .account: .handle
    case .wallet: .tracking
    default: self
    }
  }

  /// What stands around the number; nil where the stand-in is digits in the form of the original.
  private var frame: (before: String, after: String)? {
    switch self {
    case .name: ("Person-", "")
    case .link: ("www-", ".example")
    case .email: ("mail-", "@mail.example")
    case .handle: ("@user-", "")
    case .profile, .account: ("user-", "")
    case .localHandle: ("user-", "@host")
    case .address: ("[address ", "]")
    case .tracking, .wallet, .phone, .number: nil
    }
  }

  /// The text that stands for the `number`th thing of its kind, from 1, in place of `original`; `folded` is the same as
  /// it is read.
  func text(_ number: Int, insteadOf original: String = "", folded: [UInt8] = []) -> String {
    if let frame {
      let scheme = self == .link && original.utf8.starts(with: "http".utf8) ? "https://" : ""
      return scheme + frame.before + String(number) + frame.after
    }
    // Digits of another script, or written as entities, would be left over.
    let isPlain = original.utf8.filter(isDigit).elementsEqual(folded.filter(isDigit))
    let written = isPlain ? original : String(decoding: folded, as: UTF8.self)
    switch self {
    case .wallet:
      let isASCII = original.utf8.count == folded.count
      return NumberForm.wallet(number, in: isASCII ? original : String(decoding: folded, as: UTF8.self))
    // Written apart, a parcel number is known by its check digit alone.
    case .tracking:
      return NumberForm.otherDigits(number, in: String(written.unicodeScalars.filter { $0 != " " }))
    default: return NumberForm.otherDigits(number, in: written)
    }
  }

  /// The number of a stand-in that stands there already, or of a telephone that nobody has; nil where `folded` is
  /// neither, or is other digits, which may be anybody's.
  func number(in folded: some Collection<UInt8>) -> Int? {
    guard let frame else {
      return self == .phone || self == .number ? NumberForm.ofStories(folded) : nil
    }
    var rest = folded[...]
    if self == .link, rest.starts(with: "https://".utf8) { rest = rest.dropFirst(8) }
    let (before, after) = (Array(frame.before.lowercased().utf8), Array(frame.after.utf8))
    guard rest.starts(with: before) else { return nil }
    let digits = rest.dropFirst(before.count).prefix { isDigit($0) }
    guard (1...7).contains(digits.count), digits.first != 0x30,
      rest.dropFirst(before.count + digits.count).elementsEqual(after)
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

/// Numbers in place of others: digits in the same places and as many, or more where they are too few. They are still no
/// price, no date and no count of days, and a telephone is still read as one.
enum NumberForm {
  static func otherDigits(_ number: Int, in text: String) -> String {
    let groups = text.utf8.split { !isDigit($0) }
    let places = groups.reduce(0) { $0 + $1.count }
    var digits = digits(number, beginnings(groups, in: text), places)[...]
    var replaced: [UInt8] = []
    var left = places
    for byte in text.utf8 {
      guard isDigit(byte) else {
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

  /// Of an account of letters and digits, only what tells its currency and its length stay.
  static func wallet(_ number: Int, in text: String) -> String {
    let start = ["0x", "bc1"].first { text.lowercased().utf8.starts(with: $0.utf8) }.map { $0.utf8.count }
    let kept = start ?? (text.utf8.first.map(isDigit) == true ? 0 : 1)
    let digits = digits(number, ["9"], text.utf8.count - kept)
    return String(decoding: text.utf8.prefix(kept), as: UTF8.self) + String(decoding: digits, as: UTF8.self)
  }

  /// Beginnings of telephone numbers that Ofcom keeps for stories, eleven digits each.
  private static let keptForStories = ["01614960", "01632960", "02079460", "07700900"].map { Array($0.utf8) }

  /// The last three digits of a telephone number that nobody has: one of Ofcom's, or 555-0100 to 555-0199 of North
  /// America written in groups.
  static func ofStories(_ text: some Collection<UInt8>) -> Int? {
    let groups = text.split { !isDigit($0) }
    var digits = groups.flatMap { $0 }
    if digits.count == 12, digits.starts(with: "44".utf8) { digits = [0x30] + digits.dropFirst(2) }
    let isBritish = digits.count == 11 && keptForStories.contains { digits.starts(with: $0) }
    let lengths = groups.map(\.count)
    let isAmerican =
      [[3, 4], [3, 3, 4], [1, 3, 3, 4]].contains(lengths) && digits.suffix(7).starts(with: "55501".utf8)
    guard isBritish || isAmerican else { return nil }
    return digits.suffix(3).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The first of the beginnings behind which there is room for the number, zeros, and the number.
  private static func digits(_ number: Int, _ beginnings: [String], _ places: Int) -> [UInt8] {
    let last = Array(String(number).utf8)
    let fitting = beginnings.first { $0.utf8.count + last.count <= places } ?? beginnings.last ?? ""
    let zeros = max(0, places - fitting.utf8.count - last.count)
    return Array(fitting.utf8) + [UInt8](repeating: 0x30, count: zeros) + last
  }

  /// With what the number may begin. Where telephones are written like it: numbers that no telephone has, those that
  /// Ofcom keeps for drama, and 555 of North America.
  private static func beginnings(_ groups: [Substring.UTF8View], in text: String) -> [String] {
    let lengths = groups.map(\.count)
    let places = lengths.reduce(0, +)
    // Else it may become a date.
    if lengths == [2, 2, 2], !text.utf8.contains(UInt8(ascii: ":")) { return ["909"] }
    guard text.utf8.first.map(isDigit) == true else { return ["9"] }
    if text.utf8.first == 0x30, (9...13).contains(places) {
      switch lengths[0] {
      case 3: return ["0207946", "0"]
      case 4: return ["0161496", "0"]
      default: return ["01632960", "0"]
      }
    }
    guard lengths.suffix(2) == [3, 4] else { return ["9"] }
    switch lengths.dropLast(2) {
    case []: return ["5550", "9"]
    case [3]: return ["9005550", "9"]
    case [1, 3]: return ["19005550", "9"]
    default: return ["9"]
    }
  }
}
