/* SPDX-License-Identifier: MIT */
/*
 * hindu_old.c - the old Hindu calendars, solar and lunar, by mean motions.
 *
 * Rule: the Arya Siddhanta has 1577917500 days in a great age of 4320000 solar years and 53433336
 * lunar months; sunrise is a quarter of a day after midnight.  hindu-solar-old: a solar month is a
 * twelfth of the solar year, 30.438 days.  A day belongs to the solar month in which its sunrise
 * falls, and is numbered from the first such day.  hindu-lunar-old: a lunar month goes from one
 * mean new moon to the next and bears the name of the solar month that begins in it, Chaitra = 01
 * being that in which the solar year begins.  If none begins in it, the month is leap and bears the
 * name of the next one, before which it stands: 04L, then 04.  A lunar month has thirty lunar days,
 * and a day bears the number of the lunar day in which its sunrise falls.
 *
 * Lost days: a lunar day is shorter than a day, so that about one in 64 has no sunrise.  Its number
 * is left out, be it a month's first or last; a date with it does not exist.
 *
 * Epoch: the Kali Yuga, Friday -3101-02-18 Julian = R.D. -1132959, which is 0000-01-01 in both; the
 * lunar year 0000 begins a month before it, with 0000-01L.
 *
 * Range: proleptic, |R.D.| <= 10^12.  Years are elapsed ones of the Kali Yuga, year 0 its first;
 * both calendars repeat after 131493125 days, 360000 years.
 *
 * Names: solar months have those of the signs of the zodiac; Adhika is the leap month.
 *
 * Differs: Calendrical Calculations turns a lost day into the day after it; here it is an error.
 *
 * References: Aryabhata, Aryabhatiya, I and III; Reingold and Dershowitz, Calendrical
 * Calculations (4th ed.), chapter 10.
 * Checked against: Calendrical Calculations' Lisp; a walk through new moons and solar months with
 * exact fractions, which is an implementation of its own.
 */
#include "core/arith.h"
#include "core/core.h"

#define KALI_YUGA (-1132959)

/* After so much both calendars repeat. */
#define CYCLE_DAYS 131493125
#define CYCLE_YEARS 360000

/* A solar month has 210389 parts of a day, of which the day has 6912 and has had 1728 at sunrise.
 */
#define SOLAR_PARTS 210389
#define DAY_PARTS 6912
#define SUNRISE_PARTS 1728

/* 2226389 lunar months are 2160000 solar months or 262986250 quarters of a day. */
#define LUNATIONS 2226389
#define SOLAR_MONTHS 2160000
#define QUARTERS 262986250

#define LEAP_MONTH 2 /* the bit in a date's `leap` */

static int64_t ceil_div(int64_t a, int64_t b)
{
    return -cc_floor_div(-a, b);
}

/* ---- Solar --------------------------------------------------------------------------------- */

/* The first day of a solar month, of which 0 begins at the epoch. */
static int64_t solar_month(int64_t month)
{
    return KALI_YUGA + ceil_div(SOLAR_PARTS * month - SUNRISE_PARTS, DAY_PARTS);
}

static enum calconv_status solar_to_day(const struct calconv_calendar *self,
                                        const struct calconv_date *date, int64_t *day,
                                        struct calconv_error *error)
{
    int64_t month = 12 * date->field[0] + date->field[1] - 1;
    int64_t first = solar_month(month), length = solar_month(month + 1) - first;

    if (date->field[1] < 1 || date->field[1] > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    *day = first + date->field[2] - 1;
    return CALCONV_OK;
}

static enum calconv_status solar_from_day(const struct calconv_calendar *self, int64_t day,
                                          struct calconv_date *date)
{
    int64_t month = cc_floor_div(DAY_PARTS * (day - KALI_YUGA) + SUNRISE_PARTS, SOLAR_PARTS);

    (void)self;
    date->field[0] = cc_floor_div(month, 12);
    date->field[1] = cc_floor_mod(month, 12) + 1;
    date->field[2] = day - solar_month(month) + 1;
    date->leap = 0;
    return CALCONV_OK;
}

/* ---- Lunar: all within a cycle ------------------------------------------------------------- */

/* The lunar days that have begun before the sunrise of a day of the cycle, the first being 0. */
static int64_t lunar_day_at(int64_t day)
{
    return cc_floor_div((4 * day + 1) * 30 * LUNATIONS, QUARTERS);
}

/* The day of the cycle at whose sunrise, as the first, a lunar day has begun. */
static int64_t first_sunrise(int64_t lunar_day)
{
    return ceil_div(lunar_day * QUARTERS - 30 * LUNATIONS, 4 * 30 * LUNATIONS);
}

/* The solar month that names a lunation: the next that begins, or begins with it. */
static int64_t name_of(int64_t lunation)
{
    return ceil_div(lunation * SOLAR_MONTHS, LUNATIONS);
}

/* The last lunation of a name, which is not leap. */
static int64_t lunation_of(int64_t name)
{
    return cc_floor_div(name * LUNATIONS, SOLAR_MONTHS);
}

static bool has_leap(int64_t name)
{
    return name_of(lunation_of(name) - 1) == name;
}

static enum calconv_status lunar_to_day(const struct calconv_calendar *self,
                                        const struct calconv_date *date, int64_t *day,
                                        struct calconv_error *error)
{
    int64_t cycle = cc_floor_div(date->field[0], CYCLE_YEARS), lunar_day, found;
    int64_t name = 12 * cc_floor_mod(date->field[0], CYCLE_YEARS) + date->field[1] - 1;
    bool leap = (date->leap & LEAP_MONTH) != 0;

    if (date->field[1] < 1 || date->field[1] > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    if (leap && !has_leap(name))
        return cc_fail_leap(error, self, date, 1);
    if (date->field[2] < 1 || date->field[2] > 30)
        return calconv_fail_field(error, self, date, 2, 1, 30);
    lunar_day = 30 * (lunation_of(name) - leap) + date->field[2] - 1;
    found = first_sunrise(lunar_day);
    if (lunar_day_at(found) != lunar_day)
        return cc_fail(error, CALCONV_EGAP, self, "a lost day: no sunrise falls in this lunar day");
    *day = KALI_YUGA + CYCLE_DAYS * cycle + found;
    return CALCONV_OK;
}

static enum calconv_status lunar_from_day(const struct calconv_calendar *self, int64_t day,
                                          struct calconv_date *date)
{
    int64_t cycle = cc_floor_div(day - KALI_YUGA, CYCLE_DAYS);
    int64_t lunar_day = lunar_day_at(cc_floor_mod(day - KALI_YUGA, CYCLE_DAYS));
    int64_t lunation = lunar_day / 30, name = name_of(lunation);

    (void)self;
    date->field[0] = CYCLE_YEARS * cycle + name / 12;
    date->field[1] = name % 12 + 1;
    date->field[2] = lunar_day % 30 + 1;
    date->leap = name_of(lunation + 1) == name ? LEAP_MONTH : 0;
    return CALCONV_OK;
}

static void first_of_lunar_year(const struct calconv_calendar *self, struct calconv_date *date)
{
    (void)self;
    if (has_leap(12 * cc_floor_mod(date->field[0], CYCLE_YEARS)))
        date->leap = LEAP_MONTH;
}

/* ---- The table ----------------------------------------------------------------------------- */

static const struct calconv_era eras[] = {
    {"ky", "KY|Kali Yuga", .since = INT64_MIN, .native = "कलियुग"},
    {.code = NULL},
};

#define SIGNS "Mesha|Vrishabha|Mithuna|Karka|Simha|Kanya|Tula|Vrischika|Dhanu|Makara|Kumbha|Mina"
#define MONTHS                                                                                     \
    "Chaitra|Vaisakha|Jyaistha|Asadha|Sravana|Bhadrapada|Asvina|Kartika|Margasirsa|Pausa|Magha|"   \
    "Phalguna|"                                                                                    \
    "Adhika Chaitra|Adhika Vaisakha|Adhika Jyaistha|Adhika Asadha|Adhika Sravana|"                 \
    "Adhika Bhadrapada|Adhika Asvina|Adhika Kartika|Adhika Margasirsa|Adhika Pausa|Adhika Magha|"  \
    "Adhika Phalguna"
#define COMMON                                                                                     \
    CC_EXACT, .source = "Aryabhata's mean motions", .day_start = CALCONV_DAWN, .eras = eras,       \
              .language = "hi", .digits = 0x0966

const struct calconv_calendar cc_hindu_old[] = {
    {
        COMMON,
        .id = "hindu-solar-old",
        .aliases = "old-hindu-solar",
        .name = "Hindu solar, old",
        .summary = "Arya Siddhanta, twelve equal solar months, elapsed Kali Yuga",
        .basis = CALCONV_SOLAR,
        .schema = &calconv_schema_ymd,
        .months = SIGNS,
        .months_short = SIGNS,
        .months_native = "मेष|वृषभ|मिथुन|कर्क|सिंह|कन्या|तुला|वृश्चिक|धनु|मकर|कुम्भ|मीन",
        .limits = {12, 12, 30, 31, 365, 366},
        .to_day = solar_to_day,
        .from_day = solar_from_day,
    },
    {
        COMMON,
        .id = "hindu-lunar-old",
        .aliases = "old-hindu-lunar",
        .name = "Hindu lunar, old",
        .summary = "Arya Siddhanta, mean new moons, elapsed Kali Yuga",
        .basis = CALCONV_LUNISOLAR,
        .unordered = true, /* a leap month stands before its namesake */
        .schema = &calconv_schema_leap_months,
        .months = MONTHS,
        .months_short = MONTHS,
        .months_native = "चैत्र|वैशाख|ज्येष्ठ|आषाढ|श्रावण|भाद्रपद|आश्विन|कार्तिक|मार्गशीर्ष|पौष|माघ|फाल्गुन|"
                         "अधिक चैत्र|अधिक वैशाख|अधिक ज्येष्ठ|अधिक आषाढ|अधिक श्रावण|अधिक भाद्रपद|"
                         "अधिक आश्विन|अधिक कार्तिक|अधिक मार्गशीर्ष|अधिक पौष|अधिक माघ|अधिक फाल्गुन",
        .limits = {12, 13, 29, 30, 354, 384},
        .to_day = lunar_to_day,
        .from_day = lunar_from_day,
        .first_of_year = first_of_lunar_year,
    },
    {.id = NULL},
};
