/// Why bytes are not a model that this program can use.
public enum ModelError: Error, Equatable, Sendable {
  case notAModel
  case otherVersion(found: UInt32, known: UInt32)
  /// Trained on text that was folded or cut in another way.
  case otherTextPreparation(found: UInt32, known: UInt32)
  /// The file is shorter or longer than its header says.
  case wrongSize(found: Int, stated: Int)
  case checksumMismatch
  /// A count, name, number or slot that can't be right; the offset is where it stands.
  case implausible(offset: Int)
}
