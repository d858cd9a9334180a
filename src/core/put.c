/* SPDX-License-Identifier: MIT */
/* put.c - writing into a buffer of fixed size while counting what the whole would need. */
#include <string.h>

#include "core/core.h"

void cc_put(char *text, size_t size, size_t *at, const char *bytes, size_t length)
{
    if (*at < size) {
        size_t room = size - *at;
        memcpy(text + *at, bytes, length < room ? length : room);
    }
    *at += length;
}

void cc_put_string(char *text, size_t size, size_t *at, const char *string)
{
    cc_put(text, size, at, string, strlen(string));
}

void cc_put_number(char *text, size_t size, size_t *at, int64_t number, int width)
{
    char digits[48];
    char *first = digits + sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

    if (number >= 0 && number < 100 && width == 2 && *at + 2 <= size) { /* most are */
        text[(*at)++] = (char)('0' + number / 10);
        text[(*at)++] = (char)('0' + number % 10);
        return;
    }
    for (; rest >= 100; rest /= 100, width -= 2) {
        uint32_t two = (uint32_t)(rest % 100);
        *--first = (char)('0' + two % 10);
        *--first = (char)('0' + two / 10);
    }
    for (; rest != 0 || width > 0; rest /= 10, width--)
        *--first = (char)('0' + rest % 10);
    if (first == digits + sizeof digits)
        *--first = '0';
    if (number < 0)
        *--first = '-';
    cc_put(text, size, at, first, (size_t)(digits + sizeof digits - first));
}
