/* SPDX-License-Identifier: MIT */
/*
 * ordinal.c - ISO 8601 ordinal dates: YYYY-DDD, year and day of the year.
 *
 * Rule: proleptic Gregorian years, 1 January = 001.  Range: |R.D.| <= 10^12.
 * Reference: ISO 8601:2004, 4.1.3.  Checked against: GNU date (%Y-%j), ICU.
 */
#include "core/arith.h"
#include "core/core.h"

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t new_year = cc_gregorian_new_year(date->field[0]);
    int64_t days = cc_gregorian_new_year(date->field[0] + 1) - new_year;

    if (date->field[1] < 1 || date->field[1] > days)
        return calconv_fail_field(error, self, date, 1, 1, days);
    *day = new_year + date->field[1] - 1;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t year = cc_gregorian_year(day);

    (void)self;
    date->field[0] = year;
    date->field[1] = day - cc_gregorian_new_year(year) + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_schema schema = {
    .form = "YYYY-DDD",
    .count = 2,
    .field =
        {
            {"year", "", CALCONV_YEAR, 4, .is_signed = true, .least = -CC_YEAR_MAX,
             .greatest = CC_YEAR_MAX},
            {"day_of_year", "-", CALCONV_DAY_OF_YEAR, 3, .greatest = 999},
        },
};

const struct calconv_calendar cc_ordinal[] = {
    {
        CC_EXACT,
        .id = "ordinal",
        .aliases = "yd|iso-ordinal|day-of-year",
        .name = "ISO ordinal date",
        .summary = "ISO 8601 ordinal date: year and day of the year",
        .source = "ISO 8601",
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .schema = &schema,
        .limits = {0, 0, 0, 0, 365, 366},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
