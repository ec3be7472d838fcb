import Glibc

// libFuzzer's own main calls these two. The name that the process was started by says which target it is.

private let target = CommandLine.arguments.first.flatMap(FuzzTarget.init(path:))

@c(LLVMFuzzerInitialize)
public func initialize(
  _ count: UnsafeMutableRawPointer, _ arguments: UnsafeMutableRawPointer
) -> CInt {
  let words = CommandLine.arguments
  if words.contains("--targets") {
    for target in FuzzTarget.allCases { print(target.rawValue) }
    exit(0)
  }
  guard let target else {
    print("start it as fuzz-NAME; the names:", FuzzTarget.allCases.map(\.rawValue))
    exit(2)
  }
  if let option = words.firstIndex(of: "--seeds"), option + 1 < words.count {
    for (number, seed) in target.seeds.enumerated() { write(seed, to: "\(words[option + 1])/\(number)") }
    exit(0)
  }
  return 0
}

@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  target?.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else {
    print("can't write", path)
    exit(1)
  }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}
