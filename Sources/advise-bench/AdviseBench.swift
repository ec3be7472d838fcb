import Foundation
import Glibc
import MessageText

/// `advise-bench`: how fast the program reads, against `wc -w` on the same file in the same run.
@main
enum AdviseBench {
  static func main() {
    do {
      try Bench(Array(CommandLine.arguments.dropFirst())).run()
    } catch {
      FileHandle.standardError.write(Data("advise-bench: \(error)\n".utf8))
      exit(2)
    }
  }
}

/// A command line, read.
struct Bench {
  struct Usage: Error, CustomStringConvertible {
    let description = """
      usage: advise-bench generate N -o FILE [--seed S]
             advise-bench run [--messages N] [--runs R]
             advise-bench growth [--messages LARGEST] [--runs R]
             advise-bench text [--runs R]
             advise-bench pathological [--runs R]
             advise-bench instructions
      """
  }

  private var words: [String] = []
  private var options: [String: String] = [:]

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument.hasPrefix("-") {
        guard ["-o", "--seed", "--messages", "--runs"].contains(argument), let value = rest.popFirst() else {
          throw Usage()
        }
        options[argument] = value
      } else {
        words.append(argument)
      }
    }
  }

  private func number(_ name: String, default value: Int) throws -> Int {
    guard let text = options[name] else { return value }
    guard let number = Int(text), number > 0 else { throw Usage() }
    return number
  }

  func run() throws {
    let seed = UInt64(try number("--seed", default: 1))
    let runs = try number("--runs", default: 5)
    switch words.first {
    case "generate":
      guard words.count == 2, let count = Int(words[1]), let path = options["-o"] else { throw Usage() }
      try generate(count, seed: seed, to: path)
    case "run":
      try ScoreMeasurement(count: try number("--messages", default: 100_000), seed: seed, runs: runs).report()
    case "growth":
      let largest = try number("--messages", default: 1_000_000)
      try GrowthMeasurement(largest: largest, seed: seed, runs: runs).report()
    case "instructions": try InstructionMeasurement().report()
    case "text": try TextMeasurement(seed: seed, runs: runs).report()
    case "pathological": try PathologicalMeasurement(seed: seed, runs: runs).report()
    default: throw Usage()
    }
  }
}

/// Writes the corpus piece by piece.
func generate(_ count: Int, seed: UInt64, to path: String) throws {
  var generator = CorpusGenerator(seed: seed)
  try write(count, to: path) { generator.nextLine() }
}

func write(_ count: Int, to path: String, _ nextLine: () -> String) throws {
  guard FileManager.default.createFile(atPath: path, contents: nil),
    let file = FileHandle(forWritingAtPath: path)
  else { throw CannotRun(program: "writing \(path)") }
  var piece = Data()
  for index in 0..<count {
    piece.append(contentsOf: nextLine().utf8)
    if piece.count > 1 << 20 || index == count - 1 {
      try file.write(contentsOf: piece)
      piece.removeAll(keepingCapacity: true)
    }
  }
  try file.close()
}
