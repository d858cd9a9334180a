/* SPDX-License-Identifier: MIT */
/*
 * iso_week.c - ISO 8601 week dates: YYYY-Www-D.
 *
 * Rule: weeks begin on Monday (1); week 1 of a year is the one that holds its first Thursday, so
 * the week of 4 January.  Years have 52 or 53 ("leap") weeks.  Range: proleptic, |R.D.| <= 10^12.
 *
 * References: ISO 8601:2004, 3.2.2; Reingold and Dershowitz, Calendrical Calculations (4th ed.),
 * chapter 5.  Checked against: GNU date (%G-W%V-%u), ICU, Calendrical Calculations' Lisp.
 */
#include "core/arith.h"
#include "core/core.h"

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t first = cc_first_monday(date->field[0]);
    int64_t weeks = (cc_first_monday(date->field[0] + 1) - first) / 7;

    if (date->field[1] < 1 || date->field[1] > weeks)
        return calconv_fail_field(error, self, date, 1, 1, weeks);
    if (date->field[2] < 1 || date->field[2] > 7)
        return calconv_fail_field(error, self, date, 2, 1, 7);
    *day = first + 7 * (date->field[1] - 1) + date->field[2] - 1;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t year;
    int week;

    (void)self;
    calconv_iso_week(day, &year, &week);
    date->field[0] = year;
    date->field[1] = week;
    date->field[2] = calconv_weekday(day);
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_schema schema = {
    .form = "YYYY-Www-D",
    .count = 3,
    .field =
        {
            {"year", "", CALCONV_YEAR, 4, .is_signed = true, .least = -CC_YEAR_MAX,
             .greatest = CC_YEAR_MAX},
            {"week", "-W", CALCONV_OTHER, 2, .greatest = 99},
            {"weekday", "-", CALCONV_OTHER, 1, .greatest = 9},
        },
};

const struct calconv_calendar cc_iso_week[] = {
    {
        CC_EXACT,
        .id = "iso-week",
        .aliases = "ywd|week",
        .name = "ISO week date",
        .summary = "ISO 8601 week date, Monday = 1",
        .source = "ISO 8601",
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .schema = &schema,
        .limits = {0, 0, 0, 0, 364, 371},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
