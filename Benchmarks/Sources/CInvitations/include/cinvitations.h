#pragma once

#include <stddef.h>

/// Writes one invitation with libical as a C program would, and gives its text, to be freed with `free`.
char *ci_invitation(const char *name, const char *email, int sequence);

/// Parses a calendar with libical, reads what the product reads of each entry, and gives the number of entries.
int ci_read(const char *text);
