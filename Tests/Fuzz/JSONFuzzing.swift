@testable import JSONText

/// The two readers agree, and what was read is written as JSON that reads the same.
func checkJSON(_ bytes: [UInt8]) {
  let value = try? parseJSON(bytes)
  var members: [FlatMember] = []
  if findMembers(bytes.span, &members) {
    guard let read = value?.members else { preconditionFailure("flat, and no object") }
    precondition(read.count == members.count)
    for (flat, member) in zip(members, read) { precondition(isSame(flat, member, bytes.span)) }
  }
  // What a smaller limit lets through is the same.
  if let shallow = try? parseJSON(bytes, depthLimit: 3) {
    precondition(value.map { written($0) == written(shallow) } ?? false)
  }
  guard let value else { return }
  let text = written(value)
  precondition(text.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") })
  guard let again = try? parseJSON(text) else { preconditionFailure("what was written is no JSON") }
  precondition(written(again) == text)
}

func written(_ value: JSONValue) -> [UInt8] {
  var writer = JSONWriter()
  writer.value(value)
  return writer.bytes
}

private func isSame(_ flat: FlatMember, _ member: JSONMember, _ bytes: Span<UInt8>) -> Bool {
  func copy(_ range: Range<Int>) -> [UInt8] { range.map { bytes[$0] } }
  guard copy(flat.key).elementsEqual(member.key.utf8) else { return false }
  switch (flat.kind, member.value) {
  case (.string, .string(let text)), (.number, .number(let text)):
    return copy(flat.value).elementsEqual(text.utf8)
  case (.escapedString, .string(let text)): return bytes.unescaped(flat.value).elementsEqual(text.utf8)
  case (.bool, .bool(let flag)): return copy(flat.value).elementsEqual((flag ? "true" : "false").utf8)
  case (.null, .null): return true
  default: return false
  }
}

let jsonSeeds: [[UInt8]] = [
  "{}", "[]", "null", "-0.5e+10", "\"a\\u00e9\\ud83d\\ude0a\\n\"", "[[[[1,2],[]],{}],true]",
  "{\"id\":\"m1\",\"text\":\"close it \\\"now\\\"\",\"sender\":null,\"n\":1.50,\"b\":false}",
  " {\n\t\"a\" : [ { \"b\" : \"\u{E9}\u{1F60A}\" } ] }\r\n", "{\"a\":\"\\ud800\",\"a\":\"\\udc00x\"}",
].map { Array($0.utf8) }
