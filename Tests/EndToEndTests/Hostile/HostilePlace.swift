import Foundation
import JSONText
import RiskScoring
import Testing

@testable import AdviseCommand

/// A place where a stranger's words come in, and all that comes out of the commands that read them.
struct HostilePlace: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let shown: @Sendable (HostileText, TemporaryFolder) throws -> [Shown]

  init(_ name: String, _ shown: @escaping @Sendable (HostileText, TemporaryFolder) throws -> [Shown]) {
    testDescription = name
    self.shown = shown
  }

  static let all: [HostilePlace] = [
    HostilePlace("a chat") { hostile, folder in
      let chats = [
        "Seller: please cancel the dispute \(hostile.text) now\nBuyer: no\n", hostile.text,
        "\(hostile.text): please cancel the dispute\nBuyer: no\n",
      ]
      return chats.flatMap { chat in
        Shown.all(run([], input: chat)) + Shown.all(run(["--format=markdown", "--explain"], input: chat))
          + Shown.all(run(["--format=json"], input: chat), .json)
          + Shown.all(run(["--seller", hostile.text, "--buyer", hostile.text], input: chat))
      }
    },
    HostilePlace("records") { hostile, folder in
      let input = try records(hostile)
      let reports = try evaluations(of: try folder.write("in.jsonl", input), in: folder)
      return scores(input) + Shown.all(run(["import", "--input-format=jsonl"], input: input), .json) + reports
    },
    HostilePlace("keys of records") { hostile, folder in
      let key = try record(["text": "a", hostile.text: 1])
      let twice = key.dropLast() + ",\(try quoted(hostile.text)):2}"
      let input = "\(twice)\n\(key)\n\(try record(["text": "a", "state": [hostile.text: 1]]))\n"
      let path = try folder.write("in.jsonl", input)
      return scores(input) + Shown.all(run(["evaluate", path]))
        + Shown.all(run(["train", path, "-o", folder.path + "/m"]))
        + Shown.all(run(["corpus", "check", path], input: ""))
        + Shown.all(run(["import"], input: "[\(key)]"), .json)
        + Shown.all(run(["import"], input: key.replacingOccurrences(of: "text", with: "words")), .json)
    },
    HostilePlace("values of a state") { hostile, folder in
      let keys = ["phase", "currency", "item", "claim", "protectionDaysLeft", "buttons", hostile.text]
      return try keys.flatMap { key in
        let file = try folder.write("state.json", try record([key: hostile.text]))
        let input = try record(["id": hostile.text, "text": "a", "state": [key: hostile.text]])
        return Shown.all(run(["--state", file], input: "Seller: hello\n")) + scores(input)
          + Shown.all(run(["--policy", file], input: "Seller: hello\n"))
          + Shown.all(run(["rules", "--policy", file]))
      }
    },
    HostilePlace("arguments") { hostile, _ in
      let text = hostile.text
      let lines = [
        ["help", text], [text], ["--\(text)"], ["--phase", text], ["--currency", text], ["--format", text],
        ["--offer", text], ["--today", text], ["score", "--threads", text], ["score", "--max-file", text],
        ["score", "--map", text], ["evaluate", "--seed", text], ["inspect", "--label", text],
        ["corpus", text],
        ["inspect", "--top", text],
      ]
      return lines.flatMap { Shown.all(run($0, input: "Seller: hello\n")) }
    },
    HostilePlace("names of files that are not there") { hostile, folder in
      let path = "\(folder.path)/no/\(hostile.fileName)"
      let lines = [
        [path], ["score", path], ["train", path, "-o", "x"], ["evaluate", path], ["merge", path, "-o", "x"],
        ["learn", path, "--add", path, "-o", "x"], ["inspect", path], ["compare", path, path, path],
        ["import", path], ["redact", path], ["corpus", "check", path], ["rules", "--policy", path],
        ["--state", path], ["--model", path], ["--today=2026-11-21", "--ics", path], ["score", "-o", path],
        ["score", "--resume", path],
      ]
      return lines.flatMap { Shown.all(run($0, input: "Seller: hello\n")) }
    },
    HostilePlace("names of files") { hostile, folder in
      let name = "f\(hostile.fileName)"
      let corpus = try folder.write("\(name).jsonl", TinyCorpus.text + "broken\n")
      let good = try folder.write("\(name)2.jsonl", TinyCorpus.text)
      let model = try folder.write("\(name).model", TinyCorpus.model)
      let counts = "\(folder.path)/\(name).counts"
      return Shown.all(run(["train", good, "--counts", counts, "-o", counts + "2"]))
        + Shown.all(run(["train", corpus, "--counts", counts]))
        + Shown.all(run(["learn", counts, "--remove", good, "--counts", counts]))
        + Shown.all(run(["learn", counts, "--add", good, "--counts", counts]))
        + Shown.all(run(["merge", counts, model, "--counts", counts])) + Shown.all(run(["inspect", counts]))
        + Shown.all(run(["compare", model, model, good]))
        + Shown.all(run(["compare", "--format=json", model, model, good]), .json)
        + Shown.all(run(["score", corpus]), .json) + Shown.all(run(["score", "--format=csv", corpus]), .csv)
        + Shown.all(run(["score", "--format=html", corpus]), .html)
        + Shown.all(run(["corpus", "check", corpus, "--against", good]))
        + Shown.all(run(["import", try folder.write("\(name).txt", "Seller: hello\n")]), .json)
        + Shown.all(run(["import", folder.path]), .json) + Shown.all(run([corpus]))
        + Shown.all(run(["score", corpus, "--progress", "--resume", counts]))
    },
    HostilePlace("labels") { hostile, folder in
      let corpus = try (0..<4).flatMap { number in
        try [("bad", [hostile.text, "\(hostile.text)2"]), ("fine", [])].map { word, labels in
          try record([
            "id": "\(hostile.text)\(word)\(number)", "text": "\(word) word \(number)", "labels": labels,
          ])
        }
      }
      let path = try folder.write("in.jsonl", corpus.joined(separator: "\n"))
      let (model, counts) = ("\(folder.path)/m", "\(folder.path)/c")
      let learned = run(["train", path, "-o", model, "--counts", counts, "--honest", "\(hostile.text)2"])
      try #require(learned.status == .done, "\(learned.errors)")
      let other = run(["train", path, "--counts", "\(folder.path)/d"])
      return Shown.all(learned) + Shown.all(other) + Shown.all(run(["train", path, path, "-o", model]))
        + Shown.all(run(["merge", counts, "\(folder.path)/d", "-o", model]))
        + Shown.all(run(["inspect", counts])) + Shown.all(run(["inspect", model, "--words", counts]))
        + Shown.all(run(["inspect", model, "--label", "?"]))
        + Shown.all(run(["inspect", "--format=json", counts]), .json)
        + Shown.all(run(["inspect", "--format=json", model]), .json)
        + Shown.all(run(["--model", model], input: "bad word 1"))
        + Shown.all(run(["--format=markdown", "--model", model], input: "bad word 1"))
        + scores(try record(["text": "bad word 1"]), ["--model", model])
        + (try evaluations(of: path, in: folder, ["--model", model]))
        + Shown.all(run(["compare", model, model, path]))
        + Shown.all(run(["corpus", "check", path, "--suspects=9"]))
        + Shown.all(run(["corpus", "check", "--format=json", path]), .json)
    },
    HostilePlace("the provenance of a model") { hostile, folder in
      let strange = try [
        record([
          hostile.text: hostile.text, "documents": hostile.text, "schema": 7, "kind": "x", "labels": [],
        ]),
        hostile.text,
      ]
      return try strange.flatMap { text in
        let model = try folder.write("m", TinyCorpus.model.withProvenance(text))
        return Shown.all(run(["inspect", model]))
          + Shown.all(run(["inspect", "--format=json", model]), .json)
      }
    },
    HostilePlace("exports") { hostile, _ in
      let quoted = try quoted(hostile.text)
      let exports = [
        "{\"name\":\(quoted),\"type\":\"personal_chat\",\"id\":1,\"messages\":[{\"id\":1,\"type\":\"message\","
          + "\"date\":\"2024-05-01T10:00:00\",\"from\":\(quoted),\"text\":\(quoted)}]}",
        "{\"participants\":[{\"name\":\(quoted)}],\"messages\":[{\"sender_name\":\(quoted),"
          + "\"timestamp_ms\":1714557600000,\"content\":\(quoted)}],\"title\":\(quoted),\"thread_path\":\(quoted)}",
        "{\(quoted):\(quoted)}", "text,\(quoted.replacingOccurrences(of: "\\\"", with: "\"\""))\na,b\n",
        "a,\"\(hostile.text.replacingOccurrences(of: "\"", with: "\"\""))\"\n1,2\n",
        "From: \(hostile.text)\nSubject: \(hostile.text)\nContent-Type: text/plain; charset=\(hostile.text)\n\nhello\n",
        "[28/03/2024, 7:05:11 PM] \(hostile.text): hello\n[28/03/2024, 7:06:11 PM] Buyer: \(hostile.text)\n",
      ]
      return exports.flatMap { export in
        Shown.all(run(["import"], input: export), .json)
          + Shown.all(run(["import", "--map", "text=\(hostile.text)"], input: export), .json)
          + Shown.all(run([], input: export))
      }
    },
  ]

  /// Records with the words in every member.
  private static func records(_ hostile: HostileText) throws -> String {
    let text = "\(hostile.text) please cancel the dispute \(hostile.text)"
    let message = ["id": hostile.text, "sender": hostile.text, "time": hostile.text, "text": text]
    return try [
      record([
        "id": hostile.text, "text": text, "sender": "seller", "conversation": hostile.text,
        "author": hostile.text, "time": hostile.text, "lang": hostile.text, "labels": ["cancel-request"],
      ]),
      record(["id": hostile.text, "text": text, "labels": []]),
      record(["text": text, "labels": [hostile.text]]),
      record(["id": hostile.text, "messages": [message, message], "labels": ["threat"]]),
    ].joined(separator: "\n")
  }

  /// In every form of `score`.
  private static func scores(_ input: String, _ more: [String] = []) -> [Shown] {
    Shown.all(run(["score"] + more, input: input), .json)
      + Shown.all(run(["score", "--advise", "--all"] + more, input: input), .json)
      + Shown.all(run(["score", "--format=csv"] + more, input: input), .csv)
      + Shown.all(run(["score", "--format=html"] + more, input: input), .html)
      + Shown.all(
        run(
          ["score", "--format=csv", "--csv-raw"] + more,
          Streams(input: Array(input.utf8), isTerminal: true)))
  }

  /// In every form of `evaluate` and `corpus check`.
  private static func evaluations(
    of path: String, in folder: TemporaryFolder, _ more: [String] = []
  ) throws -> [Shown] {
    let shared: [Shown] =
      Shown.all(run(["evaluate", path] + more))
      + Shown.all(run(["evaluate", "--format=markdown", path] + more))
    return shared + Shown.all(run(["evaluate", "--format=json", path] + more), .json)
      + Shown.all(run(["evaluate", "--format=html", path] + more), .html)
      + Shown.all(run(["corpus", "check", path, "--against", path]))
      + Shown.all(run(["corpus", "check", "--format=json", path]), .json)
  }

  private static func quoted(_ text: String) throws -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The model's bytes with another provenance, and a checksum that fits.
  fileprivate func withProvenance(_ text: String) -> [UInt8] {
    let old = sections
    let words = Array(text.utf8)
    var bytes = Array(self[..<old.provenance]) + words
    bytes.set(UInt32(words.count), at: 32)
    bytes += [UInt8](repeating: 0, count: bytes.sections.buckets - bytes.count) + self[old.buckets...]
    bytes.set(UInt32(bytes.count), at: 40)
    bytes.seal()
    return bytes
  }
}
