@testable import AdviseCommand
@testable import Conversations
@testable import Training

/// Labelled records in each form; the layout that the first line shows, or one that the user says.
func checkCorpus(_ bytes: [UInt8]) {
  let (index, file) = choice(bytes, of: CorpusFormat.allCases.count + 1)
  let line = Array(file.prefix { $0 != 0x0A })
  let format = index == 0 ? CorpusFormat(detecting: line.span) : CorpusFormat.allCases[index - 1]
  let layout: CorpusLayout
  var rows = file
  switch format {
  case .jsonl: layout = .jsonLines
  case .json:
    layout = .jsonLines
    var (whole, halves) = (RecordLines(), RecordLines())
    let middle = file.count / 2
    let lines = halves.lines(of: Array(file[..<middle])) + halves.lines(of: Array(file[middle...]))
    rows = whole.lines(of: file) + whole.end()
    precondition(rows == lines + halves.end(), "pieces change nothing")
  case .fasttext: layout = .fastText
  case .csv, .tsv:
    guard let table = try? TableLayout(format, header: line.span) else { return }
    layout = .table(table)
    rows = Array(file.dropFirst(line.count + 1))
    precondition(table.endOfRows(rows.span) <= rows.count)
  }
  let block = CorpusBlock(file: 0, path: "fuzz", layout: layout, lines: LineBlock(bytes: rows, firstLine: 1))
  try? block.forEachRecord { record throws(CommandError) in
    guard case .success(let documents) = record else { return }
    for document in documents {
      precondition(document.text.count <= file.count * 3 && !document.labels.contains(""))
      precondition(KeptRecord(document) == KeptRecord(document.again))
    }
  }
}

extension LabelledDocument {
  fileprivate var again: LabelledDocument {
    LabelledDocument(text: text, labels: labels.reversed(), group: group, id: id, place: place)
  }
}

let corpusSeeds: [[UInt8]] = [
  "\0{\"text\":\"Seller: close it\\nBuyer: no\",\"labels\":[\"cancel-request\",\"threat\"],\"brief\":\"b1\"}\n",
  "\u{1}{\"messages\":[{\"sender\":\"seller\",\"text\":\"a\",\"labels\":[]},{\"sender\":\"buyer\",\"text\":\"b\"}]}\n",
  "\u{1}{\"id\":7,\"messages\":[{\"text\":\"a\"}],\"label\":\"x\",\"sender\":null}\n{\"text\":\"b\",\"label\":[]}\n",
  "\u{2}text,labels,sender\n\"a, \"\"b\"\"\nc\",x;y,seller\nd,,buyer\n", "\u{3}label\ttext\nx\ta b\n\n",
  "\u{4}__label__a __label__b close it\nplain\n", "\0__label__a b\n", "\0text;label\na;b\n",
  "\u{5}[{\"text\":\"a]\\\"\",\n\"labels\":[]},{\"text\":\"b\",\"label\":\"x\"}]\n",
].map { Array($0.utf8) }
