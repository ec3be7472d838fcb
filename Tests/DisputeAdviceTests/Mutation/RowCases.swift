extension RowCase {
  static let all: [RowCase] = []
}
