import Conversations
import JSONText

/// Why a record can't be redacted, in words.
struct RecordRefusal: Error {
  let text: String
}

/// Takes out of a record what points at people: all its strings and long numbers, but for the keys named here.
enum RecordRedaction {
  /// Keys whose values stay: they join results to records, or name one of a few things.
  static let keptKeys: Set<String> = [
    "brief", "id", "label", "labels", "lang", "language", "schema", "split", "state", "time",
  ]
  /// Keys whose strings are names.
  static let nameKeys: Set<String> = ["author", "buyer", "from", "name", "seller", "sender", "speaker"]
  /// Digits from which on a number may be an order's.
  private static let longNumber = 9

  static func redacted(_ line: Span<UInt8>, _ redactor: inout Redactor) throws(RecordRefusal) -> JSONValue {
    guard line.count <= ScoreRun.maximumRecord else {
      throw RecordRefusal(text: "the line is longer than \(ScoreRun.maximumRecord) bytes")
    }
    let record: JSONValue
    do { record = try parseJSON(line) } catch {
      throw RecordRefusal(text: "not valid JSON: \(error.explanation)")
    }
    guard record.members != nil else { throw RecordRefusal(text: "not a JSON object but \(record.kindName)") }
    // All names first: a message may name who speaks later.
    knowNames(record, &redactor)
    return redacted(record, &redactor)
  }

  private static func knowNames(_ value: JSONValue, _ redactor: inout Redactor) {
    for element in value.arrayValue ?? [] { knowNames(element, &redactor) }
    for member in value.members ?? [] where !keptKeys.contains(member.key) {
      if let text = member.value.stringValue {
        if nameKeys.contains(member.key) {
          redactor.know(text)
        } else if member.key == "text", value["sender"] == nil {
          let chat = try? readChat(Array(text.utf8))
          for message in chat?.messages ?? [] { if let speaker = message.speaker { redactor.know(speaker) } }
        }
      } else {
        knowNames(member.value, &redactor)
      }
    }
  }

  private static func redacted(_ value: JSONValue, _ redactor: inout Redactor) -> JSONValue {
    switch value {
    case .null, .bool: return value
    case .number(let text):
      guard text.utf8.count >= longNumber, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
        return value
      }
      return .number(String(decoding: redactor.redacted(Array(text.utf8)), as: UTF8.self))
    case .string(let text):
      return .string(String(decoding: redactor.redacted(Array(text.utf8)), as: UTF8.self))
    case .array(let elements): return .array(elements.map { redacted($0, &redactor) })
    case .object(let members):
      return .object(
        members.map { member in
          if keptKeys.contains(member.key) { return member }
          if nameKeys.contains(member.key), let name = member.value.stringValue {
            return JSONMember(key: member.key, value: .string(redactor.know(name)))
          }
          return JSONMember(key: member.key, value: redacted(member.value, &redactor))
        })
    }
  }
}
