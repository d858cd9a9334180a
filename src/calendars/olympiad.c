/* SPDX-License-Identifier: MIT */
/*
 * olympiad.c - Olympiads: four years each, from the Games of 776 BC.
 *
 * Rule: a Julian date whose year is written as Olympiad and year of it, 1 to 4.  The first year of
 * the first Olympiad is Julian -775 (776 BC), so that year y is number y + 775 from 0, which
 * divided by 4 gives the Olympiad from 1 and, as remainder, its year from 1: 2024 is 700.4.
 *
 * Before: Olympiads go on backwards without a jump, as years do in every calendar here.  1.1-01-01
 * follows 0.4-12-31, the last day of Olympiad 0 (780 to 777 BC), before which come Olympiads -1, -2
 * and so on; the year of the Olympiad is 1 to 4 in ascending order always, so that -1.4 is the year
 * before 0.1.
 *
 * Epoch: 1.1-01-01 = Tuesday -775-01-01 Julian.
 *
 * Range: proleptic, |R.D.| <= 10^12.  The last of the ancient Games are put at AD 393 (293.1).
 *
 * Policy: the years are Julian years, as in Calendrical Calculations.  A Greek Olympic year began
 * in summer, about July or August of the Julian year that has its number here, so that historians
 * put January to June into the year before: what Diodorus dates 75.1 is 480 BC from summer to
 * summer.
 *
 * References: Reingold and Dershowitz, Calendrical Calculations (4th ed.), chapter 3; E. J.
 * Bickerman, Chronology of the Ancient World (2nd ed., 1980), pp. 75-76.
 * Checked against: Calendrical Calculations' Lisp; Julian days and years counted by fours.
 */
#include "calendars/julian.h"
#include "core/arith.h"

#define FIRST (-775) /* the Julian year 1.1 */

enum { OLYMPIAD, YEAR, MONTH, DAY };

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const struct calconv_calendar *julian = cc_julian_calendar();
    struct calconv_date theirs = {.leap = 0};
    enum calconv_status status;

    if (date->field[YEAR] < 1 || date->field[YEAR] > 4)
        return calconv_fail_field(error, self, date, YEAR, 1, 4);
    theirs.field[0] = FIRST + 4 * (date->field[OLYMPIAD] - 1) + date->field[YEAR] - 1;
    theirs.field[1] = date->field[MONTH];
    theirs.field[2] = date->field[DAY];
    status = cc_to_day_by(julian, &theirs, self, date, day, error);
    if (status != CALCONV_OK && error != NULL && error->field >= 0)
        error->field++; /* the year is two fields here */
    return status;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct calconv_calendar *julian = cc_julian_calendar();
    struct calconv_date theirs;
    enum calconv_status status = julian->from_day(julian, day, &theirs);

    (void)self;
    if (status != CALCONV_OK)
        return status;
    date->field[OLYMPIAD] = cc_floor_div(theirs.field[0] - FIRST, 4) + 1;
    date->field[YEAR] = cc_floor_mod(theirs.field[0] - FIRST, 4) + 1;
    date->field[MONTH] = theirs.field[1];
    date->field[DAY] = theirs.field[2];
    date->leap = 0;
    return CALCONV_OK;
}

/* Years are numbered by two fields: none has the role of the year, and --info has no years. */
static const struct calconv_schema schema = {
    .form = "N.Y-MM-DD",
    .count = 4,
    .field =
        {
            [OLYMPIAD] = {.name = "olympiad",
                          .before = "",
                          .role = CALCONV_OTHER,
                          .width = 1,
                          .is_signed = true,
                          .least = -CC_YEAR_MAX / 4,
                          .greatest = CC_YEAR_MAX / 4},
            [YEAR] =
                {.name = "year", .before = ".", .role = CALCONV_OTHER, .width = 1, .greatest = 9},
            [MONTH] =
                {.name = "month", .before = "-", .role = CALCONV_MONTH, .width = 2, .greatest = 99},
            [DAY] = {.name = "day", .before = "-", .role = CALCONV_DAY, .width = 2, .greatest = 99},
        },
};

const struct calconv_calendar cc_olympiad[] = {
    {
        CC_EXACT,
        .id = "olympiad",
        .aliases = "",
        .name = "Olympiads",
        .summary = "Julian dates, years counted by fours from 776 BC",
        .source = "Greek historians since Timaeus",
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .schema = &schema,
        CC_GREGORIAN_MONTHS,
        .limits = {12, 12, 28, 31, 365, 366},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
