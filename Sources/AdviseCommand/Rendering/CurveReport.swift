import JSONText
import Training

extension LearningCurve {
  func report(messages: Int) -> Report {
    Report(
      title: "Learning curve", lead: "measured on \(messages) messages",
      sections: [
        Report.Section(
          title: "more to learn from",
          note: """
            Each row learned from so many groups of messages (briefs, dialogues), those of the row before among \
            them. Where the last rows are alike, more of the same will not help.
            """,
          body: .table(
            Table(
              columns: [
                "learned from", "groups", "messages", "precision", "recall", "F1", "MCC", "ROC-AUC", "ECE",
                "micro-F1",
              ],
              rows: points.map { point in
                let scam = point.evaluation.scam
                return ["\(point.percent) %", "\(point.groups)", "\(point.documents)"]
                  + [
                    scam.counts.precision, scam.counts.recall, scam.counts.f1, scam.counts.mcc, scam.rocAUC,
                    scam.reliability.expectedError, point.evaluation.microF1,
                  ].map { share($0) }
              })))
      ])
  }

  func json(messages: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("schema", 1)
    writer.member("messages", messages)
    writer.key("curve")
    writer.beginArray()
    for point in points {
      writer.beginObject()
      writer.member("percent", point.percent)
      writer.member("groups", point.groups)
      writer.member("messages", point.documents)
      point.evaluation.scam.writeMeasures(into: &writer)
      writer.member("microF1", point.evaluation.microF1, decimals: 4)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}

extension SequenceCurve {
  var section: Report.Section {
    Report.Section(
      title: "new sequences of \(SequenceCurve.length) words",
      note: """
        distinct: so far. of each: new ones that each message of the tenth added. share: of the tenth's sequences, \
        those that were new. On the left in the order of the files, on the right shuffled. A corpus that has no more \
        to say adds ever fewer.
        """,
      body: .table(
        Table(
          columns: ["messages", "distinct", "of each", "share", "distinct, shuffled", "of each", "share"],
          rows: zip(inOrder, shuffled).map { first, second in
            ["\(first.messages)"]
              + [first, second].flatMap {
                ["\($0.distinct)", share($0.newOfEach, decimals: 1), share($0.newShare)]
              }
          })))
  }

  func write(into writer: inout JSONWriter) {
    writer.key("sequences")
    writer.beginObject()
    for (name, points) in [("inOrder", inOrder), ("shuffled", shuffled)] {
      writer.key(name)
      writer.beginArray()
      for point in points {
        writer.beginObject()
        writer.member("messages", point.messages)
        writer.member("distinct", point.distinct)
        writer.member("newOfEach", point.newOfEach)
        writer.member("newShare", point.newShare)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
  }
}
