import Conversations
import JSONText

/// Writes conversations as records, one JSON line each, and joins the parts of a thread that came in several files.
final class ConversationOutput {
  private let write: ([UInt8]) throws(CommandError) -> Void
  /// A part of a thread that the next file may hold the earlier messages of.
  private var part: (conversation: Conversation, id: String, folder: Substring)?

  init(write: @escaping ([UInt8]) throws(CommandError) -> Void) { self.write = write }

  func add(_ conversation: Conversation, of format: ExportFormat, in path: String) throws(CommandError) {
    let id = conversation.identifier(in: path, of: format)
    guard format == .messenger, let thread = conversation.id else {
      try end()
      return try put(conversation, id)
    }
    let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    if let part, part.id == thread, part.folder == folder,
      let whole = part.conversation.preceded(by: conversation)
    {
      self.part = (whole, thread, folder)
    } else {
      try end()
      part = (conversation, thread, folder)
    }
  }

  /// Writes what is held back.
  func end() throws(CommandError) {
    if let part { try put(part.conversation, part.id) }
    part = nil
  }

  private func put(_ conversation: Conversation, _ id: String) throws(CommandError) {
    var writer = JSONWriter()
    writer.record(conversation, id: id)
    try write(writer.bytes)
  }
}

extension Conversation {
  /// Its own name, else that of the file; where a file holds many, with the line it begins on.
  func identifier(in path: String, of format: ExportFormat) -> String {
    if let id, !id.isEmpty { return id }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch format {
    case .whatsApp, .signal, .messenger, .transcript, .mail: return name
    default: return messages.first.map { "\(name):\($0.line)" } ?? name
    }
  }
}

extension JSONWriter {
  /// A conversation as a record that `score` and `train` read.
  mutating func record(_ conversation: Conversation, id: String) {
    beginObject()
    key("id")
    string(id)
    key("messages")
    beginArray()
    for each in conversation.messages { message(each) }
    endArray()
    if let labels = conversation.labels { list("labels", labels) }
    if let state = conversation.state {
      key("state")
      value(state)
    }
    endObject()
    endLine()
  }

  private mutating func message(_ message: Message) {
    beginObject()
    if let id = message.id {
      key("id")
      string(id)
    }
    key("sender")
    string(message.role.word)
    if let name = message.speaker {
      key("name")
      string(name)
    }
    if let time = message.time {
      key("time")
      string(time)
    }
    key("text")
    string(utf8: message.text.span)
    if message.kind != .text {
      key("kind")
      string(message.kind.name)
    }
    if message.isEdited {
      key("edited")
      bool(true)
    }
    if let labels = message.labels { list("labels", labels) }
    endObject()
  }

  private mutating func list(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}

extension Role {
  /// The word that records have for it.
  var word: String {
    switch self {
    case .seller: "seller"
    case .buyer: "buyer"
    case .platform: "platform"
    case .unknown: "unknown"
    }
  }
}
