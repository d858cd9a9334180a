/* SPDX-License-Identifier: MIT */
/*
 * hijri_table.c - Hijri calendars by table.
 *
 * Rule: islamic-umalqura is the calendar of Saudi Arabia in KACST's computation, 1300 to 1600 AH,
 * as ICU and the JDK have it; outside, islamic-civil, extrapolated (both seams are clean).
 * islamic-umalqura@published is what the printed calendars had, 1343 to 1500 AH, elsewhere as the
 * default; its 1342-12 has 28 days at the seam, and eight of its months 28 or 31, as printed.
 * islamic-observational: the crescent is seen at Cairo by Shaukat's criterion; 26 of its months
 * have 31 days, since the rule looks at each month by itself.  islamic-rgsa: the conjunction is
 * before sunset and moonset after sunset at Mecca.  Both are computed by tools/hijri.c, 1 to 1700
 * AH; outside: refused.
 *
 * Variants: @+N, @-N shift every date for months sighted earlier or later.
 *
 * Disputed: Umm al-Qura of 1343 to 1419 and of 1451 to 1500, where the printed calendars and
 * KACST's computation give different dates (on 22,058 days); 1420 to 1450 agree.
 *
 * References: R. H. van Gent, The Umm al-Qura Calendar of Saudi Arabia; K. Shaukat's criterion as
 * in Reingold and Dershowitz, Calendrical Calculations (4th ed.), 14.9 and 18. Checked against: ICU
 * 72 and 78, JDK 17 (Hijrah-umalqura, every month); Calendrical Calculations' Lisp (99.96 %
 * and 99.72 % of 20,400 months; tests/crosscheck/hijri-disagreements.tsv has the rest).
 */
#include "calendars/hijri.h"

#include <string.h>

#include "core/arith.h"
#include "core/month_table.h"

static const uint32_t umalqura_words[] = {
#include "data/umalqura.inc"
};
static const uint32_t published_words[] = {
#include "data/umalqura_published.inc"
};
static const uint32_t observational_words[] = {
#include "data/islamic_observational.inc"
};
static const uint32_t rgsa_words[] = {
#include "data/islamic_rgsa.inc"
};

#define LUNAR_YEAR 10631, 30, 28
static const struct cc_month_table umalqura = {1300,   1600,       687337,
                                               794001, LUNAR_YEAR, umalqura_words};
static const struct cc_month_table published = {1343,   1500,       702574,
                                                758564, LUNAR_YEAR, published_words};
static const struct cc_month_table observational = {1,      1700,       227015,
                                                    829438, LUNAR_YEAR, observational_words};
static const struct cc_month_table rgsa = {1, 1700, 227014, 829437, LUNAR_YEAR, rgsa_words};

/* ---- Umm al-Qura: outside its table, islamic-civil ----------------------------------------- */

static enum calconv_status umalqura_to_day(const struct calconv_calendar *self,
                                           const struct calconv_date *date, int64_t *day,
                                           struct calconv_error *error)
{
    if (date->field[0] >= umalqura.first_year && date->field[0] <= umalqura.last_year)
        return cc_table_to_day(&umalqura, self, date, day, error);
    return cc_to_day_by(cc_islamic, date, self, date, day, error);
}

static enum calconv_status umalqura_from_day(const struct calconv_calendar *self, int64_t day,
                                             struct calconv_date *date)
{
    (void)self;
    if (day < umalqura.first_day || day > umalqura.last_day)
        return cc_islamic->from_day(cc_islamic, day, date);
    cc_table_from_day(&umalqura, day, date);
    return CALCONV_OK;
}

/* As printed. */

static enum calconv_status published_to_day(const struct calconv_calendar *self,
                                            const struct calconv_date *date, int64_t *day,
                                            struct calconv_error *error)
{
    enum calconv_status status;

    if (date->field[0] >= published.first_year && date->field[0] <= published.last_year)
        return cc_table_to_day(&published, self, date, day, error);
    status = umalqura_to_day(self, date, day, error);
    if (status != CALCONV_OK || date->field[0] >= published.first_year ||
        *day < published.first_day)
        return status;
    /* the default's 1342-12-29 is the printed 1343-01-01 */
    return calconv_fail_field(error, self, date, 2, 1, 28);
}

static enum calconv_status published_from_day(const struct calconv_calendar *self, int64_t day,
                                              struct calconv_date *date)
{
    if (day < published.first_day || day > published.last_day)
        return umalqura_from_day(self, day, date);
    cc_table_from_day(&published, day, date);
    return CALCONV_OK;
}

static enum calconv_status vary(const struct calconv_calendar *self, const char *parameter,
                                struct calconv_variant *variant)
{
    static const char id[] = "islamic-umalqura@published";

    if (strcmp(parameter, "published") != 0)
        return cc_vary_by_days(self, parameter, variant);
    memcpy(variant->id, id, sizeof id);
    variant->calendar.to_day = published_to_day;
    variant->calendar.from_day = published_from_day;
    variant->calendar.since = published.first_day;
    variant->calendar.until = published.last_day;
    variant->calendar.limits = (struct calconv_limits){12, 12, 28, 31, 353, 356};
    variant->calendar.year_span = "1343..1500";
    variant->calendar.vary = NULL;
    return CALCONV_OK;
}

/* ---- Calendars of a table alone ------------------------------------------------------------ */

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    return cc_table_to_day(self->data, self, date, day, error);
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    cc_table_from_day(self->data, day, date);
    return CALCONV_OK;
}

static const struct calconv_span spans[] = {
    {702574, 729860, CALCONV_DISPUTED,
     "the printed calendars differ from KACST's later computation (1343..1419)"},
    {740846, 758564, CALCONV_DISPUTED,
     "an older projection of KACST's differs from its present computation (1451..1500)"},
    {.reason = NULL},
};

#define COMMON                                                                                     \
    .size = sizeof(struct calconv_calendar), .basis = CALCONV_LUNAR, .day_start = CALCONV_SUNSET,  \
    .schema = &calconv_schema_ymd, .eras = cc_hijri_eras, .cldr = "islamic", .language = "ar",     \
    .digits = 0x0660, CC_HIJRI_MONTHS

const struct calconv_calendar cc_hijri_table[] = {
    {
        COMMON,
        .id = "islamic-umalqura",
        .aliases = "umalqura|ummulqura|saudi|ksa",
        .name = "Islamic, Umm al-Qura",
        .summary = "Saudi Arabia: KACST's table; outside islamic-civil",
        .source = "King Abdulaziz City for Science and Technology (1300..1600)",
        .year_span = "1300..1600",
        .kind = CALCONV_OFFICIAL,
        .proleptic = true,
        .first = -CC_DAY_MAX,
        .last = CC_DAY_MAX,
        .since = 687337,
        .until = 794001,
        .spans = spans,
        .limits = {12, 12, 29, 30, 354, 355},
        .to_day = umalqura_to_day,
        .from_day = umalqura_from_day,
        .vary = vary,
    },
    {
        COMMON,
        .id = "islamic-observational",
        .aliases = "",
        .name = "Islamic, observational",
        .summary = "crescent visibility at Cairo by Shaukat's criterion",
        .source = "Shaukat's criterion, as in Calendrical Calculations",
        .year_span = "1..1700",
        .kind = CALCONV_COMPUTED,
        .proleptic = false,
        .first = 227015,
        .last = 829438,
        .since = 227015,
        .until = 829438,
        .limits = {12, 12, 29, 31, 353, 355},
        .data = &observational,
        .to_day = to_day,
        .from_day = from_day,
        .vary = cc_vary_by_days,
    },
    {
        COMMON,
        .id = "islamic-rgsa",
        .aliases = "saudi-observational",
        .name = "Islamic, Saudi rule",
        .summary = "conjunction before, moonset after sunset at Mecca",
        .source = "Saudi rule since 1423, as in Calendrical Calculations",
        .year_span = "1..1700",
        .kind = CALCONV_COMPUTED,
        .proleptic = false,
        .first = 227014,
        .last = 829437,
        .since = 227014,
        .until = 829437,
        .limits = {12, 12, 29, 30, 353, 355},
        .data = &rgsa,
        .to_day = to_day,
        .from_day = from_day,
        .vary = cc_vary_by_days,
    },
    {.id = NULL},
};
