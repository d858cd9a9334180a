/* SPDX-License-Identifier: MIT */
/*
 * persian.c - the Persian calendar of Iran (Solar Hijri, Jalali).
 *
 * Rule: six months of 31 days, five of 30, Esfand 29 or, in leap years, 30.  By law (Iran, 11
 * Farvardin 1304; since 1925-03-31) the year begins on the day whose true noon, at the meridian of
 * 52.5 E, is the first after the vernal equinox.  The authority, the Calendar Centre of the
 * Institute of Geophysics of the University of Tehran, has published the leap years of 1206 to
 * 1498; in all of these 293 years they are those with (25 y + 11) mod 33 < 8, which is the same as
 * (8 y + 29) mod 33 < 8, so that the leap years before year y number floor((8 y + 21) / 33).
 *
 * Epoch: by this rule 0001-01-01 = Thursday 622-03-18 Julian = R.D. 226895 (the equinox puts it
 * on the 19th).
 * Range: official for 1206..1498 (1827-03-22 to 2120-03-20); outside the same rule, extrapolated:
 * the equinox itself drifts from it by a day in some years.
 *
 * Differs: Qt's Jalali follows Birashk's 2820-year cycle (ten leap flags of 1206..1498 and five
 * New Years are wrong: tests/vectors/persian-qt-disagreements.tsv); jdate and Emacs likewise, so
 * that all of 1404 is a day off there; Calendrical Calculations' equinox misses 1470.
 *
 * References: Institute of Geophysics, University of Tehran, table of leap years; R. Borkowski,
 * "The Persian calendar for 3000 years", Earth, Moon, and Planets 74 (1996), 223-230.
 * Checked against: jalaali-js, ICU 78 (all of 1206..1498), Calendrical Calculations (but 1470).
 */
#include "core/arith.h"
#include "core/core.h"

#define EPOCH 226895
#define CYCLE_YEARS 33
#define CYCLE_DAYS 12053

/* The day before the first of a year. */
static int64_t before_year(int64_t year)
{
    return EPOCH - 1 + 365 * (year - 1) + cc_floor_div(8 * year + 21, CYCLE_YEARS);
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], month = date->field[1], length = 31;

    if (month < 1 || month > 12)
        return cc_fail_field(error, self, date, 1, 1, 12);
    if (month > 6)
        length = month < 12 || cc_floor_mod(25 * year + 11, CYCLE_YEARS) < 8 ? 30 : 29;
    if (date->field[2] < 1 || date->field[2] > length)
        return cc_fail_field(error, self, date, 2, 1, length);
    *day = before_year(year) + 30 * (month - 1) + (month < 7 ? month - 1 : 6) + date->field[2];
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t year = cc_floor_div((day - EPOCH) * CYCLE_YEARS, CYCLE_DAYS) + 1; /* to within one */
    int64_t rest;

    (void)self;
    while (before_year(year) >= day)
        year--;
    while (before_year(year + 1) < day)
        year++;
    rest = day - before_year(year) - 1;
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

const struct calconv_calendar cc_persian[] = {
    {
        CC_ALL_DAYS,
        .id = "persian",
        .aliases = "jalali|shamsi|solar-hijri|khorshidi",
        .name = "Persian",
        .summary = "Iran's official leap years, else (25y + 11) mod 33 < 8",
        .source = "Institute of Geophysics, University of Tehran (1206..1498)",
        .year_span = "1206..1498",
        .kind = CALCONV_OFFICIAL,
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .since = 667013,
        .until = 774028,
        .schema = &calconv_schema_ymd,
        .eras = eras,
        .months = "Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|"
                  "Esfand",
        .months_short = "Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Dey|"
                        "Bahman|Esfand",
        .digits = 0x06F0,
        .limits = {12, 12, 29, 31, 365, 366},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
