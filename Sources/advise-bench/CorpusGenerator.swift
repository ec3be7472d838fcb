import SeededRandom
import Training

/// Messages in JSON Lines that cost what an export costs: mixed scripts, about a quarter of the text's bytes beyond
/// ASCII, escapes, about 145 bytes a line. The same bytes for the same seed.
struct CorpusGenerator {
  private var random: SplitMix64
  private var number = 0
  private let byShare: [Language]

  /// `written`: the languages to draw from, by their shares.
  init(seed: UInt64, in written: [Language] = languages) {
    random = SplitMix64(seed: seed)
    byShare = written.flatMap { Array(repeating: $0, count: $0.share) }
  }

  /// One record with its line feed.
  mutating func nextLine() -> String { record(text(escaped: true)) }

  /// One record whose text has about so many bytes: one word at least, and then whole sentences.
  mutating func nextLine(bytes: Int) -> String {
    let language = byShare[below(byShare.count)]
    var text = word(language, escaped: true)
    while text.utf8.count < bytes {
      let left = bytes - text.utf8.count
      text += " " + sentence(language, words: max(1, min(length(), left / 6)), escaped: true)
    }
    return record(text)
  }

  private mutating func record(_ text: String) -> String {
    number += 1
    let sender = number % 2 == 0 ? "\"sender\":\"seller\"," : ""
    return "{\"id\":\"m\(number)\",\(sender)\"text\":\"\(text)\"}\n"
  }

  /// Plain English in ASCII, no escapes: a line of ordinary text.
  mutating func nextPlainLine() -> String {
    sentence(languages[0], words: length() + 8, escaped: false) + "\n"
  }

  private mutating func text(escaped: Bool) -> String {
    let language = byShare[below(byShare.count)]
    return sentence(language, words: length(), escaped: escaped)
  }

  /// Words of a message: about 17, some far more.
  private mutating func length() -> Int {
    let count = 4 + below(14) + below(14)
    return below(40) == 0 ? count * 4 : count
  }

  private mutating func sentence(_ language: Language, words: Int, escaped: Bool) -> String {
    var text = ""
    for index in 0..<words {
      if index > 0 { text += language.space }
      text += word(language, escaped: escaped)
      switch below(escaped ? 60 : 12) {
      case 0: text += ","
      case 1: text += "."
      case 2 where escaped: text += "\\n"
      case 3 where escaped: text += " " + emoji[below(emoji.count)]
      case 4 where escaped && below(3) == 0: text += " \\u00e9t\\u00e9 \\\"ok\\\""
      default: break
      }
    }
    return text + (below(2) == 0 ? "." : "")
  }

  /// Mostly a common word; one in twelve is a number or a word seen once.
  private mutating func word(_ language: Language, escaped: Bool) -> String {
    switch below(48) {
    case 0: return "\(below(100))"
    case 1: return "$\(below(60)).\(10 + below(90))"
    case 2: return (0..<3).map { _ in syllables[below(syllables.count)] }.joined()
    case 3: return (0..<2).map { _ in syllables[below(syllables.count)] }.joined()
    default:
      // The product of two draws leans towards the first words, as frequencies do.
      return language.words[below(below(language.words.count) + 1)]
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
}
