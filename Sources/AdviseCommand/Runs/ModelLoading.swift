import DefaultModel
import RiskScoring

extension Scorer {
  /// A scorer with the model at `path`, or with the one inside the program.
  static func load(_ path: String?) throws(CommandError) -> Scorer {
    guard let path else {
      do { return Scorer(model: try .builtIn()) } catch { throw .model(path: "the built-in model", error) }
    }
    let bytes = try SystemCalls.contents(of: path, limit: 1 << 32)
    do { return Scorer(model: try Model(bytes)) } catch { throw .model(path: path, error) }
  }
}

extension Model {
  /// The model inside the program.
  static func builtIn() throws(ModelError) -> Model {
    // The two C functions describe one constant array that lives as long as the program.
    unsafe try Model(unsafe: UnsafeBufferPointer(start: default_model_bytes(), count: default_model_size()))
  }
}
