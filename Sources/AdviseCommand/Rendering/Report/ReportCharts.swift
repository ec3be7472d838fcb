// Pictures of a report, drawn in SVG. Lengths are in the units of the picture, which scales with the page.

/// A bar for each name, longest first as they are given.
struct BarChart {
  let title: String
  let rows: [(name: String, count: Int)]

  private static let rowHeight = 22
  private static let (nameWidth, barWidth, width) = (190, 380, 640)

  func write(into html: inout HTMLWriter) {
    let most = max(1, rows.map(\.count).max() ?? 1)
    drawing(title, width: BarChart.width, height: rows.count * BarChart.rowHeight + 4, into: &html) { html in
      for (index, row) in rows.enumerated() {
        let top = index * BarChart.rowHeight
        let length = row.count * BarChart.barWidth / most
        html.element(
          "text", ["x": "\(BarChart.nameWidth - 8)", "y": "\(top + 16)", "class": "end"],
          text: printable(row.name, limit: 26))
        html.element(
          "rect",
          [
            "x": "\(BarChart.nameWidth)", "y": "\(top + 3)", "height": "\(BarChart.rowHeight - 6)",
            "width": "\(max(1, length))",
          ], text: "")
        html.element(
          "text", ["x": "\(BarChart.nameWidth + length + 6)", "y": "\(top + 16)"], text: "\(row.count)")
      }
    }
  }
}

/// How often each stretch of 0…1 occurs.
struct Histogram {
  let title: String
  let counts: [Int]

  private static let (barWidth, height) = (30, 150)

  func write(into html: inout HTMLWriter) {
    let most = max(1, counts.max() ?? 1)
    let width = counts.count * Histogram.barWidth + 40
    drawing(title, width: width, height: Histogram.height + 44, into: &html) { html in
      for (index, count) in counts.enumerated() {
        let x = 20 + index * Histogram.barWidth
        let length = count * Histogram.height / most
        let top = 20 + Histogram.height - length
        if count > 0 {
          html.element(
            "rect",
            [
              "x": "\(x + 1)", "y": "\(top)", "width": "\(Histogram.barWidth - 2)",
              "height": "\(max(1, length))",
            ], text: "")
          html.element(
            "text", ["x": "\(x + Histogram.barWidth / 2)", "y": "\(top - 4)", "class": "middle"],
            text: "\(count)")
        }
      }
      for tenth in stride(from: 0, through: 10, by: 2) {
        let x = 20 + counts.count * Histogram.barWidth * tenth / 10
        html.element(
          "text", ["x": "\(x)", "y": "\(Histogram.height + 38)", "class": "middle"],
          text: "\(tenth * 10) %")
      }
    }
  }
}

/// Which names hold at which place of a sequence: a row for each name, a dot where it holds.
struct Timeline {
  let title: String
  /// Places in the sequence.
  let length: Int
  let rows: [(name: String, places: [Int])]

  private static let rowHeight = 20
  private static let (nameWidth, width) = (190, 640)

  func write(into html: inout HTMLWriter) {
    let room = Timeline.width - Timeline.nameWidth - 20
    func x(_ place: Int) -> Int { Timeline.nameWidth + 10 + place * room / max(1, length - 1) }
    let bottom = rows.count * Timeline.rowHeight
    drawing(title, width: Timeline.width, height: bottom + 22, into: &html) { html in
      for (index, row) in rows.enumerated() {
        let y = index * Timeline.rowHeight + 12
        html.element(
          "text", ["x": "\(Timeline.nameWidth - 8)", "y": "\(y + 4)", "class": "end"],
          text: printable(row.name, limit: 26))
        html.element(
          "line",
          ["x1": "\(x(0))", "x2": "\(x(max(1, length - 1)))", "y1": "\(y)", "y2": "\(y)"], text: "")
        for place in row.places {
          html.element("circle", ["cx": "\(x(place))", "cy": "\(y)", "r": "5"]) {
            $0.element("title", text: "message \(place + 1)")
          }
        }
      }
      html.element("text", ["x": "\(x(0))", "y": "\(bottom + 16)", "class": "middle"], text: "1")
      html.element(
        "text", ["x": "\(x(length - 1))", "y": "\(bottom + 16)", "class": "middle"], text: "\(length)")
    }
  }
}

private func drawing(
  _ title: String, width: Int, height: Int, into html: inout HTMLWriter,
  _ content: (inout HTMLWriter) -> Void
) {
  html.element(
    "svg",
    [
      "viewBox": "0 0 \(width) \(height)", "width": "\(width)", "height": "\(height)", "role": "img",
      "aria-label": title,
    ], content)
}
