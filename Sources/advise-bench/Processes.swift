import Foundation
import Glibc

struct CannotRun: Error {
  let program: String
}

/// Runs a program to its end with its standard output in a file; gives what `errors`, if any, took of its standard error.
@discardableResult
func run(_ program: String, _ arguments: [String], output: String, errors: Pipe? = nil) throws -> Data {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardOutput = FileHandle(forWritingAtPath: output)
  if let errors { process.standardError = errors }
  try process.run()
  let told = errors?.fileHandleForReading.readDataToEndOfFile() ?? Data()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw CannotRun(program: program) }
  return told
}

/// Runs a program as ``run(_:_:output:errors:)`` does and gives the largest resident memory that it was seen with, in bytes.
///
/// The kernel is asked again and again while it runs: what it keeps for programs that have ended counts the memory of
/// this program too, from which they were started.
func peakMemory(of program: String, _ arguments: [String], output: String) throws -> Int {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardOutput = FileHandle(forWritingAtPath: output)
  try process.run()
  var peak = 0
  while process.isRunning {
    peak = max(peak, residentPeak(of: process.processIdentifier) ?? 0)
    usleep(500)
  }
  guard process.terminationStatus == 0 else { throw CannotRun(program: program) }
  return peak
}

/// `VmHWM` of a running program, in bytes.
private func residentPeak(of process: Int32) -> Int? {
  guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else {
    return nil
  }
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
}

/// The program that is measured, which is built beside this one.
var advise: String {
  URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "advise").path
}

/// Seconds on the clock, and seconds that this program and those it ran spent on a processor.
struct Time {
  var wall: Double
  var processor: Double

  static func - (first: Time, second: Time) -> Time {
    Time(wall: first.wall - second.wall, processor: first.processor - second.processor)
  }
}

/// The middle of the times of `runs` runs.
func median(runs: Int, _ body: () throws -> Void) rethrows -> Time {
  var times: [Time] = []
  let clock = ContinuousClock()
  for _ in 0..<max(1, runs) {
    let start = clock.now
    let used = processorSeconds()
    try body()
    let wall = (clock.now - start) / .seconds(1)
    times.append(Time(wall: wall, processor: processorSeconds() - used))
  }
  let middle = times.count / 2
  return Time(wall: times.map(\.wall).sorted()[middle], processor: times.map(\.processor).sorted()[middle])
}

/// The least seconds on a processor of `runs` runs: what else goes on can only add to them.
func least(runs: Int, _ body: () throws -> Void) rethrows -> Double {
  var least = Double.infinity
  for _ in 0..<max(1, runs) {
    let used = processorSeconds()
    try body()
    least = min(least, processorSeconds() - used)
  }
  return least
}

private func processorSeconds() -> Double {
  [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, who in
    var usage = rusage()
    // The structure is written within the call.
    guard unsafe getrusage(who.rawValue, &usage) == 0 else { return sum }
    return [usage.ru_utime, usage.ru_stime].reduce(sum) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }
}
