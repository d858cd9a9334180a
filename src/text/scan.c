/* SPDX-License-Identifier: MIT */
/* scan.c - numbers, the fields of a date, times of day. */
#include <string.h>

#include "text/text.h"

/* A run of digits; false: there is none.  *huge: the number is 10^18 or more. */
static bool scan_digits(struct cc_scan *scan, int64_t *number, bool *huge)
{
    const char *first = scan->at;
    int64_t value = 0;

    *huge = false;
    for (; scan->at < scan->end && cc_is_digit(*scan->at); scan->at++) {
        if (value < CC_HUGE_NUMBER / 10)
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

/* Take one of a field's names, written just so; of several that fit the longest. */
static bool take_name(struct cc_scan *scan, const struct calconv_field *field)
{
    size_t left = (size_t)(scan->end - scan->at), longest = 0, length;
    const char *name;

    for (int64_t i = 1; (name = calconv_name(field->names, i, &length)) != NULL; i++)
        if (length > longest && length <= left && memcmp(name, scan->at, length) == 0)
            longest = length;
    scan->at += longest;
    return longest > 0;
}

/* Take a field as the written form has it. */
static bool take_field(struct cc_scan *scan, const struct calconv_calendar *calendar,
                       const struct calconv_field *field)
{
    const char *first;
    int64_t number;
    bool huge;

    if (!take_before(scan, field->before))
        return false;
    if (field->names != NULL)
        return take_name(scan, field);
    if (field->in_era) {
        const char *code = scan->at;
        const struct calconv_era *era = cc_scan_era(scan, calendar);
        if (era == NULL || strlen(era->code) != (size_t)(scan->at - code) ||
            memcmp(era->code, code, (size_t)(scan->at - code)) != 0)
            return false;
    } else if (field->is_signed)
        (void)cc_take(scan, '-');
    first = scan->at;
    if (!scan_digits(scan, &number, &huge) || huge || number > field->greatest ||
        scan->at - first < field->width || (scan->at - first > field->width && *first == '0'))
        return false;
    if (field->mark != 0)
        (void)cc_take(scan, field->mark);
    return true;
}

size_t calconv_date_length(const struct calconv_calendar *calendar, const char *text, size_t length)
{
    const struct calconv_schema *schema = calendar->schema;
    struct cc_scan scan = {text, text + length, text};

    if (schema->field[0].role != CALCONV_YEAR)
        return 0;
    for (int i = 0; i < schema->count; i++)
        if (!take_field(&scan, calendar, &schema->field[i]))
            return 0;
    return (size_t)(scan.at - text);
}

/* Two digits that are at most `greatest`. */
static inline bool scan_pair(struct cc_scan *scan, int greatest)
{
    if (scan->end - scan->at < 2 || !cc_is_digit(scan->at[0]) || !cc_is_digit(scan->at[1]) ||
        10 * (scan->at[0] - '0') + (scan->at[1] - '0') > greatest)
        return false;
    scan->at += 2;
    return true;
}

bool cc_scan_offset(struct cc_scan *scan)
{
    struct cc_scan more = *scan;

    if ((!cc_take(&more, '+') && !cc_take(&more, '-')) || !scan_pair(&more, 23))
        return false;
    if ((cc_take(&more, ':') || (more.at < more.end && cc_is_digit(*more.at))) &&
        !scan_pair(&more, 59))
        return false;
    *scan = more;
    return true;
}

bool cc_scan_time(struct cc_scan *scan)
{
    struct cc_scan more;

    if (!scan_pair(scan, 23) || !cc_take(scan, ':') || !scan_pair(scan, 59))
        return false;
    more = *scan; /* what turns out to be no more of the time is left */
    if (cc_take(&more, ':') && scan_pair(&more, 60)) { /* a leap second is second 60 */
        *scan = more;
        if (cc_take(&more, '.') && more.at < more.end && cc_is_digit(*more.at)) {
            while (more.at < more.end && cc_is_digit(*more.at))
                more.at++;
            *scan = more;
        }
    }
    if (!cc_take(scan, 'Z'))
        (void)cc_scan_offset(scan);
    return true;
}

size_t calconv_time_length(const char *text, size_t length)
{
    struct cc_scan scan = {text, text + length, text};

    return cc_scan_time(&scan) ? (size_t)(scan.at - text) : 0;
}
