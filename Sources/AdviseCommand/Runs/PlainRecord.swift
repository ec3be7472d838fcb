import Conversations
import JSONText
import Training

/// The usual labelled record, one message with its labels, found in place without building a tree: what
/// ``CorpusReading`` makes of its line.
struct PlainRecord {
  private let message: PlainMessage
  /// The inside of the list of labels.
  let labels: Range<Int>
  /// Gives the group its name.
  private let group: FlatMember?
  /// Of the id that the record gave.
  let idHash: UInt64?
  let isSellers: Bool

  /// What is used again from record to record.
  struct Scratch {
    fileprivate var members: [FlatMember] = []
    fileprivate var keys = RecordKeys()
    fileprivate var senders = SenderMemory()
    fileprivate var text: [UInt8] = []
  }

  /// Nil for all other lines, among them each with a mistake. `path`: of its file, for people.
  init?(_ line: Span<UInt8>, path: String, _ scratch: inout Scratch) {
    guard line.count <= CorpusReading.maximumLine, findMembers(line, &scratch.members),
      let message = PlainMessage(line, scratch.members, &scratch.keys)
    else { return nil }
    self.message = message
    let keys = scratch.keys
    var labels: Range<Int>?
    var groups: [FlatMember?] = [nil, nil, nil]
    for (member, key) in zip(scratch.members, keys.found) {
      switch key {
      case keys.labels:
        guard member.kind == .list else { return nil }
        labels = member.value
      case keys.author, keys.conversation, keys.brief:
        guard member.kind != .null else { continue }
        guard member.isString else { return nil }
        groups[key == keys.author ? 0 : key == keys.conversation ? 1 : 2] = member
      default: break
      }
    }
    guard let labels, CorpusReading.accepts(line, labels: labels) else { return nil }
    self.labels = labels
    group = groups[2] ?? groups[1] ?? groups[0] ?? message.id
    let id = message.id.map { line.stringOrNumber($0) }
    idHash = id.map { CorpusReading.idHash($0) }
    if let id, id.starts(with: path.utf8) { return nil }
    if let sender = message.sender {
      isSellers = scratch.senders.role(of: sender, in: line) == .seller
    } else {
      isSellers = true
    }
    // Nothing to learn from, or a chat perhaps.
    let isLearned = withText(of: line, &scratch) { text in
      text.indices.contains { text[$0] > 0x20 } && (message.sender != nil || !mayHaveSpeakers(text))
    }
    if !isLearned { return nil }
  }

  func withText<Result>(
    of line: Span<UInt8>, _ scratch: inout Scratch, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    guard message.text.kind == .escapedString else { return body(line.extracting(message.text.value)) }
    scratch.text = line.unescaped(message.text.value)
    return body(scratch.text.span)
  }

  func labels(of line: Span<UInt8>) -> [String] {
    var names: [String] = []
    line.forEachString(in: labels) { names.append(String(decoding: line.bytes($0), as: UTF8.self)) }
    return names
  }

  func group(of line: Span<UInt8>) -> String {
    group.map { String(decoding: line.stringOrNumber($0), as: UTF8.self) } ?? CorpusReading.group(of: line)
  }
}

/// The role of the last sender; records of one export have few.
struct SenderMemory {
  private var sender: [UInt8] = []
  private var role = Role.seller

  mutating func role(of sender: FlatMember, in record: Span<UInt8>) -> Role {
    if sender.kind == .string, record.isEqual(sender.value, self.sender) { return role }
    self.sender = record.string(sender) ?? []
    role = Conversations.role(ofSpeaker: String(decoding: self.sender, as: UTF8.self)) ?? .seller
    return role
  }
}

extension Span<UInt8> {
  /// The text of a string, or a number as it stands.
  fileprivate func stringOrNumber(_ member: FlatMember) -> [UInt8] { string(member) ?? bytes(member.value) }
}
