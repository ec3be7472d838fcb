import EnglishTables
import MessageText
import Testing

@testable import RiskScoring

/// The tables inside the program against the lists that they were worked out from.
@Suite struct EnglishTablesTests {
  private static let advice: Comment = "run make-english-tables again (README, How to)"

  @Test func lexiconIsThatOfTheLists() {
    let stored = unsafe Array(
      UnsafeBufferPointer(start: english_lexicon_bytes(), count: english_lexicon_size()))
    let isSame = stored == englishLexiconTables.bytes
    #expect(isSame, EnglishTablesTests.advice)
  }

  @Test func keywordsAreThoseOfTheTables() {
    let stored = unsafe Array(
      UnsafeBufferPointer(start: english_keywords_bytes(), count: english_keywords_size()))
    let isSame = stored == KeywordTables.english.bytes
    #expect(isSame, EnglishTablesTests.advice)
  }
}
