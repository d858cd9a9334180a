/* SPDX-License-Identifier: MIT */
/*
 * aztec.c - the Aztec calendars: xihuitl and tonalpohualli.
 *
 * Rule: the xihuitl is a year of 365 days: 18 months of 20 days, numbered from 1, then the five
 * days of Nemontemi.  The tonalpohualli joins the numbers 1 to 13 and twenty names, both of which
 * advance every day; 1 Cipactli returns after 260 days.  Both together return after 18,980 days:
 * "tonalpohualli,xihuitl" reads "1 Coatl,2 Xocotlhuetzi".
 *
 * Epoch: the fall of Tenochtitlan, 13 August 1521 Julian (R.D. 555403), was 1 Coatl and 2
 * Xocotlhuetzi: Caso's correlation, the prevailing one; others differ by some days.
 *
 * Range: |R.D.| <= 10^12.  There were no leap days; which month began the year is not agreed on:
 * Izcalli stands first here, as in Caso.
 *
 * References: A. Caso, Los calendarios prehispanicos (Mexico 1967); Reingold and Dershowitz,
 * Calendrical Calculations (4th ed.), section 11.2.  Checked against: Calendrical Calculations'
 * Lisp.
 */
#include "core/arith.h"
#include "core/core.h"
#include "core/pair.h"

#define CORRELATION INT64_C(555403)

#define MONTHS                                                                                     \
    "Izcalli|Atlcahualo|Tlacaxipehualiztli|Tozoztontli|Huei Tozoztli|Toxcatl|Etzalcualiztli|"      \
    "Tecuilhuitontli|Huei Tecuilhuitl|Tlaxochimaco|Xocotlhuetzi|Ochpaniztli|Teotleco|Tepeilhuitl|" \
    "Quecholli|Panquetzaliztli|Atemoztli|Tititl|Nemontemi"
#define XIHUITL_EPOCH (CORRELATION - (10 * 20 + 1)) /* a day 1 Izcalli */

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    if (date->field[1] == 19 && date->field[0] > 5)
        return calconv_fail_field(error, self, date, 0, 1, 5);
    *day = cc_floor_mod(XIHUITL_EPOCH + 20 * (date->field[1] - 1) + date->field[0] - 1, 365);
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t place = cc_floor_mod(day - XIHUITL_EPOCH, 365);

    (void)self;
    date->field[0] = place % 20 + 1;
    date->field[1] = place / 20 + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_schema xihuitl = {
    .form = "DAY MONTH",
    .count = 2,
    .field =
        {
            {"day", "", CALCONV_DAY, 1, .least = 1, .greatest = 20},
            {"month", " ", CALCONV_MONTH, 1, .least = 1, .greatest = 19, .names = MONTHS},
        },
};

static const struct calconv_schema tonalpohualli = {
    .form = "NUMBER NAME",
    .count = 2,
    .field =
        {
            {"number", "", CALCONV_OTHER, 1, .least = 1, .greatest = 13},
            {"name", " ", CALCONV_OTHER, 1, .least = 1, .greatest = 20,
             .names = "Cipactli|Ehecatl|Calli|Cuetzpallin|Coatl|Miquiztli|Mazatl|Tochtli|Atl|"
                      "Itzcuintli|Ozomatli|Malinalli|Acatl|Ocelotl|Cuauhtli|Cozcacuauhtli|Ollin|"
                      "Tecpatl|Quiahuitl|Xochitl"},
        },
};

/* A day 1 Cipactli: 1 Coatl is the 105th day of its cycle. */
static const struct cc_pair one_cipactli = {CORRELATION - 104, NULL};

#define COMMON CC_EXACT, .source = "Caso's correlation", .day_start = CALCONV_MIDNIGHT

const struct calconv_calendar cc_aztec[] = {
    {
        COMMON,
        .id = "xihuitl",
        .aliases = "aztec-xihuitl",
        .name = "Aztec xihuitl",
        .summary = "365-day year, days 1 to 20; recurs",
        .basis = CALCONV_SOLAR,
        .schema = &xihuitl,
        .cycle = 365,
        .months = MONTHS,
        .limits = {19, 19, 5, 20, 365, 365},
        .to_day = to_day,
        .from_day = from_day,
    },
    {
        COMMON,
        .id = "tonalpohualli",
        .aliases = "aztec-tonalpohualli",
        .name = "Aztec tonalpohualli",
        .summary = "13 numbers and 20 names; recurs after 260 days",
        .schema = &tonalpohualli,
        .cycle = 260,
        .data = &one_cipactli,
        .to_day = cc_pair_to_day,
        .from_day = cc_pair_from_day,
    },
    {.id = NULL},
};
