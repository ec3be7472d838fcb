import Training

/// A drawing for an HTML report, in SVG: a square from 0 to 1 both ways, 100 units wide.
struct Figure {
  enum Chart {
    /// The precision–recall curve, and the point at which the model answers.
    case precisionRecall([Ranking.Point], answer: (recall: Double, precision: Double)?)
    case reliability([Reliability.Bin])
  }

  let caption: String
  let chart: Chart

  /// Steps of a curve at most, so that a page of many messages stays small.
  static let finest = 200

  func write(into page: inout HTMLWriter) {
    page.begin("figure")
    page.begin("svg", ["viewBox": "-16 -4 122 122", "role": "img", "aria-label": caption])
    writeAxes(into: &page)
    switch chart {
    case .precisionRecall(let points, let answer):
      page.element("path", ["class": "curve", "d": Figure.steps(points)])
      if let answer { Figure.dot(answer.recall, answer.precision, into: &page) }
    case .reliability(let bins):
      page.element("path", ["class": "ideal", "d": "M0,100L100,0"])
      for (index, bin) in bins.enumerated() { Figure.write(bin, index, of: bins.count, into: &page) }
    }
    page.end()
    page.element("figcaption", text: caption)
    page.end()
    page.newLine()
  }

  private var axes: (x: String, y: String) {
    switch chart {
    case .precisionRecall: ("recall", "precision")
    case .reliability: ("probability", "share of scams")
    }
  }

  private func writeAxes(into page: inout HTMLWriter) {
    page.element(
      "path",
      ["class": "grid", "d": "M0,0H100M0,25H100M0,50H100M0,75H100M25,0V100M50,0V100M75,0V100M100,0V100"])
    page.element("path", ["class": "axis", "d": "M0,0V100H100"])
    for (value, name) in [(0.0, "0"), (0.5, "0.5"), (1.0, "1")] {
      page.element(
        "text", ["x": Figure.units(value), "y": "107", "text-anchor": "middle"], text: name)
      page.element(
        "text", ["x": "-2", "y": Figure.units(1 - value + 0.02), "text-anchor": "end"], text: name)
    }
    page.element("text", ["x": "50", "y": "115", "text-anchor": "middle"], text: axes.x)
    page.element(
      "text", ["x": "-50", "y": "-11", "text-anchor": "middle", "transform": "rotate(-90)"], text: axes.y)
  }

  /// A precision holds from the recall before it up to its own: the area below is the average precision, up to what
  /// is left out of very fine curves.
  private static func steps(_ points: [Ranking.Point]) -> String {
    var path = ""
    var last = 0.0
    for (index, point) in points.enumerated() where point.recall > last {
      if index < points.count - 1, point.recall - last < 1 / Double(finest), !path.isEmpty { continue }
      path += path.isEmpty ? "M0,\(units(1 - point.precision))" : "V\(units(1 - point.precision))"
      path += "H\(units(point.recall))"
      last = point.recall
    }
    return path
  }

  private static func write(
    _ bin: Reliability.Bin, _ index: Int, of count: Int, into page: inout HTMLWriter
  ) {
    guard let mean = bin.mean, let share = bin.share else { return }
    page.begin(
      "rect",
      [
        "class": "bar", "x": units(Double(index) / Double(count)), "y": units(1 - share),
        "width": units(1 / Double(count)), "height": units(share),
      ])
    page.element(
      "title",
      text: "\(bin.count) messages: mean \(AdviseCommand.share(mean)), share \(AdviseCommand.share(share))")
    page.end()
    dot(mean, share, into: &page)
  }

  private static func dot(_ x: Double, _ y: Double, into page: inout HTMLWriter) {
    page.element("circle", ["class": "dot", "cx": units(x), "cy": units(1 - y), "r": "1.6"])
  }

  /// A share in the drawing's units.
  private static func units(_ share: Double) -> String { AdviseCommand.share(share * 100, decimals: 1) }
}
