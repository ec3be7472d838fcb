#ifndef ENGLISH_TABLES_H
#define ENGLISH_TABLES_H

#include <stddef.h>

/// What make-english-tables works out from the word lists, read-only, for as long as the program runs.
const unsigned char *_Nonnull english_lexicon_bytes(void);
const unsigned char *_Nonnull english_keywords_bytes(void);

/// How many bytes they are.
size_t english_lexicon_size(void);
size_t english_keywords_size(void);

#endif
