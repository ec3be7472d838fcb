import SeededRandom
import Testing

@testable import RiskScoring
@testable import Training

/// The quick way through plain messages gives what the long way gives.
@Suite struct PlainReaderTests {
  /// The card both ways, and the features.
  private struct Cards {
    let scorer: Scorer
    let keywords = KeywordAutomaton()
    var reader: FeatureReader
    var quick: Scorer.Memory
    var long: Scorer.Memory

    init() throws {
      reader = FeatureReader(keywords)
      scorer = Scorer(model: try Model(try PackageFiles.bytes("Models/default.model")))
      quick = scorer.memory()
      long = scorer.memory()
      long.readsPlain = false
    }

    mutating func agree(on text: [UInt8]) -> Bool {
      let (first, second) = (scorer.score([(0, text)], &quick), scorer.score([(0, text)], &long))
      reader.read(text.span)
      let numbers = MessageFeatures(text, keywords: keywords).features.map { reader.number(of: $0.hash) }
      guard Set(reader.numbers) == Set(numbers) else { return false }
      return first.risk == second.risk && first.isScam == second.isScam && first.verdict == second.verdict
        && zip(first.labels, second.labels).allSatisfy {
          $0.logOdds == $1.logOdds && $0.isPresent == $1.isPresent && $0.evidence == $1.evidence
        }
    }
  }

  /// Every so many documents of a folder.
  @Test(arguments: [("Corpus/en/train", 16), ("Corpus/en/heldout", 2)])
  func agreesOnTheCorpus(_ folder: String, _ stride: Int) throws {
    var cards = try Cards()
    let all = try PackageFiles.documents(folder)
    let documents = Swift.stride(from: 0, to: all.count, by: stride).map { all[$0] }
    var last: [UInt8] = []
    for document in documents {
      for text in [document.text, last + [0x0A] + document.text] {
        let agree = cards.agree(on: text)
        #expect(agree, "\(String(decoding: text, as: UTF8.self))")
      }
      last = document.text
    }
    let read = cards.quick.plainCount
    print("read run by run: \(read) of \(documents.count * 2) messages of \(folder)")
    #expect(read > documents.count)
  }

  /// Runs that mean something else beside others, or look as if they did.
  static let runs = [
    "$5", "5$", "usd", "5", "10", "cent", "0.01", ".01", "mm", "us", "rr", "123456785cn", "RR123456785CN",
    "+49", "+",
    "(0)", "151", "1234567", "24/7", "12.05.2024", "50%", "p", "a", "y", "l", "x", "I", "i", "u", "dis",
    "pute", "dis-",
    "pay", "pal", "can", "cel", "refnd", "c@ncel", "d1spute", "re", "fund", "fund.", "cancel", "dispute",
    "don't", "n't",
    "it's", "'s", "-", "--", "...", ".", "?", "!", "!!", ",", "(", ")", "\"", "\"ok\"", "«да»", ">", "> no",
    "=", "a=",
    "=20", "&amp;", "&", "@", "@name", "a@b.com", "www.x.com", "t.me/x", "bit.ly", "вас", "спор", "снова",
    "été", "año",
    "ﬁn", "\u{200B}", "pay\u{200B}pal", "单", "你好。", "😊", "❤️", "e-mail", "30days", "x200", "and/or",
    "hello,world",
    "one.two.three.four", "averyveryverylongwordthatgoesonandon", "\u{A0}", "a\u{A0}b", "e\u{301}", "CANCEL",
    "Pa Y",
    "close", "the", "case", "please", "not", "do", "if", "you", "it", "said", "wait", "7111", "$end", "_",
    "*", "h3",
    // Numbers beside numbers, and what may begin or end one of several runs.
    "$", "us$", "$8.66", "(5)", "+7", "1-2-3", "12-34-56-789", "123", "456", "785", "lp", "LP", "CN", "cn",
    "2024", "€", "%", "mah",
    // Words that are read otherwise in English only, and halves of forms.
    "в", "не", "товар", "отправим", "gerne", "Kaufer", "recieve", "despute", "die", "und", "der", "un",
    "funded",
    "clos", "ing",
    // Signs and numbers that are letters in company.
    "$", "|", "17", "70", "4", "w17h", "7he", "d15pu73", "s😊end", "sendback", "2itemsback", "Retur", "clm",
  ]

  @Test(arguments: 1...2) func agreesOnOddNeighbours(_ seed: UInt64) throws {
    var cards = try Cards()
    var random = SplitMix64(seed: seed)
    func pick<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<1 + random.next() % 9 {
        text +=
          pick(PlainReaderTests.runs) + pick([" ", " ", " ", " ", "\n", "  ", "\n\n", "\t", "\r\n", ""])
      }
      let bytes = Array(text.utf8)
      let agree = cards.agree(on: bytes)
      #expect(agree, "\(text.debugDescription)")
    }
    #expect(cards.quick.plainCount > 500)
  }

  /// Runs that folding makes longer than a run that is read whole (the first came from the fuzzer).
  @Test(
    arguments: [
      [
        0x64, 0x6F, 0x3B, 0x54, 0x65, 0xFF, 0xFF, 0xEF, 0x6C, 0xFF, 0xEF, 0x29, 0xF5, 0xD3, 0xF7, 0x2A, 0x6F,
      ], Array("do;Te;\u{FDFA}".utf8), Array("a,b,c,\u{FDFA}\u{FDFA}".utf8),
      Array("no!t!\u{3300}\u{3300}a".utf8),
    ] as [[UInt8]]) func agreesOnRunsThatGrow(_ run: [UInt8]) throws
  {
    var cards = try Cards()
    let within = Array("please cancel the dispute, ".utf8) + run + Array(" and pay".utf8)
    for text in [run, within] {
      let agree = cards.agree(on: text)
      #expect(agree, "\(text)")
    }
  }

  /// Signs that may be letters, or mark the beginning of a word, among letters set apart (the first came from the fuzzer).
  @Test func agreesOnSignsAmongLetters() throws {
    var cards = try Cards()
    let found: [UInt8] = Array("|p a y\t\0\0\0@".utf8) + [0xFD, 0xB1, 0xB1, 0xFF, 0xFF, 0xB1]
    for text in [found] + PlainReaderTests.sequences(of: Array("|pay ".utf8), count: 5) {
      let agree = cards.agree(on: text)
      #expect(agree, "\(String(decoding: text, as: UTF8.self).debugDescription)")
    }
    #expect(cards.quick.plainCount > 1_000)
  }

  /// Letters set apart and halves of a word, with nothing or up to two signs before and behind them.
  @Test(arguments: ["p a y", "p a\ty", "p a\0y", "dis pute", "dis\npute", "c@n cel"])
  func agreesOnSignsAtRuns(_ text: String) throws {
    var cards = try Cards()
    let runs = text.utf8.split { $0 <= 0x20 }
    let gap = text.utf8.filter { $0 <= 0x20 }.map { [$0] } + [[]]
    let signs = Array("|!@$-.'4p".utf8) + [0xFF]
    let places = runs.count * 2
    for first in 0..<places {
      for second in first..<places {
        for pair in PlainReaderTests.sequences(of: signs, count: 2) {
          var bytes: [UInt8] = []
          for (number, run) in runs.enumerated() {
            if first == number * 2 { bytes.append(pair[0]) }
            if second == number * 2 { bytes.append(pair[1]) }
            bytes += run
            if first == number * 2 + 1 { bytes.append(pair[0]) }
            if second == number * 2 + 1 { bytes.append(pair[1]) }
            bytes += gap[number]
          }
          let agree = cards.agree(on: bytes)
          #expect(agree, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
      }
    }
  }

  /// All sequences of so many of these.
  private static func sequences(of items: [UInt8], count: Int) -> [[UInt8]] {
    var sequences: [[UInt8]] = [[]]
    for _ in 0..<count {
      sequences = sequences.flatMap { sequence in items.map { sequence + [$0] } }
    }
    return sequences
  }

  /// Noise, and messages with noise in them.
  @Test(arguments: UInt64(1)...3) func agreesOnAnyBytes(_ seed: UInt64) throws {
    var cards = try Cards()
    var random = SplitMix64(seed: seed)
    for round in 0..<1500 {
      var bytes = (0..<Int(random.next() % 80)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      if round % 2 == 0 {
        for index in bytes.indices where random.next() % 8 > 0 { bytes[index] = bytes[index] & 0x1F | 0x60 }
        for index in bytes.indices where random.next() % 5 == 0 { bytes[index] = 0x20 }
      }
      let agree = cards.agree(on: bytes)
      #expect(agree, "\(bytes)")
    }
  }

  /// What is remembered changes nothing, however little it is; a message whose words take each other's places goes the
  /// long way.
  @Test(arguments: [2, 256, 1 << 12]) func agreesWithATinyMemory(_ places: Int) throws {
    var cards = try Cards()
    cards.long = cards.scorer.memory(places: places)
    for document in try PackageFiles.documents("Corpus/en/heldout").prefix(150) {
      let agree = cards.agree(on: document.text)
      #expect(agree, "\(String(decoding: document.text, as: UTF8.self))")
    }
    #expect(cards.long.plainCount <= cards.quick.plainCount)
    #expect(places < 1 << 12 || cards.long.plainCount > cards.quick.plainCount * 3 / 4)
  }

  /// A message of more different words than are remembered at first, over and over: the table grows, or gives places away.
  @Test(arguments: [256, 1 << 14]) func agreesOnManyWords(_ places: Int) throws {
    var cards = try Cards()
    cards.quick = cards.scorer.memory(places: places)
    var text = ""
    for number in 0..<1200 {
      text += "word" + String(number, radix: 26).map { $0.isNumber ? "q\($0)" : "\($0)" }.joined() + " you "
      if number % 100 == 99 {
        let agree = cards.agree(on: Array(text.utf8))
        #expect(agree, "\(places) places, \(number + 1) words")
      }
    }
  }

  @Test func agreesOnVariants() throws {
    var cards = try Cards()
    for document in try PackageFiles.documents("Corpus/en/heldout").prefix(120) {
      for row in VariantOperator.all {
        for strength in row.strengths {
          var variant = Variant(
            document.text, evidence: [], strength: strength,
            random: SplitMix64(seed: 1, name: "\(row.name) \(strength)", text: document.text),
            honestWords: ["order", "thank", "colour"])
          row.apply(&variant)
          let agree = cards.agree(on: variant.bytes)
          #expect(agree, "\(String(decoding: variant.bytes, as: UTF8.self))")
        }
      }
    }
  }
}
