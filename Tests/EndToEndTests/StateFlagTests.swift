import DisputeAdvice
import Foundation
import Testing

@testable import AdviseCommand

/// Every flag of the state table, against the same value in a file.
@Suite struct StateFlagTests {
  /// A key with values that it takes: as a flag, and in JSON.
  struct Row: Sendable, CustomTestStringConvertible {
    let key: StateKey
    let flag: String
    let values: [(text: String, json: String)]

    var testDescription: String { flag }

    init?(_ row: StateKeyRow) {
      guard let flag = row.flag else { return nil }
      key = row.key
      self.flag = flag
      values =
        switch row.kind {
        case .choice(let names): names.map { ($0, "\"\($0)\"") }
        case .amount: ["0", "12.50", "1000000.0001"].map { ($0, $0) }
        case .integer(let range): ["0", "7", "\(range.lowerBound)", "\(range.upperBound)"].map { ($0, $0) }
        case .yesNo: [("no", "false"), ("yes", "true")]
        case .currency: [("USD", "\"USD\""), ("eur", "\"EUR\"")]
        case .buttons: [("", "[]"), ("cancel,accept,reject", "[\"cancel\",\"accept\",\"reject\"]")]
        case .offers:
          [
            ("seller:refund:5", "[{\"from\":\"seller\",\"kind\":\"refund\",\"amount\":5}]"),
            ("platform:none:0", "[{\"from\":\"platform\",\"kind\":\"none\",\"amount\":0}]"),
          ]
        }
    }

    /// The state file in which the key has the value, and whatever else the key needs.
    func file(_ json: String) -> String {
      let parts = key.path.split(separator: ".")
      let member =
        parts.count == 2 ? "\"\(parts[0])\":{\"\(parts[1])\":\(json)}" : "\"\(key.path)\":\(json)"
      let needs =
        switch key {
        case .escalation: "\"phase\":\"escalated\","
        case .outcome, .closedDaysAgo: "\"phase\":\"closed\","
        default: ""
        }
      return "{\(needs)\(member)}"
    }

    /// The same, without the key.
    var rest: String { file("null") }
  }

  static let rows = StateKey.rows.compactMap(Row.init)

  @Test(arguments: rows)
  func flagSaysWhatTheFileSays(_ row: Row) throws {
    let folder = try TemporaryFolder()
    let rest = try folder.write("rest.json", row.rest)
    for (text, json) in row.values {
      let file = try folder.write("state.json", row.file(json))
      let expected = advised(["--state", file])
      #expect(expected.status == .done, "\(expected.errors)")
      for flags in [[row.flag, text], ["\(row.flag)=\(text)"]] {
        let outcome = advised(["--state", rest] + flags)
        #expect(outcome.status == .done, "\(flags): \(outcome.errors)")
        #expect(outcome.output == expected.output, "\(flags)")
      }
    }
  }

  @Test(arguments: rows)
  func flagsWinOverTheFile(_ row: Row) throws {
    let folder = try TemporaryFolder()
    for (first, second) in zip(row.values, row.values.dropFirst() + row.values.prefix(1)) {
      let file = try folder.write("first.json", row.file(first.json))
      let other = try folder.write("second.json", row.file(second.json))
      #expect(
        advised(["--state", file, row.flag, second.text]).output == advised(["--state", other]).output)
    }
  }

  /// So that the rows above can fail: there are answers that differ.
  @Test func aFlagCanTurnTheAnswer() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "s.json", "{\"phase\":\"awaiting-seller\",\"item\":\"received-ok\",\"return\":\"none\"}")
    #expect(advised(["--state", file]).text.contains("\"schema\":1,\"action\":\"cancel\""))
    #expect(
      !advised(["--state", file, "--item", "received-faulty"]).text.contains(
        "\"schema\":1,\"action\":\"cancel\""))
    #expect(
      !advised(["--item=received-faulty", "--state", file]).text.contains(
        "\"schema\":1,\"action\":\"cancel\""))
  }

  /// A flag may also heal what would contradict itself in the file.
  @Test func flagsHealAContradiction() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("s.json", "{\"phase\":\"closed\",\"escalation\":\"processing\"}")
    #expect(advised(["--state", file]).status == .failed)
    #expect(advised(["--state", file, "--phase", "escalated"]).status == .done)
  }

  /// What the file says of another phase than the flag's is left out, and told; what contradicts without it is refused.
  @Test(arguments: [
    ("\"phase\":\"escalated\",\"escalation\":\"processing\"", ["--phase=awaiting-buyer"], "escalation"),
    ("\"phase\":\"closed\",\"outcome\":\"accepted\"", ["--phase=awaiting-seller"], "outcome"),
    ("\"phase\":\"closed\",\"closedDaysAgo\":3", ["--phase=escalated"], "closedDaysAgo"),
    ("\"phase\":\"awaiting-buyer\",\"offers\":[{\"amount\":1}]", ["--phase=not-opened"], "offers"),
  ]) func aNewPhaseDropsWhatIsOutdated(_ file: String, _ flags: [String], _ key: String) throws {
    let folder = try TemporaryFolder()
    let state = try folder.write("s.json", "{\(file)}")
    let outcome = advised(["--state", state] + flags)
    #expect(outcome.status == .done)
    #expect(
      outcome.errors.contains("\(state): \(key) does not go with --phase and is left out"),
      "\(outcome.errors)")
    #expect(outcome.output == advised(flags).output)
  }

  @Test func contradictionsNameTheFile() throws {
    let folder = try TemporaryFolder()
    let state = try folder.write("s.json", "{\"phase\":\"awaiting-buyer\"}")
    let outcome = advised(["--state", state, "--escalation=processing"])
    #expect(outcome.status == .failed)
    #expect(
      outcome.errors.contains("\(state): escalation: does not go with phase awaiting-buyer"),
      "\(outcome.errors)")
    #expect(
      advised(["--phase=closed", "--escalation=processing"]).errors.hasPrefix(
        "advise: escalation: does not go"))
  }

  @Test(arguments: ["", "none"]) func noOfferIsAnAnswer(_ text: String) throws {
    let folder = try TemporaryFolder()
    let state = try folder.write("s.json", "{\"phase\":\"awaiting-buyer\",\"offers\":[{\"amount\":1}]}")
    let looked = try folder.write("t.json", "{\"phase\":\"awaiting-buyer\",\"offers\":[]}")
    #expect(advised(["--state", state, "--offer", text]).output == advised(["--state", looked]).output)
  }

  @Test(arguments: [
    ["--offer=none", "--offer=seller:refund:5"], ["--offer=seller:refund:5", "--offer=none"],
    ["--offer=", "--offer-amount=5"], ["--offer-amount=5", "--offer=none"],
  ]) func noneBesideAnOfferIsRefused(_ flags: [String]) {
    let outcome = advised(["--phase=awaiting-buyer", "--claim-amount=5"] + flags)
    #expect(outcome.status == .failed)
    #expect(
      outcome.errors == "advise: --offer: \"none\" is given beside a proposal; give one or the other\n")
  }

  @Test func severalOffersAreCounted() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "s.json",
      "{\"phase\":\"awaiting-buyer\",\"claim\":{\"amount\":10},\"offers\":[{\"amount\":1},{\"amount\":2}]}")
    let offers = ["--offer", "seller:refund:1", "--offer=platform:refund:10", "--claim-wants=refund"]
    #expect(
      advised(["--state", file] + offers).text.contains("\"schema\":1,\"action\":\"accept\",\"offer\":1"))
    let outcome = advised(["--state", file, "--offer-amount", "5"])
    #expect(outcome.status == .failed)
    #expect(
      outcome.errors.contains("--offer-amount: there are 2 proposals; give each as --offer FROM:KIND:AMOUNT"))
  }

  private func advised(_ arguments: [String]) -> Outcome {
    run(["--format=json"] + arguments, input: "Seller: hello\n")
  }
}
