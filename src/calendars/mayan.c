/* SPDX-License-Identifier: MIT */
/*
 * mayan.c - the Mayan calendars: long count, haab and tzolkin.
 *
 * Rule: the long count counts days: 20 kin are a uinal, 18 uinal a tun, 20 tun a katun, 20 katun a
 * baktun.  The haab is a year of 365 days: 18 months of 20 days, numbered 0 (the seating of the
 * month) to 19, then the five days 0 to 4 of Uayeb.  The tzolkin joins the numbers 1 to 13 and
 * twenty names, both of which advance every day; 4 Ahau returns after 260 days.  Haab and tzolkin
 * together are the calendar round, which returns after 18,980 days: tzolkin,haab reads
 * "4 Ahau,8 Cumku".
 *
 * Epoch: 0.0.0.0.0 is JDN 584283 (R.D. -1137142, Monday 11 August 3114 BC Gregorian): the
 * Goodman-Martinez-Thompson correlation in its usual form.  That day is 4 Ahau 8 Cumku.
 *
 * Range: |R.D.| <= 10^12.  Before the epoch only the baktun is negative: the day before it is
 * -1.19.19.17.19.
 *
 * Variants: mayan@584285 and haab@584285, tzolkin@584285 take another Julian day number, of 1 to
 * 9999999, for 0.0.0.0.0 (584285 is Lounsbury's).
 *
 * Names: those of the haab and the tzolkin in the colonial Yucatec spelling that the literature
 * uses.
 *
 * References: J. E. S. Thompson, Maya Hieroglyphic Writing (3rd ed. 1971); F. G. Lounsbury, Maya
 * Numeration, Computation and Calendrical Astronomy (1978); Reingold and Dershowitz, Calendrical
 * Calculations (4th ed.), section 11.1.  Checked against: Calendrical Calculations' Lisp, Emacs'
 * calendar, convertdate.
 */
#include <string.h>

#include "core/arith.h"
#include "core/core.h"
#include "core/pair.h"

#define CORRELATION 584283
#define EPOCH (CORRELATION - INT64_C(1721425))

/* ---- The long count ------------------------------------------------------------------------ */

static const int64_t units[] = {144000, 7200, 360, 20, 1};

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t found = EPOCH;

    (void)self;
    (void)error;
    for (int i = 0; i < 5; i++)
        found += units[i] * date->field[i];
    *day = found;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t rest = day - EPOCH;

    (void)self;
    for (int i = 0; i < 5; i++) {
        date->field[i] = cc_floor_div(rest, units[i]);
        rest = cc_floor_mod(rest, units[i]);
    }
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_schema long_count = {
    .form = "B.K.T.U.K",
    .count = 5,
    .field =
        {
            {"baktun", "", CALCONV_OTHER, 1, .is_signed = true, .least = -100000000,
             .greatest = 100000000},
            {"katun", ".", CALCONV_OTHER, 1, .greatest = 19},
            {"tun", ".", CALCONV_OTHER, 1, .greatest = 19},
            {"uinal", ".", CALCONV_OTHER, 1, .greatest = 17},
            {"kin", ".", CALCONV_OTHER, 1, .greatest = 19},
        },
};

/* ---- Haab and tzolkin ---------------------------------------------------------------------- */

#define HAAB_MONTHS                                                                                \
    "Pop|Uo|Zip|Zotz|Tzec|Xul|Yaxkin|Mol|Chen|Yax|Zac|Ceh|Mac|Kankin|Muan|Pax|Kayab|Cumku|Uayeb"
#define HAAB_EPOCH (EPOCH - (17 * 20 + 8)) /* a day 0 Pop */

static enum calconv_status haab_to_day(const struct calconv_calendar *self,
                                       const struct calconv_date *date, int64_t *day,
                                       struct calconv_error *error)
{
    if (date->field[1] == 19 && date->field[0] > 4)
        return calconv_fail_field(error, self, date, 0, 0, 4);
    *day = cc_floor_mod(HAAB_EPOCH + 20 * (date->field[1] - 1) + date->field[0], 365);
    return CALCONV_OK;
}

static enum calconv_status haab_from_day(const struct calconv_calendar *self, int64_t day,
                                         struct calconv_date *date)
{
    int64_t place = cc_floor_mod(day - HAAB_EPOCH, 365);

    (void)self;
    date->field[0] = place % 20;
    date->field[1] = place / 20 + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_schema haab = {
    .form = "DAY MONTH",
    .count = 2,
    .field =
        {
            {"day", "", CALCONV_DAY, 1, .greatest = 19},
            {"month", " ", CALCONV_MONTH, 1, .least = 1, .greatest = 19, .names = HAAB_MONTHS},
        },
};

static const struct calconv_schema tzolkin = {
    .form = "NUMBER NAME",
    .count = 2,
    .field =
        {
            {"number", "", CALCONV_OTHER, 1, .least = 1, .greatest = 13},
            {"name", " ", CALCONV_OTHER, 1, .least = 1, .greatest = 20,
             .names = "Imix|Ik|Akbal|Kan|Chicchan|Cimi|Manik|Lamat|Muluc|Oc|Chuen|Eb|Ben|Ix|Men|"
                      "Cib|Caban|Etznab|Cauac|Ahau"},
        },
};

/* A day 1 Imix: the epoch, 4 Ahau, is the 160th of its tzolkin. */
static const struct cc_pair one_imix = {EPOCH - 159, NULL};

/* ---- Other correlations -------------------------------------------------------------------- */

static enum calconv_status vary(const struct calconv_calendar *self, const char *parameter,
                                struct calconv_variant *variant)
{
    size_t digits = strspn(parameter, "0123456789");
    int64_t correlation = 0;

    if (digits == 0 || digits > 7 || parameter[digits] != '\0' || parameter[0] == '0')
        return CALCONV_EPARAM;
    for (; *parameter != '\0'; parameter++)
        correlation = 10 * correlation + (*parameter - '0');
    cc_shift(self, variant, CORRELATION - correlation, "@", correlation);
    return CALCONV_OK;
}

/* ---- The calendars ------------------------------------------------------------------------- */

#define COMMON                                                                                     \
    CC_EXACT, .source = "Goodman-Martinez-Thompson correlation", .day_start = CALCONV_MIDNIGHT,    \
              .vary = vary

const struct calconv_calendar cc_mayan[] = {
    {
        COMMON,
        .id = "mayan",
        .aliases = "long-count|mayan-long-count",
        .name = "Mayan long count",
        .summary = "days since JDN 584283 in baktun, katun, tun, uinal, kin",
        .schema = &long_count,
        .to_day = to_day,
        .from_day = from_day,
    },
    {
        COMMON,
        .id = "haab",
        .aliases = "mayan-haab",
        .name = "Mayan haab",
        .summary = "365-day year, days 0 to 19; recurs",
        .basis = CALCONV_SOLAR,
        .schema = &haab,
        .cycle = 365,
        .months = HAAB_MONTHS,
        .limits = {19, 19, 5, 20, 365, 365},
        .to_day = haab_to_day,
        .from_day = haab_from_day,
    },
    {
        COMMON,
        .id = "tzolkin",
        .aliases = "mayan-tzolkin",
        .name = "Mayan tzolkin",
        .summary = "13 numbers and 20 names; recurs after 260 days",
        .schema = &tzolkin,
        .cycle = 260,
        .data = &one_imix,
        .to_day = cc_pair_to_day,
        .from_day = cc_pair_from_day,
    },
    {.id = NULL},
};
