import Foundation
import JSONText
import SeededRandom
import Testing

/// The reader against `JSONSerialization`: both have to accept, or both have to refuse, and read the same.
@Suite struct DifferentialTests {
  /// Random documents, whole and damaged.
  @Test(arguments: UInt64(1)...8)
  func agreesWithFoundation(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var refused = 0
    for round in 0..<600 {
      var bytes = document(&random)
      if round % 3 != 0 { mutate(&bytes, &random) }
      let ours = try? parseJSON(bytes)
      let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
      if ours == nil { refused += 1 }
      if (ours == nil) != (theirs == nil) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(knownDifference(bytes, weAccept: ours != nil) != nil, "\(text.debugDescription) \(bytes)")
      } else if let ours, let theirs {
        #expect(isSame(ours, theirs), "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(refused > 50 && refused < 500)
  }

  @Test(arguments: UInt64(11)...14)
  func comesBackAsItWas(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let once = serialized(try parseJSON(document(&random)))
      #expect(serialized(try parseJSON(once)) == once)
    }
  }

  /// Why we and Foundation may differ. Foundation takes a comma before a closing bracket, a byte-order mark and
  /// (by its NUL bytes) UTF-16 and UTF-32; we take lone surrogates as U+FFFD, and numbers past what a Double holds.
  private func knownDifference(_ bytes: [UInt8], weAccept: Bool) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    if weAccept {
      if text.firstMatch(of: /\\u[dD][89a-fA-F]/) != nil { return "lone surrogate" }
      return text.firstMatch(of: /[0-9][eE]\+?[0-9]{3}|[0-9]{300}/) != nil ? "number out of range" : nil
    }
    if text.firstMatch(of: /,[ \t\r\n]*[\]}]/) != nil { return "trailing comma" }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE]) {
      return "byte-order mark"
    }
    return bytes.prefix(4).contains(0) ? "UTF-16 or UTF-32" : nil
  }

  private func isSame(_ ours: JSONValue, _ theirs: Any) -> Bool {
    switch ours {
    case .null: return theirs is NSNull
    case .bool(let flag): return (theirs as? NSNumber)?.boolValue == flag
    case .number(let text): return (theirs as? NSNumber)?.doubleValue == Double(text)
    case .string(let text): return (theirs as? String)?.utf8.elementsEqual(text.utf8) == true
    case .array(let values):
      guard let array = theirs as? [Any], array.count == values.count else { return false }
      return zip(values, array).allSatisfy { isSame($0, $1) }
    case .object(let members):
      guard let object = theirs as? [String: Any] else { return false }
      // Of equal keys Foundation keeps one, by canonical equivalence.
      let keys = Set(members.map(\.key))
      guard keys.count == members.count else { return true }
      return object.count == keys.count
        && members.allSatisfy { member in object[member.key].map { isSame(member.value, $0) } ?? false }
    }
  }

  // MARK: - Documents

  private func document(_ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    value(&bytes, depth: 4, &random)
    return bytes
  }

  private func value(_ bytes: inout [UInt8], depth: Int, _ random: inout SplitMix64) {
    space(&bytes, &random)
    switch Int.random(in: 0..<(depth > 0 ? 10 : 5), using: &random) {
    case 0: bytes += Array((["null", "true", "false"].randomElement(using: &random) ?? "null").utf8)
    case 1, 2:
      let numbers = [
        "0", "-0", "7", "-12", "0.5", "12.50", "1e5", "1E-3", "2.5e+10", "99999999999", "-0.0e0",
      ]
      bytes += Array((numbers.randomElement(using: &random) ?? "0").utf8)
    case 3, 4: string(&bytes, &random)
    case 5, 6, 7: list(&bytes, 0x5B, 0x5D, &random) { value(&$0, depth: depth - 1, &$1) }
    default:
      list(&bytes, 0x7B, 0x7D, &random) {
        space(&$0, &$1)
        string(&$0, &$1)
        space(&$0, &$1)
        $0.append(0x3A)
        value(&$0, depth: depth - 1, &$1)
      }
    }
    space(&bytes, &random)
  }

  private func list(
    _ bytes: inout [UInt8], _ open: UInt8, _ close: UInt8, _ random: inout SplitMix64,
    _ element: (inout [UInt8], inout SplitMix64) -> Void
  ) {
    bytes.append(open)
    let count = Int.random(in: 0...3, using: &random)
    for index in 0..<count {
      if index > 0 { bytes.append(0x2C) }
      element(&bytes, &random)
    }
    bytes.append(close)
  }

  private func string(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let pieces = [
      "a", "key", "é", "€", "😀", " ", "/", "\u{7F}", #"\n"#, #"\""#, #"\\"#, #"\/"#, #"\b"#, #"\u0041"#,
      #"\u00e9"#,
      #"\ud83d\ude00"#, "{", "]", ",", ":", "e\u{301}",
    ]
    bytes.append(0x22)
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
    bytes.append(0x22)
  }

  private func space(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard Int.random(in: 0..<4, using: &random) == 0 else { return }
    bytes.append([0x20, 0x09, 0x0A, 0x0D].randomElement(using: &random) ?? 0x20)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let palette =
      Array("[]{},:\"\\0123456789.eE+-truefalsn /*'\n\t".utf8) + [
        0x00, 0x1F, 0x80, 0xC3, 0xE2, 0xED, 0xF4, 0xFF,
      ]
    for _ in 0...Int.random(in: 0...1, using: &random) {
      let index = Int.random(in: 0...bytes.count, using: &random)
      let byte = palette.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.insert(byte, at: index)
      case 1 where index < bytes.count: bytes[index] = byte
      case 2 where index < bytes.count: bytes.remove(at: index)
      default: bytes.removeSubrange(index...)
      }
    }
  }
}
