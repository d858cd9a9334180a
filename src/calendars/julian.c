/* SPDX-License-Identifier: MIT */
/*
 * julian.c - the Julian calendar and its two reforms: gregorian, julian, milankovic.
 *
 * Rule: months of 31 28 31 30 31 30 31 31 30 31 30 31 days, February 29 in leap years.  A year is
 * leap if divisible by four; of the years divisible by 100 the Julian calendar keeps all leap
 * days, the Gregorian those of years divisible by 400, the revised Julian (Milankovic) those of
 * years that leave 200 or 600 when divided by 900.  So two in p of the centurial years are leap,
 * and one arithmetic serves all three: p = 2 (Julian), 8 (Gregorian), 9 (Milankovic).
 *
 * Epoch: the day before 0000-03-01 of each calendar is R.D. -306 (Gregorian), -308 (Julian: it
 * agrees with the Gregorian in the third century), -306 (Milankovic: it agrees with the Gregorian
 * from 1600-03-01 to 2800-02-28).
 * Range: all three proleptic, |R.D.| <= 10^12, years astronomical (year 0 is 1 BC).
 *
 * References: the bull Inter gravissimas (1582) and ISO 8601:2004, 3.2.1; Reingold and Dershowitz,
 * Calendrical Calculations (4th ed.), chapters 2 and 3; M. Milankovitch, "Das Ende des
 * julianischen Kalenders", Astronomische Nachrichten 220 (1923), 379-384; the months from March,
 * floor((153 m + 2) / 5), are Zeller's.
 * Checked against: ICU (change date at either end of time), Qt's QCalendar, Calendrical
 * Calculations' Lisp.
 */
#include "core/arith.h"
#include "core/core.h"

struct centuries {
    int64_t epoch;  /* R.D. of the day before 0000-03-01 */
    int64_t period; /* p: so many centurial years, of which two are leap */
    int64_t add[2]; /* leap ones of the years 100 .. 100 c: the sum of floor((c + add[i]) / p) */
};

/* Days from 0000-03-01 to 1 March of a year. */
static int64_t march(const struct centuries *rule, int64_t year)
{
    int64_t century = cc_floor_div(year, 100);

    return 365 * year + cc_floor_div(year, 4) - century +
           cc_floor_div(century + rule->add[0], rule->period) +
           cc_floor_div(century + rule->add[1], rule->period);
}

static bool is_leap(const struct centuries *rule, int64_t year)
{
    return march(rule, year) - march(rule, year - 1) == 366;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const struct centuries *rule = self->data;
    int64_t year = date->field[0], month = date->field[1], length;

    if (month < 1 || month > 12)
        return cc_fail_field(error, self, date, 1, 1, 12);
    length = lengths[month - 1];
    if (date->field[2] < 1 || date->field[2] > length) {
        length += month == 2 && is_leap(rule, year);
        if (date->field[2] < 1 || date->field[2] > length)
            return cc_fail_field(error, self, date, 2, 1, length);
    }
    if (month <= 2) {
        month += 12;
        year--;
    }
    *day = rule->epoch + march(rule, year) + (153 * (month - 3) + 2) / 5 + date->field[2];
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct centuries *rule = self->data;
    int64_t rest = day - rule->epoch - 1; /* days since 0000-03-01 */
    int64_t period_days = 36524 * rule->period + 2, month;
    int64_t year = cc_floor_div(rest * 100 * rule->period, period_days); /* to within a year */

    while (march(rule, year) > rest)
        year--;
    while (march(rule, year + 1) <= rest)
        year++;
    rest -= march(rule, year);
    month = (5 * rest + 2) / 153;
    date->field[2] = rest - (153 * month + 2) / 5 + 1;
    date->field[1] = month < 10 ? month + 3 : month - 9;
    date->field[0] = month < 10 ? year : year + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct centuries gregorian = {-306, 8, {0, 4}};
static const struct centuries julian = {-308, 2, {0, 1}};
static const struct centuries milankovic = {-306, 9, {7, 3}};

static const struct calconv_era eras[] = {
    {"ce", "AD|CE", 1, 0, false},
    {"bce", "BC|BCE", INT64_MIN, 1, true},
    {NULL, NULL, 0, 0, false},
};

#define COMMON                                                                                     \
    .size = sizeof(struct calconv_calendar), .year_span = "all", .kind = CALCONV_EXACT,            \
    .basis = CALCONV_SOLAR, .day_start = CALCONV_MIDNIGHT, .proleptic = true,                      \
    .first = -CC_DAY_MAX, .last = CC_DAY_MAX, .since = -CC_DAY_MAX, .until = CC_DAY_MAX,           \
    .schema = &calconv_schema_ymd, .eras = eras, .limits = {12, 12, 28, 31, 365, 366},             \
    .months = "January|February|March|April|May|June|July|August|September|October|November|"      \
              "December",                                                                          \
    .months_short = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", .to_day = to_day,           \
    .from_day = from_day

const struct calconv_calendar cc_julian[] = {
    {
        COMMON,
        .id = "gregorian",
        .aliases = "gregory|greg|iso8601|new-style|ns|western",
        .name = "Gregorian",
        .summary = "proleptic Gregorian, ISO 8601 year numbering",
        .source = "Inter gravissimas (1582); ISO 8601",
        .data = &gregorian,
    },
    {
        COMMON,
        .id = "julian",
        .aliases = "old-style|os",
        .name = "Julian",
        .summary = "proleptic Julian, astronomical years",
        .source = "Julius Caesar's reform, as regular since AD 8",
        .data = &julian,
    },
    {
        COMMON,
        .id = "milankovic",
        .aliases = "revised-julian|new-julian",
        .name = "Revised Julian",
        .summary = "centurial years leap when year mod 900 is 200 or 600",
        .source = "Council of Constantinople, May 1923; Milankovitch 1923",
        .data = &milankovic,
    },
    {.id = NULL},
};
