import Conversations
import JSONText

/// Why a record can't be redacted, in words.
struct RecordRefusal: Error {
  let text: String
}

/// Takes out of a record what points at people: all its strings and long numbers, but for the keys named here.
enum RecordRedaction {
  /// Keys whose values stay: they join results to records, or name one of a few things.
  static let keptKeys = [
    "brief", "id", "label", "labels", "lang", "language", "schema", "split", "state", "time",
  ]
  /// Keys whose strings are names.
  static let nameKeys = ["author", "buyer", "from", "name", "seller", "sender", "speaker"]
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
    let isSent = value["sender"] != nil
    for member in value.members ?? [] where !member.isOne(of: keptKeys) {
      if let text = member.value.stringValue {
        if member.isOne(of: nameKeys) {
          redactor.know(text)
        } else if !isSent, member.isOne(of: ["text"]) {
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
          if member.isOne(of: keptKeys) { return member }
          if member.isOne(of: nameKeys), let name = member.value.stringValue {
            return JSONMember(key: member.key, value: .string(redactor.know(name)))
          }
          return JSONMember(key: member.key, value: redacted(member.value, &redactor))
        })
    }
  }
}

extension JSONMember {
  /// By bytes: a stranger's key may take characters that are slow to compare.
  fileprivate func isOne(of names: [String]) -> Bool {
    names.contains { key.utf8.elementsEqual($0.utf8) }
  }
}
