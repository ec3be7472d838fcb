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
    let text: [UInt8]
  }

  private var things: [Thing: Int] = [:]
  private var counts: [StandIn: Int] = [:]
  private var names = NameTrie()
  private var standIns: [[UInt8]: String] = [:]

  /// Makes a name known, and gives its stand-in. Words for a side (`seller`, `me`) are no names and stay.
  @discardableResult
  mutating func know(_ name: String, as side: String? = nil) -> String {
    guard !name.isEmpty, role(ofSpeaker: name) == nil else { return name }
    let words = words(of: Array(name.utf8)).words
    let key = words.isEmpty ? Array(name.utf8) : joined(words[...])
    if let known = standIns[key] { return known }
    let standIn = side ?? standIn(key, .name)
    if standIns.count < Redactor.mostThings {
      standIns[key] = standIn
      let isWord = words.count == 1 && (wordsThatAreNames.contains(words[0]) || words[0].count < 3)
      names.insert(words, NameTrie.Name(standIn: standIn, needsCapital: isWord))
      for part in words
      where words.count > 1 && part.count > 2
        && role(ofSpeaker: String(decoding: part, as: UTF8.self)) == nil
      {
        names.insert([part], NameTrie.Name(standIn: standIn, needsCapital: true))
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
    let localHandles = localHandles(tokens, bytes)
    var index = 0
    while index < tokens.count {
      if let (name, count) = names.longestName(in: words, at: index, isCapital: isCapital) {
        replace(index..<index + count, by: name.standIn)
        index += count
      } else if let (kind, end) = thing(at: index, tokens, words, localHandles, isCapital) {
        let range = source(index..<end)
        let original = String(decoding: text[range], as: UTF8.self)
        replace(
          index..<end, by: standIn(joined(words[index..<end]), kind, insteadOf: original))
        index = end
      } else {
        index += 1
      }
    }
    return redacted + text[copied...]
  }

  /// What begins at a token and points at somebody, and the token behind it.
  private func thing(
    at index: Int, _ tokens: [Token], _ words: [[UInt8]], _ localHandles: [Int: Int],
    _ isCapital: @escaping (Int) -> Bool
  ) -> (kind: StandIn, end: Int)? {
    if let end = localHandles[index] { return (.localHandle, end) }
    if let kind = StandIn(tokens[index].kind) { return (kind, index + 1) }
    if let count = AddressReader(tokens: tokens, words: words, isCapital: isCapital).address(at: index) {
      return (.address, index + count)
    }
    guard tokens[index].kind == .number else { return nil }
    var end = index + 1
    while end < tokens.count, isGroup(words[end - 1]), isGroup(words[end]), tokens[end].kind == .number,
      tokens[end].start - tokens[end - 1].end == 1
    {
      end += 1
    }
    let digits = words[index..<end].reduce(0) { $0 + $1.count { $0 >= 0x30 && $0 <= 0x39 } }
    let isLong = digits >= (end - index > 1 ? Redactor.longGroups : Redactor.longNumber)
    return isLong ? (.number, end) : nil
  }

  /// Whether it may be a part of a number that is written in groups: `4000 1234 5678 9010`.
  private func isGroup(_ word: [UInt8]) -> Bool {
    word.count >= 2 && word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "-") }
  }

  /// Where tokens are joined with a handle behind them, `care@shop`: first token and end of each. O(tokens).
  private func localHandles(_ tokens: [Token], _ bytes: [UInt8]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for (index, token) in tokens.enumerated() where token.kind == .handle {
      var start = index
      while start > 0, tokens[start - 1].kind != .handle,
        bytes[tokens[start - 1].end..<tokens[start].start].allSatisfy({ joiners.contains($0) })
      {
        start -= 1
      }
      if start < index { found[start] = index + 1 }
    }
    return found
  }

  /// Marks within the name before an `@`.
  private let joiners: Set<UInt8> = [
    UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"),
  ]

  private func words(of text: [UInt8]) -> (text: NormalizedText, tokens: [Token], words: [[UInt8]]) {
    let normalized = NormalizedText(text)
    let tokens = tokenize(normalized)
    return (normalized, tokens, tokens.map { Array(normalized.bytes[$0.range]) })
  }

  private func joined(_ words: ArraySlice<[UInt8]>) -> [UInt8] { Array(words.joined(separator: [0x20])) }

  private mutating func standIn(_ text: [UInt8], _ kind: StandIn, insteadOf original: String = "") -> String {
    kind.text(number(of: text, kind), insteadOf: original)
  }

  /// The thing's number among those of its kind, in the order they come.
  private mutating func number(of text: [UInt8], _ kind: StandIn) -> Int {
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
  let words: [[UInt8]]
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
    if tokens[start + 1].kind == .number, isCapital(start), words[start].count > 5,
      AddressWords.endingsBeforeNumber.contains(where: { words[start].suffix($0.count).elementsEqual($0) })
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
