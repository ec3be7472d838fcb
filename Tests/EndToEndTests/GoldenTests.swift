import Foundation
import Testing

@testable import AdviseCommand

/// Whole answers, kept as files. `ADVISE_RECORD=1 swift test --filter GoldenTests` writes them anew, and still fails.
///
/// Percentages are blotted out, so that a retrained model changes a file only where it changes its mind.
@Suite struct GoldenTests {
  static let rows: [(name: String, arguments: [String], input: String)] = [
    ("dispute", ["--state", Examples.state, Examples.chat], ""),
    ("dispute-without-state", [Examples.chat], ""),
    (
      "everything-is-fine",
      ["--phase", "awaiting-seller", "--item", "received-ok", "--return", "none", "--protection-days", "20"],
      "Buyer: The parcel came today and everything is in order.\nSeller: Thank you for your order.\n"
    ),
    (
      "forum-post",
      [
        "--format=markdown", "--explain", "--today=2026-11-21", "--phase=awaiting-buyer",
        "--claim-wants=refund",
        "--claim-amount=12.50", "--currency=EUR", "--offer=seller:refund:12.50", "--response-days=3",
      ], "Seller: I give you the full refund in the dispute, please accept my proposal.\n"
    ),
  ]

  @Test(arguments: rows)
  func isAsRecorded(_ name: String, _ arguments: [String], _ input: String) throws {
    let outcome = run(arguments, input: input)
    #expect(outcome.status == .done)
    #expect(outcome.errors.isEmpty)
    let text = blotted(outcome.text)
    let file = Examples.folder.appending(path: "Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["ADVISE_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).txt; look at the difference and run the tests again")
    } else {
      #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }
  }

  /// `98 %` becomes `NN %`.
  private func blotted(_ text: String) -> String {
    var blotted = ""
    for part in text.components(separatedBy: " %").dropLast() {
      blotted += part.replacing(#/[0-9]+$/#, with: "NN") + " %"
    }
    return blotted + (text.components(separatedBy: " %").last ?? "")
  }
}
