import Dispatch
import Synchronization

/// Gives pieces of work until there are no more.
protocol OrderedSource: Sendable {
  associatedtype Piece: Sendable
  mutating func next() throws(CommandError) -> Piece?
}

/// `work` on each piece of `source`, on up to `threads` threads at once, each with a state of its own that must not
/// change results; `then` takes the results one by one in the order of the pieces. At most two pieces for each thread are held, whatever the length of the source.
///
/// The first failure of `source` or `then` ends it; results of pieces before it have been taken.
func mapInOrder<Source: OrderedSource, State, Result: Sendable>(
  threads: Int, _ source: Source, state: @autoclosure @escaping @Sendable () -> State,
  _ work: @escaping @Sendable (Source.Piece, inout State) -> Result,
  then: @escaping @Sendable (Result) throws(CommandError) -> Void
) throws(CommandError) {
  let input = Mutex((source: source, count: 0, failure: CommandError?.none))
  let output = Mutex((taken: 0, waiting: [Int: Result](), failure: CommandError?.none))
  let room = DispatchSemaphore(value: threads * 2)
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    var state = state()
    while true {
      room.wait()
      guard let (number, piece) = nextPiece(input), output.withLock({ $0.failure == nil }) else {
        room.signal()
        return
      }
      let result = work(piece, &state)
      output.withLock { output in
        output.waiting[number] = result
        while output.failure == nil, let next = output.waiting.removeValue(forKey: output.taken) {
          output.taken += 1
          do throws(CommandError) { try then(next) } catch { output.failure = error }
          room.signal()
        }
        // Behind a failure nothing is taken, and the piece that the others would wait for may have been given up. All
        // of the room must be given back: a semaphore that goes in use stops the program.
        if output.failure != nil {
          for _ in output.waiting { room.signal() }
          output.waiting = [:]
        }
      }
    }
  }
  if let failure = output.withLock({ $0.failure }) ?? input.withLock({ $0.failure }) { throw failure }
}

/// The next piece and its number; nil at the end of the source and after its failure.
private func nextPiece<Source: OrderedSource>(
  _ input: borrowing Mutex<(source: Source, count: Int, failure: CommandError?)>
) -> (Int, Source.Piece)? {
  input.withLock { input in
    guard input.failure == nil else { return nil }
    do throws(CommandError) {
      guard let piece = try input.source.next() else { return nil }
      input.count += 1
      return (input.count - 1, piece)
    } catch {
      input.failure = error
      return nil
    }
  }
}
