/* SPDX-License-Identifier: MIT */
/*
 * bengali.c - the calendar of Bangladesh (Bangla Academy).
 *
 * Rule: the year begins on 14 April; its number is the Gregorian year less 593.  To 1425 the first
 * five months have 31 days, the others 30, and Falgun (11) 31 when it holds a 29 February.  Since
 * 1426 the first six months have 31 days, Falgun 29, or 30 when it holds a 29 February, the others
 * 30, so that 21 February is always 8 Falgun.
 *
 * Range: proleptic, |R.D.| <= 10^12; vouched for since 1394-01-01 = 1987-04-14, when the reform of
 * 1966 came into use.  Disputed: 1394 to 1401 (1987 to 1995), when the leap day was in Choitro. The
 * calendar of West Bengal is another one.
 *
 * References: Bangla Academy, revision of 2018/19, as reported by bdnews24 on 2019-10-16 and 17.
 * Checked against: the days named there; npm date-bengali-revised (to 1425).
 */
#include "core/arith.h"
#include "core/core.h"

#define REVISED 1426
#define FALGUN 11

/* The day before the first of a year: 13 April. */
static int64_t before_year(int64_t year)
{
    /* 1 March of the Gregorian year is 306 days before the next 1 January */
    return cc_gregorian_new_year(year + 594) - 306 + 31 + 12;
}

/* The length of a month; the year's length says whether Falgun holds a 29 February. */
static int length_of(int64_t year, int month)
{
    bool leap = month == FALGUN && before_year(year + 1) - before_year(year) == 366;

    if (month <= 5 || (month == 6 && year >= REVISED))
        return 31;
    return (month == FALGUN && year >= REVISED ? 29 : 30) + leap;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], found = before_year(year);
    int month = (int)date->field[1];

    if (month < 1 || month > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    if (date->field[2] < 1 || date->field[2] > length_of(year, month))
        return calconv_fail_field(error, self, date, 2, 1, length_of(year, month));
    while (--month > 0)
        found += length_of(year, month);
    *day = found + date->field[2];
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t year = cc_gregorian_year(day) - 593, rest;
    int month = 1;

    (void)self;
    if (day <= before_year(year))
        year--;
    rest = day - before_year(year);
    for (; rest > length_of(year, month); month++)
        rest -= length_of(year, month);
    date->field[0] = year;
    date->field[1] = month;
    date->field[2] = rest;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_span spans[] = {
    {725475, 728396, CALCONV_DISPUTED,
     "from 1987 to 1995 the leap day was added to Choitro, not to Falgun"},
    {.reason = NULL},
};

#define MONTHS                                                                                     \
    "Boishakh|Joishtho|Asharh|Srabon|Bhadro|Ashwin|Kartik|Ogrohayon|Poush|Magh|Falgun|Choitro"

const struct calconv_calendar cc_bengali[] = {
    {
        CC_ALL_DAYS,
        .id = "bengali",
        .language = "bn",
        .aliases = "bangla|bangladesh",
        .name = "Bengali, Bangladesh",
        .summary = "year begins 14 April; revised in 1426 (2019)",
        .source = "Bangla Academy, 1966 and 2019",
        .year_span = "1394..",
        .kind = CALCONV_EXACT,
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .since = 725475,
        .until = CC_DAY_MAX,
        .spans = spans,
        .schema = &calconv_schema_ymd,
        .months = MONTHS,
        .months_short = MONTHS,
        .months_native = "বৈশাখ|জ্যৈষ্ঠ|আষাঢ়|শ্রাবণ|ভাদ্র|আশ্বিন|কার্তিক|অগ্রহায়ণ|পৌষ|মাঘ|ফাল্গুন|চৈত্র",
        .digits = 0x09E6,
        .limits = {12, 12, 29, 31, 365, 366},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
