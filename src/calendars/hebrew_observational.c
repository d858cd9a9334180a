/* SPDX-License-Identifier: MIT */
/*
 * hebrew_observational.c - the Hebrew calendar as it was kept by sight, by a model of the sky.
 *
 * Rule: a month begins with the evening on which the crescent is first visible, at the latest after
 * 30 days.  Nisan is the first month whose 15th day the vernal equinox does not come after, by days
 * from sunset; a year from Nisan that so gets thirteen months has a second Adar.  Months are
 * written as those of hebrew: Tishri = 01, the first of two Adars 05L, the other 06, Nisan 07, Elul
 * 12; the year changes with Tishri.  The crescent is visible by Shaukat's criterion at Haifa (32.82
 * N, 35 E): when the Sun is 4.5 degrees below the horizon, the Moon is over 4.1 degrees high and at
 * least 10.6 degrees from it.
 *
 * Epoch: that of hebrew.  Days begin at sunset; a date is that of the daylight.
 *
 * Tables: a bit a month and a bit a year from Nisan, made by tools/astronomical.c from ERFA,
 * src/data/hebrew_observational.inc and hebrew_years.inc.
 *
 * Range: years 2760 to 6761 (Gregorian -1001 to 3001); outside: refused.  Computed from the Second
 * Temple (3246) to 4118 (358 CE), after which fixed arithmetic is said to have come; extrapolated
 * before and after.  What the court declared in a given year is not known.
 *
 * Differs: Calendrical Calculations has the rule of 30 days in the functions called alt.  By these
 * 0.2 % of the months begin on another day, mostly a day earlier (for why see babylonian); by its
 * main functions, where 138 of 50,000 months have 31 days, 0.6 %.
 *
 * References: Mishnah, Rosh ha-Shanah 1-3; Maimonides, Hilkhot Kiddush ha-Hodesh 1-4; Reingold and
 * Dershowitz, Calendrical Calculations (4th ed.), 14.9 and 18.4.
 * Checked against: Calendrical Calculations' Lisp (98 of 49,500 months differ:
 * tests/crosscheck/astronomical-disagreements.tsv).
 */
#include "calendars/hebrew.h"

#include "core/arith.h"
#include "core/length_table.h"

#define FIRST_YEAR 2760
#define LAST_YEAR 6761
#define BEFORE_NISAN 6 /* months of a common year from Tishri on */
#define ADAR 6

static const uint32_t month_words[] = {
#include "data/hebrew_observational.inc"
};
static const uint32_t year_words[] = {
#include "data/hebrew_years.inc"
};
static const struct cc_length_table months = {-8548, 40966, -365930, 765433,
                                              25920, 29,    1,       month_words};
/* Years from the Nisan of a year on, in months. */
static const struct cc_length_table years = {2759, 6761, -8547, 235, 19, 12, 1, year_words};

/* Whether the year that begins with Tishri has two Adars. */
static bool is_leap(int64_t year)
{
    return year >= FIRST_YEAR && year <= LAST_YEAR &&
           cc_length_start(&years, year) - cc_length_start(&years, year - 1) == 13;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], month = date->field[1], number;
    bool leap_month = (date->leap >> 1 & 1) != 0;

    if (year < FIRST_YEAR || year > LAST_YEAR)
        return calconv_fail_field(error, self, date, 0, FIRST_YEAR, LAST_YEAR);
    if (month < 1 || month > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    if (leap_month && (month != ADAR - 1 || !is_leap(year)))
        return cc_fail_leap(error, self, date, 1);
    if (month < ADAR)
        number = cc_length_start(&years, year - 1) + BEFORE_NISAN + month - 1 + leap_month;
    else
        number = cc_length_start(&years, year) + month - ADAR - 1;
    return cc_length_day(&months, self, date, number, day, error);
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t number = cc_length_find(&months, day), year = cc_length_find(&years, number);
    int64_t place = number - cc_length_start(&years, year); /* from 0, Nisan */
    int64_t month = place + ADAR + 1;

    (void)self;
    date->leap = 0;
    if (place >= BEFORE_NISAN) {
        year++;
        month = place - BEFORE_NISAN + 1;
        if (month >= ADAR && is_leap(year)) {
            date->leap = month == ADAR ? 2 : 0;
            month--;
        }
    }
    date->field[0] = year;
    date->field[1] = month;
    date->field[2] = day - cc_length_start(&months, number) + 1;
    return CALCONV_OK;
}

static int month_index(const struct calconv_calendar *self, const struct calconv_date *date)
{
    (void)self;
    if (date->leap != 0)
        return 13;
    return date->field[1] == ADAR && is_leap(date->field[0]) ? 14 : (int)date->field[1];
}

const struct calconv_calendar cc_hebrew_observational[] = {
    {
        .size = sizeof(struct calconv_calendar),
        .id = "hebrew-observational",
        .aliases = "",
        .name = "Hebrew, observational",
        .summary = "crescent at Haifa, Nisan by the equinox",
        .source = "Mishnah; Calendrical Calculations",
        .year_span = "3246..4118",
        .kind = CALCONV_COMPUTED,
        .basis = CALCONV_LUNISOLAR,
        .day_start = CALCONV_SUNSET,
        .proleptic = true,
        .first = -365723,
        .last = 1095981,
        .since = -188215,
        .until = 130656,
        .schema = &calconv_schema_leap_months,
        .cldr = "hebrew",
        .language = "he",
        .numerals = "hebr",
        .eras = cc_hebrew_eras,
        CC_HEBREW_MONTHS,
        .limits = {12, 13, 29, 30, 353, 385},
        .to_day = to_day,
        .from_day = from_day,
        .month_index = month_index,
    },
    {.id = NULL},
};
