/* SPDX-License-Identifier: MIT */
/*
 * julian.c - the Julian calendar, its two reforms, and calendars of the same months.
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
 * buddhist and roc are the Gregorian calendar with years numbered otherwise: Gregorian + 543 (as in
 * Thailand since 1941) and Gregorian - 1911 (1912 is Minguo 1, 1911 is 1 before Minguo).
 * Range: all proleptic, |R.D.| <= 10^12, years astronomical (year 0 is 1 BC).
 *
 * References: the bull Inter gravissimas (1582) and ISO 8601:2004, 3.2.1; Reingold and Dershowitz,
 * Calendrical Calculations (4th ed.), chapters 2 and 3; M. Milankovitch, "Das Ende des
 * julianischen Kalenders", Astronomische Nachrichten 220 (1923), 379-384; the months from March,
 * floor((153 m + 2) / 5), are Zeller's.
 * Differs: ICU's gregorian, buddhist, roc and japanese are silently Julian before 1582-10-15.
 * Checked against: ICU (change date at either end of time), Qt's QCalendar, Calendrical
 * Calculations' Lisp.
 */
#include "calendars/julian.h"
#include "core/arith.h"

struct centuries {
    int64_t epoch;  /* R.D. of the day before 0000-03-01 */
    int64_t period; /* p: so many centurial years, of which two are leap */
    int64_t offset; /* what year 0 of this arithmetic is numbered */
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
    int64_t year = date->field[0] - rule->offset, month = date->field[1], length;

    if (month < 1 || month > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    length = lengths[month - 1];
    if (date->field[2] < 1 || date->field[2] > length) {
        length += month == 2 && is_leap(rule, year);
        if (date->field[2] < 1 || date->field[2] > length)
            return calconv_fail_field(error, self, date, 2, 1, length);
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
    int64_t start, next;

    while ((start = march(rule, year)) > rest)
        year--;
    while (rest - start >= 365 && (next = march(rule, year + 1)) <= rest) {
        start = next;
        year++;
    }
    rest -= start;
    month = (5 * rest + 2) / 153;
    date->field[2] = rest - (153 * month + 2) / 5 + 1;
    date->field[1] = month < 10 ? month + 3 : month - 9;
    date->field[0] = (month < 10 ? year : year + 1) + rule->offset;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct centuries gregorian = {-306, 8, 0, {0, 4}};
static const struct centuries julian = {-308, 2, 0, {0, 1}};
static const struct centuries milankovic = {-306, 9, 0, {7, 3}};
static const struct centuries buddhist = {-306, 8, 543, {0, 4}};
static const struct centuries roc = {-306, 8, -1911, {0, 4}};

const struct calconv_era cc_christian_eras[] = {
    {"ce", "AD|CE", .since = 1},
    {"bce", "BC|BCE", .since = INT64_MIN, .origin = 1, .backward = true},
    {.code = NULL},
};

static const struct calconv_era buddhist_eras[] = {
    {"be", "BE", .since = INT64_MIN, .native = "พ.ศ."},
    {.code = NULL},
};
static const struct calconv_era roc_eras[] = {
    {"roc", "Minguo", .since = 1, .native = "民國"},
    {"broc", "Before R.O.C.", .since = INT64_MIN, .origin = 1, .backward = true,
     .native = "民國前"},
    {.code = NULL},
};

#define COMMON                                                                                     \
    CC_EXACT, .basis = CALCONV_SOLAR, .day_start = CALCONV_MIDNIGHT,                               \
              .schema = &calconv_schema_ymd, .limits = {12, 12, 28, 31, 365, 366},                 \
              CC_GREGORIAN_MONTHS, .to_day = to_day, .from_day = from_day

const struct calconv_calendar cc_julian[] = {
    {
        COMMON,
        .id = "gregorian",
        .cldr = "gregorian",
        .key = "gregory",
        .aliases = "gregory|greg|iso8601|new-style|ns|western",
        .name = "Gregorian",
        .summary = "proleptic Gregorian, ISO 8601 year numbering",
        .source = "Inter gravissimas (1582); ISO 8601",
        .eras = cc_christian_eras,
        .data = &gregorian,
    },
    {
        COMMON,
        .id = "julian",
        .cldr = "gregorian",
        .aliases = "old-style|os",
        .name = "Julian",
        .summary = "proleptic Julian, astronomical years",
        .source = "Julius Caesar's reform, as regular since AD 8",
        .eras = cc_christian_eras,
        .data = &julian,
    },
    {
        COMMON,
        .id = "milankovic",
        .cldr = "gregorian",
        .aliases = "revised-julian|new-julian",
        .name = "Revised Julian",
        .summary = "centurial years leap when year mod 900 is 200 or 600",
        .source = "Council of Constantinople, May 1923; Milankovitch 1923",
        .eras = cc_christian_eras,
        .data = &milankovic,
    },
    {
        COMMON,
        .id = "buddhist",
        .cldr = "buddhist",
        .language = "th",
        .aliases = "thai-buddhist",
        .name = "Buddhist",
        .summary = "Gregorian + 543",
        .source = "CLDR; Calendar Year Act 2483 of Thailand, 1940",
        .eras = buddhist_eras,
        .months_native = CC_THAI_MONTHS,
        .digits = 0x0E50,
        .data = &buddhist,
    },
    {
        COMMON,
        .id = "roc",
        .cldr = "roc",
        .language = "zh",
        .aliases = "minguo|taiwan",
        .name = "Minguo",
        .summary = "Gregorian - 1911",
        .source = "Republic of China, 1912",
        .eras = roc_eras,
        .months_native = "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
        .data = &roc,
    },
    {.id = NULL},
};

const struct calconv_calendar *cc_julian_calendar(void)
{
    return &cc_julian[1];
}
