/* SPDX-License-Identifier: MIT */
/* dual.c - years with a stroke: 1711/2-02-11, when the year of some began with 1 January and the
 * year of others on a later day. */
#include "text/text.h"

const char cc_not_next_year[] = "behind the stroke must be the year after the one before it";

bool cc_scan_stroke(struct cc_scan *scan, struct cc_second_year *second)
{
    const char *first;

    if (!cc_take(scan, '/'))
        return false;
    *second = (struct cc_second_year){.any = true, .modulus = 1};
    for (first = scan->at; scan->at < scan->end && cc_is_digit(*scan->at); scan->at++) {
        if (second->modulus > CC_SECOND_YEAR_MAX)
            return false;
        second->modulus *= 10;
        second->number = 10 * second->number + (*scan->at - '0');
    }
    return scan->at > first;
}

bool cc_scan_second_year(struct cc_scan *scan, const struct calconv_calendar *calendar, int field,
                         struct cc_second_year *second)
{
    return calendar->second_year != NULL && !second->any &&
           calendar->schema->field[field].role == CALCONV_YEAR && cc_scan_stroke(scan, second);
}

bool cc_is_next_year(const struct cc_second_year *second, int64_t first)
{
    return first >= 0 && first <= CC_SECOND_YEAR_MAX &&
           (first + 1) % second->modulus == second->number;
}

enum calconv_status cc_choose_year(const struct calconv_calendar *calendar,
                                   const struct cc_second_year *second, struct calconv_date *date,
                                   struct calconv_error *error)
{
    int64_t *year = &date->field[calconv_field_with(calendar, CALCONV_YEAR)], first = *year;

    if (!cc_is_next_year(second, first))
        return cc_fail(error, CALCONV_ESYNTAX, calendar, cc_not_next_year);
    *year = first + 1;
    if (calendar->second_year(calendar, date) < 0)
        return CALCONV_OK;
    *year = first;
    if (calendar->second_year(calendar, date) > 0)
        return CALCONV_OK;
    return cc_fail(error, CALCONV_ESYNTAX, calendar, "the day has only one year");
}
