package import MessageText

/// The words towards which disguises are undone: those of the keyword table, and common words of letters and shops.
package let englishLexicon = Lexicon(tactic: keywordWords(), common: listedWords(englishCommonWords))

/// All words that the keyword table can take, `word~` in its regular forms.
private func keywordWords() -> [[UInt8]] {
  var words: [[UInt8]] = []
  for group in englishWordGroups { addWords(of: group.words, to: &words) }
  for row in englishKeywords { addWords(of: row.pattern, to: &words) }
  addWords(of: englishNegators, to: &words)
  return words
}

/// The words of a pattern: runs of letters that are no group's name (`$name`) and no shape's (`<name>`).
private func addWords(of pattern: String, to words: inout [[UInt8]]) {
  var word: [UInt8] = []
  var isName = false
  for byte in pattern.utf8 {
    switch byte {
    case 0x61...0x7A: word.append(byte)
    case UInt8(ascii: "$"), UInt8(ascii: "<"): isName = true
    default:
      if !word.isEmpty, !isName {
        words.append(word)
        if byte == UInt8(ascii: "~") { words.append(contentsOf: regularForms(of: word)) }
      }
      word.removeAll(keepingCapacity: true)
      isName = false
    }
  }
  if !word.isEmpty, !isName { words.append(word) }
}

/// What the endings -s, -ed and -ing make of a stem: `claims claimed claiming`, `closes closed closing`, `tries tried trying`.
private func regularForms(of stem: [UInt8]) -> [[UInt8]] {
  guard stem.count > 2, let last = stem.last else { return [] }
  let before = stem[stem.count - 2]
  func forms(_ base: ArraySlice<UInt8>, _ plural: String, _ past: String) -> [[UInt8]] {
    let trunk = last == UInt8(ascii: "e") ? stem.dropLast() : stem[...]
    return [base + Array(plural.utf8), base + Array(past.utf8), trunk + Array("ing".utf8)].map { Array($0) }
  }
  switch last {
  case UInt8(ascii: "e"): return forms(stem[...], "s", "d")
  case UInt8(ascii: "y") where !"aeiou".utf8.contains(before): return forms(stem.dropLast(), "ies", "ied")
  case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return forms(stem[...], "es", "ed")
  case UInt8(ascii: "h") where before == UInt8(ascii: "c") || before == UInt8(ascii: "s"):
    return forms(stem[...], "es", "ed")
  default: return forms(stem[...], "s", "ed")
  }
}

/// The words of a list with white space between them.
private func listedWords(_ list: String) -> [[UInt8]] {
  list.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Array($0) }
}
