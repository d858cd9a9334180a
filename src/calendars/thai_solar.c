/* SPDX-License-Identifier: MIT */
/*
 * thai_solar.c - the solar calendar of Thailand, with the year beginning when it did.
 *
 * Rule: Gregorian months, January = 01 in every year.  From 1941-01-01 the year is the Gregorian
 * one plus 543.  Until then it began on 1 April: January to March belonged to the year before, so
 * that 1940-03-31 = 2482-03-31, 1940-04-01 = 2483-04-01, 1941-01-01 = 2484-01-01, and 2483 has the
 * nine months 04 to 12.
 *
 * Range: proleptic, |R.D.| <= 10^12; vouched for since 1889-04-01 (2432), when the calendar was
 * introduced, although years were then counted from 1782.
 *
 * Differs: ICU, Java and glibc's th_TH put January to March of every year before 1941 a year too
 * high: 1940-02-01 is 2482.
 *
 * References: royal decree of 1888 (solar calendar, from 1 April 1889); announcement of 1912
 * (Buddhist Era from 1913-04-01, 2456); Calendar Year Act 2483 of 1940. Checked against: the days
 * named in these; arithmetic on the Gregorian calendar.
 */
#include "core/arith.h"
#include "core/core.h"

#define OFFSET 543
#define LAST_APRIL_YEAR 2483 /* the year that began on 1940-04-01, and had nine months */
#define APRIL 4

/* The Gregorian year in which a month falls. */
static int64_t gregorian_year(int64_t year, int64_t month)
{
    return year - OFFSET + (year < LAST_APRIL_YEAR && month < APRIL);
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    struct calconv_date other = *date;
    int least = date->field[0] == LAST_APRIL_YEAR ? APRIL : 1;

    if (date->field[1] < least || date->field[1] > 12)
        return calconv_fail_field(error, self, date, 1, least, 12);
    other.field[0] = gregorian_year(date->field[0], date->field[1]);
    return cc_to_day_by(calconv_default(), &other, self, date, day, error);
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct calconv_calendar *gregorian = calconv_default();
    enum calconv_status status = gregorian->from_day(gregorian, day, date);

    (void)self;
    date->field[0] += OFFSET;
    date->field[0] -= date->field[0] <= LAST_APRIL_YEAR && date->field[1] < APRIL;
    return status;
}

static void first_of_year(const struct calconv_calendar *self, struct calconv_date *date)
{
    (void)self;
    if (date->field[0] <= LAST_APRIL_YEAR)
        date->field[1] = APRIL;
}

static const struct calconv_era eras[] = {
    {"be", "BE", .since = INT64_MIN, .native = "พ.ศ."},
    {.code = NULL},
};

const struct calconv_calendar cc_thai_solar[] = {
    {
        CC_ALL_DAYS,
        .id = "thai-solar",
        .cldr = "buddhist",
        .language = "th",
        .aliases = "suriyakati",
        .name = "Thai solar",
        .summary = "Gregorian + 543; until 1941 the year began on 1 April",
        .source = "royal decrees of 1888 and 1912, act of 1940",
        .year_span = "2432..",
        .kind = CALCONV_OFFICIAL,
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .since = 689669,
        .until = CC_DAY_MAX,
        .unordered = true,
        .schema = &calconv_schema_ymd,
        .eras = eras,
        CC_GREGORIAN_MONTHS,
        .months_native = CC_THAI_MONTHS,
        .digits = 0x0E50,
        .limits = {9, 12, 28, 31, 275, 366},
        .to_day = to_day,
        .from_day = from_day,
        .first_of_year = first_of_year,
    },
    {.id = NULL},
};
