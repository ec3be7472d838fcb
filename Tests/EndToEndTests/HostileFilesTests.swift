import DisputeAdvice
import JSONText
import SeededRandom
import Testing

@testable import AdviseCommand

/// Files of every kind that the program reads, damaged and made up: each is read, or refused in words; nothing traps,
/// and nothing of them acts on a terminal. `Tests/Fuzz` looks further than these few.
@Suite struct HostileFilesTests {
  struct Reader: Sendable, CustomTestStringConvertible {
    let name: String
    /// `@` is the file.
    let arguments: [String]
    let seeds: [[UInt8]]
    var rounds = 120

    init(_ name: String, _ arguments: [String], _ seeds: [String], rounds: Int = 120) {
      self.init(name, arguments, bytes: seeds.map { Array($0.utf8) }, rounds: rounds)
    }

    init(_ name: String, _ arguments: [String], bytes seeds: [[UInt8]], rounds: Int = 120) {
      (self.name, self.arguments, self.seeds, self.rounds) = (name, arguments, seeds, rounds)
    }

    var testDescription: String { name }

    /// A chat and a key are the caller's own, and pass as they are; only on a terminal they are made harmless.
    var passesOn: Bool { arguments.contains("redact") || arguments.contains("--keyed") }
  }

  static let readers: [Reader] = [
    Reader(
      "a state", ["--state", "@"],
      [
        #"{"phase":"awaiting-buyer","claim":{"wants":"refund","amount":12.5e0},"offers":[{"kind":"none","amount":0}]}"#,
        #"{"phase":"escalated","evidenceDaysLeft":-2,"order":{"currency":"USD","paid":9},"buttons":["cancel"]}"#,
      ]),
    Reader("a policy", ["--policy", "@"], [#"{"asOf":"2019-06","evidenceDays":4,"returnDays":10}"#]),
    Reader(
      "a chat", ["@"],
      ["[12:30] Seller: close it, \u{1B}[2J p.a.y.p.a.l\nBuyer: \u{202E}no\nme: a@b.de &#112;"]),
    Reader("records", ["score", "@"], [Self.record]),
    Reader("keyed records", ["score", "--keyed", "@"], ["k\t" + Self.record]),
    Reader(
      "records for a table", ["score", "--format=csv", "@"], [Self.record, #"{"id":"=1","text":"-2"}"#]),
    Reader(
      "records for a page", ["score", "--format=html", "@"],
      [Self.record, #"{"id":"<b>","text":"\u003cb>"}"#]),
    Reader(
      "a chat to redact", ["redact", "@"],
      ["Ann Lee: call +49 171 1234567, a@b.de, 12 Mill Lane, @ann\nMe: hi Ann"]),
    Reader("records to redact", ["redact", "@"], [Self.record]),
    Reader(
      "an export", ["import", "@"], [Self.record, "name;text;time\r\nN;\"a;\"\"b\"\"\nc\";2024-03-28\r\n"]),
    Reader("a model", ["--model", "@"], bytes: [TinyCorpus.model], rounds: 60),
    Reader("a model to look into", ["inspect", "@"], bytes: [TinyCorpus.model], rounds: 30),
    Reader(
      "a corpus", ["evaluate", "--folds=2", "@"],
      [TinyCorpus.text, "__label__a b c\n__label__b d\ne", "text,labels\na b,x;y\n\"c\nd\",\n"], rounds: 12),
  ]

  private static let record =
    #"{"id":"m1","text":"Seller: close the dispute \u001b[2J\nBuyer: no","sender":null,"conversation":"c","n":[1.5,true]}"#
    + "\n"
    + #"{"messages":[{"sender":"seller","name":"Ann","text":"pay \u202e by PayPal"}],"state":{"phase":"closed"}}"#

  @Test(arguments: readers) func readsOrRefuses(_ reader: Reader) throws {
    var random = SplitMix64(seed: UInt64(reader.name.utf8.count))
    let folder = try TemporaryFolder()
    for round in 0..<reader.rounds {
      let bytes = hostile(reader.seeds, round, &random)
      let path = try folder.write("file", bytes)
      let outcome = run(
        reader.arguments.map { $0 == "@" ? path : $0 },
        Streams(input: Array("Seller: hello\n".utf8), isTerminal: reader.passesOn))
      #expect(!outcome.text.unicodeScalars.contains(where: acts), "\(bytes)")
      #expect(!outcome.errors.unicodeScalars.contains(where: acts), "\(bytes)")
      if outcome.status == .failed { #expect(outcome.errors.hasPrefix("advise: "), "\(bytes)") }
    }
  }

  /// Nothing but noise, or a seed with bytes changed, put in, taken out, doubled or cut off.
  private func hostile(_ seeds: [[UInt8]], _ round: Int, _ random: inout SplitMix64) -> [UInt8] {
    guard round % 4 > 0, var bytes = seeds.randomElement(using: &random), !bytes.isEmpty else {
      return (0..<Int.random(in: 0..<200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
    }
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.insert(Array("{}[]\",:\\\n0-".utf8).randomElement(using: &random) ?? 0, at: place)
      case 2 where bytes.count > 1: bytes.remove(at: place)
      case 3: bytes.insert(contentsOf: bytes[..<min(place, 40)], at: place)
      default: if round % 3 == 0 { bytes.removeLast(min(place, bytes.count - 1)) }
      }
    }
    return bytes
  }

  private func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    case .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
