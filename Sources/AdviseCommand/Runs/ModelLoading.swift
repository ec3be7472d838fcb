import DefaultModel
import RiskScoring

extension Scorer {
  /// A scorer with the model at `path`, or with the one inside the program.
  static func load(_ path: String?) throws(CommandError) -> Scorer {
    let bytes = if let path { try SystemCalls.contents(of: path, limit: 1 << 32) } else { embedded() }
    do {
      return Scorer(model: try Model(bytes))
    } catch {
      throw .model(path: path ?? "the built-in model", error)
    }
  }

  private static func embedded() -> [UInt8] {
    // The two C functions describe one constant array that lives as long as the program.
    unsafe Array(UnsafeBufferPointer(start: default_model_bytes(), count: default_model_size()))
  }
}
