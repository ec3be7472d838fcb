/// Some values of one dimension of the space, one bit each.
struct ValueSet: Equatable, Sendable {
  /// Without zeros at the end, so that equal sets are equal.
  private var words: [UInt64] = []

  init() {}

  init(_ values: some Sequence<Int>) { for value in values { insert(value) } }

  mutating func insert(_ value: Int) {
    while words.count <= value / 64 { words.append(0) }
    words[value / 64] |= 1 << UInt64(value % 64)
  }

  func contains(_ value: Int) -> Bool {
    value / 64 < words.count && words[value / 64] >> UInt64(value % 64) & 1 == 1
  }

  func intersection(_ other: ValueSet) -> ValueSet {
    var result = self
    result.words.removeLast(max(0, words.count - other.words.count))
    for index in result.words.indices { result.words[index] &= other.words[index] }
    result.trim()
    return result
  }

  func subtracting(_ other: ValueSet) -> ValueSet {
    var result = self
    for index in 0..<min(words.count, other.words.count) { result.words[index] &= ~other.words[index] }
    result.trim()
    return result
  }

  func union(_ other: ValueSet) -> ValueSet {
    var result = words.count < other.words.count ? other : self
    let shorter = words.count < other.words.count ? self : other
    for index in shorter.words.indices { result.words[index] |= shorter.words[index] }
    return result
  }

  private mutating func trim() { while words.last == 0 { words.removeLast() } }

  var isEmpty: Bool { words.isEmpty }

  var count: Int { words.reduce(0) { sum, word in sum + word.nonzeroBitCount } }

  /// The values in ascending order.
  var elements: [Int] {
    var elements: [Int] = []
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        elements.append(index * 64 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
    return elements
  }

  /// The smallest value.
  var first: Int? {
    words.firstIndex { word in word != 0 }.map { index in index * 64 + words[index].trailingZeroBitCount }
  }

  /// The largest value.
  var last: Int? {
    words.last.map { word in words.count * 64 - 1 - word.leadingZeroBitCount }
  }
}
