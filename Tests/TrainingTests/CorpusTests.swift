import JSONText
import RiskScoring
import Testing

@testable import Training

/// The corpus keeps its own policy (`Corpus/README.md`).
@Suite struct CorpusTests {
  struct Record: Sendable {
    let side: String
    let id: String
    let author: String
    let brief: String
    let labels: [String]
    /// The seller's messages; one without a dialogue.
    let messages: [(text: String, labels: [String])]
    /// Senders in a dialogue; empty for a single message.
    let senders: Set<String>
  }

  private static func strings(_ value: JSONValue?) throws -> [String] {
    try #require(value?.arrayValue).map { try #require($0.stringValue) }
  }

  private static func read() throws -> [Record] {
    var records: [Record] = []
    for side in ["train", "heldout"] {
      for line in try PackageFiles.list("Corpus/en/\(side)").flatMap(PackageFiles.lines) {
        let json = try parseJSON(line)
        let labels = try strings(json["labels"])
        var messages: [(text: String, labels: [String])] = []
        var senders: Set<String> = []
        for message in json["messages"]?.arrayValue ?? [] {
          let sender = try #require(message["sender"]?.stringValue)
          senders.insert(sender)
          if sender == "seller" {
            messages.append((try #require(message["text"]?.stringValue), try strings(message["labels"])))
          } else {
            #expect(message["labels"] == nil, "a buyer's line carries no labels")
          }
        }
        if let text = json["text"]?.stringValue { messages.append((text, labels)) }
        records.append(
          Record(
            side: side, id: try #require(json["id"]?.stringValue),
            author: try #require(json["author"]?.stringValue),
            brief: try #require(json["brief"]?.stringValue),
            labels: labels, messages: messages, senders: senders))
      }
    }
    return records
  }

  private let records: [Record]
  private var messages: [(text: String, labels: [String])] { records.flatMap(\.messages) }

  init() throws { records = try CorpusTests.read() }

  @Test func recordsAreNamedAndSplitByAuthor() throws {
    #expect(Set(records.map(\.id)).count == records.count, "ids are unique")
    let briefs = try PackageFiles.lines("Corpus/en/briefs.jsonl").map {
      try #require(try parseJSON($0)["brief"]?.stringValue)
    }
    #expect(Set(briefs).count == briefs.count, "briefs are unique")
    var sideOf: [String: String] = [:]
    for record in records {
      #expect(briefs.contains(record.brief), "\(record.id)")
      #expect(
        record.id.hasPrefix(record.author + "-") && record.brief.hasPrefix(record.author + "-"),
        "\(record.id)")
      #expect(sideOf[record.author, default: record.side] == record.side, "\(record.author) is on one side")
      sideOf[record.author] = record.side
    }
    #expect(Set(sideOf.values) == ["train", "heldout"])
    #expect(Set(briefs) == Set(records.map(\.brief)), "every brief was written for")
  }

  @Test func labelsAreKnownAndInOrder() {
    for record in records {
      for labels in [record.labels] + record.messages.map(\.labels) {
        let tactics = labels.compactMap(Tactic.init(label:))
        #expect(tactics.count == labels.count && tactics == TacticSet(tactics).tactics, "\(record.id)")
      }
    }
  }

  @Test func dialogues() {
    let dialogues = records.filter { !$0.senders.isEmpty }
    #expect(dialogues.count { $0.senders == ["seller", "buyer"] } >= 60)
    for dialogue in dialogues {
      #expect(dialogue.senders.isSubset(of: ["seller", "buyer"]))
      #expect(Set(dialogue.labels) == Set(dialogue.messages.flatMap(\.labels)), "\(dialogue.id)")
    }
  }

  @Test func sharesOfLabels() {
    for tactic in Tactic.allCases {
      let count = messages.count { $0.labels.contains(tactic.label) }
      #expect(count >= 60, "\(tactic.label) \(count)")
    }
    let total = messages.count
    let honest = messages.count { !$0.labels.contains(where: HonestLabels().isRisk) }
    let several = messages.count { $0.labels.count >= 2 }
    print("corpus: \(total) messages, \(honest) without a risk label, \(several) with two or more labels")
    #expect(honest * 10 >= total * 4)
    #expect(several >= 1500)
  }

  // MARK: - Near duplicates

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }
  }

  @Test func noMessageRepeatsAnother() {
    var firstOf: [[Substring]: String] = [:]
    for record in records {
      for message in record.messages {
        let words = CorpusTests.words(message.text)
        #expect(!words.isEmpty, "\(record.id)")
        if let first = firstOf[words] { Issue.record("\(record.id) repeats \(first)") }
        firstOf[words] = record.id
      }
    }
  }
}
