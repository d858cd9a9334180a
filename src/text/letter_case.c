/* SPDX-License-Identifier: MIT */
/*
 * letter_case.c - capitals and small letters of the scripts where a rule gives one from the other:
 * Latin but for its rarer letters, Greek, Cyrillic and Armenian.  Both have as many bytes.
 */
#include "text/text.h"

#define FINAL_SIGMA 0x3C2

/* The first bytes of letters that have case go up to U+05BF's, but for those at U+1E00. */
#define LAST_LEAD 0xD6
#define LATIN_LEAD 0xE1

static uint32_t small_letter(uint32_t code)
{
    static const uint16_t even[][2] = {
        /* where a capital is even, and its small letter next */
        {0x100, 0x12F}, {0x132, 0x137}, {0x14A, 0x177}, {0x1F8, 0x21F},   {0x222, 0x233},
        {0x460, 0x481}, {0x48A, 0x4BF}, {0x4D0, 0x52F}, {0x1E00, 0x1E95}, {0x1EA0, 0x1EFF}};

    if (code < 0x80)
        return (unsigned char)cc_lower((char)code);
    if ((code >= 0xC0 && code <= 0xDE && code != 0xD7) ||
        (code >= 0x391 && code <= 0x3AB && code != 0x3A2) || (code >= 0x410 && code <= 0x42F))
        return code + 32;
    if (code == FINAL_SIGMA)
        return 0x3C3;
    if (code == 0x386) /* Greek letters with accents */
        return code + 38;
    if (code >= 0x388 && code <= 0x38A)
        return code + 37;
    if (code == 0x38C)
        return code + 64;
    if (code == 0x38E || code == 0x38F)
        return code + 63;
    if (code >= 0x400 && code <= 0x40F)
        return code + 80;
    if (code >= 0x531 && code <= 0x556)
        return code + 48;
    if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E))
        return code + (code & 1);
    for (size_t i = 0; i < sizeof even / sizeof *even; i++)
        if (code >= even[i][0] && code <= even[i][1])
            return code | 1;
    return code;
}

uint32_t cc_capital(uint32_t code)
{
    static const uint8_t distances[] = {32, 1, 37, 38, 48, 63, 64, 80};

    if (code == FINAL_SIGMA)
        return 0x3A3;
    for (size_t i = 0; i < sizeof distances; i++)
        if (code > distances[i] && small_letter(code - distances[i]) == code)
            return code - distances[i];
    return code;
}

bool cc_same_but_case(const char *a, const char *b, size_t length)
{
    for (size_t i = 0;;) {
        uint32_t c, d;
        size_t size;

        while (i < length && a[i] == b[i])
            i++;
        if (i == length)
            return true;
        while (i > 0 && ((unsigned char)a[i] & 0xC0) == 0x80)
            i--; /* to the character's first byte */
        if ((unsigned char)a[i] > LAST_LEAD && (unsigned char)a[i] != LATIN_LEAD)
            return false;
        size = calconv_utf8(a + i, length - i, &c);
        if (size == 0 || calconv_utf8(b + i, length - i, &d) != size ||
            small_letter(c) != small_letter(d))
            return false;
        i += size;
    }
}
