import Foundation
import MessageText
import RiskScoring

/// A file that is gone with its holder.
final class TemporaryFile {
  let path = FileManager.default.temporaryDirectory.appending(path: "advise-bench-\(UUID().uuidString).jsonl")
    .path

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func lines() throws -> [[UInt8]] {
    try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map(Array.init)
  }
}

/// `LC_ALL=C wc -w` on the file.
func wordCount(_ path: String, runs: Int) throws -> Time {
  try median(runs: runs) { try run("/usr/bin/env", ["LC_ALL=C", "wc", "-w", path], output: "/dev/null") }
}

/// A table of times beside that of `wc -w`.
struct Table {
  let messages: Int
  let bytes: Int
  let reference: Time

  func printHead(_ title: String) {
    print("\n\(title)")
    line("", ["seconds", "× wc -w", "processor", "× wc -w", "message/s", "MB/s", "peak MB"])
    row("LC_ALL=C wc -w", reference)
  }

  func row(_ name: String, _ time: Time, memory: Int? = nil) {
    let wall = max(time.wall, 1e-9)
    line(
      name,
      [
        decimals(time.wall, 3), decimals(time.wall / reference.wall, 2), decimals(time.processor, 3),
        decimals(time.processor / reference.processor, 2), decimals(Double(messages) / wall, 0),
        decimals(Double(bytes) / 1e6 / wall, 1), memory.map { decimals(Double($0) / 1e6, 1) } ?? "",
      ])
  }

  private func line(_ name: String, _ cells: [String]) {
    print(name.padding(toLength: 28, withPad: " ", startingAt: 0), terminator: "")
    print(cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined())
  }
}

/// `advise score` against `wc -w`.
struct ScoreMeasurement {
  let count: Int
  let seed: UInt64
  let runs: Int

  func report() throws {
    let file = TemporaryFile()
    try generate(count, seed: seed, to: file.path)
    let lines = try file.lines()
    let bytes = lines.reduce(lines.count) { $0 + $1.count }
    let table = Table(messages: count, bytes: bytes, reference: try wordCount(file.path, runs: runs))
    table.printHead("\(count) messages, \(bytes) bytes, medians of \(runs) runs")
    let stages = try Stages(lines: lines, runs: runs).measure()
    for stage in stages { table.row(stage.name, stage.time) }
    for (name, options) in [
      ("advise score, one thread", ["--threads", "1"]), ("advise score, all cores", []),
    ] {
      let arguments = ["score", file.path] + options
      let time = try median(runs: runs) { try run(advise, arguments, output: "/dev/null") }
      table.row(name, time, memory: try peakMemory(of: advise, arguments, output: "/dev/null"))
    }
  }
}

/// Normalising and tokenising of ordinary ASCII against `wc -w`.
struct TextMeasurement {
  let seed: UInt64
  let runs: Int

  func report() throws {
    let file = TemporaryFile()
    var generator = CorpusGenerator(seed: seed)
    try write(200_000, to: file.path) { generator.nextPlainLine() }
    let lines = try file.lines()
    let bytes = lines.reduce(lines.count) { $0 + $1.count }
    let table = Table(messages: lines.count, bytes: bytes, reference: try wordCount(file.path, runs: runs))
    table.printHead("\(lines.count) lines of ordinary ASCII, \(bytes) bytes, medians of \(runs) runs")
    let stages = Stages(lines: lines, runs: runs)
    table.row("normalise", stages.time(lines) { NormalizedText($0, lexicon: englishLexicon).bytes.count })
    table.row(
      "normalise and tokenise",
      stages.time(lines) { tokenize(NormalizedText($0, lexicon: englishLexicon)).count })
  }
}

func decimals(_ value: Double, _ count: Int) -> String { String(format: "%.\(count)f", value) }
