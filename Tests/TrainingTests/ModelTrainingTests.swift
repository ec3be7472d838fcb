import RiskScoring
import SeededRandom
import Testing

@testable import Training

@Suite struct ModelTrainingTests {
  // MARK: - The same set of documents gives the same bytes

  @Test func orderAndThreadsDoNotMatter() throws {
    let documents = try PackageFiles.sample(60)
    var random = SplitMix64(seed: 9)
    let once = try ModelTraining().train(documents)
    for threads in [1, 4] {
      var training = ModelTraining()
      training.threads = threads
      #expect(try training.train(documents.shuffled(using: &random)) == once)
    }
    // A repeated document is a different set, whichever stands first.
    let twice = try ModelTraining().train(documents + documents.prefix(5))
    #expect(twice != once)
    #expect(try ModelTraining().train((documents + documents.prefix(5)).shuffled(using: &random)) == twice)
  }

  /// However many honest sellers write in fancy letters, those don't speak for honesty.
  @Test func disguisesAreNotLearned() throws {
    let fancy = ["𝗧𝗵𝗮𝗻𝗸 you for your order", "𝗦𝗵𝗶𝗽𝗽𝗲𝗱 this morning", "𝗙𝗿𝗲𝘀𝗵 beans every week"]
    let honest = (0..<12).map { document("\(fancy[$0 % 3]), number \($0)") }
    let model = try Model(try ModelTraining().train(try PackageFiles.sample(60) + honest))
    let last = model.columns.count - 1
    let hash = MessageFeatures(Array("𝗦𝗵𝗶𝗽𝗽𝗲𝗱".utf8), keywords: KeywordAutomaton()).features.first {
      $0.isKeyword
    }?.hash
    let disguise = try #require(hash)
    let weight = try #require(model.weight(disguise, column: last))
    #expect(abs(weight - 0.2) < 0.02)
    for column in 0..<last { #expect(model.weight(disguise, column: column) == 0) }
  }

  /// Records without any name are told apart by what they say, not by where they stand.
  @Test(arguments: [true, false]) func filesDoNotMatter(_ named: Bool) throws {
    let lines = try PackageFiles.sample(50).enumerated().map { number, document in
      let labels = document.labels.map { "\"\($0)\"" }.joined(separator: ",")
      let text = String(decoding: document.text, as: UTF8.self).filter {
        $0 != "\"" && $0 != "\n" && $0 != "\\"
      }
      return (named ? "{\"id\":\(number)," : "{")
        + "\"text\":\"\(text)\",\"sender\":\"seller\",\"labels\":[\(labels)]}"
    }
    func model(_ lines: [String], perFile: Int) throws -> [UInt8] {
      try ModelTraining().train(
        lines.enumerated().flatMap { number, line in
          try CorpusReading.documents(
            Array(line.utf8).span, place: "part\(number / perFile).jsonl:\(number % perFile + 1)")
        })
    }
    let whole = try model(lines, perFile: 1000)
    #expect(try model(lines, perFile: 7) == whole)
    #expect(try model(lines.reversed(), perFile: 11) == whole)
  }

  @Test func groupsStayTogetherInFoldsOfAlikeSize() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<20 {
      var sizes = (0..<23).map { _ in Int.random(in: 1...12, using: &random) }
      sizes[0] = 12
      let documents = sizes.enumerated().flatMap { group, size in
        (0..<size).map { document("\(group) \($0)", group: "g\(group)") }
      }.shuffled(using: &random)
      let folds = ModelTraining().groupFolds(documents)
      var foldOf: [String: Int] = [:]
      for (document, fold) in zip(documents, folds) {
        #expect(foldOf[document.group, default: fold] == fold)
        foldOf[document.group] = fold
      }
      let counts = (0..<ModelTraining.folds).map { fold in folds.count { $0 == fold } }
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 12, "no further apart than the largest group")
      let reversed = ModelTraining().groupFolds(documents.reversed())
      #expect(Array(reversed.reversed()) == folds)
    }
  }

  // MARK: - Any corpus

  /// Of folds of so many documents, those that calibrate a corpus of which most is only counted.
  @Test(arguments: [
    ([4000, 4000, 4000, 4000, 4000], 1), ([2000, 999, 1, 9, 9], 3), ([2999, 1, 0, 0, 0], 2),
    ([700, 700, 700, 700, 700], 5), ([20, 20, 20, 20, 20], 5),
  ])
  func asManyFoldsAsCalibrationNeeds(_ sizes: [Int], _ folds: Int) {
    let foldOf = sizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
    #expect(ModelTraining.calibratingFolds(foldOf.reversed()) == folds)
  }

  @Test func customLabels() throws {
    let documents = (0..<12).flatMap { number in
      [
        document("win a prize \(number)", "phishing", "threat"), document("see you at \(number)", "ham"),
        document("nice weather \(number)", "nice"), document("just words \(number)", "none"),
        document("all fine \(number)", "legit"), document("nothing at all \(number)"),
      ]
    }
    var training = ModelTraining()
    training.honestLabels = HonestLabels(["nice"])
    let model = try Model(try training.train(documents))
    #expect(model.columns.map(\.label) == ["threat", "ham", "legit", "nice", "phishing", "risk"])
    #expect(model.columns.map(\.isRisk) == [true, false, false, false, true, true])
    let scorer = Scorer(model: model)
    for document in documents {
      let card = scorer.score([(0, document.text)])
      #expect(card.isScam == document.labels.contains("phishing"))
      #expect(
        card.labels.filter(\.isPresent).map { model.columns[$0.column].label }.contains("phishing")
          == card.isScam)
    }
    // Without `--honest`, a label of one's own is a risk.
    #expect(try Model(try ModelTraining().train(documents)).columns[3].isRisk)
  }

  @Test(arguments: [
    ("risk", true), ("none", false), ("ham", false), ("legit", false), ("stalling", true), ("spam", true),
    ("tracking-claim", false), ("platform-refund", false), ("mine", false), ("Ham", true),
  ]) func whichLabelsAreRisks(_ label: String, _ isRisk: Bool) {
    #expect(HonestLabels(["mine"]).isRisk(label) == isRisk)
  }

  @Test func aLabelCalledRiskMayBeHonest() throws {
    var training = ModelTraining()
    training.honestLabels = HonestLabels(["risk"])
    let model = try Model(
      try training.train([document("a b", "risk"), document("c d", "bad"), document("a c", "risk", "bad")]))
    #expect(model.columns.map(\.label) == ["bad", "risk", "risk"])
    #expect(model.columns.map(\.isRisk) == [true, false, true])
  }

  @Test func anotherLanguage() throws {
    let risky = [
      "закройте спор пожалуйста", "отмените спор сейчас", "пожалуйста закройте ваш спор",
      "отмените спор и мы вернём",
      "закройте спор а потом деньги", "请关闭纠纷谢谢", "请您关闭纠纷", "关闭纠纷后退款",
    ]
    let honest = [
      "добрый день ваш заказ готов", "спасибо за покупку", "кабель длиной два метра", "цвет синий или белый",
      "добрый день чем помочь", "谢谢您的购买", "颜色是蓝色", "您好欢迎光临",
    ]
    let documents = risky.map { document($0, "cancel-request") } + honest.map { document($0) }
    let scorer = Scorer(model: try Model(try ModelTraining().train(documents)))
    for document in documents {
      #expect(scorer.score([(0, document.text)]).isScam == !document.labels.isEmpty, "\(document.id)")
    }
    #expect(scorer.score([(0, Array("please close the lamp".utf8))]).verdict == .unsure)
  }

  @Test func provenanceSaysWhatWasRead() throws {
    let model = try Model(try ModelTraining().train([document("a", "x"), document("b")]))
    #expect(model.provenance.hasPrefix("{\"documents\":2,\"corpus\":\""))
    #expect(model.provenance.hasSuffix("\",\"folds\":5}"))
  }

  // MARK: - No model

  @Test func refusals() {
    let training = ModelTraining()
    #expect(throws: TrainingError.noDocuments) { _ = try training.train([]) }
    for labels in [["threat"], ["ham"], ["tracking-claim"], ["none"], []] {
      let documents = ["one", "two"].map {
        LabelledDocument(text: Array($0.utf8), labels: labels, group: $0, id: $0)
      }
      #expect(throws: TrainingError.nothingToLearn) { _ = try training.train(documents) }
    }
    let many = LabelledDocument(text: [0x61], labels: (0..<1024).map { "l\($0)" }, group: "g", id: "i")
    #expect(throws: TrainingError.tooManyLabels(count: 1024, limit: 1023)) {
      _ = try training.train([many, document("b")])
    }
  }

  @Test func almostNothingStillGivesAModel() throws {
    let pairs = [("a", "b"), ("", "b"), ("", ""), ("same", "same")]
    for (risky, honest) in pairs {
      let bytes = try ModelTraining().train([document(risky, "x"), document(honest, group: "other")])
      let card = Scorer(model: try Model(bytes)).score([(0, Array("a".utf8))])
      #expect((0...1).contains(card.risk))
    }
  }
}

@Suite struct ContentDigestTests {
  @Test(arguments: [
    ("", [], "cbf29ce4842223259e3779b97f4a7c15"), ("pay", ["threat"], "41335119ef9170061d113bff83bfbd3c"),
    ("é", [], "0ac21707b7181e010987c907b34d19b0"),
  ]) func stable(_ text: String, _ labels: [String], _ digest: String) {
    let document = LabelledDocument(text: Array(text.utf8), labels: labels, group: "g", id: "i")
    #expect(ContentDigest(of: document).hexadecimal == digest)
  }

  @Test func tellsApart() {
    let documents = [
      document("abc"), document("ab", "c"), document("a", "bc"), document("a", "b", "c"), document("acb"),
      document("a"), document("abc", "threat"),
    ]
    #expect(Set(documents.map { ContentDigest(of: $0) }).count == documents.count)
    // Neither the order of the labels, nor repeats, nor the group count.
    #expect(
      ContentDigest(of: document("a", "c", "b", "c", group: "x"))
        == ContentDigest(of: document("a", "b", "c")))
    #expect(ContentDigest(of: "abc") == ContentDigest(of: Array("abc".utf8).span))
  }

  @Test func addingKeepsTheOrder() {
    var first = ContentDigest(of: "a")
    first.add(ContentDigest(of: "b"))
    var second = ContentDigest(of: "b")
    second.add(ContentDigest(of: "a"))
    #expect(first != second)
    #expect((first < second) != (second < first) && !(first < first))
  }
}
