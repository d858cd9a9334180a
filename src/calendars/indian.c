/* SPDX-License-Identifier: MIT */
/*
 * indian.c - the national calendar of India (Saka era).
 *
 * Rule: years are leap with the Gregorian year in which they begin (Saka + 78).  Chaitra begins on
 * 22 March, in leap years on 21 March, and has 30 days, in leap years 31; the next five months have
 * 31, the last six 30.
 *
 * Epoch: 0001-01-01 = Gregorian 79-03-22.  Official in India since 1957-03-22 (1879 Saka).
 * Range: proleptic, |R.D.| <= 10^12.
 *
 * References: Report of the Calendar Reform Committee (Government of India, 1955).
 * Checked against: ICU 72 and 78.
 */
#include "core/arith.h"
#include "core/core.h"

/* The day before the first of Chaitra. */
static int64_t before_year(int64_t year)
{
    int64_t gregorian = year + 78;
    return cc_gregorian_new_year(gregorian) + 79; /* 21 March of a common year is its day 80 */
}

static bool is_leap(int64_t year)
{
    return cc_gregorian_new_year(year + 79) - cc_gregorian_new_year(year + 78) == 366;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], month = date->field[1];
    int64_t chaitra = 30 + is_leap(year);
    int64_t length = month == 1 ? chaitra : month <= 6 ? 31 : 30;

    if (month < 1 || month > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    *day = before_year(year) + date->field[2];
    if (month > 1)
        *day += chaitra + 30 * (month - 2) + (month <= 7 ? month - 2 : 5);
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t year = cc_gregorian_year(day) - 78, rest, chaitra;

    (void)self;
    if (day <= before_year(year))
        year--;
    rest = day - before_year(year) - 1;
    chaitra = 30 + is_leap(year);
    date->field[0] = year;
    date->leap = 0;
    if (rest < chaitra) {
        date->field[1] = 1;
        date->field[2] = rest + 1;
    } else if ((rest -= chaitra) < 5 * 31) {
        date->field[1] = rest / 31 + 2;
        date->field[2] = rest % 31 + 1;
    } else {
        date->field[1] = (rest - 5 * 31) / 30 + 7;
        date->field[2] = (rest - 5 * 31) % 30 + 1;
    }
    return CALCONV_OK;
}

static const struct calconv_era eras[] = {
    {"shaka", "Saka", .since = INT64_MIN, .native = "शक"},
    {.code = NULL},
};

#define MONTHS                                                                                     \
    "Chaitra|Vaisakha|Jyaistha|Asadha|Sravana|Bhadra|Asvina|Kartika|Agrahayana|Pausa|Magha|"       \
    "Phalguna"

const struct calconv_calendar cc_indian[] = {
    {
        CC_EXACT,
        .id = "indian",
        .cldr = "indian",
        .language = "hi",
        .aliases = "saka|indian-national",
        .name = "Indian national",
        .summary = "Indian national calendar of 1957, Saka era",
        .source = "Calendar Reform Committee, Government of India, 1955",
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .schema = &calconv_schema_ymd,
        .eras = eras,
        .months = MONTHS,
        .months_short = MONTHS,
        .months_native = "चैत्र|वैशाख|ज्येष्ठ|आषाढ़|श्रावण|भाद्रपद|अश्विन|कार्तिक|अग्रहायण|पौष|माघ|फाल्गुन",
        .digits = 0x0966,
        .limits = {12, 12, 30, 31, 365, 366},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
