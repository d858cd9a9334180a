/* SPDX-License-Identifier: MIT */
/* buffer.h - bytes that grow. */
#ifndef STREAM_BUFFER_H
#define STREAM_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* All zero is an empty buffer.  Once memory failed, `failed` stays true and nothing is added. */
struct buffer {
    char *bytes;
    size_t length, room;
    bool failed;
};

/* Room for `more` bytes, at least one, behind the end; NULL if memory failed. */
char *buffer_grow(struct buffer *buffer, size_t more);

static inline char *buffer_reserve(struct buffer *buffer, size_t more)
{
    return buffer->room - buffer->length < more ? buffer_grow(buffer, more)
                                                : buffer->bytes + buffer->length;
}

static inline void buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
    char *at = length > 0 ? buffer_reserve(buffer, length) : NULL;

    if (at != NULL) {
        memcpy(at, bytes, length);
        buffer->length += length;
    }
}

static inline void buffer_add_byte(struct buffer *buffer, char byte)
{
    if (buffer_reserve(buffer, 1) != NULL)
        buffer->bytes[buffer->length++] = byte;
}

void buffer_add_string(struct buffer *buffer, const char *string);
void buffer_add_number(struct buffer *buffer, int64_t number);
void buffer_free(struct buffer *buffer);

#endif
