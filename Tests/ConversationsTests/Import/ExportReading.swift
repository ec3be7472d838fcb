import Conversations
import JSONText
import Testing

/// A file and what has to be read from it: a line for each message, `role | speaker | time | text`, with `#kind` where
/// it is no text and `*` where it was edited; `=` and the id begin each further conversation.
struct ExportRow: Sendable, CustomTestStringConvertible {
  let name: String
  let input: [UInt8]
  let options: ImportOptions
  let expected: [String]

  init(_ name: String, _ input: String, _ options: ImportOptions, _ expected: [String]) {
    self.init(name, bytes: Array(input.utf8), options, expected)
  }

  init(_ name: String, _ input: String, _ expected: [String]) {
    self.init(name, bytes: Array(input.utf8), ImportOptions(), expected)
  }

  init(_ name: String, bytes: [UInt8], _ options: ImportOptions, _ expected: [String]) {
    self.name = name
    self.input = bytes
    self.options = options
    self.expected = expected
  }

  var testDescription: String { name }
}

func lines(_ conversations: [Conversation]) -> [String] {
  var lines: [String] = []
  for (index, conversation) in conversations.enumerated() {
    if index > 0 { lines.append("= \(conversation.id ?? "–")") }
    for message in conversation.messages {
      let kind = message.kind == .text ? "" : " #\(message.kind.name)"
      let text = String(decoding: message.text, as: UTF8.self).replacing("\n", with: "⏎")
      lines.append(
        "\(message.role) | \(message.speaker ?? "–") | \(message.time ?? "–") | \(text)\(kind)"
          + (message.isEdited ? " *" : ""))
    }
  }
  return lines
}

/// The records in their order: the first line of a conversation, or the line, the id and the reason of a refusal.
func places(_ records: [ImportedRecord]) -> [String] {
  records.map { record in
    switch record {
    case .conversation(let conversation): "\(conversation.messages.first?.line ?? 0)"
    case .refused(let reason, let line, let id): "\(line) \(id ?? "–") \(reason)"
    }
  }
}

func readExport(
  _ text: String, _ options: ImportOptions = ImportOptions()
) throws -> (conversations: [Conversation], log: ImportLog) {
  try Export(Array(text.utf8), options).read()
}

extension ImportOptions {
  static func format(_ format: ExportFormat) -> ImportOptions { ImportOptions(format: format) }
  static func names(seller: String? = nil, buyer: String? = nil) -> ImportOptions {
    ImportOptions(names: SpeakerNames(seller: seller, buyer: buyer))
  }
}

func written(_ value: JSONValue?) -> String? {
  value.map { value in
    var writer = JSONWriter()
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// With its byte-order mark.
func utf16(_ text: String, bigEnd: Bool = false) -> [UInt8] {
  var bytes: [UInt8] = []
  for unit in "\u{FEFF}\(text)".utf16 {
    let halves = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    bytes += bigEnd ? halves : halves.reversed()
  }
  return bytes
}
