/// Where a run writes its results to.
struct ResultOutput: Sendable {
  let write: @Sendable ([UInt8]) throws(CommandError) -> Void
  /// To be called when all is written.
  let commit: @Sendable () throws(CommandError) -> Void
  /// Records that an earlier run wrote there.
  let kept: Int
  let needsHeader: Bool

  /// `-o`, else `--resume` behind what is found there, else standard output.
  init(
    _ arguments: ParsedArguments, _ console: Console, resuming begun: KeptRecords? = nil
  ) throws(CommandError) {
    if let path = arguments.value("-o") {
      let file = try ReplacedFile(path)
      (write, commit, kept, needsHeader) = (file.write, file.commit, 0, true)
    } else if let path = arguments.value("--resume"), let begun {
      let file = try ContinuedFile(path, begun)
      (write, commit, kept, needsHeader) = (
        file.write, file.commit, file.records, file.isEmpty
      )
    } else {
      (write, commit, kept, needsHeader) = (console.write, {}, 0, true)
    }
  }
}
