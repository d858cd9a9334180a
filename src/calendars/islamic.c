/* SPDX-License-Identifier: MIT */
/*
 * islamic.c - the tabular Islamic calendars: islamic-civil.
 *
 * Rule: months of 30 and 29 days in turn; in leap years, 11 of every 30, the twelfth has 30.  The
 * calendars of this family differ in which years are leap and in the epoch.
 * islamic-civil: leap years 2 5 7 10 13 16 18 21 24 26 29, epoch Friday 622-07-16 Julian = R.D.
 * 227015.  Year 0 is 1 BH.
 * Range: proleptic, |R.D.| <= 10^12.  Days begin at sunset; a date is that of the daylight.
 * Variants: @+N, @-N shift every date for months sighted earlier or later.
 *
 * References: R. H. van Gent, The Arithmetical Islamic Calendar (type II, civil epoch); Reingold
 * and Dershowitz, Calendrical Calculations (4th ed.), chapter 7.
 * Checked against: ICU (islamic-civil), Qt's QCalendar, Calendrical Calculations' Lisp.
 */
#include "core/arith.h"
#include "core/core.h"

#define CYCLE_YEARS 30
#define CYCLE_DAYS 10631

struct tabular {
    int64_t epoch;       /* R.D. of 0001-01-01 */
    uint32_t leap_years; /* bit y: year y of the cycle, 1..30, is leap */
};

static int count_bits(uint32_t bits)
{
    int count = 0;
    for (; bits != 0; bits &= bits - 1)
        count++;
    return count;
}

/* Days of the cycle before its year `index`, from 0. */
static int64_t before_year(const struct tabular *rule, int64_t index)
{
    return 354 * index + count_bits(rule->leap_years & ((UINT32_C(2) << index) - 1));
}

static bool is_leap(const struct tabular *rule, int64_t index)
{
    return (rule->leap_years >> (index + 1) & 1) != 0;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const struct tabular *rule = self->data;
    int64_t month = date->field[1], length;
    int64_t index = cc_floor_mod(date->field[0] - 1, CYCLE_YEARS);

    if (month < 1 || month > 12)
        return cc_fail_field(error, self, date, 1, 1, 12);
    length = month % 2 == 1 || (month == 12 && is_leap(rule, index)) ? 30 : 29;
    if (date->field[2] < 1 || date->field[2] > length)
        return cc_fail_field(error, self, date, 2, 1, length);
    *day = rule->epoch - 1 + CYCLE_DAYS * cc_floor_div(date->field[0] - 1, CYCLE_YEARS) +
           before_year(rule, index) + 29 * (month - 1) + month / 2 + date->field[2];
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct tabular *rule = self->data;
    int64_t cycle = cc_floor_div(day - rule->epoch, CYCLE_DAYS);
    int64_t rest = cc_floor_mod(day - rule->epoch, CYCLE_DAYS);
    int64_t index = rest * CYCLE_YEARS / CYCLE_DAYS; /* to within a year */
    int64_t month;

    if (before_year(rule, index) > rest)
        index--;
    else if (index + 1 < CYCLE_YEARS && before_year(rule, index + 1) <= rest)
        index++;
    rest -= before_year(rule, index);
    month = 2 * rest / 59 < 11 ? 2 * rest / 59 : 11;
    date->field[0] = CYCLE_YEARS * cycle + index + 1;
    date->field[1] = month + 1;
    date->field[2] = rest - 29 * month - (month + 1) / 2 + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_era eras[] = {
    {"ah", "AH", 1, 0, false},
    {"bh", "BH", INT64_MIN, 1, true},
    {NULL, NULL, 0, 0, false},
};

#define YEAR(y) (UINT32_C(1) << (y))

static const struct tabular civil = {227015, YEAR(2) | YEAR(5) | YEAR(7) | YEAR(10) | YEAR(13) |
                                                 YEAR(16) | YEAR(18) | YEAR(21) | YEAR(24) |
                                                 YEAR(26) | YEAR(29)};

#define COMMON                                                                                     \
    .size = sizeof(struct calconv_calendar), .year_span = "all", .kind = CALCONV_EXACT,            \
    .basis = CALCONV_LUNAR, .day_start = CALCONV_SUNSET, .proleptic = true, .first = -CC_DAY_MAX,  \
    .last = CC_DAY_MAX, .since = -CC_DAY_MAX, .until = CC_DAY_MAX, .schema = &calconv_schema_ymd,  \
    .eras = eras, .digits = 0x0660, .limits = {12, 12, 29, 30, 354, 355},                          \
    .months = "Muharram|Safar|Rabi\312\273 I|Rabi\312\273 II|Jumada I|Jumada II|Rajab|"            \
              "Sha\312\273ban|Ramadan|Shawwal|Dhu\312\273l-Qi\312\273dah|Dhu\312\273l-Hijjah",     \
    .months_short = "Muh.|Saf.|Rab. I|Rab. II|Jum. I|Jum. II|Raj.|Sha.|Ram.|Shaw.|"                \
                    "Dhu\312\273l-Q.|Dhu\312\273l-H.",                                             \
    .to_day = to_day, .from_day = from_day, .vary = cc_vary_by_days

const struct calconv_calendar cc_islamic[] = {
    {
        COMMON,
        .id = "islamic-civil",
        .aliases = "islamicc|islamic|hijri|tabular",
        .name = "Islamic, civil",
        .summary = "30-year cycle, epoch Friday 622-07-16 Julian",
        .source = "tabular calendar, type II (van Gent)",
        .data = &civil,
    },
    {.id = NULL},
};
