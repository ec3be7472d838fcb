import EnglishTables
package import MessageText

/// The words towards which disguises are undone. Its tables are part of the program.
package let englishLexicon = unsafe Lexicon(
  // The two C functions describe one constant array that lives as long as the program.
  unsafe: UnsafeBufferPointer(start: english_lexicon_bytes(), count: english_lexicon_size()))

/// Its tables, worked out from the words that sellers hide, those of every letter, those of the keyword and cue tables,
/// and common ones.
package var englishLexiconTables: LexiconTables {
  LexiconTables(
    tactic: words(of: [englishDisguisedWords]),
    everyday: Array(englishEverydayWords.utf8), common: commonWords())
}

/// Every word that the tables of this module know, with spaces between them.
func knownWords() -> [UInt8] { words(of: [englishDisguisedWords]) + commonWords() }

/// The words of the keyword and cue tables, and common ones.
private func commonWords() -> [UInt8] {
  words(of: (englishWordGroups + englishCueGroups).map { $0.words })
    + words(of: englishKeywords.map { $0.pattern } + englishCues.map { $0.pattern })
    + Array(englishCommonWords.utf8)
}

/// All words that tables can take, `word~` in its regular forms, with spaces between them.
private func words(of tables: [String]) -> [UInt8] {
  var words: [UInt8] = []
  words.reserveCapacity(tables.reduce(0) { $0 + $1.utf8.count * 4 })
  for table in tables { addWords(of: table, to: &words) }
  return words
}

/// The words of a pattern: runs of letters that are no group's name (`$name`) and no shape's (`<name>`). Those of two
/// letters are left out: what they mean in a pattern (`pp`, `ll`) they don't mean as a piece of another word.
private func addWords(of pattern: String, to words: inout [UInt8]) {
  var start = words.count
  var isName = false
  func endWord(isStem: Bool) {
    if isStem { addRegularForms(of: start..<words.count, to: &words) }
    if words.count - start < 3 { words.removeLast(words.count - start) } else { words.append(0x20) }
    start = words.count
    isName = false
  }
  for byte in pattern.utf8 {
    switch byte {
    case 0x61...0x7A:
      if !isName { words.append(byte) }
    case UInt8(ascii: "$"), UInt8(ascii: "<"): isName = true
    default: endWord(isStem: byte == UInt8(ascii: "~"))
    }
  }
  endWord(isStem: false)
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
