import Foundation

/// How time and memory grow with the number of messages and with their length.
struct GrowthMeasurement {
  /// Messages of the longest file.
  let largest: Int
  let seed: UInt64
  let runs: Int

  /// Bytes of each file of messages of one length.
  private static let bytesOfLengths = 20_000_000

  func report() throws {
    printHead()
    var count = 10_000
    while count <= largest {
      try row("\(count) messages") { path in try generate(count, seed: seed, to: path) }
      count *= 10
    }
    for length in [10, 100, 1_000, 10_000, 100_000] {
      let count = min(largest, GrowthMeasurement.bytesOfLengths / length)
      try row("\(count) of \(length) bytes") { path in
        var generator = CorpusGenerator(seed: seed)
        try write(count, to: path) { generator.nextLine(bytes: length) }
      }
    }
  }

  private func printHead() {
    line("", ["MB", "wc -w s", "one s", "× wc -w", "MB/s", "all s", "× wc -w", "peak MB"])
  }

  private func row(_ name: String, _ generate: (String) throws -> Void) throws {
    let file = TemporaryFile()
    try generate(file.path)
    let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
    let reference = try wordCount(file.path, runs: runs).wall
    func seconds(_ options: [String]) throws -> Double {
      try median(runs: runs) { try run(advise, ["score", file.path] + options, output: "/dev/null") }.wall
    }
    let one = try seconds(["--threads", "1"])
    let all = try seconds([])
    let peak = try peakMemory(of: advise, ["score", file.path], output: "/dev/null")
    let megabytes = Double(size) / 1e6
    line(
      name,
      [
        decimals(megabytes, 1), decimals(reference, 3), decimals(one, 3), decimals(one / reference, 2),
        decimals(megabytes / one, 1), decimals(all, 3), decimals(all / reference, 2),
        decimals(Double(peak) / 1e6, 1),
      ])
  }

  private func line(_ name: String, _ cells: [String]) {
    print(name.padding(toLength: 24, withPad: " ", startingAt: 0), terminator: "")
    print(cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined())
  }
}
