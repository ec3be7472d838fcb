package import MessageText

/// The words towards which disguises are undone: those of the keyword table, and common words of letters and shops.
package let englishLexicon = Lexicon(tactic: keywordWords(), common: Array(englishCommonWords.utf8))

/// All words that the keyword table can take, `word~` in its regular forms, with spaces between them.
private func keywordWords() -> [UInt8] {
  var words: [UInt8] = []
  for group in englishWordGroups { addWords(of: group.words, to: &words) }
  for row in englishKeywords { addWords(of: row.pattern, to: &words) }
  for group in englishCueGroups { addWords(of: group.words, to: &words) }
  return words
}

/// The words of a pattern: runs of letters that are no group's name (`$name`) and no shape's (`<name>`).
private func addWords(of pattern: String, to words: inout [UInt8]) {
  var start = words.count
  var isName = false
  for byte in pattern.utf8 {
    switch byte {
    case 0x61...0x7A:
      if !isName { words.append(byte) }
    case UInt8(ascii: "$"), UInt8(ascii: "<"): isName = true
    default:
      if byte == UInt8(ascii: "~") { addRegularForms(of: start..<words.count, to: &words) }
      if words.count > start { words.append(0x20) }
      start = words.count
      isName = false
    }
  }
  words.append(0x20)
}

/// What the endings -s, -ed and -ing make of a stem that ends `words`: `claims claimed claiming`,
/// `closes closed closing`, `tries tried trying`.
private func addRegularForms(of stem: Range<Int>, to words: inout [UInt8]) {
  guard stem.count > 2 else { return }
  let last = words[stem.upperBound - 1]
  let before = words[stem.upperBound - 2]
  let endsInE = last == UInt8(ascii: "e")
  let endsInY = last == UInt8(ascii: "y") && !"aeiou".utf8.contains(before)
  let hisses =
    last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
    || last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
  func add(without count: Int, _ ending: String) {
    words.append(0x20)
    for index in stem.dropLast(count) { words.append(words[index]) }
    words.append(contentsOf: ending.utf8)
  }
  add(without: endsInY ? 1 : 0, endsInY ? "ies" : hisses ? "es" : "s")
  add(without: endsInY ? 1 : 0, endsInY ? "ied" : endsInE ? "d" : "ed")
  add(without: endsInE ? 1 : 0, "ing")
}
