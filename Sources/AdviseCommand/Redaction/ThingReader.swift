import MessageText
import RiskScoring

/// Finds in a text what points at people, names aside.
struct ThingReader {
  struct Thing {
    let kind: StandIn
    /// What a stand-in takes the place of, in the folded text.
    let bytes: Range<Int>
    /// The token behind it.
    let end: Int
    /// What it is known by; nil: by its words.
    var key: Range<Int>?
  }

  /// Digits from which on a number may be an account's, an order's or a telephone's.
  private static let longNumber = 6
  /// The same for a number written in groups.
  private static let longGroups = 9
  /// As many groups of two digits are a telephone: `12 34 56 78`.
  private static let mostPairs = 4

  private let text: TokenizedText
  private let addresses: AddressReader
  /// By the first token of each: what the tokenizer cuts apart.
  private let joined: [Int: Thing]

  /// O(bytes).
  init(_ text: TokenizedText) {
    self.text = text
    addresses = AddressReader(text: text)
    joined = ThingReader.localHandles(text).merging(ThingReader.hostsAndWallets(text)) { first, _ in first }
      .merging(ThingReader.accounts(text)) { first, _ in first }
  }

  /// What begins at a token. O(1).
  func thing(at index: Int) -> Thing? {
    if let thing = joined[index] { return thing }
    let token = text.tokens[index]
    if let kind = StandIn(token.kind) { return thing(kind, index, index + 1) }
    if let count = addresses.address(at: index) { return thing(.address, index, index + count) }
    return endOfNumber(at: index).map { thing(.number, index, $0) }
  }

  private func thing(_ kind: StandIn, _ start: Int, _ end: Int) -> Thing {
    Thing(kind: kind, bytes: text.tokens[start].start..<text.tokens[end - 1].end, end: end)
  }

  /// A stand-in of more than one token that stands there already, `Person-1` or `[address 1]`, and the token behind it.
  func standIn(at index: Int) -> (kind: StandIn, number: Int, end: Int)? {
    guard index + 1 < text.tokens.count else { return nil }
    let bytes = text.bytes
    var range = text.tokens[index].start..<text.tokens[index + 1].end
    if text.words[index].elementsEqual("person".utf8) {
      return StandIn.name.number(in: bytes[range]).map { (.name, $0, index + 2) }
    }
    guard text.words[index].elementsEqual("address".utf8), range.lowerBound > 0,
      range.upperBound < bytes.count
    else { return nil }
    range = range.lowerBound - 1..<range.upperBound + 1
    return StandIn.address.number(in: bytes[range]).map { (.address, $0, index + 2) }
  }

  // MARK: - Numbers

  /// The token behind the long number that begins at one; nil where none does.
  private func endOfNumber(at start: Int) -> Int? {
    guard isGroup(start) else {
      guard isNumber(start) else { return nil }
      return digits(start..<start + 1) >= ThingReader.longNumber ? start + 1 : nil
    }
    var end = start + 1
    while end < text.tokens.count, joined[end] == nil, isGroup(end), isJoint(end),
      text.words[end].count > 1,
      text.words[end - 1].count > 1 || text.gap(before: end).last == UInt8(ascii: "(")
    {
      end += 1
    }
    if end - start > 1 {
      let arePairs =
        end - start >= ThingReader.mostPairs && text.words[start..<end].allSatisfy { $0.count == 2 }
      if arePairs || digits(start..<end) >= ThingReader.longGroups { return end }
    }
    return digits(start..<start + 1) >= ThingReader.longNumber ? start + 1 : nil
  }

  private func digits(_ run: Range<Int>) -> Int {
    text.words[run].reduce(0) { $0 + $1.count(where: isDigit) }
  }

  /// Whether a token is a number and no time: neither the clock's, nor a date, nor a span of years.
  private func isNumber(_ index: Int) -> Bool {
    switch text.tokens[index].kind {
    case .number, .date: !WrittenTime.isTime(text.words[index])
    default: false
    }
  }

  /// Whether it may be a part of a number that is written in groups: `4000 1234 5678 9010`.
  private func isGroup(_ index: Int) -> Bool {
    isNumber(index) && text.words[index].allSatisfy { isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// Whether a number may go on behind what stands before a token: any one mark, or a bracket and a space.
  private func isJoint(_ index: Int) -> Bool {
    let gap = text.gap(before: index)
    return gap.count == 1 || gap.elementsEqual(") ".utf8) || gap.elementsEqual(" (".utf8)
  }

  // MARK: - What the tokenizer cuts apart

  /// Marks within the name before an `@`.
  private static let joiners: Set<UInt8> = [
    UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"),
  ]

  /// Where tokens are joined with a handle behind them, `care@shop`.
  private static func localHandles(_ text: TokenizedText) -> [Int: Thing] {
    var found: [Int: Thing] = [:]
    for (index, token) in text.tokens.enumerated() where token.kind == .handle {
      var start = index
      while start > 0, text.tokens[start - 1].kind != .handle,
        text.gap(before: start).allSatisfy({ joiners.contains($0) })
      {
        start -= 1
      }
      guard start < index else { continue }
      found[start] = Thing(kind: .localHandle, bytes: text.tokens[start].start..<token.end, end: index + 1)
    }
    return found
  }

  /// Words between a messenger and a name at most.
  private static let mostBetween = 3

  /// Names of people in messengers: `wechat: nova_88`, `my telegram id is novalin`, `skype kim.larsen`.
  private static func accounts(_ text: TokenizedText) -> [Int: Thing] {
    var found: [Int: Thing] = [:]
    for index in text.tokens.indices where AccountWords.messengers.contains(text.words[index]) {
      var next = index + 1
      var isNamed = false
      while next < text.tokens.count, joinsAccount(text.gap(before: next)) {
        let gap = text.gap(before: next)
        if gap.contains(UInt8(ascii: ":")) || gap.contains(UInt8(ascii: "=")) { isNamed = true }
        let isNamer = AccountWords.namers.contains(text.words[next])
        guard next - index <= mostBetween, isNamer || AccountWords.between.contains(text.words[next]) else {
          found[next] = account(text, at: next, isNamed: isNamed)
          break
        }
        if isNamer { isNamed = true }
        next += 1
      }
    }
    return found
  }

  /// Whether a name may follow behind what stands before it: nothing that ends a sentence.
  private static func joinsAccount(_ gap: ArraySlice<UInt8>) -> Bool {
    !gap.isEmpty && gap.count < 5 && gap.allSatisfy { Array(" :=-(\"'".utf8).contains($0) }
  }

  private static let longestAccount = 40

  /// The name that begins at a token. Where no word or mark says that one follows (`isNamed`), only what is written like
  /// none of the language is: with digits, `_`, or points within it.
  private static func account(_ text: TokenizedText, at index: Int, isNamed: Bool) -> Thing? {
    let bytes = text.bytes
    let start = text.tokens[index].start
    guard StandIn(text.tokens[index].kind) == nil else { return nil }
    var end = start
    while end < bytes.count, isHostByte(bytes[end]) || joiners.contains(bytes[end]),
      end - start <= longestAccount
    { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    let name = bytes[start..<end]
    guard (3...longestAccount).contains(name.count), name.contains(where: isLetter) else { return nil }
    let isOdd = name.contains { isDigit($0) || $0 == UInt8(ascii: "_") }
    let parts = name.split { joiners.contains($0) }
    let isUnknown = parts.contains { $0.count > 1 && !englishLexicon.contains($0) }
    let isAccount: Bool
    if isDigit(bytes[start]) {
      isAccount = isNamed && name.count > 4
    } else if isOdd {
      isAccount = isNamed || name.count > 3
    } else {
      isAccount = isUnknown && (isNamed || parts.count > 1 && !name.contains(UInt8(ascii: "-")))
    }
    guard isAccount else { return nil }
    return Thing(kind: .account, bytes: start..<end, end: text.token(from: index + 1, startingAt: end))
  }

  /// Links with all parts of their host (`nova.shops.com`) or with an ending that is also a word (`paypal.me/nova`), and
  /// accounts of cryptocurrencies.
  private static func hostsAndWallets(_ text: TokenizedText) -> [Int: Thing] {
    let bytes = text.bytes
    var found: [Int: Thing] = [:]
    var index = 0
    while index < text.tokens.count {
      let token = text.tokens[index]
      let end = endOfHost(bytes, from: token.start)
      let behind = text.token(from: index + 1, startingAt: end)
      let at = end < bytes.count && bytes[end] == UInt8(ascii: "@")
      let isAddress = at || text.tokens[index..<behind].contains { $0.kind == .email }
      if !isAddress, let link = link(text, index..<behind, endOfHost: end) {
        found[index] = link
        index = max(link.end, behind)
        continue
      }
      if !isAddress, end - token.start >= shortestWallet {
        for wallet in wallets(text, index..<behind, token.start..<end) { found[wallet.key] = wallet.value }
      }
      index = behind
    }
    return found
  }

  /// Letters, digits and hyphens, and points between them.
  private static func endOfHost(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if isHostByte(bytes[end]) {
        end += 1
      } else if bytes[end] == UInt8(ascii: "."), end > start, end + 1 < bytes.count,
        isHostByte(bytes[end + 1])
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
  }

  /// The link that the tokens begin, `endOfHost` being where its host, or its scheme, ends.
  private static func link(_ text: TokenizedText, _ run: Range<Int>, endOfHost: Int) -> Thing? {
    let bytes = text.bytes
    let start = text.tokens[run.lowerBound].start
    var end: Int
    if let token = text.tokens[run].first(where: { $0.kind == .link }) {
      end = max(token.end, endOfHost)
    } else {
      let ending = bytes[start..<endOfHost].reversed().prefix { $0 != UInt8(ascii: ".") }
      guard ending.count > 1, ending.count < endOfHost - start, ending.allSatisfy(isLetter),
        endOfHost < bytes.count, bytes[endOfHost] == UInt8(ascii: "/")
      else { return nil }
      end = endOfPath(bytes, from: endOfHost)
      guard end > endOfHost + 1 else { return nil }
    }
    let behind = text.token(from: run.lowerBound + 1, startingAt: end)
    var thing = Thing(kind: .link, bytes: start..<end, end: behind)
    if let path = pathOfService(bytes[start..<end]) {
      thing = Thing(kind: .profile, bytes: path..<end, end: behind, key: start..<end)
    }
    return thing
  }

  /// Up to white space, a bracket or a quotation mark, without closing punctuation.
  private static func endOfPath(_ bytes: [UInt8], from start: Int) -> Int {
    let closing = Array(" \n<>\")".utf8)
    let trailing = Array(".,!?;:'".utf8)
    var end = start
    while end < bytes.count, !closing.contains(bytes[end]) { end += 1 }
    while end > start, trailing.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Where the path of a link begins whose host is a known service's; its end where it has none.
  private static func pathOfService(_ link: ArraySlice<UInt8>) -> Int? {
    var rest = link
    for scheme in ["https://", "http://", "www."] where rest.starts(with: scheme.utf8) {
      rest = rest.dropFirst(scheme.utf8.count)
    }
    let host = rest.prefix { isHostByte($0) || $0 == UInt8(ascii: ".") }
    guard hostsOfServices.contains(Array(host)) else { return nil }
    switch rest.dropFirst(host.count).first {
    case nil: return host.endIndex
    case UInt8(ascii: "/"): return host.endIndex + 1
    default: return nil
    }
  }

  /// Bytes of an account of a cryptocurrency at least, and digits in it.
  private static let shortestWallet = 25
  private static let fewestWalletDigits = 2

  /// Long runs of letters and digits, by their first token.
  private static func wallets(_ text: TokenizedText, _ run: Range<Int>, _ bytes: Range<Int>) -> [Int: Thing] {
    let all = text.bytes
    var found: [Int: Thing] = [:]
    var index = run.lowerBound
    var start = bytes.lowerBound
    while start < bytes.upperBound {
      var end = start
      while end < bytes.upperBound, isLetter(all[end]) || isDigit(all[end]) { end += 1 }
      if end - start >= shortestWallet, all[start..<end].count(where: isDigit) >= fewestWalletDigits,
        all[start..<end].contains(where: isLetter)
      {
        index = text.token(from: index, startingAt: start)
        if index < run.upperBound, text.tokens[index].start == start {
          let behind = text.token(from: index + 1, startingAt: end)
          found[index] = Thing(kind: .wallet, bytes: start..<end, end: behind)
        }
      }
      start = end + 1
    }
    return found
  }
}

/// Times of the clock, dates and years, as the tokenizer finds them: one token each.
enum WrittenTime {
  static func isTime(_ word: [UInt8]) -> Bool {
    let groups = word.split { !isDigit($0) }
    let numbers = groups.map { $0.count > 4 ? Int.max : $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let marks = Set(word.filter { !isDigit($0) })
    guard marks.count == 1, let mark = marks.first,
      word.count == groups.reduce(groups.count - 1, { $0 + $1.count })
    else { return false }
    switch (mark, numbers.count) {
    case (UInt8(ascii: ":"), 2...3):
      return numbers[0] <= 24 && numbers.dropFirst().allSatisfy { $0 <= 60 }
        && groups.allSatisfy { $0.count < 3 }
    case (UInt8(ascii: "-"), 2), (UInt8(ascii: "/"), 2): return numbers.allSatisfy(years.contains)
    case (UInt8(ascii: "-"), 3), (UInt8(ascii: "/"), 3), (UInt8(ascii: "."), 3):
      func isYear(_ index: Int) -> Bool { groups[index].count == 2 || years.contains(numbers[index]) }
      func isDay(_ first: Int, _ second: Int) -> Bool {
        min(numbers[first], numbers[second]) > 0 && min(numbers[first], numbers[second]) <= 12
          && max(numbers[first], numbers[second]) <= 31
      }
      return isYear(2) && isDay(0, 1) || isYear(0) && isDay(1, 2)
    default: return false
    }
  }

  private static let years = 1900...2099
}
