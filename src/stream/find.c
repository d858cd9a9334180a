/* SPDX-License-Identifier: MIT */
/*
 * find.c - finding dates in text: what is around a `-` decides whether it is one.
 *
 * Every date of these forms has a `-` behind its first number.
 */
#include "stream/find.h"

#include <string.h>

#define MINUS "\342\210\222" /* U+2212 */
#define MINUS_SIZE 3

/* ---- What may touch a date ----------------------------------------------------------------- */

static inline bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether it is one of these characters. */
static inline bool is_among(char c, const char *characters)
{
    return c != '\0' && strchr(characters, c) != NULL;
}

static bool is_behind_minus(const struct search *search, const char *at)
{
    return at - search->text >= MINUS_SIZE && memcmp(at - MINUS_SIZE, MINUS, MINUS_SIZE) == 0;
}

/* Whether what stands before `at` makes a date there part of something longer: a word, a version
 * number. */
static bool touches_before(const struct search *search, const char *at)
{
    char c = at > search->text ? at[-1] : ' ';

    return is_letter(c) || find_is_digit(c) || c == '.' ||
           (c == '-' && at - search->text > 1 && find_is_digit(at[-2])) ||
           is_behind_minus(search, at);
}

/* The same for what stands at its end; a `.` may be that of the sentence if the date is not in the
 * written form, or has a time. */
static bool touches_behind(const struct search *search, const char *at, bool timed)
{
    char c = at < search->end ? *at : ' ';
    bool number = search->end - at > 1 && find_is_digit(at[1]);

    return is_letter(c) || find_is_digit(c) || (c == '.' && (!timed || number)) ||
           (c == '-' && number);
}

/* Whether a `-` at `at` joins a date to what stands before it, and so is no minus sign. */
static bool is_hyphen(const struct search *search, const char *at)
{
    const char *first = at - 1;
    uint32_t code = 0;

    if (at == search->text)
        return false;
    if ((unsigned char)*first < 0x80)
        return is_letter(*first) || find_is_digit(*first) || is_among(*first, ".-_)]}");
    while (first > search->text && at - first < 4 && ((unsigned char)*first & 0xC0) == 0x80)
        first--;
    if (calconv_utf8(first, (size_t)(at - first), &code) != (size_t)(at - first))
        return true;
    /* spaces, bidi marks, quotes and brackets are no words */
    return !((code >= 0x80 && code < 0xC0) || (code >= 0x2000 && code < 0x2070) ||
             (code >= 0x3000 && code < 0x3040));
}

/* The bytes of the minus sign before a year; 0: it has none. */
static size_t sign_before(const struct search *search, const char *year)
{
    size_t size = is_behind_minus(search, year)            ? MINUS_SIZE
                  : year > search->text && year[-1] == '-' ? 1
                                                           : 0;

    return size > 0 && year - search->done >= (ptrdiff_t)size && !is_hyphen(search, year - size)
               ? size
               : 0;
}

/* ---- Finding ------------------------------------------------------------------------------- */

/* The calendar of this name; NULL: none.  Often the same name stands before each date. */
static const struct calconv_calendar *look_up(struct label *label, const char *name, size_t length)
{
    if (length != label->length || memcmp(name, label->name, length) != 0) {
        if (calconv_find(name, length, &label->calendar) != CALCONV_OK)
            label->calendar = NULL;
        label->length = length;
        memcpy(label->name, name, length);
    }
    return label->calendar;
}

const struct calconv_calendar *find_label(const struct search *search, const char *at,
                                          const char **start)
{
    struct label *label = search->label;
    const struct calconv_calendar *calendar;
    const char *colon = at - 1, *first = colon;

    if (at == search->done || *colon != ':')
        return NULL;
    while (first > search->done && colon - first < (ptrdiff_t)sizeof label->name &&
           (is_letter(first[-1]) || find_is_digit(first[-1]) || is_among(first[-1], "-_.@+")))
        first--;
    if (first == colon || !is_letter(*first))
        return NULL;
    calendar = look_up(label, first, (size_t)(colon - first));
    if (calendar != NULL)
        *start = first;
    return calendar;
}

/* Whether dates of the calendar can be told from other text: they begin with a year. */
static bool can_be_found(const struct calconv_calendar *calendar)
{
    return calendar->schema->field[0].role == CALCONV_YEAR &&
           calendar->schema->field[0].names == NULL;
}

/* Find the calendar and the beginning of the date whose year ends at `dash`; *year is where the
 * written form begins, without its sign. */
static bool find_start(const struct search *search, const char *dash, struct found *found,
                       const char **year)
{
    const struct calconv_reader *reader = search->reader;
    const char *digits = dash;
    bool in_era;

    while (digits > search->done && find_is_digit(digits[-1]))
        digits--;
    *year = digits;
    while (*year > search->done && is_letter((*year)[-1]))
        --*year;
    if (dash - digits < (*year < digits ? 1 : 4)) /* neither year nor era; most are none */
        return false;
    found->start = *year - (*year == digits ? sign_before(search, digits) : 0);
    found->own = find_label(search, found->start, &found->start);
    found->calendars = found->own == NULL ? reader->calendars : &found->own;
    found->count = found->own == NULL ? reader->count : 1;
    if (!can_be_found(found->calendars[0]))
        return false;
    in_era = found->calendars[0]->schema->field[0].in_era;
    if (in_era != (*year < digits))
        return false;
    /* 1711/1712-02-11 is a year with a stroke, not of 1712 */
    if (found->calendars[0]->second_year != NULL && found->start - search->text >= 2 &&
        found->start[-1] == '/' && find_is_digit(found->start[-2]))
        return false;
    return !touches_before(search, found->start);
}

/* The end of the bracket at `at`, `[Zone]` or `[u-ca=NAME]`; `at` if there is none. */
static const char *bracket_end(const struct search *search, const char *at)
{
    const char *end = at;

    if (at == search->end || *at != '[')
        return at;
    do
        end++;
    while (end < search->end && ' ' < *end && *end != '[' && *end != ']');
    return end < search->end && *end == ']' && end - at > 1 ? end + 1 : at;
}

static bool is_annotation(const char *at, const char *end)
{
    return (end - at > 7 && memcmp(at, "[u-ca=", 6) == 0) ||
           (end - at > 8 && memcmp(at, "[!u-ca=", 7) == 0);
}

/* Whether it is the bracket of a time zone for sure, and not `[main]` of a log: `[UTC]`, `[+01:00]`
 * or names of which each part has a capital, `[America/Port-au-Prince]`. */
static bool is_zone(const char *at, const char *end)
{
    bool parted = false;
    char before = '/';

    at += at[1] == '!' ? 2 : 1;
    if (end - at == 4 && memcmp(at, "UTC", 3) == 0)
        return true;
    if (*at == '+' || *at == '-')
        return end - at == 7 && calconv_time_length(at + 1, 5) == 5; /* +HH:MM] */
    for (; at + 1 < end; before = *at++) {
        if (before == '/' ? *at < 'A' || *at > 'Z'
                          : !is_letter(*at) && !find_is_digit(*at) && !is_among(*at, "_-+/"))
            return false;
        parted = parted || *at == '/';
    }
    return parted && before != '/';
}

/* Find the end of the date whose written form ends at `at`. */
static bool find_end(const struct search *search, const char *at, struct found *found)
{
    const char *first, *end;
    size_t time = 0;

    if (search->end - at > 1 && *at == 'T')
        time = calconv_time_length(at + 1, (size_t)(search->end - at) - 1);
    at += time == 0 ? 0 : time + 1;
    first = at;
    if (touches_behind(search, at, time > 0))
        return false;
    found->end = at;
    for (; (end = bracket_end(search, at)) > at; at = end)
        if (is_annotation(at, end) || (at == first && time > 0 && is_zone(at, end)))
            found->end = end;
        else if (at > first)
            break; /* only the first may be a zone, which an annotation behind it tells */
    return true;
}

bool find_around(const struct search *search, const char *dash, struct found *found)
{
    const char *at;

    if (!find_start(search, dash, found, &at))
        return false;
    for (size_t i = 0; i < found->count; i++) {
        size_t size;
        if (i > 0 && (at == search->end || *at++ != ','))
            return false;
        size = calconv_date_length(found->calendars[i], at, (size_t)(search->end - at));
        if (size == 0)
            return false;
        at += size;
    }
    return find_end(search, at, found);
}

bool find_by_formats(const struct search *search, const char *at, const char *end,
                     struct found *found)
{
    const struct calconv_reader *reader = search->reader;
    size_t longest = 0;

    if (touches_before(search, at))
        return false;
    for (size_t i = 0; i < reader->format_count; i++) {
        size_t length = calconv_format_length(reader->formats[i], reader, at, (size_t)(end - at));
        if (length > longest)
            longest = length;
    }
    *found = (struct found){
        .start = at, .end = at + longest, .calendars = reader->calendars, .count = reader->count};
    return longest > 0 && !touches_behind(search, found->end, true);
}
