/* SPDX-License-Identifier: MIT */
/* parse_week.c - the day of an ISO year, week and day of the week that a format has read. */
#include "core/arith.h"
#include "text/parse.h"

/* The day of the week, 1..7, that is read by number or by a name. */
static int64_t weekday_of(const struct cc_match *match)
{
    const struct cc_taken *taken = cc_taken_by(match, STEP_WEEKDAY);
    int64_t day = 1;

    if (taken != NULL)
        return taken->number;
    taken = cc_taken_by(match, STEP_WEEKDAY_SUNDAY);
    if (taken != NULL)
        return taken->number == 0 ? 7 : taken->number;
    taken = cc_taken_surely(match, STEP_WEEKDAY_NAME);
    while (day < 7 && (taken->names >> (day - 1) & 1) == 0)
        day++;
    return day;
}

enum calconv_status cc_week_day(const struct cc_match *match, int64_t *day,
                                struct calconv_error *error)
{
    const struct cc_taken *year = cc_taken_surely(match, STEP_ISO_YEAR);
    const struct cc_taken *week = cc_taken_surely(match, STEP_ISO_WEEK);
    int64_t weekday = weekday_of(match), found_year;
    int found_week;

    if (year->number < -CC_DAY_MAX / 366 || year->number > CC_DAY_MAX / 366)
        return cc_fail(error, CALCONV_ERANGE, match->format->calendar, NULL);
    *day = cc_first_monday(year->number) + 7 * ((week->number < 60 ? week->number : 60) - 1) +
           (weekday <= 7 ? weekday : 8) - 1;
    calconv_iso_week(*day, &found_year, &found_week);
    if (found_year == year->number && found_week == week->number && weekday >= 1 && weekday <= 7)
        return CALCONV_OK;
    cc_fail(error, CALCONV_EFIELD, match->format->calendar, "the ISO year has no such week or day");
    error->offset = (size_t)(week->at - match->text);
    error->said = (struct calconv_word){week->at, week->length};
    return CALCONV_EFIELD;
}
