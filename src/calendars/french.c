/* SPDX-License-Identifier: MIT */
/*
 * french.c - the calendar of the French Republic.
 *
 * Rule: twelve months of 30 days, three decades each, and 5 or, in leap years, 6 complementary days
 * (month 13).  french-republican: the year begins on the day, from true midnight to midnight, that
 * has the autumnal equinox at the Paris Observatory (decree of 4 Frimaire II).  french-romme: the
 * rule that Romme proposed in year 3 and nobody enacted: years divisible by 4 are leap, of the
 * centuries those divisible by 400, but not by 4000.
 *
 * Names: Vendémiaire, Brumaire, Frimaire; Nivôse, Pluviôse, Ventôse; Germinal, Floréal, Prairial;
 * Messidor, Thermidor, Fructidor.  Days of a decade: primidi, duodi, tridi, quartidi, quintidi,
 * sextidi, septidi, octidi, nonidi, décadi.  Complementary days: la Fête de la Vertu, du Génie, du
 * Travail, de l'Opinion, des Récompenses, de la Révolution.
 *
 * Epoch: 0001-01-01 = 1792-09-22 = R.D. 654415, the day after royalty was abolished.
 *
 * Tables: a bit a year, made by tools/astronomical.c from ERFA, src/data/french_republican.inc.
 *
 * Range: french-republican -2792 to 1210 (Gregorian -1001 to 3002), outside: refused; official
 * while it was the calendar of France, to 1805-12-31 (10 Nivôse 14), otherwise extrapolated.  The
 * years 3, 7 and 11 were leap, 15 and 20 would have been.  french-romme: proleptic,
 * |R.D.| <= 10^12; of years 1 to 14 it differs in 4, 8 and 12, which begin a day earlier there.
 *
 * References: decree of 4 Frimaire II; Reingold and Dershowitz, Calendrical Calculations (4th ed.),
 * chapter 17.
 * Checked against: Calendrical Calculations' Lisp (all but years -2537 and -1408, whose equinoxes
 * are within half a minute of midnight), GNU Emacs (years 1 to 14).
 */
#include "core/arith.h"
#include "core/core.h"
#include "core/length_table.h"

#define EPOCH 654415
#define COMPLEMENTARY 13

static const uint32_t words[] = {
#include "data/french_republican.inc"
};
static const struct cc_length_table years = {-2792, 1210, -365707, 146097, 400, 365, 1, words};

/* The first day of a year by Romme. */
static int64_t romme_start(int64_t year)
{
    int64_t past = year - 1;

    return EPOCH + 365 * past + cc_floor_div(past, 4) - cc_floor_div(past, 100) +
           cc_floor_div(past, 400) - cc_floor_div(past, 4000);
}

/* The first day of a year of either calendar: only french-republican has a table. */
static int64_t start_of(const struct calconv_calendar *self, int64_t year)
{
    return self->data != NULL ? cc_length_start(self->data, year) : romme_start(year);
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], month = date->field[1], length = 30, first;

    if (self->data != NULL && (year < years.first || year > years.last))
        return calconv_fail_field(error, self, date, 0, years.first, years.last);
    if (month < 1 || month > COMPLEMENTARY)
        return calconv_fail_field(error, self, date, 1, 1, COMPLEMENTARY);
    first = start_of(self, year);
    if (month == COMPLEMENTARY)
        length = start_of(self, year + 1) - first - 360;
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    *day = first + 30 * (month - 1) + date->field[2] - 1;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t year, rest;

    if (self->data != NULL) {
        year = cc_length_find(self->data, day);
    } else {
        year = cc_floor_div((day - EPOCH) * 4000, 1460969) + 1; /* to within one */
        while (romme_start(year) > day)
            year--;
        while (romme_start(year + 1) <= day)
            year++;
    }
    rest = day - start_of(self, year);
    date->field[0] = year;
    date->field[1] = rest / 30 + 1;
    date->field[2] = rest % 30 + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_span spans[] = {
    {654415, 659262, CALCONV_OFFICIAL, "the calendar of France, 1792-09-22 to 1805-12-31"},
    {.reason = NULL},
};

#define MONTHS                                                                                       \
    "Vendémiaire|Brumaire|Frimaire|Nivôse|Pluviôse|Ventôse|Germinal|Floréal|Prairial|Messidor|" \
    "Thermidor|Fructidor|"
#define COMMON                                                                                      \
    .basis = CALCONV_SOLAR, .day_start = CALCONV_MIDNIGHT, .schema = &calconv_schema_ymd,           \
    .months = MONTHS "Complementary Days", .months_short = MONTHS "Complementary Days",             \
    .language = "fr",                                                                               \
    .months_native = "vendémiaire|brumaire|frimaire|nivôse|pluviôse|ventôse|germinal|floréal|" \
                     "prairial|messidor|thermidor|fructidor|jours complémentaires",                 \
    .limits = {13, 13, 5, 30, 365, 366}, .to_day = to_day, .from_day = from_day

const struct calconv_calendar cc_french[] = {
    {
        COMMON,
        .size = sizeof(struct calconv_calendar),
        .id = "french-republican",
        .aliases = "french|republican|revolutionary",
        .name = "French Republican",
        .summary = "autumn equinox at Paris",
        .source = "decree of 4 Frimaire II",
        .year_span = "1..14",
        .kind = CALCONV_COMPUTED,
        .proleptic = true,
        .first = -365707,
        .last = 1096357,
        .since = EPOCH,
        .until = 659262,
        .spans = spans,
        .data = &years,
    },
    {
        COMMON,
        CC_EXACT,
        .id = "french-romme",
        .aliases = "french-arithmetic",
        .name = "French Republican, Romme's",
        .summary = "leap years as Gregorian ones, but not every 4000th",
        .source = "G. Romme's proposal of year 3",
        .data = NULL,
    },
    {.id = NULL},
};
