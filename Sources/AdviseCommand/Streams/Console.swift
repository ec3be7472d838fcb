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
  var cores = 1
  /// Bytes of standard input; nil where nobody knows before its end.
  var inputSize: Int?
  var now: @Sendable () -> ContinuousClock.Instant = { .now }
}

extension Console {
  /// A line on standard error, safe to show.
  func complain(_ message: String) { note("advise: \(printable(message))\n") }
}
