#ifndef DEFAULT_MODEL_H
#define DEFAULT_MODEL_H

#include <stddef.h>

/// The bytes of Models/default.model, read-only, for as long as the program runs.
const unsigned char *_Nonnull default_model_bytes(void);

/// How many they are.
size_t default_model_size(void);

#endif
