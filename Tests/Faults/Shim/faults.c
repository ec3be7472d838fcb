// Lets one file operation of a program fail, or kills the program at it. Preloaded into the real program:
//
//     LD_PRELOAD=.build/debug/libFaults.so FAULT=enospc FAULT_AT=3 FAULT_MARK=hit advise score in.jsonl -o out
//
// FAULT       what happens: eio, enospc, eintr (the call fails), short (half of it is done), kill (half of it is done,
//             then SIGKILL)
// FAULT_AT    to which call, from 1, among those that this can happen to
// FAULT_MARK  a file that is made when it happens; without it there were fewer calls
// FAULT_NAMED  set: the file system knows no files without names
//
// Calls on descriptors that are no regular files, and on files of the kernel (/proc, where libdispatch watches its
// threads and stops the program if it can't), pass; and so do those on standard error, whose failure has nowhere to be
// told.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { EIO_FAULT = 1, ENOSPC_FAULT = 2, EINTR_FAULT = 4, SHORT_FAULT = 8, KILL_FAULT = 16 };
/// What can happen to calls that ask, that take room, and that can be waited for.
enum { ASKS = EIO_FAULT | KILL_FAULT, WRITES = ASKS | ENOSPC_FAULT, WAITS = ASKS | EINTR_FAULT };

static int fault(void) {
  const char *name = getenv("FAULT");
  if (!name) return 0;
  if (!strcmp(name, "eio")) return EIO_FAULT;
  if (!strcmp(name, "enospc")) return ENOSPC_FAULT;
  if (!strcmp(name, "eintr")) return EINTR_FAULT;
  if (!strcmp(name, "short")) return SHORT_FAULT;
  if (!strcmp(name, "kill")) return KILL_FAULT;
  return 0;
}

/// What happens to this call: a fault, or 0.
static int strikes(int possible) {
  static atomic_int calls;
  int kind = fault() & possible;
  const char *at = getenv("FAULT_AT"), *mark = getenv("FAULT_MARK");
  if (!kind || !at || atomic_fetch_add(&calls, 1) + 1 != atoi(at)) return 0;
  if (mark) syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT, 0644));
  return kind;
}

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

/// Whether the call is to fail; `errno` says why.
static int fails(int possible) {
  switch (strikes(possible)) {
  case EIO_FAULT: errno = EIO; return 1;
  case ENOSPC_FAULT: errno = ENOSPC; return 1;
  case EINTR_FAULT: errno = EINTR; return 1;
  case KILL_FAULT: die();
  default: return 0;
  }
}

static int is_ours(int descriptor) {
  struct stat status;
  struct statfs system;
  if (descriptor == 2) return 0;
  if (syscall(SYS_fstatfs, descriptor, &system) == 0 && system.f_type == 0x9FA0 /* proc */) return 0;
  return syscall(SYS_newfstatat, descriptor, "", &status, AT_EMPTY_PATH) == 0
    && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode) || descriptor < 2);
}

static int open_file(int folder, const char *path, int flags, mode_t mode) {
  int has_no_name = (flags & O_TMPFILE) == O_TMPFILE;
  if (has_no_name && getenv("FAULT_NAMED")) return errno = EOPNOTSUPP, -1;
  int takes_room = flags & O_CREAT || has_no_name;
  if (strncmp(path, "/proc/", 6) && fails(takes_room ? WRITES | WAITS : WAITS)) return -1;
  return syscall(SYS_openat, folder, path, flags, mode);
}

#define MODE(last) \
  mode_t mode = 0; \
  if (flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE) { \
    va_list arguments; \
    va_start(arguments, last); \
    mode = va_arg(arguments, mode_t); \
    va_end(arguments); \
  }

int open(const char *path, int flags, ...) { MODE(flags) return open_file(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_file(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) {
  MODE(flags) return open_file(folder, path, flags, mode);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  int kind = is_ours(descriptor) ? strikes(WAITS | (count > 1 ? SHORT_FAULT : 0)) : 0;
  if (kind == EIO_FAULT || kind == EINTR_FAULT) return errno = kind == EIO_FAULT ? EIO : EINTR, -1;
  if (kind == KILL_FAULT) die();
  return syscall(SYS_read, descriptor, bytes, kind == SHORT_FAULT ? 1 : count);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  // A full disk takes what it can, and says so when the rest comes.
  static atomic_bool is_full;
  int may_fail = is_ours(descriptor);
  if (is_full && may_fail) return errno = ENOSPC, -1;
  int kind = may_fail ? strikes(WRITES | WAITS | (count > 1 ? SHORT_FAULT : 0)) : 0;
  if (kind == EIO_FAULT || kind == EINTR_FAULT) return errno = kind == EIO_FAULT ? EIO : EINTR, -1;
  if (kind == ENOSPC_FAULT) is_full = 1;
  ssize_t done = syscall(SYS_write, descriptor, bytes, kind ? count / 2 : count);
  if (kind == KILL_FAULT) die();
  return kind == ENOSPC_FAULT && count < 2 ? (errno = ENOSPC, -1) : done;
}

int close(int descriptor) {
  int has_failed = is_ours(descriptor) && fails(WAITS);
  int reason = errno;
  int result = syscall(SYS_close, descriptor);
  if (has_failed) return errno = reason, -1;
  return result;
}

int fsync(int descriptor) { return fails(WRITES | WAITS) ? -1 : syscall(SYS_fsync, descriptor); }
int flock(int descriptor, int operation) { return fails(WAITS) ? -1 : syscall(SYS_flock, descriptor, operation); }
int fchmod(int descriptor, mode_t mode) { return fails(ASKS) ? -1 : syscall(SYS_fchmod, descriptor, mode); }
int ftruncate(int descriptor, off_t size) {
  return fails(WRITES | WAITS) ? -1 : syscall(SYS_ftruncate, descriptor, size);
}
off_t lseek(int descriptor, off_t offset, int from) {
  return fails(ASKS) ? -1 : syscall(SYS_lseek, descriptor, offset, from);
}

int unlink(const char *path) { return fails(ASKS) ? -1 : syscall(SYS_unlinkat, AT_FDCWD, path, 0); }
int rename(const char *from, const char *to) {
  return fails(WRITES) ? -1 : syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int linkat(int from, const char *path, int to, const char *name, int flags) {
  return fails(WRITES) ? -1 : syscall(SYS_linkat, from, path, to, name, flags);
}

int access(const char *path, int mode) { return fails(ASKS) ? -1 : syscall(SYS_faccessat, AT_FDCWD, path, mode); }
int stat(const char *path, struct stat *status) {
  return fails(ASKS) ? -1 : syscall(SYS_newfstatat, AT_FDCWD, path, status, 0);
}
int lstat(const char *path, struct stat *status) {
  return fails(ASKS) ? -1 : syscall(SYS_newfstatat, AT_FDCWD, path, status, AT_SYMLINK_NOFOLLOW);
}
int fstat(int descriptor, struct stat *status) {
  return fails(ASKS) ? -1 : syscall(SYS_newfstatat, descriptor, "", status, AT_EMPTY_PATH);
}
