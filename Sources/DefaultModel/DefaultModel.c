#include "DefaultModel.h"
