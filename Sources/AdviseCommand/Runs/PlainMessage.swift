import JSONText

/// The usual record, a message without a state, found in place without building a tree.
struct PlainMessage {
  private(set) var id: FlatMember?
  private(set) var sender: FlatMember?
  let text: FlatMember

  /// Nil for all other records, among them those with a key that is given twice. `keys`: scratch.
  init?(_ record: Span<UInt8>, _ members: [FlatMember], _ keys: inout RecordKeys) {
    guard members.count <= PlainMessage.mostMembers else { return nil }
    var text: FlatMember?
    keys.found.removeAll(keepingCapacity: true)
    for (index, member) in members.enumerated() {
      let key = RecordKeys.Key(record, member.key)
      for other in keys.found.indices where keys.found[other] == key {
        if key.isWhole || record.isEqual(members[other].key, member.key) { return nil }
      }
      keys.found.append(key)
      switch key {
      case keys.text:
        guard member.isString else { return nil }
        text = members[index]
      case keys.id:
        guard member.kind != .bool, member.kind != .list else { return nil }
        id = member.kind == .null ? nil : member
      case keys.sender:
        guard member.kind != .null else { continue }
        guard member.isString else { return nil }
        sender = member
      case keys.messages, keys.state: return nil
      default: break
      }
    }
    guard let text else { return nil }
    self.text = text
  }

  /// The `id`, if it is a string or a number.
  func identifier(in record: Span<UInt8>) -> JSONValue? {
    guard let id else { return nil }
    guard let text = record.string(id) else {
      return .number(String(decoding: record.bytes(id.value), as: UTF8.self))
    }
    return .string(String(decoding: text, as: UTF8.self))
  }

  /// More keys than this are compared by a set, elsewhere.
  private static let mostMembers = 32
}

/// The keys of a plain record as numbers, which are quicker to compare than their letters.
struct RecordKeys {
  /// The first eight letters of a key, and how many it has.
  struct Key: Equatable {
    private var letters: UInt64 = 0
    private let count: Int

    var isWhole: Bool { count <= 8 }

    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
      count = range.count
      for offset in range.prefix(8) { letters = letters << 8 | UInt64(bytes[offset]) }
    }

    fileprivate init(_ name: String) {
      let bytes = Array(name.utf8)
      self.init(bytes.span, bytes.indices)
    }
  }

  let text = Key("text")
  let id = Key("id")
  let sender = Key("sender")
  let messages = Key("messages")
  let state = Key("state")
  let labels = Key("labels")
  let author = Key("author")
  let conversation = Key("conversation")
  let brief = Key("brief")
  /// Those of the record that is read.
  var found: [Key] = []
}

extension FlatMember {
  var isString: Bool { kind == .string || kind == .escapedString }
}

extension Span<UInt8> {
  /// The text of a string; nil for other values.
  func string(_ member: FlatMember) -> [UInt8]? {
    switch member.kind {
    case .string: bytes(member.value)
    case .escapedString: unescaped(member.value)
    default: nil
    }
  }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.append(range, of: self)
    return copy
  }

  func isEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for index in 0..<first.count where self[first.lowerBound + index] != self[second.lowerBound + index] {
      return false
    }
    return true
  }

  func isEqual(_ range: Range<Int>, _ name: [UInt8]) -> Bool {
    guard range.count == name.count else { return false }
    for index in name.indices where self[range.lowerBound + index] != name[index] { return false }
    return true
  }
}
