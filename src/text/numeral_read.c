/* SPDX-License-Identifier: MIT */
/*
 * numeral_read.c - numbers in text: digits of any script, and numerals that have rules.
 *
 * A numeral is first taken for what its letters are worth, whatever their order; it is one only if
 * the number is written with just these letters (numbering.c), which alone knows the rules.
 */
#include <string.h>

#include "text/cldr.h"
#include "text/parse.h"
#include "text/text.h"

#define SHORT 18 /* digits that fit 64 bits */

/* ---- Digits -------------------------------------------------------------------------------- */

/* The digit that a text begins with, or -1; its bytes, and what the digits of its system share. */
static int digit_at(const char *text, const char *end, size_t *size, uint32_t *system)
{
    uint32_t code;
    int digit;

    if (text == end)
        return -1;
    if ((unsigned char)*text < 0x80) {
        *size = 1;
        *system = '0';
        return cc_is_digit(*text) ? *text - '0' : -1;
    }
    *size = calconv_utf8(text, (size_t)(end - text), &code);
    digit = *size == 0 ? -1 : cc_digit_value(code);
    /* the digits of a system stand in a row, but for the Chinese */
    *system = code - (uint32_t)digit;
    if (digit >= 0 && (code == 0x3007 || code >= 0x4E00) && code < 0xA000)
        *system = 0x3007;
    return digit;
}

size_t cc_take_digits(const char *text, const char *end, size_t most, int64_t *number,
                      size_t *digits)
{
    const char *at = text, *stop;
    uint32_t first, system;
    size_t size;
    int digit;

    *number = 0;
    /* ASCII's, most of the time */
    stop = (size_t)(end - text) < SHORT ? end : text + SHORT;
    if (most < (size_t)(stop - text))
        stop = text + most;
    for (; at < stop && cc_is_digit(*at); at++)
        *number = 10 * *number + (*at - '0');
    *digits = (size_t)(at - text);
    if (at > text && at < end && !cc_is_digit(*at))
        return *digits;
    first = '0';
    for (; *digits < most; ++*digits, at += size) {
        digit = digit_at(at, end, &size, &system);
        if (digit < 0 || (*digits > 0 && system != first))
            break;
        first = system;
        *number = *number < CC_HUGE_NUMBER / 10 ? 10 * *number + digit : INT64_MAX;
    }
    return (size_t)(at - text);
}

/* ---- Numerals ------------------------------------------------------------------------------ */

#define LONGEST 16 /* characters of a numeral */

/* The number of the longest of the letters from..to of a system that stands at `at`, 0: none. */
static int64_t letter_at(const struct calconv_numbering *system, int64_t from, int64_t to,
                         const char **at, const char *end)
{
    const char *letters = cc_numbering_letters(system), *letter;
    size_t length, longest = 0;
    int64_t found = 0;

    for (int64_t i = from; i <= to && (letter = calconv_name(letters, i, &length)) != NULL; i++)
        if (length > longest && (size_t)(end - *at) >= length && memcmp(*at, letter, length) == 0) {
            longest = length;
            found = i;
        }
    *at += longest;
    return found;
}

/* Take a string if it is next. */
static bool take(const char **at, const char *end, const char *string)
{
    size_t length = strlen(string);

    if ((size_t)(end - *at) < length || memcmp(*at, string, length) != 0)
        return false;
    *at += length;
    return true;
}

/* A letter for each decimal place, from thousands on. */
static int64_t worth_of_places(const struct calconv_numbering *system, const char *at,
                               const char *end)
{
    static const int powers[] = {1, 10, 100, 1000};
    int64_t worth = 0, letter;

    if (system->kind == CC_GREEK && take(&at, end, "͵"))
        worth = 1000 * letter_at(system, 1, 9, &at, end);
    for (int place = 3; place >= 0; place--) {
        letter = letter_at(system, 9 * place + 1, 9 * place + 9, &at, end);
        worth += letter == 0 ? 0 : (letter - 9 * place) * powers[place];
    }
    return worth;
}

/* The sum of Hebrew letters; those before a geresh that others follow are thousands. */
static int64_t worth_of_hebrew(const struct calconv_numbering *system, const char *at,
                               const char *end)
{
    int64_t worth = 0, letter;

    if (take(&at, end, "אלפיים"))
        return 2000;
    if ((size_t)(end - at) == strlen("אלף") && take(&at, end, "אלף"))
        return 1000;
    while (at < end) {
        if (take(&at, end, " אלפים"))
            worth *= 1000;
        else if (take(&at, end, "׳"))
            worth *= at < end && *at != ' ' ? 1000 : 1;
        else if (take(&at, end, "״"))
            ;
        else if (take(&at, end, "ף"))
            worth += 80;
        else {
            bool final = take(&at, end, "ם") || take(&at, end, "ן") || take(&at, end, "ץ");
            letter = final ? 0 : letter_at(system, 1, 22, &at, end);
            if (letter == 0)
                return 0;
            worth += letter < 10 ? letter : letter < 19 ? 10 * (letter - 9) : 100 * (letter - 18);
        }
    }
    return worth;
}

static int64_t worth_of_ethiopic(const struct calconv_numbering *system, const char *at,
                                 const char *end)
{
    int64_t whole = 0, hundreds = 0, rest = 0, letter;

    while (at < end) {
        if (take(&at, end, "፻")) {
            hundreds = 100 * (rest == 0 ? 1 : rest);
            rest = 0;
        } else if (take(&at, end, "፼")) {
            whole = 10000 * (hundreds + rest == 0 ? 1 : hundreds + rest);
            hundreds = rest = 0;
        } else if ((letter = letter_at(system, 1, 18, &at, end)) > 0)
            rest += letter < 10 ? letter : 10 * (letter - 9);
        else
            return 0;
    }
    return whole + hundreds + rest;
}

static int64_t worth_of_han(const char *at, const char *end)
{
    static const struct {
        char sign[4];
        int16_t worth;
    } signs[] = {{"千", 1000}, {"百", 100}, {"十", 10}, {"廿", 20}, {"丗", 30}, {"卌", 40}};
    int64_t worth = 0, units = 0;

    while (at < end) {
        uint32_t system;
        size_t size = 0;
        int digit, i = 0;
        if (take(&at, end, "初") || take(&at, end, "零"))
            continue;
        while (i < 6 && !take(&at, end, signs[i].sign))
            i++;
        if (i < 3) {
            worth += (units == 0 ? 1 : units) * signs[i].worth;
            units = 0;
        } else if (i < 6)
            worth += signs[i].worth;
        else {
            digit = digit_at(at, end, &size, &system);
            if (digit < 1 || system != 0x3007)
                return 0;
            units = digit;
            at += size;
        }
    }
    return worth + units;
}

static int64_t worth_of(const struct calconv_numbering *system, const char *at, const char *end)
{
    switch ((enum cc_numerals)system->kind) {
    case CC_HEBREW:
        return worth_of_hebrew(system, at, end);
    case CC_ETHIOPIC:
        return worth_of_ethiopic(system, at, end);
    case CC_CHINESE:
    case CC_JAPANESE:
    case CC_CHINESE_DAYS:
        return worth_of_han(at, end);
    case CC_JAPANESE_YEAR:
        return 1;
    default: /* CC_ADDITIVE, CC_GREEK */
        return worth_of_places(system, at, end);
    }
}

/* Whether the system writes the number so. */
static bool is_written(const struct calconv_numbering *system, int64_t number, const char *text,
                       size_t length)
{
    char written[CALCONV_WRITTEN];
    size_t size = 0;

    return number > 0 && cc_put_numeral(system, number, 1, written, sizeof written, &size) &&
           size == length && memcmp(written, text, length) == 0;
}

size_t cc_take_numeral(const struct calconv_numbering *system, const char *text, const char *end,
                       size_t below, int64_t *number)
{
    size_t ends[LONGEST + 1], count = 0, length = 0;
    uint32_t code;

    /* where characters end; the longest that is a numeral counts */
    while (count < LONGEST && text + length < end) {
        size_t size = calconv_utf8(text + length, (size_t)(end - text) - length, &code);
        if (size == 0)
            break;
        length += size;
        ends[count++] = length;
    }
    for (; count > 0; count--) {
        if (ends[count - 1] >= below)
            continue;
        *number = worth_of(system, text, text + ends[count - 1]);
        if (is_written(system, *number, text, ends[count - 1]))
            return ends[count - 1];
    }
    return 0;
}
