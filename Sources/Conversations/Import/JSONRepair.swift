import JSONText

/// Mends what Telegram writes though it is not JSON, inside one element: `\x1B` becomes `\u001B`, and a value that is
/// neither quoted nor a number, `true`, `false` or `null` gets quotes. O(bytes).
///
/// - Returns: nil where there was nothing to mend.
func repairedJSON(_ bytes: Span<UInt8>, _ range: Range<Int>, log: inout ImportLog, line: Int) -> [UInt8]? {
  var mended: [UInt8] = []
  mended.reserveCapacity(range.count + 16)
  var isMended = false
  var offset = range.lowerBound
  /// Behind a colon, where a value begins.
  var awaitsValue = false
  while offset < range.upperBound {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "\""):
      awaitsValue = false
      if copyString(bytes, &offset, range.upperBound, to: &mended) {
        log.repair(.hexEscape, line: line)
        isMended = true
      }
    case UInt8(ascii: ":"):
      awaitsValue = true
      mended.append(byte)
      offset += 1
    case 0x20, 0x09, 0x0A, 0x0D:
      mended.append(byte)
      offset += 1
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
      awaitsValue = false
      mended.append(byte)
      offset += 1
    default:
      var end = offset
      while end < range.upperBound, !isValueEnd(bytes[end]) { end += 1 }
      if awaitsValue, !isLiteral(bytes, offset..<end) {
        mended.append(UInt8(ascii: "\""))
        for index in offset..<end {
          if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "\\") { mended.append(0x5C) }
          mended.append(bytes[index])
        }
        mended.append(UInt8(ascii: "\""))
        log.repair(.bareValue, line: line)
        isMended = true
      } else {
        for index in offset..<end { mended.append(bytes[index]) }
      }
      awaitsValue = false
      offset = end
    }
  }
  return isMended ? mended : nil
}

/// Copies the string that begins at `offset`; the answer says whether an escape in it was mended.
private func copyString(
  _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int, to mended: inout [UInt8]
) -> Bool {
  var isMended = false
  mended.append(bytes[offset])
  offset += 1
  while offset < end {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "\\"), offset + 1 < end {
      if bytes[offset + 1] == UInt8(ascii: "x") {
        mended += Array("\\u00".utf8)
        isMended = true
      } else {
        mended += [byte, bytes[offset + 1]]
      }
      offset += 2
      continue
    }
    mended.append(byte)
    offset += 1
    if byte == UInt8(ascii: "\"") { break }
  }
  return isMended
}

/// A bare path may hold blanks; it ends with the line, the list or the object.
private func isValueEnd(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): true
  default: false
  }
}

private func isLiteral(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  let range = trimmed(bytes, range)
  for word in ["true", "false", "null"] as [StaticString] where isEqual(bytes, range, word) { return true }
  for offset in range {
    switch bytes[offset] {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      continue
    default: return false
    }
  }
  return true
}

extension ImportBuilder {
  /// The value of one element of an export; nil, and the log says why, where it can't be read.
  mutating func element(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int, mends: Bool = false)
    -> JSONValue?
  {
    let problem: JSONError.Problem
    do {
      return try parseJSON(bytes.extracting(range))
    } catch {
      problem = error.problem
    }
    if mends, let mended = repairedJSON(bytes, range, log: &log, line: line),
      let value = try? parseJSON(mended)
    {
      return value
    }
    refuse(
      range.upperBound == bytes.count && problem == .unexpectedEnd ? .cutOff : .notJSON(problem), line: line)
    return nil
  }
}
