/* SPDX-License-Identifier: MIT */
/* gregorian.c - Gregorian years and ISO weeks, on which other calendars and formats rest. */
#include "core/arith.h"
#include "core/core.h"

int64_t cc_gregorian_new_year(int64_t year)
{
    int64_t past = year - 1;
    return 365 * past + cc_floor_div(past, 4) - cc_floor_div(past, 100) + cc_floor_div(past, 400) +
           1;
}

int64_t cc_gregorian_year(int64_t day)
{
    int64_t year = cc_floor_div((day - 1) * 400, 146097) + 1; /* to within a year */

    while (cc_gregorian_new_year(year) > day)
        year--;
    while (cc_gregorian_new_year(year + 1) <= day)
        year++;
    return year;
}

int64_t cc_first_monday(int64_t year)
{
    int64_t january_4 = cc_gregorian_new_year(year) + 3;
    return january_4 - calconv_weekday(january_4) + 1;
}

void calconv_iso_week(int64_t day, int64_t *year, int *week)
{
    *year = cc_gregorian_year(day - calconv_weekday(day) + 4); /* the year of the Thursday */
    *week = (int)((day - cc_first_monday(*year)) / 7) + 1;
}
