import Foundation
import SeededRandom
import Testing

@testable import AdviseCommand

/// `advise score --resume FILE`: a run that was ended goes on as if nothing had happened.
@Suite struct ResumeTests {
  /// Inputs with all sorts of lines and rows, one of them without an end.
  private static func inputs(in folder: TemporaryFolder, isKeyed: Bool) throws -> [String] {
    func line(_ number: Int) throws -> String {
      let key = isKeyed ? "key \(number)\t" : ""
      switch number % 6 {
      case 1: return "\(key)broken"
      case 2: return try key + record(["id": "a,\"b\"\n\(number)", "text": Examples.request])
      case 3: return isKeyed ? "\(key){\"text\":\"a\"}" : " \t"
      default: return try key + record(["id": number, "text": "hello \(number)"])
      }
    }
    let one = try (0..<9).map(line).joined(separator: "\n")
    let two = try (9..<15).map(line).joined(separator: "\r\n") + "\n"
    let files = [try folder.write("one.jsonl", one), try folder.write("two.jsonl", two)]
    let table = "id,text,x\n1,\(Examples.request),\n2\n3,a,b,c\n\n4,\"a\nb\",\n"
    return isKeyed ? files : [files[0], try folder.write("three.csv", table), files[1]]
  }

  static let forms: [[String]] = [
    [], ["--keyed"], ["--all"], ["--advise"], ["--format=csv"], ["--format=csv", "--bom"],
    ["--format=csv", "--csv-raw"],
  ]

  /// The output is cut at every line, in the middle of lines, and nowhere.
  @Test(arguments: forms) func everyCutIsHealed(_ form: [String]) throws {
    let folder = try TemporaryFolder()
    let inputs = try Self.inputs(in: folder, isKeyed: form.contains("--keyed"))
    let arguments = ["score", "--lenient"] + form + inputs
    let whole = run(arguments).output
    var random = SplitMix64(seed: 7)
    let lines = whole.indices.filter { whole[$0] == 0x0A }.map { $0 + 1 }
    let cuts =
      [0, 1, 5, whole.count - 1] + lines
      + (0..<8).map { _ in Int.random(in: 0...whole.count, using: &random) }
    for cut in cuts {
      let path = try folder.write("out", Array(whole[..<cut]))
      let outcome = run(arguments + ["--threads=2", "--resume", path])
      #expect(outcome.status == .done, "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
      #expect(try folder.read("out") == whole, "cut at byte \(cut)")
    }
  }

  @Test func aFileThatIsNotThereIsBegun() throws {
    let folder = try TemporaryFolder()
    let arguments = ["score"] + (try Self.inputs(in: folder, isKeyed: false))
    #expect(run(arguments + ["--resume", folder.expand("@new")]).status == .someRefused)
    #expect(try folder.read("new") == run(arguments).output)
  }

  /// Files that are no such output, and the form asked for.
  static let foreign: [(text: String, form: [String])] = [
    ("my notes", []), ("my notes\n", []), ("{\"schema\":2,\"id\":1}\n", []), ("[]", []),
    ("{\"schema\":1,\"id\":1}\nnotes", []), ("id,verdict\n", ["--format=csv"]),
    ("{\"schema\":1", ["--format=csv"]),
    ("id,verdict,scam", ["--format=csv", "--bom"]), ("{\"schema\":1,\"id\":1}\n", ["--keyed"]),
  ]

  @Test(arguments: foreign) func anotherFileIsLeftAlone(_ text: String, _ form: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("out", text)
    let outcome = run(["score"] + form + ["--resume", path], input: "{\"text\":\"a\"}\n")
    #expect(outcome.status == .failed)
    #expect(
      outcome.errors
        == "advise: \(path): holds no such output; --resume goes on with what the same command wrote\n")
    #expect(try folder.read("out") == Array(text.utf8))
  }

  @Test func anOutputWithMoreRecordsIsOfAnotherInput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("out", run(["score"], input: "{\"text\":\"a\"}\n{\"text\":\"b\"}\n").output)
    let outcome = run(["score", "--resume", path], input: "{\"text\":\"a\"}\n")
    #expect(outcome.status == .failed)
    #expect(outcome.errors.contains("has more records than the input"))
    #expect(run(["score", "--resume", folder.expand("@")], input: "").status == .failed, "a folder")
  }

  /// The real program, killed without mercy at some moment.
  @Test(arguments: [0.05, 0.15, 0.3]) func aKilledRunIsHealed(_ seconds: Double) throws {
    let folder = try TemporaryFolder()
    let lines = try (0..<4000).map { try record(["id": $0, "text": "\(Examples.request) Number \($0)."]) }
    try folder.write("in.jsonl", lines.joined(separator: "\n"))
    let result = try Binary.shell(
      """
      $advise score in.jsonl > whole
      $advise score in.jsonl > out & run=$!; sleep \(seconds); kill -9 $run; wait $run
      $advise score in.jsonl --resume out && cmp out whole && echo same
      """, in: folder)
    #expect(result.output == "same\n", "\(result.errors)")
  }

  /// Ended by a signal that can be caught, a run takes its unfinished file with it, and says which signal it was; even
  /// where the file must have a name.
  @Test(arguments: ["INT", "TERM", "HUP"]) func aSignalLeavesNothing(_ signal: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("out", "before")
    // A shell has background commands ignore SIGINT; env undoes that.
    let result = try Binary.shell(
      """
      mkfifo in
      env --default-signal FAULT_NAMED=1 LD_PRELOAD=$faults $advise score -o out < in & run=$!
      exec 3> in
      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do ls | grep tmp && break; sleep 0.2; done
      kill -\(signal) $run; wait $run; echo "status $?"
      """, in: folder)
    let numbers = ["INT": 130, "TERM": 143, "HUP": 129]
    #expect(
      result.output.contains(".tmp\nstatus \(numbers[signal] ?? 0)\n"), "\(result.output) \(result.errors)")
    #expect(try folder.names.allSatisfy { !$0.hasSuffix(".tmp") })
    #expect(try folder.read("out") == Array("before".utf8))
  }
}
