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

  /// The longest name that begins at `start`, and its number of words.
  func longestName(in words: [[UInt8]], at start: Int, isCapital: (Int) -> Bool) -> (name: Name, count: Int)?
  {
    guard !edges.isEmpty else { return nil }
    var found: (Name, Int)?
    var node = 0
    for index in start..<words.count {
      guard let next = edges[Edge(node: node, word: words[index])] else { break }
      node = next
      if let name = names[node], !name.needsCapital || isCapital(start) { found = (name, index - start + 1) }
    }
    return found
  }
}
