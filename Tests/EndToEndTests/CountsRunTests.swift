import Testing

@testable import AdviseCommand

/// `train --counts`, `merge` and `learn`: counts of parts add up to those of the whole.
@Suite struct CountsRunTests {
  /// Trains a part of the tiny corpus to counts.
  private func train(_ lines: some Sequence<String>, _ name: String, in folder: TemporaryFolder) throws {
    try folder.write("part.jsonl", lines.joined(separator: "\n"))
    let outcome = run(["train", folder.expand("@part.jsonl"), "--counts", folder.expand("@\(name)")])
    #expect(outcome.status == .done, "\(outcome.errors)")
  }

  @Test func partsGiveTheModelOfTheWhole() throws {
    let folder = try TemporaryFolder()
    try folder.write("corpus.jsonl", TinyCorpus.text)
    let whole = run(
      ["train", "@corpus.jsonl", "-o", "@whole.model", "--counts", "@whole.counts"].map(folder.expand))
    #expect(whole.status == .done)
    #expect(whole.errors.contains("whole.model: learned from 12 messages"))
    #expect(whole.errors.contains("whole.counts: counts of 12 messages"))
    #expect(try folder.read("whole.model") == TinyCorpus.model)
    try train(TinyCorpus.lines.suffix(3), "1", in: folder)
    try train(TinyCorpus.lines.prefix(5), "2", in: folder)
    try train(TinyCorpus.lines[5..<9], "3", in: folder)
    let merged = run(
      ["merge", "@1", "@2", "@3", "--counts", "@sum.counts", "-o", "@sum.model"].map(folder.expand))
    #expect(merged.status == .done, "\(merged.errors)")
    #expect(try folder.read("sum.counts") == folder.read("whole.counts"))
    #expect(try folder.read("sum.model") == TinyCorpus.model)
    // A part that comes twice is told.
    let twice = run(["merge", "@2", "@1", "@2", "-o", "@sum.model"].map(folder.expand))
    #expect(twice.status == .done)
    #expect(twice.errors.contains("messages that stand in more than one part: 5"))
  }

  static let refused: [CommandRow] = [
    CommandRow(
      "nothing to write", ["train", "@c.jsonl"], files: ["c.jsonl": TinyCorpus.text], status: .failed,
      errors: ["train needs -o MODEL or --counts FILE"]),
    CommandRow(
      "nothing to merge", ["merge", "--counts", "@x"], status: .failed,
      errors: ["merge needs a file of counts; \"advise train --counts\" makes one"]),
    CommandRow(
      "no counts", ["merge", "@c.jsonl", "--counts", "@x"], files: ["c.jsonl": TinyCorpus.text],
      status: .failed,
      errors: ["@c.jsonl: these are no counts of advise"]),
    CommandRow(
      "missing counts", ["merge", "@c", "--counts", "@x"], status: .failed, errors: ["@c: can't be read"]),
  ]

  @Test(arguments: refused) func refusals(_ row: CommandRow) throws { try row.check() }

  @Test func honestLabelsMustBeTheSame() throws {
    let folder = try TemporaryFolder()
    try folder.write("c.jsonl", TinyCorpus.text)
    #expect(run(["train", "@c.jsonl", "--counts", "@a"].map(folder.expand)).status == .done)
    #expect(
      run(["train", "@c.jsonl", "--counts", "@b", "--honest", "fine"].map(folder.expand)).status == .done)
    let outcome = run(["merge", "@a", "@b", "--counts", "@c"].map(folder.expand))
    #expect(outcome.status == .failed)
    #expect(
      outcome.errors.contains(
        "b: counted with other honest labels (fine) than the counts before it (none)"))
  }

  // MARK: - Corrections

  @Test func learningAndForgettingLeavesNoTrace() throws {
    let folder = try TemporaryFolder()
    try train(TinyCorpus.lines, "base", in: folder)
    let more = (0..<3).map { "{\"text\":\"grommet \($0)\",\"labels\":[\"threat\"]}" }.joined(separator: "\n")
    try folder.write("more.jsonl", more)
    let learned = run(
      ["learn", "@base", "--add", "@more.jsonl", "--counts", "@with", "-o", "@with.model"].map(folder.expand))
    #expect(learned.status == .done, "\(learned.errors)")
    #expect(learned.errors.contains("with.model: learned from 15 messages"))
    #expect(try folder.read("with") != folder.read("base"))
    #expect(
      run(["learn", "@with", "--remove", "@more.jsonl", "--counts", "@without"].map(folder.expand)).status
        == .done)
    #expect(try folder.read("without") == folder.read("base"))
    // The same file in and out: written whole.
    #expect(
      run(["learn", "@with", "--remove", "@more.jsonl", "--counts", "@with"].map(folder.expand)).status
        == .done)
    #expect(try folder.read("with") == folder.read("base"))
    let model = try folder.read("with.model")
    for step in [
      ["learn", "@base", "--add", "@more.jsonl", "--counts", "@with"],
      ["merge", "@with", "-o", "@again.model"],
    ] {
      #expect(run(step.map(folder.expand)).status == .done)
    }
    #expect(try folder.read("again.model") == model)
  }

  @Test func whatWasNotLearnedCantBeRemoved() throws {
    let folder = try TemporaryFolder()
    try train(TinyCorpus.lines, "base", in: folder)
    try folder.write("no.jsonl", "\n" + TinyCorpus.lines[2])
    let outcome = run(["learn", "@base", "--remove", "@no.jsonl", "--counts", "@x"].map(folder.expand))
    #expect(outcome.status == .failed)
    #expect(
      outcome.errors.contains("no.jsonl:2: r2 is no correction of these counts, so it can't be removed"))
    try folder.write("no.jsonl", "{\"text\":\"a\",\"labels\":[]}")
    let nameless = run(["learn", "@base", "--remove", "@no.jsonl", "--counts", "@x"].map(folder.expand))
    #expect(
      nameless.errors.hasSuffix("no.jsonl:1: this is no correction of these counts, so it can't be removed\n")
    )
    let idle = run(["learn", "@base", "--counts", "@x"].map(folder.expand))
    #expect(idle.status == .failed && idle.errors.contains("learn needs --add FILE or --remove FILE"))
    #expect(try folder.names == ["base", "no.jsonl", "part.jsonl"])
  }

  @Test func correctionsAreCheckedLikeACorpus() throws {
    let folder = try TemporaryFolder()
    try train(TinyCorpus.lines, "base", in: folder)
    for (record, says) in [
      ("{\"id\":\"a\",\"text\":\"b\",\"labels\":[]}", "2: the id \"a\" is that of an earlier message"),
      ("{\"text\":\" \",\"labels\":[]}", "1: \"text\" is empty"),
    ] {
      try folder.write("more.jsonl", record + "\n" + record)
      let outcome = run(["learn", "@base", "--add", "@more.jsonl", "--counts", "@x"].map(folder.expand))
      #expect(outcome.status == .failed && outcome.errors.contains("more.jsonl:" + says), "\(outcome.errors)")
    }
    #expect(try folder.names == ["base", "more.jsonl", "part.jsonl"])
  }

  @Test func damagedCountsWriteNothing() throws {
    let folder = try TemporaryFolder()
    try train(TinyCorpus.lines, "good", in: folder)
    var bytes = try folder.read("good")
    bytes[bytes.count / 2] ^= 1
    try folder.write("bad", bytes)
    let names = try folder.names
    let outcome = run(["merge", "@good", "@bad", "--counts", "@sum"].map(folder.expand))
    #expect(outcome.status == .failed)
    #expect(outcome.errors.contains("bad: damaged: its checksum does not fit its bytes"))
    #expect(try folder.names == names)
  }
}
