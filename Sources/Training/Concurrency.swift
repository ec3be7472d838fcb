import Dispatch
import Synchronization

/// `body` for each index below `count`, on up to `threads` threads at once; the results stand in order.
public func mapConcurrently<Result: Sendable>(
  _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  if threads <= 1 || count <= 1 { return (0..<count).map(body) }
  let results = Mutex<[Int: [Result]]>([:])
  let next = Mutex(0)
  // Small pieces even out the work; pieces rather than single items keep the locks quiet.
  let piece = max(1, count / (threads * 8))
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    while true {
      let start = next.withLock { next in
        next += piece
        return next - piece
      }
      guard start < count else { return }
      let part = (start..<min(start + piece, count)).map(body)
      results.withLock { $0[start] = part }
    }
  }
  return results.withLock { results in results.keys.sorted().flatMap { results[$0] ?? [] } }
}
