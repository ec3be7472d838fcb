import Conversations
import MessageText

/// Takes out of texts what points at people, parcels and accounts. The same thing gets the same stand-in as long as
/// the redactor lives; it never tells what stood there.
///
/// Prices, dates and percentages stay: they are what a dispute is about.
struct Redactor {
  /// Things that are remembered. Of those beyond, each mention gets a stand-in of its own.
  static let mostThings = 1_000_000
  /// Digits from which on a number may be an account's, an order's or a telephone's.
  private static let longNumber = 6
  /// The same for a number written in groups.
  private static let longGroups = 9

  private struct Thing: Hashable {
    let kind: StandIn
    let text: String
  }

  private var things: [Thing: Int] = [:]
  private var counts: [StandIn: Int] = [:]
  private var names = NameTrie()
  private var standIns: [String: String] = [:]

  /// Makes a name known, and gives its stand-in. Words for a side (`seller`, `me`) are no names and stay.
  @discardableResult
  mutating func know(_ name: String, as side: String? = nil) -> String {
    guard !name.isEmpty, role(ofSpeaker: name) == nil else { return name }
    let words = words(of: Array(name.utf8)).words
    let key = words.isEmpty ? name : words.joined(separator: " ")
    if let known = standIns[key] { return known }
    let standIn = side ?? StandIn.name.text(number(of: key, .name))
    if standIns.count < Redactor.mostThings {
      standIns[key] = standIn
      let isWord = words.count == 1 && (wordsThatAreNames.contains(words[0]) || words[0].utf8.count < 3)
      names.insert(words, NameTrie.Name(standIn: standIn, needsCapital: isWord))
      if words.count > 1, words[0].utf8.count > 2, role(ofSpeaker: words[0]) == nil,
        !wordsThatAreNames.contains(words[0])
      {
        names.insert([words[0]], NameTrie.Name(standIn: standIn, needsCapital: true))
      }
    }
    return standIn
  }

  /// The text with stand-ins; all else byte for byte. O(bytes × words of the longest name).
  mutating func redacted(_ text: [UInt8]) -> [UInt8] {
    let (normalized, tokens, words) = words(of: text)
    let bytes = normalized.bytes
    var redacted: [UInt8] = []
    redacted.reserveCapacity(text.count)
    var copied = 0
    func source(_ run: Range<Int>) -> Range<Int> {
      let first = normalized.sourceRange(of: tokens[run.lowerBound].range)
      let last = normalized.sourceRange(of: tokens[run.upperBound - 1].range)
      return first.lowerBound..<max(first.upperBound, last.upperBound)
    }
    func isCapital(_ index: Int) -> Bool {
      String(decoding: text[source(index..<index + 1)], as: UTF8.self).first?.isLowercase == false
    }
    func replace(_ run: Range<Int>, by standIn: String) {
      let range = source(run)
      guard range.lowerBound >= copied else { return }
      redacted += text[copied..<range.lowerBound]
      redacted += standIn.utf8
      copied = range.upperBound
    }
    var index = 0
    while index < tokens.count {
      var count = 1
      if let (name, length) = names.longestName(in: words, at: index, isCapital: isCapital) {
        replace(index..<index + length, by: name.standIn)
        count = length
      } else if let kind = StandIn(tokens[index].kind) {
        let isOrder = kind == .tracking && words[index].utf8.allSatisfy { $0 < 0x3A }
        replace(index..<index + 1, by: standIn(words[index], isOrder ? .order : kind))
      } else if let length = AddressReader(tokens: tokens, words: words, isCapital: isCapital).address(
        at: index)
      {
        replace(
          index..<index + length, by: standIn(words[index..<index + length].joined(separator: " "), .address))
        count = length
      } else if tokens[index].kind == .number {
        count = groups(tokens, bytes, at: index)
        let groups = words[index..<index + count].map { $0.utf8.count { $0 >= 0x30 && $0 <= 0x39 } }
        let total = groups.reduce(0, +)
        if total >= (count > 1 ? Redactor.longGroups : Redactor.longNumber) {
          var rest = digits(number(of: words[index..<index + count].joined(), .order), count: total)[...]
          for (offset, length) in groups.enumerated() {
            let group = offset == count - 1 ? rest : rest.prefix(length)
            replace(index + offset..<index + offset + 1, by: String(group))
            rest = rest.dropFirst(group.count)
          }
        }
      }
      index += count
    }
    return redacted + text[copied...]
  }

  /// Numbers from `start` on that are written as one, in groups of two digits or more: `4000 1234 5678 9010`.
  private func groups(_ tokens: [Token], _ bytes: [UInt8], at start: Int) -> Int {
    func isGroup(_ token: Token) -> Bool {
      token.kind == .number && token.end - token.start >= 2
        && bytes[token.range].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
    var end = start + 1
    guard isGroup(tokens[start]) else { return 1 }
    while end < tokens.count, isGroup(tokens[end]), tokens[end].start - tokens[end - 1].end == 1 { end += 1 }
    return end - start
  }

  private func words(of text: [UInt8]) -> (text: NormalizedText, tokens: [Token], words: [String]) {
    let normalized = NormalizedText(text)
    let tokens = tokenize(normalized)
    return (normalized, tokens, tokens.map { String(decoding: normalized.bytes[$0.range], as: UTF8.self) })
  }

  private mutating func standIn(_ text: String, _ kind: StandIn) -> String {
    kind.text(number(of: text, kind))
  }

  /// The thing's number among those of its kind, in the order they come.
  private mutating func number(of text: String, _ kind: StandIn) -> Int {
    let thing = Thing(kind: kind, text: text)
    if let number = things[thing] { return number }
    let number = (counts[kind] ?? 0) + 1
    counts[kind] = number
    if things.count < Redactor.mostThings { things[thing] = number }
    return number
  }
}

/// Finds house numbers beside streets.
private struct AddressReader {
  let tokens: [Token]
  let words: [String]
  let isCapital: (Int) -> Bool

  /// Tokens of the address that begins at `start`; nil where none does. O(1).
  func address(at start: Int) -> Int? {
    let last = min(start + AddressWords.longestName + 2, tokens.count - 1)
    guard last > start else { return nil }
    if tokens[start].kind == .number {
      for end in start + 1...last where tokens[end].kind == .word {
        guard isCapital(end) else { return nil }
        if end > start + 1, AddressWords.behindNumberAndName.contains(words[end]) { return end - start + 1 }
      }
      return nil
    }
    guard tokens[start].kind == .word else { return nil }
    if tokens[start + 1].kind == .number, isCapital(start), words[start].utf8.count > 5,
      AddressWords.endingsBeforeNumber.contains(where: words[start].hasSuffix)
    {
      return 2
    }
    guard AddressWords.beforeNameAndNumber.contains(words[start]) else { return nil }
    for end in start + 1...last {
      if tokens[end].kind == .number { return end > start + 1 ? end - start + 1 : nil }
      guard tokens[end].kind == .word, isCapital(end) else { return nil }
    }
    return nil
  }
}
