/* SPDX-License-Identifier: MIT */
/* buffer.h - bytes that grow. */
#ifndef STREAM_BUFFER_H
#define STREAM_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All zero is an empty buffer.  Once memory failed, `failed` stays true and nothing is added. */
struct buffer {
    char *bytes;
    size_t length, room;
    bool failed;
};

/* Room for `more` bytes, at least one, behind the end; NULL if memory failed. */
char *buffer_reserve(struct buffer *buffer, size_t more);
void buffer_add(struct buffer *buffer, const char *bytes, size_t length);
void buffer_add_string(struct buffer *buffer, const char *string);
void buffer_add_number(struct buffer *buffer, int64_t number);
void buffer_free(struct buffer *buffer);

#endif
