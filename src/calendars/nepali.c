/* SPDX-License-Identifier: MIT */
/*
 * nepali.c - the calendar of Nepal (Bikram Sambat).
 *
 * Rule: solar months whose lengths, 29 to 32 days, the almanac committee publishes year by year;
 * there is no arithmetic rule.  The table, src/data/nepali.inc, is made by tools/nepali.mjs.
 *
 * Range: 1970-01-01 to 2090-12-30 (1913-04-13 to 2034-04-13); outside: refused.
 * Disputed: 2084 to 2090, for which no almanac is out and two tables differ in 15 month starts;
 * here they are those of nepali-date-converter, which follow the sankranti rule.  A third table,
 * npm nepali-date-library, begins 1977-07 and 1991-09 a day later; before 2000 one table vouches.
 *
 * References: Nepal Panchanga Nirnayak Vikas Samiti, yearly almanacs.
 * Checked against: npm bikram-sambat (1970..2090), nepali-date-converter (2000..2090).
 */
#include "core/month_table.h"

static const uint32_t words[] = {
#include "data/nepali.inc"
};

static const struct cc_month_table table = {1970, 2090, 698446, 742641, 1461, 4, 29, words};

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    return cc_table_to_day(&table, self, date, day, error);
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    (void)self;
    cc_table_from_day(&table, day, date);
    return CALCONV_OK;
}

static const struct calconv_span spans[] = {
    {740085, 742641, CALCONV_DISPUTED, "no almanac is out, and tables differ in 15 month starts"},
    {.reason = NULL},
};

static const struct calconv_era eras[] = {
    {"bs", "BS", .since = INT64_MIN, .native = "वि.सं."},
    {.code = NULL},
};

#define MONTHS                                                                                     \
    "Baisakh|Jestha|Ashadh|Shrawan|Bhadra|Ashwin|Kartik|Mangsir|Poush|Magh|Falgun|Chaitra"

const struct calconv_calendar cc_nepali[] = {
    {
        .size = sizeof(struct calconv_calendar),
        .id = "nepali",
        .language = "ne",
        .aliases = "bikram-sambat|bs",
        .name = "Nepali",
        .summary = "published month lengths, 1970 to 2090 BS",
        .source = "Nepal Panchanga Nirnayak Vikas Samiti",
        .year_span = "1970..2083",
        .kind = CALCONV_OFFICIAL,
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .proleptic = false,
        .first = 698446,
        .last = 742641,
        .since = 698446,
        .until = 742641,
        .spans = spans,
        .schema = &calconv_schema_ymd,
        .eras = eras,
        .months = MONTHS,
        .months_short = MONTHS,
        .months_native = "वैशाख|जेठ|असार|साउन|भदौ|असोज|कात्तिक|मंसिर|पुस|माघ|फागुन|चैत",
        .digits = 0x0966,
        .limits = {12, 12, 29, 32, 365, 366},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
