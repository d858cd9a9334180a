/* SPDX-License-Identifier: MIT */
/* digits.c - UTF-8, and the digits of all scripts. */
#include "text/text.h"

size_t calconv_utf8(const char *text, size_t length, uint32_t *code)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *s = (const unsigned char *)text;
    size_t size;
    uint32_t value;

    if (length == 0)
        return 0;
    if (s[0] < 0x80) {
        *code = s[0];
        return 1;
    }
    if (s[0] < 0xC2 || s[0] > 0xF4)
        return 0;
    size = s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
    if (size > length)
        return 0;
    value = s[0] & (0xFFu >> (size + 1));
    for (size_t i = 1; i < size; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (s[i] & 0x3F);
    }
    if (value < least[size] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return 0;
    *code = value;
    return size;
}

int cc_digit_value(uint32_t code)
{
    static const uint32_t zeros[] = {
#include "data/digits.inc"
    };

    /* the Chinese digits, of which only these ten are positional */
    static const uint16_t chinese[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                       0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};

    for (int i = 0; code >= 0x3007 && code < 0xA000 && i < 10; i++)
        if (code == chinese[i])
            return i;
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        if (code >= zeros[i] && code - zeros[i] < 10)
            return (int)(code - zeros[i]);
    return -1;
}
