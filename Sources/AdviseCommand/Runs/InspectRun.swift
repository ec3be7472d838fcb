import DefaultModel
import RiskScoring
import Training

/// `advise inspect MODEL|COUNTS`
struct InspectRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    guard arguments.operands.count <= 1 else { throw .tooManyFiles(command: "inspect", limit: 1) }
    let top = try top()
    let inspection: Inspection
    if let path = arguments.operands.first {
      let bytes = try SystemCalls.contents(of: path, limit: CountsFile.limit)
      if CountsFile.isCounts(bytes) {
        do { inspection = Inspection(try CountsFile.decode(bytes), bytes: bytes.count, top: top) } catch {
          throw .counts(path: path, error)
        }
      } else {
        let model: Model
        do { model = try Model(bytes) } catch { throw .model(path: path, error) }
        inspection = Inspection(model, try names(), bytes: bytes.count, top: top)
      }
    } else {
      let model: Model
      do { model = try .builtIn() } catch { throw .model(path: "the built-in model", error) }
      inspection = Inspection(model, try names(), bytes: default_model_size(), top: top)
    }
    let shown = try inspection.showing(label: arguments.value("--label"))
    if arguments.value("--format") == "json" {
      try console.write(shown.json)
    } else {
      try console.show(shown.text)
    }
    return .done
  }

  private func top() throws(CommandError) -> Int {
    guard let text = arguments.value("--top") else { return 10 }
    guard let top = Int(text), (0...1000).contains(top) else {
      throw .badValue(option: "--top", value: text, allowed: "a number from 0 to 1000")
    }
    return top
  }

  private func names() throws(CommandError) -> FeatureNames {
    var names = FeatureNames(KeywordAutomaton())
    if let path = arguments.value("--words") { try Counts.load(path).addNames(to: &names) }
    return names
  }
}
