/// The model file: one header, then sections that begin at multiples of 64 bytes. All numbers are little-endian.
///
/// | offset | bytes | header field |
/// | --- | --- | --- |
/// | 0 | 8 | magic `ADVISEMD` |
/// | 8 | 4 | format version |
/// | 12 | 4 | text preparation version: folding, tokens, feature hashes |
/// | 16 | 4 | columns: one for each label, then one for the overall risk |
/// | 20 | 4 | features |
/// | 24 | 4 | slots of the hash table, a power of two |
/// | 28 | 4 | bytes of the names section |
/// | 32 | 4 | bytes of the provenance section |
/// | 36 | 4 | zero |
/// | 40 | 8 | bytes of the file |
/// | 48 | 8 | checksum of everything from offset 64 |
/// | 56 | 8 | zero |
///
/// Sections: columns (64 bytes each: ``ModelColumn``), names (UTF-8, end to end), provenance (JSON), slots
/// (8 bytes: upper half of the feature's hash, then its number + 1; 0 = empty; linear probing from the hash's lower
/// bits), norms (2 bytes a feature), weights (2 bytes a feature and column).
public enum ModelFormat {
  public static let magic: StaticString = "ADVISEMD"
  public static let version: UInt32 = 1
  /// Raise with any change to folding, tokenizing or hashing.
  public static let textPreparation: UInt32 = 3
  public static let headerSize = 64
  public static let columnSize = 64
  /// Limits that a reader refuses to go beyond.
  public static let maximumColumns = 1024
  public static let maximumFeatures = 1 << 24
  /// Bytes of a label's name: it is copied into every result, hashed and compared.
  public static let longestLabel = 256
  /// Used slots side by side: so many steps a search may take. Half-full tables of honest features need about 90.
  public static let longestSearch = 1024
  /// A feature's norm is stored in units of 1/256.
  public static let normUnit = 1.0 / 256

  static func aligned(_ offset: Int) -> Int { (offset + 63) / 64 * 64 }

  /// Where each section begins, and where the file ends.
  public struct Sections: Sendable {
    public let columns: Int
    public let names: Int
    public let provenance: Int
    public let slots: Int
    public let norms: Int
    public let weights: Int
    public let end: Int

    /// All counts within the limits above, so nothing here overflows.
    public init(columns: Int, names: Int, provenance: Int, slots: Int, features: Int) {
      self.columns = ModelFormat.headerSize
      self.names = aligned(self.columns + columns * ModelFormat.columnSize)
      self.provenance = aligned(self.names + names)
      self.slots = aligned(self.provenance + provenance)
      norms = aligned(self.slots + slots * 8)
      weights = aligned(norms + features * 2)
      end = weights + features * columns * 2
    }
  }

  /// Checksum of the bytes from `start`: eight at a time, mixed. It finds damage, not forgery. O(bytes).
  public static func checksum(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
    var sum: UInt64 = 0x9E37_79B9_7F4A_7C15
    var offset = start
    while offset + 8 <= bytes.count {
      sum = mixed(sum &+ bytes.littleEndian(UInt64.self, at: offset))
      offset += 8
    }
    while offset < bytes.count {
      sum = mixed(sum &+ UInt64(bytes.littleEndian(UInt8.self, at: offset)))
      offset += 1
    }
    return sum
  }
}

extension Span<UInt8> {
  /// The number at `offset`, which must leave room for it: checked.
  @inline(__always)
  public func littleEndian<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type, at offset: Int)
    -> Number
  {
    precondition(offset >= 0 && offset <= count - MemoryLayout<Number>.size)
    // The bounds were checked the line before, and every bit pattern is an integer.
    return Number(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Number.self))
  }
}
