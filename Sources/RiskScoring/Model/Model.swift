import MessageText

/// A trained model, used in place: its bytes are checked once and then read as they are.
public struct Model: Sendable {
  private let bytes: StoredBytes
  /// One for each label, then the overall risk.
  public let columns: [ModelColumn]
  public let featureCount: Int
  /// JSON text: what the model was trained on. No clock, no machine.
  public let provenance: String
  /// As the header states it.
  public let checksum: UInt64
  private let sections: ModelFormat.Sections
  /// By which a hash is shifted to give its bucket.
  private let bucketShift: Int
  private let columnCount: Int
  private let rowSize: Int

  /// Checks every count, offset, number, bucket and row. O(bytes).
  public init(_ bytes: [UInt8]) throws(ModelError) { try self.init(StoredBytes(bytes), isTrusted: false) }

  /// A model that is part of the program, used where it stands. Its checksum, buckets and rows are not looked at: a test has
  /// done so, and they would be half of a short run's time. O(labels).
  /// - Parameter constant: bytes that never change and never go away.
  public init(unsafe constant: UnsafeBufferPointer<UInt8>) throws(ModelError) {
    try unsafe self.init(StoredBytes(unsafe: constant), isTrusted: true)
  }

  private init(_ bytes: StoredBytes, isTrusted: Bool) throws(ModelError) {
    let raw = bytes.span
    guard raw.count >= ModelFormat.headerSize else { throw .notAModel }
    var position = 0
    for byte in ModelFormat.magic.description.utf8 {
      guard raw[position] == byte else { throw .notAModel }
      position += 1
    }
    func field(_ offset: Int) -> UInt32 { raw.littleEndian(UInt32.self, at: offset) }
    guard field(8) == ModelFormat.version else {
      throw .otherVersion(found: field(8), known: ModelFormat.version)
    }
    guard field(12) == ModelFormat.textPreparation else {
      throw .otherTextPreparation(found: field(12), known: ModelFormat.textPreparation)
    }
    for offset in [36, 56, 60] where field(offset) != 0 { throw .implausible(offset: offset) }
    let columnCount = Int(field(16))
    let featureCount = Int(field(20))
    let buckets = Int(field(24))
    guard (2...ModelFormat.maximumColumns).contains(columnCount) else { throw .implausible(offset: 16) }
    guard featureCount <= ModelFormat.maximumFeatures else { throw .implausible(offset: 20) }
    guard buckets > 1, buckets <= ModelFormat.maximumFeatures, buckets & (buckets - 1) == 0 else {
      throw .implausible(offset: 24)
    }
    let sections = ModelFormat.Sections(
      columns: columnCount, names: Int(field(28)), provenance: Int(field(32)), buckets: buckets,
      features: featureCount)
    guard sections.end == raw.count, raw.littleEndian(UInt64.self, at: 40) == UInt64(raw.count) else {
      throw .wrongSize(found: raw.count, stated: sections.end)
    }
    checksum = raw.littleEndian(UInt64.self, at: 48)
    guard isTrusted || ModelFormat.checksum(raw, from: ModelFormat.headerSize) == checksum else {
      throw .checksumMismatch
    }
    self.bytes = bytes
    self.featureCount = featureCount
    self.sections = sections
    bucketShift = 64 - buckets.trailingZeroBitCount
    self.columnCount = columnCount
    rowSize = ModelFormat.rowSize(columns: columnCount)
    columns = try Model.readColumns(raw, sections, columnCount, nameBytes: Int(field(28)))
    guard Model.textFills(raw, sections.provenance, Int(field(32)), before: sections.buckets) else {
      throw .implausible(offset: 32)
    }
    provenance = Model.text(raw, sections.provenance, Int(field(32)))
    if !isTrusted {
      try Model.checkBuckets(raw, sections, buckets, featureCount)
      try Model.checkRows(raw, sections, columnCount, featureCount)
    }
  }

  private static func readColumns(
    _ raw: Span<UInt8>, _ sections: ModelFormat.Sections, _ count: Int, nameBytes: Int
  ) throws(ModelError) -> [ModelColumn] {
    var columns: [ModelColumn] = []
    var nameOffset = 0
    for index in 0..<count {
      let offset = sections.columns + index * ModelFormat.columnSize
      let length = Int(raw.littleEndian(UInt32.self, at: offset))
      guard length > 0, length <= ModelFormat.longestLabel, length <= nameBytes - nameOffset else {
        throw .implausible(offset: offset)
      }
      var numbers: [Double] = []
      for position in 0..<5 {
        let at = offset + 8 + position * 8
        let number = Double(bitPattern: raw.littleEndian(UInt64.self, at: at))
        guard number.isFinite, number.magnitude < 1e9 else { throw .implausible(offset: at) }
        numbers.append(number)
      }
      columns.append(
        ModelColumn(
          label: text(raw, sections.names + nameOffset, length),
          isRisk: raw.littleEndian(UInt32.self, at: offset + 4) & 1 != 0,
          readsWindows: raw.littleEndian(UInt32.self, at: offset + 4) & 2 != 0, bias: numbers[0],
          scale: numbers[1],
          slope: numbers[2], intercept: numbers[3], threshold: numbers[4]))
      nameOffset += length
    }
    guard nameOffset == nameBytes else { throw .implausible(offset: 28) }
    return columns
  }

  /// The buckets part the features, so that every search stays among them and ends soon.
  private static func checkBuckets(
    _ raw: Span<UInt8>, _ sections: ModelFormat.Sections, _ buckets: Int, _ features: Int
  ) throws(ModelError) {
    var last = 0
    for bucket in 0...buckets {
      let offset = sections.buckets + bucket * 4
      let start = Int(raw.littleEndian(UInt32.self, at: offset))
      guard start >= last, start - last <= ModelFormat.longestSearch, bucket > 0 || start == 0,
        bucket < buckets ? start <= features : start == features
      else { throw .implausible(offset: offset) }
      last = start
    }
  }

  /// No weight is beyond its limit, and nothing stands where no column is.
  private static func checkRows(
    _ raw: Span<UInt8>, _ sections: ModelFormat.Sections, _ columns: Int, _ features: Int
  ) throws(ModelError) {
    let size = ModelFormat.rowSize(columns: columns)
    for feature in 0..<features {
      let row = sections.rows + feature * size
      let shift = row + size - 3
      for offset in row + columns..<shift where raw[offset] != 0 { throw .implausible(offset: offset) }
      guard raw[shift] <= ModelFormat.largestShift else { throw .implausible(offset: shift) }
    }
  }

  /// Whether a text ends where its length says: no zero at its end, nothing but zeros up to the next section. The
  /// checksum does not cover the lengths.
  private static func textFills(_ raw: Span<UInt8>, _ start: Int, _ length: Int, before next: Int) -> Bool {
    if length > 0, raw[start + length - 1] == 0 { return false }
    for offset in start + length..<next where raw[offset] != 0 { return false }
    return true
  }

  private static func text(_ raw: Span<UInt8>, _ start: Int, _ length: Int) -> String {
    var copy: [UInt8] = []
    for offset in start..<start + length { copy.append(raw.littleEndian(UInt8.self, at: offset)) }
    return String(decoding: copy, as: UTF8.self)
  }

  /// Number of the feature with this hash; nil when the model never learned it. O(1) expected.
  @inline(__always)
  func feature(_ hash: UInt64) -> Int? { feature(in: bucket(of: hash)) }

  /// The bucket of a hash, and what to look for in it: ``feature(_:)`` in two steps, for those who ask for many features.
  struct Bucket: Sendable {
    fileprivate var fingerprint: UInt32 = 0
    fileprivate var first: UInt32 = 0
    fileprivate var end: UInt32 = 0

    /// A bucket without any feature.
    init() {}
  }

  @inline(__always)
  func bucket(of hash: UInt64) -> Bucket {
    let number = Int(truncatingIfNeeded: hash &>> UInt64(truncatingIfNeeded: bucketShift))
    let bounds = bytes.span.littleEndian(UInt64.self, at: sections.buckets &+ number &* 4)
    var bucket = Bucket()
    bucket.fingerprint = UInt32(truncatingIfNeeded: hash &>> UInt64(truncatingIfNeeded: bucketShift &- 32))
    bucket.first = UInt32(truncatingIfNeeded: bounds)
    bucket.end = UInt32(truncatingIfNeeded: bounds >> 32)
    return bucket
  }

  /// Asks for what ``feature(in:)`` will look at.
  @inline(__always)
  func fetchAhead(_ bucket: Bucket) {
    let first = sections.fingerprints &+ Int(truncatingIfNeeded: bucket.first) &* 4
    bytes.span.fetchAhead(first..<first &+ 4)
  }

  /// Asks for the row of a feature.
  @inline(__always)
  func fetchAhead(_ feature: Int) { bytes.span.fetchAhead(row(feature)) }

  /// Number of the feature that the bucket was asked for; nil when the model never learned it. O(1) expected.
  @inline(__always)
  func feature(in bucket: Bucket) -> Int? {
    let raw = bytes.span
    var feature = bucket.first
    while feature < bucket.end {
      let offset = sections.fingerprints &+ Int(truncatingIfNeeded: feature) &* 4
      if raw.littleEndian(UInt32.self, at: offset) == bucket.fingerprint {
        return Int(truncatingIfNeeded: feature)
      }
      feature &+= 1
    }
    return nil
  }

  @inline(__always)
  private func row(_ feature: Int) -> Range<Int> {
    let start = sections.rows &+ feature &* rowSize
    return start..<start &+ rowSize
  }

  /// Calls `body` with all that the feature adds to sums, as ``SumLayout`` has them: its weights, its norm and zeros.
  @inline(__always)
  func forEachVector(of feature: Int, _ body: (_ vector: Int, _ sums: SIMD8<Int32>) -> Void) {
    for vector in 0..<rowSize / 8 { body(vector, sums(vector, of: feature)) }
  }

  /// One of these vectors.
  @inline(__always)
  func sums(_ vector: Int, of feature: Int) -> SIMD8<Int32> {
    let row = bytes.span.extracting(row(feature))
    let weights = row.eightBytes(at: vector &* 8)
    let shift = SIMD8<Int32>(repeating: Int32(row[rowSize &- 3]))
    guard vector == rowSize / 8 &- 1 else { return SIMD8<Int32>(truncatingIfNeeded: weights) &<< shift }
    // Without shift and norm.
    let own = weights & SIMD8(-1, -1, -1, -1, -1, 0, 0, 0)
    var sums = SIMD8<Int32>(truncatingIfNeeded: own) &<< shift
    sums[SumLayout.norm] = Int32(row.littleEndian(UInt16.self, at: rowSize &- 2))
    return sums
  }

  @inline(__always)
  func weight(_ feature: Int, column: Int) -> Int {
    let row = bytes.span.extracting(row(feature))
    return Int(row.littleEndian(Int8.self, at: column)) &<< Int(row[rowSize - 3])
  }
}
