/* SPDX-License-Identifier: MIT */
/*
 * babylonian.c - the Babylonian calendar, in years of the Seleucid Era.
 *
 * Rule: months begin with the crescent.  Of 19 years those with (7 y + 13) mod 19 < 7 have thirteen
 * months: a second Addaru (12L) at their end but, in year 18 of the cycle (y mod 19 = 18), a second
 * Ululu (06L); both follow their namesakes.  The crescent is taken as seen after the first sunset
 * at Babylon (32.4794 N, 44.4328 E, 26 m) that is at least 24 hours after the conjunction and over
 * 48 minutes before moonset.  255 of 49,510 months have 31 days, since the rule looks at each month
 * by itself; the Babylonians had none.
 *
 * Epoch: 0001-01-01 = -310-04-03 Julian = R.D. -113502.  Days begin at sunset; a date is that of
 * the daylight.
 *
 * Tables: two bits a month, made by tools/astronomical.c from ERFA, src/data/babylonian.inc.
 *
 * Range: years -690 to 3312 (Gregorian -1001 to 3002); outside: refused.  Computed for years 1 to
 * 386 (75 CE), from when the last cuneiform texts are, otherwise extrapolated; the cycle was not
 * kept before about 380 BCE.
 *
 * Differs: Calendrical Calculations begins 0.3 % of the months on another day, mostly a day earlier
 * (1.2 % from -900 to -800): its equation of time takes the Sun's mean longitude for dynamical, not
 * for universal time, so that sunset is up to a minute early in antiquity.
 *
 * References: Parker and Dubberstein, Babylonian Chronology 626 B.C.-A.D. 75 (1956); Reingold and
 * Dershowitz, Calendrical Calculations (4th ed.), 18.1.
 * Checked against: Calendrical Calculations' Lisp (162 of 49,510 months differ:
 * tests/crosscheck/astronomical-disagreements.tsv).
 */
#include "core/arith.h"
#include "core/core.h"
#include "core/length_table.h"

#define ULULU 6
#define ADDARU 12

static const uint32_t words[] = {
#include "data/babylonian.inc"
};
/* month 0 is the first of year 1 */
static const struct cc_length_table months = {-8548, 40966, -365930, 765433, 25920, 29, 2, words};

#define FIRST_YEAR (-690)
#define LAST_YEAR 3312

/* The number of the first month of a year. */
static int64_t first_month(int64_t year)
{
    return cc_floor_div(235 * (year - 1) + 13, 19);
}

/* The month with a second one in this year, or 0. */
static int leap_month(int64_t year)
{
    if (cc_floor_mod(7 * year + 13, 19) >= 7)
        return 0;
    return cc_floor_mod(year, 19) == 18 ? ULULU : ADDARU;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], month = date->field[1], number;
    bool leap = (date->leap >> 1 & 1) != 0;

    if (year < FIRST_YEAR || year > LAST_YEAR)
        return calconv_fail_field(error, self, date, 0, FIRST_YEAR, LAST_YEAR);
    if (month < 1 || month > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    if (leap && month != leap_month(year))
        return cc_fail_leap(error, self, date, 1);
    number = first_month(year) + month - 1 + (leap || (leap_month(year) == ULULU && month > ULULU));
    return cc_length_day(&months, self, date, number, day, error);
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t number = cc_length_find(&months, day);
    int64_t year = cc_floor_div(19 * number + 5, 235) + 1;
    int place = (int)(number - first_month(year)), leap = leap_month(year); /* from 0 */

    (void)self;
    date->field[0] = year;
    date->field[1] = leap != 0 && place >= leap ? place : place + 1;
    date->field[2] = day - cc_length_start(&months, number) + 1;
    date->leap = leap != 0 && place == leap ? 2 : 0;
    return CALCONV_OK;
}

/* The second Ululu and Addaru have names of their own in the lists: 13 and 14. */
static int month_index(const struct calconv_calendar *self, const struct calconv_date *date)
{
    (void)self;
    if (date->leap != 0)
        return date->field[1] == ULULU ? 13 : 14;
    return (int)date->field[1];
}

static const struct calconv_era eras[] = {
    {"se", "SE", .since = INT64_MIN},
    {.code = NULL},
};

#define MONTHS                                                                                     \
    "Nisanu|Ayaru|Simanu|Duʾuzu|Abu|Ululu|Tashritu|Arakhsamna|Kislimu|Tebetu|Shabatu|Addaru|"     \
    "Ululu II|Addaru II"

const struct calconv_calendar cc_babylonian[] = {
    {
        .size = sizeof(struct calconv_calendar),
        .id = "babylonian",
        .aliases = "seleucid",
        .name = "Babylonian",
        .summary = "19-year cycle, crescent at Babylon by the lag of moonset",
        .source = "cuneiform texts; Calendrical Calculations",
        .year_span = "1..386",
        .kind = CALCONV_COMPUTED,
        .basis = CALCONV_LUNISOLAR,
        .day_start = CALCONV_SUNSET,
        .proleptic = true,
        .first = -365871,
        .last = 1096188,
        .since = -113502,
        .until = 27475,
        .schema = &calconv_schema_leap_months,
        .eras = eras,
        .months = MONTHS,
        .months_short = MONTHS,
        .limits = {12, 13, 29, 31, 353, 385},
        .to_day = to_day,
        .from_day = from_day,
        .month_index = month_index,
    },
    {.id = NULL},
};
