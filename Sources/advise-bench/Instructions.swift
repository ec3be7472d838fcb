import Foundation

/// Machine instructions of `advise score`, which other programs on the machine don't change: a guard against growing slower
/// unseen.
struct InstructionMeasurement {
  /// A kind of message: the languages that it is drawn from.
  private struct Kind {
    let name: String
    let languages: [Language]
    /// Instructions a message when the figures were last taken; 0: never.
    let recorded: Int
  }

  struct GrownSlower: Error, CustomStringConvertible {
    let description = "more instructions than recorded: mend it, or record the new counts with the reason"
  }

  /// Counts of x86-64, Swift 6.3.1, release build. The run fails where a count has grown by more than a twentieth.
  private static let kinds = [
    Kind(name: "all", languages: languages, recorded: 59_327),
    Kind(name: "English", languages: [languages[0]], recorded: 59_107),
    Kind(name: "Russian", languages: [languages[1]], recorded: 51_970),
    Kind(name: "German", languages: [languages[2]], recorded: 47_420),
    Kind(name: "Spanish", languages: [languages[3]], recorded: 46_060),
    Kind(name: "Chinese", languages: [languages[4]], recorded: 110_416),
    Kind(name: "Arabic", languages: [languages[5]], recorded: 43_832),
  ]
  /// Of a run on one message, from start to exit.
  private static let recordedStart = 7_901_605
  private static let tolerance = 1.05

  func report() throws {
    guard hasProgram("valgrind"), hasProgram("strip") else {
      print("instructions are not counted: valgrind and strip are needed, and not both are here")
      return
    }
    let program = TemporaryFile()
    try run("/usr/bin/env", ["strip", "--strip-debug", "-o", program.path, advise], output: "/dev/null")
    var isSlower = false
    func compare(_ name: String, _ counted: Int, _ recorded: Int) {
      let growth = Double(counted) / Double(max(1, recorded))
      let isMore = recorded > 0 && growth > InstructionMeasurement.tolerance
      if isMore { isSlower = true }
      line(
        name,
        [
          String(counted), recorded == 0 ? "–" : String(recorded),
          recorded == 0 ? "–" : decimals(growth * 100, 1) + " %" + (isMore ? " MORE" : ""),
        ])
    }
    line("machine instructions", ["counted", "recorded", "of that"])
    for kind in InstructionMeasurement.kinds {
      let first = try instructions(of: kind.languages, count: 1000, program.path)
      let both = try instructions(of: kind.languages, count: 2000, program.path)
      compare("a message, \(kind.name)", (both - first) / 1000, kind.recorded)
    }
    let start = try instructions(of: [languages[0]], count: 1, program.path)
    compare("start to exit, 1 message", start, InstructionMeasurement.recordedStart)
    if isSlower { throw GrownSlower() }
  }

  private func line(_ name: String, _ cells: [String]) {
    print(name.padding(toLength: 28, withPad: " ", startingAt: 0), terminator: "")
    print(cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined())
  }

  private func hasProgram(_ name: String) -> Bool {
    (try? run("/usr/bin/env", [name, "--version"], output: "/dev/null")) != nil
  }

  private func instructions(of written: [Language], count: Int, _ program: String) throws -> Int {
    let file = TemporaryFile()
    var generator = CorpusGenerator(seed: 1, in: written)
    try write(count, to: file.path) { generator.nextLine() }
    let told = try run(
      "/usr/bin/env",
      [
        "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, "score", "--threads", "1",
        file.path,
      ], output: "/dev/null", errors: Pipe())
    // `==123== Collected : 31660484`
    let line = String(decoding: told, as: UTF8.self).split(separator: "\n").first { $0.contains("Collected") }
    guard let count = line?.split(separator: " ").last.flatMap({ Int($0) }) else {
      throw CannotRun(program: "valgrind")
    }
    return count
  }
}
