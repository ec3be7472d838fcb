import Training

/// `advise learn COUNTS --add FILE --remove FILE --counts OUT -o MODEL`
struct LearnRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    let outputs = try LearnedFiles(arguments, console)
    guard let path = arguments.operands.first else { throw .missingCounts(command: "learn") }
    guard arguments.operands.count == 1 else { throw .tooManyFiles(command: "learn", limit: 1) }
    guard arguments.has("--add") || arguments.has("--remove") else {
      throw .missingOption("--add FILE or --remove FILE", command: "learn")
    }
    var counts = try Counts.load(path)
    let unwanted = try documents(arguments.values("--remove"))
    let result = counts.unlearning(unwanted.map(\.document))
    if let missing = result.missing {
      let record = unwanted[missing]
      throw .notLearned(path: record.path, line: record.line, id: record.document.id)
    }
    counts = result.counts ?? counts
    counts = counts.learning(try documents(arguments.values("--add")).map(\.document))
    try outputs.write(counts)
    return .done
  }

  private typealias Placed = (document: LabelledDocument, path: String, line: Int)

  /// The labelled documents of files, with the places they stand at.
  private func documents(_ paths: [String]) throws(CommandError) -> [Placed] {
    guard !paths.isEmpty else { return [] }
    var documents: [Placed] = []
    var blocks = CorpusBlocks(try corpusFiles(paths, command: "learn"))
    while let block = try blocks.next() {
      try block.forEachDocument { document, line in documents.append((document, block.path, line)) }
    }
    return documents
  }
}
