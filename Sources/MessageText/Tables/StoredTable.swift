/// A table of little-endian numbers inside stored bytes. What it holds was worked out beforehand, so that a start of the
/// program takes no time over it. (Public: the compiler specialises no package type in another module.)
public struct StoredTable<Number: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline let start: Int
  package let count: Int

  /// The table at `offset`, which moves behind it: ``TableWriter`` has the form. The tables are our own, so nothing is
  /// checked but that they lie within the bytes.
  package init(_ bytes: Span<UInt8>, at offset: inout Int) {
    count = Int(truncatingIfNeeded: bytes.littleEndian(UInt64.self, at: offset))
    start = offset + 8
    let size = count * MemoryLayout<Number>.size
    precondition(count >= 0 && size <= bytes.count - start)
    offset = start + (size + 7) / 8 * 8
  }

  /// A number of the table; `bytes`: those that it lies in. An index beyond the table gives another number, or stops.
  @inlinable
  package subscript(_ index: Int, in bytes: Span<UInt8>) -> Number {
    @inline(__always)
    get { bytes.littleEndian(Number.self, at: start &+ index &* MemoryLayout<Number>.size) }
  }

  /// All of it, copied.
  package func numbers(in bytes: Span<UInt8>) -> [Number] {
    var numbers: [Number] = []
    numbers.reserveCapacity(count)
    for index in 0..<count { numbers.append(self[index, in: bytes]) }
    return numbers
  }
}

/// Writes tables one behind the other: of each how many numbers it has (8 bytes), these, and zeros up to a multiple of
/// eight bytes.
package struct TableWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
    append(UInt64(truncatingIfNeeded: numbers.count))
    for number in numbers { append(number) }
    while !bytes.count.isMultiple(of: 8) { bytes.append(0) }
  }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> Number(truncatingIfNeeded: shift)))
    }
  }
}
