import Training

/// `advise merge COUNTS… --counts FILE -o MODEL`
struct MergeRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    let outputs = try LearnedFiles(arguments, console)
    guard let first = arguments.operands.first else { throw .missingCounts(command: "merge") }
    let start = try Counts.load(first)
    var repeats = start.repeats
    var builder = CountsBuilder(start)
    for path in arguments.operands.dropFirst() {
      let part = try Counts.load(path)
      repeats += part.repeats
      do { try builder.add(part) } catch { throw .merge(path: path, error) }
    }
    let sum = builder.finish()
    let shared = sum.repeats - repeats
    if shared > 0 { console.complain("messages that stand in more than one part: \(shared)") }
    try outputs.write(sum)
    return .done
  }
}

extension Counts {
  static func load(_ path: String) throws(CommandError) -> Counts {
    let bytes = try SystemCalls.contents(of: path, limit: CountsFile.limit)
    do { return try CountsFile.decode(bytes) } catch { throw .counts(path: path, error) }
  }
}
