#ifndef MEMORY_HINTS_H
#define MEMORY_HINTS_H

#include <stddef.h>

/// Asks for bytes that will be read soon; the processor goes on meanwhile. Nothing but time depends on it, wherever the
/// bytes are. Swift has no word for this.
static inline void fetch_ahead(const void *_Nullable base, size_t offset, size_t count) {
  const size_t line = 64;
  for (size_t done = 0; done < count; done += line) __builtin_prefetch((const char *)base + offset + done);
}

#endif
