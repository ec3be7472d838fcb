import Conversations
import Testing

/// One expected message.
struct Said: Equatable, CustomStringConvertible {
  let role: Role
  let speaker: String?
  let text: String

  var description: String { "\(role) \(speaker ?? "–"): \(text.debugDescription)" }
}

func seller(_ speaker: String?, _ text: String) -> Said { Said(role: .seller, speaker: speaker, text: text) }
func buyer(_ speaker: String, _ text: String) -> Said { Said(role: .buyer, speaker: speaker, text: text) }
func platform(_ speaker: String, _ text: String) -> Said {
  Said(role: .platform, speaker: speaker, text: text)
}
func unknown(_ speaker: String, _ text: String) -> Said { Said(role: .unknown, speaker: speaker, text: text) }

/// A chat and what has to be read from it.
struct ChatRow: Sendable, CustomTestStringConvertible {
  let name: String
  let input: String
  let names: SpeakerNames
  let expected: [Said]

  init(
    _ name: String, _ input: String, seller: String? = nil, buyer: String? = nil, _ expected: [Said]
  ) {
    self.name = name
    self.input = input
    self.names = SpeakerNames(seller: seller, buyer: buyer)
    self.expected = expected
  }

  var testDescription: String { name }
}

func said(_ conversation: Conversation) -> [Said] {
  conversation.messages.map { message in
    Said(
      role: message.role, speaker: message.speaker, text: String(decoding: message.text, as: UTF8.self))
  }
}

/// Seeded, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
