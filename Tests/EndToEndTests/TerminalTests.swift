import Foundation
import Testing

@testable import AdviseCommand

/// The real program at a pseudo-terminal: a pasted chat, Ctrl-D, then questions.
@Suite(.serialized) struct TerminalTests {
  private static let enter = "if you don't know: "
  private static let chat = (
    shown: "press Ctrl-D.\r\n", typed: "Seller: \(Examples.request)\nBuyer: no\n\u{4}"
  )

  /// What is typed at each question in turn, the action that comes of it, and what has been shown.
  static let rows: [(typed: [String], action: String, shown: String)] = [
    (["2\n", "3\n", "\n", "1\n", "\u{4}"], "cancel", "4. Is a return agreed"),
    (["2\n", "3\n", "\u{4}"], "wait", "3. Is there a formal proposal"),
    (["2\n", "\u{4}"], "wait", "2. Has the parcel come"),
    (["\n", "\n", "\n", "\n"], "wait", "3. Is there a formal proposal"),
    (
      ["it waits for me\n", "4\n", "2\n", "20\n", "1\n", "20\n", "\u{4}"], "accept",
      "How much money does the proposal give you?"
    ),
    (["5\n", "\u{4}"], "wait", "2. How did the dispute end"),
    (["5\n", "\u{4}"], "wait", "1. What does the dispute page say"),
    (["9\n", "x\n", "\n", "\u{4}"], "wait", "this is none of the answers"),
  ]

  @Test(arguments: rows)
  func talks(_ typed: [String], _ action: String, _ shown: String) throws {
    let folder = try TemporaryFolder()
    let script = [Self.chat] + typed.map { (shown: Self.enter, typed: $0) }
    let result = try Binary.talk(["--format=json"], script, in: folder)
    #expect(result.isExit && result.status == 0)
    #expect(try object(result.output)["action"] as? String == action, "\(result.errors)")
    #expect(result.errors.contains(shown))
    #expect(result.output.hasPrefix("{\"schema\":1,"), "standard output carries the result only")
  }

  /// A byte for Ctrl-D within the pasted text ends the chat; the seller's words behind it answer nothing.
  @Test func wordsPastedBehindTheEndAnswerNothing() throws {
    let folder = try TemporaryFolder()
    let trap =
      "Seller: please cancel\n\u{4}" + String(repeating: "2\n3\nreceived-ok\nyes\n", count: 100) + "2"
    let script = [
      (shown: Self.chat.shown, typed: trap), (shown: Self.enter, typed: "\n"),
      (shown: Self.enter, typed: "\u{4}"),
    ]
    let result = try Binary.talk(["--format=json"], script, in: folder)
    #expect(result.status == 0)
    let json = try object(result.output)
    #expect(json["action"] as? String == "wait", "\(result.errors)")
    let open = try #require(json["questions"] as? [[String: Any]]).compactMap { $0["key"] as? String }
    #expect(open.starts(with: ["phase", "item"]), "nothing was learned")
  }

  @Test func anEmptyPasteIsRefused() throws {
    let result = try Binary.talk([], [(shown: Self.chat.shown, typed: "\u{4}")], in: try TemporaryFolder())
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("there is no text in it; paste the chat with the seller"))
  }
}
