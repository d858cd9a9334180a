/* SPDX-License-Identifier: MIT */
/*
 * edtf.c - the Extended Date/Time Format (ISO 8601-2), levels 0 and 1, of which dates that have a
 * day can be converted: YYYY-MM-DD, perhaps with a time, or with the mark `?`, `~` or `%`, and
 * intervals of such dates, open or of unknown end on one side: A/B, A/.., ../B, A/, /B.
 *
 * Dates are Gregorian, and the year 0000 exists.  All else that level 1 has, 2024-03, 201X,
 * 2001-21, Y170000002, is an error which says that it has no day.
 *
 * Reference: Library of Congress, Extended Date/Time Format Specification (4 February 2019).
 */
#include "text/phrase.h"
#include "text/text.h"

/* Up to `count` digits, of which the last may be X; *known is whether none is.  Returns how many
 * characters there are. */
static int take_digits(struct cc_scan *scan, int count, int64_t *number, bool *known)
{
    const char *first = scan->at;

    *number = 0;
    for (; scan->at < scan->end && scan->at - first < count; scan->at++) {
        if (*scan->at == 'X')
            *known = false;
        else if (*known && cc_is_digit(*scan->at))
            *number = 10 * *number + (*scan->at - '0');
        else
            break;
    }
    return (int)(scan->at - first);
}

/* Y170000002: a year of more than four digits. */
static bool take_long_year(struct cc_scan *scan)
{
    const char *first;

    if (!cc_take(scan, 'Y'))
        return false;
    (void)cc_take(scan, '-');
    for (first = scan->at; scan->at < scan->end && cc_is_digit(*scan->at);)
        scan->at++;
    return scan->at - first > 4;
}

static bool take_mark(struct cc_scan *scan)
{
    return cc_take(scan, '?') || cc_take(scan, '~') || cc_take(scan, '%');
}

/* Whether the date, with its mark, ends where the scan is. */
static bool ends(struct cc_scan scan)
{
    (void)take_mark(&scan);
    return scan.at == scan.end || *scan.at == '/';
}

/* Read a date of any precision; that of a date without a day is an error. */
static enum calconv_status take_date(struct cc_scan *scan, struct calconv_date *date,
                                     struct calconv_error *error)
{
    static const int digits[] = {4, 2, 2};
    struct cc_scan start = *scan;
    bool known = true, negative;
    int fields = 0;

    if (take_long_year(scan) && ends(*scan))
        return cc_want(error, "a day", scan);
    *scan = start;
    negative = cc_take(scan, '-');
    for (; fields < 3 && (fields == 0 || cc_take(scan, '-')); fields++)
        if (take_digits(scan, digits[fields], &date->field[fields], &known) != digits[fields])
            return cc_want(error, "a date of EDTF level 1", scan);
    if (negative)
        date->field[0] = -date->field[0];
    if ((fields < 3 || !known) && ends(*scan))
        return cc_want(error, "a day", scan);
    if (fields < 3 || !known)
        return cc_want(error, "a date of EDTF level 1", scan);
    return CALCONV_OK;
}

/* A date, perhaps with a mark. */
static enum calconv_status read_date(struct cc_scan *scan, struct calconv_second *found,
                                     struct calconv_error *error)
{
    const char *first = scan->at;
    struct calconv_date date = {.leap = 0};
    enum calconv_status status = take_date(scan, &date, error);

    if (status != CALCONV_OK)
        return status;
    found->calendar = calconv_default();
    found->place = (struct calconv_part){(size_t)(first - scan->text), (size_t)(scan->at - first)};
    first = scan->at;
    if (take_mark(scan))
        found->qualifier = (struct calconv_part){(size_t)(first - scan->text), 1};
    return cc_day_read(found->calendar, false, &date, &found->day, error);
}

/* The time behind a date. */
static enum calconv_status read_time(struct cc_scan *scan, struct calconv_reading *reading,
                                     struct calconv_error *error)
{
    const char *first = scan->at;

    if (!cc_take(scan, 'T'))
        return CALCONV_OK;
    if (!cc_scan_time(scan))
        return cc_fail_at(error, CALCONV_ETIME, NULL, NULL, scan);
    reading->separator = *first;
    reading->time = (size_t)(first + 1 - scan->text);
    reading->time_length = (size_t)(scan->at - first - 1);
    reading->place.size += (size_t)(scan->at - first);
    return CALCONV_OK;
}

/* What stands in place of a date of an interval. */
static enum calconv_bound take_bound(struct cc_scan *scan)
{
    if (scan->end - scan->at < 2 || scan->at[0] != '.' || scan->at[1] != '.')
        return CALCONV_UNKNOWN;
    scan->at += 2;
    return CALCONV_OPEN;
}

enum calconv_status cc_read_edtf(const char *text, size_t length, struct calconv_reading *reading,
                                 struct calconv_error *error)
{
    struct cc_scan scan = {text, text + length, text};
    struct calconv_second first = {.day = 0};
    struct calconv_reading found = {.day = 0};
    enum calconv_status status;

    if (length > 0 && (*text == '.' || *text == '/')) {
        found.start = take_bound(&scan);
        if (!cc_take(&scan, '/'))
            return cc_want(error, "a date of EDTF level 1", &scan);
    }
    status = read_date(&scan, &first, error);
    if (status != CALCONV_OK)
        return status;
    found.day = first.day;
    found.calendar = first.calendar;
    found.place = first.place;
    found.qualifier = first.qualifier;
    if (found.start == CALCONV_BOUNDED && cc_take(&scan, '/')) {
        if (scan.at == scan.end || *scan.at == '.')
            found.end = take_bound(&scan);
        else
            status = read_date(&scan, &found.second, error);
    } else if (found.start == CALCONV_BOUNDED && found.qualifier.size == 0)
        status = read_time(&scan, &found, error);
    if (status == CALCONV_OK && scan.at < scan.end)
        status = cc_want(error, NULL, &scan);
    if (status == CALCONV_OK)
        *reading = found;
    return status;
}

size_t cc_edtf_length(const char *text, size_t length)
{
    struct cc_scan scan = {text, text + length, text};
    struct calconv_reading reading = {.day = 0};
    struct calconv_date date;

    if (take_date(&scan, &date, NULL) != CALCONV_OK)
        return 0;
    length = (size_t)(scan.at - text);
    return read_time(&scan, &reading, NULL) == CALCONV_OK ? (size_t)(scan.at - text) : length;
}
