import Testing

@testable import Training

@Suite struct SequenceCurveTests {
  /// Ten messages; the sixth says what the first did, the last nothing new but one.
  @Test func byHand() {
    let sets: [[UInt64]] = [[1, 2], [3], [4], [5], [6], [1, 2], [7], [8], [9, 1], [9, 10]]
    let points = SequenceCurve.points(sets)
    #expect(points.map(\.messages) == Array(1...10))
    #expect(points.map(\.distinct) == [2, 3, 4, 5, 6, 6, 7, 8, 9, 10])
    #expect(points.map(\.newOfEach) == [2, 1, 1, 1, 1, 0, 1, 1, 1, 1])
    #expect(points.map(\.newShare) == [1, 1, 1, 1, 1, 0, 1, 1, 0.5, 0.5])
    #expect(SequenceCurve.points(sets + sets).last?.distinct == 10)
    #expect(SequenceCurve.points(Array(sets.prefix(4))).map(\.messages) == [1, 2, 3, 4])
    #expect(SequenceCurve.points([]).isEmpty)
  }

  /// Six words are three sequences of four; case and marks do not make others.
  @Test func sequencesAreOfFourWords() {
    let texts = ["a b c d e f", "A, b c d e F!", "a b c"].map { Array($0.utf8) }
    let curve = SequenceCurve(texts)
    #expect(curve.inOrder.map(\.distinct) == [3, 3, 4])
    #expect(curve.shuffled.last?.distinct == 4 && curve.shuffled.count == 3)
  }
}

@Suite struct RecordMistakesTests {
  @Test func idsAndEmptyTexts() {
    let documents = [("a", "one"), ("b", " \n"), ("a", "two"), ("c", ""), ("a", "three")].map { id, text in
      LabelledDocument(text: Array(text.utf8), labels: [], group: id, id: id, place: text)
    }
    let mistakes = RecordMistakes(documents)
    #expect(mistakes.repeatedIDs.map(\.first.place) == ["one", "one"])
    #expect(mistakes.repeatedIDs.map(\.second.place) == ["two", "three"])
    #expect(mistakes.empty.map(\.id) == ["b", "c"])
  }

  @Test func idsThatComeAgain() {
    var known = KnownIDs(limit: 2)
    // The third is one too many to be remembered.
    #expect([1, 2, 1, 3, 3, 2].map { known.meet($0) } == [false, false, true, false, false, true])
  }

  /// Only what a record itself gives is an id: a place is no name.
  @Test(arguments: [("a", true), ("c.jsonl:1", false), ("c.jsonl:1[0]", false), ("c.jsonl", true)])
  func idsOfTheirOwn(_ id: String, _ isOwn: Bool) {
    let document = LabelledDocument(text: [], labels: [], group: "", id: id, place: "c.jsonl:1")
    #expect((document.idHash != nil) == isOwn)
  }
}
