public import JSONText

/// Why a policy file is refused: facts, from which ``message`` makes the sentence.
public struct PolicyError: Error, Equatable, Sendable {
  public enum Problem: Equatable, Sendable {
    case notJSON(JSONError)
    case notAnObject(found: String)
    /// `nearest`: a known key that differs by two letters at most.
    case unknownKey(nearest: String?)
    case duplicateKey
    case wrongType(found: String, expected: String)
    case notAnInteger(String)
    case outOfRange(String, low: Int, high: Int, unit: String)
    case notAnEdition(String)
  }

  /// The key as the user wrote it; `policy` for the file as a whole.
  public let key: String
  /// Byte offset of the key, where there is one.
  public let offset: Int?
  public let problem: Problem

  public init(key: String, offset: Int? = nil, problem: Problem) {
    self.key = key
    self.offset = offset
    self.problem = problem
  }

  /// One sentence that names the key and the value and says what would be right.
  public var message: String { "\(key): \(explanation)" }

  private var explanation: String {
    switch problem {
    case .notJSON(let error): "not valid JSON, at byte \(error.offset)"
    case .notAnObject(let found):
      "\(found) where an object is needed, such as {\"asOf\": \"2019-06\", \"evidenceDays\": 4}"
    case .unknownKey(let nearest?): "unknown key; did you mean \"\(nearest)\"?"
    case .unknownKey(nil): "unknown key; the keys are \(listed(Policy.keys, by: "and"))"
    case .duplicateKey: "given twice; give it once"
    case .wrongType(let found, let expected): "\(found) where \(expected) is needed"
    case .notAnInteger(let text): "\"\(text)\" is not a whole number; write one such as 7"
    case .outOfRange(let text, let low, let high, let unit):
      "\(text) is out of range; use \(low) to \(high) \(unit)"
    case .notAnEdition(let text):
      "\"\(text)\" is no year or month; write one such as \"2019\" or \"2019-06\", or \"unknown\""
    }
  }
}

extension Policy {
  /// The keys of a policy file.
  static let keys = ["asOf"] + rows.map { row in row.name }

  /// Reads a policy file: a JSON object whose keys, any of them, replace the standard.
  ///
  /// - `asOf`: when these terms held, `"2019"` or `"2019-06"`; left out: unknown.
  /// - the names of ``Policy/rows``: whole numbers in the range of the row.
  /// - Refused, with an error that names the key: unknown keys, wrong types, duplicates, numbers out of range.
  public static func read(_ bytes: [UInt8]) throws(PolicyError) -> Policy {
    let json: JSONValue
    do throws(JSONError) {
      json = try parseJSON(bytes)
    } catch {
      throw PolicyError(key: "policy", offset: error.offset, problem: .notJSON(error))
    }
    guard case .object(let members) = json else {
      throw PolicyError(key: "policy", problem: .notAnObject(found: json.kindName))
    }
    var policy = Policy.standard
    for (index, member) in members.enumerated() {
      for earlier in members[..<index] where earlier.key.utf8.elementsEqual(member.key.utf8) {
        throw PolicyError(key: member.key, offset: member.offset, problem: .duplicateKey)
      }
      do throws(Misread) {
        try policy.read(member)
      } catch {
        throw PolicyError(key: member.key, offset: member.offset, problem: error.problem)
      }
    }
    return policy
  }

  /// A problem that does not know yet where it stands.
  private struct Misread: Error {
    let problem: PolicyError.Problem
  }

  private mutating func read(_ member: JSONMember) throws(Misread) {
    if member.key.utf8.elementsEqual("asOf".utf8) {
      guard case .string(let text) = member.value else {
        throw Misread(
          problem: .wrongType(found: member.value.kindName, expected: "a string such as \"2019-06\""))
      }
      guard let edition = Edition(text: text) else { throw Misread(problem: .notAnEdition(text)) }
      asOf = edition
      return
    }
    for row in Policy.rows where row.name.utf8.elementsEqual(member.key.utf8) {
      self[row.number] = try Policy.integer(member.value, row)
      return
    }
    throw Misread(problem: .unknownKey(nearest: nearest(to: member.key, among: Policy.keys)))
  }

  private static func integer(_ value: JSONValue, _ row: PolicyRow) throws(Misread) -> Int {
    guard case .number(let text) = value else {
      throw Misread(problem: .wrongType(found: value.kindName, expected: "a whole number of \(row.unit)"))
    }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard digits.allSatisfy({ byte in byte >= 0x30 && byte <= 0x39 }) else {
      throw Misread(problem: .notAnInteger(text))
    }
    guard let number = Int(text), row.range.contains(number) else {
      throw Misread(
        problem: .outOfRange(
          text, low: row.range.lowerBound, high: row.range.upperBound, unit: row.unit))
    }
    return number
  }
}
