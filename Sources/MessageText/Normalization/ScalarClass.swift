/// What a scalar is to the tokenizer, after folding.
public enum ScalarClass: UInt8, Sendable {
  /// Punctuation, symbols, emoji, unassigned.
  case other = 0
  /// A letter of a script that puts spaces between words, or a mark that belongs to one.
  case letter
  /// A decimal digit; folded to ASCII `0`…`9`.
  case digit
  /// Any white space or control character; folded to a space, line breaks to a line feed.
  case space
  /// A letter of a script written without spaces (Han, Kana, Thai …): a token of its own.
  case unspaced
  /// Invisible: format controls, soft hyphens, variation selectors, diacritics. Folded to nothing.
  case ignored
}
