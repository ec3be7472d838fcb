/// Tells on standard error how far a run is: on a terminal one line, at most ten times a second; elsewhere, if asked
/// for, a line a second.
struct ProgressLine: Sendable {
  private let console: Console
  /// Bytes of all inputs; nil where nobody knows.
  private let total: Int?
  private let start: ContinuousClock.Instant
  private var told: ContinuousClock.Instant
  private var isShown = false
  private var records = 0
  private var bytes = 0

  init(_ console: Console, total: Int?) {
    self.console = console
    self.total = total
    start = console.now()
    told = start
  }

  mutating func advance(records: Int, bytes: Int) {
    self.records += records
    self.bytes += bytes
    let now = console.now()
    guard now - told >= .milliseconds(console.errorsAreTerminal ? 100 : 1000) else { return }
    told = now
    console.note(console.errorsAreTerminal ? "\r\(text(now))\u{1B}[K" : "\(text(now))\n")
    isShown = console.errorsAreTerminal
  }

  /// Makes room for another message.
  mutating func clear() {
    if isShown { console.note("\r\u{1B}[K") }
    isShown = false
  }

  /// Clears the line; on request tells what was done.
  mutating func end(tells: Bool) {
    clear()
    if tells { console.note("\(text(console.now()))\n") }
  }

  /// `12345 records, 40000 a second, 37 %, 12 s left`
  private func text(_ now: ContinuousClock.Instant) -> String {
    let elapsed = (now - start) / .seconds(1)
    var text = "\(records) records"
    if elapsed > 0 { text += ", \(Int(Double(records) / elapsed)) a second" }
    guard let total, total > 0 else { return text }
    let done = min(1, Double(bytes) / Double(total))
    text += ", \(Int(done * 100)) %"
    if done > 0, done < 1 { text += ", \(duration(elapsed * (1 - done) / done)) left" }
    return text
  }

  private func duration(_ seconds: Double) -> String {
    let seconds = Int(min(seconds, 1e9).rounded(.up))
    switch seconds {
    case ..<100: return "\(seconds) s"
    case ..<6000: return "\((seconds + 59) / 60) min"
    default: return "\((seconds + 3599) / 3600) h"
    }
  }
}
