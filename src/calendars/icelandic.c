/* SPDX-License-Identifier: MIT */
/*
 * icelandic.c - the Icelandic calendar of misseri, weeks of summer and winter.
 *
 * Rule: summer (S) begins on the first Thursday on or after 19 April Gregorian, which begins the
 * year; winter (W) begins on the Saturday 180 days before the next summer.  A date is year, season,
 * week of the season and day of the week, Sunday = 0: 2023-W20-5 is the Friday of the 20th week of
 * winter of the year that began in April 2023.  Weeks of summer run from Thursday to Wednesday, of
 * winter from Saturday to Friday.  Summer has 26 weeks and two days, in leap years 27 weeks and two
 * days; winter 25 weeks and five days.  What the last week of a season lacks does not exist.
 *
 * Epoch: year 1 began on Thursday 19 April 1 Gregorian (R.D. 109).  Range: |R.D.| <= 10^12,
 * proleptic; in this form the rule is that of the years since 1700.
 *
 * References: S. Janson, The Icelandic calendar, Scripta Islandica 62 (2011), 51-104; Reingold and
 * Dershowitz, Calendrical Calculations (4th ed.), chapter 6.
 * Checked against: Calendrical Calculations' Lisp.
 */
#include "core/arith.h"
#include "core/core.h"

enum { YEAR, SEASON, WEEK, WEEKDAY };
enum { SUMMER = 1, WINTER };

/* The first Thursday on or after 19 April, 108 or, in leap years, 109 days after 1 January. */
static int64_t summer(int64_t year)
{
    int64_t april_19 = cc_gregorian_new_year(year + 1) - 257;
    return april_19 + (11 - calconv_weekday(april_19)) % 7;
}

static int64_t winter(int64_t year)
{
    return summer(year + 1) - 180;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    bool is_summer = date->field[SEASON] == SUMMER;
    int64_t year = date->field[YEAR];
    int64_t first = is_summer ? summer(year) : winter(year);
    int64_t days = (is_summer ? winter(year) : summer(year + 1)) - first, place;

    if (date->field[WEEK] < 1 || date->field[WEEK] > (days + 6) / 7)
        return calconv_fail_field(error, self, date, WEEK, 1, (days + 6) / 7);
    place = 7 * (date->field[WEEK] - 1) +
            cc_floor_mod(date->field[WEEKDAY] - calconv_weekday(first), 7);
    if (place >= days)
        return cc_fail(error, CALCONV_EGAP, self,
                       is_summer ? "the last week of summer has only Thursday (4) and Friday (5)"
                                 : "the last week of winter has no Thursday (4) and Friday (5)");
    *day = first + place;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t year = cc_gregorian_year(day), first;

    (void)self;
    if (day < summer(year))
        year--;
    first = day < winter(year) ? summer(year) : winter(year);
    date->field[YEAR] = year;
    date->field[SEASON] = day < winter(year) ? SUMMER : WINTER;
    date->field[WEEK] = (day - first) / 7 + 1;
    date->field[WEEKDAY] = calconv_weekday(day) % 7;
    date->leap = 0;
    return CALCONV_OK;
}

static void first_of_year(const struct calconv_calendar *self, struct calconv_date *date)
{
    (void)self;
    date->field[SEASON] = SUMMER;
    date->field[WEEK] = 1;
    date->field[WEEKDAY] = 4;
}

static const struct calconv_schema schema = {
    .form = "YYYY-S|WWW-D",
    .count = 4,
    .field =
        {
            {"year", "", CALCONV_YEAR, 4, .is_signed = true, .least = -CC_YEAR_MAX,
             .greatest = CC_YEAR_MAX},
            {"season", "-", CALCONV_OTHER, 1, .least = 1, .greatest = 2, .names = "S|W"},
            {"week", "", CALCONV_OTHER, 2, .greatest = 99},
            {"weekday", "-", CALCONV_OTHER, 1, .greatest = 6},
        },
};

const struct calconv_calendar cc_icelandic[] = {
    {
        CC_EXACT,
        .id = "icelandic",
        .aliases = "misseri",
        .name = "Icelandic",
        .summary = "weeks of summer and winter, Sunday = 0",
        .source = "Icelandic almanac, by Calendrical Calculations",
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .unordered = true,
        .schema = &schema,
        .limits = {0, 0, 0, 0, 364, 371},
        .to_day = to_day,
        .from_day = from_day,
        .first_of_year = first_of_year,
    },
    {.id = NULL},
};
