import SeededRandom
import Testing

@testable import Conversations

/// What is taken for one message without a look is one.
@Suite struct SpeakerHintTests {
  @Test(arguments: [
    ("close the dispute", false), ("", false), ("Ann: hi", true), ("Ann：hi", true),
    ("at 5.30 or 6.30", false),
    ("[Seller] hi", false), ("[Seller] hi\n[Buyer] no", true), ("Seller\thi\rBuyer\tno", true),
    ("Seller 28.03.2024 19.05\nhi\nBuyer 28.03.2024 19.06\nno", false),
    ("[28.03.2024, 19.05.11] hi", true), ("hi\n\u{200E}28.03.2024, 19.05 - Ann left", true), ("тест ：", true),
  ]) func rows(_ text: String, _ mayHave: Bool) {
    #expect(mayHaveSpeakers(Array(text.utf8).span) == mayHave)
  }

  static let pieces = [
    "Ann", "seller", ":", "：", "12.30", "12:30", "[", "]", "(", " - ", "1/2/24,", "28.03.2024,", "\n", "\r",
    "\u{200E}",
    "seller 28.03.2024 19.05\n", "\nbuyer\t", "\n[buyer]", "\n> seller", "\n**me**", "\t", "٣", " ", " ",
    "hello", "да", "：", "AM", "\u{FEFF}",
  ]

  @Test(arguments: 1...20) func noneMeansNone(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var none = 0
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        SpeakerHintTests.pieces.randomElement(using: &random) ?? ""
      }.joined()
      guard !mayHaveSpeakers(Array(text.utf8).span) else { continue }
      none += 1
      let chat = try? readChat(Array(text.utf8))
      #expect(chat?.account.hasNoSpeaker ?? true, "\(text.debugDescription)")
      #expect(chat.map { $0.messages.map(\.role) } ?? [.seller] == [.seller], "\(text.debugDescription)")
    }
    #expect(none > 20)
  }
}
