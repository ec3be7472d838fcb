import Foundation
import RiskScoring
import Training
@main enum Lab {
  static func read(_ p: String) -> [LabelledDocument] {
    let d = [UInt8](FileManager.default.contents(atPath: p)!)
    var out: [LabelledDocument] = []
    for (n, l) in d.split(separator: 10).enumerated() { let a = Array(l); out += try! CorpusReading.documents(a.span, place: "\(n+1)") }
    return out
  }
  static func show(_ e: Evaluation, _ full: Bool) {
    func f(_ x: Double?) -> String { x.map { String(format: "%.3f", $0) } ?? "-" }
    print("docs \(e.documents) scam P \(f(e.scam.precision)) R \(f(e.scam.recall)) F1 \(f(e.scam.f1)) MCC \(f(e.scam.mcc)) AUC \(f(e.rocAUC)) macroF1 \(f(e.macroF1)) verdicts \(e.verdicts)")
    if full { for l in e.labels { print("  \(l.label) P \(f(l.precision)) R \(f(l.recall)) F1 \(f(l.f1)) tp \(l.truePositives) fp \(l.falsePositives) fn \(l.falseNegatives)") } }
  }
  static func main() { run() }
  static func run() {
    let a = CommandLine.arguments
    var t = ModelTraining(); t.threads = 2
    if a[1] == "cv" {
      let docs = read("/work/shared/data/\(a[2]).jsonl")
      let folds = try! String(contentsOfFile: "/work/shared/data/folds/\(a[2]).txt", encoding: .utf8).split(separator: "\n").map { Int($0)! }
      let n = a.count > 3 ? Int(a[3])! : 10
      var tp = 0, fp = 0, fn = 0, tn = 0
      for f in 0..<n {
        let m = try! t.train(docs.indices.filter { folds[$0] != f }.map { docs[$0] })
        let e = Evaluation(docs.indices.filter { folds[$0] == f }.map { docs[$0] }, scorer: Scorer(model: try! Model(m)))
        tp += e.scam.truePositives; fp += e.scam.falsePositives; fn += e.scam.falseNegatives; tn += e.scam.trueNegatives
      }
      let (a1, b, c, d) = (Double(tp), Double(fp), Double(fn), Double(tn))
      print(a[2], "errors", fp + fn, "MCC", (a1*d-b*c)/((a1+b)*(a1+c)*(d+b)*(d+c)).squareRoot())
      return
    }
    let trainSet = a[1].split(separator: ",").flatMap { read(String($0)) }
    let start = Date()
    let m = try! t.train(trainSet)
    print("trained on", trainSet.count, "bytes", m.count, "seconds", Date().timeIntervalSince(start))
    try! Data(m).write(to: URL(fileURLWithPath: "/tmp/lab.model"))
    let s = Scorer(model: try! Model(m)); print("features", s.model.featureCount)
    for p in a.dropFirst(2) { print(p); show(Evaluation(read(p), scorer: s), p != a[2] || true) }
  }
}
