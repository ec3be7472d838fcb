internal import JSONText

/// One value as it came in, from JSON or from a flag, with what is needed to name it in an error.
struct StateInput {
  enum Raw {
    case json(JSONValue)
    case text(String)
  }

  let raw: Raw
  /// The key as the user wrote it.
  let label: String
  let offset: Int?

  func failure(_ problem: StateError.Problem) -> StateError {
    StateError(key: label, offset: offset, problem: problem)
  }

  private func wrongType(_ expected: String) -> StateError {
    guard case .json(let value) = raw else { return failure(.wrongType(found: "text", expected: expected)) }
    return failure(.wrongType(found: value.kindName, expected: expected))
  }

  private func string(_ expected: String) throws(StateError) -> String {
    switch raw {
    case .json(.string(let text)), .text(let text): return text
    case .json: throw wrongType(expected)
    }
  }

  private func number() throws(StateError) -> String {
    switch raw {
    case .json(.number(let text)), .text(let text): return text
    case .json: throw wrongType("a number")
    }
  }

  func choice<Value: Choice>(_ type: Value.Type = Value.self) throws(StateError) -> Value {
    let text = try string("a string")
    guard let value = Value(name: text) else {
      throw failure(.unknownValue(text, allowed: Value.names))
    }
    return value
  }

  func amount() throws(StateError) -> Amount {
    let text = try number()
    do throws(AmountError) {
      return try Amount(text: text)
    } catch {
      throw failure(.notAnAmount(text, error))
    }
  }

  func integer(_ key: StateKey) throws(StateError) -> Int {
    guard case .integer(let range) = key.row.kind else { throw wrongType("another value") }
    let text = try number()
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ byte in byte >= 0x30 && byte <= 0x39 }) else {
      throw failure(.notAnInteger(text))
    }
    guard let value = Int(text), range.contains(value) else {
      throw failure(.outOfRange(text, low: range.lowerBound, high: range.upperBound))
    }
    return value
  }

  func yesNo() throws(StateError) -> Bool {
    switch raw {
    case .json(.bool(let flag)): return flag
    case .json: throw wrongType("true or false")
    case .text(let text):
      if text.utf8.elementsEqual("yes".utf8) { return true }
      if text.utf8.elementsEqual("no".utf8) { return false }
      throw failure(.unknownValue(text, allowed: ["yes", "no"]))
    }
  }

  func currency() throws(StateError) -> Currency {
    let text = try string("a string")
    guard let currency = Currency(text: text) else { throw failure(.notACurrency(text)) }
    return currency
  }

  /// A JSON array of names, or names with commas between them; the empty text is the empty list.
  func buttons() throws(StateError) -> ChoiceSet<PageButton> {
    var buttons = ChoiceSet<PageButton>()
    switch raw {
    case .json(.array(let values)):
      for value in values {
        buttons.insert(try StateInput(raw: .json(value), label: label, offset: offset).choice())
      }
    case .json: throw wrongType("an array of button names")
    case .text(let text):
      guard !text.utf8.isEmpty else { break }
      for name in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
        let name = String(decoding: name, as: UTF8.self)
        buttons.insert(try StateInput(raw: .text(name), label: label, offset: offset).choice())
      }
    }
    return buttons
  }
}
