import Foundation

/// The files that stand beside the tests.
enum Examples {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let chat = folder.appending(path: "Examples/dispute-chat.txt").path
  static let state = folder.appending(path: "Examples/dispute-state.json").path

  /// A message that carries two tactics whatever the model.
  static let request =
    "Dear friend, please cancel the dispute first, then I will send the refund to your PayPal account."
}
