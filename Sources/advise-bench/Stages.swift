import DefaultModel
import JSONText
import MessageText
import RiskScoring

/// A stage of scoring and its time.
struct StageTime {
  let name: String
  let time: Time
}

/// The stages of `advise score` on the lines of a file, one thread. Messages of plain words are scored by what is remembered
/// of the words, without the stages of the long way, which all other messages go.
struct Stages {
  let lines: [[UInt8]]
  let runs: Int

  func measure() throws -> [StageTime] {
    let scorer = Scorer(model: try builtInModel())
    let keywords = KeywordAutomaton()
    let texts = try lines.map { Array((try parseJSON($0)["text"]?.stringValue ?? "").utf8) }
    var members: [FlatMember] = []
    let scan = time(lines) { findMembers($0.span, &members) ? members.count : 0 }
    let normalise = time(texts) { NormalizedText($0, lexicon: englishLexicon).bytes.count }
    let tokenise = time(texts) { tokenize(NormalizedText($0, lexicon: englishLexicon)).count }
    let reading = time(texts) { MessageReading($0, keywords: keywords).hits.count }
    var memory = scorer.memory()
    let score = time(texts) { scorer.score($0.span, &memory).signals.count }
    return [
      StageTime(name: "scan JSON", time: scan),
      StageTime(name: "score, words remembered", time: score),
      StageTime(name: "the long way: normalise", time: normalise),
      StageTime(name: "  tokenise", time: tokenise - normalise),
      StageTime(name: "  keywords, clauses", time: reading - tokenise),
    ]
  }

  func time(_ inputs: [[UInt8]], _ stage: ([UInt8]) -> Int) -> Time {
    median(runs: runs) {
      var sum = 0
      for input in inputs { sum &+= stage(input) }
      keep(sum)
    }
  }
}

private func builtInModel() throws(ModelError) -> Model {
  // The two C functions describe one constant array that lives as long as the program.
  unsafe try Model(unsafe: UnsafeBufferPointer(start: default_model_bytes(), count: default_model_size()))
}

/// Keeps the optimiser from leaving out what was measured.
@inline(never)
func keep(_ sum: Int) { if sum == .min { print(sum) } }
