/// A JSON value (RFC 8259) as it was read: numbers keep their text, objects keep order and duplicates.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// The number as written, for exact decimal reading: `12.50` stays `12.50`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// One `"key": value` of an object.
public struct JSONMember: Sendable {
  public let key: String
  public let value: JSONValue
  /// Byte offset of the key's opening quote, for messages that name a line.
  public let offset: Int

  public init(key: String, value: JSONValue, offset: Int = 0) {
    self.key = key
    self.value = value
    self.offset = offset
  }
}

extension JSONValue {
  /// The value of the first member called `key`; nil when there is none or this is no object. O(members).
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    for member in members where member.key.utf8.elementsEqual(key.utf8) { return member.value }
    return nil
  }

  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var boolValue: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  public var arrayValue: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  public var members: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// What kind of value this is, in the words of the standard: `a string`, `an object` …
  public var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
