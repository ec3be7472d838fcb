/// What the program says to its caller when it ends. The verdict never shows in it.
public enum ExitStatus: Int32, Sendable {
  case done = 0
  /// Done, but some records were refused; each was named on standard error.
  case someRefused = 1
  /// Usage, or an input, state or model that can't be read; nothing was written.
  case failed = 2
}
