// Signs and keys that stand for letters.

/// The skeleton letters that the digits `0`…`9` stand for in words (`d1spu7e`); `1` is `i` or `l`, one in a skeleton.
let digitLetters: [UInt8] = Array("olzeasgtbg".utf8)

/// The skeleton letter that a sign inside a word stands for, 0 for none.
@inline(__always)
func signLetter(_ sign: UInt8) -> UInt8 {
  switch sign {
  case UInt8(ascii: "@"): UInt8(ascii: "a")
  case UInt8(ascii: "$"): UInt8(ascii: "s")
  case UInt8(ascii: "!"), UInt8(ascii: "|"): UInt8(ascii: "l")
  default: 0
  }
}

/// The keys around each letter of the common Latin keyboard (QWERTY), in the order of the alphabet.
let neighbourKeys: [(letter: Unicode.Scalar, keys: String)] = [
  ("a", "qswz"), ("b", "ghnv"), ("c", "dfvx"), ("d", "cefrsx"), ("e", "drsw"), ("f", "cdgrtv"),
  ("g", "bfhtvy"), ("h", "bgjnuy"), ("i", "jkou"), ("j", "hikmnu"), ("k", "ijlmo"), ("l", "kop"),
  ("m", "jkn"), ("n", "bhjm"), ("o", "iklp"), ("p", "lo"), ("q", "aw"), ("r", "deft"), ("s", "adewxz"),
  ("t", "fgry"), ("u", "hijy"), ("v", "bcfg"), ("w", "aeqs"), ("x", "cdsz"), ("y", "ghtu"), ("z", "asx"),
]

/// Bit sets of neighbours by skeleton letter.
private let neighbours: [UInt32] = {
  func index(_ letter: UInt8) -> Int { Int(skeletonLetter(letter)) - 0x61 }
  var sets = [UInt32](repeating: 0, count: 26)
  for row in neighbourKeys {
    for key in row.keys.utf8 {
      sets[index(UInt8(truncatingIfNeeded: row.letter.value))] |= 1 << UInt32(index(key))
    }
  }
  return sets
}()

/// Whether a finger may have slipped from one of two skeleton letters to the other.
func areNeighbours(_ first: UInt8, _ second: UInt8) -> Bool {
  guard asciiClass(first) == .letter, asciiClass(second) == .letter else { return false }
  return neighbours[Int(first) - 0x61] & 1 << UInt32(second - 0x61) != 0
}
