import MessageText
import Testing

@testable import RiskScoring

@Suite struct EnglishLexiconTests {
  private func read(_ text: String) -> NormalizedText {
    NormalizedText(Array(text.utf8), lexicon: englishLexicon)
  }

  @Test func commonWordsAreSortedOnceAndPlain() {
    let words = englishCommonWords.split { $0 == " " || $0 == "\n" }.map(String.init)
    #expect(words == Set(words).sorted())
    #expect(
      words.allSatisfy {
        (2...20).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      })
  }

  @Test func disguisedWordsAreSortedOnceAndPlain() {
    let stems = englishDisguisedWords.split { $0 == " " || $0 == "\n" }.map { $0.filter { $0 != "~" } }
    #expect(stems == Set(stems).sorted())
    #expect(
      stems.allSatisfy {
        (3...20).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      })
  }

  /// They are words of the other tables, so that nothing is known for being on this list.
  @Test func everydayWordsAreSortedOnceAndKnown() {
    let words = englishEverydayWords.split { $0 == " " || $0 == "\n" }.map(String.init)
    #expect(words == Set(words).sorted())
    let known = Set(String(decoding: knownWords(), as: UTF8.self).split { $0 == " " || $0 == "\n" })
    #expect(words.filter { !known.contains(Substring($0)) || $0.utf8.count < 4 } == [])
  }

  /// Slips in words that hide nothing, in English company; names, other languages and short words stay.
  @Test(arguments: [
    ("the comapny will pay you", "the company will pay you"), ("stpo it now please", "stop it now please"),
    ("we recived the money", "we received the money"), ("no casnh for you", "no cash for you"),
    ("you haven't it, haen't you", "you haven't it, havent you"),
    ("we met in Hallo", "we met in hallo"), ("please wat for it", "please wat for it"),
    ("heute bezahlt unsere comapny nichts", "heute bezahlt unsere comapny nichts"),
    ("an iffer is what you get", "an offer is what you get"),
  ]) func slips(_ text: String, _ plain: String) {
    #expect(String(decoding: read(text).bytes, as: UTF8.self) == plain)
  }

  /// Each form of each word on the list is read behind a digit for a letter and behind a letter set apart.
  @Test func disguisedWordsAreFound() {
    for form in [
      "cance1led", "confirm1ng", "repl1es", "wh4tsapp", "clo5ed", "disput3s", "d-i-s-p-u-t-e",
      "p e n a l t y",
    ] {
      #expect(read(form).disguises.count == 1, "\(form)")
    }
  }

  /// Words of the keyword table in the forms it takes, hidden, are found.
  @Test(arguments: [
    ("cl0sed", "closed"), ("clo5ing", "closing"), ("c1aims", "claims"), ("d0n't", "don't"),
    ("reta|iate", "retaliate"),
  ]) func formsAreKnown(_ hidden: String, _ plain: String) {
    #expect(String(decoding: read(hidden).bytes, as: UTF8.self) == plain)
  }

  /// Ordinary words one edit from a tactic word.
  @Test(arguments: [
    "chance", "clothes", "older", "except", "retain", "refuse", "dispatch", "formal", "parcels", "county",
    "accent",
    "trace", "water", "later", "college", "token", "movie", "struck", "shame", "tackle", "cookie", "mission",
  ]) func ordinaryWordsStay(_ word: String) {
    #expect(String(decoding: read(word).bytes, as: UTF8.self) == word && read(word).disguises.isEmpty)
  }

  /// The features of a disguised request are those of the plain one, and one for each kind of disguise but slips.
  @Test(arguments: [
    ("please сancel the d1spute", [DisguiseKind.lookAlike, .leet]),
    ("please c a n c e l the dis-\npute", [.spaced, .broken]),
    ("please cancel the disspute", []), ("please can\u{200B}cel the dispute", [.invisible]),
    ("please cancelthedispute", [.joined]), ("please canceeeel the dspte", [.repeated, .shortened]),
  ]) func featuresOfADisguise(_ text: String, _ kinds: [DisguiseKind]) {
    let keywords = KeywordAutomaton()
    let plain = MessageFeatures(Array("please cancel the dispute".utf8), keywords: keywords)
    let hidden = MessageFeatures(Array(text.utf8), keywords: keywords)
    let extra = kinds.map(disguiseHash)
    #expect(hidden.features.map(\.hash) == plain.features.map(\.hash) + extra)
    #expect(
      hidden.features.suffix(kinds.count).allSatisfy {
        $0.isKeyword && Int($0.token) < hidden.reading.tokens.count
      })
    #expect(hidden.reading.hits == plain.reading.hits)
  }
}
