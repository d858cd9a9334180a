/* SPDX-License-Identifier: MIT */
/*
 * coptic.c - the Coptic and Ethiopic calendars, of thirteen months.
 *
 * Rule: month 13 has 5 days, 6 in leap years, which leave 3 when divided by 4 (ethioaa: the same
 * years, numbered 5500 higher).
 *
 * Epoch: coptic 0001-01-01 = 284-08-29 Julian = R.D. 103605 (era of Diocletian, of the Martyrs);
 * ethiopic 0001-01-01 = 8-08-29 Julian = R.D. 2796 (Amete Mihret, of Mercy); ethioaa counts from
 * the creation (Amete Alem), 5500 years before ethiopic.  Year 0 of ethiopic is 5500 AA. Range:
 * proleptic, |R.D.| <= 10^12.
 *
 * References: Reingold and Dershowitz, Calendrical Calculations (4th ed.), chapter 4; Neugebauer,
 * Ethiopic Astronomy and Computus (1979).
 * Checked against: ICU 72 and 78, Calendrical Calculations' Lisp.
 */
#include "core/arith.h"
#include "core/core.h"

/* The day before the first of a year of the calendar whose year 1 begins on `epoch`. */
static int64_t before_year(int64_t epoch, int64_t year)
{
    return epoch - 1 + 365 * (year - 1) + cc_floor_div(year, 4);
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t epoch = *(const int64_t *)self->data, year = date->field[0], month = date->field[1];
    int64_t length = month < 13 ? 30 : cc_floor_mod(year, 4) == 3 ? 6 : 5;

    if (month < 1 || month > 13)
        return cc_fail_field(error, self, date, 1, 1, 13);
    if (date->field[2] < 1 || date->field[2] > length)
        return cc_fail_field(error, self, date, 2, 1, length);
    *day = before_year(epoch, year) + 30 * (month - 1) + date->field[2];
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t epoch = *(const int64_t *)self->data;
    int64_t year = cc_floor_div(4 * (day - epoch) + 1463, 1461);
    int64_t rest = day - before_year(epoch, year) - 1;

    date->field[0] = year;
    date->field[1] = rest / 30 + 1;
    date->field[2] = rest % 30 + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_era coptic_eras[] = {
    {"am", "AM", .since = INT64_MIN},
    {.code = NULL},
};
static const struct calconv_era ethiopic_eras[] = {
    {"am", "AM", .since = 1, .native = "ዓ/ም"},
    {"aa", "AA", .since = INT64_MIN, .origin = -5500, .native = "ዓ/ዓ"},
    {.code = NULL},
};
static const struct calconv_era ethioaa_eras[] = {
    {"aa", "AA", .since = INT64_MIN, .native = "ዓ/ዓ"},
    {.code = NULL},
};

#define COMMON                                                                                     \
    CC_EXACT, .basis = CALCONV_SOLAR, .schema = &calconv_schema_ymd,                               \
              .limits = {13, 13, 5, 30, 365, 366}, .to_day = to_day, .from_day = from_day
#define COPTIC_MONTHS                                                                              \
    "Tout|Baba|Hator|Kiahk|Toba|Amshir|Baramhat|Baramouda|Bashans|Paona|Epep|Mesra|Nasie"
#define ETHIOPIC_MONTHS                                                                            \
    "Meskerem|Tekemt|Hedar|Tahsas|Ter|Yekatit|Megabit|Miazia|Genbot|Sene|Hamle|Nehasse|Pagumen"
#define ETHIOPIC                                                                                   \
    .months = ETHIOPIC_MONTHS, .months_short = ETHIOPIC_MONTHS, .day_start = CALCONV_DAWN,         \
    .months_native = "መስከረም|ጥቅምት|ኅዳር|ታኅሣሥ|ጥር|የካቲት|መጋቢት|ሚያዝያ|ግንቦት|ሰኔ|ሐምሌ|ነሐሴ|ጳጉሜን",                 \
    .source = "Ethiopian Orthodox Church and state"

const struct calconv_calendar cc_coptic[] = {
    {
        COMMON,
        .id = "coptic",
        .aliases = "alexandrian",
        .name = "Coptic",
        .summary = "Diocletian era, leap when year mod 4 is 3",
        .source = "Coptic Orthodox Church",
        .day_start = CALCONV_SUNSET,
        .eras = coptic_eras,
        .months = COPTIC_MONTHS,
        .months_short = COPTIC_MONTHS,
        .months_native = "توت|بابه|هاتور|كيهك|طوبة|أمشير|برمهات|برمودة|بشنس|بؤونة|أبيب|مسرى|نسيئ",
        .digits = 0x0660,
        .data = &(const int64_t){103605},
    },
    {
        COMMON,
        ETHIOPIC,
        .id = "ethiopic",
        .aliases = "ethiopian|geez",
        .name = "Ethiopic",
        .summary = "Amete Mihret, leap when year mod 4 is 3",
        .eras = ethiopic_eras,
        .data = &(const int64_t){2796},
    },
    {
        COMMON,
        ETHIOPIC,
        .id = "ethioaa",
        .aliases = "ethiopic-amete-alem|amete-alem",
        .name = "Ethiopic, Amete Alem",
        .summary = "Amete Alem = Amete Mihret + 5500",
        .eras = ethioaa_eras,
        .data = &(const int64_t){2796 - 2008875},
    },
    {.id = NULL},
};
