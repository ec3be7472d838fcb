/// Bytes that are read in place: an array's, or those of a constant inside the program, which need no copy.
@safe public struct StoredBytes: @unchecked Sendable {
  @usableFromInline let array: [UInt8]
  @usableFromInline let constant: UnsafeBufferPointer<UInt8>?

  package init(_ array: [UInt8]) {
    self.array = array
    unsafe constant = nil
  }

  /// The bytes must never change and never go away; so they may be read from any thread.
  package init(unsafe constant: UnsafeBufferPointer<UInt8>) {
    array = []
    unsafe self.constant = constant
  }

  @inlinable
  package var span: Span<UInt8> {
    @_lifetime(borrow self)
    @inline(__always)
    get {
      if let constant = unsafe constant { return unsafe _overrideLifetime(constant.span, borrowing: self) }
      return array.span
    }
  }
}

extension Span<UInt8> {
  /// The number at `offset`, which must leave room for it: checked.
  @inlinable
  @inline(__always)
  package func littleEndian<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type, at offset: Int)
    -> Number
  {
    precondition(offset >= 0 && offset <= count &- MemoryLayout<Number>.size)
    // The bounds were checked the line before, and every bit pattern is an integer.
    return Number(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Number.self))
  }
}
