/* SPDX-License-Identifier: MIT */
/* buffer.c - bytes that grow. */
#include "stream/buffer.h"

#include <stdlib.h>
#include <string.h>

char *buffer_grow(struct buffer *buffer, size_t more)
{
    size_t room = buffer->room < 4096 ? 4096 : buffer->room;
    char *bytes = NULL;

    if (buffer->failed)
        return NULL;
    while (room - buffer->length < more && room <= SIZE_MAX / 2)
        room *= 2;
    if (room - buffer->length >= more)
        bytes = realloc(buffer->bytes, room);
    if (bytes == NULL) {
        buffer->failed = true;
        buffer->room = buffer->length;
        return NULL;
    }
    buffer->bytes = bytes;
    buffer->room = room;
    return buffer->bytes + buffer->length;
}

void buffer_add_string(struct buffer *buffer, const char *string)
{
    buffer_add(buffer, string, strlen(string));
}

void buffer_add_number(struct buffer *buffer, int64_t number)
{
    char digits[24];
    char *first = digits + sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

    do
        *--first = (char)('0' + rest % 10);
    while ((rest /= 10) != 0);
    if (number < 0)
        *--first = '-';
    buffer_add(buffer, first, (size_t)(digits + sizeof digits - first));
}

void buffer_free(struct buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (struct buffer){.bytes = NULL};
}
