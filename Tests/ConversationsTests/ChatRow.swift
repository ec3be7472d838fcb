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
