import MessageText

/// The model file: one header, then sections that begin at multiples of 64 bytes. All numbers are little-endian.
///
/// | offset | bytes | header field |
/// | --- | --- | --- |
/// | 0 | 8 | magic `ADVISEMD` |
/// | 8 | 4 | format version |
/// | 12 | 4 | text preparation version: folding, tokens, feature hashes |
/// | 16 | 4 | columns: one for each label, then one for the overall risk |
/// | 20 | 4 | features |
/// | 24 | 4 | buckets of the features' hashes, a power of two |
/// | 28 | 4 | bytes of the names section |
/// | 32 | 4 | bytes of the provenance section |
/// | 36 | 4 | zero |
/// | 40 | 8 | bytes of the file |
/// | 48 | 8 | checksum of everything from offset 64 |
/// | 56 | 8 | zero |
///
/// Sections: columns (64 bytes each: ``ModelColumn``), names (UTF-8, end to end), provenance (JSON), then the features
/// by ascending hash:
///
/// - bucket starts (4 bytes each, one more than buckets): the number of the first feature of each bucket, which the
///   upper bits of a hash name, and at last the number of features;
/// - fingerprints (4 bytes a feature): the next 32 bits of its hash;
/// - rows (``rowSize(columns:)`` a feature): a weight in one byte for each column, zeros, the shift (1 byte), the norm
///   (2 bytes). A weight counts weight × 2^shift steps of its column's scale: a byte is fine enough where all of a
///   feature's weights are large or all are small.
public enum ModelFormat {
  public static let magic: StaticString = "ADVISEMD"
  public static let version: UInt32 = 2
  /// Raise with any change to folding, tokenizing or hashing.
  public static let textPreparation: UInt32 = 5
  public static let headerSize = 64
  public static let columnSize = 64
  /// Limits that a reader refuses to go beyond.
  public static let maximumColumns = 1024
  public static let maximumFeatures = 1 << 24
  /// Bytes of a label's name: it is copied into every result, hashed and compared.
  public static let longestLabel = 256
  /// Features in a bucket: so many steps a search may take. Honest features need about 20.
  public static let longestSearch = 1024
  /// Weights are less than 2^16 steps.
  static let largestShift = 9
  /// A feature's norm is stored in units of 1/256.
  public static let normUnit = 1.0 / 256

  /// Bytes of a feature's row: as many as its sums have lanes (``SumLayout``), so that it is read eight at a time.
  public static func rowSize(columns: Int) -> Int { (columns + 3 + 7) / 8 * 8 }

  static func aligned(_ offset: Int) -> Int { (offset + 63) / 64 * 64 }

  /// Where each section begins, and where the file ends.
  public struct Sections: Sendable {
    public let columns: Int
    public let names: Int
    public let provenance: Int
    public let buckets: Int
    public let fingerprints: Int
    public let rows: Int
    public let end: Int

    /// All counts within the limits above, so nothing here overflows.
    public init(columns: Int, names: Int, provenance: Int, buckets: Int, features: Int) {
      self.columns = ModelFormat.headerSize
      self.names = aligned(self.columns + columns * ModelFormat.columnSize)
      self.provenance = aligned(self.names + names)
      self.buckets = aligned(self.provenance + provenance)
      fingerprints = aligned(self.buckets + (buckets + 1) * 4)
      rows = aligned(fingerprints + features * 4)
      end = rows + features * ModelFormat.rowSize(columns: columns)
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
  /// The eight bytes from `offset` on, which must be there: checked.
  @inline(__always)
  func eightBytes(at offset: Int) -> SIMD8<Int8> {
    precondition(offset >= 0 && offset <= count &- 8)
    // The bounds were checked the line before, and a byte has no order.
    return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD8<Int8>.self)
  }
}
