import Training

/// The files that learning writes: a model, counts, or both; all of them or none.
struct LearnedFiles {
  private let model: String?
  private let counts: String?
  private let threads: Int
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) {
    model = arguments.value("-o")
    counts = arguments.value("--counts")
    threads = try arguments.threads(cores: console.cores)
    self.console = console
    guard model != nil || counts != nil else {
      throw .missingOption("-o MODEL or --counts FILE", command: arguments.command.name)
    }
  }

  func write(_ learned: Counts) throws(CommandError) {
    guard learned.labelCount <= Counts.labelLimit else {
      throw .training(.tooManyLabels(count: learned.labelCount, limit: Counts.labelLimit))
    }
    var files: [(file: ReplacedFile, note: String)] = []
    if let model {
      var training = ModelTraining()
      training.threads = threads
      let bytes: [UInt8]
      do { bytes = try training.train(learned) } catch { throw .training(error) }
      files.append(try file(model, bytes, "learned from \(learned.documents) messages"))
    }
    if let counts {
      files.append(try file(counts, CountsFile.encode(learned), "counts of \(learned.documents) messages"))
    }
    for (file, note) in files {
      try file.commit()
      console.complain(note)
    }
  }

  private func file(
    _ path: String, _ bytes: [UInt8], _ what: String
  ) throws(CommandError) -> (ReplacedFile, String) {
    let file = try ReplacedFile(path)
    try file.write(bytes)
    return (file, "\(path): \(what), \(bytes.count) bytes")
  }
}
