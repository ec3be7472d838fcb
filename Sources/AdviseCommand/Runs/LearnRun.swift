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
    let before = try Counts.load(path)
    let unwanted = try documents(arguments.values("--remove"))
    let result = before.unlearning(unwanted)
    if let missing = result.missing {
      throw .notLearned(place: unwanted[missing].place, id: unwanted[missing].id)
    }
    let added = try documents(arguments.values("--add"))
    let mistakes = RecordMistakes(added)
    if let empty = mistakes.empty.first { throw .nothingToLearnFrom(place: empty.place) }
    if let repeated = mistakes.repeatedIDs.first?.second {
      throw .repeatedID(place: repeated.place, id: repeated.id)
    }
    let counts = (result.counts ?? before).learning(added)
    try outputs.write(counts, correcting: before)
    return .done
  }

  private func documents(_ paths: [String]) throws(CommandError) -> [LabelledDocument] {
    paths.isEmpty ? [] : try LabelledFiles(paths, command: "learn", format: arguments.corpusFormat).documents
  }
}
