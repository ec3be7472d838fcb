/// What a measurement has to say, whatever the form.
struct Report {
  struct Section {
    enum Body {
      case table(Table)
      case quotes([QuotedMessage])
      /// Drawings; small ones stand in rows.
      case figures([Figure], small: Bool)
    }

    let title: String
    /// How to read it; may be empty.
    var note = ""
    let body: Body
    /// Only for forms that have room: HTML.
    var isDetail = false
  }

  let title: String
  let lead: String
  let sections: [Section]

  /// Width of notes in text.
  private static let width = 100

  var text: String {
    var text = lead + "\n"
    for section in sections where !section.isDetail {
      text += "\n\(printable(section.title))\n"
      switch section.body {
      case .table(let table): text += table.text
      case .quotes(let quotes): text += quotes.map(\.text).joined()
      case .figures: break
      }
      if !section.note.isEmpty { text += wrapped(section.note, indent: 0, width: Report.width) + "\n" }
    }
    return text
  }

  var markdown: String {
    var text = "\(AdviseCommand.markdown(lead))\n"
    for section in sections where !section.isDetail {
      text += "\n### \(AdviseCommand.markdown(printable(section.title)))\n\n"
      if !section.note.isEmpty { text += AdviseCommand.markdown(section.note) + "\n\n" }
      switch section.body {
      case .table(let table): text += table.markdown
      case .quotes(let quotes): text += quotes.map(\.markdown).joined()
      case .figures: break
      }
    }
    return text
  }

  /// A page of its own, without script, light or dark as the reader likes it.
  var html: [UInt8] {
    var page = HTMLWriter(title: "advise: \(title)", style: Report.style)
    page.begin("main")
    page.element("h1", text: title)
    page.element("p", text: lead)
    for section in sections { section.write(into: &page) }
    return page.finished()
  }

  private static let style: StaticString = """
    :root { color-scheme: light dark; --ink: #1c2024; --page: #fff; --dim: #60646c; --line: #d9d9e0; --mark: #0b68cb; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #edeef0; --page: #111113; --dim: #b0b4ba; --line: #363a3f; --mark: #70b8ff; }
    }
    body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; }
    main { max-width: 68rem; margin: 0 auto; padding: 1rem; }
    h2, summary { font-size: 1.1rem; font-weight: 600; margin: 1.6rem 0 .4rem; }
    .note, small, figcaption { color: var(--dim); font-size: .85rem; }
    table { border-collapse: collapse; display: block; overflow-x: auto; }
    th, td { padding: .15rem .6rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
    .name { text-align: left; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .quotes { padding-left: 1.2rem; }
    .quotes li { margin: .5rem 0; overflow-wrap: anywhere; }
    .figures { display: flex; flex-wrap: wrap; gap: 1rem; }
    figure { margin: 0; width: 22rem; max-width: 100%; }
    .small figure { width: 9.5rem; }
    .small text { display: none; }
    .small svg { margin-bottom: -1rem; }
    svg { width: 100%; }
    svg text { fill: var(--dim); font-size: 5px; }
    .grid { stroke: var(--line); stroke-width: .4; fill: none; }
    .axis, .ideal { stroke: var(--dim); stroke-width: .6; fill: none; }
    .ideal { stroke-dasharray: 2; }
    .curve { stroke: var(--mark); stroke-width: 1.2; fill: none; }
    .bar { fill: var(--mark); opacity: .35; }
    .dot { fill: var(--ink); }
    """
}

extension Report.Section {
  fileprivate func write(into page: inout HTMLWriter) {
    if isDetail, case .quotes(let quotes) = body {
      page.begin("details")
      page.element("summary", text: title)
      write(quotes, into: &page)
      page.end()
      return
    }
    page.element("h2", text: title)
    if !note.isEmpty { page.element("p", ["class": "note"], text: note) }
    switch body {
    case .table(let table): table.write(into: &page)
    case .quotes(let quotes): write(quotes, into: &page)
    case .figures(let figures, let small):
      page.begin("div", ["class": small ? "figures small" : "figures"])
      for figure in figures { figure.write(into: &page) }
      page.end()
    }
  }

  private func write(_ quotes: [QuotedMessage], into page: inout HTMLWriter) {
    page.begin("ul", ["class": "quotes"])
    for quote in quotes { quote.write(into: &page) }
    page.end()
  }
}
