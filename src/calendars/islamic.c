/* SPDX-License-Identifier: MIT */
/*
 * islamic.c - the tabular Islamic calendars.
 *
 * Rule: months of 30 and 29 days in turn; in leap years, 11 of every 30, the twelfth has 30.  The
 * calendars of this family differ in which years are leap and in the epoch: Friday 622-07-16 Julian
 * = R.D. 227015 (civil), or the Thursday before it (astronomical).  Year 0 is 1 BH. islamic-civil
 * type II, 2 5 7 10 13 16 18 21 24 26 29, Friday islamic-tbla       type II, Thursday:
 * islamic-civil plus one day islamic-tabular-i  Kushyar, Ulugh Beg: 2 5 7 10 13 15 18 21 24 26 29,
 * Friday islamic-tabular-iii  2 5 8 10 13 16 19 21 24 27 29, Friday (the Bohras use the Thursday)
 *   islamic-tabular-iv Habash al-Hasib, al-Biruni: 2 5 8 11 13 16 19 21 24 27 30, Friday
 * On most days they agree; 1456-01-01 is 2034-03-22 in type I, 03-21 in the others.
 * Range: proleptic, |R.D.| <= 10^12.  Days begin at sunset; a date is that of the daylight.
 * Variants: @+N, @-N shift every date for months sighted earlier or later.
 *
 * References: R. H. van Gent, The Arithmetical Islamic Calendar; Reingold
 * and Dershowitz, Calendrical Calculations (4th ed.), chapter 7.
 * Checked against: ICU (islamic-civil, islamic-tbla), Qt's QCalendar, Calendrical Calculations'
 * Lisp, the check days of Noda Time's leap year patterns.
 */
#include "calendars/hijri.h"
#include "core/arith.h"

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
        return calconv_fail_field(error, self, date, 1, 1, 12);
    length = month % 2 == 1 || (month == 12 && is_leap(rule, index)) ? 30 : 29;
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
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

const struct calconv_era cc_hijri_eras[] = {
    {"ah", "AH", .since = 1, .native = "هـ"},
    {"bh", "BH", .since = INT64_MIN, .origin = 1, .backward = true},
    {.code = NULL},
};

#define YEAR(y) (UINT32_C(1) << (y))

#define FRIDAY 227015
#define THURSDAY 227014
#define TYPE_II                                                                                    \
    YEAR(2) | YEAR(5) | YEAR(7) | YEAR(10) | YEAR(13) | YEAR(16) | YEAR(18) | YEAR(21) |           \
        YEAR(24) | YEAR(26) | YEAR(29)

static const struct tabular civil = {FRIDAY, TYPE_II};
static const struct tabular astronomical = {THURSDAY, TYPE_II};
static const struct tabular type_1 = {FRIDAY, YEAR(2) | YEAR(5) | YEAR(7) | YEAR(10) | YEAR(13) |
                                                  YEAR(15) | YEAR(18) | YEAR(21) | YEAR(24) |
                                                  YEAR(26) | YEAR(29)};
static const struct tabular type_3 = {FRIDAY, YEAR(2) | YEAR(5) | YEAR(8) | YEAR(10) | YEAR(13) |
                                                  YEAR(16) | YEAR(19) | YEAR(21) | YEAR(24) |
                                                  YEAR(27) | YEAR(29)};
static const struct tabular type_4 = {FRIDAY, YEAR(2) | YEAR(5) | YEAR(8) | YEAR(11) | YEAR(13) |
                                                  YEAR(16) | YEAR(19) | YEAR(21) | YEAR(24) |
                                                  YEAR(27) | YEAR(30)};

#define COMMON                                                                                     \
    CC_EXACT, .basis = CALCONV_LUNAR, .day_start = CALCONV_SUNSET, .schema = &calconv_schema_ymd,  \
              .eras = cc_hijri_eras, .cldr = "islamic", .language = "ar", .digits = 0x0660,        \
              .limits = {12, 12, 29, 30, 354, 355}, CC_HIJRI_MONTHS, .to_day = to_day,             \
              .from_day = from_day, .vary = cc_vary_by_days

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
    {
        COMMON,
        .id = "islamic-tbla",
        .aliases = "tabular-astronomical",
        .name = "Islamic, astronomical epoch",
        .summary = "30-year cycle, epoch Thursday 622-07-15 Julian",
        .source = "tabular calendar, type II (van Gent)",
        .data = &astronomical,
    },
    {
        COMMON,
        .id = "islamic-tabular-i",
        .aliases = "",
        .name = "Islamic, tabular type I",
        .summary = "30-year cycle of Kushyar and Ulugh Beg, Friday epoch",
        .source = "tabular calendar, type I (van Gent)",
        .data = &type_1,
    },
    {
        COMMON,
        .id = "islamic-tabular-iii",
        .aliases = "",
        .name = "Islamic, tabular type III",
        .summary = "30-year cycle with leap years 2 5 8 10 ..., Friday epoch",
        .source = "tabular calendar, type III (van Gent)",
        .data = &type_3,
    },
    {
        COMMON,
        .id = "islamic-tabular-iv",
        .aliases = "",
        .name = "Islamic, tabular type IV",
        .summary = "30-year cycle of Habash al-Hasib, Friday epoch",
        .source = "tabular calendar, type IV (van Gent)",
        .data = &type_4,
    },
    {.id = NULL},
};
