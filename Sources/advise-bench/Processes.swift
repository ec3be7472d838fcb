import Foundation
import Glibc

struct CannotRun: Error {
  let program: String
}

/// Runs a program to its end with its standard output in a file.
func run(_ program: String, _ arguments: [String], output: String) throws {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardOutput = FileHandle(forWritingAtPath: output)
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw CannotRun(program: program) }
}

/// Largest resident memory of the programs run so far, in bytes.
func peakMemoryOfPrograms() -> Int {
  var usage = rusage()
  // The structure is written within the call.
  return unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage) == 0 ? usage.ru_maxrss * 1024 : 0
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
