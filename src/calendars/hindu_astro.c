/* SPDX-License-Identifier: MIT */
/*
 * hindu_astro.c - the Hindu calendars by the true Sun and Moon: solar (Tamil) and lunar (amanta).
 *
 * Rule: signs are 30 sidereal degrees, from the point at which the equinox was when the Sun of the
 * Surya Siddhanta entered Mesha in 285 CE (an ayanamsha of 23.9 degrees in 2000, as the Indian
 * almanacs' within minutes).  hindu-solar-astro has the Tamil rule: the sign of the Sun at sunset
 * names the day; months have 29 to 32 days, month 01 is Chithirai (Mesha).  hindu-lunar-astro is
 * hindu-lunar with the true Sun and Moon: a day has the number of the lunar day (12 degrees) at
 * sunrise, lost where a lunar day has no sunrise, leap where it has two (12, 12L); a month has the
 * name of the sign that the Sun enters after its new moon, Chaitra = 01; of two with one name the
 * first is leap (04L, 04), and names are lost.  Sunset is that of the Sun's centre, without
 * refraction; at sunrise the centre is 47' below the horizon, to a minute.  Both at Ujjain.
 *
 * Epoch: elapsed years of the Saka era (0 = 78 CE), of the Vikrama era (0 = -57).
 * Range: 1 January -1000 to 31 December 3000 and whole years about them: hindu-solar-astro -1079 to
 * 2922, hindu-lunar-astro -944 to 3057; outside refused.  Computed from 285 CE, the zero of the
 * signs, to 2200; extrapolated before, where no such calendar was in use, and after.
 *
 * Tables: made by tools/hindu.c from ERFA: a word a year (solar); lunations, months and the pattern
 * of lost and repeated days (lunar).
 *
 * Differs: Calendrical Calculations' functions are as published 5 h 3 min off, for they take
 * Ujjain's time for universal time; where that is corrected they agree, see the tables of tests.
 * Almanacs compute for their own town; in Kerala and Bengal other rules say which day begins a
 * solar month.
 *
 * References: Reingold and Dershowitz, Calendrical Calculations (4th ed.), section 20.5; Report of
 * the Calendar Reform Committee (1955); K. Chatterjee, Indian Calendric System (1988).
 * Checked against: Calendrical Calculations' Lisp, corrected; 1 Chithirai in 2015 to 2030 and 1
 * Thai in 2015 to 2025 as kept in Tamil Nadu.
 */
#include "core/arith.h"
#include "core/length_table.h"
#include "core/lunar_days.h"
#include "core/month_table.h"

/* ---- The solar calendar -------------------------------------------------------------------- */

static const uint32_t solar_years[] = {
#include "data/hindu_solar_astro.inc"
};

static const struct cc_month_table solar = {
    .first_year = -1079,
    .last_year = 2922,
    .first_day = -365911,
    .last_day = 1095844,
    .days = 36525636,
    .years = 100000,
    .least = 29,
    .words = solar_years,
};

static enum calconv_status solar_to_day(const struct calconv_calendar *self,
                                        const struct calconv_date *date, int64_t *day,
                                        struct calconv_error *error)
{
    return cc_table_to_day(&solar, self, date, day, error);
}

static enum calconv_status solar_from_day(const struct calconv_calendar *self, int64_t day,
                                          struct calconv_date *date)
{
    (void)self;
    cc_table_from_day(&solar, day, date);
    return CALCONV_OK;
}

/* ---- The lunar calendar -------------------------------------------------------------------- */

/* Lunations are numbered from 0, the first of year FIRST_YEAR; months by cc_lunar_days. */
#define FIRST_YEAR (-945) /* the table's; the calendar has all but the first and last */
#define LAST_YEAR 3058
#define LUNATIONS 49524
#define LUNATION_0 (-366286) /* its first day */
#define DAYS 1462473         /* of all lunations */

#include "data/hindu_lunar_astro.inc"

/* The days of each lunation. */
static const struct cc_length_table lunations = {
    .first = 0,
    .last = LUNATIONS - 1,
    .base = LUNATION_0,
    .span = DAYS,
    .count = LUNATIONS,
    .least = 29,
    .bits = 1,
    .words = lunation_days,
};

/* The lunations of each month: none if it is lost, two if one is leap. */
static const struct cc_length_table months = {
    .first = INT64_C(12) * FIRST_YEAR,
    .last = INT64_C(12) * LAST_YEAR + 11,
    .base = 0,
    .span = LUNATIONS,
    .count = INT64_C(12) * (LAST_YEAR - FIRST_YEAR + 1),
    .least = 0,
    .bits = 2,
    .words = month_lunations,
};

/* How many sunrises a lunar day, 0..29, of a lunation has.  A pattern is the lunar days with none
 * (up to two) and with two (again), in 5 bits each; 31 stands for no day. */
static int sunrises(uint32_t pattern, int lunar_day)
{
    uint32_t day = (uint32_t)lunar_day;

    if ((pattern & 31) == day || (pattern >> 5 & 31) == day)
        return 0;
    return (pattern >> 10 & 31) == day || (pattern >> 15 & 31) == day ? 2 : 1;
}

static uint32_t pattern_of(int64_t lunation)
{
    return patterns[lunation_patterns[lunation / 5] >> 11 * (lunation % 5) & 2047];
}

static int64_t lunar_day_of(int64_t day)
{
    int64_t lunation = cc_length_find(&lunations, day);
    int64_t rest = day - cc_length_start(&lunations, lunation);
    uint32_t pattern = pattern_of(lunation);
    int lunar_day = 0;

    while ((rest -= sunrises(pattern, lunar_day)) >= 0)
        lunar_day++;
    return 30 * lunation + lunar_day;
}

static int64_t day_near(int64_t lunar_day)
{
    int64_t day = cc_length_start(&lunations, lunar_day / 30);
    uint32_t pattern = pattern_of(lunar_day / 30);

    for (int i = 0; i < (int)(lunar_day % 30); i++)
        day += sunrises(pattern, i);
    return day;
}

static int64_t month_of(int64_t lunation)
{
    return cc_length_find(&months, lunation);
}

static int64_t first_lunation(int64_t month)
{
    return cc_length_start(&months, month);
}

static const struct cc_lunar_days rule = {
    .number = lunar_day_of,
    .near = day_near,
    .month = month_of,
    .lunation = first_lunation,
    .first_year = FIRST_YEAR + 1,
    .last_year = LAST_YEAR - 1,
    .day_lost = CC_LUNAR_DAY_LOST,
    .month_lost = CC_LUNAR_MONTH_LOST,
};

/* ---- Names --------------------------------------------------------------------------------- */

static const struct calconv_era saka[] = {
    {"saka", "Saka|Shaka", .since = INT64_MIN, .native = "சகம்"},
    {.code = NULL},
};
static const struct calconv_era vikrama[] = {
    {"vs", "VS|Vikrama", .since = INT64_MIN, .native = "विक्रम"},
    {.code = NULL},
};

#define TAMIL                                                                                      \
    "Chithirai|Vaikasi|Aani|Aadi|Aavani|Purattasi|Aippasi|Karthigai|Margazhi|Thai|Maasi|Panguni"

#define COMMON                                                                                     \
    .size = sizeof(struct calconv_calendar), .proleptic = true, .year_span = "285..2200 CE",       \
    .kind = CALCONV_COMPUTED,                                                                      \
    .source = "true Sun and Moon at Ujjain, as in Calendrical Calculations",                       \
    .day_start = CALCONV_DAWN

const struct calconv_calendar cc_hindu_astro[] = {
    {
        COMMON,
        .id = "hindu-solar-astro",
        .aliases = "tamil",
        .name = "Hindu solar, astronomical (Tamil)",
        .summary = "true sidereal Sun at sunset, Tamil rule, Saka era",
        .basis = CALCONV_SOLAR,
        .first = -365911,
        .last = 1095844,
        .since = 103809,
        .until = 803533,
        .schema = &calconv_schema_ymd,
        .eras = saka,
        .months = TAMIL,
        .months_short = TAMIL,
        .language = "ta",
        .months_native =
            "சித்திரை|வைகாசி|ஆனி|ஆடி|ஆவணி|புரட்டாசி|ஐப்பசி|கார்த்திகை|மார்கழி|தை|மாசி|பங்குனி",
        .digits = 0x0BE6,
        .limits = {12, 12, 29, 32, 365, 366},
        .to_day = solar_to_day,
        .from_day = solar_from_day,
    },
    {
        COMMON,
        .id = "hindu-lunar-astro",
        .aliases = "",
        .name = "Hindu lunar, astronomical",
        .summary = "true Sun and Moon at sunrise, amanta, Vikrama era",
        .basis = CALCONV_LUNISOLAR,
        .first = -365931,
        .last = 1095832,
        .since = 103809,
        .until = 803533,
        .schema = &calconv_schema_leap_days,
        .eras = vikrama,
        .months = CC_LUNAR_MONTHS,
        .months_short = CC_LUNAR_MONTHS,
        .language = "hi",
        .months_native = CC_LUNAR_MONTHS_NATIVE,
        .digits = 0x0966,
        .limits = {12, 13, 29, 30, 354, 385},
        .data = &rule,
        .to_day = cc_lunar_to_day,
        .from_day = cc_lunar_from_day,
        .first_of_year = cc_lunar_first_of_year,
    },
    {.id = NULL},
};
