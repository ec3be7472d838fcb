/// Some values of one dimension of the space, one bit each.
struct ValueSet: Equatable, Sendable {
  static let capacity = 512
  private var words = SIMD8<UInt64>.zero

  init() {}

  init(_ values: some Sequence<Int>) { for value in values { insert(value) } }

  private init(words: SIMD8<UInt64>) { self.words = words }

  mutating func insert(_ value: Int) { words[value / 64] |= 1 << UInt64(value % 64) }

  func contains(_ value: Int) -> Bool { words[value / 64] & 1 << UInt64(value % 64) != 0 }

  func intersection(_ other: ValueSet) -> ValueSet { ValueSet(words: words & other.words) }

  func subtracting(_ other: ValueSet) -> ValueSet { ValueSet(words: words & ~other.words) }

  func union(_ other: ValueSet) -> ValueSet { ValueSet(words: words | other.words) }

  var isEmpty: Bool { words == .zero }

  /// The values in ascending order.
  var elements: [Int] {
    var elements: [Int] = []
    for index in 0..<8 {
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
    for index in 0..<8 where words[index] != 0 { return index * 64 + words[index].trailingZeroBitCount }
    return nil
  }

  /// The largest value.
  var last: Int? {
    for index in (0..<8).reversed() where words[index] != 0 {
      return index * 64 + 63 - words[index].leadingZeroBitCount
    }
    return nil
  }
}
