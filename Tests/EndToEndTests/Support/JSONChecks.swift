import Foundation
import JSONText

/// Reads JSON as other programs do.
func object(_ text: String) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}

func objects(_ outcome: Outcome) throws -> [[String: Any]] { try outcome.lines.map(object) }

/// The keys of a JSON object in the order they stand in; the path leads through objects and first elements.
func keys(_ text: String, _ path: String...) throws -> [String] {
  var value = try parseJSON(Array(text.utf8))
  for step in path {
    value = value[step] ?? .null
    if let first = value.arrayValue?.first { value = first }
  }
  return value.members?.map(\.key) ?? []
}

/// A piece of evidence as the output tells of it.
struct Quote {
  let message: Int
  let start: Int
  let end: Int
  let text: String

  init?(_ json: [String: Any]) {
    guard let message = json["message"] as? Int, let start = json["start"] as? Int,
      let end = json["end"] as? Int,
      let text = json["text"] as? String, json.count == 4
    else { return nil }
    (self.message, self.start, self.end, self.text) = (message, start, end, text)
  }

  /// Whether the offsets cut exactly this text out of the messages.
  func stands(in messages: [[UInt8]]) -> Bool {
    guard messages.indices.contains(message), start >= 0, start < end, end <= messages[message].count else {
      return false
    }
    return String(decoding: messages[message][start..<end], as: UTF8.self).utf8.elementsEqual(text.utf8)
  }
}

/// All pieces of evidence of a result; nil for a piece that is not as promised.
func quotes(_ result: [String: Any]) -> [Quote?] {
  let signals = result["signals"] as? [[String: Any]] ?? []
  return signals.flatMap { ($0["evidence"] as? [[String: Any]] ?? []).map { Quote($0) } }
}

/// The tactics that are present.
func tactics(_ result: [String: Any]) -> [String] {
  let signals = result["signals"] as? [[String: Any]] ?? []
  return signals.filter { $0["present"] as? Bool ?? true }.compactMap { $0["tactic"] as? String }
}

/// A record of `advise score`, with the text escaped as JSON wants it.
func record(_ members: [String: Any]) throws -> String {
  String(decoding: try JSONSerialization.data(withJSONObject: members, options: .sortedKeys), as: UTF8.self)
}
