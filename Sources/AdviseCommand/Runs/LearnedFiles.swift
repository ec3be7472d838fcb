import JSONText
import RiskScoring
import Training

/// The files that learning writes: a model, counts, or both; none of them where the canaries turn.
struct LearnedFiles {
  private let model: String?
  private let counts: String?
  private let threads: Int
  private let console: Console
  /// What is learned from.
  private let path: String?
  private let canaries: CanaryGuard

  init(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) {
    model = arguments.value("-o")
    counts = arguments.value("--counts")
    threads = try arguments.threads(cores: console.cores)
    self.console = console
    let inputs = arguments.operands.map(CorpusBlocks.name)
    path = inputs.count > 1 ? "\(inputs[0]) and \(inputs.count - 1) more" : inputs.first
    canaries = CanaryGuard(console: console, isForced: arguments.has("--force"))
    guard model != nil || counts != nil else {
      throw .missingOption("-o MODEL or --counts FILE", command: arguments.command.name)
    }
  }

  /// `before`: the counts that these correct; nil: they were counted from a corpus. `beside`: what else is to be written
  /// once the model is there, with notes.
  func write(
    _ learned: Counts, correcting before: Counts? = nil,
    beside: (_ model: [UInt8]) throws(CommandError) -> [(path: String, bytes: [UInt8], note: String)] = { _ in
      []
    }
  ) throws(CommandError) {
    guard learned.labelCount <= Counts.labelLimit else {
      throw .training(path: path, .tooManyLabels(count: learned.labelCount, limit: Counts.labelLimit))
    }
    let bytes: [UInt8]?
    do { bytes = model == nil ? nil : try training.train(learned) } catch {
      throw .training(path: path, error)
    }
    if bytes != nil, let areRisks = learned.onlyKind {
      console.complain(
        areRisks
          ? "every message is a risk by its labels, so the model calls every message a scam; name labels that are none "
            + "with --honest LABEL"
          : "no message is a risk by its labels, so the model calls none a scam")
    }
    try checkCanaries(learned, bytes, correcting: before)
    var files: [(file: ReplacedFile, note: String)] = []
    // The counts first: of them the model can be made again.
    if let counts {
      files.append(try file(counts, CountsFile.encode(learned), "counts of \(learned.documents) messages"))
    }
    if let model, let bytes {
      files.append(try file(model, bytes, "learned from \(learned.documents) messages"))
      for (path, bytes, note) in try beside(bytes) { files.append(try file(path, bytes, note)) }
    }
    for (file, note) in files {
      try file.commit()
      console.complain(note)
    }
  }

  private var training: ModelTraining {
    var training = ModelTraining()
    training.threads = threads
    return training
  }

  private func file(
    _ path: String, _ bytes: [UInt8], _ what: String
  ) throws(CommandError) -> (ReplacedFile, String) {
    let file = try ReplacedFile(path)
    try file.write(bytes)
    return (file, "\(path): \(what), \(bytes.count) bytes")
  }

  // MARK: - Canaries

  private func checkCanaries(
    _ learned: Counts, _ bytes: [UInt8]?, correcting before: Counts?
  ) throws(CommandError) {
    // Counts of a part of a corpus answer nothing yet.
    guard bytes != nil || before != nil else { return }
    guard Canary.concern(learned.labels) else { return canaries.skip() }
    guard let after = scorer(bytes) ?? scorer(learned) else { return }
    try canaries.check(after, against: before.map(model(before:)) ?? model(replacedBy: learned))
  }

  /// What the counts taught before they were corrected.
  private func model(before counts: Counts) -> Scorer? {
    // It need not be learned again where it is at hand.
    let atHand = [model.flatMap { try? Scorer.load($0) }, try? Scorer.load(nil)]
    return atHand.lazy.compactMap(\.self).first { scorer in
      (try? parseJSON(Array(scorer.model.provenance.utf8)))?["corpus"]?.stringValue == counts.corpus
    } ?? scorer(counts)
  }

  /// What stands in the model's place, else the built-in model where that answers the same.
  private func model(replacedBy learned: Counts) -> Scorer? {
    if let model, let old = try? Scorer.load(model), Canary.concern(old.labels) { return old }
    return (try? Scorer.load(nil)).flatMap { $0.labels == learned.labels ? $0 : nil }
  }

  private func scorer(_ counts: Counts) -> Scorer? { scorer(try? training.train(counts)) }

  private func scorer(_ bytes: [UInt8]?) -> Scorer? {
    guard let bytes, let model = try? Model(bytes) else { return nil }
    return Scorer(model: model)
  }
}
