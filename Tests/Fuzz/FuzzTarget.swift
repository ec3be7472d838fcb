/// A reader of strangers' bytes, and what must hold for all of them.
enum FuzzTarget: String, CaseIterable {
  case json
  case exports = "import"
  case corpus, text, model, counts, state, policy, output

  /// By the name of the program: `…/fuzz-json`.
  init?(path: String) {
    guard let name = path.split(separator: "/").last, name.hasPrefix("fuzz-") else { return nil }
    self.init(rawValue: String(name.dropFirst("fuzz-".count)))
  }

  /// Traps where something does not hold.
  func check(_ bytes: [UInt8]) {
    switch self {
    case .json: checkJSON(bytes)
    case .exports: checkExport(bytes)
    case .corpus: checkCorpus(bytes)
    case .text: checkText(bytes)
    case .model: checkModel(bytes)
    case .counts: checkCounts(bytes)
    case .state: checkState(bytes)
    case .policy: checkPolicy(bytes)
    case .output: checkOutput(bytes)
    }
  }

  /// Inputs to begin with.
  var seeds: [[UInt8]] {
    switch self {
    case .json: jsonSeeds
    case .exports: exportSeeds
    case .corpus: corpusSeeds
    case .text: textSeeds
    case .model: modelSeeds
    case .counts: countsSeeds
    case .state: stateSeeds
    case .policy: policySeeds
    case .output: outputSeeds
    }
  }
}

/// The first byte chooses, the others are what is read.
func choice(_ bytes: [UInt8], of count: Int) -> (index: Int, rest: [UInt8]) {
  guard let first = bytes.first else { return (0, []) }
  return (Int(first) % count, Array(bytes.dropFirst()))
}

/// Whether what stands on a terminal does nothing but stand there. Line feeds are the program's own.
func isHarmless(_ text: [UInt8]) -> Bool {
  guard String(validating: text, as: UTF8.self) != nil else { return false }
  return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
    switch scalar.properties.generalCategory {
    case .control: scalar == "\n"
    case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
    case .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: false
    default: true
    }
  }
}

/// The same for JSON, in which what is merely invisible may stand: nothing acts, turns text round or opens an element.
func isEscaped(_ json: [UInt8]) -> Bool {
  guard String(validating: json, as: UTF8.self) != nil else { return false }
  return String(decoding: json, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x3C, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: true
    }
  }
}
