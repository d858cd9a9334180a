/* SPDX-License-Identifier: MIT */
/* buffer.c - bytes that grow. */
#include "stream/buffer.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *buffer_reserve(struct buffer *buffer, size_t more)
{
    if (buffer->failed)
        return NULL;
    if (buffer->room - buffer->length < more) {
        size_t room = buffer->room < 4096 ? 4096 : buffer->room;
        char *bytes = NULL;

        while (room - buffer->length < more && room <= SIZE_MAX / 2)
            room *= 2;
        if (room - buffer->length >= more)
            bytes = realloc(buffer->bytes, room);
        if (bytes == NULL) {
            buffer->failed = true;
            return NULL;
        }
        buffer->bytes = bytes;
        buffer->room = room;
    }
    return buffer->bytes + buffer->length;
}

void buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
    char *at = length > 0 ? buffer_reserve(buffer, length) : NULL;

    if (at != NULL) {
        memcpy(at, bytes, length);
        buffer->length += length;
    }
}

void buffer_add_string(struct buffer *buffer, const char *string)
{
    buffer_add(buffer, string, strlen(string));
}

void buffer_add_number(struct buffer *buffer, int64_t number)
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%" PRId64, number);

    buffer_add(buffer, digits, (size_t)length);
}

void buffer_free(struct buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (struct buffer){.bytes = NULL};
}
