/// Exact decimal money: a count of ten-thousandths, never binary floating point.
public struct Amount: Comparable, Sendable {
  /// The amount times 10 000; between 0 and 10^16.
  public let tenThousandths: Int64

  public static let zero = Amount(tenThousandths: 0)

  init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

  /// `units` whole currency units.
  public init(units: Int32) { tenThousandths = max(0, Int64(units)) * 10_000 }

  public static func < (left: Amount, right: Amount) -> Bool { left.tenThousandths < right.tenThousandths }

  /// What is left after `cost`; may be below zero, so it is no `Amount`.
  func less(_ cost: Amount) -> Int64 { tenThousandths - cost.tenThousandths }
}

/// Why a text is no amount of money.
public enum AmountError: Error, Equatable, Sendable {
  case notANumber
  case negative
  /// More than four decimals that are not zero.
  case tooManyDecimals
  /// 10^12 or more.
  case tooLarge
}

extension Amount {
  /// Reads a JSON number or the text of a flag exactly: `12`, `12.50`, `1e2`, `-0`.
  ///
  /// Zeros at the end of the decimals don't count: `1.500000` is 1.50. O(text).
  public init(text: String) throws(AmountError) {
    var scan = DecimalScan()
    for byte in text.utf8 { try scan.read(byte) }
    try scan.finish()
    guard !scan.digits.isEmpty else {
      self = .zero
      return
    }
    guard !scan.isNegative else { throw .negative }
    let exponent = scan.exponentOfLastDigit
    guard exponent >= -4 else { throw .tooManyDecimals }
    guard scan.digits.count + exponent <= 12 else { throw .tooLarge }
    var value: Int64 = 0
    for digit in scan.digits { value = value * 10 + Int64(digit) }
    for _ in 0..<(exponent + 4) { value *= 10 }
    tenThousandths = value
  }

  /// Two decimals, or as many as it takes: `12.50`, `0.0125`.
  public var text: String { text(decimals: 2) }

  /// At least so many decimals (0 to 4), and as many as it takes to be exact.
  func text(decimals: Int) -> String {
    var digits = String(tenThousandths % 10_000 + 10_000).utf8.dropFirst()
    while digits.count > decimals, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    let whole = String(tenThousandths / 10_000)
    return digits.isEmpty ? whole : "\(whole).\(String(decoding: digits, as: UTF8.self))"
  }
}

/// Reads `-?digits(.digits)?([eE][+-]?digits)?` byte by byte, keeping the significant digits.
private struct DecimalScan {
  private enum Part { case start, whole, point, fraction, e, exponentSign, exponent }

  private var part = Part.start
  private(set) var isNegative = false
  /// Without zeros at either end; empty for zero.
  private(set) var digits: [UInt8] = []
  /// Zeros seen since the last digit that is not zero: dropped when nothing follows.
  private var pendingZeros = 0
  private var fractionCount = 0
  private var exponent = 0
  private var exponentIsNegative = false

  /// The power of ten that the last of `digits` stands for.
  var exponentOfLastDigit: Int {
    (exponentIsNegative ? -exponent : exponent) - fractionCount + pendingZeros
  }

  mutating func read(_ byte: UInt8) throws(AmountError) {
    switch (byte, part) {
    case (UInt8(ascii: "-"), .start) where !isNegative: isNegative = true
    case (0x30...0x39, .start), (0x30...0x39, .whole):
      part = .whole
      append(byte - 0x30)
    case (UInt8(ascii: "."), .whole): part = .point
    case (0x30...0x39, .point), (0x30...0x39, .fraction):
      part = .fraction
      fractionCount += 1
      append(byte - 0x30)
    case (UInt8(ascii: "e"), .whole), (UInt8(ascii: "e"), .fraction),
      (UInt8(ascii: "E"), .whole), (UInt8(ascii: "E"), .fraction):
      part = .e
    case (UInt8(ascii: "+"), .e): part = .exponentSign
    case (UInt8(ascii: "-"), .e):
      part = .exponentSign
      exponentIsNegative = true
    case (0x30...0x39, .e), (0x30...0x39, .exponentSign), (0x30...0x39, .exponent):
      part = .exponent
      exponent = min(exponent * 10 + Int(byte - 0x30), 100_000_000)
    default: throw .notANumber
    }
  }

  func finish() throws(AmountError) {
    switch part {
    case .whole, .fraction, .exponent: return
    case .start, .point, .e, .exponentSign: throw .notANumber
    }
  }

  private mutating func append(_ digit: UInt8) {
    guard digit != 0 else {
      if !digits.isEmpty { pendingZeros += 1 }
      return
    }
    for _ in 0..<pendingZeros { digits.append(0) }
    pendingZeros = 0
    digits.append(digit)
  }
}
