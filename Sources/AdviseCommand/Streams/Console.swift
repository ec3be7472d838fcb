/// The program's three streams, so that a run can be tested in memory.
struct Console: Sendable {
  /// Reads up to the given number of bytes from standard input; empty at its end.
  var read: @Sendable (Int) throws(CommandError) -> [UInt8]
  /// Writes all of the bytes to standard output, or says why not.
  var write: @Sendable ([UInt8]) throws(CommandError) -> Void
  /// Writes to standard error; a failure there has nowhere to be told.
  var note: @Sendable (String) -> Void
  /// Throws away what waits on standard input, a terminal; false: it does not come to rest.
  var discardInput: @Sendable () -> Bool = { true }
  var inputIsTerminal = false
  var outputIsTerminal = false
  var errorsAreTerminal = false
  /// Whether output may be coloured: a terminal, and neither `NO_COLOR` nor a dumb one.
  var colours = false
  /// Columns of the terminal that output and errors go to; nil: none, or it does not tell.
  var outputColumns: Int?
  var errorColumns: Int?
  var cores = 1
  /// Bytes of standard input; nil where nobody knows before its end.
  var inputSize: Int?
  var now: @Sendable () -> ContinuousClock.Instant = { .now }
}

extension Console {
  /// Writes a whole result to a file, which is replaced whole or not at all; without one to standard output.
  func write(_ bytes: [UInt8], to path: String?) throws(CommandError) {
    guard let path else { return try write(bytes) }
    let file = try ReplacedFile(path)
    try file.write(bytes)
    try file.commit()
  }

  /// Writes text for a person, to a file or to standard output: all of it goes through ``guarded(_:columns:)``.
  func show(_ text: String, to path: String? = nil) throws(CommandError) {
    try write(Array(guarded(text, columns: path == nil ? outputColumns : nil).utf8), to: path)
  }

  /// A line on standard error, safe to show.
  func complain(_ message: String) {
    note(guarded("advise: \(printable(message, limit: Console.longestComplaint))\n", columns: errorColumns))
  }

  /// Characters of a line on standard error. It may repeat a stranger's words.
  private static let longestComplaint = 2000

  /// Whether what goes to the output (nil: standard output) is seen on a terminal as it is.
  func isTerminal(_ path: String?) -> Bool { path.map(SystemCalls.isTerminal) ?? outputIsTerminal }
}
