/* SPDX-License-Identifier: MIT */
/*
 * japanese.c - the calendar of Japan: Gregorian months and days, years of an emperor's era.
 *
 * Rule: the eras are the rows of src/data/japanese_eras.inc, the latest first; a new era is one
 * more row.  A day belongs to the era that had begun by then; dates after the last era's start stay
 * in it. Japan has used the Gregorian months since Meiji 6 (1873-01-01).  From 1868-10-23, when
 * Meiji was proclaimed, to the end of 1872 years are those of Meiji by extrapolation; before, and
 * so that every day has a date, the eras are ce and bce.
 *
 * Range: proleptic, |R.D.| <= 10^12; official since 1873-01-01.
 * Disputed: 1868-09-08 to 10-22.  Older CLDR began Meiji on 1868-09-08, which is the date of its
 * proclamation in the lunisolar calendar of the time (Keio 4/9/8 = Meiji 1/9/8 = 1868-10-23).
 *
 * References: Dajokan proclamation 337 of 1872; Era Name Act (1979); cabinet orders of 1989-01-07
 * and 2019-04-01. Checked against: ICU 78, JDK 17 (from 1873).
 */
#include "core/arith.h"
#include "core/core.h"

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    return cc_to_day_by(calconv_default(), date, self, date, day, error);
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct calconv_calendar *gregorian = calconv_default();

    (void)self;
    return gregorian->from_day(gregorian, day, date);
}

#define ERA(code_, english, japanese, y, m, d)                                                     \
    {code_, english, .since = (y), (m), (d), .origin = (y)-1, .native = (japanese)},
static const struct calconv_era eras[] = {
#include "data/japanese_eras.inc"
    {"ce", "AD|CE", .since = 1},
    {"bce", "BC|BCE", .since = INT64_MIN, .origin = 1, .backward = true},
    {.code = NULL},
};

static const struct calconv_schema schema = {
    .form = "ERA-YEAR-MM-DD",
    .count = 3,
    .field =
        {
            {"year", "", CALCONV_YEAR, 1, .in_era = true, .least = -CC_YEAR_MAX,
             .greatest = CC_YEAR_MAX},
            {"month", "-", CALCONV_MONTH, 2, .greatest = 99},
            {"day", "-", CALCONV_DAY, 2, .greatest = 99},
        },
};

static const struct calconv_span spans[] = {
    {682159, 682203, CALCONV_DISPUTED,
     "Meiji was proclaimed on 1868-10-23, which older tables give as 1868-09-08, its lunisolar "
     "date"},
    {.reason = NULL},
};

const struct calconv_calendar cc_japanese[] = {
    {
        CC_ALL_DAYS,
        .id = "japanese",
        .cldr = "japanese",
        .language = "ja",
        .aliases = "nengo|wareki|gengo",
        .name = "Japanese",
        .summary = "Gregorian months with eras, from Meiji 6 (1873)",
        .source = "Era Name Act and cabinet orders",
        .year_span = "1873..",
        .kind = CALCONV_OFFICIAL,
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .since = 683735,
        .until = CC_DAY_MAX,
        .spans = spans,
        .schema = &schema,
        .eras = eras,
        CC_GREGORIAN_MONTHS,
        .months_native = "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
        .limits = {12, 12, 28, 31, 365, 366},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
