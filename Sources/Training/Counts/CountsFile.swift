import MessageText
import RiskScoring

/// Why bytes are not counts that this program can use.
public enum CountsError: Error, Equatable, Sendable {
  case notCounts
  case otherVersion(found: UInt32, known: UInt32)
  /// Counted on text that was folded or cut in another way.
  case otherTextPreparation(found: UInt32, known: UInt32)
  /// The file is shorter or longer than its header says.
  case wrongSize(found: Int, stated: UInt64)
  case checksumMismatch
  /// A number or name that can't be right; the offset is where reading stopped.
  case implausible(offset: Int)
}

/// The counts file. Integers of the header are little-endian.
///
/// | offset | bytes | header field |
/// | --- | --- | --- |
/// | 0 | 8 | magic `ADVISECT` |
/// | 8 | 4 | format version |
/// | 12 | 4 | text preparation version, as in the model file |
/// | 16 | 8 | bytes of the file |
/// | 24 | 8 | checksum of everything from offset 32, as in the model file |
///
/// Then numbers in their shortest form (``NumberReader``) and names and texts with their lengths before them:
/// 1. limit of the sample; the honest labels;
/// 2. the sample, then the corrections: names of labels; records, ascending: group, numbers of the labels, text;
/// 3. the rest: names of labels, documents of each, risky documents, digests (8 bytes each) with their count before
///    them, count of features and bytes of features (``FeatureCounts``).
public enum CountsFile {
  static let magic: StaticString = "ADVISECT"
  public static let version: UInt32 = 1
  static let headerSize = 32
  /// Bytes of the largest file that is read.
  public static let limit = 1 << 34

  /// Whether a file begins as one of counts does.
  public static func isCounts(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array(magic.description.utf8)) }

  /// Equal counts give equal bytes. O(bytes).
  public static func encode(_ counts: Counts) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: headerSize)
    bytes.append(number: counts.limit)
    bytes.append(names: counts.honest)
    bytes.append(records: counts.sample)
    bytes.append(records: counts.corrections)
    bytes.append(names: counts.rest.labels)
    for documents in counts.rest.labelled { bytes.append(number: documents) }
    bytes.append(number: counts.rest.risky)
    bytes.append(number: counts.rest.documents)
    for digest in counts.rest.digests { bytes.append(fixed: digest) }
    bytes.append(number: counts.rest.features.count)
    bytes.append(bytes: counts.rest.features.bytes)
    func put(_ number: UInt64, _ width: Int, at offset: Int) {
      for index in 0..<width {
        bytes[offset + index] = UInt8(truncatingIfNeeded: number >> UInt64(index * 8))
      }
    }
    for (index, byte) in magic.description.utf8.enumerated() { bytes[index] = byte }
    put(UInt64(version), 4, at: 8)
    put(UInt64(ModelFormat.textPreparation), 4, at: 12)
    put(UInt64(bytes.count), 8, at: 16)
    put(ModelFormat.checksum(bytes.span, from: headerSize), 8, at: 24)
    return bytes
  }

  /// Every number is checked before it is believed, and that each thing stands in its one form and place: what was
  /// read would be written as the same bytes. O(bytes).
  public static func decode(_ bytes: [UInt8]) throws(CountsError) -> Counts {
    let header = bytes.span
    guard isCounts(bytes), bytes.count >= headerSize else {
      throw .notCounts
    }
    let version = header.littleEndian(UInt32.self, at: 8)
    guard version == self.version else { throw .otherVersion(found: version, known: self.version) }
    let preparation = header.littleEndian(UInt32.self, at: 12)
    guard preparation == ModelFormat.textPreparation else {
      throw .otherTextPreparation(found: preparation, known: ModelFormat.textPreparation)
    }
    let size = header.littleEndian(UInt64.self, at: 16)
    guard size == UInt64(bytes.count) else { throw .wrongSize(found: bytes.count, stated: size) }
    guard header.littleEndian(UInt64.self, at: 24) == ModelFormat.checksum(header, from: headerSize) else {
      throw .checksumMismatch
    }
    var reader = NumberReader(bytes, from: headerSize)
    guard let counts = reader.counts(), reader.left == 0 else { throw .implausible(offset: reader.offset) }
    return counts
  }
}

extension [UInt8] {
  fileprivate mutating func append(names: [String]) {
    append(number: names.count)
    for name in names { append(bytes: name.utf8) }
  }

  fileprivate mutating func append(records: [KeptRecord]) {
    let labels = nameTable(records.lazy.flatMap(\.labels))
    let numbers = nameNumbers(labels)
    append(names: labels)
    append(number: records.count)
    for record in records {
      append(bytes: record.group.utf8)
      append(number: record.labels.count)
      for number in record.labels.map({ numbers[Array($0.utf8)] ?? 0 }) { append(number: number) }
      append(bytes: record.text)
    }
  }
}

extension NumberReader {
  fileprivate mutating func counts() -> Counts? {
    guard let limit = number(), (1...Counts.largestLimit).contains(limit), let honest = names(),
      let sample = records(), sample.count <= limit, let corrections = records(), let rest = rest()
    else { return nil }
    // Records become a rest only beside a full sample, whose digests are smaller.
    if let first = rest.digests.first, let last = sample.last?.digest.upper {
      guard sample.count == limit, last <= first else { return nil }
    }
    guard rest.documents == 0 || !sample.isEmpty else { return nil }
    let counts = Counts(honest: honest, limit: limit, sample: sample, rest: rest, corrections: corrections)
    return counts.labelCount <= Counts.labelLimit ? counts : nil
  }

  private mutating func name(atMost limit: Int = ModelFormat.longestLabel) -> String? {
    guard let bytes = run(), bytes.count <= limit else { return nil }
    let name = String(decoding: bytes, as: UTF8.self)
    // What is not UTF-8 would have been mended.
    return name.utf8.elementsEqual(bytes) ? name : nil
  }

  /// Names by ascending bytes.
  private mutating func names() -> [String]? {
    guard let count = number(), count <= Counts.labelLimit else { return nil }
    var names: [String] = []
    for _ in 0..<count {
      guard let name = name() else { return nil }
      if let last = names.last, !bytesPrecede(last, name) { return nil }
      names.append(name)
    }
    return names
  }

  /// Ascending records that carry each of the labels.
  private mutating func records() -> [KeptRecord]? {
    guard let labels = names(), let count = number(), count <= left else { return nil }
    var records: [KeptRecord] = []
    var used = [Bool](repeating: false, count: labels.count)
    for _ in 0..<count {
      guard let group = name(atMost: LabelledDocument.longestGroup), let carried = number(),
        carried <= labels.count
      else { return nil }
      var own: [String] = []
      for _ in 0..<carried {
        guard let number = number(), number < labels.count else { return nil }
        used[number] = true
        own.append(labels[number])
      }
      guard let text = run() else { return nil }
      let document = LabelledDocument(text: Array(text), labels: own, group: group, id: "")
      guard document.labels.elementsEqual(own, by: sameBytes) else { return nil }
      let record = KeptRecord(document)
      if let last = records.last, record < last { return nil }
      records.append(record)
    }
    return used.allSatisfy(\.self) ? records : nil
  }

  private mutating func rest() -> RestCounts? {
    var rest = RestCounts()
    guard let labels = names() else { return nil }
    rest.labels = labels
    for _ in labels {
      guard let documents = number(), documents > 0 else { return nil }
      rest.labelled.append(documents)
    }
    guard let risky = number(), let documents = number(), documents <= min(RestCounts.limit, left / 8),
      risky <= documents, rest.labelled.allSatisfy({ $0 <= documents })
    else { return nil }
    rest.risky = risky
    rest.digests.reserveCapacity(documents)
    for _ in 0..<documents {
      guard let digest = fixed() else { return nil }
      if let last = rest.digests.last, digest < last { return nil }
      rest.digests.append(digest)
    }
    guard let features = number(), let packed = run().map(Array.init),
      rest.describes(features, packed)
    else { return nil }
    rest.features = FeatureCounts(checked: packed, count: features)
    return rest
  }
}

extension RestCounts {
  /// Whether the bytes are the counts of so many features in these documents.
  fileprivate func describes(_ features: Int, _ bytes: [UInt8]) -> Bool {
    var cursor = FeatureCursor(FeatureCounts(checked: bytes, count: features))
    var last: UInt64?
    for _ in 0..<features {
      guard cursor.advance(), last.map({ $0 < cursor.hash }) ?? true else { return false }
      last = cursor.hash
      let tally = cursor.tally
      guard tally.documents > 0, tally.documents <= documents, tally.risky <= min(risky, tally.documents)
      else { return false }
      for (label, documents) in tally.labels {
        guard label < labels.count, documents > 0, documents <= min(labelled[label], tally.documents) else {
          return false
        }
      }
    }
    return cursor.offset == bytes.count
  }
}
