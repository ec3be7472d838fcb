import Conversations
import MessageText

/// Takes out of texts what points at people, parcels and accounts. The same thing gets the same stand-in as long as
/// the redactor lives; it never tells what stood there.
///
/// Prices, dates, times and percentages stay: they are what a dispute is about. So do stand-ins that stand there already,
/// and telephones that nobody has; but other digits are numbered anew, in the order they come.
struct Redactor {
  /// Things that are remembered. Of those beyond, each mention gets a stand-in of its own.
  static let mostThings = 1_000_000

  private struct Known: Hashable {
    let kind: StandIn
    let text: [UInt8]
  }

  private var things: [Known: Int] = [:]
  private var counts: [StandIn: Int] = [:]
  private var names = NameTrie()
  private var standIns: [[UInt8]: String] = [:]

  /// Makes a name known, and gives its stand-in. Words for a side (`seller`, `me`) are no names and stay.
  @discardableResult
  mutating func know(_ name: String, as side: String? = nil) -> String {
    guard !name.isEmpty, role(ofSpeaker: name) == nil else { return name }
    let text = TokenizedText(Array(name.utf8))
    if let number = StandIn.name.number(in: text.bytes) {
      see(.name, number)
      return name
    }
    let words = text.words
    let key = words.isEmpty ? text.source : joined(words[...])
    if let known = standIns[key] { return known }
    let standIn = side ?? StandIn.name.text(number(of: key, .name))
    guard standIns.count < Redactor.mostThings else { return standIn }
    standIns[key] = standIn
    let isWord = words.count == 1 && (wordsThatAreNames.contains(words[0]) || words[0].count < 3)
    names.insert(words, NameTrie.Name(standIn: standIn, needsCapital: isWord))
    guard words.count > 1 else { return standIn }
    for part in words
    where part.count > 2 && role(ofSpeaker: String(decoding: part, as: UTF8.self)) == nil {
      names.insert([part], NameTrie.Name(standIn: standIn, needsCapital: true))
    }
    return standIn
  }

  /// The text with stand-ins; all else byte for byte. O(bytes × words of the longest name).
  mutating func redacted(_ source: [UInt8]) -> [UInt8] {
    let text = TokenizedText(source)
    let reader = ThingReader(text)
    var redacted: [UInt8] = []
    redacted.reserveCapacity(source.count)
    var copied = 0
    func replace(_ range: Range<Int>, by standIn: String) {
      guard range.lowerBound >= copied else { return }
      redacted += source[copied..<range.lowerBound]
      redacted += standIn.utf8
      copied = range.upperBound
    }
    var index = 0
    while index < text.tokens.count {
      if let (kind, number, end) = reader.standIn(at: index) {
        see(kind, number)
        index = end
        continue
      }
      let thing = reader.thing(at: index)
      // The longer of the two: `nova.shops.com` is no `Person-1.shops.com`.
      if let (name, bytes, end) = names.longestName(in: text, at: index), end >= thing?.end ?? 0 {
        replace(text.sourceRange(of: bytes), by: name.standIn)
        index = end
      } else if let thing {
        if let number = thing.kind.number(in: text.bytes[thing.bytes]) {
          see(thing.kind, number)
        } else if !thing.bytes.isEmpty {
          let range = text.sourceRange(of: thing.bytes)
          let key = thing.key.map { Array(text.bytes[$0]) } ?? joined(text.words[index..<thing.end])
          replace(
            range,
            by: thing.kind.text(
              number(of: key, thing.kind), insteadOf: String(decoding: source[range], as: UTF8.self),
              folded: Array(text.bytes[thing.bytes])))
        }
        index = thing.end
      } else {
        index += 1
      }
    }
    return redacted + source[copied...]
  }

  private func joined(_ words: ArraySlice<[UInt8]>) -> [UInt8] { Array(words.joined(separator: [0x20])) }

  /// The thing's number among those of its kind, in the order they come.
  private mutating func number(of text: [UInt8], _ kind: StandIn) -> Int {
    let thing = Known(kind: kind.counted, text: text)
    if let number = things[thing] { return number }
    let number = (counts[thing.kind] ?? 0) + 1
    counts[thing.kind] = number
    if things.count < Redactor.mostThings { things[thing] = number }
    return number
  }

  /// A stand-in that stands in the text: the next of its kind gets another number.
  private mutating func see(_ kind: StandIn, _ number: Int) {
    counts[kind.counted] = max(counts[kind.counted] ?? 0, number)
  }
}
