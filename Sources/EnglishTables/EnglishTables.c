#include "EnglishTables.h"

_Alignas(64) static const unsigned char lexicon[] = {
#embed "lexicon.table"
};

_Alignas(64) static const unsigned char keywords[] = {
#embed "keywords.table"
};

const unsigned char *english_lexicon_bytes(void) { return lexicon; }
size_t english_lexicon_size(void) { return sizeof lexicon; }
const unsigned char *english_keywords_bytes(void) { return keywords; }
size_t english_keywords_size(void) { return sizeof keywords; }
