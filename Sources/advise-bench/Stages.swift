import DefaultModel
import JSONText
import MessageText
import RiskScoring

/// A stage of scoring, and the time it adds to those before it.
struct StageTime {
  let name: String
  let time: Time
}

/// The stages of `advise score` on the lines of a file, one thread, each measured together with those before it.
struct Stages {
  let lines: [[UInt8]]
  let runs: Int

  func measure() throws -> [StageTime] {
    let scorer = Scorer(model: try builtInModel())
    let keywords = KeywordAutomaton()
    let texts = try lines.map { Array((try parseJSON($0)["text"]?.stringValue ?? "").utf8) }
    let scan = try time { try parseJSON($0)["text"]?.stringValue?.utf8.count ?? 0 }
    let normalise = timeTexts(texts) { NormalizedText($0).bytes.count }
    let tokenise = timeTexts(texts) { tokenize(NormalizedText($0)).count }
    let features = timeTexts(texts) { MessageFeatures($0, keywords: keywords).features.count }
    let score = timeTexts(texts) { scorer.score([(0, $0)]).labels.count }
    return [
      StageTime(name: "scan JSON", time: scan), StageTime(name: "normalise", time: normalise),
      StageTime(name: "tokenise", time: tokenise - normalise),
      StageTime(name: "features, keywords", time: features - tokenise),
      StageTime(name: "look up, score, evidence", time: score - features),
    ]
  }

  func time(_ stage: ([UInt8]) throws -> Int) rethrows -> Time {
    try median(runs: runs) {
      var sum = 0
      for line in lines { sum &+= try stage(line) }
      keep(sum)
    }
  }

  private func timeTexts(_ texts: [[UInt8]], _ stage: ([UInt8]) -> Int) -> Time {
    median(runs: runs) {
      var sum = 0
      for text in texts { sum &+= stage(text) }
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
