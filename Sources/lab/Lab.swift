import Foundation
import RiskScoring
import Training

@main enum Lab {
  static func read(_ p: String) -> [LabelledDocument] {
    let d = [UInt8](FileManager.default.contents(atPath: p)!)
    var out: [LabelledDocument] = []
    for (n, l) in d.split(separator: 10).enumerated() {
      let a = Array(l)
      out += try! CorpusReading.documents(a.span, place: "\(n+1)")
    }
    return out
  }
  static func show(_ e: Evaluation, _ full: Bool) {
    func f(_ x: Double?) -> String { x.map { String(format: "%.3f", $0) } ?? "-" }
    print(
      "docs \(e.documents) scam P \(f(e.scam.precision)) R \(f(e.scam.recall)) F1 \(f(e.scam.f1)) MCC \(f(e.scam.mcc)) AUC \(f(e.rocAUC)) macroF1 \(f(e.macroF1)) verdicts \(e.verdicts)"
    )
    if full {
      for l in e.labels {
        print(
          "  \(l.label) P \(f(l.precision)) R \(f(l.recall)) F1 \(f(l.f1)) tp \(l.truePositives) fp \(l.falsePositives) fn \(l.falseNegatives)"
        )
      }
    }
  }
  static func auc(_ x: [(Double, Bool)]) -> Double {
    var w = 0.0
    var n = 0.0
    for a in x where a.1 {
      for b in x where !b.1 {
        n += 1
        w += a.0 > b.0 ? 1 : a.0 == b.0 ? 0.5 : 0
      }
    }
    return w / n
  }
  static func main() { run() }
  static func run() {
    let a = CommandLine.arguments
    var t = ModelTraining()
    t.threads = 2
    if a[1] == "cv" {
      let docs = read("/work/shared/data/\(a[2]).jsonl")
      let folds = try! String(contentsOfFile: "/work/shared/data/folds/\(a[2]).txt", encoding: .utf8).split(
        separator: "\n"
      ).map { Int($0)! }
      let n = a.count > 3 ? Int(a[3])! : 10
      var tp = 0
      var fp = 0
      var fn = 0
      var tn = 0
      for f in 0..<n {
        let m = try! t.train(docs.indices.filter { folds[$0] != f }.map { docs[$0] })
        let e = Evaluation(
          docs.indices.filter { folds[$0] == f }.map { docs[$0] }, scorer: Scorer(model: try! Model(m)))
        tp += e.scam.truePositives
        fp += e.scam.falsePositives
        fn += e.scam.falseNegatives
        tn += e.scam.trueNegatives
      }
      let (a1, b, c, d) = (Double(tp), Double(fp), Double(fn), Double(tn))
      print(
        a[2], "errors", fp + fn, "MCC",
        (a1 * d - b * c) / ((a1 + b) * (a1 + c) * (d + b) * (d + c)).squareRoot())
      return
    }
    let trainSet = a[1].split(separator: ",").flatMap { read(String($0)) }
    let start = Date()
    let m = try! t.train(trainSet)
    print("trained on", trainSet.count, "bytes", m.count, "seconds", Date().timeIntervalSince(start))
    try! Data(m).write(to: URL(fileURLWithPath: "/tmp/lab.model"))
    let s = Scorer(model: try! Model(m))
    print("features", s.model.featureCount)
    if ProcessInfo.processInfo.environment["ERR"] != nil {
      for d in read(a[a.count - 1]) {
        let c = s.score([(0, d.text)])
        let t = String(decoding: d.text, as: UTF8.self)
        let truth = d.labels.contains { HonestLabels().isRisk($0) }
        if truth != c.isScam {
          print(
            truth ? "MISS" : "FALSE", String(format: "%.2f", c.risk), d.labels,
            c.signals.map { x in
              s.model.columns[x.column].label + String(format: " %.2f ", x.probability)
                + x.evidence.map { String(decoding: d.text[$0.range], as: UTF8.self) }.joined(
                  separator: " | ")
            })
          print("     ", t.prefix(300).replacingOccurrences(of: "\n", with: " / "))
        }
      }
    }
    for p in a.dropFirst(2) {
      let ds = read(p)
      var r: [[(Double, Bool)]] = [[], [], [], []]
      for d in ds {
        let c = s.score([(0, d.text)])
        let truth = d.labels.contains { HonestLabels().isRisk($0) }
        let ps = c.labels.filter { s.model.columns[$0.column].isRisk }.map(\.probability)
        let mx = ps.max() ?? 0
        let no = 1 - ps.reduce(1.0) { $0 * (1 - $1) }
        let rel =
          c.labels.filter { s.model.columns[$0.column].isRisk }.map {
            logOdds($0.probability) - logOdds(s.model.columns[$0.column].threshold)
          }.max() ?? 0
        r[0].append((c.risk, truth))
        r[1].append((mx, truth))
        r[2].append((no, truth))
        r[3].append((logistic(rel + logOdds(c.risk) * 0.3), truth))
      }
      var sum = 0.0, cnt = 0.0
      for l in 0..<(s.model.columns.count - 1) { let name = s.model.columns[l].label
        let x = ds.map { d in (s.score([(0, d.text)]).labels[l].probability, d.labels.contains(name)) }
        if x.filter({ $0.1 }).count >= 3 { sum += auc(x); cnt += 1 } }
      print("meanlabelAUC", sum / cnt)
      for (n, x) in zip(["direct", "max", "noisyor", "mix"], r) { print(n, auc(x)) }
    }
    for p in a.dropFirst(2) {
      print(p)
      show(Evaluation(read(p), scorer: s), p != a[2] || true)
    }
  }
}
