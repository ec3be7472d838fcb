@testable import AdviseCommand

/// What a run of the program in memory wrote.
struct Outcome {
  let status: AdviseCommand.ExitStatus
  let output: [UInt8]
  let errors: [UInt8]
}

/// Runs the program with this on its standard input.
func run(_ arguments: [String], input: [UInt8], onTerminal: Bool = false) -> Outcome {
  let streams = Streams(input: input)
  let console = Console(
    read: { count throws(CommandError) in streams.read(count) },
    write: { bytes throws(CommandError) in streams.output += bytes },
    note: { streams.errors += Array($0.utf8) }, outputIsTerminal: onTerminal, errorsAreTerminal: false,
    colours: false, cores: 1)
  let status = CommandLineTool.run(arguments, console)
  return Outcome(status: status, output: streams.output, errors: streams.errors)
}

/// Used by one run on one thread at a time: every command here is given `--threads 1`, or has but one.
private final class Streams: @unchecked Sendable {
  private var input: ArraySlice<UInt8>
  var output: [UInt8] = []
  var errors: [UInt8] = []

  init(input: [UInt8]) { self.input = input[...] }

  func read(_ count: Int) -> [UInt8] {
    let piece = input.prefix(count)
    input = input.dropFirst(count)
    return Array(piece)
  }
}
