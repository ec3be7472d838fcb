import Synchronization

@testable import AdviseCommand

/// What a run of the program left behind.
struct Outcome: Sendable {
  let status: AdviseCommand.ExitStatus
  let output: [UInt8]
  let errors: String

  var text: String { String(decoding: output, as: UTF8.self) }
  /// The lines of the output, each of which must have ended.
  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

/// How the streams of a run in memory behave.
struct Streams: Sendable {
  var input: [UInt8] = []
  /// What a terminal gives after the first end of the input.
  var answers = ""
  /// Whether the terminal comes to rest before the answers.
  var rests = true
  /// Bytes that one read gives at most.
  var piece = Int.max
  /// After this many bytes of output, a write fails.
  var room = Int.max
  var failure = CommandError.closedPipe
  var isTerminal = false
  /// Of the terminal.
  var columns: Int?
  var cores = 2
}

/// Runs the program in memory.
func run(_ arguments: [String], _ streams: Streams = Streams()) -> Outcome {
  let memory = Memory([streams.input, Array(streams.answers.utf8)])
  let console = Console(
    read: { count throws(CommandError) in memory.read(min(count, streams.piece)) },
    write: { bytes throws(CommandError) in
      guard memory.written + bytes.count <= streams.room else { throw streams.failure }
      memory.write(bytes)
    },
    note: { memory.note($0) }, discardInput: { streams.rests }, inputIsTerminal: streams.isTerminal,
    outputIsTerminal: streams.isTerminal, errorsAreTerminal: streams.isTerminal,
    colours: streams.isTerminal, outputColumns: streams.columns, errorColumns: streams.columns,
    cores: streams.cores)
  let status = CommandLineTool.run(arguments, console)
  return memory.outcome(status)
}

func run(_ arguments: [String], input: String) -> Outcome {
  run(arguments, Streams(input: Array(input.utf8)))
}

private final class Memory: Sendable {
  private struct Contents {
    /// Each ends with an end of file.
    var inputs: [ArraySlice<UInt8>]
    var output: [UInt8] = []
    var errors = ""
  }

  private let contents: Mutex<Contents>

  init(_ inputs: [[UInt8]]) { contents = Mutex(Contents(inputs: inputs.map { $0[...] })) }

  var written: Int { contents.withLock { $0.output.count } }

  func read(_ count: Int) -> [UInt8] {
    contents.withLock { contents in
      guard let input = contents.inputs.first else { return [] }
      contents.inputs[0] = input.dropFirst(count)
      if input.isEmpty { contents.inputs.removeFirst() }
      return Array(input.prefix(count))
    }
  }

  func write(_ bytes: [UInt8]) { contents.withLock { $0.output += bytes } }
  func note(_ text: String) { contents.withLock { $0.errors += text } }

  func outcome(_ status: AdviseCommand.ExitStatus) -> Outcome {
    contents.withLock { Outcome(status: status, output: $0.output, errors: $0.errors) }
  }
}
