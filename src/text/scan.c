/* SPDX-License-Identifier: MIT */
/* scan.c - numbers, the fields of a date, times of day. */
#include "text/text.h"

#define HUGE_NUMBER INT64_C(1000000000000000000) /* 10^18: no field reaches it */

/* A run of digits; false: there is none.  *huge: the number is 10^18 or more. */
static bool scan_digits(struct cc_scan *scan, int64_t *number, bool *huge)
{
    const char *first = scan->at;
    int64_t value = 0;

    *huge = false;
    for (; scan->at < scan->end && cc_is_digit(*scan->at); scan->at++) {
        if (value < HUGE_NUMBER / 10)
            value = 10 * value + (*scan->at - '0');
        else
            *huge = true;
    }
    *number = *huge ? INT64_MAX : value;
    return scan->at > first;
}

/* What the digits behind the point are worth: whole `scale`ths, and whether anything is left. */
static int64_t scan_fraction(struct cc_scan *scan, int scale, bool *rest)
{
    int64_t value = 0, unit = 1;

    *rest = false;
    for (; scan->at < scan->end && cc_is_digit(*scan->at); scan->at++) {
        if (unit < INT64_C(100000000000000)) {
            value = 10 * value + (*scan->at - '0');
            unit *= 10;
        } else if (*scan->at != '0')
            *rest = true;
    }
    *rest = *rest || value * scale % unit != 0;
    return value * scale / unit;
}

bool cc_scan_number(struct cc_scan *scan, const struct calconv_field *field, int64_t *number,
                    bool *huge)
{
    bool negative = field->is_signed && cc_take(scan, '-');
    const char *first;
    int64_t value;

    if (field->is_signed && !negative)
        (void)cc_take(scan, '+');
    first = scan->at;
    if (!scan_digits(scan, &value, huge))
        return false;
    if (!field->is_signed && !field->in_era && *first == '0' && scan->at - first > field->width)
        return false;
    if (field->role == CALCONV_COUNT) {
        bool rest = false;
        int scale = field->scale > 1 ? field->scale : 1;
        value = *huge ? value : value * scale;
        if (scan->end - scan->at >= 2 && scan->at[0] == '.' && cc_is_digit(scan->at[1])) {
            scan->at++;
            int64_t parts = scan_fraction(scan, scale, &rest);
            if (!*huge)
                value += parts + (negative && rest); /* down, so away from zero */
        }
    }
    *number = negative ? -value : value;
    return true;
}

bool cc_scan_name(struct cc_scan *scan, const struct calconv_field *field, int64_t *number)
{
    const char *end = scan->at;
    size_t length;

    /* every name is tried: the longest that fits counts, so that one can begin as another */
    for (int64_t i = 1; calconv_name(field->names, i, &length) != NULL; i++) {
        const char *name = calconv_name(field->names, i, &length);
        size_t taken = cc_match_name(name, length, scan->at, (size_t)(scan->end - scan->at));
        if (taken > (size_t)(end - scan->at)) {
            end = scan->at + taken;
            *number = field->least + i - 1;
        }
    }
    if (end == scan->at)
        return false;
    scan->at = end;
    return true;
}

const struct calconv_era *cc_scan_era(struct cc_scan *scan, const struct calconv_calendar *calendar)
{
    const char *end = scan->at;

    while (end < scan->end && cc_is_letter(*end))
        end++;
    for (const struct calconv_era *era = calendar->eras; era != NULL && era->code != NULL; era++)
        if (cc_name_in(era->names, scan->at, (size_t)(end - scan->at)) ||
            cc_name_in(era->code, scan->at, (size_t)(end - scan->at))) {
            scan->at = end;
            return era;
        }
    return NULL;
}

/* Take what stands before a field. */
static bool take_before(struct cc_scan *scan, const char *before)
{
    const char *at = scan->at;

    for (; *before != '\0'; before++, at++)
        if (at == scan->end || *at != *before)
            return false;
    scan->at = at;
    return true;
}

enum calconv_status cc_scan_fields(struct cc_scan *scan, const struct calconv_calendar *calendar,
                                   int fields, struct calconv_date *date,
                                   const struct calconv_era **era, struct calconv_error *error)
{
    struct cc_second_year second = {.any = false};

    for (int i = 0; i < fields; i++) {
        const struct calconv_field *field = &calendar->schema->field[i];
        bool huge;

        while (!take_before(scan, field->before))
            if (i == 0 || !cc_scan_second_year(scan, calendar, i - 1, &second))
                goto syntax;
        if (field->names != NULL) {
            if (!cc_scan_name(scan, field, &date->field[i]))
                goto syntax;
            continue;
        }
        if (field->role == CALCONV_MONTH)
            (void)cc_take(scan, 'M');
        if (field->in_era && (*era = cc_scan_era(scan, calendar)) == NULL)
            goto syntax;
        if (!cc_scan_number(scan, field, &date->field[i], &huge))
            goto syntax;
        if (field->mark != 0
                ? cc_take(scan, field->mark)
                : (field->role == CALCONV_MONTH || field->role == CALCONV_DAY) &&
                      cc_take(scan, 'L')) /* where none can be: an error that says so */
            date->leap |= UINT32_C(1) << i;
    }
    return second.any ? cc_choose_year(calendar, &second, date, error) : CALCONV_OK;

syntax:
    cc_fail(error, CALCONV_ESYNTAX, calendar, NULL);
    if (error != NULL)
        error->offset = (size_t)(scan->at - scan->text);
    return CALCONV_ESYNTAX;
}

/* Two digits that are at most `greatest`. */
static bool scan_pair(struct cc_scan *scan, int greatest)
{
    if (scan->end - scan->at < 2 || !cc_is_digit(scan->at[0]) || !cc_is_digit(scan->at[1]) ||
        10 * (scan->at[0] - '0') + (scan->at[1] - '0') > greatest)
        return false;
    scan->at += 2;
    return true;
}

bool cc_scan_time(struct cc_scan *scan)
{
    if (!scan_pair(scan, 23) || !cc_take(scan, ':') || !scan_pair(scan, 59))
        return false;
    if (cc_take(scan, ':')) {
        if (!scan_pair(scan, 60)) /* a leap second is second 60 */
            return false;
        if (cc_take(scan, '.')) {
            if (scan->at == scan->end || !cc_is_digit(*scan->at))
                return false;
            while (scan->at < scan->end && cc_is_digit(*scan->at))
                scan->at++;
        }
    }
    if (cc_take(scan, 'Z'))
        return true;
    if (!cc_take(scan, '+') && !cc_take(scan, '-'))
        return true;
    if (!scan_pair(scan, 23))
        return false;
    if (cc_take(scan, ':'))
        return scan_pair(scan, 59);
    return scan->at == scan->end || !cc_is_digit(*scan->at) || scan_pair(scan, 59);
}

size_t calconv_time_length(const char *text, size_t length)
{
    struct cc_scan scan = {text, text + length, text};

    return cc_scan_time(&scan) ? (size_t)(scan.at - text) : 0;
}
