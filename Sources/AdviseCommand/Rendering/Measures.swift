import JSONText

// Numbers in text and JSON.

/// A measure with so many decimals; a dash where there was nothing to measure.
func share(_ value: Double?, decimals: Int = 3) -> String {
  guard let value, value.isFinite else { return "–" }
  let unit = (0..<decimals).reduce(1) { power, _ in power * 10 }
  let steps = Int((value.magnitude * Double(unit)).rounded())
  let digits = String(steps % unit)
  let sign = value < 0 && steps > 0 ? "-" : ""
  return "\(sign)\(steps / unit).\(String(repeating: "0", count: decimals - digits.count))\(digits)"
}

extension JSONWriter {
  /// A measure as a number with so many decimals; null where there was nothing to measure.
  mutating func member(_ name: String, _ value: Double?, decimals: Int = 3) {
    key(name)
    measure(value, decimals: decimals)
  }

  mutating func measure(_ value: Double?, decimals: Int) {
    literal(value?.isFinite ?? false ? share(value, decimals: decimals) : "null")
  }

  mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}
