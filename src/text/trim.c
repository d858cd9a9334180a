/* SPDX-License-Identifier: MIT */
/* trim.c - what may stand around a date: blanks and bidi marks. */
#include "text/text.h"

/* The length of the blank or bidi mark that `text` begins with, 0 if it begins with neither. */
static size_t blank_at(const char *text, size_t length)
{
    uint32_t code = 0;
    size_t size;

    if (length == 0)
        return 0;
    if (*text == ' ' || (*text >= '\t' && *text <= '\r'))
        return 1;
    if ((unsigned char)*text < 0xD8)
        return 0;
    size = calconv_utf8(text, length, &code);
    return code == 0x061C || code == 0x200E || code == 0x200F ||
                   (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)
               ? size
               : 0;
}

size_t calconv_trim(const char *text, size_t length, size_t *size)
{
    size_t start = 0, end = length, blank;

    while ((blank = blank_at(text + start, length - start)) > 0)
        start += blank;
    while (end > start) {
        size_t first = end - 1;
        while (first > start && end - first < 3 && ((unsigned char)text[first] & 0xC0) == 0x80)
            first--;
        if (blank_at(text + first, end - first) != end - first)
            break;
        end = first;
    }
    *size = end - start;
    return start;
}
