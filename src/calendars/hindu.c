/* SPDX-License-Identifier: MIT */
/*
 * hindu.c - the Hindu calendars of the Surya Siddhanta: solar, lunar by new moons (amanta), lunar
 * by full moons (purnimanta).
 *
 * Rule: the Sun's sign (30 sidereal degrees) names the month.  hindu-solar has the rule of Orissa:
 * a day belongs to the sign in which the Sun is at the sunrise that ends it; months have 29 to 32
 * days.  In hindu-lunar a day has the number, 1 to 30, of the lunar day (tithi, 12 degrees of the
 * Moon's way from the Sun) that is current at sunrise: a lunar day without a sunrise is lost, one
 * with two gives two days of one number, of which the second is leap (12, 12L).  A month begins
 * with the new moon and has the name of the sign that the Sun enters next, Chaitra = 01 for Mesha;
 * of two with the same name the first is leap (04L, 04); a name of which the Sun passes the sign
 * between two new moons is lost for that year.
 * hindu-purnimanta has the days, leap months and years of hindu-lunar, but days 16 to 30 belong to
 * the month that follows, so that months run from full moon to full moon, days 16 to 30, then 1 to
 * 15.  A leap month stands inside its namesake: 05-16..30, 05L-01..15, 05L-16..30, 05-01..15; and
 * the year changes inside month 01: 2080-12-15, 2080-01-16..30, 2081-01-01.
 *
 * Epoch: years are elapsed years, of the Saka era in hindu-solar (0 = 3179 of the Kali Yuga, 78
 * CE), of the Vikrama era in the others (0 = 3044, -57), where Gujarat's begin half a year later.
 * Range: years -10000 to 10000, exact: the rational numbers of the text are reproduced, see
 * src/core/siddhanta.c.  Days begin at sunrise; a date is that of the sunrise.
 *
 * Choices: sunrise is the text's own, at Ujjain (23d9' N), with its equation of time, its
 * precession of 27 degrees to either side and the bija of the Moon's apogee; almanacs compute for
 * their own town, and most by modern astronomy: hindu-lunar-astro, hindu-solar-astro.
 *
 * References: E. Burgess, Translation of the Surya-Siddhanta (1860), I-III; Reingold and
 * Dershowitz, Calendrical Calculations (4th ed.), sections 20.1-20.4 (its modern Hindu calendars);
 * R. Sewell and S. B. Dikshit, The Indian Calendar (1896).
 * Checked against: Calendrical Calculations' Lisp; every day by the text's rules in 113 bits.
 */
#include "core/arith.h"
#include "core/lunar_days.h"
#include "core/siddhanta.h"

#define LEAST_YEAR (-10000)
#define GREATEST_YEAR 10000
#define SAKA 3179 /* years of the Kali Yuga before year 0 */
#define VIKRAMA 3044

#define CIVIL_DAYS INT64_C(1577917828) /* in this many years, lunations: */
#define YEARS INT64_C(4320000)
#define LUNATIONS INT64_C(53433336)

/* ---- The solar calendar -------------------------------------------------------------------- */

/* The sign that names a day, of all since the Kali Yuga. */
static int64_t sign_of(int64_t day)
{
    return cc_siddhanta_sign(cc_siddhanta_sunrise(day + 1));
}

/* The first day that a sign names; the Sun is never over 3 days from its mean place. */
static int64_t first_of_sign(int64_t sign)
{
    int64_t day = CC_KALI_YUGA + cc_floor_div(sign * CIVIL_DAYS, 12 * YEARS) - 2;

    while (sign_of(day) < sign)
        day++;
    while (sign_of(day - 1) >= sign)
        day--;
    return day;
}

static enum calconv_status solar_to_day(const struct calconv_calendar *self,
                                        const struct calconv_date *date, int64_t *day,
                                        struct calconv_error *error)
{
    int64_t sign = 12 * (date->field[0] + SAKA) + date->field[1] - 1, first, days;

    if (date->field[0] < LEAST_YEAR || date->field[0] > GREATEST_YEAR)
        return calconv_fail_field(error, self, date, 0, LEAST_YEAR, GREATEST_YEAR);
    if (date->field[1] < 1 || date->field[1] > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    first = first_of_sign(sign);
    days = date->field[2] < 1 || date->field[2] > 29 ? first_of_sign(sign + 1) - first : 29;
    if (date->field[2] < 1 || date->field[2] > days)
        return calconv_fail_field(error, self, date, 2, 1, days);
    *day = first + date->field[2] - 1;
    return CALCONV_OK;
}

static enum calconv_status solar_from_day(const struct calconv_calendar *self, int64_t day,
                                          struct calconv_date *date)
{
    int64_t sign = sign_of(day);

    (void)self;
    date->field[0] = cc_floor_div(sign, 12) - SAKA;
    date->field[1] = cc_floor_mod(sign, 12) + 1;
    date->field[2] = day - first_of_sign(sign) + 1;
    date->leap = 0;
    return CALCONV_OK;
}

/* ---- The lunar calendars ------------------------------------------------------------------- */

static int64_t lunar_day_of(int64_t day)
{
    return cc_siddhanta_tithi(cc_siddhanta_sunrise(day));
}

static int64_t day_near(int64_t lunar_day)
{
    return CC_KALI_YUGA + cc_floor_div(lunar_day * CIVIL_DAYS, 30 * LUNATIONS);
}

static int64_t month_of(int64_t lunation)
{
    return cc_siddhanta_sign(cc_siddhanta_new_moon(lunation)) + 1 - 12 * VIKRAMA;
}

static int64_t first_lunation(int64_t month)
{
    /* in the middle of the sign */
    int64_t half_signs = 2 * (month + 12 * VIKRAMA) - 1;
    int64_t lunation = cc_floor_div(half_signs * LUNATIONS, 24 * YEARS);

    while (month_of(lunation) < month)
        lunation++;
    while (month_of(lunation - 1) >= month)
        lunation--;
    return lunation;
}

static const struct cc_lunar_days rule = {
    .number = lunar_day_of,
    .near = day_near,
    .month = month_of,
    .lunation = first_lunation,
    .first_year = LEAST_YEAR,
    .last_year = GREATEST_YEAR,
    .day_lost = CC_LUNAR_DAY_LOST,
    .month_lost = CC_LUNAR_MONTH_LOST,
};

/* ---- The same by full moons ---------------------------------------------------------------- */

/* Whether a date is in the dark half of a month that is not leap, which is the half before the new
 * moon, and so has the name of the lunation after its own. */
static bool is_dark(const struct calconv_date *date)
{
    return date->field[2] > 15 && (date->leap & 2) == 0;
}

static enum calconv_status full_to_day(const struct calconv_calendar *self,
                                       const struct calconv_date *date, int64_t *day,
                                       struct calconv_error *error)
{
    int64_t lunation, month = 12 * date->field[0] + date->field[1] - 1;
    enum calconv_status status = cc_lunar_check(self, date, error);

    if (status != CALCONV_OK)
        return status;
    if (!is_dark(date))
        return cc_lunar_to_day(self, date, day, error);
    month += date->field[1] == 1 ? 12 : 0; /* it follows the year's last new moon */
    lunation = rule.lunation(month);
    if (rule.month(lunation) != month)
        return cc_fail(error, CALCONV_EGAP, self, rule.month_lost);
    return cc_lunar_day(self, date, lunation - 1, day, error);
}

static enum calconv_status full_from_day(const struct calconv_calendar *self, int64_t day,
                                         struct calconv_date *date)
{
    (void)cc_lunar_from_day(self, day, date);
    if (is_dark(date))
        date->field[1] = cc_floor_mod(month_of(cc_floor_div(lunar_day_of(day), 30) + 1), 12) + 1;
    return CALCONV_OK;
}

/* ---- Names --------------------------------------------------------------------------------- */

static const struct calconv_era saka[] = {
    {"saka", "Saka|Shaka", .since = INT64_MIN, .native = "शक"},
    {.code = NULL},
};
static const struct calconv_era vikrama[] = {
    {"vs", "VS|Vikrama", .since = INT64_MIN, .native = "विक्रम"},
    {.code = NULL},
};

#define SIGNS "Mesha|Vrishabha|Mithuna|Karka|Simha|Kanya|Tula|Vrischika|Dhanu|Makara|Kumbha|Mina"

#define COMMON                                                                                     \
    .size = sizeof(struct calconv_calendar), .proleptic = true, .year_span = "-10000..10000",      \
    .kind = CALCONV_EXACT, .source = "Surya Siddhanta", .day_start = CALCONV_DAWN,                 \
    .digits = 0x0966
#define LUNAR                                                                                      \
    COMMON, .basis = CALCONV_LUNISOLAR, .first = -3673712, .last = 3631830, .since = -3673712,     \
            .until = 3631830, .schema = &calconv_schema_leap_days, .eras = vikrama,                \
            .months = CC_LUNAR_MONTHS, .months_short = CC_LUNAR_MONTHS, .language = "hi",          \
            .months_native = CC_LUNAR_MONTHS_NATIVE, .data = &rule,                                \
            .first_of_year = cc_lunar_first_of_year

const struct calconv_calendar cc_hindu[] = {
    {
        COMMON,
        .id = "hindu-solar",
        .aliases = "",
        .name = "Hindu solar",
        .summary = "Surya Siddhanta, rule of Orissa, Saka era",
        .basis = CALCONV_SOLAR,
        .first = -3624392,
        .last = 3681147,
        .since = -3624392,
        .until = 3681147,
        .schema = &calconv_schema_ymd,
        .eras = saka,
        .months = SIGNS,
        .months_short = SIGNS,
        .language = "hi",
        .months_native = "मेष|वृषभ|मिथुन|कर्क|सिंह|कन्या|तुला|वृश्चिक|धनु|मकर|कुम्भ|मीन",
        .limits = {12, 12, 29, 32, 365, 366},
        .to_day = solar_to_day,
        .from_day = solar_from_day,
    },
    {
        LUNAR,
        .id = "hindu-lunar",
        .aliases = "hindu-amanta",
        .name = "Hindu lunar, by new moons",
        .summary = "Surya Siddhanta, amanta, Vikrama era",
        .limits = {12, 13, 29, 30, 353, 385},
        .to_day = cc_lunar_to_day,
        .from_day = cc_lunar_from_day,
    },
    {
        LUNAR,
        .id = "hindu-purnimanta",
        .aliases = "hindu-lunar-fullmoon",
        .name = "Hindu lunar, by full moons",
        .summary = "Surya Siddhanta, purnimanta, Vikrama era",
        .unordered = true,
        .limits = {12, 13, 28, 32, 353, 385},
        .to_day = full_to_day,
        .from_day = full_from_day,
    },
    {.id = NULL},
};
