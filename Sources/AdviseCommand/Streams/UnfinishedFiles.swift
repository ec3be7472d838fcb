import Dispatch
import Glibc
import Synchronization

/// The files that are being written beside their places. They go when the program is ended by a signal.
enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])
  private static let isWatched = watch()

  static func add(_ path: String) {
    paths.withLock { unfinished in
      unfinished.insert(path)
      // Within the lock: a signal that comes now finds the path.
      _ = isWatched
    }
  }

  static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Waits for signals on a thread of its own, where, other than in a handler, files can be removed.
  private static func watch() -> Bool {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    DispatchQueue(label: "signals").async {
      var awaited = awaited
      var number: Int32 = 0
      unsafe pthread_sigmask(SIG_BLOCK, &awaited, nil)
      guard unsafe sigwait(&awaited, &number) == 0 else { return }
      paths.withLock { unfinished in
        for path in unfinished { unsafe unlink(path) }
        // As if nobody had waited: the caller sees which signal it was. The lock is kept, so that no file is begun.
        signal(number, SIG_DFL)
        unsafe pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
        kill(getpid(), number)
        sleep(1)
      }
    }
    return true
  }

  /// `nohup` and shells have background commands ignore signals; that stays.
  private static func isIgnored(_ number: Int32) -> Bool {
    let before = signal(number, SIG_DFL)
    signal(number, before)
    return unsafe unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
