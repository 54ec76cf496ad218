#pragma once

#include <stdint.h>

/// The East Asian Width and emoji rules of UAX 11: columns that a scalar takes on a terminal, 0, 1 or 2.
int32_t ctext_width(uint32_t scalar);
