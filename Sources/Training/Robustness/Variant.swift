import SeededRandom

/// A message on its way to being disguised: words and what stands between them.
///
/// The operators (``VariantOperator/all``) are its mutating methods. They attack what matters first: *key words* are
/// those that the scorer named as evidence, of a message without evidence its longest; the *main word* is the longest
/// one of the strongest evidence.
struct Variant {
  /// What stands where one character stood; an operator may add marks or take it away.
  typealias Letter = [Unicode.Scalar]

  enum Role: Comparable {
    /// White space, punctuation, symbols.
    case gap
    case word
    case keyWord
    case mainWord
  }

  struct Piece {
    var letters: [Letter]
    var role: Role
    /// Whether it was a word without digits before it was changed.
    var isAlphabetic: Bool
  }

  var pieces: [Piece] = []
  /// 1…3, see ``VariantOperator/Reach``.
  let strength: Int
  var random: SplitMix64
  /// The model's most honest words, for padding.
  let honestWords: [String]

  /// `evidence`: byte ranges of `text`, strongest first. Damaged UTF-8 is repaired.
  init(_ text: [UInt8], evidence: [Range<Int>], strength: Int, random: SplitMix64, honestWords: [String] = [])
  {
    self.strength = strength
    self.random = random
    self.honestWords = honestWords
    var starts: [Int] = []
    var offset = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let isGap = !Variant.belongsToWord(scalar)
      if let last = pieces.last, (last.role == .gap) == isGap {
        pieces[pieces.count - 1].letters.append([scalar])
        if !scalar.properties.isAlphabetic { pieces[pieces.count - 1].isAlphabetic = false }
      } else {
        pieces.append(
          Piece(
            letters: [[scalar]], role: isGap ? .gap : .word, isAlphabetic: scalar.properties.isAlphabetic))
        starts.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    markKeyWords(evidence: evidence, starts: starts + [offset])
  }

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  private mutating func markKeyWords(evidence: [Range<Int>], starts: [Int]) {
    let words = pieces.indices.filter { pieces[$0].isAlphabetic && pieces[$0].letters.count >= 3 }
    func longestFirst(_ words: [Int]) -> [Int] {
      words.sorted { (pieces[$1].letters.count, $0) < (pieces[$0].letters.count, $1) }
    }
    let proven = evidence.map { range in
      longestFirst(words.filter { range.overlaps(starts[$0]..<starts[$0 + 1]) })
    }
    .filter { !$0.isEmpty }
    let keyWords =
      proven.isEmpty ? Array(longestFirst(words).prefix(words.count / 5 + 1)) : proven.flatMap { $0 }
    for word in keyWords { pieces[word].role = .keyWord }
    if let main = keyWords.first { pieces[main].role = .mainWord }
  }

  var bytes: [UInt8] {
    var text = String.UnicodeScalarView()
    for piece in pieces { for letter in piece.letters { text.append(contentsOf: letter) } }
    return Array(String(text).utf8)
  }
}

// MARK: - How far an operator reaches

extension Variant {
  /// Replaces letters for which `change` has an answer: one in each key word at strength 1, all in the key words at 2,
  /// all in every word at 3. Whether there is an answer depends on the letter alone.
  mutating func changeLetters(_ change: (Unicode.Scalar, inout SplitMix64) -> Letter?) {
    for index in pieces.indices where pieces[index].role >= (strength > 2 ? .word : .keyWord) {
      var changes: [(position: Int, letter: Letter)] = []
      for (position, letter) in pieces[index].letters.enumerated() {
        guard letter.count == 1, let changed = change(letter[0], &random) else { continue }
        changes.append((position, changed))
      }
      if strength == 1, let one = changes.randomElement(using: &random) { changes = [one] }
      for (position, letter) in changes { pieces[index].letters[position] = letter }
    }
  }

  /// Puts something between two letters: in one place of each key word at strength 1, in every place of the key words
  /// at 2, of every word at 3.
  mutating func insertBetweenLetters(_ mark: (inout SplitMix64) -> Letter) {
    for index in pieces.indices where pieces[index].role >= (strength > 2 ? .word : .keyWord) {
      var places = Array(pieces[index].letters.indices.dropLast())
      if strength == 1, let one = places.randomElement(using: &random) { places = [one] }
      for place in places { pieces[index].letters[place] += mark(&random) }
    }
  }

  /// Changes whole words of at least `count` letters: the main word at strength 1, the key words at 2, all at 3.
  mutating func changeWords(atLeast count: Int, _ change: (inout [Letter], inout SplitMix64) -> Void) {
    let least = [Role.mainWord, .keyWord, .word][min(max(strength, 1), 3) - 1]
    for index in pieces.indices where pieces[index].role >= least {
      guard pieces[index].isAlphabetic, pieces[index].letters.count >= count else { continue }
      change(&pieces[index].letters, &random)
    }
  }
}
