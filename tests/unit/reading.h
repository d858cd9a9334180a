/* SPDX-License-Identifier: MIT */
/* reading.h - what the tests of calconv_read() share. */
#ifndef READING_H
#define READING_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A reader's today(), whose context is the day. */
static inline int64_t today(void *context)
{
    return *(int64_t *)context;
}

/* The text in a block of its very size, so that a sanitizer sees any byte read behind it. */
static inline char *exact_copy(const char *text, size_t length)
{
    char *copy = malloc(length > 0 ? length : 1);

    if (copy == NULL)
        abort();
    memcpy(copy, text, length);
    return copy;
}

#endif
