import SeededRandom

// Operators that change words as a whole, and the lines they stand in.

/// Keys beside a key on an English keyboard.
let neighbourKeys: [(key: Unicode.Scalar, neighbours: String)] = [
  ("a", "qsz"), ("b", "vn"), ("c", "xv"), ("d", "sf"), ("e", "wr"), ("f", "dg"), ("g", "fh"), ("h", "gj"),
  ("i", "uo"), ("j", "hk"), ("k", "jl"), ("l", "k"), ("m", "n"), ("n", "bm"), ("o", "ip"), ("p", "o"),
  ("q", "wa"),
  ("r", "et"), ("s", "ad"), ("t", "ry"), ("u", "yi"), ("v", "cb"), ("w", "qe"), ("x", "zc"), ("y", "tu"),
  ("z", "ax"),
]

extension Variant {
  /// `paypal` → `p a y p a l`; where every word is spaced, wider gaps stand between the words
  mutating func spaceLetters() {
    changeWords(atLeast: 2) { letters, _ in separate(&letters, " ") }
    if strength > 2 {
      for index in pieces.indices where pieces[index].letters == [[" "]] {
        pieces[index].letters = [[" ", " ", " "]]
      }
    }
  }

  /// `paypal` → `p.a.y.p.a.l`, or with hyphens, underscores, stars
  mutating func dotLetters() {
    let marks: Letter = [".", "-", "_", "*"]
    changeWords(atLeast: 2) { letters, random in
      separate(&letters, marks[Int(random.next() % UInt64(marks.count))])
    }
  }

  /// One edit behind the first letter, which readers hold on to: a letter dropped, swapped with the next, hit beside
  /// its key, or doubled.
  mutating func mistype() {
    changeWords(atLeast: 4) { letters, random in
      let place = Int.random(in: 1..<letters.count, using: &random)
      switch random.next() % 4 {
      case 0: letters.remove(at: place)
      case 1 where place + 1 < letters.count && letters[place] != letters[place + 1]:
        letters.swapAt(place, place + 1)
      case 2:
        guard let scalar = letters[place].first,
          let key = neighbourKeys.first(where: { $0.key.value == scalar.value | 0x20 }),
          let neighbour = key.neighbours.unicodeScalars.randomElement(using: &random)
        else { fallthrough }
        letters[place][0] = neighbour
      default: letters.insert(letters[place], at: place)
      }
    }
  }

  /// `cancel` → `canceeeel`
  mutating func repeatLetters() {
    changeWords(atLeast: 4) { letters, random in
      let place = Int.random(in: 1..<letters.count, using: &random)
      for _ in 0..<Int.random(in: 2...4, using: &random) { letters.insert(letters[place], at: place) }
    }
  }

  /// `dispute` → `dspt`: the vowels behind the first letter are left out, where three letters remain
  mutating func dropVowels() {
    let vowels: Letter = ["a", "e", "i", "o", "u", "A", "E", "I", "O", "U"]
    changeWords(atLeast: 5) { letters, _ in
      let kept = letters.prefix(1) + letters.dropFirst().filter { !vowels.contains($0[0]) }
      if kept.count >= 3 { letters = Array(kept) }
    }
  }

  /// `dispute` → `dis-⏎pute` or `dis⏎pute`
  mutating func breakWords() {
    changeWords(atLeast: 6) { letters, random in
      letters[letters.count / 2 - 1] += Bool.random(using: &random) ? ["-", "\n"] : ["\n"]
    }
  }

  /// `close the dispute` → `closethedispute`: the spaces beside the main word, at strength 2 beside every key word, go
  mutating func glueWords() {
    let least: Role = strength > 1 ? .keyWord : .mainWord
    for index in pieces.indices where pieces[index].letters == [[" "]] {
      let isBeside = [index - 1, index + 1].contains {
        pieces.indices.contains($0) && pieces[$0].role >= least
      }
      if isBeside { pieces[index].letters = [] }
    }
  }

  /// Breaks lines at spaces: after at most 72, 40 or 20 letters.
  mutating func wrapLines() {
    let width = [72, 40, 20][min(max(strength, 1), 3) - 1]
    var column = 0
    for index in pieces.indices {
      let next = index + 1 < pieces.count ? pieces[index + 1].letters.count : 0
      if pieces[index].letters == [[" "]], column + 1 + next > width {
        pieces[index].letters = [["\n"]]
      }
      if let feed = pieces[index].letters.lastIndex(of: ["\n"]) {
        column = pieces[index].letters.count - 1 - feed
      } else {
        column += pieces[index].letters.count
      }
    }
  }
}

private func separate(_ letters: inout [Variant.Letter], _ mark: Unicode.Scalar) {
  for index in letters.indices.dropLast() { letters[index].append(mark) }
}
