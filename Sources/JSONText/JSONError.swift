/// Why bytes are not JSON, and where.
public struct JSONError: Error, Equatable, Sendable {
  public enum Problem: Equatable, Sendable {
    case unexpectedEnd
    /// A byte that can't stand here.
    case unexpectedByte(UInt8)
    /// Text after the one value.
    case trailingText
    case invalidNumber
    case invalidEscape
    /// A raw control character inside a string (RFC 8259 section 7).
    case controlCharacter
    /// Bytes inside a string that are not UTF-8 (RFC 8259 section 8.1).
    case invalidUTF8
    /// Arrays and objects nested deeper than the limit.
    case tooDeep(limit: Int)
  }

  public let problem: Problem
  /// Byte offset into the input, 0-based.
  public let offset: Int
  /// Line of that offset, 1-based, counted by line feeds.
  public let line: Int

  public init(problem: Problem, offset: Int, line: Int) {
    self.problem = problem
    self.offset = offset
    self.line = line
  }
}

/// The 1-based line of a byte offset, counted by line feeds. O(offset).
public func lineNumber(at offset: Int, in bytes: Span<UInt8>) -> Int {
  var line = 1
  var position = 0
  while position < offset, position < bytes.count {
    if bytes[position] == 0x0A { line += 1 }
    position += 1
  }
  return line
}
