import Synchronization
import Testing

@testable import AdviseCommand

/// How far a run is, as standard error tells it.
@Suite struct ProgressTests {
  /// What is noted when records of 10 bytes come after these milliseconds each, of 100 bytes in all or of nobody knows
  /// how many.
  static let rows: [(milliseconds: [Int], total: Int?, isTerminal: Bool, notes: [String])] = [
    ([50, 99], 100, true, []),
    ([100], 100, true, ["\r1 records, 10 a second, 10 %, 1 s left\u{1B}[K"]),
    (
      [100, 150, 199, 200, 250], 100, true,
      [
        "\r1 records, 10 a second, 10 %, 1 s left\u{1B}[K",
        "\r4 records, 20 a second, 40 %, 1 s left\u{1B}[K",
      ]
    ),
    ([2000], nil, true, ["\r1 records, 0 a second\u{1B}[K"]),
    ([999, 1000, 1500], 100, false, ["2 records, 2 a second, 20 %, 4 s left\n"]),
    ([60_000], 100, false, ["1 records, 0 a second, 10 %, 9 min left\n"]),
    ([3_600_000], 100, false, ["1 records, 0 a second, 10 %, 9 h left\n"]),
    (Array(repeating: 1000, count: 10), 100, false, ["1 records, 1 a second, 10 %, 9 s left\n"]),
  ]

  private final class Scene: Sendable {
    let notes = Mutex<[String]>([])
    /// Milliseconds.
    let passed = Mutex(0)
  }

  @Test(arguments: rows.indices) func tells(_ index: Int) {
    let row = Self.rows[index]
    let scene = Scene()
    let start = ContinuousClock.now
    var console = Console(
      read: { _ in [] }, write: { _ in }, note: { text in scene.notes.withLock { $0.append(text) } },
      errorsAreTerminal: row.isTerminal)
    console.now = { start + .milliseconds(scene.passed.withLock { $0 }) }
    var progress = ProgressLine(console, total: row.total)
    for time in row.milliseconds {
      scene.passed.withLock { $0 = time }
      progress.advance(records: 1, bytes: 10)
    }
    #expect(scene.notes.withLock { $0 } == row.notes)
    progress.clear()
    progress.clear()
    let cleared = row.isTerminal && !row.notes.isEmpty ? ["\r\u{1B}[K"] : []
    #expect(scene.notes.withLock { $0 } == row.notes + cleared)
  }
}
