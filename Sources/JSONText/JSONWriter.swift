/// Writes JSON into a byte buffer: compact, members in the order they are given.
///
/// Strings are safe to print on a terminal and to embed in HTML: `<`, control characters, U+007F–U+009F,
/// direction marks and line separators are written as `\u` escapes (the text they stand for is unchanged).
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.key("action"); writer.string("wait")
///     writer.endObject()          // {"action":"wait"}
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// Whether the next value needs a comma before it.
  fileprivate var needsComma = false

  public init() {}

  /// Ends the value and its line: JSON Lines.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// A column before the value of a line: the bytes as they are, and a tab.
  public mutating func column(_ bytes: [UInt8]) {
    self.bytes += bytes
    self.bytes.append(0x09)
  }

  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// The same for a key that was quoted before.
  public mutating func key(_ key: JSONKey) {
    separate()
    bytes += key.bytes
    needsComma = false
  }

  /// What was written before.
  public mutating func part(_ part: JSONPart) {
    bytes += part.bytes
    needsComma = part.needsComma
  }

  public mutating func string(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  /// The text that the bytes are in UTF-8, repaired where they are none.
  public mutating func string(utf8 text: Span<UInt8>) {
    guard text.asciiCount() == text.count else {
      var copy: [UInt8] = []
      copy.append(0..<text.count, of: text)
      return string(String(decoding: copy, as: UTF8.self))
    }
    separate()
    quote(text)
    needsComma = true
  }

  public mutating func bool(_ flag: Bool) { literal(flag ? "true" : "false") }
  public mutating func null() { literal("null") }

  public mutating func integer(_ number: Int) {
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var power: UInt = 1
    while number.magnitude / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number.magnitude / power % 10))
      power /= 10
    }
    needsComma = true
  }

  /// Bytes that already are a JSON value, such as a number kept as it was written.
  public mutating func literal(utf8 text: Span<UInt8>) {
    separate()
    bytes.append(0..<text.count, of: text)
    needsComma = true
  }

  /// The same for text.
  public mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// A probability in 0…1 with four decimals, rounded half up; no binary fraction shows.
  public mutating func probability(_ value: Double) {
    let tenThousandths = value >= 1 ? 10_000 : value > 0 ? Int(value * 10_000 + 0.5) : 0
    separate()
    bytes.append(addingCapacity: 6) { digits in
      var power = 10_000
      while power > 0 {
        digits.append(0x30 + UInt8(truncatingIfNeeded: tenThousandths / power % 10))
        if power == 10_000 { digits.append(UInt8(ascii: ".")) }
        power /= 10
      }
    }
    needsComma = true
  }

  /// Any value as it was read.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let text): literal(text)
    case .string(let text): string(text)
    case .array(let values):
      beginArray()
      for element in values { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func quote(_ text: String) {
    let utf8 = text.utf8
    quote(utf8.span)
  }

  /// `text` is valid UTF-8. Runs of what may stand as it is are the rule; the marks to escape begin with few bytes.
  private mutating func quote(_ text: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var offset = 0
    while offset < text.count {
      let start = offset
      while offset < text.count, standsAsItIs(text[offset]) { offset += 1 }
      if offset > start { bytes.append(start..<offset, of: text) }
      guard offset < text.count else { break }
      let byte = text[offset]
      offset += 1
      switch byte {
      case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
      case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
      case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
      case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
      case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
      case 0..<0x20, 0x3C, 0x7F: escape(UInt32(byte))
      case 0xC2, 0xD8, 0xE2, 0xEF:
        // The only leads of U+0080–U+009F, U+061C, U+2000–U+2FFF and U+F000–U+FFFF.
        var value = UInt32(byte & (byte < 0xE0 ? 0x1F : 0x0F))
        let start = offset
        while offset < text.count, text[offset] & 0xC0 == 0x80 {
          value = value << 6 | UInt32(text[offset] & 0x3F)
          offset += 1
        }
        if isEscaped(value) { escape(value) } else { bytes.append(start - 1..<offset, of: text) }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte of a string needs no second look.
  @inline(__always)
  private func standsAsItIs(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x21, 0x23...0x3B, 0x3D...0x5B, 0x5D...0x7E: true
    case 0x80...0xC1, 0xC3...0xD7, 0xD9...0xE1, 0xE3...0xEE, 0xF0...0xFF: true
    default: false
    }
  }

  private mutating func escape(_ unit: UInt32) {
    bytes.append(contentsOf: [0x5C, UInt8(ascii: "u")])
    for shift in [UInt32(12), 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 0xF)
      bytes.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
    }
  }
}

/// Whether a character beyond ASCII is written as an escape: C1, line ends, and what changes the direction of text.
@inline(__always)
func isEscaped(_ character: UInt32) -> Bool {
  switch character {
  case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF: true
  default: false
  }
}

/// A stretch of JSON that stands in many places, written once for all.
public struct JSONPart: Sendable {
  fileprivate let bytes: [UInt8]
  fileprivate let needsComma: Bool

  /// - Parameter isBehindValue: whether it follows a value, so that a comma goes before its first one.
  public init(behindValue isBehindValue: Bool, _ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.needsComma = isBehindValue
    write(&writer)
    bytes = writer.bytes
    needsComma = writer.needsComma
  }
}

/// A key of objects, quoted once for all.
public struct JSONKey: Sendable {
  /// With its quotes and the colon behind them.
  fileprivate let bytes: [UInt8]

  public init(_ name: String) {
    var writer = JSONWriter()
    writer.key(name)
    bytes = writer.bytes
  }
}
