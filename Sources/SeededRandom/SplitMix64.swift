/// A small seeded generator (Steele, Lea & Flood 2014): the same numbers on every machine.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// A stream of its own for each name and text, so that leaving one out does not change the others.
  public init(seed: UInt64, name: String, text: [UInt8]) {
    state = seed
    for byte in name.utf8 { stir(byte) }
    stir(0xFF)  // never stands in UTF-8
    for byte in text { stir(byte) }
  }

  private mutating func stir(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
