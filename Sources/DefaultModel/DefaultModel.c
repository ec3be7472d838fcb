#include "DefaultModel.h"

_Alignas(64) static const unsigned char bytes[] = {
#embed "../../Models/default.model"
};

const unsigned char *default_model_bytes(void) { return bytes; }
size_t default_model_size(void) { return sizeof bytes; }
