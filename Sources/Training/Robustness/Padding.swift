// Dilution: friendly text around a message.

/// What honest sellers write all day. None of it asks for, promises or claims anything.
let friendlySentences = [
  "Thank you for your order and for choosing our little shop.",
  "The cable is two meters long and fits most phones.",
  "Good morning and a very nice day to you.",
  "The shirt is made of soft cotton and can be washed at forty degrees.",
  "Yes, the blue one is a bit darker than in the picture.",
  "Our team wishes you and your family a happy new year.",
  "The lamp comes with a plug for your country.",
  "You can charge it with any common adapter.",
  "The manual is printed in English, German and Spanish.",
  "This model has a bigger screen than the one from last year.",
  "It weighs about three hundred grams without the cover.",
  "The box holds four cups, four plates and a small spoon.",
  "We are always glad to answer questions about our products.",
  "The colour of the wood differs a little from piece to piece.",
  "Please look at the size chart below the pictures.",
  "The medium size fits a chest of about ninety six centimetres.",
  "The watch is safe in the rain, but not for swimming.",
  "It runs for about eight hours with two small batteries.",
  "The handle is on the left side and turns easily.",
  "Many gardeners like these seeds for their small balconies.",
  "The music starts when you touch the upper key twice.",
  "We make these bags by hand in a town near the sea.",
  "The leather becomes softer and darker over the years.",
  "It is a lovely gift for children who like to paint.",
  "The glass is thick and stands safely on the table.",
  "Yes, it works with both the old and the new version.",
  "The cover is grey outside and warm yellow inside.",
  "We hope that you enjoy the summer in your garden.",
  "The two screws in the small bag hold the shelf on the wall.",
  "A soft cloth and warm water are enough to clean it.",
  "The speaker sounds best in a room of medium size.",
  "Thank you for the kind words, they made our day.",
  "The pattern on the front shows a bird above a river.",
  "The rope is five millimetres thick and very strong.",
  "It stands about as high as a bottle of water.",
  "The light can be set to warm, neutral or cold white.",
  "These shoes are rather narrow, like most running shoes.",
  "The clock shows the date and the temperature as well.",
  "The fabric is light and dries within two hours.",
  "Have a pleasant weekend and enjoy the good weather.",
]

extension Variant {
  enum Side {
    case before
    case after
    case around
  }

  enum Padding {
    /// ``friendlySentences`` in any order.
    case sentences
    /// The words that the model holds for the most honest, eight to a sentence.
    case modelWords
  }

  /// Puts 100, 300 or 1,000 words on a side, or on each.
  mutating func pad(_ side: Side, with padding: Padding) {
    if side != .after { pieces.insert(piece(text(padding) + gap()), at: 0) }
    if side != .before { pieces.append(piece(gap() + text(padding))) }
  }

  private func piece(_ text: String) -> Piece {
    Piece(letters: [Array(text.unicodeScalars)], role: .gap, isAlphabetic: false)
  }

  /// In the same paragraph, on a line of its own, or in a paragraph of its own.
  private mutating func gap() -> String { [" ", "\n", "\n\n"].randomElement(using: &random) ?? " " }

  private mutating func text(_ padding: Padding) -> String {
    let count = [100, 300, 1000][min(max(strength, 1), 3) - 1]
    var words: [String] = []
    while words.count < count {
      switch padding {
      case .sentences:
        words += (friendlySentences.randomElement(using: &random) ?? "").split(separator: " ").map(
          String.init)
      case .modelWords:
        words.append(
          (honestWords.randomElement(using: &random) ?? "fine") + (words.count % 8 == 7 ? "." : ""))
      }
    }
    return words.joined(separator: " ")
  }
}
