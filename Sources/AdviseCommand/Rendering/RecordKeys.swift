import JSONText

/// The keys of score records.
extension JSONKey {
  static let advice = JSONKey("advice")
  static let end = JSONKey("end")
  static let error = JSONKey("error")
  static let evidence = JSONKey("evidence")
  static let id = JSONKey("id")
  static let line = JSONKey("line")
  static let message = JSONKey("message")
  static let present = JSONKey("present")
  static let probability = JSONKey("probability")
  static let risk = JSONKey("risk")
  static let scam = JSONKey("scam")
  static let schema = JSONKey("schema")
  static let signals = JSONKey("signals")
  static let start = JSONKey("start")
  static let tactic = JSONKey("tactic")
  static let text = JSONKey("text")
  static let threshold = JSONKey("threshold")
  static let verdict = JSONKey("verdict")
}
