/* SPDX-License-Identifier: MIT */
/*
 * gedcom.c - dates of family records: GEDCOM.
 *
 * Written is GEDCOM 7: [CALENDAR] DAY MONTH YEAR [BCE].  Read are also the escapes of GEDCOM 5.5
 * and 5.5.1, `@#DHEBREW@`, their B.C. and their years with a stroke, 1731/32, of which the second
 * is the one that begins with January.  A date without a calendar is Gregorian, the second one of a
 * range too.  Words are read in any case and with any number of blanks between them.
 *
 * Adar: GEDCOM 7 has ADR for Adar I alone and ADS for Adar in every year, and recommends to turn
 * ADR of a common year, which most people write, into ADS; so it is read.
 *
 * References: FamilySearch GEDCOM 7.0, 2.4 and Appendix A; The GEDCOM Standard 5.5.1 (1999),
 * DATE_VALUE; the same 5.5 (1996).
 */
#include <string.h>

#include "text/phrase.h"
#include "text/text.h"

#define ADAR_I 13 /* in the list of months: behind the others, as it is leap */

struct notation {
    const char *keyword, *escape, *id;
    const char *months;
    bool has_bce; /* an epoch before year 1 */
};

enum { GREGORIAN, JULIAN, HEBREW, FRENCH, NOTATIONS };

#define MONTHS_OF_ROME "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"

static const struct notation notations[NOTATIONS] = {
    [GREGORIAN] = {"GREGORIAN", "GREGORIAN", "gregorian", MONTHS_OF_ROME, true},
    [JULIAN] = {"JULIAN", "JULIAN", "julian", MONTHS_OF_ROME, true},
    [HEBREW] = {"HEBREW", "HEBREW", "hebrew", "TSH|CSH|KSL|TVT|SHV|ADS|NSN|IYR|SVN|TMZ|AAV|ELL|ADR",
                false},
    [FRENCH] = {"FRENCH_R", "FRENCH R", "french-republican",
                "VEND|BRUM|FRIM|NIVO|PLUV|VENT|GERM|FLOR|PRAI|MESS|THER|FRUC|COMP", false},
};

static const struct notation *notation_of(const struct calconv_calendar *calendar)
{
    for (size_t i = 0; i < NOTATIONS; i++)
        if (strcmp(notations[i].id, calendar->id) == 0)
            return &notations[i];
    return NULL;
}

/* ---- Writing ------------------------------------------------------------------------------- */

bool cc_gedcom_has(const struct calconv_calendar *calendar)
{
    return notation_of(calendar) != NULL;
}

bool cc_gedcom_fits(const struct calconv_calendar *calendar, const struct calconv_date *date)
{
    return date->field[0] > 0 || notation_of(calendar)->has_bce;
}

size_t cc_write_gedcom(const struct calconv_calendar *calendar, const struct calconv_date *date,
                       char *text, size_t size)
{
    const struct notation *notation = notation_of(calendar);
    int64_t year = date->field[0];
    size_t at = 0, length = 0;
    const char *month =
        calconv_name(notation->months, date->leap != 0 ? ADAR_I : date->field[1], &length);

    if (notation != notations) {
        cc_put_string(text, size, &at, notation->keyword);
        cc_put(text, size, &at, " ", 1);
    }
    cc_put_number(text, size, &at, date->field[2], 1);
    cc_put(text, size, &at, " ", 1);
    cc_put(text, size, &at, month, length);
    cc_put(text, size, &at, " ", 1);
    cc_put_number(text, size, &at, year > 0 ? year : 1 - year, 1);
    if (year <= 0)
        cc_put(text, size, &at, " BCE", 4);
    return at;
}

/* ---- Words --------------------------------------------------------------------------------- */

/* A word of the text; empty if `length` is 0. */
struct word {
    const char *at;
    size_t length;
};

static bool is_of_word(char c)
{
    return cc_is_letter(c) || cc_is_digit(c) || c == '_';
}

/* Take the word that is next: it begins with no digit. */
static struct word take_word(struct cc_scan *scan)
{
    struct word word = {scan->at, 0};

    if (scan->at < scan->end && !cc_is_digit(*scan->at))
        while (scan->at < scan->end && is_of_word(*scan->at))
            scan->at++;
    word.length = (size_t)(scan->at - word.at);
    return word;
}

/* Whether a word is this one, in any case. */
static bool is_word(struct word word, const char *other, size_t length)
{
    if (word.length != length)
        return false;
    for (size_t i = 0; i < length; i++)
        if (cc_lower(word.at[i]) != cc_lower(other[i]))
            return false;
    return true;
}

/* The place of a word in a list of words, from 1; 0: it is not there. */
static int64_t find_word(struct word word, const char *list)
{
    size_t length;
    const char *other;

    for (int64_t i = 1; word.length > 0 && (other = calconv_name(list, i, &length)) != NULL; i++)
        if (is_word(word, other, length))
            return i;
    return 0;
}

/* A run of digits, INT64_MAX for one that does not fit; false: none is next. */
static bool take_number(struct cc_scan *scan, int64_t *number)
{
    static const struct calconv_field any = {.name = "", .in_era = true}; /* it may have zeros */
    bool huge;

    return cc_scan_number(scan, &any, number, &huge);
}

/* ---- One date ------------------------------------------------------------------------------ */

/* What a date consists of, as written. */
struct shape {
    struct word calendar; /* without `@#D` and `@`; empty: none is named */
    bool escaped;
    int64_t day, year;
    struct word month;
    struct cc_second_year second;
    bool bce;
    const char *number, *stop; /* where the day is, and where the date ends */
};

/* HEBREW, _EXTENSION or `@#DHEBREW@`, if one is next, with the blanks behind it. */
static void take_calendar(struct cc_scan *scan, struct shape *shape)
{
    struct cc_scan ahead = *scan;

    if (scan->end - scan->at > 3 && memcmp(scan->at, "@#D", 3) == 0) {
        const char *name = scan->at + 3;
        const char *end = memchr(name, '@', (size_t)(scan->end - name));
        if (end == NULL)
            return;
        shape->calendar = (struct word){name, (size_t)(end - name)};
        shape->escaped = true;
        scan->at = end + 1;
        (void)cc_take_blanks(scan);
        return;
    }
    shape->calendar = take_word(&ahead);
    for (size_t i = 0; i < NOTATIONS; i++)
        if (find_word(shape->calendar, notations[i].keyword) != 0 ||
            (shape->calendar.length > 1 && *shape->calendar.at == '_')) {
            (void)cc_take_blanks(&ahead);
            *scan = ahead;
            return;
        }
    shape->calendar.length = 0;
}

/* B.C., BC or BCE, if one is next. */
static bool take_bce(struct cc_scan *scan)
{
    struct cc_scan ahead = *scan;

    (void)cc_take_blanks(&ahead);
    if (ahead.end - ahead.at >= 4 && is_word((struct word){ahead.at, 4}, "B.C.", 4))
        ahead.at += 4;
    else if (find_word(take_word(&ahead), "BCE|BC") == 0)
        return false;
    *scan = ahead;
    return true;
}

/* Take [CALENDAR] DAY MONTH YEAR, whatever the words in it; false: something else is next, and the
 * scan where it differs; shape->day and shape->year are -1 then, if they are not there. */
static bool take_shape(struct cc_scan *scan, struct shape *shape)
{
    struct cc_scan ahead;

    *shape = (struct shape){.day = -1, .year = -1};
    take_calendar(scan, shape);
    shape->number = scan->at;
    if (!take_number(scan, &shape->day))
        return false;
    ahead = *scan;
    if (!cc_take_blanks(&ahead))
        return false;
    shape->month = take_word(&ahead);
    if (shape->month.length == 0 || find_word(shape->month, "AND|TO") != 0 ||
        !cc_take_blanks(&ahead) || !take_number(&ahead, &shape->year))
        return false;
    *scan = ahead;
    if (scan->at < scan->end && *scan->at == '/' && !cc_scan_stroke(scan, &shape->second))
        return false;
    shape->bce = take_bce(scan);
    shape->stop = scan->at;
    return scan->at == scan->end || !is_of_word(*scan->at);
}

/* The notation that a shape names, NULL: one that GEDCOM does not define. */
static const struct notation *find_notation(const struct shape *shape)
{
    if (shape->calendar.length == 0 && !shape->escaped)
        return notations;
    for (size_t i = 0; i < NOTATIONS; i++)
        if (find_word(shape->calendar,
                      shape->escaped ? notations[i].escape : notations[i].keyword) != 0)
            return &notations[i];
    return NULL;
}

/* The calendar's own year. */
static enum calconv_status choose_year(const struct notation *notation, const struct shape *shape,
                                       const struct calconv_calendar *calendar, int64_t *year,
                                       struct calconv_error *error)
{
    *year = shape->year;
    if (*year < 1)
        return cc_fail(error, CALCONV_EERA, calendar, "years begin with 1");
    if ((shape->bce || shape->second.any) && !notation->has_bce)
        return cc_fail(error, CALCONV_EERA, calendar,
                       "its years are neither counted backward nor given twice");
    if (shape->bce && shape->second.any)
        return cc_fail(error, CALCONV_EERA, calendar, "years before 1 are not given twice");
    if (shape->bce)
        *year = *year == INT64_MAX ? -INT64_MAX : 1 - *year;
    else if (shape->second.any) {
        if (!cc_is_next_year(&shape->second, *year))
            return cc_fail(error, CALCONV_ESYNTAX, calendar, cc_not_next_year);
        ++*year;
    }
    return CALCONV_OK;
}

/* The day that a shape stands for. */
static enum calconv_status interpret(const struct cc_scan *scan, const struct shape *shape,
                                     bool after_sunset, struct calconv_second *found,
                                     struct calconv_error *error)
{
    const struct notation *notation = find_notation(shape);
    struct calconv_date date = {.field = {0, 0, shape->day}};
    enum calconv_status status;

    if (notation == NULL) {
        cc_fail(error, CALCONV_ECALENDAR, NULL, "GEDCOM does not define this calendar");
        if (error != NULL) {
            error->offset = (size_t)(shape->calendar.at - scan->text);
            error->got = (int64_t)shape->calendar.length;
        }
        return CALCONV_ECALENDAR;
    }
    found->calendar = cc_find_builtin(notation->id, strlen(notation->id));
    date.field[1] = find_word(shape->month, notation->months);
    if (date.field[1] == 0) {
        struct cc_scan month = {shape->month.at, scan->end, scan->text};
        return cc_want(error, "a month that GEDCOM has in this calendar", &month);
    }
    status = choose_year(notation, shape, found->calendar, &date.field[0], error);
    if (status != CALCONV_OK)
        return status;
    if (notation == &notations[HEBREW] && date.field[1] == ADAR_I) {
        struct calconv_year year;
        bool leap =
            calconv_year(found->calendar, date.field[0], &year, NULL) == CALCONV_OK && year.leap;
        date.field[1] = leap ? 5 : 6;
        date.leap = leap ? 2 : 0;
    }
    return cc_day_read(found->calendar, after_sunset, &date, &found->day, error);
}

size_t cc_gedcom_length(const char *text, size_t length)
{
    struct cc_scan scan = {text, text + length, text};
    struct shape shape;
    bool is_known;

    if (!take_shape(&scan, &shape))
        return 0;
    is_known = shape.calendar.length > 0;
    for (size_t i = 0; i < NOTATIONS; i++)
        is_known = is_known || find_word(shape.month, notations[i].months) != 0;
    return is_known ? (size_t)(shape.stop - text) : 0; /* not `room 12 on 5 MAR 1900` */
}

/* Say what is wanting in what take_shape() refused, where it stopped. */
static enum calconv_status refuse_shape(const struct cc_scan *scan, const struct shape *shape,
                                        struct calconv_error *error)
{
    const struct notation *notation = find_notation(shape);
    struct cc_scan stop = *scan, ahead = *scan;
    struct word month = shape->day < 0 ? take_word(&ahead) : shape->month;
    bool has_month = notation != NULL && find_word(month, notation->months) != 0;

    if (shape->day < 0 ? has_month : !has_month && shape->year < 0) { /* MAR 1900, 1900 */
        stop.at = shape->number;
        return cc_want(error, "a day", &stop);
    }
    if (!has_month || shape->year >= 0)
        return cc_want(error, "a date of GEDCOM", &stop);
    stop.at = month.at + month.length;
    return cc_want(error, "a year", &stop);
}

enum calconv_status cc_scan_gedcom(struct cc_scan *scan, bool after_sunset,
                                   struct calconv_second *found, struct calconv_error *error)
{
    const char *first = scan->at;
    struct shape shape;

    if (!take_shape(scan, &shape))
        return refuse_shape(scan, &shape, error);
    found->place = (struct calconv_part){(size_t)(first - scan->text), (size_t)(scan->at - first)};
    return interpret(scan, &shape, after_sunset, found, error);
}
