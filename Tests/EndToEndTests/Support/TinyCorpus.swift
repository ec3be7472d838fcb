import Testing

@testable import AdviseCommand

/// A corpus that trains in no time, and its model.
enum TinyCorpus {
  private static let requests = [
    "please cancel the dispute today", "kindly cancel your dispute now",
    "cancel the dispute and we will help",
    "you must cancel the dispute first",
  ]
  private static let payments = [
    "we send money by PayPal", "tell me your PayPal account", "PayPal is faster, we pay by PayPal",
    "the money goes to your PayPal",
  ]
  private static let honest = [
    "the cable is two meters long", "thank you for your order", "your parcel was shipped on Monday",
    "the colour is blue and the size is large",
  ]

  /// JSON Lines: twelve messages, two labels.
  static let lines: [String] =
    requests.enumerated().map { record("r\($0)", $1, ["cancel-request"]) }
    + payments.enumerated().map { record("p\($0)", $1, ["off-platform-payment"]) }
    + honest.enumerated().map { record("h\($0)", $1, []) }

  static let text = lines.joined(separator: "\n") + "\n"

  private static func record(_ id: String, _ text: String, _ labels: [String]) -> String {
    let names = labels.map { "\"\($0)\"" }.joined(separator: ",")
    return "{\"id\":\"\(id)\",\"text\":\"\(text)\",\"labels\":[\(names)]}"
  }

  /// The bytes of the model and of the counts that `advise train` makes of it.
  static let (model, counts): ([UInt8], [UInt8]) = {
    do {
      let folder = try TemporaryFolder()
      try folder.write("corpus.jsonl", text)
      let outcome = run(["train", "@corpus.jsonl", "-o", "@model", "--counts", "@counts"].map(folder.expand))
      guard outcome.status == .done else {
        Issue.record("\(outcome.errors)")
        return ([], [])
      }
      return (try folder.read("model"), try folder.read("counts"))
    } catch {
      Issue.record(error)
      return ([], [])
    }
  }()
}
