import MessageText

/// A text and its tokens, `kind:text` with spaces between them in source order.
struct TokenRow: Sendable {
  let text: String
  let tokens: [String]

  init(_ text: String, _ tokens: String...) {
    self.text = text
    self.tokens = tokens
  }
}

/// The tokens of a text as `kind:folded text`; words stand without a kind.
func tokens(of text: String) -> [String] {
  let normalized = NormalizedText(Array(text.utf8))
  return tokenize(normalized).map { token in
    let folded = String(decoding: normalized.bytes[token.range], as: UTF8.self)
    return token.kind == .word ? folded : "\(token.kind):\(folded)"
  }
}
