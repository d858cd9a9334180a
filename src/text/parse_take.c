/* SPDX-License-Identifier: MIT */
/* parse_take.c - what a step of a format takes of a text, where there is only one way to. */
#include <string.h>

#include "text/parse.h"
#include "text/text.h"

#define WRITTEN 128 /* bytes of a written form that is read by %F */

/* Take the sign of a number that may have one; *negative says which. */
const char *cc_take_sign(const char *at, const char *end, bool *negative)
{
    static const char minus[] = "\xE2\x88\x92"; /* U+2212 */

    *negative = false;
    if (at < end && *at == '-') {
        *negative = true;
        return at + 1;
    }
    if ((size_t)(end - at) >= 3 && memcmp(at, minus, 3) == 0) {
        *negative = true;
        return at + 3;
    }
    return at < end && *at == '+' ? at + 1 : at;
}

/* M06, M05L */
const char *cc_take_month_code(struct cc_match *match, const struct cc_step *step, const char *at)
{
    struct cc_taken *taken = &match->taken[step->slot];
    const char *end = match->end, *first = at;
    size_t digits, length;

    if (at == end || cc_lower(*at) != 'm')
        return NULL;
    at++;
    length = cc_take_digits(at, end, 2, &taken->number, &digits);
    if (digits == 0)
        return NULL;
    at += length;
    taken->negative = at < end && cc_lower(*at) == 'l'; /* the month is leap */
    at += taken->negative;
    taken->at = first;
    taken->length = (size_t)(at - first);
    return at;
}

/* The written form, in the digits of any script; *error says what is wrong. */
const char *cc_take_written(struct cc_match *match, const struct cc_step *step, const char *at,
                            const char **stop)
{
    char ascii[WRITTEN];
    uint8_t origin[WRITTEN + 1];
    struct cc_scan scan = {ascii, ascii, ascii};
    size_t n = 0, i = 0, left = (size_t)(match->end - at);
    struct calconv_error error = {.offset = 0};
    enum calconv_status status;

    for (; i < left && i < WRITTEN; n++) {
        size_t size = 1;
        bool negative;
        int64_t digit = 0;
        size_t digits = 0;
        origin[n] = (uint8_t)i;
        if ((unsigned char)at[i] >= 0x80)
            size = cc_take_digits(at + i, match->end, 1, &digit, &digits);
        if (digits == 1)
            ascii[n] = (char)('0' + (int)digit);
        else if (cc_take_sign(at + i, match->end, &negative) == at + i + 3) {
            ascii[n] = '-';
            size = 3;
        } else {
            ascii[n] = at[i];
            size = 1;
        }
        i += size;
    }
    origin[n] = (uint8_t)(i < WRITTEN ? i : WRITTEN);
    scan.end = ascii + n;
    match->era = NULL;
    match->written = (struct calconv_date){.leap = 0};
    status = cc_scan_fields(&scan, match->format->calendar, match->format->calendar->schema->count,
                            &match->written, &match->era, &error);
    *stop = at + origin[status == CALCONV_OK ? 0 : error.offset];
    if (status != CALCONV_OK)
        return NULL;
    match->taken[step->slot].at = at;
    match->taken[step->slot].length = origin[scan.at - ascii];
    return at + origin[scan.at - ascii];
}

/* An ISO date with its annotation, up to a blank or the end. */
const char *cc_take_ixdtf(struct cc_match *match, const char *at, const char **stop)
{
    const struct calconv_calendar *gregorian = calconv_default();
    struct calconv_reader reader = {.size = sizeof reader, .calendars = &gregorian, .count = 1};
    struct calconv_error error;
    const char *end = at;

    *stop = at;
    while (end < match->end && cc_blank_at(end, match->end) == 0)
        end++;
    if (at < end && !cc_is_digit(*at) && *at != '-' && *at != '+')
        return NULL;
    if (calconv_read(&reader, at, (size_t)(end - at), &match->ixdtf, &error) != CALCONV_OK) {
        *stop = at + error.offset;
        return NULL;
    }
    return end;
}

/* A time, perhaps with a zone in brackets; without one, nothing. */
const char *cc_take_time(struct cc_match *match, const char *at)
{
    const char *end = match->end;
    struct cc_scan scan = {at, end, at};
    size_t length = cc_scan_time(&scan) ? (size_t)(scan.at - at) : 0;
    const char *close = at + length;

    if (length > 0 && close < end && *close == '[') {
        while (close < end && *close != ']' && *close > ' ')
            close++;
        if (close < end && *close == ']')
            length = (size_t)(close + 1 - at);
    }
    match->time = at;
    match->time_length = length;
    return at + length;
}

const char *cc_match_word(struct cc_match *match, const char *word, const char *at)
{
    size_t length = strlen(word);

    return (size_t)(match->end - at) >= length && cc_same_but_case(word, at, length) ? at + length
                                                                                     : NULL;
}

const char *cc_take_authority(struct cc_match *match, const char *at)
{
    const char *behind = NULL;

    for (int i = CALCONV_EXACT; behind == NULL && i <= CALCONV_DISPUTED; i++)
        behind = cc_match_word(match, calconv_authority_name((enum calconv_authority)i), at);
    return behind;
}
