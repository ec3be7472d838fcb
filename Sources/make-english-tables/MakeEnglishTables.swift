import Foundation
import MessageText
import RiskScoring

/// Writes `Sources/EnglishTables/*.table`, what the program would else work out from its word lists at every start:
/// `swift run make-english-tables`, in the folder of the package.
@main
enum MakeEnglishTables {
  static func main() throws {
    for (name, bytes) in [("lexicon", englishLexiconTables.bytes), ("keywords", KeywordTables.english.bytes)]
    {
      try Data(bytes).write(to: URL(filePath: "Sources/EnglishTables/\(name).table"))
      print("\(name).table: \(bytes.count) bytes")
    }
  }
}
