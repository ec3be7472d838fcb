import MessageText

// Hashes of features: 64 bits, the same on every machine and in every build. A model is only as good as the
// agreement of training and scoring about them, so changing anything here needs a new `textPreparation` version.

/// Which table of features a hash belongs to; keeps a word apart from a character n-gram of the same letters.
enum FeatureFamily: UInt64 {
  case word = 0x9E37_79B9_7F4A_7C15
  case wordPair = 0xC2B2_AE3D_27D4_EB4F
  case characters = 0x1656_67B1_9E37_79F9
  case shape = 0x2545_F491_4F6C_DD1D
  case keyword = 0xD6E8_FEB8_6659_FD93
  case disguise = 0x8EBC_6AF0_9C88_C6E3
}

/// Mixes the bits of a hash so that any of them may be used as an index (finaliser of SplitMix64, Steele et al. 2014).
@inline(__always)
func mixed(_ hash: UInt64) -> UInt64 {
  var value = hash
  value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
  return value ^ value >> 31
}

/// One step over a byte (FNV-1a, 64 bits).
@inline(__always)
func stepped(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

/// Hash of a word's bytes, apostrophes left out: `don't` = `dont`. O(bytes).
@inline(__always)
func wordHash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  mixed(unmixedHash(bytes, range, FeatureFamily.word.rawValue))
}

/// The same before the bits are mixed, behind letters of the hash `start`.
@inline(__always)
func unmixedHash(_ bytes: Span<UInt8>, _ range: Range<Int>, _ start: UInt64) -> UInt64 {
  var hash = start
  for index in range where bytes[index] != UInt8(ascii: "'") { hash = stepped(hash, bytes[index]) }
  return hash
}

func wordHash(_ bytes: [UInt8]) -> UInt64 { wordHash(bytes.span, 0..<bytes.count) }

/// Hash that stands for any token of a shape.
@inline(__always)
func shapeHash(_ kind: TokenKind) -> UInt64 { mixed(FeatureFamily.shape.rawValue &+ UInt64(kind.rawValue)) }

@inline(__always)
func pairHash(_ first: UInt64, _ second: UInt64) -> UInt64 {
  mixed(first &* FeatureFamily.wordPair.rawValue &+ second)
}

/// Hash of a concept's hit in a mode, by the concept's name so that models survive new rows in the keyword table.
func keywordHash(concept: String, mode: ClauseMode) -> UInt64 {
  var hash = FeatureFamily.keyword.rawValue
  for byte in concept.utf8 { hash = stepped(hash, byte) }
  // 0xFF never stands in a name.
  return mixed(stepped(stepped(hash, 0xFF), mode.rawValue))
}

/// Hash that stands for any disguise of a kind.
func disguiseHash(_ kind: DisguiseKind) -> UInt64 {
  mixed(FeatureFamily.disguise.rawValue &+ UInt64(kind.rawValue))
}
