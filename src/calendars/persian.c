/* SPDX-License-Identifier: MIT */
/*
 * persian.c - the Persian calendar of Iran (Solar Hijri, Jalali), and Birashk's arithmetic one.
 *
 * Rule: six months of 31 days, five of 30, Esfand 29 or, in leap years, 30.  By law (Iran, 11
 * Farvardin 1304; since 1925-03-31) the year begins on the day whose true noon, at the meridian of
 * 52.5 E, is the first after the vernal equinox.  The authority, the Calendar Centre of the
 * Institute of Geophysics of the University of Tehran, has published the leap years of 1206 to
 * 1498; in all of these 293 years they are those with (25 y + 11) mod 33 < 8, which is the same as
 * (8 y + 29) mod 33 < 8, so that the leap years before year y number floor((8 y + 21) / 33).
 *
 * Birashk: persian-birashk has 683 leap years in a cycle of 2820, the first of which began with
 * 474.  If year y is year n of its cycle, 0 to 2819, there are floor((31 (n + 474) - 5) / 128) leap
 * years before it that are of this cycle or of 1 to 473: 31 in 128 years, cut short to 2820.
 *
 * Epoch: persian 0001-01-01 = Thursday 622-03-18 Julian = R.D. 226895 (the equinox puts it on the
 * 19th); persian-birashk 0001-01-01 = Friday 622-03-19 Julian = R.D. 226896.
 *
 * Range: persian is official for 1206..1498 (1827-03-22 to 2120-03-20); outside the same rule,
 * extrapolated: the equinox itself drifts from it by a day in some years.  persian-birashk is exact
 * for |R.D.| <= 10^12; it was never Iran's.
 *
 * Differs: five years of 1206..1498 differ wholly by a day: in persian-birashk 1210 and 1243 begin
 * a day later than the official ones, 1404, 1437 and 1470 a day earlier.  It is what Qt's Jalali
 * (tests/vectors/persian-qt-disagreements.tsv), jdate and Emacs take for the Persian calendar.
 * Calendrical Calculations' equinox misses 1470; it has no year 0, its year -1 is 0 here.
 *
 * References: Institute of Geophysics, University of Tehran, table of leap years; R. Borkowski,
 * "The Persian calendar for 3000 years", Earth, Moon, and Planets 74 (1996), 223-230; A. Birashk, A
 * Comparative Calendar of the Iranian, Muslim Lunar, and Christian Eras for Three Thousand Years
 * (1993); Reingold and Dershowitz, Calendrical Calculations (4th ed.), chapter 15.
 * Checked against: jalaali-js, ICU 78 (all of 1206..1498), Calendrical Calculations (but 1470);
 * persian-birashk: Calendrical Calculations' Lisp, Emacs.
 */
#include "core/arith.h"
#include "core/core.h"

struct leap_years {
    int64_t (*before)(int64_t year); /* leap years from 1 to the one before `year` */
    int64_t epoch;                   /* R.D. of 0001-01-01 */
    int64_t years, days;             /* the cycle */
};

static int64_t official(int64_t year)
{
    return cc_floor_div(8 * year + 21, 33);
}

static int64_t birashk(int64_t year)
{
    return 683 * cc_floor_div(year - 474, 2820) +
           (31 * (cc_floor_mod(year - 474, 2820) + 474) - 5) / 128;
}

/* The day before the first of a year. */
static int64_t before_year(const struct leap_years *rule, int64_t year)
{
    return rule->epoch - 1 + 365 * (year - 1) + rule->before(year);
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const struct leap_years *rule = self->data;
    int64_t year = date->field[0], month = date->field[1], length = 31;

    if (month < 1 || month > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    if (month > 6)
        length = month < 12 || rule->before(year + 1) > rule->before(year) ? 30 : 29;
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    *day =
        before_year(rule, year) + 30 * (month - 1) + (month < 7 ? month - 1 : 6) + date->field[2];
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct leap_years *rule = self->data;
    int64_t year = cc_floor_div((day - rule->epoch) * rule->years, rule->days) + 1; /* within one */
    int64_t rest;

    while (before_year(rule, year) >= day)
        year--;
    while (before_year(rule, year + 1) < day)
        year++;
    rest = day - before_year(rule, year) - 1;
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

static const struct leap_years official_rule = {official, 226895, 33, 12053};
static const struct leap_years birashk_rule = {birashk, 226896, 2820, 1029983};

#define MONTHS "Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|Esfand"
#define COMMON                                                                                     \
    .basis = CALCONV_SOLAR, .day_start = CALCONV_MIDNIGHT, .schema = &calconv_schema_ymd,          \
    .cldr = "persian", .language = "fa", .eras = eras, .months = MONTHS, .months_short = MONTHS,   \
    .digits = 0x06F0, .limits = {12, 12, 29, 31, 365, 366}, .to_day = to_day, .from_day = from_day

const struct calconv_calendar cc_persian[] = {
    {
        CC_ALL_DAYS,
        COMMON,
        .id = "persian",
        .aliases = "jalali|shamsi|solar-hijri|khorshidi",
        .name = "Persian",
        .summary = "Iran's official leap years, else (25y + 11) mod 33 < 8",
        .source = "Institute of Geophysics, University of Tehran (1206..1498)",
        .year_span = "1206..1498",
        .kind = CALCONV_OFFICIAL,
        .since = 667013,
        .until = 774028,
        .data = &official_rule,
    },
    {
        CC_EXACT,
        COMMON,
        .id = "persian-birashk",
        .aliases = "persian-2820|persian-arithmetic",
        .name = "Persian, Birashk's",
        .summary = "683 leap years in a cycle of 2820",
        .source = "Ahmad Birashk, 1993",
        .data = &birashk_rule,
    },
    {.id = NULL},
};
