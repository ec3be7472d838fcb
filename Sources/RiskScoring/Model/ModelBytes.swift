/// The bytes of a model: an array's, or those of a constant inside the program, which need no copy.
@safe struct ModelBytes: @unchecked Sendable {
  private let array: [UInt8]
  private let constant: UnsafeBufferPointer<UInt8>?

  init(_ array: [UInt8]) {
    self.array = array
    unsafe constant = nil
  }

  /// The bytes must never change and never go away; so they may be read from any thread.
  init(unsafe constant: UnsafeBufferPointer<UInt8>) {
    array = []
    unsafe self.constant = constant
  }

  var span: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      if let constant = unsafe constant { return unsafe _overrideLifetime(constant.span, borrowing: self) }
      return array.span
    }
  }
}
