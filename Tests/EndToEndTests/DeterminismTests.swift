import Foundation
import Testing

@testable import AdviseCommand

/// The same input gives the same bytes: on every run, in every locale and time zone, with every seed of Swift's
/// hashing, on any number of threads.
@Suite struct DeterminismTests {
  /// What is run, and the threads where it takes them. Each leaves files whose names begin with `out`.
  private static let script = """
    $advise train corpus.jsonl --threads $threads -o out.model --counts out.counts
    $advise merge out.counts one.counts --threads $threads --counts out.sum -o out.sum.model
    $advise learn out.counts --add more.jsonl --threads $threads --counts out.learned
    for form in jsonl csv html; do
      $advise score --advise --format=$form --threads $threads in.jsonl chat.txt -o out.$form
    done
    $advise score --threads $threads in.jsonl --resume out.resumed
    $advise evaluate --model model --robust --threads $threads --format=json corpus.jsonl -o out.evaluate
    $advise evaluate --model model --threads $threads --format=html corpus.jsonl -o out.page
    $advise evaluate --folds 2 --threads $threads corpus.jsonl -o out.folds
    $advise compare model out.model --threads $threads corpus.jsonl -o out.compare
    $advise corpus check corpus.jsonl --suspects 3 --threads $threads -o out.check
    $advise inspect out.model --words out.counts > out.inspect
    $advise import chat.txt in.jsonl -o out.import
    $advise redact chat.txt in.jsonl -o out.redact
    $advise chat.txt --format=json --today=2026-11-21 --ics=out.ics --phase=awaiting-buyer --response-days=3 > out.advice
    $advise chat.txt --explain > out.text
    $advise rules > out.rules
    """

  private static let surroundings: [[String: String]] = [
    ["threads": "1", "LC_ALL": "C", "TZ": "UTC", "SWIFT_DETERMINISTIC_HASHING": "1"],
    ["threads": "1", "LC_ALL": "C", "TZ": "UTC"],
    ["threads": "2", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
    ["threads": "7", "LC_ALL": "de_DE", "LC_NUMERIC": "de_DE", "TZ": "America/St_Johns"],
  ]

  @Test func theSurroundingsChangeNothing() throws {
    var first: [String: [UInt8]]?
    for surroundings in Self.surroundings {
      let folder = try FaultFolder().folder
      try folder.write("one.counts", folder.read("counts"))
      let result = try Binary.shell(Self.script, in: folder, environment: surroundings)
      var made: [String: [UInt8]] = ["standard error": Array(result.errors.utf8)]
      for name in try folder.names where name.hasPrefix("out") { made[name] = try folder.read(name) }
      #expect(made.count == 22)
      let expected = first ?? made
      #expect(made.keys.sorted() == expected.keys.sorted())
      for (name, bytes) in made { #expect(bytes == expected[name], "\(name) in \(surroundings)") }
      first = expected
    }
  }
}
