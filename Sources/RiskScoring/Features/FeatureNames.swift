import MessageText

/// What features stand for, in words. Models and counts hold hashes only; a name is found by hashing all names that
/// come into question. Character grams have none.
public struct FeatureNames: Sendable {
  public enum Kind: UInt8, Sendable {
    /// A concept of the keyword table, in a mode: `cancel-request, asked`.
    case concept
    case word
    case pair
    /// Any token of a shape: `<money>`.
    case shape
    case disguise

    public var name: String {
      switch self {
      case .concept: "concept"
      case .word: "word"
      case .pair: "pair"
      case .shape: "shape"
      case .disguise: "disguise"
      }
    }
  }

  public struct Name: Sendable {
    public let kind: Kind
    public let text: String
  }

  private var names: [UInt64: Name] = [:]

  /// The names that the tables of this module give: concepts, shapes, disguises, and words.
  public init(_ keywords: KeywordAutomaton) {
    for concept in keywords.concepts {
      for mode in ClauseMode.allCases {
        names[keywordHash(concept: concept, mode: mode)] = Name(
          kind: .concept, text: concept + ", " + mode.name)
      }
    }
    for kind in DisguiseKind.allCases {
      names[disguiseHash(kind)] = Name(kind: .disguise, text: disguiseName(kind))
    }
    for kind in TokenKind.allCases where kind != .word {
      names[shapeHash(kind)] = Name(kind: .shape, text: shapeName(kind))
    }
    for word in knownWords().split(whereSeparator: { $0 <= 0x20 }) {
      names[wordHash(Array(word))] = Name(kind: .word, text: String(decoding: word, as: UTF8.self))
    }
  }

  /// Bytes of a word; what is longer is cut in its name. Names are sorted, which takes time that grows with the square
  /// of the marks on a letter.
  private static let longestWord = 64

  /// The words, short numbers and pairs of a text as well. O(bytes).
  public mutating func add(_ reading: MessageReading) {
    var last = ""
    for (index, token) in reading.tokens.enumerated() {
      let bytes = reading.text.bytes[token.range]
      let word = String(decoding: bytes.prefix(FeatureNames.longestWord), as: UTF8.self)
      let text = token.kind == .word ? word : shapeName(token.kind)
      if token.kind == .word { names[reading.hashes[index]] = Name(kind: .word, text: text) }
      if token.kind == .number, bytes.count <= 3 {
        names[wordHash(Array(bytes))] = Name(kind: .word, text: word)
      }
      if index > 0, let hash = reading.pairHash(at: index - 1) {
        names[hash] = Name(kind: .pair, text: last + " " + text)
      }
      last = text
    }
  }

  /// Hashes of all names, ascending.
  public var hashes: [UInt64] { names.keys.sorted() }

  public subscript(_ hash: UInt64) -> Name? { names[hash] }
}

private func shapeName(_ kind: TokenKind) -> String {
  switch kind {
  case .word: "<word>"
  case .number: "<number>"
  case .money: "<money>"
  case .tokenPrice: "<price>"
  case .date: "<date>"
  case .percentage: "<percent>"
  case .tracking: "<tracking>"
  case .link: "<link>"
  case .email: "<email>"
  case .phone: "<phone>"
  case .handle: "<handle>"
  }
}

private func disguiseName(_ kind: DisguiseKind) -> String {
  switch kind {
  case .lookAlike: "look-alike letters"
  case .invisible: "invisible characters"
  case .marks: "heaped marks"
  case .leet: "digits for letters"
  case .spaced: "letters set apart"
  case .repeated: "repeated letters"
  case .joined: "words without spaces"
  case .encoded: "letters as entities"
  case .broken: "a word broken over lines"
  case .shortened: "vowels left out"
  case .typo: "a letter wrong"
  }
}

extension Model {
  /// What a feature adds to a column's score at full strength; nil when the model does not know it.
  public func weight(_ hash: UInt64, column: Int) -> Double? {
    feature(hash).map { Double(weight($0, column: column)) * columns[column].scale }
  }
}
