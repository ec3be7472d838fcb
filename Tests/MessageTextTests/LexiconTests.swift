import SeededRandom
import Testing

@testable import MessageText

@Suite struct LexiconTests {
  static let lexicon = Lexicon(
    tactic: Array("claim cancel dispute refund accept mail withdraw".utf8),
    common: Array("mall the then hen".utf8))

  private func word(_ number: Int?) -> String? {
    number.map { String(decoding: LexiconTests.lexicon.bytes(of: $0), as: UTF8.self) }
  }

  private func skeleton(_ text: String) -> [UInt8] { text.utf8.map(skeletonLetter) }

  /// One edit, and what speaks against it: the first letter, endings, words of five letters, two edits.
  @Test(arguments: [
    ("cancle", "cancel"), ("acncel", "cancel"), ("cnacel", "cancel"), ("cancell", "cancel"),
    ("ccancel", "cancel"),
    ("cancrel", "cancel"), ("cncel", "cancel"), ("cance", "cancel"), ("csncel", "cancel"),
    ("cencel", "cancel"),
    ("cantel", "cancel"), ("xancel", "cancel"), ("disputr", "dispute"), ("dosptue", nil), ("bancel", nil),
    ("ancel", "cancel"), ("ncel", nil), ("cancelt", nil), ("scancel", nil), ("cancelk", "cancel"),
    ("clai", "claim"),
    ("clain", "claim"),
    ("claum", "claim"), ("mial", "mail"), ("msil", "mail"), ("nail", nil), ("mai", nil), ("cancel", nil),
    ("canc", nil), ("hte", nil), ("", nil), ("c", nil),
  ]) func misspelt(_ token: String, _ expected: String?) {
    #expect(word(LexiconTests.lexicon.word(misspelt: skeleton(token).span)) == expected)
  }

  /// Everyday words of four letters bear a wrong key or one too much beside it, longer ones a letter missing and, from six on, vowels,
  /// as do long words of any kind; other words only letters swapped or doubled.
  @Test(arguments: [
    ("konw", "know"), ("knoow", "know"), ("kmow", "know"), ("knpow", "know"), ("kngow", nil), ("jnow", nil),
    ("knw", nil), ("now", nil),
    ("gods", "goods"), ("goids", "goods"), ("gouds", nil), ("oods", "goods"), ("gocds", nil),
    ("roturn", "return"),
    ("goodsk", nil),
    ("monts", "months"), ("motnh", "month"), ("monthd", "months"),
    ("recieved", "received"), ("recived", "received"), ("receuved", "received"), ("eceived", "received"),
    ("recexved", nil), ("hores", "horse"), ("horsse", "horse"), ("horze", nil), ("hrse", nil), ("hlrse", nil),
  ]) func misspeltEveryday(_ token: String, _ expected: String?) {
    let lexicon = Lexicon(
      tactic: Array("claim".utf8), everyday: Array("goods know month months return".utf8),
      common: Array("horse received".utf8))
    let found = lexicon.word(misspelt: skeleton(token).span)
    #expect(found.map { String(decoding: lexicon.bytes(of: $0), as: UTF8.self) } == expected)
  }

  /// One edit or two in each word: found is what trying each word finds.
  @Test(arguments: 0..<20) func misspeltAgreesWithTryingEveryWord(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let lexicon = Lexicon(
      tactic: Array("claim cancel close closed dispute refund accept mail withdraw".utf8),
      everyday: Array("chance change changed goods know month months moth other others over return".utf8),
      common: Array(
        "abridge bridge bridges brides handover hangover horse house received receiver relieved then".utf8))
    var found = 0
    for word in 0..<lexicon.wordCount {
      for edits in [1, 1, 1, 2] {
        var token = lexicon.bytes(of: word)
        for _ in 0..<edits { edit(&token, &random) }
        token = token.map(skeletonLetter)
        for isCapitalised in [false, true] {
          let span = token.span
          let expected = (0..<lexicon.wordCount).compactMap { word in
            lexicon.slip(span, lexicon.range(of: word)).flatMap { slip in
              lexicon.mayBeSlip(slip, in: word, isCapitalised: isCapitalised) ? (slip, word) : nil
            }
          }.min { $0 < $1 }
          let text = String(decoding: token, as: UTF8.self)
          #expect(lexicon.word(misspelt: span, isCapitalised: isCapitalised) == expected?.1, "\(text)")
          if expected != nil { found += 1 }
        }
      }
    }
    #expect(found > lexicon.wordCount)
  }

  /// A letter left out, put in, taken for another, or swapped with the next.
  private func edit(_ token: inout [UInt8], _ random: inout SplitMix64) {
    let letter = UInt8.random(in: 0x61...0x7A, using: &random)
    let place = Int.random(in: 0..<token.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: token.remove(at: place)
    case 1: token.insert(letter, at: Int.random(in: 0...token.count, using: &random))
    case 2: token[place] = letter
    default: if place + 1 < token.count { token.swapAt(place, place + 1) }
    }
  }

  @Test func filterHoldsItsHashesAndFewOthers() {
    var random = SplitMix64(seed: 1)
    let held = (0..<10_000).map { _ in random.next() }
    var writer = TableWriter()
    writer.append(HashFilter.words(of: held))
    let bytes = writer.bytes
    var offset = 0
    let filter = HashFilter(bytes.span, at: &offset)
    let lost = held.count { !filter.mayContain($0, in: bytes.span) }
    #expect(lost == 0)
    let wrong = (0..<10_000).count { _ in filter.mayContain(random.next(), in: bytes.span) }
    #expect(wrong < 500)
  }

  @Test(arguments: [
    ("dspt", "dispute"), ("dspte", "dispute"), ("cncl", "cancel"), ("rfnd", "refund"), ("wthdrw", "withdraw"),
    ("refnd", nil), ("spt", nil), ("dspta", nil), ("cnc", nil), ("ccpt", nil),
  ]) func shortened(_ token: String, _ expected: String?) {
    #expect(word(LexiconTests.lexicon.word(consonants: skeleton(token).span)) == expected)
  }

  /// Behind a capital, what may be a name: `Claim` is too short.
  @Test(arguments: [
    ("clai", nil), ("claum", nil), ("refuind", "refund"), ("refunf", nil), ("calim", "claim"),
    ("disputr", "dispute"), ("dispte", "dispute"),
  ]) func misspeltWithCapital(_ token: String, _ expected: String?) {
    #expect(
      word(LexiconTests.lexicon.word(misspelt: skeleton(token).span, isCapitalised: true)) == expected)
  }

  @Test(arguments: [
    ("cancels", "cancels"), ("mailed", "mailed"), ("disputed", "disputed"), ("disputing", "disputing"),
    ("refunding", "refunding"), ("disputer", "disputer"), ("cancel", nil), ("xs", nil), ("s", nil),
    ("cancelings", nil),
  ]) func regularForms(_ token: String, _ expected: String?) {
    let form = LexiconTests.lexicon.form(of: skeleton(token).span)
    #expect(form.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    ("cancel", "cancel"), ("mail", "mail"), ("mali", "mail"), ("mall", "mail"), ("the", "the"), ("th", nil),
  ]) func skeletons(_ token: String, _ expected: String?) {
    #expect(word(LexiconTests.lexicon.word(skeleton: skeleton(token).span)) == expected)
  }

  @Test(arguments: [
    ("canceel", "cancel"), ("acept", nil), ("aaccccept", "accept"), ("mallll", "mail"), ("aaaa", nil),
  ]) func squeezed(_ token: String, _ expected: String?) {
    #expect(word(LexiconTests.lexicon.word(squeezed: skeleton(token).span)) == expected)
  }

  /// As few words as can be, tactic or not; nothing where a rest stays.
  @Test(arguments: [
    ("thenrefund", ["then", "refund"]), ("therefund", ["the", "refund"]), ("thencancel", ["then", "cancel"]),
    ("cancelthe", ["cancel", "the"]), ("cancel", ["cancel"]), ("cancelx", []), ("xcancel", []), ("", []),
    ("icancel", ["i", "cancel"]), ("thena", ["then", "a"]),
  ]) func segments(_ token: String, _ expected: [String]) {
    let letters = skeleton(token)
    let pieces = LexiconTests.lexicon.segmentation(of: letters.span)
    #expect(
      pieces.map { word($0.word) ?? (letters[$0.range.lowerBound] == UInt8(ascii: "a") ? "a" : "i") }
        == expected)
  }

  @Test func keysHaveNeighboursOnBothSides() {
    #expect(neighbourKeys.map(\.letter) == (0x61...0x7A).map { Unicode.Scalar(UInt8($0)) })
    for row in neighbourKeys {
      #expect(String(row.keys.sorted()) == row.keys)
      for key in row.keys.unicodeScalars {
        #expect(
          neighbourKeys.contains { $0.letter == key && $0.keys.unicodeScalars.contains(row.letter) }, "\(key)"
        )
      }
    }
  }
}
