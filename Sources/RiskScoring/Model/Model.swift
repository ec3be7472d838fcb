/// A trained model, used in place: its bytes are checked once and then read as they are.
public struct Model: Sendable {
  private let bytes: ModelBytes
  /// One for each label, then the overall risk.
  public let columns: [ModelColumn]
  public let featureCount: Int
  /// JSON text: what the model was trained on. No clock, no machine.
  public let provenance: String
  /// As the header states it.
  public let checksum: UInt64
  private let sections: ModelFormat.Sections
  private let slotMask: Int
  private let columnCount: Int

  /// Checks every count, offset, number and slot. O(bytes).
  public init(_ bytes: [UInt8]) throws(ModelError) { try self.init(ModelBytes(bytes), isTrusted: false) }

  /// A model that is part of the program, used where it stands. Its checksum and slots are not looked at: a test has
  /// done so, and they would be half of a short run's time. O(labels).
  /// - Parameter constant: bytes that never change and never go away.
  public init(unsafe constant: UnsafeBufferPointer<UInt8>) throws(ModelError) {
    try unsafe self.init(ModelBytes(unsafe: constant), isTrusted: true)
  }

  private init(_ bytes: ModelBytes, isTrusted: Bool) throws(ModelError) {
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
    let slots = Int(field(24))
    guard (2...ModelFormat.maximumColumns).contains(columnCount) else { throw .implausible(offset: 16) }
    guard featureCount <= ModelFormat.maximumFeatures else { throw .implausible(offset: 20) }
    guard slots > featureCount, slots <= ModelFormat.maximumFeatures * 4, slots & (slots - 1) == 0 else {
      throw .implausible(offset: 24)
    }
    let sections = ModelFormat.Sections(
      columns: columnCount, names: Int(field(28)), provenance: Int(field(32)), slots: slots,
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
    slotMask = slots - 1
    self.columnCount = columnCount
    columns = try Model.readColumns(raw, sections, columnCount, nameBytes: Int(field(28)))
    guard Model.textFills(raw, sections.provenance, Int(field(32)), before: sections.slots) else {
      throw .implausible(offset: 32)
    }
    provenance = Model.text(raw, sections.provenance, Int(field(32)))
    if !isTrusted { try Model.checkSlots(raw, sections, slots, featureCount) }
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

  /// Every slot names a feature that exists, and empty ones are never far, so that every search ends soon.
  private static func checkSlots(
    _ raw: Span<UInt8>, _ sections: ModelFormat.Sections, _ slots: Int, _ features: Int
  ) throws(ModelError) {
    var used = 0
    var run = 0
    // A search goes on from the last slot to the first.
    for place in 0..<slots + min(slots, ModelFormat.longestSearch) {
      let offset = sections.slots + (place & (slots - 1)) * 8
      let number = Int(raw.littleEndian(UInt32.self, at: offset))
      guard number <= features else { throw .implausible(offset: offset) }
      run = number > 0 ? run + 1 : 0
      guard run <= ModelFormat.longestSearch else { throw .implausible(offset: offset) }
      if number > 0, place < slots { used += 1 }
    }
    guard used == features else { throw .implausible(offset: sections.slots) }
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
  func feature(_ hash: UInt64) -> Int? {
    let raw = bytes.span
    let fingerprint = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & slotMask
    while true {
      let entry = raw.littleEndian(UInt64.self, at: sections.slots + slot * 8)
      let number = UInt32(truncatingIfNeeded: entry)
      if number == 0 { return nil }
      if UInt32(truncatingIfNeeded: entry >> 32) == fingerprint { return Int(number) - 1 }
      slot = (slot + 1) & slotMask
    }
  }

  /// The square that the feature adds to a message's length, in ``ModelFormat/normUnit``.
  @inline(__always)
  func norm(_ feature: Int) -> Int {
    Int(bytes.span.littleEndian(UInt16.self, at: sections.norms + feature * 2))
  }

  /// The weights of a feature, two bytes a column.
  @inline(__always)
  private func row(_ feature: Int) -> Range<Int> {
    let size = columnCount * 2
    return sections.weights + feature * size..<sections.weights + (feature + 1) * size
  }

  /// Adds the feature's weight for each column to `sums` from index `start` on, where there are that many elements.
  @inline(__always)
  func addWeights(_ feature: Int, to sums: inout [Int], from start: Int) {
    let row = bytes.span.extracting(row(feature))
    for column in 0..<columnCount {
      sums[start + column] += Int(row.littleEndian(Int16.self, at: column * 2))
    }
  }

  /// The same for sums in vectors of eight, as ``SumLayout`` has them.
  @inline(__always)
  func addWeights(_ feature: Int, to sums: inout [SIMD8<Int32>]) {
    let row = bytes.span.extracting(row(feature))
    var column = 0
    while column + 8 <= columnCount {
      let first = row.littleEndian(UInt64.self, at: column * 2)
      let second = row.littleEndian(UInt64.self, at: column * 2 + 8)
      let weights = SIMD8<Int16>(lanes: first, second)
      sums[column / 8] &+= SIMD8<Int32>(truncatingIfNeeded: weights)
      column += 8
    }
    while column < columnCount {
      sums[column / 8][column % 8] &+= Int32(row.littleEndian(Int16.self, at: column * 2))
      column += 1
    }
  }

  @inline(__always)
  func weight(_ feature: Int, column: Int) -> Int {
    Int(
      bytes.span.littleEndian(Int16.self, at: sections.weights + (feature * columnCount + column) * 2)
    )
  }
}

extension SIMD8<Int16> {
  /// Four lanes from each number, the lowest bits first.
  @inline(__always)
  fileprivate init(lanes first: UInt64, _ second: UInt64) {
    func lane(_ word: UInt64, _ index: UInt64) -> Int16 { Int16(truncatingIfNeeded: word >> (index * 16)) }
    self.init(
      lane(first, 0), lane(first, 1), lane(first, 2), lane(first, 3), lane(second, 0), lane(second, 1),
      lane(second, 2), lane(second, 3))
  }
}
