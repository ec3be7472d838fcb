import Conversations

extension ImportLog {
  /// What became of the file, in words: what was supposed and mended, then the first records that were refused.
  func notes(_ names: SpeakerNames) -> [String] {
    var notes = account(names)
    for refusal in firstRefused {
      notes.append("line \(refusal.line): refused: \(refusal.reason.explanation)")
    }
    if refused > firstRefused.count {
      notes.append("\(refused - firstRefused.count) further records refused")
    }
    return notes
  }

  /// One sentence with the numbers, then what was supposed and mended; not which records were refused.
  func account(_ names: SpeakerNames) -> [String] {
    var notes = [summary]
    if let dateOrder, dateOrder.isGuess {
      notes.append(
        "day and month can't be told apart for sure; read as \(dateOrder.order.name) (--date-order dmy, mdy or ymd)"
      )
    }
    if withoutSpeaker > 0 {
      notes.append(
        counted(withoutSpeaker, "conversation") + " without speakers: all of the text is the seller's")
    }
    if guessedSellers > 0 {
      notes.append(
        "who the seller is was guessed in \(counted(guessedSellers, "conversation")); say so with --seller or "
          + "--buyer NAME (all but the buyer are taken)")
    }
    if names.seller != nil, !givenSellerIsSeen { notes.append("nobody is called what --seller says") }
    if names.buyer != nil, !givenBuyerIsSeen { notes.append("nobody is called what --buyer says") }
    if let parts {
      notes.append(
        "\(counted(parts.count, "further part")) of conversations too long to be one record, first at line "
          + "\(parts.firstLine): records of the same id")
    }
    for what in LeftOut.allCases {
      guard let place = leftOut[what] else { continue }
      notes.append("left out: \(counted(place.count, what.nouns)), first at line \(place.firstLine)")
    }
    for what in Repair.allCases {
      guard let place = repaired[what] else { continue }
      notes.append("mended: \(counted(place.count, what.nouns)), first at line \(place.firstLine)")
    }
    if repaired[.damagedText] != nil {
      notes.append("damaged is what is no UTF-8; if the file has another charset, name it with --encoding")
    }
    return notes
  }

  private var summary: String {
    var parts = [counted(conversations, "conversation"), counted(messages(of: .text), "message")]
    for (kind, noun) in [
      (MessageKind.media, "media message"), (.notice, "notice"), (.deleted, "deleted message"),
      (.call, "call"),
    ] where messages(of: kind) > 0 {
      parts.append(counted(messages(of: kind), noun))
    }
    if refused > 0 { parts.append("\(refused) refused") }
    return "read as \(format.title): " + parts.joined(separator: ", ")
  }
}

private func counted(_ count: Int, _ noun: String) -> String { counted(count, (noun, noun + "s")) }

private func counted(_ count: Int, _ nouns: (one: String, many: String)) -> String {
  "\(count) \(count == 1 ? nouns.one : nouns.many)"
}

extension ImportLog.LeftOut {
  fileprivate var nouns: (one: String, many: String) {
    switch self {
    case .interfaceLine: ("line of the page itself", "lines of the page itself")
    case .quotedLine: ("line quoted from an earlier mail", "lines quoted from earlier mails")
    case .attachment: ("attachment", "attachments")
    case .restOfMail: ("end of an overlong mail", "ends of overlong mails")
    }
  }
}

extension ImportLog.Repair {
  fileprivate var nouns: (one: String, many: String) {
    switch self {
    case .hexEscape: ("\\x escape", "\\x escapes")
    case .bareValue: ("value without quotes", "values without quotes")
    case .doubleEncoding: ("text encoded twice", "texts encoded twice")
    case .doubledKey: ("key given twice", "keys given twice")
    case .openQuote: ("quote that does not end", "quotes that do not end")
    case .textBehindQuote: ("cell with text behind its quotes", "cells with text behind their quotes")
    case .cutText: ("text with separators and no quotes", "texts with separators and no quotes")
    case .damagedText: ("damaged message", "damaged messages")
    }
  }
}

extension ImportLog.Reason {
  var explanation: String {
    switch self {
    case .notJSON(let problem): "not valid JSON: \(problem.explanation)"
    case .notAnObject: "not a JSON object"
    case .missing(let key): "the key \"\(key)\" is missing"
    case .wrongType(let key, let expected): "\"\(key)\" must be \(expected)"
    case .keyTwice(let key): "the key \"\(key)\" is given twice"
    case .shortRow: "the row ends before the column of the text"
    case .longRow: "the row has more cells than there are columns; quote the text"
    case .unsupportedMessage: "a message that the export itself could not write out"
    case .unknownCharset(let charset): "the charset \"\(charset)\" is not known"
    case .cutOff: "the file ends within it"
    case .tooLong(let limit): "longer than \(limit) bytes (--max-file)"
    }
  }
}

extension ExportFormat {
  /// For people.
  var title: String {
    switch self {
    case .jsonLines: "JSON Lines"
    case .json: "JSON records"
    case .csv: "a table"
    case .whatsApp: "a WhatsApp export"
    case .signal: "a Signal export"
    case .telegram: "a Telegram export"
    case .messenger: "a Messenger or Instagram export"
    case .aliExpress: "AliExpress seller data"
    case .eBay: "eBay messages"
    case .mail: "an e-mail"
    case .mailbox: "a mailbox"
    case .transcript: "a pasted chat"
    }
  }
}
