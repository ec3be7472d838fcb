import MessageText

/// Names, word by word. Finding one costs as many steps as it has words, however many there are.
struct NameTrie {
  /// A longer name is known by so many of its words.
  static let longestName = 8

  private struct Edge: Hashable {
    let node: Int
    let word: [UInt8]
  }

  struct Name {
    let standIn: String
    /// It is also a word, or only a part of a name: nothing but a capital tells.
    let needsCapital: Bool
  }

  private var edges: [Edge: Int] = [:]
  private var names: [Int: Name] = [:]

  /// The first to give a name keeps it.
  mutating func insert(_ words: [[UInt8]], _ name: Name) {
    guard !words.isEmpty else { return }
    var node = 0
    for word in words.prefix(NameTrie.longestName) {
      let edge = Edge(node: node, word: word)
      let next = edges[edge] ?? edges.count + 1
      edges[edge] = next
      node = next
    }
    if names[node] == nil { names[node] = name }
  }

  /// The longest name that begins at a token: its bytes, without an ending (`Ann's`), and the token behind it.
  func longestName(in text: TokenizedText, at start: Int) -> (name: Name, bytes: Range<Int>, end: Int)? {
    guard !edges.isEmpty else { return nil }
    var found: (Name, Range<Int>, Int)?
    var node = 0
    for index in start..<text.tokens.count {
      let word = text.words[index]
      func see(_ node: Int?, _ length: Int, needsCapital: Bool = false) {
        guard let node, let name = names[node] else { return }
        guard !(name.needsCapital || needsCapital) || text.isCapital(start) else { return }
        found = (name, text.tokens[start].start..<text.tokens[index].start + length, index + 1)
      }
      if let length = NameTrie.lengthWithoutEnding(word) {
        see(edges[Edge(node: node, word: Array(word.prefix(length)))], length, needsCapital: true)
      }
      guard let next = edges[Edge(node: node, word: word)] else { break }
      node = next
      see(next, word.count)
    }
    return found
  }

  /// Bytes of a word before its ending: an apostrophe and what follows (`Ann's`, `Ann'in`), or an `s` (`Anns`).
  static func lengthWithoutEnding(_ word: [UInt8]) -> Int? {
    if let apostrophe = word.lastIndex(of: UInt8(ascii: "'")) { return apostrophe > 0 ? apostrophe : nil }
    return word.count > 3 && word.last == UInt8(ascii: "s") ? word.count - 1 : nil
  }
}
