/* SPDX-License-Identifier: MIT */
/*
 * persian_astronomical.c - the Persian calendar by the equinox itself.
 *
 * Rule: six months of 31 days, five of 30, Esfand 29 or 30.  The year begins on the day whose true
 * noon, at the meridian of 52.5 E, is the first after the vernal equinox (Iran, law of 11 Farvardin
 * 1304).  Each equinox is computed, where the calendar persian has the authority's leap years or
 * their cycle of 33 years.  In 1206 to 1498 the two are the same.
 *
 * Epoch: 0001-01-01 = Friday 622-03-19 Julian = R.D. 226896.  Years are numbered astronomically:
 * before year 1 is year 0.
 *
 * Tables: a bit a year, made by tools/astronomical.c from ERFA, src/data/persian_astronomical.inc.
 *
 * Range: -1622 to 2380 (Gregorian -1001 to 3002); outside: refused.  Extrapolated before 1304,
 * when it became law, and after 1579 (2201), since nobody knows how the Earth's rotation slows.
 *
 * Differs: Calendrical Calculations has noon at Tehran itself (51.42 E), so that its New Year is a
 * day earlier in 11 of 4,003 years, among them 1470, in which the authority agrees with calconv; it
 * has no year 0.
 *
 * References: as persian; Reingold and Dershowitz, Calendrical Calculations (4th ed.), chapter 15.
 * Checked against: the leap years of the Institute of Geophysics for 1206..1498 (all of them),
 * Calendrical Calculations' Lisp (all but 11 years).
 */
#include "core/arith.h"
#include "core/core.h"
#include "core/length_table.h"

static const uint32_t words[] = {
#include "data/persian_astronomical.inc"
};
static const struct cc_length_table years = {-1622, 2380, -365893, 146097, 400, 365, 1, words};

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], month = date->field[1], length = 31, first, next;

    if (year < years.first || year > years.last)
        return calconv_fail_field(error, self, date, 0, years.first, years.last);
    if (month < 1 || month > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    first = cc_length_start(&years, year);
    next = cc_length_start(&years, year + 1);
    if (month > 6)
        length = month < 12 ? 30 : next - first - 336;
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    *day = first + 30 * (month - 1) + (month < 7 ? month - 1 : 6) + date->field[2] - 1;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t year = cc_length_find(&years, day), rest = day - cc_length_start(&years, year);

    (void)self;
    date->field[0] = year;
    date->field[1] = rest < 186 ? rest / 31 + 1 : (rest - 186) / 30 + 7;
    date->field[2] = rest < 186 ? rest % 31 + 1 : (rest - 186) % 30 + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_era eras[] = {
    {"ap", "AP", .since = INT64_MIN},
    {.code = NULL},
};

#define MONTHS "Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|Esfand"

const struct calconv_calendar cc_persian_astronomical[] = {
    {
        .size = sizeof(struct calconv_calendar),
        .id = "persian-astronomical",
        .aliases = "",
        .name = "Persian, astronomical",
        .summary = "equinox before true noon at 52.5 E",
        .source = "law of 11 Farvardin 1304, computed",
        .year_span = "1304..1579",
        .kind = CALCONV_COMPUTED,
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .proleptic = true,
        .first = -365893,
        .last = 1096171,
        .since = 702806,
        .until = 803612,
        .schema = &calconv_schema_ymd,
        .cldr = "persian",
        .language = "fa",
        .eras = eras,
        .months = MONTHS,
        .months_short = MONTHS,
        .digits = 0x06F0,
        .limits = {12, 12, 29, 31, 365, 366},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
