/* SPDX-License-Identifier: MIT */
/*
 * tibetan.c - the Tibetan calendar of the Phugpa school.
 *
 * Rule: 804 mean lunations are 65 years of 12 months; where the count of lunations so runs ahead of
 * that of months, two have one number, of which the first is leap (04L, 04).  A lunar day, a
 * thirtieth of a lunation, begins and ends at mean times moved by tables of the Moon's anomaly (in
 * 28 parts) and the Sun's (in 12).  A day has the number, 1 to 30, of the lunar day that is current
 * at its beginning: one in which no day begins is lost, one in which two do numbers both, of which
 * the second is leap (22, 22L).
 *
 * Epoch: year = Gregorian year + 127 from Losar (New Year) on: year 1 begins in -126 Gregorian.
 * Range: years -10000 to 10000, exact: the tables' rational numbers have a common denominator.
 * Days begin at dawn.  Months have numbers, no names in use.
 *
 * Differs: the almanac of Lhasa has these months and days, but calls the second of two months leap;
 * of 35,716 days from 1952 to 2050 in a published copy 42 differ besides, many by its own slips.
 * The Tsurphu, Mongolian and Bhutanese schools have other constants, other leap months and days.
 *
 * References: S. Janson, Tibetan Calendar Mathematics (2014); D. Schuh, Untersuchungen zur
 * Geschichte der tibetischen Kalenderrechnung (1973); E. Henning, Kalacakra and the Tibetan
 * Calendar (2007); Reingold and Dershowitz, Calendrical Calculations (4th ed.), chapter 21.
 * Checked against: Calendrical Calculations' Lisp; the days of the almanac, 1952 to 2050.
 */
#include "core/arith.h"
#include "core/lunar_days.h"

#define EPOCH (-46410)
/* Every term is a multiple of a day by this: 2^4 3^4 5^2 7 67 101. */
#define UNIT INT64_C(1534755600)

/* Linear interpolation in the first quarter of a sine, given for whole steps; `at` is in parts of
 * a step, the whole circle has `steps` (four quarters). */
static int64_t look_up(const int8_t *quarter, int64_t steps, int64_t parts, int64_t at)
{
    int64_t half = steps / 2 * parts, place = cc_floor_mod(at, 2 * half);
    bool negative = place > half;
    int64_t step, value;

    place = negative ? place - half : place;
    place = 2 * place > half ? half - place : place;
    step = place / parts;
    value = quarter[step] * parts;
    if (place % parts != 0)
        value += (quarter[step + 1] - quarter[step]) * (place % parts);
    return negative ? -value : value;
}

/* The day that a lunar day numbers, where it is not lost. */
static int64_t day_of(int64_t lunar_day)
{
    static const int8_t moon[] = {0, 5, 10, 15, 19, 22, 24, 25}, sun[] = {0, 6, 10, 11};
    /* counted from 1 in the formulas' day count */
    int64_t x = lunar_day + 1;
    int64_t mean = x * (UNIT / 11312 * 11135) + UNIT / 1616 * 1071;
    int64_t solar = look_up(sun, 12, 402, 13 * x + 2117);      /* 4824 = 12 * 402 */
    int64_t lunar = look_up(moon, 28, 3780, 3781 * x + 19859); /* 105840 = 28 * 3780 */

    return EPOCH - 31 +
           cc_floor_div(mean - UNIT / (60 * 402) * solar + UNIT / (60 * 3780) * lunar, UNIT);
}

/* The last lunar day whose day this is or precedes. */
static int64_t lunar_day_of(int64_t day)
{
    int64_t lunar_day = cc_floor_div((day - EPOCH) * 11312, 11135) + 30;

    while (day_of(lunar_day) > day)
        lunar_day--;
    while (day_of(lunar_day + 1) <= day)
        lunar_day++;
    return lunar_day;
}

/* Months are counted from month 1 of year 0: lunation n is month ceiling((65 n - 64) / 67) of those
 * from year 1. */
static int64_t month_of(int64_t lunation)
{
    return cc_floor_div(65 * lunation + 2, 67) + 11;
}

static int64_t first_lunation(int64_t month)
{
    return cc_floor_div(67 * (month - 12) + 64, 65) + 1;
}

static const struct cc_lunar_days rule = {
    .number = lunar_day_of,
    .near = day_of,
    .month = month_of,
    .lunation = first_lunation,
    .first_year = -10000,
    .last_year = 10000,
    .day_lost = "the day was lost: two lunar days end on one day, which has the second's number",
};

#define MONTHS                                                                                     \
    "First Month|Second Month|Third Month|Fourth Month|Fifth Month|Sixth Month|Seventh Month|"     \
    "Eighth Month|Ninth Month|Tenth Month|Eleventh Month|Twelfth Month|Leap First Month|"          \
    "Leap Second Month|Leap Third Month|Leap Fourth Month|Leap Fifth Month|Leap Sixth Month|"      \
    "Leap Seventh Month|Leap Eighth Month|Leap Ninth Month|Leap Tenth Month|"                      \
    "Leap Eleventh Month|Leap Twelfth Month"

const struct calconv_calendar cc_tibetan[] = {
    {
        .size = sizeof(struct calconv_calendar),
        .id = "tibetan",
        .aliases = "phugpa",
        .name = "Tibetan",
        .summary = "Phugpa school, year = Gregorian + 127",
        .source = "Phugpa school (Phugpa Lhundrub Gyatso, 1447)",
        .year_span = "-10000..10000",
        .kind = CALCONV_EXACT,
        .basis = CALCONV_LUNISOLAR,
        .day_start = CALCONV_DAWN,
        .proleptic = true,
        .first = -3699462,
        .last = 3606316,
        .since = -3699462,
        .until = 3606316,
        .schema = &calconv_schema_leap_days,
        .months = MONTHS,
        .months_short = MONTHS,
        .digits = 0x0F20,
        .limits = {12, 13, 29, 30, 354, 385},
        .data = &rule,
        .to_day = cc_lunar_to_day,
        .from_day = cc_lunar_from_day,
        .first_of_year = cc_lunar_first_of_year,
    },
    {.id = NULL},
};
