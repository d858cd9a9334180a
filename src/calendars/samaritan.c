/* SPDX-License-Identifier: MIT */
/*
 * samaritan.c - the calendar of the Samaritans.
 *
 * Rule: a month begins on the day whose true noon on Mount Gerizim (35.2728 E) is the first after
 * the conjunction.  Month 1, in which Passover is, is the first to begin after the Julian 11 March;
 * it and those that follow have numbers up to 12 or 13.  The year changes with month 6: year 3662
 * has months 06 to 12 and then 01 to 05.
 *
 * Epoch: years are counted from the entry into Canaan, 1639 BCE: year 1 began with month 6 of the
 * Julian year -1638.  Days begin at sunset; a date is that of the daylight.
 *
 * Tables: a bit a month, made by tools/astronomical.c from ERFA, src/data/samaritan.inc.
 *
 * Range: years 638 to 4639 (Gregorian -1001 to 3001); outside: refused.  Extrapolated before 1139
 * (-500) and after 3838 (2200), where the Earth's rotation is not well enough known.  The priests
 * reckon by tables of their own; a day more or less is possible.
 *
 * References: S. Powels, Der Kalender der Samaritaner (1977); Reingold and Dershowitz, Calendrical
 * Calculations (4th ed.), 18.5.
 * Checked against: Calendrical Calculations' Lisp (all but 9 of 49,500 months).
 */
#include "core/arith.h"
#include "core/core.h"
#include "core/length_table.h"

#define FIRST_YEAR 638
#define LAST_YEAR 4639
#define NEW_YEAR 6     /* the month with which the year changes */
#define SPRING (-1639) /* the Julian year of the spring before year 0 begins */

static const uint32_t words[] = {
#include "data/samaritan.inc"
};
static const struct cc_length_table months = {-8548, 40966, -365931, 765433, 25920, 29, 1, words};

/* The number of month 1 in the spring of a Julian year. */
static int64_t month_1(int64_t julian_year)
{
    int64_t after = 365 * julian_year + cc_floor_div(julian_year, 4) - 296; /* 12 March */
    int64_t number = cc_length_find(&months, after);

    return number + (cc_length_start(&months, number) < after);
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], month = date->field[1], number, next;

    if (year < FIRST_YEAR || year > LAST_YEAR)
        return calconv_fail_field(error, self, date, 0, FIRST_YEAR, LAST_YEAR);
    number = month_1(year + SPRING);
    next = month_1(year + SPRING + 1);
    if (month < 1 || month > next - number)
        return calconv_fail_field(error, self, date, 1, 1, next - number);
    number = (month < NEW_YEAR ? next : number) + month - 1;
    return cc_length_day(&months, self, date, number, day, error);
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t number = cc_length_find(&months, day), first = cc_length_start(&months, number);
    int64_t julian_year = cc_floor_div((first + 296) * 4, 1461); /* to within one */
    int64_t month;

    (void)self;
    while (month_1(julian_year) > number)
        julian_year--;
    while (month_1(julian_year + 1) <= number)
        julian_year++;
    month = number - month_1(julian_year) + 1;
    date->field[0] = julian_year - SPRING - (month < NEW_YEAR);
    date->field[1] = month;
    date->field[2] = day - first + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static void first_of_year(const struct calconv_calendar *self, struct calconv_date *date)
{
    (void)self;
    date->field[1] = NEW_YEAR;
}

#define MONTHS                                                                                     \
    "First Month|Second Month|Third Month|Fourth Month|Fifth Month|Sixth Month|Seventh Month|"     \
    "Eighth Month|Ninth Month|Tenth Month|Eleventh Month|Twelfth Month|Thirteenth Month"

const struct calconv_calendar cc_samaritan[] = {
    {
        .size = sizeof(struct calconv_calendar),
        .id = "samaritan",
        .aliases = "",
        .name = "Samaritan",
        .summary = "conjunction by noon at Mount Gerizim; the year changes with month 6",
        .source = "Samaritan community; Calendrical Calculations",
        .year_span = "1139..3838",
        .kind = CALCONV_COMPUTED,
        .basis = CALCONV_LUNISOLAR,
        .day_start = CALCONV_SUNSET,
        .proleptic = true,
        .first = -365755,
        .last = 1095979,
        .since = -182753,
        .until = 803420,
        .unordered = true,
        .schema = &calconv_schema_ymd,
        .months = MONTHS,
        .months_short = MONTHS,
        .limits = {12, 13, 29, 30, 354, 385},
        .to_day = to_day,
        .from_day = from_day,
        .first_of_year = first_of_year,
    },
    {.id = NULL},
};
