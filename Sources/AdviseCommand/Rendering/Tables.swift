import JSONText

// Tables of numbers in text and JSON.

/// A line of a table: the name to the left, ten columns for each number.
func row(_ name: String, _ cells: [String]) -> String {
  let label = name + String(repeating: " ", count: max(1, 24 - name.count))
  return label + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined() + "\n"
}

/// Three decimals; a dash where there was nothing to measure.
func share(_ value: Double?) -> String {
  guard let value else { return "–" }
  let thousandths = Int((value.magnitude * 1000).rounded())
  let digits = String(thousandths % 1000)
  let sign = value < 0 && thousandths > 0 ? "-" : ""
  return "\(sign)\(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
}

extension JSONWriter {
  /// A share as a number with three decimals; null where there was nothing to measure.
  mutating func member(_ name: String, _ value: Double?) {
    key(name)
    literal(value == nil ? "null" : share(value))
  }

  mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }
}
