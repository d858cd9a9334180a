/* SPDX-License-Identifier: MIT */
/*
 * parse_text.c - literals and names of a format, found in a text: in any case, with any blanks
 * where the format has some, and whatever bidi marks there are.
 */
#include <string.h>

#include "text/parse.h"
#include "text/text.h"

/* ---- Characters ---------------------------------------------------------------------------- */

/* The bytes of the bidi mark at `at`, 0: there is none. */
static size_t mark_at(const char *at, const char *end)
{
    uint32_t code = 0;
    size_t size;

    if (at == end || (unsigned char)*at < 0xD8)
        return 0;
    size = calconv_utf8(at, (size_t)(end - at), &code);
    return code == 0x061C || code == 0x200E || code == 0x200F ||
                   (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)
               ? size
               : 0;
}

/* The bytes of the blank at `at`, 0: there is none. */
size_t cc_blank_at(const char *at, const char *end)
{
    uint32_t code = 0;
    size_t size;

    if (at == end)
        return 0;
    if (*at == ' ' || (*at >= '\t' && *at <= '\r'))
        return 1;
    if ((unsigned char)*at < 0xC2)
        return 0;
    size = calconv_utf8(at, (size_t)(end - at), &code);
    return code == 0xA0 || (code >= 0x2000 && code <= 0x200B) || code == 0x202F || code == 0x3000
               ? size
               : 0;
}

const char *cc_skip_marks(const char *at, const char *end)
{
    size_t size;

    while ((size = mark_at(at, end)) > 0)
        at += size;
    return at;
}

const char *cc_skip_blanks(const char *at, const char *end)
{
    size_t size;

    while ((size = cc_blank_at(at, end)) > 0 || (size = mark_at(at, end)) > 0)
        at += size;
    return at;
}

/* ---- Literals ------------------------------------------------------------------------------ */

/* What may not meet itself without a blank between: digits 1, letters 2. */
static int class_of(char c)
{
    return cc_is_digit(c) ? 1 : cc_is_letter(c) || (unsigned char)c >= 0x80 ? 2 : 0;
}

/* Take a blank of the format: a run of them, or none where it is not missed. */
static const char *take_blanks(const struct cc_match *match, const char *at)
{
    const char *end = match->end, *behind = cc_skip_blanks(at, end);
    int class;

    if (behind > at || at == end || at == match->text)
        return behind;
    class = class_of(at[-1]);
    return cc_blank_at(at - 1, at) > 0 || class == 0 || class != class_of(*at) ? at : NULL;
}

/* Take a literal; NULL, and *stop is where it differs. */
const char *cc_take_literal(const struct cc_match *match, const char *literal, size_t length,
                            const char *at, const char **stop)
{
    const char *close = literal + length, *end = match->end;

    while (literal < close) {
        size_t size;
        if (at < end && *literal == *at &&
            (*literal > ' ' || (*literal == ' ' && at + 1 < end && at[1] > ' ' &&
                                (literal + 1 == close || literal[1] > ' ')))) {
            literal++;
            at++;
            continue;
        }
        if (cc_blank_at(literal, close) > 0) {
            literal = cc_skip_blanks(literal, close);
            *stop = at;
            at = take_blanks(match, at);
            if (at == NULL)
                return NULL;
            continue;
        }
        size = mark_at(literal, close);
        if (size > 0) {
            literal += size;
            continue;
        }
        at = cc_skip_marks(at, end);
        for (size = 1; literal + size < close && ((unsigned char)literal[size] & 0xC0) == 0x80;)
            size++;
        if ((size_t)(end - at) < size || !cc_same_but_case(literal, at, size)) {
            *stop = at;
            return NULL;
        }
        at += size;
        literal += size;
    }
    return at;
}

/* ---- Names --------------------------------------------------------------------------------- */

/* The longest of a list's names, of less than `below` bytes, that is at `at`; all that are the same
 * are in *names. */
/* Compare one name; of those that are the same length the bit is added to *names. */
static inline void try_name(const char *name, size_t length, int bit, const char *at, size_t room,
                            size_t below, size_t *longest, uint64_t *names)
{
    /* most differ in the first letter: ASCII's but for case, others need a closer look */
    if (length < *longest || length == 0 || length >= below || length > room ||
        ((*name ^ *at) & 0x5F) * ((*name & 0x80) == 0) != 0 || !cc_same_but_case(name, at, length))
        return;
    *names = (length > *longest ? 0 : *names) | UINT64_C(1) << bit;
    *longest = length;
}

size_t cc_find_word(const struct cc_step *step, const char *at, const char *end, size_t below,
                    uint64_t *names)
{
    size_t longest = 0, room = (size_t)(end - at);

    for (int i = 0; i < step->list_count; i++)
        try_name(step->list[i].text, step->list[i].length, i, at, room, below, &longest, names);
    return longest;
}

size_t cc_find_name(const char *list, const char *at, const char *end, size_t below,
                    uint64_t *names)
{
    size_t longest = 0, room = (size_t)(end - at), length;

    for (int i = 0; i < CC_NAMES && list != NULL; i++) {
        const char *stop = strchr(list, '|');
        length = stop == NULL ? strlen(list) : (size_t)(stop - list);
        try_name(list, length, i, at, room, below, &longest, names);
        list = stop == NULL ? NULL : stop + 1;
    }
    return longest;
}

/* The same of the eras' own names and codes, in the calendar's order of them. */
size_t cc_find_era(const struct calconv_calendar *calendar, const char *at, const char *end,
                   size_t below, uint64_t *names)
{
    size_t longest = 0, length;
    uint64_t found = 0;
    int i = 0;

    for (const struct calconv_era *era = calendar->eras; era->code != NULL && i < 64; era++, i++)
        for (int k = 0; k < 2; k++) {
            length = cc_find_name(k == 0 ? era->names : era->code, at, end, below, &found);
            if (length > 0 && length >= longest) {
                *names = (length > longest ? 0 : *names) | UINT64_C(1) << i;
                longest = length;
            }
        }
    return longest;
}
