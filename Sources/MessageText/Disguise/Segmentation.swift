extension Lexicon {
  /// A word of a segmentation.
  struct Piece {
    /// Number in the lexicon; nil for the one-letter words `a` and `i`, and for a rest.
    let word: Int?
    var range: Range<Int>

    mutating func move(by distance: Int) {
      range = range.lowerBound + distance..<range.upperBound + distance
    }
  }

  /// Cuts skeleton letters into words without rest, as few and as long as can be, tactic words before others; empty where
  /// that cannot be. With `toleratingRest`, letters that make no word stay as they are, as few as can be.
  /// O(letters × longest word).
  func segmentation(of token: Span<UInt8>, toleratingRest: Bool = false) -> [Piece] {
    let count = token.count
    // Cost of the best cut of the first letters, and the length of its last word.
    var costs = [Int32](repeating: .max, count: count + 1)
    var lengths = [UInt8](repeating: 0, count: count + 1)
    costs[0] = 0
    for start in 0..<count where costs[start] != .max {
      var hash: UInt64 = 0
      for end in start + 1...min(count, start + Lexicon.longestSegment) {
        hash = RollingHash.stepped(hash, token[end - 1])
        let length = end - start
        let cost: Int32
        if length == 1 {
          let isWord = token[start] == UInt8(ascii: "a") || token[start] == UInt8(ascii: "l")
          guard isWord || toleratingRest else { continue }
          cost = isWord ? 16 : 24
        } else {
          guard contains(skeleton: hash) else { continue }
          cost = length == 2 ? 13 : length == 3 ? 11 : 10
        }
        if costs[start] + cost < costs[end] {
          costs[end] = costs[start] + cost
          lengths[end] = UInt8(truncatingIfNeeded: length)
        }
      }
    }
    guard count > 0, costs[count] != .max else { return [] }
    var pieces: [Piece] = []
    var end = count
    while end > 0 {
      let start = end - Int(lengths[end])
      let word = end - start == 1 ? nil : word(skeleton: token.extracting(start..<end))
      if word == nil, end - start > 1 { return [] }
      if toleratingRest, word == nil, let last = pieces.last, last.word == nil {
        pieces[pieces.count - 1] = Piece(word: nil, range: start..<last.range.upperBound)
      } else {
        pieces.append(Piece(word: word, range: start..<end))
      }
      end = start
    }
    pieces.reverse()
    return pieces
  }

  private static let longestSegment = 14
}
