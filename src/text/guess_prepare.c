/* SPDX-License-Identifier: MIT */
/* guess_prepare.c - a text made uniform, so that its words can be told by ASCII's characters. */
#include <string.h>

#include "text/guess.h"

bool cc_guess_is_apostrophe(uint32_t code)
{
    return code == '\'' || code == '`' || code == 0x2B9 || (code >= 0x2BB && code <= 0x2BF) ||
           code == 0x2018 || code == 0x2019 || code == 0x5F3;
}

/* Marks of direction, and the joiners within words. */
bool cc_guess_is_mark(uint32_t code)
{
    return code == 0x061C || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/* What stands for a blank, comma or hyphen: `-` is what East Asia writes behind years and months, a
 * blank what it writes behind days; '\0': the character itself. */
static char separator(uint32_t code, bool behind_digit)
{
    static const uint32_t blanks[] = {0xA0,   0x60C,  0x66B,  0x2009, 0x200A,
                                      0x202F, 0x3000, 0x3001, 0x1363};
    static const uint32_t hyphens[] = {0x2010, 0x2011, 0x2013, 0x2212};
    static const uint32_t units[] = {0x5E74, 0xB144, 0x6708, 0xC6D4, 0x65E5, 0xC77C};

    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (code == blanks[i])
            return ' ';
    for (size_t i = 0; i < sizeof hyphens / sizeof *hyphens; i++)
        if (code == hyphens[i])
            return '-';
    for (size_t i = 0; behind_digit && i < sizeof units / sizeof *units; i++)
        if (code == units[i])
            return i < 4 ? '-' : ' ';
    return code < ' ' ? ' ' : '\0';
}

bool cc_guess_prepare(struct cc_guess_text *guess, const char *text, size_t length)
{
    bool behind_digit = false; /* where the words of East Asia stand */

    guess->length = 0;
    guess->digits = guess->foreign = false;
    if (length > CC_GUESS_LONGEST)
        return false;
    while (length > 0) {
        uint32_t code;
        size_t size = calconv_utf8(text, length, &code);
        int digit = size > 1 ? cc_digit_value(code) : -1;
        char *at = guess->text + guess->length;

        if (size == 0)
            return false;
        guess->length++;
        if (digit >= 0)
            *at = (char)('0' + digit);
        else if (cc_guess_is_apostrophe(code))
            *at = '\'';
        else if (separator(code, behind_digit) != '\0')
            *at = separator(code, behind_digit);
        else if (cc_guess_is_mark(code))
            guess->length--;
        else {
            memcpy(at, text, size);
            guess->length += size - 1;
            guess->foreign = guess->foreign || size > 1;
        }
        behind_digit = digit >= 0 || (size == 1 && cc_is_digit(*text));
        guess->digits = guess->digits || behind_digit;
        text += size;
        length -= size;
    }
    return true;
}
