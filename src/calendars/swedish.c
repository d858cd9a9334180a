/* SPDX-License-Identifier: MIT */
/*
 * swedish.c - the calendar of Sweden and Finland, with its own style of 1700 to 1712.
 *
 * Rule: Julian to 1700-02-28; the leap day of 1700 was left out, so that from 1700-03-01 (Gregorian
 * 1700-03-11) dates were a day ahead of the Julian and ten behind the Gregorian; on 1712-02-30
 * (Gregorian 1712-03-11, R.D. 625000), a second leap day, Sweden came back to the Julian calendar;
 * it was left on 1753-02-17, which 1753-03-01 Gregorian followed.  The plan of 1699 had been to
 * leave out every leap day to 1740; those of 1704 and 1708 were kept.
 *
 * Gaps: 1700-02-29 and 1753-02-18 to 1753-02-28 did not exist.  1712 had 367 days, 1753 had 354.
 *
 * Range: proleptic (Julian before 1700, Gregorian after 1753), |R.D.| <= 10^12, years astronomical.
 *
 * Differs: Easter followed its own astronomical rule in 1740 to 1844, which is no matter of dates.
 *
 * References: the printed Swedish almanac for February 1712; Blackburn and Holford-Strevens, The
 * Oxford Companion to the Year (1999), on the reform of the calendar.
 * Checked against: a calendar made year by year and month by month from 1600 to 1800, and days of
 * the Great Northern War that histories date in the Swedish and the Gregorian calendar.
 */
#include "calendars/julian.h"
#include "core/arith.h"

/* The first days of the three later styles. */
#define AHEAD 620617     /* 1700-03-01 */
#define JULIAN 625001    /* 1712-03-01 */
#define GREGORIAN 639965 /* 1753-03-01 */

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    /* 17000301 for 1700-03-01 */
    int64_t digits = (date->field[0] * 100 + date->field[1]) * 100 + date->field[2];
    enum calconv_status status;

    if (digits == 17000229)
        return cc_fail(error, CALCONV_EGAP, self,
                       "1700-02-28 was followed by 1700-03-01, the leap day was left out");
    if (digits >= 17530218 && digits <= 17530228)
        return cc_fail(error, CALCONV_EGAP, self,
                       "1753-02-17 was followed by 1753-03-01, when Sweden became Gregorian");
    if (digits == 17120230) {
        *day = JULIAN - 1;
        return CALCONV_OK;
    }
    status = cc_to_day_by(digits < 17530301 ? cc_julian_calendar() : calconv_default(), date, self,
                          date, day, error);
    if (status == CALCONV_OK && digits >= 17000301 && digits < 17120301)
        --*day;
    if (status == CALCONV_EDAY && digits / 100 == 171202)
        return calconv_fail_field(error, self, date, 2, 1, 30);
    return status;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct calconv_calendar *base =
        day < GREGORIAN ? cc_julian_calendar() : calconv_default();

    (void)self;
    if (day != JULIAN - 1)
        return base->from_day(base, day >= AHEAD && day < JULIAN ? day + 1 : day, date);
    *date = (struct calconv_date){.field = {1712, 2, 30}};
    return CALCONV_OK;
}

static const struct calconv_era eras[] = {
    {"ce", "AD|CE", .since = 1, .native = "e.Kr."},
    {"bce", "BC|BCE", .since = INT64_MIN, .origin = 1, .backward = true, .native = "f.Kr."},
    {.code = NULL},
};

const struct calconv_calendar cc_swedish[] = {
    {
        CC_EXACT,
        .id = "swedish",
        .cldr = "gregorian",
        .language = "sv",
        .aliases = "",
        .name = "Swedish",
        .summary = "Sweden's own style 1700 to 1712; Gregorian from 1753",
        .source = "royal decrees of 1699, 1711 and 1752",
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .schema = &calconv_schema_ymd,
        .eras = eras,
        CC_GREGORIAN_MONTHS,
        .months_native = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|"
                         "november|december",
        .limits = {12, 12, 17, 31, 354, 367},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
