import Conversations
import SeededRandom
import Testing

/// Inputs that are long or mad: the reader ends, and nothing of the text is lost or made up.
@Suite struct HostileChatTests {
  static let megabyte = 1 << 20

  static let blocks: [String] = [
    "a", "ab: ", "Seller: a\n", "a\n", "[12:30] Ann: a\n", "12:30", "3/28/24, 7:05 PM - Ann: a\n", "\u{200E}",
    "a: b\nc: d\n", "\r\n.\r", "[Seller] a\n", "[", "[x", "*", "**a:", "> ", "> Buyer: a\n", "- ",
    "Seller 19:05\n",
    "19:05 Me\na\n", "Me (", "Me (a): b\n", "a\t\n", "a 1:\n",
  ]

  @Test(arguments: blocks)
  func aMegabyteOf(_ block: String) throws {
    let count = HostileChatTests.megabyte / block.utf8.count
    let input = Array(String(repeating: block, count: count).utf8)
    do {
      let conversation = try readChat(input, names: SpeakerNames(seller: "x: y", buyer: "ab"))
      #expect(conversation.messages.reduce(0) { $0 + $1.text.count } <= input.count)
    } catch ConversationError.empty {
      #expect(block == "\u{200E}")
    }
  }

  @Test func aMegabyteOfNewlines() throws {
    let newlines = [UInt8](repeating: 0x0A, count: HostileChatTests.megabyte)
    #expect(throws: ConversationError.empty) { try readChat(newlines) }
    let conversation = try readChat(Array("Seller: a".utf8) + newlines + Array("b".utf8))
    #expect(conversation.messages.first?.text.count == HostileChatTests.megabyte + 2)
  }

  @Test func aMegabyteOfNames() throws {
    var input: [UInt8] = []
    var number = 0
    while input.count < HostileChatTests.megabyte {
      input += Array("n\(number): a\nn\(number): b\n".utf8)
      number += 1
    }
    let conversation = try readChat(input)
    #expect(conversation.messages.count == 2 * number)
    #expect(conversation.account.sellerIsGuessed)
  }

  @Test func randomBytesNeverTrap() {
    var random = SplitMix64(seed: 1)
    let alphabet =
      Array("Seller:Buyer me[12:30]\n\r /-.,PMT\u{200E}\u{202F}é🌸\u{FEFF}：".utf8) + [0xFF, 0xE2, 0xF0]
    for round in 0..<6_000 {
      let count = Int.random(in: 0..<80, using: &random)
      let bytes = (0..<count).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 1...255, using: &random)
          : alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      guard
        let conversation = try? readChat(bytes, names: SpeakerNames(seller: round % 3 == 0 ? "e: l" : nil))
      else { continue }
      var previous = -1
      for message in conversation.messages {
        #expect(message.sourceOffset > previous && message.sourceOffset <= bytes.count)
        #expect(bytes[message.sourceOffset...].starts(with: message.text.prefix { $0 != 0x0A }))
        #expect(!message.text.contains(0x0D))
        previous = message.sourceOffset
      }
    }
  }
}
