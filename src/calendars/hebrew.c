/* SPDX-License-Identifier: MIT */
/*
 * hebrew.c - the Hebrew calendar.
 *
 * Rule: the molad (mean new moon) of Tishri, one of every 235 months in 19 years, decides the first
 * day of the year, with four postponements: at or after 18 h, to the next day; never on Sunday,
 * Wednesday or Friday; not where a common year would have 356 days or the year after a leap year
 * 382.  Years are common (12 months) or leap (13: 3, 6, 8, 11, 14, 17 and 19 of each 19), and
 * deficient, regular or complete by the lengths of Heshvan and Kislev.
 * Months count from Tishri = 01; the leap month is Adar I = 05L, after Shevat (05), and Adar (in
 * leap years Adar II) is 06 in every year, Elul 12.
 *
 * Epoch: 0001-01-01 = Monday -3760-10-07 Julian = R.D. -1373427; the molad of that Tishri
 * (BaHaRaD) is Monday 5 h 204 parts.
 * Range: proleptic, |R.D.| <= 10^12.  Days begin at sunset; a date is that of the daylight.
 *
 * Differs: ICU 72 is a day off on 1,540 days of 1601..2400 (ICU-23069), and counts Adar as month 7.
 *
 * References: Maimonides, Hilkhot Kiddush ha-Hodesh 6-8; Reingold and Dershowitz, Calendrical
 * Calculations (4th ed.), chapter 8.
 * Checked against: hebcal, Calendrical Calculations' Lisp.
 */
#include "calendars/hebrew.h"

#include "core/arith.h"

#define EPOCH (-1373427)
#define ADAR_1 6 /* the place of the leap month among a leap year's thirteen */

static bool is_leap(int64_t year)
{
    return cc_floor_mod(7 * year + 1, 19) < 7;
}

/* Days from the epoch to the new year of `year` by the molad, no longer at or after 18 h and not on
 * Sunday, Wednesday or Friday. */
static int64_t elapsed(int64_t year)
{
    int64_t months = cc_floor_div(235 * year - 234, 19);
    int64_t parts = 12084 + 13753 * months; /* of 25,920 to the day, since noon before the epoch */
    int64_t day = 29 * months + cc_floor_div(parts, 25920);

    return day + (cc_floor_mod(3 * (day + 1), 7) < 3);
}

/* The first day of a year: two more postponements keep years from being too long or too short. */
static int64_t new_year(int64_t year)
{
    int64_t before = elapsed(year - 1), day = elapsed(year), after = elapsed(year + 1);
    int delay = after - day == 356 ? 2 : day - before == 382 ? 1 : 0;

    return EPOCH + day + delay;
}

/* The length of the year's month at a place, from 1, in a year of `days` days. */
static int length_of(int place, bool leap, int64_t days)
{
    if (place == 2)
        return days % 10 == 5 ? 30 : 29; /* Heshvan: 355 or 385 days */
    if (place == 3)
        return days % 10 == 3 ? 29 : 30; /* Kislev: 353 or 383 */
    if (leap && place >= ADAR_1)
        return place == ADAR_1 ? 30 : place % 2 == 1 ? 29 : 30;
    return place % 2 == 1 ? 30 : 29;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], first = new_year(year), days = new_year(year + 1) - first;
    bool leap = is_leap(year), leap_month = (date->leap >> 1 & 1) != 0;
    int place = (int)date->field[1], length;

    if (place < 1 || place > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    if (leap_month && (!leap || place != ADAR_1 - 1))
        return cc_fail_leap(error, self, date, 1);
    if (leap && (leap_month || place >= ADAR_1))
        place++;
    length = length_of(place, leap, days);
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    while (--place > 0)
        first += length_of(place, leap, days);
    *day = first + date->field[2] - 1;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    /* the mean year is 35975351 / 98496 days: this is within a year of the right one */
    int64_t year = cc_floor_div((day - EPOCH) * 1000000, 365246822) + 1;
    int64_t first = new_year(year), next, days;
    int place = 1, length;
    bool leap;

    (void)self;
    while (first > day)
        first = new_year(--year);
    while ((next = new_year(year + 1)) <= day) {
        first = next;
        year++;
    }
    days = next - first;
    leap = is_leap(year);
    for (; first + (length = length_of(place, leap, days)) <= day; place++)
        first += length;
    date->field[0] = year;
    date->field[1] = leap && place >= ADAR_1 ? place - 1 : place;
    date->field[2] = day - first + 1;
    date->leap = leap && place == ADAR_1 ? 2 : 0;
    return CALCONV_OK;
}

static int month_index(const struct calconv_calendar *self, const struct calconv_date *date)
{
    (void)self;
    if (date->field[1] == 5 && date->leap != 0)
        return 13;
    return date->field[1] == 6 && is_leap(date->field[0]) ? 14 : (int)date->field[1];
}

const struct calconv_era cc_hebrew_eras[] = {
    {"am", "AM", .since = INT64_MIN, .native = "לבריאת העולם"},
    {.code = NULL},
};

const struct calconv_calendar cc_hebrew[] = {
    {
        CC_EXACT,
        .id = "hebrew",
        .aliases = "jewish",
        .name = "Hebrew",
        .summary = "molad and the four postponements",
        .source = "Hillel II's rule as codified by Maimonides",
        .basis = CALCONV_LUNISOLAR,
        .day_start = CALCONV_SUNSET,
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
